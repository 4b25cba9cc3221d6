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
	const breaks = paragraphs.flatMap(({ from, to }) =>
		lines.slice(from, to - 1).flatMap((line, at) => (isHardBreak(line) ? [] : from + at)),
	);
	const width = breaks.reduce((most, at) => Math.max(most, (lines[at] ?? '').length), 0);
	const full = new Set(breaks.filter((at) => hasNoRoom(lines[at] ?? '', lines[at + 1] ?? '', width)));
	const isWrapped =
		width >= MIN_WIDTH && width <= MAX_WIDTH && full.size >= MIN_FULL && full.size >= MIN_SHARE * breaks.length;
	return isWrapped ? joined(lines, paragraphs, full).join('\n') : markdown;
}

/** The lines from one on, up to another that does not belong to it. */
type Stretch = { readonly from: number; readonly to: number };

/**
 * What begins a block that is no paragraph, or makes one of the lines above it; and scripts without spaces, in which every
 * line seems full.
 */
const BLOCK =
	/^(?: {4}|\t|\s*(?:[#>|<{:=]|\$\$|[-*+] |\d{1,9}[.)] |-{2,}\s*$|\*{3,}\s*$|_{3,}\s*$|\[[^\]]*\]: ))|[|\u3040-\u9fff]/;

/** The paragraphs of several lines that stand in no other block. */
function paragraphsOf(markdown: string, lines: readonly string[]): readonly Stretch[] {
	const found: Stretch[] = [];
	// Of the lines only those of fenced code are left.
	const code = mapLines(markdown, () => '').split('\n');
	let from = 0;
	for (const [at, line] of [...lines, ''].entries()) {
		if (line.trim() !== '' && code[at] === '') continue;
		const own = lines.slice(from, at);
		if (own.length > 1 && !own.some((text) => BLOCK.test(text))) found.push({ from, to: at });
		from = at + 1;
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
	paragraphs: readonly Stretch[],
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
