import type { Design } from './design.ts';
import { type Atom, type Piece, type Setter, setLines } from './lines.ts';
import type { Look, Tag } from './look.ts';

/** A piece in a row; `drop` is the distance of its baseline from the top of the row. Points, as everything here. */
export type Placed = Piece & { readonly drop: number };

/** A line or a filled box, `top` below the top of the row; distances from the edge where rows begin. */
export type Shape = {
	readonly from: number;
	readonly to: number;
	readonly top: number;
	readonly height: number;
	readonly color: string;
	/** It stands in the space above the row, which the first row of a page does not have. */
	readonly inGap?: true;
};

/** A row of the page outline. */
export type Mark = { readonly title: string; readonly level: 0 | 1 };

/** What is never parted by a page break. */
export type Row = {
	readonly height: number;
	/** The space above, unless the row is the first of a page. */
	readonly gap: number;
	/** Whether the next row must follow on the same page. */
	readonly sticks: boolean;
	readonly pieces: readonly Placed[];
	readonly shapes: readonly Shape[];
	readonly marks: readonly Mark[];
};

/** Where rows are set, and how. */
export type Place = {
	/** The distance from the edge where rows begin. */
	readonly from: number;
	readonly width: number;
	/** What the rows belong to. */
	readonly tag: Tag;
	readonly look: Look;
	readonly design: Design;
	readonly setter: Setter;
	/** Lists around it. */
	readonly depth: number;
	/** Quotations around it. */
	readonly quotes: number;
};

/** From this size on, in sizes of the text, rows stand closer. */
const LARGE = 1.15;
const LARGE_LEADING = 1.2;
/** Where the baseline lies in the height of a row: half of it, and a third of the size of the text. */
const BASELINE = 0.34;

/** The rows of a text, each set when it is asked for. A page break leaves at least two of them on either side. */
export function* textRows(atoms: readonly Atom[], place: Place): Generator<Row> {
	const height = rowHeight(place);
	const drop = height / 2 + place.look.size * BASELINE;
	const waiting: Row[] = [];
	let isFirst = true;
	for (const line of setLines(atoms, place.width, place.setter)) {
		const pieces = line.pieces.map((piece) => ({ ...piece, at: place.from + piece.at, drop }));
		waiting.push({ height, gap: 0, sticks: false, pieces, shapes: [], marks: [] });
		if (waiting.length <= 2) continue;
		const [row] = waiting.splice(0, 1) as [Row];
		yield isFirst ? { ...row, sticks: true } : row;
		isFirst = false;
	}
	yield* withSecond(waiting);
}

/** The first row, if there is one, and the others, which are set when they are asked for. */
export function parted(rows: Iterable<Row>): readonly [first: Row | null, others: Iterable<Row>] {
	const iterator = rows[Symbol.iterator]();
	const { value, done } = iterator.next();
	return [done ? null : value, { [Symbol.iterator]: () => iterator }];
}

/** How far the pieces reach. */
export function endOf(pieces: readonly Placed[]): number {
	return Math.max(0, ...pieces.map(({ at, width }) => at + width));
}

/** The height of a row of text at this place. */
export function rowHeight({ look, design }: Place): number {
	return look.size * (look.size > design.size * LARGE ? LARGE_LEADING : design.leading);
}

/** A row without text. */
export function emptyRow(height: number, gap: number): Row {
	return { height, gap, sticks: false, pieces: [], shapes: [], marks: [] };
}

/** A space of the design at this place. */
export function spaceOf({ design }: Place, space: number): number {
	return space * design.size * design.looseness;
}

/** The rows with another space above the first one. */
export function* below(rows: Iterable<Row>, gap: number): Generator<Row> {
	const [first, others] = parted(rows);
	if (!first) return;
	yield { ...first, gap };
	yield* others;
}

/**
 * Items one below the other, `between` apart in points. A heading stays with the first two rows of what it is for. The space above
 * the first is left to who asks; an item without rows has none.
 */
export function* stacked<Item extends { readonly type: string }>(
	items: readonly Item[],
	draw: (item: Item, at: number) => Iterable<Row>,
	between: (before: Item, next: Item) => number,
): Generator<Row> {
	let before: Item | null = null;
	for (const [at, item] of items.entries()) {
		const drawn = draw(item, at);
		let isEmpty = true;
		for (const row of below(
			before?.type === 'heading' ? withSecond(drawn) : drawn,
			before === null ? 0 : between(before, item),
		)) {
			isEmpty = false;
			yield row;
		}
		if (!isEmpty) before = item;
	}
}

/** Rows of a head without a text, which stay together. A longer one is a text of its own. */
const MAX_HEAD = 8;

/** A head that stays together with the first two rows of what it is for. */
export function* headed(head: Iterable<Row>, body: Iterable<Row>): Generator<Row> {
	const [first, others] = parted(body);
	if (!first) {
		const rows = [...head];
		yield* rows.map((row, at) => ({ ...row, sticks: row.sticks || (rows.length <= MAX_HEAD && at < rows.length - 1) }));
		return;
	}
	yield* stuck(head);
	yield* bound(first, others);
}

/** The rows, of which the first one stays together with the second, if there is one. */
export function* withSecond(rows: Iterable<Row>): Generator<Row> {
	const [first, others] = parted(rows);
	if (first) yield* bound(first, others);
}

function* bound(first: Row, rows: Iterable<Row>): Generator<Row> {
	const [second, others] = parted(rows);
	yield second ? { ...first, sticks: true } : first;
	if (second) yield second;
	yield* others;
}

/** The rows, which stay together with what follows. */
export function* stuck(rows: Iterable<Row>): Generator<Row> {
	for (const row of rows) yield { ...row, sticks: true };
}
