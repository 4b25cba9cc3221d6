import type { Line, Segment } from '../../layout/line.ts';
import { isChoice, type Pane, rowsOfItems } from './pane.ts';
import { EMPTY_ROW, fillRows, row } from './rows.ts';

/** Columns of the cursor and the space behind it. */
export const GUTTER = 2;

/** Rows from which one may stay empty below the title. */
const ROOMY = 6;

/** What a pane shows: its list from the row `top` on, the cursor at the item `at` of those that can be chosen. */
export type PaneData = {
	readonly pane: Pane;
	readonly filter: string;
	readonly at: number;
	readonly top: number;
	readonly ascii: boolean;
};

/** Rows for the list in a pane of `height` rows: the title takes one, and an empty row one where there is room. */
export function listHeight(height: number): number {
	return Math.max(1, height - (height < ROOMY ? 1 : 2));
}

/** `height` rows of `width` columns: the title with its filter, and the list with the cursor. */
export function paneRows(data: PaneData, width: number, height: number): readonly Line[] {
	const { pane, filter, at, ascii } = data;
	const choices = pane.items.filter(isChoice);
	const chosen = choices[at] ?? null;
	const rows = rowsOfItems(pane.items, chosen);
	const visible = listHeight(height);
	const isChosen = ({ item }: (typeof rows)[number]) => item === chosen;
	const [first, last] = [rows.findIndex(isChosen), rows.findLastIndex(isChosen)];
	const wanted = Math.min(data.top, Math.max(0, rows.length - visible));
	// A message may have taken rows: the chosen item stays visible, its first row before its last one.
	const top = chosen ? Math.max(Math.min(wanted, first), Math.min(first, last - visible + 1)) : wanted;
	const count = choices.length > 0 ? `${at + 1}/${choices.length}` : scrollOf(top, visible, rows.length, ascii);
	const title: Segment[] = [
		{ text: pane.title, role: 'section' },
		{ text: `${count === '' ? '' : `  ${count}`}${filter === '' ? '' : `  /${filter}`}`, role: 'text' },
	];
	const nothing = row([{ text: filter === '' ? pane.empty : 'Nothing fits.', role: 'text' }], width);
	const list = rows.slice(top, top + visible).map(({ line, item }) => withCursor(line, item === chosen, ascii));
	const gap = visible < height - 1 ? [EMPTY_ROW] : [];
	return fillRows([row(title, width), ...gap, ...(pane.items.length === 0 ? [nothing] : list)], height);
}

/** Which rows of a list without a cursor are visible: `1–12/40 ↓`. Empty when all are. */
function scrollOf(top: number, visible: number, all: number, ascii: boolean): string {
	if (all <= visible) return '';
	const arrows = [top > 0 ? (ascii ? '^' : '↑') : '', top + visible < all ? (ascii ? 'v' : '↓') : ''].join('');
	return `${top + 1}${ascii ? '-' : '–'}${Math.min(top + visible, all)}/${all} ${arrows} scroll`;
}

function withCursor(line: Line, isChosen: boolean, ascii: boolean): Line {
	const cursor: Segment = { text: isChosen ? (ascii ? '> ' : '▌ ') : ' '.repeat(GUTTER), role: 'bullet' };
	return { ...line, segments: [cursor, ...line.segments] };
}
