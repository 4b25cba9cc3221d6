import { findDates } from '../../cv/dates.ts';
import { joinText, splitLines } from '../../markdown/spans.ts';
import type { Spans } from '../split.ts';
import { type EntryDates, takeDates } from '../take-dates.ts';
import { AUTHOR_AND_YEAR, isAuthors, MAX_REFERENCE } from './authors.ts';

/** The year behind the authors at the start of a reference, `Reed, Ada. 2012. `, `Ada Reed, Ben Clay (2012)` in a line of their own; null without any. */
export function yearBehindAuthors(line: Spans): EntryDates | null {
	const [first = [], ...others] = splitLines(line);
	const own = others.length > 0 ? takeDates(first) : null;
	if (own?.side === 'end' && isAuthors(own.rest)) return own.dated;
	const year = AUTHOR_AND_YEAR.exec(joinText(line).slice(0, MAX_REFERENCE))?.[1] ?? '';
	const range = findDates(year);
	return range && { text: year.slice(range.from, range.to), range };
}

/** The year of a reference: in brackets, else the last one. */
export function datesInReference(line: Spans): EntryDates | null {
	const text = joinText(line).slice(0, MAX_REFERENCE);
	const bracketed =
		/\(([^()]{0,20}(?:1[5-9]|20)\d\d)[a-z]?\)/u.exec(text) ??
		/\((20\d\d, \p{Uppercase}\p{Alphabetic}{2,8})[^()]{0,12}\)/u.exec(text);
	const inside = bracketed && findDates(bracketed[1] ?? '');
	if (inside) return { text: (bracketed[1] ?? '').slice(inside.from, inside.to), range: inside };
	let last: EntryDates | null = null;
	for (let found = findDates(text); found; ) {
		const pages = pagesAt(text, found.from);
		if (pages === 0) last = { text: text.slice(found.from, found.to), range: found };
		found = findDates(text, pages > 0 ? found.from + pages : found.to);
	}
	return last;
}

/** The length of pages that look like years, as in `17(6): 1724-1737`; 0 for anything else. */
export function pagesAt(text: string, at: number): number {
	const before = text.slice(Math.max(0, at - 12), at);
	// `€50,000, 2019–2021`
	const isBehindVolume = /(?:\bpp?\.?|\bpages|\d\)?\s?[:,])\s*$/i.test(before) && !/[$€£¥][\d.,\s]+$/.test(before);
	return isBehindVolume ? (/^\d{4}\s?[‐‑–—-]{1,2}\s?\d{4}/.exec(text.slice(at))?.[0].length ?? 0) : 0;
}
