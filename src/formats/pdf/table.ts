import type { Block, Span } from '../../model/index.ts';
import { atomsOf, plainAtom } from './atoms.ts';
import { COLOR, SPACE, WIDTH } from './design.ts';
import { type Atom, widthOfAtoms } from './lines.ts';
import { type Look, type Tag, tagIn } from './look.ts';
import { below, emptyRow, type Place, type Row, rowHeight, spaceOf, stuck, textRows } from './rows.ts';

type Table = Extract<Block, { readonly type: 'table' }>;
type Cell = readonly Span[];

/** The least width of a column whose words are long, and the greatest of the words that decide, in sizes of the text. */
const LONGEST_WORD = 16;
/** Rows of text in a cell; a taller one would not be parted by a page break. */
const TALLEST = 12;
/** Columns and rows of a table that is drawn in columns. */
const [MAX_COLUMNS, MAX_ROWS] = [24, 2000];
/** Cells of a table in which the head of a column is repeated. */
const MAX_NAMED = 10_000;
const RULE = 0.5;

/** A table in columns, or one block a row where the columns do not fit. */
export function tableRows(table: Table, place: Place): Iterable<Row> {
	const widths = columnWidths(table, place);
	const drawn = widths && drawColumns(table, widths, place);
	return drawn ?? drawBlocks(table, place);
}

function headLook(look: Look): Look {
	return { ...look, strong: true, color: COLOR.muted };
}

/** A width for each column, between its longest word and its text; null when the words do not fit. */
function columnWidths({ head, rows }: Table, place: Place): readonly number[] | null {
	const count = rows.reduce((most, row) => Math.max(most, row.length), head.length);
	if (count === 0 || count > MAX_COLUMNS || rows.length > MAX_ROWS) return null;
	const { design, setter, look, tag } = place;
	const gap = design.size * WIDTH.cell;
	const [least, natural] = [Array<number>(count).fill(design.size), Array<number>(count).fill(design.size)];
	const measure = (cells: readonly Cell[], cellLook: Look) => {
		for (const [column, cell] of cells.entries()) {
			for (const { text, look: own } of atomsOf(cell, cellLook, tag))
				for (const word of text.split(/\s+/)) {
					const width = widthOfAtoms([plainAtom(word, own, null)], setter);
					least[column] = Math.max(least[column] ?? 0, Math.min(width, design.size * LONGEST_WORD));
				}
			const lines = cell
				.map(({ text }) => text)
				.join('')
				.split('\n');
			for (const line of lines)
				natural[column] = Math.max(
					natural[column] ?? 0,
					widthOfAtoms([plainAtom(line, cellLook, null)], setter) * 1.02,
				);
		}
	};
	measure(head, headLook(look));
	for (const row of rows) measure(row, look);
	const room = place.width - gap * (count - 1);
	const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
	if (sum(least) > room) return null;
	const wanted = natural.map((width, column) => Math.max(width, least[column] ?? 0));
	if (sum(wanted) <= room) return wanted;
	// What is left goes to the columns by what they want.
	const share = (room - sum(least)) / (sum(wanted) - sum(least));
	return wanted.map((width, column) => (least[column] ?? 0) + (width - (least[column] ?? 0)) * share);
}

/** The rows with their cells beside each other; null when a cell is too tall. */
function drawColumns({ head, rows }: Table, widths: readonly number[], place: Place): readonly Row[] | null {
	const table = tagIn(place.tag, 'Table');
	const gap = place.design.size * WIDTH.cell;
	const padding = spaceOf(place, SPACE.looseItem) / 2;
	const total = widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
	const drawRow = (cells: readonly Cell[], type: 'TH' | 'TD', isLast: boolean): Row | null => {
		const row = tagIn(table, 'TR');
		const look = type === 'TH' ? headLook(place.look) : place.look;
		let from = place.from;
		const columns = widths.map((width, column) => {
			const inner = { ...place, from, width: width + 0.5, look };
			from += width + gap;
			const tag = tagIn(row, type);
			const text = [...textRows(atomsOf(cells[column] ?? [], look, tag), inner)];
			// A space that may not break: an empty cell has its place in the structure too.
			return text.length > 0 ? text : [...textRows([plainAtom('\u00a0', look, tag)], inner)];
		});
		const count = Math.max(1, ...columns.map(({ length }) => length));
		if (count > TALLEST) return null;
		const height = count * rowHeight({ ...place, look });
		const pieces = columns.flatMap((lines) =>
			lines.flatMap((line, at) =>
				line.pieces.map((piece) => ({ ...piece, drop: padding + piece.drop + at * line.height })),
			),
		);
		const line = {
			from: place.from,
			to: place.from + total,
			top: height + 2 * padding - RULE,
			height: RULE,
			color: COLOR.line,
		};
		return { ...emptyRow(height + 2 * padding, 0), pieces, shapes: isLast ? [] : [line] };
	};
	const drawn: Row[] = [];
	const hasHead = head.some((cell) => cell.length > 0);
	const top = hasHead ? drawRow(head, 'TH', false) : null;
	if (hasHead && !top) return null;
	if (top) drawn.push(...stuck([top]));
	for (const [at, cells] of rows.entries()) {
		const row = drawRow(cells, 'TD', at === rows.length - 1);
		if (!row) return null;
		drawn.push(row);
	}
	return drawn;
}

/**
 * A block for each row: `Head: cell` on lines of their own. The cells are one paragraph when no column has a head, or when the
 * heads are too many to be repeated.
 */
function* drawBlocks(table: Table, place: Place): Generator<Row> {
	const { head } = table;
	const isNamed = head.some((cell) => cell.length > 0) && head.length * table.rows.length <= MAX_NAMED;
	const rows = isNamed ? table.rows : [head, ...table.rows];
	const filled = new Set(rows.flatMap((row) => row.flatMap((cell, column) => (cell.length > 0 ? column : []))));
	const paragraph = (atomsIn: (tag: Tag) => readonly Atom[]) => [...textRows(atomsIn(tagIn(place.tag, 'P')), place)];
	// The head of a column without cells is shown by itself.
	const alone = head.flatMap((cell, column) =>
		!isNamed || filled.has(column) ? [] : paragraph((tag) => atomsOf(cell, headLook(place.look), tag)),
	);
	yield* alone;
	for (const [at, row] of rows.entries()) {
		const cells = row.map((cell, column) => ({ name: head[column] ?? [], cell })).filter(({ cell }) => cell.length > 0);
		const lines = isNamed
			? cells.flatMap(({ name, cell }) =>
					paragraph((tag) => [
						...(name.length === 0
							? []
							: [...atomsOf(name, headLook(place.look), tag), plainAtom(': ', headLook(place.look), tag)]),
						...atomsOf(cell, place.look, tag),
					]),
				)
			: paragraph((tag) =>
					cells.flatMap(({ cell }, index) => [
						...(index === 0 ? [] : [plainAtom(' – ', place.look, tag)]),
						...atomsOf(cell, place.look, tag),
					]),
				);
		yield* below(lines, at === 0 && alone.length === 0 ? 0 : spaceOf(place, isNamed ? SPACE.block : SPACE.item));
	}
}
