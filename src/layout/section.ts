import type { Block, Entry, Section } from '../model/index.ts';
import { layoutBlocks, stack } from './blocks.ts';
import type { Context } from './context.ts';
import { layoutEntry } from './entry.ts';
import { type Line, ruleLine } from './line.ts';
import { layoutText } from './spans.ts';

/** A section below its title. */
export function layoutTitled({ title, items, line }: Section, context: Context): Line[] {
	const lines = stack(withoutOuterRules(items), (item) =>
		item.type === 'entry' ? layoutEntry(item, context) : layoutBlocks([item], context),
	);
	return [...layoutTitle(title, context, line), ...lines];
}

/** A title with a rule under it. */
export function layoutTitle(title: string, context: Context, source: number): Line[] {
	return [...layoutText([{ text: title, role: 'section' }], context, source), ruleLine(context, source, title.length)];
}

/** The items without rules at their edges: the title of the section has a rule already. */
export function withoutOuterRules<Item extends Block | Entry>(items: readonly Item[]): readonly Item[] {
	const first = items.findIndex((item) => item.type !== 'rule');
	const last = items.findLastIndex((item) => item.type !== 'rule');
	return first < 0 ? [] : items.slice(first, last + 1);
}
