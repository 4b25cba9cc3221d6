import { withoutOuterRules } from '../../layout/section.ts';
import type { Block } from '../../model/index.ts';
import { atomsOf, plainAtom } from './atoms.ts';
import { COLOR, SCALE, SPACE, WIDTH } from './design.ts';
import { widthOfAtoms } from './lines.ts';
import { type Look, type Tag, tagIn } from './look.ts';
import {
	below,
	emptyRow,
	headed,
	type Place,
	parted,
	type Row,
	rowHeight,
	spaceOf,
	stacked,
	stuck,
	textRows,
} from './rows.ts';
import { tableRows } from './table.ts';

type Of<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

/** Signs of lists in lists, which every font has. */
const BULLETS = ['•', '–'];
/** Points: the thickness of a rule, and of the bar beside a quotation. */
const [RULE, BAR] = [0.6, 1.2];
/** The level of headings between the entries of a section, and the lowest one that PDF knows. */
const [DIVISION_LEVEL, LOWEST_LEVEL] = [3, 6];

/** Blocks one below the other. Headings have this level. The space above the first is left to who asks. */
export function blockRows(blocks: readonly Block[], place: Place, level: number): Iterable<Row> {
	return stacked(
		withoutOuterRules(blocks),
		(block) => drawBlock(block, place, level),
		(before, next) => spaceOf(place, spaceBetween(before, next)),
	);
}

/** The space between two blocks. */
function spaceBetween(before: Block, next: Block): number {
	if (next.type === 'heading') return SPACE.heading;
	if (before.type === 'heading') return SPACE.belowHead;
	return before.type === 'paragraph' && next.type === 'list' ? SPACE.looseItem / 2 : SPACE.block;
}

/** A block. */
export function drawBlock(block: Block, place: Place, level: number): Iterable<Row> {
	switch (block.type) {
		case 'paragraph':
			return textRows(atomsOf(block.spans, place.look, tagIn(place.tag, 'P')), place);
		case 'heading':
			return headingRows(block, place, level);
		case 'list':
			return listRows(block, place, level);
		case 'definitions':
			return definitionRows(block, place, level);
		case 'quote':
			return quoteRows(block, place, level);
		case 'code':
			return codeRows(block, place);
		case 'table':
			return tableRows(block, place);
		case 'rule':
			return [ruleRow(place)];
	}
}

/** The look of a heading in text of this look. */
export function strongOf(look: Look): Look {
	return { ...look, strong: true, color: COLOR.strong };
}

function headingRows({ spans }: Of<'heading'>, place: Place, level: number): Iterable<Row> {
	// What divides a section has letters like its title, so that it does not look like the title of an entry below it.
	const isDivision = level <= DIVISION_LEVEL;
	const look: Look = {
		...strongOf(place.look),
		...(isDivision && { family: 'serif' }),
		size: place.design.size * (isDivision ? SCALE.division : SCALE.title),
	};
	const tag = tagIn(place.tag, `H${Math.min(level, LOWEST_LEVEL)}`);
	return stuck(textRows(atomsOf(spans, look, tag), { ...place, look }));
}

function* definitionRows({ items }: Of<'definitions'>, place: Place, level: number): Generator<Row> {
	for (const [at, { term, blocks }] of items.entries()) {
		const head = textRows(atomsOf(term, strongOf(place.look), tagIn(place.tag, 'P')), place);
		const rows = headed(head, blockRows(blocks, place, level));
		yield* below(rows, at === 0 ? 0 : spaceOf(place, SPACE.looseItem));
	}
}

