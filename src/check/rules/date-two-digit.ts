import { monthOf } from '../../parse/cv/calendar.ts';
import type { DatedEntry } from '../dated-entries.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

const SHORT = /(\p{Alphabetic}{3,})\.? ?[-'’]?(\d\d)(?!\d|,?\s*\d{4})/gu;
const DAYS = 31;

/** Two-digit years; one finding an entry. */
export function* findShortYears({ dated, text }: Page): Iterable<Problem> {
	for (const one of dated) {
		const found = [...text.slice(one.from, one.to).matchAll(SHORT)].find(([, month = '', digits = '']) =>
			isYear(one, month, digits),
		);
		if (!found) continue;
		const { index, 0: words, 2: digits = '' } = found;
		const year = [one.start, one.end ?? ''].find((date) => date.slice(2, 4) === digits)?.slice(0, 4) ?? '';
		yield {
			from: one.from + index,
			to: one.from + index + words.length,
			message: `“${words}” ${Number(digits) <= DAYS ? 'can be taken for a day' : 'leaves the century open'}`,
			fix: `write the year as ${year}`,
		};
	}
}

/** Whether the year was read from these digits. */
function isYear({ start, end }: DatedEntry, month: string, digits: string): boolean {
	const number = monthOf(month);
	const ending = `${digits}-${String(number).padStart(2, '0')}`;
	return number !== null && (start.slice(2) === ending || end?.slice(2) === ending);
}
