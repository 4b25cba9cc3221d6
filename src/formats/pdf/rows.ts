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
};

/** From this size on, in sizes of the text, rows stand closer. */
const LARGE = 1.15;
const LARGE_LEADING = 1.2;
/** Where the baseline lies in the height of a row: half of it, and a third of the size of the text. */
const BASELINE = 0.34;

/** The rows of a text, `gap` below what stands above it. A page break leaves at least two of them on either side. */
export function textRows(atoms: readonly Atom[], place: Place, gap: number): Row[] {
	const lines = setLines(atoms, place.width, place.setter);
	const height = rowHeight(place);
	const drop = height / 2 + place.look.size * BASELINE;
	return lines.map(({ pieces }, at) => ({
		height,
		gap: at === 0 ? gap : 0,
		sticks: lines.length > 1 && (at === 0 || at === lines.length - 2),
		pieces: pieces.map((piece) => ({ ...piece, at: place.from + piece.at, drop })),
		shapes: [],
		marks: [],
	}));
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
export function below(rows: readonly Row[], gap: number): readonly Row[] {
	const [first, ...others] = rows;
	return first ? [{ ...first, gap }, ...others] : [];
}

/** The rows with more in the first one, which comes before what it has in reading order. */
export function withFirst(rows: readonly Row[], pieces: readonly Placed[]): readonly Row[] {
	const [first, ...others] = rows;
	return first ? [{ ...first, pieces: [...pieces, ...first.pieces] }, ...others] : [];
}

/** A head that stays together with the first two rows of what it is for. */
export function headed(head: readonly Row[], body: readonly Row[]): readonly Row[] {
	return body.length === 0 ? head : [...stuck(head), ...withSecond(body)];
}

/** The rows, of which the first one stays together with the second, if there is one. */
export function withSecond(rows: readonly Row[]): readonly Row[] {
	return stuck(rows, rows.length > 1 ? 1 : 0);
}

/** The rows, of which the first ones stay together with what follows. */
export function stuck(rows: readonly Row[], count = rows.length): readonly Row[] {
	return rows.map((row, at) => (at < count && !row.sticks ? { ...row, sticks: true } : row));
}
