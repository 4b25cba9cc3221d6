import { type Months, surelyCovered } from '../covered-months.ts';
import type { DatedEntry } from '../dated-entries.ts';
import { groupBy } from '../group-by.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

const KINDS = new Set(['experience', 'education']);
/** Entries that are compared with each other; no real CV has more. */
const MAX_ENTRIES = 1000;

/** Entries of one kind that overlap, at different employers. */
export function* findOverlaps({ dated, today }: Page): Iterable<Problem> {
	const ranges = dated
		.filter(({ section }) => KINDS.has(section.kind))
		.slice(0, MAX_ENTRIES)
		.map((one) => ({ one, ...surelyCovered(one, today) }))
		.filter(({ from, to }) => from <= to);
	for (const group of groupBy(ranges, ({ one }) => one.section.kind)) {
		const ordered = [...group].sort((a, b) => a.from - b.from).filter((range) => !isUmbrella(range, group));
		for (const [at, late] of ordered.entries()) {
			const early = ordered.slice(0, at).find(({ one, to }) => to > late.from && !isSamePlace(one, late.one));
			if (!early) continue;
			const { section, entry } = early.one;
			yield {
				from: late.one.from,
				to: late.one.to,
				message: `these dates overlap with those of ${nameOf(early.one)} (${section.title}, line ${entry.line})`,
				fix: 'fine if both went on at once, else correct them',
			};
		}
	}
}

/** Two or more entries inside a third one are its projects, or the jobs of a freelancer. */
function isUmbrella({ from, to }: Months, group: readonly Months[]): boolean {
	const inside = group.filter((other) => other.from >= from && other.to <= to && other.to - other.from < to - from);
	return inside.length > 1;
}

function isSamePlace({ entry: a }: DatedEntry, { entry: b }: DatedEntry): boolean {
	return a.organization !== null && a.organization === b.organization;
}

function nameOf({ entry: { title, organization, dates } }: DatedEntry): string {
	return `“${[title, organization].filter(Boolean).join(', ') || dates}”`;
}
