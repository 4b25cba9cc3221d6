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
	const { pane, filter, at, top, ascii } = data;
	const choices = pane.items.filter(isChoice);
	const count = choices.length > 0 ? `  ${at + 1}/${choices.length}` : '';
	const title: Segment[] = [
		{ text: pane.title, role: 'section' },
		{ text: `${count}${filter === '' ? '' : `  /${filter}`}`, role: 'text' },
	];
	const nothing = row([{ text: filter === '' ? pane.empty : 'Nothing fits.', role: 'text' }], width);
	const list = rowsOfItems(pane.items)
		.slice(top, top + listHeight(height))
		.map(({ line, item }) => withCursor(line, item === choices[at], ascii));
	const gap = listHeight(height) < height - 1 ? [EMPTY_ROW] : [];
	return fillRows([row(title, width), ...gap, ...(pane.items.length === 0 ? [nothing] : list)], height);
}

function withCursor(line: Line, isChosen: boolean, ascii: boolean): Line {
	const cursor: Segment = { text: isChosen ? (ascii ? '> ' : '▌ ') : ' '.repeat(GUTTER), role: 'bullet' };
	return { ...line, segments: [cursor, ...line.segments] };
}
