import type { Section } from '../model.ts';
import { isApart, layoutBlocks } from './blocks.ts';
import type { Context } from './context.ts';
import { layoutEntry } from './entry.ts';
import { blankLine, type Line, ruleLine } from './line.ts';
import { layoutText } from './spans.ts';

/** A section below its title. */
export function layoutTitled({ title, items, line }: Section, context: Context): Line[] {
	const lines = items.flatMap((item, index) => {
		const before = items[index - 1];
		const own = item.type === 'entry' ? layoutEntry(item, context) : layoutBlocks([item], context);
		return before && isApart(before, item) ? [blankLine(item.line), ...own] : own;
	});
	return [...layoutTitle(title, context, line), ...lines];
}

/** A title with a rule under it. */
export function layoutTitle(title: string, context: Context, source: number): Line[] {
	return [...layoutText([{ text: title, role: 'section' }], context, source), ruleLine(context, source, title.length)];
}
