/** The start of text that is no Markdown: a fence, a run of backticks, a comment of HTML, Liquid or kramdown. */
const START =
	/^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}(?!`)|~{3,}(?!~))[^`\n]*$|`+|<!--|\{%-?\s*comment\s*-?%\}|\{::comment\}/gm;

/**
 * The text with `x` in place of code and spaces in place of comments; all other characters keep their places. And the same
 * with code spans as they are, because CVs set dates in them.
 */
export function maskCode(markdown: string): { readonly words: string; readonly withCodeSpans: string } {
	const spanEnds = markdown.includes('`') ? codeSpanEnds(markdown) : new Map<number, number>();
	let [words, withCodeSpans, done] = ['', '', 0];
	START.lastIndex = 0;
	for (let start = START.exec(markdown); start; start = START.exec(markdown)) {
		const [opening, fence] = start;
		const isSpan = fence === undefined && opening.startsWith('`');
		const end = isSpan ? spanEnds.get(start.index) : endOf(markdown, { opening, fence, from: start.index });
		if (end === undefined) continue;
		const before = markdown.slice(done, start.index);
		const hidden = markdown.slice(start.index, end);
		const mask = hidden.replace(/[^\n]/g, isSpan || fence !== undefined ? 'x' : ' ');
		words += before + mask;
		withCodeSpans += before + (isSpan ? hidden : mask);
		done = end;
		START.lastIndex = end;
	}
	const rest = markdown.slice(done);
	return { words: words + rest, withCodeSpans: withCodeSpans + rest };
}

type Start = { readonly opening: string; readonly fence: string | undefined; readonly from: number };

/** Where the fenced code or comment that starts there ends. */
function endOf(markdown: string, { opening, fence, from }: Start): number {
	const behind = from + opening.length;
	if (fence !== undefined) return endAfter(markdown, fenceEnd(fence), behind) ?? markdown.length;
	if (opening === '<!--') return endAfter(markdown, /-->/g, from + 2) ?? markdown.length;
	const closing = opening === '{::comment}' ? /\{:\/(?:comment)?\}/g : /\{%-?\s*endcomment\s*-?%\}/g;
	return endAfter(markdown, closing, behind) ?? markdown.length;
}

function fenceEnd(fence: string): RegExp {
	return new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm');
}

/**
 * Where code spans end, by the place of the backticks that open them: at the next run of as many, in the same paragraph.
 * All are found from the end to the start at once, because looking for each by itself takes quadratic time.
 */
function codeSpanEnds(markdown: string): ReadonlyMap<number, number> {
	const ends = new Map<number, number>();
	const next = new Map<number, number>();
	for (const { 0: run, index } of [...markdown.matchAll(/`+|\n[ \t]*\n/g)].reverse()) {
		if (!run.startsWith('`')) {
			next.clear();
			continue;
		}
		const closing = next.get(run.length);
		if (closing !== undefined) ends.set(index, closing + run.length);
		next.set(run.length, index);
	}
	return ends;
}

function endAfter(text: string, pattern: RegExp, from: number): number | null {
	pattern.lastIndex = from;
	return pattern.test(text) ? pattern.lastIndex : null;
}
