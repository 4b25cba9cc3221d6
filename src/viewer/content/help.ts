import { truncate, widest, widthOf } from '../../layout/measure.ts';
import { wrap } from '../../layout/wrap.ts';
import type { Pane, PaneItem } from './pane.ts';
import { EMPTY_ROW, row } from './rows.ts';

/** Keys as the help shows them, what they do, and what they are for. */
export type KeyHelp = { readonly shown: string; readonly help: string; readonly group: string };

/** Columns from which keys and what they do stand beside each other. */
const WIDE = 56;
const GAP = 2;

/** The key table as a list, divided by what the keys are for. `width` is in columns. */
export function helpPane(keys: readonly KeyHelp[], width: number, ascii: boolean): Pane {
	const shown = keys.map((key) => ({ ...key, shown: ascii ? spellArrows(key.shown) : key.shown }));
	const column = width < WIDE ? 0 : Math.min(widest(shown.map((key) => key.shown)), Math.floor(width / 2));
	const groups = [...new Set(shown.map(({ group }) => group))];
	const items = groups.flatMap((group, at): readonly PaneItem[] => {
		const title = row([{ text: titled(group), role: 'section' }], width);
		return [
			{ lines: at > 0 ? [EMPTY_ROW, title] : [title], text: '', enter: null, copy: null },
			...shown.filter((key) => key.group === group).map((key) => itemOf(key, column, width)),
		];
	});
	return { title: 'Keys', items, empty: '' };
}

/** A key beside what it does, or above it when the column of keys has no room. */
function itemOf({ shown, help }: KeyHelp, column: number, width: number): PaneItem {
	const indent = column > 0 ? column + GAP : GAP;
	const cell = truncate(shown, column || width, '');
	const lines = wrap([{ text: help, role: 'text' }], Math.max(1, width - indent)).map(({ segments }, at) => {
		const isBeside = at === 0 && column > 0;
		const space = ' '.repeat(indent - (isBeside ? widthOf(cell) : 0));
		return row(
			[{ text: isBeside ? cell : '', role: 'contact', strong: true }, { text: space, role: 'text' }, ...segments],
			width,
		);
	});
	const above = column > 0 ? [] : [row([{ text: cell, role: 'contact', strong: true }], width)];
	return { lines: [...above, ...lines], text: `${shown} ${help}`, enter: null, copy: null };
}

function titled(group: string): string {
	return group.slice(0, 1).toUpperCase() + group.slice(1);
}

function spellArrows(keys: string): string {
	return keys.replace('↓', 'down').replace('↑', 'up').replace('→', 'right').replace('←', 'left').replace('…', '-');
}
