import { MATH } from './math.ts';
import { superscript } from './superscript.ts';

/** Liquid: `{% comment %}` … `{% endcomment %}` hides the text between them. Other tags only hide themselves. */
const LIQUID_COMMENT = [/\{%-?\s*comment\s*-?%\}/g, /\{%-?\s*endcomment\s*-?%\}/g] as const;
const LIQUID_TAG = ['{%', '%}', 2000] as const;
const LIQUID_OUTPUT = ['{{', '}}', 500] as const;
/** kramdown: `{::comment}` … `{:/comment}` hides the text between them. */
const KRAMDOWN_COMMENT = [/\{::comment\}/g, /\{:\/(?:comment)?\}/g] as const;
/** kramdown: a list that `{:toc}` marks gives its place to a table of contents. */
const TOC_ITEM = /^(?:[-*+]|1\.)[ \t]+\S[^\n]*\n(?=\{:\s?\.?toc\b[^}\n]*\})/gim;
/** kramdown: `{: .class}`, `{:name: .class}`, and `{#id}` or pandoc's `{-}` at the end of a line. */
const ATTRIBUTE_LIST =
	/\{:{1,2}[^{}\n]{0,500}\}|\{:\/[a-z]{0,20}\}|(?<![ \t])[ \t]*\{(?:-|[#.][\w-]{1,100}(?:[ \t][#.]?[\w="-]{1,100}){0,20})\}(?=[ \t]*$)/gm;
/** pandoc: `[text]{.class}`, a span with attributes. */
const BRACKETED_SPAN = /(?<![!\]\\])\[([^[\]\n]{1,500})\]\{[#.][\w-]{1,100}(?: [#.]?[\w="-]{1,100}){0,20}\}/g;
/** pandoc: attributes behind a picture or a link, `![Ada](a.jpg){ width=50% }`. */
const ATTRIBUTE = `(?:[#.][\\w-]{1,40}|[\\w-]{1,40}=(?:"[^"{}\\n]{0,60}"|'[^'{}\\n]{0,60}'|[\\w%.-]{1,60}))`;
const LINK_ATTRIBUTES = new RegExp(`(?<=\\]\\([^()\\s]{1,500}\\))\\{ ?${ATTRIBUTE}(?: ${ATTRIBUTE}){0,9} ?\\}`, 'g');
/** pandoc: a line that opens or closes a `:::` division. */
const DIVISION = /^ {0,3}:{3,}.*$/gm;
/**
 * TeX in a line. Code and mathematics stay. Commands for a gap (`\hfill`) become an em space, those that add space or end a
 * type (`\normalfont`) a space, because they separate words; commands for the page and its type go, styled words lose their
 * command (`\textbf{Oslo}`), the key of a reference (`\bibentry{moor2019}`) stands in brackets, and `\href` is a link.
 */
const TEX = new RegExp(
	[
		`\`[^\`\n]{1,200}\`|${MATH.source}`,
		/(?<gap>\\(?:hfill|quad|qquad)\b(?:\{\})?)/.source,
		/(?<space>\\(?:enspace|thinspace|normalfont)\b(?:\{\})?)/.source,
		/\\textcolor(?:\[\w{1,10}\])?\{[^{}\n]{1,60}\}\{(?<coloured>[^{}\n]{0,500})\}/.source,
		/\\(?:textbf|textit|textsc|textsf|texttt|textrm|emph|underline|mbox|url)\{(?<styled>[^{}\n]{0,500})\}/.source,
		/\{\\(?:footnotesize|scriptsize|small|large|Large|bf|it|sc|bfseries|itshape|scshape)\b ?(?<group>[^{}\n]{0,500})\}/
			.source,
		/\\href\{(?<address>[^{}\s]{1,500})\}\{(?<label>[^{}\n]{1,300})\}/.source,
		/\\(?:bibentry|fullcite|textcite|parencite|citep?|citet)\{(?<key>[^{}\n]{1,200})\}/.source,
		/(?<command>\\(?:[vh]space\*?\{[^{}\n]{0,50}\}|(?:newline|newpage|pagebreak|clearpage|noindent|smallskip|medskip|bigskip|centering|raggedright|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|bfseries|itshape|scshape)\b(?:\{\})?))/
			.source,
	].join('|'),
	'gu',
);
/** A line with one TeX command and nothing else: `\setlength{\parskip}{4pt}`. */
const TEX_LINE = /^[ \t]*\\[a-zA-Z]+\*?(?:\{[^{}\n]*\}|\[[^[\]\n]*\])*[ \t]*$/;
/** kramdown: `*[HTML]: Hyper Text Markup Language` is a tooltip for a word, not text of the page. */
const ABBREVIATION = /^ {0,3}\*\[[^\]\n]+\]:.*$/gm;
/** kramdown: two backslashes at the end of a line are a line break. */
const DOUBLE_BACKSLASH = /(?<!\\)\\{2,}[ \t]*$/;
/** kramdown: a link target may hold spaces. CommonMark would show the whole link as text. */
const SPACED_ADDRESS = /https?:(?<=\]\(https?:)[^()\s"'<>]{1,500}(?: [^()\s"'<>]{1,200}){1,5}(?=\))/g;
/** The alt text of a picture, in Markdown and in HTML. */
const ALT = /(?<=!\[)[^\]\n]{1,100}(?=\])|(?<=\salt=")[^"\n]{1,100}(?=")/g;
/** An alt text that occurs more often than this is a sign, such as the stars of a rating, and no word. */
const MAX_ALT = 4;

/** The link of a heading to itself, as page generators add it: `[#](#skills)`, `<a href="#skills">¶</a>`. */
const PERMALINK =
	/ ?\[[#¶§🔗]\]\(#[^()\s]{0,200}\)|\s?<a\s[^<>]{0,200}href=["']?#[^<>]{0,300}>\s{0,9}[#¶§🔗]\s{0,9}<\/a>/gu;

/** pandoc: the lines `% title`, `% author`, `% date` at the start. */
const TITLE_BLOCK = /^% [^\n]*(?:\n(?:%(?: |$)| +\S)[^\n]*){0,9}/m;

const FOOTNOTE = /\[\^([^\]\s]{1,60})\](:?)/g;
/** The line end between two footnotes. */
const FOOTNOTE_LINE = /(?<=\S)\n(?=\[\^[^\]\s]{1,60}\]:)/g;

/**
 * Removes instructions for page generators: Liquid tags, kramdown attributes, pandoc divisions, TeX commands; and alt
 * texts that are no words. The number of lines stays the same.
 */
export function dropDirectives(markdown: string): string {
	let text = markdown.startsWith('% ') ? markdown.replace(TITLE_BLOCK, showTitle) : markdown;
	if (text.includes('{')) {
		text = dropComments(text, LIQUID_COMMENT);
		text = dropTags(dropTags(text, LIQUID_TAG), LIQUID_OUTPUT);
		text = dropComments(text, KRAMDOWN_COMMENT).replace(TOC_ITEM, '\n');
		text = text.replace(BRACKETED_SPAN, '$1').replace(ATTRIBUTE_LIST, keepLineEnds);
		if (text.includes('){')) text = mapLines(text, (line) => line.replace(LINK_ATTRIBUTES, ''));
	}
	if (text.includes(':::')) text = text.replace(DIVISION, '');
	if (text.includes('\\')) {
		const dropTable = text.includes('\\end{') ? createTableDropper() : (line: string) => line;
		text = mapLines(text, (line) => dropTex(dropTable(line)));
	}
	if (text.includes('](')) text = text.replace(SPACED_ADDRESS, (address) => address.replaceAll(' ', '%20'));
	if (text.includes('![') || text.includes('alt=')) text = dropRepeatedAlts(text);
	if (text.includes('[^')) text = numberFootnotes(text);
	if (text.includes('] [')) text = joinReferences(text);
	if (text.includes('](#') || text.includes('</a>')) text = mapLines(text, (line) => line.replace(PERMALINK, ''));
	return text.includes('*[') ? text.replace(ABBREVIATION, '') : text;
}

/** The title as a heading, the other lines of the block as text, each on its own line. */
function showTitle(block: string): string {
	return block.replace(/^%/, '#').replace(/\n% ?/g, '  \n');
}

function keepLineEnds(text: string): string {
	return text.replace(/[^\n]+/g, '');
}

/** Drops the comments between two patterns. One that does not end is text. */
function dropComments(text: string, [open, close]: readonly [open: RegExp, close: RegExp]): string {
	let [kept, done] = ['', 0];
	for (const { index } of text.matchAll(open)) {
		if (index < done) continue;
		close.lastIndex = index;
		const end = close.exec(text);
		if (!end) break;
		kept += text.slice(done, index) + keepLineEnds(text.slice(index, end.index));
		done = end.index + end[0].length;
	}
	return kept + text.slice(done);
}

/** Drops tags of at most `longest` characters between two marks. */
function dropTags(
	text: string,
	[open, close, longest]: readonly [open: string, close: string, longest: number],
): string {
	let [kept, done, end] = ['', 0, 0];
	for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, Math.max(at + open.length, done))) {
		if (end < at + open.length) end = text.indexOf(close, at + open.length);
		if (end < 0) break;
		if (end - at > longest) continue;
		kept += text.slice(done, at) + keepLineEnds(text.slice(at, end));
		done = end + close.length;
	}
	return kept + text.slice(done);
}

/** Changes the lines outside of fenced code. */
export function mapLines(text: string, change: (line: string) => string): string {
	let fence: Fence | null = null;
	let isComment = false;
	let start = 0;
	const lastEnd = text.lastIndexOf('-->');
	return text
		.split('\n')
		.map((line) => {
			const isEnded = start < lastEnd;
			start += line.length + 1;
			if (fence !== null && endsItem(line, fence)) fence = null;
			if (fence !== null) {
				if (closes(line, fence)) fence = null;
				return line;
			}
			if (isComment || (isEnded && BEGINS_COMMENT.test(line))) isComment = !endsComment(line);
			else fence = openedBy(line);
			return fence === null ? change(line) : line;
		})
		.join('\n');
}

const BEGINS_COMMENT = /^[ \t]*<!--/;

/** Whether no comment goes on behind this line, in one or at the start of one. */
function endsComment(line: string): boolean {
	const end = line.lastIndexOf('-->');
	return end >= 0 && end > line.lastIndexOf('<!--');
}

/** The mark that opened a block of code, and the columns behind the marker of the item in which it stands. */
type Fence = { readonly mark: string; readonly indent: number };

/** The block of code that a line opens, perhaps as the first line of an item, of an item in an item, or of a description. */
function openedBy(line: string): Fence | null {
	const [, item = '', mark] =
		/^[ \t]*((?:(?:[-*+:~]|\d{1,9}[.)])[ \t]{1,4}){0,8})(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
	return mark === undefined ? null : { mark, indent: item === '' ? 0 : columnAt(line, line.indexOf(mark)) };
}

/** Whether a line closes a block of code: a mark like that which opened it, or a longer one, and nothing else. */
function closes(line: string, { mark }: Fence): boolean {
	const text = line.trim();
	return text.startsWith(mark) && text === text.charAt(0).repeat(text.length);
}

/** Whether a line stands outside of the item in which a block of code was opened. */
function endsItem(line: string, { indent }: Fence): boolean {
	return line.trim() !== '' && columnAt(line, line.search(/\S/)) < indent;
}

/** The column of a character, where a tab goes to the next multiple of four. */
function columnAt(line: string, at: number): number {
	let column = 0;
	for (const character of line.slice(0, at)) column += character === '\t' ? 4 - (column % 4) : 1;
	return column;
}

function dropTex(line: string): string {
	if (!line.includes('\\')) return line;
	if (TEX_LINE.test(line)) return '';
	// Styled words may hold other commands, inside out.
	const words = showTex(showTex(line));
	return words.replace(DOUBLE_BACKSLASH, '\\');
}

function showTex(line: string): string {
	return line.replace(TEX, (found, ...groups) => {
		const { gap, space, command, styled, coloured, group, key, address, label } = groups.at(-1) as TexParts;
		if (key !== undefined) return `\\[${key}\\]`;
		if (address !== undefined) return `[${label}](${address})`;
		return gap ? '\u2003' : space ? ' ' : command ? '' : (styled ?? coloured ?? group ?? found);
	});
}

type TexParts = Readonly<
	Partial<Record<'gap' | 'space' | 'command' | 'styled' | 'coloured' | 'group' | 'key' | 'address' | 'label', string>>
>;

/** A table of TeX: the ends of its rows and cells. */
const [TEX_TABLE, TEX_TABLE_END] = [/^[ \t]*\\begin\{(?:longtable|tabularx?|tabular\*|array)\}/, /^[ \t]*\\end\{/];

/** A function for each line in turn: takes the marks of cells (`&`) and line ends (`%`) out of tables of TeX. */
function createTableDropper(): (line: string) => string {
	let isInside = false;
	return (line) => {
		if (TEX_TABLE.test(line)) isInside = true;
		else if (TEX_TABLE_END.test(line)) isInside = false;
		else if (isInside) return line.replace(/(?<!\\)&/g, '\t').replace(/(?<!\\)%$/, '');
		return line;
	};
}

function dropRepeatedAlts(text: string): string {
	const counts = new Map<string, number>();
	for (const [alt] of text.matchAll(ALT)) counts.set(alt, (counts.get(alt) ?? 0) + 1);
	return text.replace(ALT, (alt) => ((counts.get(alt) ?? 0) > MAX_ALT ? '' : alt));
}

/** Turns footnote marks into superscript numbers, numbered in the order in which they first appear. */
function numberFootnotes(text: string): string {
	const numbers = new Map<string, number>();
	return text.replace(FOOTNOTE_LINE, '  \n').replace(FOOTNOTE, (_, name: string, colon: string) => {
		const number = numbers.get(name) ?? numbers.size + 1;
		numbers.set(name, number);
		return superscript(number) + (colon ? ' ' : '');
	});
}

/** kramdown: `[words] [label]` is one link when the label is defined. CommonMark allows no space between them. */
function joinReferences(text: string): string {
	const labels = new Set([...text.matchAll(/^ {0,3}\[([^\]\n]+)\]:/gm)].map(([, label = '']) => label.toLowerCase()));
	return text.replace(/\] \[([^\]\n]+)\](?![:(])/g, (raw, label: string) =>
		labels.has(label.toLowerCase()) ? `][${label}]` : raw,
	);
}
