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
