/**
 * The candidates that a mistyped name may mean, the nearest first: at most three, none of which differs in more than
 * `limit` letters unless it holds the name.
 */
export function nearest(
	name: string,
	candidates: readonly string[],
	limit = Math.max(2, Math.floor(name.length / 2)),
): string[] {
	return [...new Set(candidates)]
		.map((candidate) => ({ candidate, distance: distanceOf(name, candidate) }))
		.filter(({ candidate, distance }) => distance <= limit || candidate.includes(name))
		.sort((a, b) => a.distance - b.distance)
		.slice(0, 3)
		.map(({ candidate }) => candidate);
}

/** The Levenshtein distance: how many insertions, deletions and substitutions turn one text into the other. */
function distanceOf(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
