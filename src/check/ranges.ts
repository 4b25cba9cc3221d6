import type { Range } from '../model/search.ts';

/** Returns a function that tells whether a position is inside one of the ranges, in logarithmic time. */
export function insideAny(ranges: readonly Range[]): (at: number) => boolean {
	const ordered = [...ranges].sort((a, b) => a.from - b.from);
	let furthest = 0;
	const ends = ordered.map(({ to }) => {
		furthest = Math.max(furthest, to);
		return furthest;
	});
	return (at) => {
		let [low, high] = [0, ordered.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ordered[middle]?.from ?? 0) <= at) low = middle + 1;
			else high = middle;
		}
		return low > 0 && at < (ends[low - 1] ?? 0);
	};
}
