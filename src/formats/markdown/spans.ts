import type { Span } from '../../model/index.ts';
import { runsOf } from '../../model/references.ts';

/** The place of inline text, because a line break is written differently in headings and cells. */
export type Place = 'block' | 'line';

/** Text that would be read as a link. */
const AUTOLINK = /(?<=https?|ftp):(?=\/\/)|(?<=www)\.|(?<=[\w.+-])@(?=[\w-]+\.)/gi;
/** Characters that mean something anywhere; `$` before mathematics, an underscore only at the edge of a word. */
const SPECIAL = /[`*[\]|~]|\$(?=\S)|(?<![\p{Alphabetic}\d])_|_(?![\p{Alphabetic}\d])|_(?=_)|(?<=_)_|!(?=\[)/gu;
/** Every sign that one of these, or an entity, a tag, TeX or Liquid begins with. Most text has none. */
const MAY_MEAN = /[&\\<{:.@`*[\]|~$_!]/;
/** Signs that begin a block at the start of a line. */
const LINE_START = /^(?:[-+#>](?=\s|$|#)|[-+#>=:~•‣▪◦●∙]|(?=-))/u;
const NUMBERED = /^(\d+)([.)])(?=\s|$)/;

/** Inline Markdown that reads back as these spans. */
export function writeSpans(spans: readonly Span[], place: Place = 'block'): string {
	const runs = runsOf(spans);
	return runs
		.map((run, at) => {
			const [before, behind] = [runs[at - 1]?.text.at(-1) ?? '', runs[at + 1]?.text.at(0) ?? ''];
			const isStart = at === 0;
			const inner = writeRun(run.spans, { place, isStart, before, behind, isLabel: run.href !== null });
			// Before a link an exclamation mark would make a picture of it.
			if (run.href === null) return runs[at + 1] ? inner.replace(/!$/, '\\!') : inner;
			return isAutolink(run.spans, run.href) ? `<${run.text}>` : `[${inner}](${writeTarget(run.href, place)})`;
		})
		.join('');
}

type Around = {
	readonly place: Place;
	readonly isStart: boolean;
	readonly before: string;
	readonly behind: string;
	/** Whether it is the label of a link. */
	readonly isLabel: boolean;
	/** Whether a span with marks of its own stands next to it, as in `*a***b**`. */
	readonly isBesideMarks?: boolean;
};

function writeRun(spans: readonly Span[], around: Around): string {
	const { place, isLabel, isStart, before, behind } = around;
	return spans
		.map((span, at) => {
			const left = spans[at - 1]?.text.at(-1) ?? before;
			const right = spans[at + 1]?.text.at(0) ?? behind;
			const isBesideMarks = hasMarks(spans[at - 1]) || hasMarks(spans[at + 1]);
			const isFirst = isStart && at === 0;
			// The fields one by one: V8 copies an object and adds to it ten times slower.
			return writeSpan(span, { place, isLabel, isStart: isFirst, before: left, behind: right, isBesideMarks });
		})
		.join('');
}

function hasMarks(span: Span | undefined): boolean {
	return Boolean(span?.strong || span?.emphasis || span?.strike);
}

function writeSpan({ text, code, strong, emphasis, strike }: Span, around: Around): string {
	const { before, behind, isBesideMarks } = around;
	let written = code ? writeCode(text, around) : writeText(text, around);
	if (!(strong || emphasis || strike)) return written;
	// Marks work only at the edges of words, and not for sure beside half an emoji; elsewhere HTML tags stand for them.
	const isFree = !isBesideMarks && !/[\p{ID_Continue}\p{N}\p{Cs}*~]/u.test(before + behind);
	const isClean = isFree && text !== '' && text === text.trim();
	const wrap = (mark: string, tag: string) => {
		written = isClean ? `${mark}${written}${mark}` : `<${tag}>${written}</${tag}>`;
	};
	if (strike) wrap('~~', 'del');
	if (emphasis) wrap('_', 'em');
	if (strong) wrap('**', 'strong');
	return written;
}

/** The length of the longest run of backticks; 0 without any. */
export function longestRun(text: string): number {
	let longest = 0;
	for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	return longest;
}

function writeCode(text: string, { place, isLabel }: Around): string {
	const longest = longestRun(text);
	const fence = '`'.repeat(longest + 1);
	const pad = /^`|`$|^ .* $/s.test(text) ? ' ' : '';
	// A bar would end the cell of a table, and three backticks at the start of a line begin a block of code.
	const isWhole = (place === 'block' || !text.includes('|')) && longest < 2;
	const isPlain = isWhole && text.trim() !== '' && !/\n|\{[:%{#.]/.test(text) && !(isLabel && /[[\]`]/.test(text));
	return isPlain ? fence + pad + text + pad + fence : `<code>${escaped(text, isLabel).replaceAll('\n', '<br>')}</code>`;
}

function writeText(text: string, { place, isStart, isLabel }: Around): string {
	const lines = text
		.split('\n')
		.map((line, at) => (at > 0 || isStart ? startOf(line, isLabel) : escaped(line, isLabel)));
	// A backslash at the very end, or before nothing but spaces, breaks no line.
	return lines.join(place === 'block' ? '\\\n' : '<br>').replace(/\\\n(?=\s*$)/, '<br>');
}

/** The line with a backslash before a sign that would begin a block. */
function startOf(line: string, isLabel: boolean): string {
	const numbered = NUMBERED.exec(line);
	if (numbered) return `${numbered[1]}\\${numbered[2]}${escaped(line.slice(numbered[0].length), isLabel)}`;
	const first = line.charAt(0);
	return LINE_START.test(line) ? entityOf(first) + escaped(line.slice(1), isLabel) : escaped(line, isLabel);
}

/**
 * Escapes text so that nothing in it is Markdown, HTML, kramdown, Liquid or TeX. marked reads brackets in the label of a
 * link as those of another link, even behind a backslash.
 */
function escaped(text: string, isLabel: boolean): string {
	if (!MAY_MEAN.test(text)) return text;
	return text
		.replace(/&(?=[#\w])/g, '&amp;')
		.replace(/\\/g, '&#92;')
		.replace(/<(?=[\w/!?])/g, '&lt;')
		.replace(/\{(?=[:%{#.])/g, '&#123;')
		.replace(/\[(?=\^)/g, '&#91;')
		.replace(AUTOLINK, entityOf)
		.replace(SPECIAL, (sign) => (isLabel && /[[\]]/.test(sign) ? entityOf(sign) : `\\${sign}`));
}

function entityOf(sign: string): string {
	return `&#${sign.codePointAt(0)};`;
}

function isAutolink([span, ...others]: readonly Span[], href: string): boolean {
	if (!span || others.length > 0 || Object.keys(span).length > 2) return false;
	if (href === `mailto:${span.text}`)
		return /^[\w.+-]+@(?:(?!-)[a-z\d-]{1,63}(?<!-)\.)+(?!-)[a-z\d-]{1,63}(?<!-)$/i.test(span.text);
	return span.text === href && /^https?:\/\/[\w.+@/:?=&#%~,;!-]+$/.test(href);
}

/** The address of a link. marked takes a backtick in it for the begin of code, and then a later \` for the end. */
function writeTarget(href: string, place: Place): string {
	const safe = href
		.replace(/&(?=[#\w])/g, '&amp;')
		.replace(/[<>\n\\]/g, encodeURIComponent)
		.replace(/`/g, entityOf);
	if (place === 'line' && safe.includes('|')) return `<${safe.replaceAll('|', '\\|')}>`;
	return /^[^\s()[\]{}]+$/.test(safe) ? safe : `<${safe.replaceAll('{', '%7B').replaceAll('}', '%7D')}>`;
}
