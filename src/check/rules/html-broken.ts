import type { Problem } from '../finding.ts';
import type { Page } from '../page.ts';

/** Tags that no browser and no Markdown renderer can read. */
export function* findBrokenTags({ tags }: Page): Iterable<Problem> {
	for (const { name, type, from, to } of tags) {
		if (type !== 'broken') continue;
		yield {
			from,
			to,
			message: `this <${name}> tag is not well-formed, so it is shown as text or swallows what follows`,
			fix: 'check its quotes and its >, or write &lt; for a plain <',
		};
	}
}
