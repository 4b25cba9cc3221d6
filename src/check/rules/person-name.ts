import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** A CV without the name of its person. */
export function* findMissingName(page: Page): Iterable<Problem> {
	if (page.resume.name !== null) return;
	yield {
		from: 0,
		to: page.lines[0]?.length ?? 0,
		message: 'this CV does not say whose it is',
		fix: 'make the name its first heading: # Ada Example',
	};
}
