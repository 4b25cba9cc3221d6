import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';
import { insideAny } from '../ranges.ts';

/** What stands behind the target of a picture that is the label of a link: `[![](cat.png)](https://…)`. */
const LABEL_END = /^>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)\s*\]\(/;
/** Characters of a title that are looked at. */
const MAX_TITLE = 300;

/**
 * Pictures without alt text. HTML's `alt=""` says that a picture only decorates. A picture that is the label of a link is
 * left to another rule.
 */
export function* findPicturesWithoutAlt({ links, tags, text }: Page): Iterable<Problem> {
	const isInTag = insideAny(tags);
	for (const { label, type, from, to } of links) {
		if (type !== 'image' || label !== '' || isInTag(from)) continue;
		if (!LABEL_END.test(text.slice(to, to + MAX_TITLE))) yield problemAt(from, to);
	}
	let isInLink = false;
	for (const { name, type, attributes, from, to } of tags) {
		if (name === 'a' && type !== 'broken') isInLink = type === 'start';
		const isSilent = attributes.has('alt') || attributes.has('aria-label') || attributes.has('aria-hidden');
		if (name === 'img' && type === 'void' && !isSilent && !isInLink) yield problemAt(from, to);
	}
}

function problemAt(from: number, to: number): Problem {
	return {
		from,
		to,
		message: 'this picture has no alt text, so nothing is said where it is not shown',
		fix: 'write in a few words what it shows',
	};
}
