import type { Block, Span } from '../model/index.ts';
import type { Context } from './context.ts';
import { blankLine, type Line, type Segment, textOf } from './line.ts';
import { layoutText, segmentsOf } from './spans.ts';

type Table = Extract<Block, { readonly type: 'table' }>;

/** Rows. A longer table is shown row by row, because marked-terminal takes quadratic time. */
const MAX_ROWS = 1000;

/** A table as it is drawn, or one block a row when it does not fit. */
export function layoutTable(table: Table, context: Context): Line[] {
	const drawn = table.rows.length > MAX_ROWS ? null : drawnRows(table, context);
	if (!drawn) return layoutRows(table, context);
	return drawn.map((text, offset) => ({ segments: [{ text, role: 'text' }], source: table.line, offset }));
}

function drawnRows({ head, rows }: Table, context: Context): readonly string[] | null {
	const textOfCell = (cell: readonly Span[]) => textOf({ segments: segmentsOf(cell, 'text', context) });
	return context.table?.({ head: head.map(textOfCell), rows: rows.map((row) => row.map(textOfCell)) }, context) ?? null;
}

/** `Head: cell` on rows of their own, or the cells on one row when no column has a head. */
function layoutRows({ head, rows, line }: Table, context: Context): Line[] {
	const heads = head.map((cell) => segmentsOf(cell, 'heading', context));
	const hasHead = heads.some((cell) => cell.length > 0);
	// A table without rows shows its head.
	const filled = new Set(rows.flatMap((row) => row.flatMap((cell, column) => (cell.length > 0 ? column : []))));
	const alone = joinCells(
		heads.filter((_, column) => !filled.has(column)),
		context,
	);
	let shown = textOf({ segments: alone }).length;
	const above = layoutText(alone, context, line);
	const below = rows.flatMap((row, index) => {
		const before = shown;
		const cells = row.map((cell) => segmentsOf(cell, 'text', context));
		const texts = hasHead
			? cells.map((cell, column) => withHead(heads[column] ?? [], cell))
			: [joinCells(cells, context)];
		const lines = texts.flatMap((text) => {
			const part = layoutText(text, context, line, shown);
			shown += textOf({ segments: text }).length;
			return part;
		});
		return hasHead && index > 0 ? [blankLine(line, before), ...lines] : lines;
	});
	return [...above, ...below];
}

function withHead(head: readonly Segment[], cell: readonly Segment[]): readonly Segment[] {
	if (head.length === 0 || cell.length === 0) return cell;
	return [...head, { text: ': ', role: 'heading' }, ...cell];
}

function joinCells(cells: readonly (readonly Segment[])[], { ascii }: Context): Segment[] {
	const separator: Segment = { text: ascii ? ' | ' : ' · ', role: 'rule' };
	return cells.filter((cell) => cell.length > 0).flatMap((cell, index) => (index === 0 ? cell : [separator, ...cell]));
}
