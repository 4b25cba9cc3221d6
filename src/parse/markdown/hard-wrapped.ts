import { mapLines } from './directives.ts';

/** Characters. Authors and their tools wrap text at 65 to 100 columns. */
const [MIN_WIDTH, MAX_WIDTH] = [60, 100];
/** So many full lines, and this share of all lines, make a text one that is wrapped. */
const [MIN_FULL, MIN_SHARE] = [5, 0.6];

/**
 * The text with each paragraph in one line, where its author wrapped all of it at some width: a line ends there because
 * the next word had no room. A line that ends earlier ends on purpose, and stays. Blank lines below a paragraph keep the
 * numbers of the lines that follow.
 */
export function unwrapParagraphs(markdown: string): string {
	const lines = markdown.split('\n');
	const paragraphs = paragraphsOf(markdown, lines);
	// Some authors wrap their texts, but not their lists.
	const full = new Set(
		[true, false].flatMap((isListed) =>
			fullLines(
				lines,
				paragraphs.filter((own) => own.isListed === isListed),
			),
		),
	);
	return full.size > 0 ? joined(lines, paragraphs, full).join('\n') : markdown;
}

/** Where the lines of these paragraphs have no room for the word that follows; none where too few of them are full. */
function fullLines(lines: readonly string[], paragraphs: readonly Paragraph[]): readonly number[] {
	const breaks = paragraphs.flatMap(({ from, to }) =>
		lines.slice(from, to - 1).flatMap((line, at) => (isHardBreak(line) ? [] : from + at)),
	);
	const width = breaks.reduce((most, at) => Math.max(most, (lines[at] ?? '').length), 0);
	const full = breaks.filter((at) => hasNoRoom(lines[at] ?? '', lines[at + 1] ?? '', width));
	const isWrapped =
		width >= MIN_WIDTH && width <= MAX_WIDTH && full.length >= MIN_FULL && full.length >= MIN_SHARE * breaks.length;
	return isWrapped ? full : [];
}

/** The lines from one on, up to another that does not belong to it. */
type Paragraph = { readonly from: number; readonly to: number; readonly isListed: boolean };

/**
 * What begins a block that is no paragraph, or makes one of the lines above it; and scripts without spaces, in which every
 * line seems full.
 */
const BLOCK = /^(?: {4}|\t|\s*(?:[#>|<{:=]|\$\$|-{2,}\s*$|\*{3,}\s*$|_{3,}\s*$|\[[^\]]*\]: ))|[|\u3040-\u9fff]/;
/** A line that begins an item of a list. */
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s{1,4}(?=\S)/;

/** The paragraphs of several lines that stand in no other block than a list. */
function paragraphsOf(markdown: string, lines: readonly string[]): readonly Paragraph[] {
	const found: Paragraph[] = [];
	// Of the lines only those of fenced code are left.
	const code = mapLines(markdown, () => '').split('\n');
	/** Columns from which the paragraphs of the last list item begin. */
	let indent = 0;
	let from = 0;
	let isPlain = true;
	for (const [at, line] of [...lines, ''].entries()) {
		const isText = line.trim() !== '' && code[at] === '';
		const item = isText ? ITEM.exec(line)?.[0] : undefined;
		if (!isText || item !== undefined) {
			if (isPlain && at - from > 1) found.push({ from, to: at, isListed: indent > 0 });
			from = isText ? at : at + 1;
			isPlain = true;
		}
		if (item !== undefined) indent = item.length;
		else if (from === at && line.slice(0, indent).trim() !== '') indent = 0;
		if (isText) isPlain &&= !BLOCK.test(from === at ? line.slice(indent) : line.trimStart());
	}
	return found;
}

/** Whether an author ended a line on purpose, as Markdown has it. */
function isHardBreak(line: string): boolean {
	return line.endsWith('  ') || line.endsWith('\\') || /<br\s*\/?>\s*$/i.test(line);
}

function hasNoRoom(line: string, next: string, width: number): boolean {
	const word = next.trimStart().search(/\s|$/);
	return line.length + 1 + word > width;
}

/** The lines, each full one with those behind it that it goes on in; blank lines at the end of the paragraph make up for these. */
function joined(
	lines: readonly string[],
	paragraphs: readonly Paragraph[],
	full: ReadonlySet<number>,
): readonly string[] {
	const out = [...lines];
	for (const { from, to } of paragraphs) {
		let last = from;
		for (let at = from + 1; at < to; at++) {
			const line = lines[at] ?? '';
			if (full.has(at - 1)) out[last] += ` ${line.trimStart()}`;
			else out[++last] = line;
		}
		out.fill('', last + 1, to);
	}
	return out;
}
