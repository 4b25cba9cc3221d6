import type { Problem } from '../finding.ts';
import { type Page, wordsOfLine } from '../page.ts';

/** A CV without the name of its person. */
export function* findMissingName(page: Page): Iterable<Problem> {
	if (page.resume.name !== null) return;
	yield {
		...wordsOfLine(page, 1),
		message: 'this CV does not say whose it is',
		fix: 'make the name its first heading: # Ada Example',
	};
}
