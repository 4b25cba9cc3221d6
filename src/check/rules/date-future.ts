import type { Page } from '../page.ts';
import { placeOf } from '../places.ts';
import type { Problem } from '../problem.ts';

const EXPECTED =
	/expect|anticipat|planned|upcoming|forthcoming|incoming|starting|accepted|in press|to appear|voraussichtlich|geplant|prévu|previst/i;
/** Years from now on in which a contract or a course may end. */
const NEAR = 10;

/** Dates that start after today, or end too far in the future. */
export function* findFutureDates(page: Page): Iterable<Problem> {
	const year = Number(page.today.slice(0, 4));
	for (const { start, end, text, from, to } of page.dated) {
		const isFar = end !== null && end !== 'present' && Number(end.slice(0, 4)) > year + NEAR;
		const digits = Math.min(start.length, page.today.length);
		if (!isFar && start.slice(0, digits) <= page.today.slice(0, digits)) continue;
		if (EXPECTED.test(page.lines[placeOf(page, from).line - 1] ?? '')) continue;
		yield { from, to, message: `“${text}” is in the future`, fix: 'check the year, or say that it is expected' };
	}
}
