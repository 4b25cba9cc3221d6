import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

const LOCAL = /^http:\/\/(?:localhost|127\.|\[::1\])/i;

/** Addresses of `http:`, which browsers warn of. */
export function* findInsecureLinks({ links }: Page): Iterable<Problem> {
	for (const { target, from, to } of links) {
		if (!/^http:\/\/./i.test(target) || LOCAL.test(target)) continue;
		yield { from, to, message: `${target} is not encrypted`, fix: `write https: if it answers there` };
	}
}
