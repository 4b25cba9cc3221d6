import { firstLetterOrDigit } from '../../parse/words/letters.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** Links whose label is only an icon, or a picture without alt text. */
export function* findIconLinks({ links }: Page): Iterable<Problem> {
	for (const { label, target, type, from, to } of links) {
		// Places on this page are left out: themes put such anchors beside headings.
		if (type !== 'link' || /^(?:#|$)/.test(target) || firstLetterOrDigit(label) >= 0) continue;
		yield {
			from,
			to,
			message: `the label of the link to ${target} has no words, so it says nothing where icons are not shown`,
			fix: 'write a word into the label, or into the alt text of its picture',
		};
	}
}
