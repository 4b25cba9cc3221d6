import type { Block, Entry, Span } from '../model/index.ts';
import { textsIn } from '../model/walk.ts';

/**
 * The texts of a section as runs of spans, in order. `withLabels` keeps the texts that name others: headings, terms, heads
 * of tables, titles of entries with a body.
 */
export function spansOfSection(items: readonly (Block | Entry)[], withLabels: boolean): (readonly Span[])[] {
	return items.flatMap((item) => {
		if (item.type !== 'entry')
			return [...textsIn([item])].flatMap((text) =>
				text.type === 'text' || (text.type === 'label' && withLabels) ? [text.spans] : [],
			);
		const title = [{ text: item.title ?? item.organization ?? '' }];
		const below = spansOfSection(item.blocks, withLabels);
		return withLabels || item.blocks.length === 0 ? [title, ...below] : below;
	});
}
