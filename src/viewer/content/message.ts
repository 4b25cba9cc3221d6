import type { Line } from '../../layout/line.ts';
import { wrap } from '../../layout/wrap.ts';
import type { Pane } from './pane.ts';
import { row } from './rows.ts';

/** The rows of a message of `width` columns; an address in it is broken where it must be. */
export function messageLines(text: string, width: number): readonly Line[] {
	return wrap([{ text, role: 'address' }], width, true).map(({ segments }) =>
		row(
			segments.map((segment) => ({ ...segment, role: 'text' })),
			width,
		),
	);
}

/** A message that has more rows than the screen. */
export function messagePane(text: string, width: number): Pane {
	const items = messageLines(text, width).map((line) => ({ lines: [line], text, enter: null, copy: null }));
	return { title: 'Message', items, empty: '' };
}
