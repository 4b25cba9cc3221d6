import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';

/** Tags that no browser and no Markdown renderer can read. */
export function* findBrokenTags({ tags, text }: Page): Iterable<Problem> {
	for (const { name, type, from, to } of tags) {
		// Liquid inside a tag has quotes of its own.
		if (type !== 'broken' || /\{[{%]/.test(text.slice(from, to))) continue;
		yield {
			from,
			to,
			message: `this <${name}> tag is not well-formed, so it is shown as text or swallows what follows`,
			fix: 'check its quotes and its >, or write &lt; for a plain <',
		};
	}
}
