import type { Block } from '../../model.ts';
import { dropLines, joinText, splitLines, splitSpans } from '../spans.ts';
import { takeDates } from './dated.ts';
import {
	type Found,
	type Head,
	isMarked,
	joinLines,
	MAX_LINE,
	metaDates,
	type Place,
	paragraph,
	type Spans,
	WITHOUT_ENTRIES,
} from './head.ts';

/** A list most of whose items begin or end with dates. */
export function listOfEntries({ blocks, at, kind }: Place): Found | null {
	const list = blocks[at];
	if (list?.type !== 'list' || WITHOUT_ENTRIES.has(kind)) return null;
	const heads = list.items.map(headOfItem);
	return areEntries(heads) ? { heads: heads.flatMap((head) => head ?? []), taken: 1 } : null;
}

/** Whether at least two of three items have dates, and all of them can be told. */
export function areEntries(heads: readonly (Head | null)[]): boolean {
	return heads.every((head) => head !== null) && heads.filter(({ dated }) => dated).length * 3 >= heads.length * 2;
}

export function headOfItem([block, ...body]: readonly Block[]): Head | null {
	if (block?.type !== 'paragraph') return null;
	const [first = []] = splitLines(block.spans);
	const own = takeDates(first);
	if (joinText(first).length > 2 * MAX_LINE) return null;
	const rest = paragraph(dropLines(block.spans, 1), block.line + 1);
	const lines = own ? [own.rest] : [first];
	return { lines, dated: own?.dated ?? null, body: [...rest, ...body], line: block.line };
}

/** Definitions whose terms are dates, or whose descriptions begin with a line of dates. */
export function definitionsOfEntries({ blocks, at, kind }: Place): Found | null {
	const list = blocks[at];
	if (list?.type !== 'definitions' || WITHOUT_ENTRIES.has(kind)) return null;
	const heads = list.items.map(({ term, blocks: description }) => headOfDefinition(term, description, list.line));
	return heads.every((head) => head !== null) ? { heads, taken: 1 } : null;
}

function headOfDefinition(term: Spans, [block, ...body]: readonly Block[], line: number): Head | null {
	if (block?.type !== 'paragraph') return null;
	const own = takeDates(term);
	if (own) {
		// A description wrapped in the source is one line to its reader.
		const [first = [], ...others] = splitSpans(block.spans, /\n/);
		const named = own.rest.length > 0 ? [own.rest, first] : [first];
		return { lines: named, dated: own.dated, body: [...paragraph(joinLines(others), block.line + 1), ...body], line };
	}
	const lines = splitLines(block.spans);
	const dateAt = lines.slice(0, 3).findIndex((spans) => metaDates(spans) !== null);
	const dates = lines[dateAt] && metaDates(lines[dateAt]);
	if (!dates) return null;
	const between = lines.slice(0, dateAt).filter(isMarked);
	const rest = paragraph(dropLines(block.spans, dateAt + 1), block.line + dateAt + 1);
	return {
		lines: [term, ...between, ...(dates.rest.length > 0 ? [dates.rest] : [])],
		dated: dates.dated,
		body: [...rest, ...body],
		line,
	};
}

/** A table most of whose rows have a cell of dates. What its head says stands above the entries. */
export function tableOfEntries({ blocks, at, kind }: Place): Found | null {
	const table = blocks[at];
	if (table?.type !== 'table' || WITHOUT_ENTRIES.has(kind)) return null;
	const heads = table.rows.map((row, index) => headOfRow(row, table.line + index));
	if (heads.filter(({ dated }) => dated).length * 3 < heads.length * 2) return null;
	const columns = table.head.filter((cell) => cell.length > 0);
	const titles = columns.flatMap((cell, index) => (index > 0 ? [{ text: ' · ' }, ...cell] : cell));
	return { heads, taken: 1, before: paragraph(titles, table.line) };
}

function headOfRow(row: readonly Spans[], line: number): Head {
	const cells = row.filter((cell) => cell.length > 0);
	const dateAt = cells.findIndex((cell) => takeDates(cell) !== null);
	const own = takeDates(cells[dateAt] ?? []);
	const lines = cells.map((cell, at) => (own && at === dateAt ? own.rest : cell)).filter((cell) => cell.length > 0);
	return { lines, dated: own?.dated ?? null, body: [], line };
}
