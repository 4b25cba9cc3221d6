/** The start of text that is no Markdown: a fence, a run of backticks, a comment of HTML, Liquid or kramdown. */
const START =
	/^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})[^`\n]*$|`+|<!--|\{%-?\s*comment\s*-?%\}|\{::comment\}/gm;

/**
 * The text with `x` in place of code and spaces in place of comments; all other characters keep their places. Code spans
 * stay when asked for, because CVs set dates in them.
 */
export function maskCode(markdown: string, keepsSpans = false): string {
	const pieces: string[] = [];
	let done = 0;
	START.lastIndex = 0;
	for (let start = START.exec(markdown); start; start = START.exec(markdown)) {
		const [opening, fence] = start;
		const end = endOf(markdown, { opening, fence, from: start.index });
		if (end === null) continue;
		const isSpan = fence === undefined && opening.startsWith('`');
		const hidden = markdown.slice(start.index, end);
		const mask = isSpan || fence !== undefined ? 'x' : ' ';
		pieces.push(markdown.slice(done, start.index), isSpan && keepsSpans ? hidden : hidden.replace(/[^\n]/g, mask));
		done = end;
		START.lastIndex = end;
	}
	return pieces.join('') + markdown.slice(done);
}

type Start = { readonly opening: string; readonly fence: string | undefined; readonly from: number };

/** Where the code or comment that starts there ends; null for backticks that open nothing. */
function endOf(markdown: string, { opening, fence, from }: Start): number | null {
	const behind = from + opening.length;
	if (fence !== undefined) return endAfter(markdown, fenceEnd(fence), behind) ?? markdown.length;
	if (opening.startsWith('`')) return codeSpanEnd(markdown, opening, behind);
	if (opening === '<!--') return endAfter(markdown, /-->/g, from + 2) ?? markdown.length;
	const closing = opening === '{::comment}' ? /\{:\/(?:comment)?\}/g : /\{%-?\s*endcomment\s*-?%\}/g;
	return endAfter(markdown, closing, behind) ?? markdown.length;
}

function fenceEnd(fence: string): RegExp {
	return new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm');
}

/** A code span ends at a run of as many backticks, in the same paragraph. */
function codeSpanEnd(markdown: string, opening: string, from: number): number | null {
	const run = /`+|\n[ \t]*\n/g;
	run.lastIndex = from;
	for (let found = run.exec(markdown); found; found = run.exec(markdown)) {
		if (!found[0].startsWith('`')) return null;
		if (found[0] === opening) return run.lastIndex;
	}
	return null;
}

function endAfter(text: string, pattern: RegExp, from: number): number | null {
	pattern.lastIndex = from;
	return pattern.test(text) ? pattern.lastIndex : null;
}
