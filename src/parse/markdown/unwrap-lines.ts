import type { Block, Entry, Span } from '../../model/index.ts';
import { mergeLists } from './merge-lists.ts';
import { unwrapSpans } from './spans.ts';

/**
 * Turns each SOFT_BREAK into a space, once no reader needs the lines of the source any more. Joins lists again, because
 * entry readers may have taken the block between two of them.
 */
export function unwrapLines<Item extends Block | Entry>(items: readonly Item[]): Item[] {
	return mergeLists(items).map((item) => mapSpans(item, unwrapSpans) as Item);
}

/** The fields of an entry's head, each on one line. */
function oneLine({ title, organization, location, phrase, dates, links }: Entry): Partial<Entry> {
	const join = (text: string) => text.replace(/\s*[\n\u2028]\s*/g, ' ');
	return {
		title: title && join(title),
		organization: organization && join(organization),
		location: location && join(location),
		phrase: phrase && join(phrase),
		dates: dates && join(dates),
		links: links.map(({ text, href }) => ({ text: join(text), href })),
	};
}

function mapSpans(item: Block | Entry, change: (spans: readonly Span[]) => readonly Span[]): Block | Entry {
	const inside = (blocks: readonly Block[]) => mergeLists(blocks).map((block) => mapSpans(block, change) as Block);
	switch (item.type) {
		case 'paragraph':
		case 'heading':
			return { ...item, spans: change(item.spans) };
		case 'list':
			return { ...item, items: item.items.map(inside) };
		case 'definitions':
			return { ...item, items: item.items.map(({ term, blocks }) => ({ term: change(term), blocks: inside(blocks) })) };
		case 'table':
			return { ...item, head: item.head.map(change), rows: item.rows.map((row) => row.map(change)) };
		case 'quote':
			return { ...item, blocks: inside(item.blocks) };
		case 'entry':
			return { ...item, ...oneLine(item), blocks: inside(item.blocks) };
		case 'code':
		case 'rule':
			return item;
	}
}
