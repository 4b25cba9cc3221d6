import { monthOf } from '../../parse/calendar.ts';
import type { Dated } from '../dated.ts';
import type { Problem } from '../finding.ts';
import { groupBy } from '../group.ts';
import type { Page } from '../page.ts';

/** Dates written in another way than most of their section; years alone fit any. */
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

/** How the months are written; empty where there is none, or none that tells. */
function styleOf({ text, start, end }: Dated): string {
	const months = (text.match(/\p{L}{3,}/gu) ?? []).filter((word) => monthOf(word) !== null && !/^may$/i.test(word));
	const hasMonth = start.length === MONTH || end?.length === MONTH;
	if (!/\p{L}{3}\D*\d/u.test(text) && hasMonth) return /^\D*\d{4}/.test(text) ? 'year first' : 'number first';
	// May, June and July are often written in full among short ones.
	const lengths = new Set(months.flatMap(({ length }) => (length === 3 ? ['short'] : length > 4 ? ['full'] : [])));
	return lengths.size === 1 ? [...lengths].join() : '';
}

/** The length of `YYYY-MM`. */
const MONTH = 7;
