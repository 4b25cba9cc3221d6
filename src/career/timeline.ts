import type { Entry, Resume, SectionKind } from '../model/index.ts';
import { type Months, monthsOf, sayDuration } from './months.ts';

/** An entry on the timeline. */
export type Stint = {
	readonly type: 'stint';
	/** The section, counted from 0. */
	readonly section: number;
	readonly entry: Entry;
	readonly months: Months;
	readonly duration: string;
};

/** A time between two entries of one kind in which no entry of that kind went on. */
export type Gap = { readonly type: 'gap'; readonly months: Months };

/** The entries of one kind of section, the newest first. */
export type Group = { readonly title: string; readonly rows: readonly (Stint | Gap)[] };

/** Kinds of sections in which a gap between entries is worth showing. */
const CONTINUOUS: ReadonlySet<SectionKind> = new Set(['experience', 'education']);
/** Months. Shorter gaps are not shown. */
const MAX_GAP = 3;

/** The dated entries, grouped by kind of section in the order of the CV. Open ends run to `today` (`YYYY-MM`). */
export function timelineOf({ sections }: Resume, today: string): readonly Group[] {
	const groups = new Map<string, { titles: string[]; stints: Stint[]; isContinuous: boolean }>();
	for (const [section, { title, kind, items }] of sections.entries()) {
		const stints = items.flatMap((item) => (item.type === 'entry' ? (stintOf(item, section, today) ?? []) : []));
		if (stints.length === 0) continue;
		// Sections of no known kind have nothing in common.
		const key = kind === 'other' ? `other ${section}` : kind;
		const group = groups.get(key) ?? { titles: [], stints: [], isContinuous: CONTINUOUS.has(kind) };
		group.titles.push(title);
		for (const stint of stints) group.stints.push(stint);
		groups.set(key, group);
	}
	return [...groups.values()].map(({ titles, stints, isContinuous }) => ({
		title: titles.join(' · '),
		rows: isContinuous ? withGaps(newestFirst(stints)) : newestFirst(stints),
	}));
}

function stintOf(entry: Entry, section: number, today: string): Stint | null {
	const months = monthsOf(entry, today);
	return months && { type: 'stint', section, entry, months, duration: sayDuration(entry, months) };
}

function newestFirst(stints: readonly Stint[]): Stint[] {
	return [...stints].sort((a, b) => b.months.to - a.months.to || b.months.from - a.months.from);
}

/**
 * Adds the gaps, each below the entry that ends it. A year without a month leaves open whether there is a gap beside
 * it.
 */
function withGaps(stints: readonly Stint[]): readonly (Stint | Gap)[] {
	const years = stints.filter(({ entry }) => isYear(entry));
	let start = Number.POSITIVE_INFINITY;
	return stints.flatMap((stint, at) => {
		// The newest first: the next one is the last of all older ones to end.
		const end = stints[at + 1]?.months.to ?? Number.POSITIVE_INFINITY;
		start = Math.min(start, stint.months.from);
		if (start - end - 1 <= MAX_GAP) return [stint];
		const isKnown = years.every(({ months }) => months.to < end || months.from > start);
		return isKnown ? [stint, { type: 'gap', months: { from: end + 1, to: start - 1 } }] : [stint];
	});
}

function isYear({ start, end }: Entry): boolean {
	return start === end && start?.length === 4;
}
