const MARKS = /[,，;；、|•·()（）]/g;

/** The parts of a list that commas and the like separate, except inside parentheses: `Go, C (C11, C17)` has two. */
export function splitList(text: string): string[] {
	const marks = [...text.matchAll(MARKS)];
	const cuts: number[] = [];
	// From the end, because a mark is inside when the next parenthesis behind it closes.
	let isInside = false;
	for (const { 0: mark, index } of marks.reverse()) {
		if (/[)）]/.test(mark)) isInside = true;
		else if (/[(（]/.test(mark)) isInside = false;
		else if (!isInside) cuts.push(index);
	}
	const starts = [0, ...cuts.reverse().map((index) => index + 1)];
	return starts.map((start, at) => text.slice(start, (starts[at + 1] ?? text.length + 1) - 1).trim());
}
