import type { Line } from '../../layout/line.ts';
import type { Action } from '../state/actions.ts';

/** What is listed in a pane over the page. */
export type Pane = { readonly title: string; readonly items: readonly PaneItem[]; readonly empty: string };

/** A thing in the list: its rows, what a filter looks at, what can be done with it. */
export type PaneItem = {
	readonly lines: readonly Line[];
	readonly text: string;
	/** What Enter asks for; null for what is only read. */
	readonly enter: Action | null;
	/** What is copied; null when the section is. */
	readonly copy: string | null;
};

/** Whether the item can be chosen. */
export function isChoice({ enter, copy }: PaneItem): boolean {
	return enter !== null || copy !== null;
}

/** The rows of the list, each with the item it belongs to. */
export function rowsOfItems(items: readonly PaneItem[]): readonly { readonly line: Line; readonly item: PaneItem }[] {
	return items.flatMap((item) => item.lines.map((line) => ({ line, item })));
}