function* listRows({ start, items }: Of<'list'>, place: Place, level: number): Generator<Row> {
	const { setter, look, depth } = place;
	const list: Tag = { ...tagIn(place.tag, 'L'), numbering: start === null ? 'Disc' : 'Decimal' };
	const isLoose = items.some((blocks) => blocks.filter(({ type }) => type !== 'list').length > 1);
	const space = spaceOf(place, isLoose ? SPACE.looseItem : SPACE.item);
	const signAt = (at: number) =>
		start === null ? (BULLETS[Math.min(depth, BULLETS.length - 1)] ?? '•') : `${start + at}.`;
	const signLook = { ...look, strong: false, italic: false, color: COLOR.muted };
	const widest = Math.max(
		0,
		...[0, items.length - 1].map((at) => widthOfAtoms([plainAtom(signAt(at), signLook, null)], setter)),
	);
	const indent = Math.max(look.size * WIDTH.bullet, widest + look.size * 0.5);
	const inner = inside(place, indent);
	const labelAt = (at: number) => {
		const [row] = textRows([plainAtom(signAt(at), signLook, null)], {
			...place,
			look: signLook,
			width: Number.POSITIVE_INFINITY,
		});
		return row?.pieces ?? [];
	};
	const bullet = start === null ? labelAt(0) : null;
	for (const [at, blocks] of items.entries()) {
		const item = tagIn(list, 'LI');
		const body = blockRows(blocks, { ...inner, tag: tagIn(item, 'LBody'), depth: depth + 1 }, level);
		const [first, others] = parted(body);
		const row = first ?? emptyRow(rowHeight(place), 0);
		// The sign stands on the first row of text, whatever its size.
		const drop = row.pieces[0]?.drop;
		const tag = tagIn(item, 'Lbl');
		const pieces = (bullet ?? labelAt(at)).map((piece) => ({ ...piece, tag, drop: drop ?? piece.drop }));
		yield { ...row, gap: at === 0 ? 0 : space, pieces: [...pieces, ...row.pieces] };
		yield* others;
	}
}

/** The place behind an indent, or the same place when it would be too narrow. */
function inside(place: Place, indent: number): Place {
	const width = place.width - indent;
	return width < place.design.size * WIDTH.least ? place : { ...place, from: place.from + indent, width };
}

/** Bars beside each other; a quotation deeper than that has none of its own. */
const MAX_BARS = 6;

/** Blocks in italics behind a bar. */
function* quoteRows({ blocks }: Of<'quote'>, place: Place, level: number): Generator<Row> {
	const inner = place.quotes < MAX_BARS ? inside(place, place.design.size * WIDTH.quote) : place;
	const look: Look = { ...place.look, family: 'serif', italic: true };
	const tag = tagIn(place.tag, 'BlockQuote');
	const rows = blockRows(blocks, { ...inner, look, tag, quotes: place.quotes + 1 }, level);
	const bar = { from: place.from, to: place.from + BAR, color: COLOR.line };
	let isFirst = true;
	for (const row of rows) {
		const beside = { ...bar, top: 0, height: row.height };
		const above = isFirst ? [] : [{ ...bar, top: -row.gap, height: row.gap, inGap: true as const }];
		yield inner === place ? row : { ...row, shapes: [...above, beside, ...row.shapes] };
		isFirst = false;
	}
}

/** Code on a coloured ground, in its own rows. */
function* codeRows({ text }: Of<'code'>, place: Place): Generator<Row> {
	const look: Look = { ...place.look, family: 'mono', size: place.design.size * SCALE.code };
	const padding = place.design.size / 2;
	const tag = tagIn(tagIn(place.tag, 'P'), 'Code');
	const inner = { ...place, from: place.from + padding, width: place.width - 2 * padding, look };
	const height = rowHeight(inner);
	const ground = { from: place.from, to: place.from + place.width, top: 0, height: height + 0.2, color: COLOR.wash };
	for (const line of text.split('\n')) {
		// A space at the beginning of a row is dropped, one that may not break is not.
		const indented = line.replaceAll('\t', '    ').replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length));
		const [first, others] = parted(textRows([plainAtom(indented, look, tag)], inner));
		yield { ...(first ?? emptyRow(height, 0)), shapes: [ground] };
		for (const row of others) yield { ...row, shapes: [ground] };
	}
}

function ruleRow(place: Place): Row {
	const { from, width } = place;
	const shape = { from, to: from + width, top: 0, height: RULE, color: COLOR.line };
	return { ...emptyRow(RULE, 0), shapes: [shape] };
}
