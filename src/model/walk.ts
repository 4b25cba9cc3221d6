import type { Block, Entry, Span } from './index.ts';

/** A text of a block. A `label` names what stands beside or below it: a heading, a term, the head of a table. */
export type BlockText =
	| { readonly type: 'text' | 'label'; readonly spans: readonly Span[]; readonly line: number }
	| { readonly type: 'code'; readonly text: string; readonly line: number };

/** The texts of blocks and of the blocks inside them, in reading order. */
export function* textsIn(blocks: readonly Block[]): Generator<BlockText> {
	for (const block of blocks) {
		const { line } = block;
		switch (block.type) {
			case 'paragraph':
				yield { type: 'text', spans: block.spans, line };
				break;
			case 'heading':
				yield { type: 'label', spans: block.spans, line };
				break;
			case 'list':
				for (const item of block.items) yield* textsIn(item);
				break;
			case 'definitions':
				for (const { term, blocks: below } of block.items) {
					yield { type: below.length > 0 ? 'label' : 'text', spans: term, line };
					yield* textsIn(below);
				}
				break;
			case 'quote':
				yield* textsIn(block.blocks);
				break;
			case 'table':
				for (const spans of block.head) yield { type: 'label', spans, line };
				for (const row of block.rows) for (const spans of row) yield { type: 'text', spans, line };
				break;
			case 'code':
				yield { type: 'code', text: block.text, line };
				break;
			case 'rule':
				break;
		}
	}
}

/** The spans of these texts; code has none. */
export function* spansIn(
	blocks: readonly Block[],
): Generator<{ readonly spans: readonly Span[]; readonly line: number }> {
	for (const text of textsIn(blocks)) if (text.type !== 'code') yield text;
}

/** The items and all blocks inside them, each before the blocks inside it. */
export function* itemsIn(items: readonly (Block | Entry)[]): Generator<Block | Entry> {
	for (const item of items) {
		yield item;
		if (item.type === 'list') for (const inner of item.items) yield* itemsIn(inner);
		else if (item.type === 'definitions') for (const { blocks } of item.items) yield* itemsIn(blocks);
		else if (item.type === 'quote' || item.type === 'entry') yield* itemsIn(item.blocks);
	}
}

/** What `mapParts` makes of the spans of a block and of the blocks directly inside it. */
export type PartMaps = {
	readonly spans: (spans: readonly Span[]) => readonly Span[];
	readonly blocks: (blocks: readonly Block[]) => readonly Block[];
};

/**
 * The same block with other spans and other blocks inside; to reach deeper, `blocks` maps each block again. What does not
 * change is given back, so that a CV is not kept twice in memory.
 */
export function mapParts(block: Block, { spans, blocks }: PartMaps): Block {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return withParts(block, { spans: spans(block.spans) });
		case 'list':
			return withParts(block, { items: mapKept(block.items, blocks) });
		case 'definitions': {
			const mapItem = (item: (typeof block.items)[number]) =>
				withParts(item, { term: spans(item.term), blocks: blocks(item.blocks) });
			return withParts(block, { items: mapKept(block.items, mapItem) });
		}
		case 'table': {
			const mapRow = (row: (typeof block.rows)[number]) => mapKept(row, spans);
			return withParts(block, { head: mapRow(block.head), rows: mapKept(block.rows, mapRow) });
		}
		case 'quote':
			return withParts(block, { blocks: blocks(block.blocks) });
		case 'code':
		case 'rule':
			return block;
	}
}

/** The items, each changed; the same array when none changes. */
export function mapKept<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
	const changed = items.map(change);
	return changed.every((item, at) => item === items[at]) ? items : changed;
}

/** The object with other values; the same object when they are those that it has. */
export function withParts<Whole extends object>(whole: Whole, parts: Partial<Whole>): Whole {
	const isSame = (Object.keys(parts) as (keyof Whole)[]).every((key) => parts[key] === whole[key]);
	return isSame ? whole : { ...whole, ...parts };
}
