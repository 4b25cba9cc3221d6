import { Marked, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { isSimple } from './measure.ts';

/** A table's texts, its head perhaps empty. */
export type TableTexts = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Rows of a drawn table; null when it does not fit the columns. */
export type DrawTable = (
	table: TableTexts,
	place: { readonly width: number; readonly ascii: boolean },
) => readonly string[] | null;

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
 * Draws a table through marked-terminal, which neither knows a width nor wraps a long word: so only when every column
 * fits its longest word, and only text whose width it counts as we do.
 */
export const drawTable: DrawTable = ({ head, rows }, { width, ascii }) => {
	const texts = head.length > 0 ? [head, ...rows] : rows;
	if (!texts.flat().every((text) => isSimple(text.replaceAll('\n', '')))) return null;
	const columns = columnWidths(texts, width);
	if (!columns) return null;
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
		...(head.length === 0 && { head: [] }),
	};
	const marked = new Marked(markedTerminal({ ...styles, unescape: false, emoji: false, tableOptions }));
	const drawn = marked.parser([tokenOf(head, rows, columns.length)]) as string;
	return drawn
		.split('\n')
		.map((row) => row.trimEnd())
		.filter((row) => row !== '');
};

/** A width for each column between its longest word and its longest line; null when even the words do not fit. */
function columnWidths(texts: readonly (readonly string[])[], width: number): number[] | null {
	const count = Math.max(...texts.map((row) => row.length));
	const longest = (mark: RegExp) =>
		Array.from({ length: count }, (_, column) =>
			Math.max(1, ...texts.flatMap((row) => (row[column] ?? '').split(mark).map((part) => part.length))),
		);
	const [least, natural] = [longest(/\s+/), longest(/\n/)];
	let room = width - BORDER - count * (PADDING + BORDER) - least.reduce((sum, column) => sum + column, 0);
	if (room < 0) return null;
	return least.map((column, at) => {
		const more = Math.min(room, (natural[at] ?? column) - column);
		room -= more;
		return column + more;
	});
}

function tokenOf(head: readonly string[], rows: readonly (readonly string[])[], count: number): Tokens.Table {
	const cells = (row: readonly string[], header: boolean) =>
		Array.from({ length: count }, (_, column) => cellOf(row[column] ?? '', header));
	return {
		type: 'table',
		raw: '',
		align: Array.from({ length: count }, () => null),
		header: cells(head, true),
		rows: rows.map((row) => cells(row, false)),
	};
}

function cellOf(text: string, header: boolean): Tokens.TableCell {
	const token: Token = { type: 'text', raw: text, text, escaped: true };
	return { text, tokens: [token], header, align: null };
}
