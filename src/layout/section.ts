import { headSpans } from '../model/head-links.ts';
import type { Block, Entry, Section, Span } from '../model/index.ts';
import { layoutBlocks, stack } from './blocks.ts';
import type { Context } from './context.ts';
import { layoutEntry } from './entry.ts';
import { type Line, ruleLine, textOf } from './line.ts';
import { widthOf } from './measure.ts';
import { layoutText, segmentsOf } from './spans.ts';

/** A section below its title. */
export function layoutTitled({ title, links = [], items, line }: Section, context: Context): Line[] {
	const lines = stack(withoutOuterRules(items), (item) =>
		item.type === 'entry' ? layoutEntry(item, context) : layoutBlocks([item], context),
	);
	return [...layoutTitle(headSpans(title, links), context, line), ...lines];
}

/** A title with a rule under it; on a screen beside it where there is room. */
export function layoutTitle(title: readonly Span[], context: Context, source: number): Line[] {
	const rows = layoutText(segmentsOf(title, 'section', context), context, source);
	const [first] = rows;
	// A screen reader would read a rule of hyphens aloud.
	const length = title.reduce((sum, { text }) => sum + text.length, 0);
	if (!context.onScreen) return context.ascii ? rows : [...rows, ruleLine(context, source, length)];
	return first && rows.length === 1 ? [withRule(first, context)] : rows;
}

function withRule(line: Line, { width, ascii }: Context): Line {
	const columns = width - widthOf(textOf(line)) - 1;
	if (columns < 1) return line;
	return { ...line, segments: [...line.segments, { text: ` ${(ascii ? '-' : '─').repeat(columns)}`, role: 'rule' }] };
}

/** The items without rules at their edges: the title of the section has a rule already. */
export function withoutOuterRules<Item extends Block | Entry>(items: readonly Item[]): readonly Item[] {
	const first = items.findIndex((item) => item.type !== 'rule');
	const last = items.findLastIndex((item) => item.type !== 'rule');
	return first < 0 ? [] : items.slice(first, last + 1);
}
