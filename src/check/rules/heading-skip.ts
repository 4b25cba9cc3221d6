import { groupBy } from '../group-by.ts';
import type { Heading } from '../headings.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** Headings more than one level below the one above. One finding for each kind of skip. */
export function* findSkippedLevels({ headings }: Page): Iterable<Problem> {
	const skips = headings.flatMap((heading, at) => {
		const above = headings[at - 1];
		return above && heading.level > above.level + 1 ? [{ heading, above }] : [];
	});
	for (const group of groupBy(skips, ({ heading, above }) => `${above.level} ${heading.level}`)) {
		const [first] = group;
		if (first) yield problemOf(first.heading, first.above, group.length);
	}
}

function problemOf({ level, from, to }: Heading, above: Heading, times: number): Problem {
	const often = times > 1 ? `, ${times} times on this page` : '';
	return {
		from,
		to,
		message: `a heading of level ${level} below one of level ${above.level}${often}`,
		fix: `make it level ${above.level + 1}: ${'#'.repeat(above.level + 1)}`,
	};
}
