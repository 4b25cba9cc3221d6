import type { Block, Entry } from '../../model/index.ts';
import { mapKept, mapParts, withParts } from '../../model/walk.ts';
import { mergeLists } from './merge-lists.ts';
import { unwrapSpans } from './spans.ts';

/**
 * Turns each SOFT_BREAK into a space, once no reader needs the lines of the source any more. Joins lists again, because
 * entry readers may have taken the block between two of them.
 */
export function unwrapLines<Item extends Block | Entry>(items: readonly Item[]): readonly Item[] {
	return mapKept(mergeLists(items), (item) => unwrapItem(item) as Item);
}

function unwrapItem(item: Block | Entry): Block | Entry {
	if (item.type === 'entry') return inOneLine(withParts(item, { blocks: unwrapLines(item.blocks) }));
	return mapParts(item, { spans: unwrapSpans, blocks: unwrapLines });
}

/** The entry with the fields of its head, each on one line. */
function inOneLine(entry: Entry): Entry {
	const { title, organization, location, authors, phrase, dates, links } = entry;
	const texts = [title, organization, location, authors, phrase, dates, ...links.map(({ text }) => text)];
	if (!texts.some((text) => text !== null && /[\n\u2028]/.test(text))) return entry;
	const join = (text: string) => text.replace(/\s*[\n\u2028]\s*/g, ' ');
	return {
		...entry,
		title: title && join(title),
		organization: organization && join(organization),
		location: location && join(location),
		authors: authors && join(authors),
		phrase: phrase?.replace(/\s*\u2028\s*/g, ' ') ?? null,
		dates: dates && join(dates),
		links: links.map(({ text, href }) => ({ text: join(text), href })),
	};
}
