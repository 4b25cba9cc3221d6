import type { Entry } from '../model/index.ts';

/** Months counted from the year 0. The range includes its last month. */
export type Months = { readonly from: number; readonly to: number };

/** The month of `YYYY-MM`. A year without a month counts as its first or its last month, as told. */
function monthOf(date: string, edge: 'first' | 'last'): number {
	const month = date.length > 4 ? Number(date.slice(5)) : edge === 'first' ? 1 : 12;
	return Number(date.slice(0, 4)) * 12 + month - 1;
}

/** The months of an entry, an open end running to `today` (`YYYY-MM`); null without dates that have a value. */
export function monthsOf({ start, end }: Pick<Entry, 'start' | 'end'>, today: string): Months | null {
	if (start === null) return null;
	const now = monthOf(today, 'last');
	const from = monthOf(start, 'first');
	const last = end === 'present' ? now : monthOf(end ?? start, 'last');
	// A year without a month ends in December, but not after today.
	const to = end !== 'present' && (end ?? start).length === 4 && from <= now ? Math.min(last, now) : last;
	return to < from ? null : { from, to };
}

/** How many months at least one of the ranges covers. */
export function coveredMonths(ranges: readonly Months[]): number {
	let [covered, end] = [0, Number.NEGATIVE_INFINITY];
	for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
		covered += Math.max(0, to - Math.max(from, end + 1) + 1);
		end = Math.max(end, to);
	}
	return covered;
}

/**
 * The months that count for how long something took. A year without a month counts from its middle or to its middle, as
 * in `sayDuration`; a single date counts nothing.
 */
export function spanOf({ start, end }: Pick<Entry, 'start' | 'end'>, { from, to }: Months): Months | null {
	if (start === end || end === null) return null;
	return { from: start?.length === 4 ? from + HALF : from, to: end.length === 4 ? to - HALF : to };
}

const HALF = 6;

/** The year of a month. */
export function yearOf(month: number): number {
	return Math.floor(month / 12);
}

/** A number of months as people say it: `2 yrs 3 mos`. */
export function sayMonths(months: number): string {
	const [years, rest] = [Math.floor(months / 12), months % 12];
	const say = (count: number, one: string) => (count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`]);
	return [...say(years, 'yr'), ...say(rest, 'mo')].join(' ');
}

/** How long an entry took: `2 yrs 3 mos`, `about 4 yrs` between years without months, nothing for a single date. */
export function sayDuration({ start, end }: Pick<Entry, 'start' | 'end'>, months: Months): string {
	const span = spanOf({ start, end }, months);
	return span ? sayLength(span.to - span.from + 1, isRough({ start, end })) : '';
}

/** Whether the dates have a year without a month. */
export function isRough({ start, end }: Pick<Entry, 'start' | 'end'>): boolean {
	return start?.length === 4 || end?.length === 4;
}

/** A number of months as people say it; in whole years with a tilde when it is rough. */
export function sayLength(months: number, rough: boolean): string {
	return rough ? `~${sayMonths(Math.max(1, Math.round(months / 12)) * 12)}` : sayMonths(months);
}
