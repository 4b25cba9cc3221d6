/** The lines of a source and where each starts, counted in characters from 0. */
export type Places = {
	/** The source; its line ends are `\n`. */
	readonly text: string;
	readonly lines: readonly string[];
	readonly starts: readonly number[];
};

/** Finds where the lines of a source start. */
export function readPlaces(text: string): Places {
	const lines = text.split('\n');
	let at = 0;
	const starts = lines.map((line) => {
		const start = at;
		at += line.length + 1;
		return start;
	});
	return { text, lines, starts };
}

/** The 1-based line and column of a character. */
export function placeOf({ starts }: Pick<Places, 'starts'>, at: number): { line: number; column: number } {
	let [low, high] = [0, starts.length];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) <= at) low = middle;
		else high = middle;
	}
	return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
}

/** Where the words of a 1-based line stand, without the Markdown marks before and behind them. */
export function wordsOfLine({ lines, starts }: Places, line: number): { from: number; to: number } {
	const text = lines[line - 1] ?? '';
	const start = starts[line - 1] ?? 0;
	const marks = /^\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+|>\s+)*/.exec(text)?.[0].length ?? 0;
	const end = text
		.trimEnd()
		.replace(/(?<!#)#+$/, '')
		.trimEnd().length;
	return { from: start + (marks < end ? marks : 0), to: start + end };
}
