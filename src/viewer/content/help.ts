import { truncate, widest, widthOf } from '../../layout/wrap.ts';
import type { Pane } from './pane.ts';
import { row } from './rows.ts';

/** Keys as the help shows them, and what they do. */
export type KeyHelp = { readonly shown: string; readonly help: string };

/** The key table as a list. `width` is in columns. */
export function helpPane(keys: readonly KeyHelp[], width: number, ascii: boolean): Pane {
	const shown = keys.map((key) => ({ keys: ascii ? spellArrows(key.shown) : key.shown, help: key.help }));
	const column = Math.min(widest(shown.map((one) => one.keys)), Math.floor(width / 2));
	const items = shown.map(({ keys: names, help }) => {
		const cell = truncate(names, column, '');
		const gap = ' '.repeat(column - widthOf(cell) + 2);
		const line = row(
			[
				{ text: cell, role: 'contact', strong: true },
				{ text: `${gap}${help}`, role: 'text' },
			],
			width,
		);
		return { lines: [line], text: `${names} ${help}`, enter: null, copy: null };
	});
	return { title: 'Keys', items, empty: '' };
}

function spellArrows(keys: string): string {
	return keys.replace('↓', 'down').replace('↑', 'up').replace('→', 'right').replace('←', 'left').replace('…', '-');
}
