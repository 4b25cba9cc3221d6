import { widest, widthOf } from './measure.ts';

/**
 * Rows of text, a line each, with their cells aligned in columns two spaces apart. The first column is aligned as told;
 * the last one is as wide as its text.
 */
export function alignColumns(rows: readonly (readonly string[])[], first: 'left' | 'right'): string {
	const widths = (rows[0] ?? []).map((_, column) => widest(rows.map((row) => row[column] ?? '')));
	return rows.map((row) => `${row.map((cell, column) => padCell(cell, column, row.length)).join('  ')}\n`).join('');

	function padCell(cell: string, column: number, count: number): string {
		if (column === count - 1) return cell;
		const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
		return column === 0 && first === 'right' ? space + cell : cell + space;
	}
}
