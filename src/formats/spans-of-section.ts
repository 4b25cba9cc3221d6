import type { Block, Entry, Span } from '../model/index.ts';

/**
 * Every run of spans in what a section holds, in order. What names a group (a heading, a term, the head of a table, the
 * title of an entry that goes on below) is left out unless `withLabels`.
 */
export function leavesOf(items: readonly (Block | Entry)[], withLabels: boolean): (readonly Span[])[] {
	return items.flatMap((item) => leavesIn(item, withLabels));
}

function leavesIn(item: Block | Entry, withLabels: boolean): (readonly Span[])[] {
	switch (item.type) {
		case 'entry':
			return withLabels || item.blocks.length === 0
				? [[{ text: item.title ?? item.organization ?? '' }], ...leavesOf(item.blocks, withLabels)]
				: leavesOf(item.blocks, withLabels);
		case 'paragraph':
			return [item.spans];
		case 'heading':
			return withLabels ? [item.spans] : [];
		case 'list':
			return item.items.flatMap((blocks) => leavesOf(blocks, withLabels));
		case 'definitions':
			return item.items.flatMap(({ term, blocks }) => [
				...(withLabels || blocks.length === 0 ? [term] : []),
				...leavesOf(blocks, withLabels),
			]);
		case 'quote':
			return leavesOf(item.blocks, withLabels);
		case 'table':
			return [...(withLabels ? item.head : []), ...item.rows.flat()];
		case 'code':
		case 'rule':
			return [];
	}
}
