import { Marked, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { textOf } from './line.ts';
import { isSimple } from './measure.ts';
import { wrap } from './wrap.ts';

/** A table's texts, its head perhaps empty. */
export type TableTexts = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Rows of a drawn table; null when it does not fit the columns. */
export type DrawTable = (
	table: TableTexts,
	place: { readonly width: number; readonly ascii: boolean },
) => readonly string[] | null;

/** Characters of a cell; a longer one takes cli-table3 quadratic time. */
const MAX_CELL = 2000;
/** Columns that a cell takes besides its text, and the table besides its cells. */
const [PADDING, BORDER] = [2, 1];
const ASCII_CHARS = Object.fromEntries(
	[
		'top',
		'top-mid',
		'top-left',
		'top-right',
		'bottom',
		'bottom-mid',
		'bottom-left',
		'bottom-right',
		'left',
		'left-mid',
		'mid',
		'mid-mid',
		'right',
		'right-mid',
		'middle',
	].map((name) => [name, /^(?:top|bottom|mid)$/.test(name) ? '-' : /^(?:left|right|middle)$/.test(name) ? '|' : '+']),
);

/**
 * Stand for a space inside a row of a cell, and for `|`, which is part of the marks that marked-terminal sets itself.
 */
const [GLUE, BAR] = ['\ue000', '\ue001'];

/**
 * Draws a table through marked-terminal. It knows no width, does not break long words and takes line ends for rows, so
 * that it gets only text whose width it counts as we do, in columns that fit their longest words, wrapped by us.
 */
export const drawTable: DrawTable = ({ head, rows }, { width, ascii }) => {
	const texts = head.length > 0 ? [head, ...rows] : rows;
	const columns = columnWidths(texts, width);
	if (!columns) return null;
	const marked = drawerOf(columns, ascii, head.length > 0);
	const drawn = marked.parser([tokenOf(head, rows, columns)]) as string;
	return drawn
		.replaceAll(GLUE, ' ')
		.replaceAll(BAR, '|')
		.split('\n')
		.map((row) => row.trimEnd())
		.filter((row) => row !== '');
};

/** The last drawer: making one takes longer than drawing a small table, and one table is often like the one before. */
let last: { readonly key: string; readonly marked: Marked } | null = null;

function drawerOf(columns: readonly number[], ascii: boolean, hasHead: boolean): Marked {
	const key = `${columns} ${ascii} ${hasHead}`;
	if (last?.key === key) return last.marked;
	const plain = (text: string) => text;
	const styles = Object.fromEntries(
		['table', 'text', 'strong', 'em', 'codespan', 'del', 'link', 'href', 'html', 'paragraph'].map((name) => [
			name,
			plain,
		]),
	);
	const tableOptions = {
		colWidths: columns.map((column) => column + PADDING),
		wordWrap: true,
		style: { head: [], border: [] },
		...(ascii && { chars: ASCII_CHARS }),
		// It draws an empty row for a head that says nothing.
		...(!hasHead && { head: [] }),
	};
	const marked = new Marked(markedTerminal({ ...styles, unescape: false, emoji: false, tableOptions }));
	last = { key, marked };
	return marked;
}

/** A width for each column between its longest word and its longest line; null when even the words do not fit. */
function columnWidths(texts: readonly (readonly string[])[], width: number): number[] | null {
	const count = texts.reduce((most, row) => Math.max(most, row.length), 0);
	if (width < BORDER + count * (PADDING + BORDER + 1)) return null;
	const [least, natural] = [Array<number>(count).fill(1), Array<number>(count).fill(1)];
	for (const row of texts) {
		for (const [column, text] of row.entries()) {
			const lines = text.split('\n');
			if (text.length > MAX_CELL || !lines.every(isSimple)) return null;
			natural[column] = longest(natural[column], lines);
			least[column] = longest(least[column], text.split(/\s/));
		}
	}
	let room = width - BORDER - count * (PADDING + BORDER) - least.reduce((sum, column) => sum + column, 0);
	if (room < 0) return null;
	return least.map((column, at) => {
		const more = Math.min(room, (natural[at] ?? column) - column);
		room -= more;
		return column + more;
	});
}

function longest(least = 1, texts: readonly string[]): number {
	return texts.reduce((most, { length }) => Math.max(most, length), least);
}

function tokenOf(
	head: readonly string[],
	rows: readonly (readonly string[])[],
	columns: readonly number[],
): Tokens.Table {
	const cells = (row: readonly string[], header: boolean) =>
		columns.map((width, column) => cellOf(wrapCell(row[column] ?? '', width), header));
	return {
		type: 'table',
		raw: '',
		align: columns.map(() => null),
		header: cells(head, true),
		rows: rows.map((row) => cells(row, false)),
	};
}

/** The text of a cell with one space between its rows, each but the last as long as the cell is wide. */
function wrapCell(text: string, width: number): string {
	const rows = wrap([{ text, role: 'text' }], width).map(textOf);
	return rows
		.map((row, at) => (at < rows.length - 1 ? row.padEnd(width) : row).replaceAll(' ', GLUE).replaceAll('|', BAR))
		.join(' ');
}

function cellOf(text: string, header: boolean): Tokens.TableCell {
	const token: Token = { type: 'text', raw: text, text, escaped: true };
	return { text, tokens: [token], header, align: null };
}
