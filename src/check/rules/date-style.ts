import { monthOf } from '../../parse/cv/calendar.ts';
import type { DatedEntry } from '../dated-entries.ts';
import { groupBy } from '../group-by.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** Dates written in another style than most of their section. Years without months fit any style. */
export function* findMixedStyles({ dated }: Page): Iterable<Problem> {
	const styled = dated.map((one) => ({ ...one, style: styleOf(one) })).filter(({ style }) => style !== '');
	for (const section of groupBy(styled, ({ section }) => section.slug)) {
		const [most, ...others] = [...groupBy(section, ({ style }) => style)].sort((a, b) => b.length - a.length);
		const example = most?.[0]?.text;
		for (const { from, to, text } of others.flat())
			yield {
				from,
				to,
				message: `“${text}” is not written like “${example}” and other dates of this section`,
				fix: 'write all in one way',
			};
	}
}

/** The style of the months; empty when no month shows it. */
function styleOf({ text, start, end }: DatedEntry): string {
	const months = (text.match(/\p{Alphabetic}{3,}/gu) ?? []).filter(
		(word) => monthOf(word) !== null && !WHOLE.test(word),
	);
	const hasMonth = [start, end].some((date) => date !== null && /^\d{4}-/.test(date));
	if (!/\p{Alphabetic}{3}\D*\d/u.test(text) && hasMonth)
		return /\d{1,2}[./-]\d{4}/.test(text) ? 'number first' : 'year first';
	// May, June and July are often written in full among short ones.
	const lengths = new Set(months.flatMap(({ length }) => (length === 3 ? ['short'] : length > 4 ? ['full'] : [])));
	return lengths.size === 1 ? [...lengths].join() : '';
}

/** Months whose full names have three letters. */
const WHOLE = /^(?:may|mai|mei|maj)$/i;
