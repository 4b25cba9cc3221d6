import { isEmail } from '../../parse/address.ts';
import { comparableAddress, hostOf } from '../compare-addresses.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** Text that can only be an address: with a scheme, `www.` or a path, or an e-mail address. */
const ADDRESS = /^(?:https?:\/\/|www\.)[^\s/]+\.[^\s]+$|^(?:[a-z\d-]+\.)+[a-z]{2,}\/\S+$/;

/** Labels that look like one address and lead to another. */
export function* findMisleadingLabels({ links }: Page): Iterable<Problem> {
	for (const { label, target, type, from, to } of links) {
		if (type !== 'link' || !isAnother(label, target)) continue;
		yield {
			from,
			to,
			message: `the label says ${label}, the link leads to ${target}`,
			fix: 'make them the same, or label it in words',
		};
	}
}

function isAnother(label: string, target: string): boolean {
	if (isEmail(label)) return /^mailto:/i.test(target) && !comparableAddress(target).startsWith(label.toLowerCase());
	if (!ADDRESS.test(label) || !/^https?:\/\//i.test(target)) return false;
	const [shown, real] = [hostOf(label), hostOf(target)];
	return shown !== real && !real.endsWith(`.${shown}`) && !shown.endsWith(`.${real}`);
}
