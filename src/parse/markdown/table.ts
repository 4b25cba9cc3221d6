import type { Block, Span } from '../../model/index.ts';

type Cells = readonly (readonly Span[])[];

/** The line in the source of a row of a Markdown table, below the titles of its columns and the line of dashes. */
export function lineOfRow({ line }: { readonly line: number }, row: number): number {
	return line + 2 + row;
}

/** Cells. The rows of a larger table keep their own lengths, because filling them up could take all memory. */
const MAX_CELLS = 100_000;

/**
 * A table whose rows all have the same number of cells. Leaves out an empty head, empty rows and empty last columns.
 */
export function createTable(head: Cells, rows: readonly Cells[], line: number): Block[] {
	const filled = rows.filter(isFilled);
	const columns = [head, ...filled].reduce((most, cells) => Math.max(most, lengthOf(cells)), 0);
	const isLarge = columns * (filled.length + 1) > MAX_CELLS;
	const even = (cells: Cells): Cells => (isLarge ? cells : Array.from({ length: columns }, (_, at) => cells[at] ?? []));
	return columns === 0 ? [] : [{ type: 'table', head: isFilled(head) ? even(head) : [], rows: filled.map(even), line }];
}

function isFilled(cells: Cells): boolean {
	return cells.some((cell) => cell.length > 0);
}

function lengthOf(cells: Cells): number {
	return cells.findLastIndex((cell) => cell.length > 0) + 1;
}
