/** How many line ends the text holds. */
export function countLines(text: string): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}

/** A function that turns an offset in the text into a line number; the text starts on `line`. */
export function createLineCounter(text: string, line: number): (offset: number) => number {
	const ends: number[] = [];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
	return (offset) => {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return line + low;
	};
}
