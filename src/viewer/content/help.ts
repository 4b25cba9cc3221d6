import { truncate, widthOf } from '../../layout/wrap.ts';
import { row } from '../components/rows.ts';
import type { Binding } from '../keys/bindings.ts';
import type { Pane } from './pane.ts';

/** The key table. */
export function helpPane(bindings: readonly Binding[], width: number, ascii: boolean): Pane {
	const shown = bindings.map((binding) => ({
		keys: ascii ? spelled(binding.shown) : binding.shown,
		help: binding.help,
	}));
	const column = Math.min(Math.max(...shown.map(({ keys }) => widthOf(keys))), Math.floor(width / 2));
	const items = shown.map(({ keys, help }) => {
		const cell = truncate(keys, column, '');
		const gap = ' '.repeat(column - widthOf(cell) + 2);
		const line = row(
			[
				{ text: cell, role: 'contact', strong: true },
				{ text: `${gap}${help}`, role: 'text' },
			],
			width,
		);
		return { lines: [line], text: `${keys} ${help}`, enter: null, copy: null };
	});
	return { title: 'Keys', items, empty: '' };
}

function spelled(keys: string): string {
	return keys.replace('↓', 'down').replace('↑', 'up').replace('→', 'right').replace('←', 'left').replace('…', '-');
}
