import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

const PLACEHOLDER = /^(?:#!?|https?:(?:\/\/)?|mailto:|tel:|javascript:.*|url|link|todo|tbd|xxx+|\.\.\.|…)$/i;

/** Links that lead nowhere. */
export function* findPlaceholders({ links }: Page): Iterable<Problem> {
	for (const { label, target, type, from, to } of links) {
		if (target !== '' && !PLACEHOLDER.test(target)) continue;
		const what = type === 'image' ? 'image' : 'link';
		const shown = label === '' ? `this ${what}` : `the ${what} “${label}”`;
		yield {
			from,
			to,
			message: `${shown} leads nowhere, its address is ${target === '' ? 'empty' : target}`,
			fix: `write the address, or the words without a ${what}`,
		};
	}
}
