import { groupBy } from '../group-by.ts';
import type { Page } from '../page.ts';
import { wordsOfLine } from '../places.ts';
import type { Problem } from '../problem.ts';

/** Sections with the title of one above. */
export function* findDuplicateSections(page: Page): Iterable<Problem> {
	for (const [first, ...others] of groupBy(page.resume.sections, ({ title }) => title.toLowerCase())) {
		for (const { title, line } of others)
			yield {
				...wordsOfLine(page, line),
				message: `line ${first?.line} has a section “${title}” already`,
				fix: 'join the two, or give them different titles',
			};
	}
}
