import { completeAddress, hasScheme } from '../../parse/address.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** Addresses without `https:` or `mailto:`, which browsers take for files beside the page. */
export function* findMissingSchemes({ links }: Page): Iterable<Problem> {
	for (const { target, from, to } of links) {
		const whole = completeAddress(target);
		if (
			whole === null ||
			whole === target.trim().replaceAll(/\s/g, '%20') ||
			target.startsWith('//') ||
			/\{[{%]/.test(target)
		)
			continue;
		if (hasScheme(target)) continue;
		yield {
			from,
			to,
			message: `${target} has no scheme, so browsers look for it beside this page`,
			fix: `write ${whole}`,
			// That an address means a page is likely, that it means a mailbox is sure.
			edits: whole.startsWith('mailto:') ? [{ from, to, text: whole }] : undefined,
		};
	}
}
