/** The end of the line at `from`, its `\n` not included. */
export function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

/** The start of the line below the one at `from`; the end of the text when there is none. */
export function nextLine(text: string, from: number): number {
	return Math.min(lineEnd(text, from) + 1, text.length);
}
