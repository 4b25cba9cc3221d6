import type { Line } from '../layout/line.ts';
import { truncate, widthOf } from '../layout/wrap.ts';
import type { Binding } from './keymap.ts';
import { EMPTY_ROW, row } from './rows.ts';

/** The key table as rows. */
export function helpLines(bindings: readonly Binding[], width: number, ascii: boolean): readonly Line[] {
	const shown = bindings.map((binding) => ({
		keys: ascii ? spelled(binding.shown) : binding.shown,
		help: binding.help,
	}));
	const column = Math.min(Math.max(...shown.map(({ keys }) => widthOf(keys))), Math.floor(width / 2));
	const rows = shown.map(({ keys, help }) => {
		const cell = truncate(keys, column, '');
		const gap = ' '.repeat(column - widthOf(cell) + 2);
		return row(
			[
				{ text: cell, role: 'contact', strong: true },
				{ text: `${gap}${help}`, role: 'text' },
			],
			width,
		);
	});
	return [row([{ text: 'Keys', role: 'section' }], width), EMPTY_ROW, ...rows];
}

function spelled(keys: string): string {
	return keys.replace('↓', 'down').replace('↑', 'up').replace('→', 'right').replace('←', 'left').replace('…', '-');
}
