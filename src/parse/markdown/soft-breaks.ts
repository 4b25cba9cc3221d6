import type { Block, Entry, Span } from '../../model/index.ts';
import { mergeLists } from './merge-lists.ts';
import { softenBreaks } from './spans.ts';

/**
 * The same items with the line ends that only the source had become spaces, once nothing is told line by line any more,
 * and lists joined that what stood between them has left.
 */
export function soften<Item extends Block | Entry>(items: readonly Item[]): Item[] {
	return mergeLists(items).map((item) => mapSpans(item, softenBreaks) as Item);
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
		case 'entry':
			return { ...item, blocks: inside(item.blocks) };
		case 'code':
		case 'rule':
			return item;
	}
}
