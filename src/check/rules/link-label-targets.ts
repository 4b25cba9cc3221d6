import { comparableAddress } from '../compare-addresses.ts';
import { groupBy } from '../group-by.ts';
import type { Link } from '../links.ts';
import type { Page } from '../page.ts';
import { placeOf } from '../places.ts';
import type { Problem } from '../problem.ts';

/** One label for different addresses: in a list of links, as screen readers show it, they look the same. */
export function* findSharedLabels(page: Page): Iterable<Problem> {
	const labelled = page.links.filter(
		({ type, label, target }) => type === 'link' && label !== '' && !/^#?$/.test(target),
	);
	for (const [first, ...others] of groupBy(labelled, ({ label }) => label.toLowerCase())) {
		const other = others.find(({ target }) => comparableAddress(target) !== comparableAddress(first?.target ?? ''));
		if (!first || !other) continue;
		const targets = new Set([first, ...others].map(({ target }) => comparableAddress(target))).size;
		yield {
			from: other.from,
			to: other.to,
			message: `“${first.label}” leads here and, in line ${lineOf(page, first)}, elsewhere: ${targets} addresses in all`,
			fix: 'say in each label where it leads',
		};
	}
}

function lineOf(page: Page, { from }: Link): number {
	return placeOf(page, from).line;
}
