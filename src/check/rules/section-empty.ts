import type { Problem } from '../finding.ts';
import { type Page, wordsOfLine } from '../page.ts';

/** Sections with nothing below their title. */
export function* findEmptySections(page: Page): Iterable<Problem> {
	for (const { title, items, line } of page.resume.sections) {
		if (items.some(({ type }) => type !== 'rule')) continue;
		yield {
			...wordsOfLine(page, line),
			message: `the section “${title}” is empty`,
			fix: 'fill it, or remove its title',
		};
	}
}
