import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** A list of dates need not be in order. */
const LIST = /[,;&、]|\band\b|\bund\b|\bet\b/;

/** Dates that end before they start. */
export function* findReversedDates({ dated }: Page): Iterable<Problem> {
	for (const { start, end, text, from, to } of dated) {
		if (end === null || end === 'present' || LIST.test(text)) continue;
		const digits = Math.min(start.length, end.length);
		if (end.slice(0, digits) >= start.slice(0, digits)) continue;
		yield { from, to, message: `“${text}” ends before it starts`, fix: 'swap the two, or correct the wrong one' };
	}
}
