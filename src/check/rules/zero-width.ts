import { sanitize } from '../../parse/sanitize.ts';
import { codePoint } from '../code-point.ts';
import type { Page } from '../page.ts';
import { placeOf } from '../places.ts';
import type { Problem } from '../problem.ts';

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const MARKS = /^[\u061c\u200e\u200f]+$/;
/** Characters beside a joiner that tell whether it is needed. */
const AROUND = 8;

/** Characters without a width: they are copied along, and a search misses the words that hold them. */
export function* findZeroWidth(page: Page): Iterable<Problem> {
	for (const { index, 0: run } of page.text.matchAll(INVISIBLE)) {
		if (hasJob(page, index, run)) continue;
		yield {
			from: index,
			to: index + run.length,
			message: `${codePoint(run)} cannot be seen, but searches and copies find it`,
			fix: 'delete it',
			// A separator of lines may part two words.
			edits: /[\u2028\u2029]/.test(run) ? undefined : [{ from: index, to: index + run.length, text: '' }],
		};
	}
}

/** Joiners between letters or emoji, and marks in a line of right-to-left text. */
function hasJob(page: Page, at: number, run: string): boolean {
	if (MARKS.test(run)) return RIGHT_TO_LEFT.test(page.lines[placeOf(page, at).line - 1] ?? '');
	const around = page.text.slice(Math.max(0, at - AROUND), at + run.length + AROUND);
	return /^[\u200c\u200d]$/.test(run) && sanitize(around).includes(run);
}
