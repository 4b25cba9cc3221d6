import type { Block, Entry } from '../model/index.ts';
import { behind, type Context } from './context.ts';
import { blankLine, hang, type Line, type Role, ruleLine, type Segment } from './line.ts';
import { widthOf } from './measure.ts';
import { layoutSpans, layoutText } from './spans.ts';
import { layoutTable } from './table-rows.ts';

type Of<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

const BULLETS = ['•', '◦', '-'];
const ASCII_BULLETS = ['-', '*', '+'];
/** Columns from which a list stands away from the margin. */
const ROOMY = 40;
const TAB = '    ';

/** Blocks one below the other. */
export function layoutBlocks(blocks: readonly Block[], context: Context): Line[] {
	return stack(blocks, (block) => layoutBlock(block, context));
}

/** Draws the items one below the other, with an empty row between those that do not belong together. */
export function stack<Item extends Block | Entry>(items: readonly Item[], draw: (item: Item) => Line[]): Line[] {
	const stacked: Line[] = [];
	let before: Item | null = null;
	for (const item of items) {
		const lines = draw(item);
		if (lines.length === 0) continue;
		if (before && isApart(before, item)) stacked.push(blankLine(item.line));
		for (const line of lines) stacked.push(line);
		before = item;
	}
	return stacked;
}

function isApart(before: Block | Entry, next: Block | Entry): boolean {
	return before.type !== 'heading' && !(before.type === 'paragraph' && next.type === 'list');
}

function layoutBlock(block: Block, context: Context): Line[] {
	switch (block.type) {
		case 'paragraph':
			return layoutSpans(block.spans, 'text', context, block.line);
		case 'heading':
			return layoutSpans(block.spans, 'heading', context, block.line);
		case 'list':
			return layoutList(block, context);
		case 'definitions':
			return layoutDefinitions(block, context);
		case 'quote': {
			const bar = context.ascii ? '| ' : '│ ';
			return layoutBehind({ first: bar, rest: bar, role: 'quote' }, context, (inner) =>
				layoutBlocks(block.blocks, inner),
			);
		}
		case 'code':
			return layoutCode(block, context);
		case 'table':
			return layoutTable(block, context);
		case 'rule':
			return [ruleLine(context, block.line)];
	}
}

function layoutList(list: Of<'list'>, context: Context): Line[] {
	const isLoose = list.items.some(isLong);
	const markers = markersOf(list, context);
	// The markers of a list are of one width.
	const rest: Segment = { text: ' '.repeat(widthOf(markers[0] ?? '')), role: 'text' };
	const place = { ...context, depth: context.depth + 1 };
	const inner = behind(place, rest.text.length);
	return list.items.flatMap((blocks, index) => {
		const source = blocks[0]?.line ?? list.line;
		const drawn = layoutBlocks(blocks, inner ?? place);
		const item = drawn.length > 0 ? drawn : [blankLine(source)];
		const lines = inner ? hang(item, { text: markers[index] ?? '', role: 'bullet' }, rest) : item;
		return isLoose && index > 0 ? [blankLine(source), ...lines] : lines;
	});
}

function markersOf({ start, items }: Of<'list'>, { depth, width, ascii }: Context): string[] {
	const bullets = ascii ? ASCII_BULLETS : BULLETS;
	const bullet = bullets[Math.min(depth, bullets.length - 1)];
	const signs = items.map((_, index) => (start === null ? `${bullet}` : `${start + index}.`));
	const widest = signs.at(-1)?.length ?? 0;
	const margin = depth === 0 && width >= ROOMY ? '  ' : '';
	return signs.map((sign) => `${margin}${sign.padStart(widest)} `);
}

function layoutDefinitions({ items, line }: Of<'definitions'>, context: Context): Line[] {
	const isLoose = items.some(({ blocks }) => isLong(blocks));
	return items.flatMap(({ term, blocks }, index) => {
		const source = blocks[0]?.line ?? line;
		const lines = [
			...layoutSpans(term, 'heading', context, source),
			...layoutBehind(INDENT, context, (inner) => layoutBlocks(blocks, inner)),
		];
		return isLoose && index > 0 ? [blankLine(source), ...lines] : lines;
	});
}

/** Whether a list item holds more than one text and a list, so that empty rows go around it. */
function isLong(blocks: readonly Block[]): boolean {
	return blocks.filter((block) => block.type !== 'list').length > 1;
}

/** Code with its own lines and indents. A line that is too wide goes on below its own start. */
function layoutCode({ text, line: source }: Of<'code'>, context: Context): Line[] {
	let shown = 0;
	return layoutBehind(INDENT, context, (inner) =>
		text.split('\n').flatMap((raw) => {
			const code = raw.replaceAll('\t', TAB);
			const indent = code.slice(0, code.search(/\S|$/));
			const offset = shown;
			shown += code.length + 1;
			if (indent === code) return [blankLine(source, offset)];
			return layoutBehind({ first: indent, rest: indent, role: 'code' }, inner, (place) =>
				layoutText([{ text: code.slice(indent.length), role: 'code' }], place, source, offset),
			);
		}),
	);
}

type Prefix = { readonly first: string; readonly rest: string; readonly role: Role };

const INDENT: Prefix = { first: '  ', rest: '  ', role: 'text' };

/** Draws behind a prefix, or without it when it leaves no room. */
function layoutBehind({ first, rest, role }: Prefix, context: Context, inside: (inner: Context) => Line[]): Line[] {
	const inner = behind(context, widthOf(first));
	if (!inner) return inside(context);
	return hang(inside(inner), { text: first, role }, { text: rest, role: rest.trim() === '' ? 'text' : role });
}
