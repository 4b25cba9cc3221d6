import type { DatedEntry } from './dated-entries.ts';

/** Months counted from the year 0. The range includes its last month. */
export type Months = { readonly from: number; readonly to: number };

/** The months that an entry surely covers: `2016-2018` covers at least 2017. */
export function surelyCovered({ start, end }: DatedEntry, today: string): Months {
	return { from: monthsOf(start, 12), to: end === null ? 0 : monthsOf(end === 'present' ? today : end, 1) };
}

/** Months of a course. */
const COURSE = 60;

/** The months that an entry may cover: `2016-2018` may start in January and end in December. */
export function mayCover({ section, start, end }: DatedEntry, today: string): Months {
	const last = end === null ? Number.POSITIVE_INFINITY : monthsOf(end === 'present' ? today : end, 12);
	// The single date of a course is its end.
	const isEnd = section.kind === 'education' && start === end;
	return { from: monthsOf(start, 1) - (isEnd ? COURSE : 0), to: last };
}

function monthsOf(date: string, month: number): number {
	return Number(date.slice(0, 4)) * 12 + (date.length > 4 ? Number(date.slice(5)) : month);
}
