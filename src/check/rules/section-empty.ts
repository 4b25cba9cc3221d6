import type { Page } from '../page.ts';
import { wordsOfLine } from '../places.ts';
import type { Problem } from '../problem.ts';

/** Neither words nor directives from which a page generator makes words. */
const NOTHING = /^(?:[\s=*_-]|<br\s*\/?>|&nbsp;)*$/i;

/** Sections with nothing below their title. */
export function* findEmptySections(page: Page): Iterable<Problem> {
	const { sections } = page.resume;
	for (const [at, { title, items, line }] of sections.entries()) {
		const end = page.starts[(sections[at + 1]?.line ?? Number.POSITIVE_INFINITY) - 1] ?? page.words.length;
		const below = page.words.slice(page.starts[line] ?? end, end);
		if (items.some(({ type }) => type !== 'rule') || !NOTHING.test(below)) continue;
		yield {
			...wordsOfLine(page, line),
			message: `the section “${title}” is empty`,
			fix: 'fill it, or remove its title',
		};
	}
}
