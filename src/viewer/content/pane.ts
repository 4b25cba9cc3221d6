import type { Line } from '../../layout/line.ts';

/** The panes that open over the page. */
export type PaneName = 'help' | 'message' | 'contents' | 'links' | 'timeline' | 'skills' | 'evidence';

/** What Enter does with an item of a pane. */
export type Choice =
	| { readonly type: 'open'; readonly url: string }
	| GoTo
	/** Opens a pane; `subject` is the one thing it is about, such as a skill. */
	| { readonly type: 'pane'; readonly pane: PaneName; readonly subject: string | null };

/**
 * To a part of the CV, counted from 0: to its title, or to the row that shows a line of the source. Without a part, to
 * the first row of that line.
 */
export type GoTo = { readonly type: 'goTo'; readonly part: number | null; readonly line: number | null };

/** The list that a pane shows; `empty` is said when it has no items. */
export type Pane = { readonly title: string; readonly items: readonly PaneItem[]; readonly empty: string };

/** An item of the list. */
export type PaneItem = {
	readonly lines: readonly Line[];
	/** The text that a filter looks at. */
	readonly text: string;
	/** Null for an item that is only read. */
	readonly enter: Choice | null;
	/** What `y` copies; null when it copies nothing of the item. */
	readonly copy: string | null;
	/** Where the arrow to the right goes, when Enter does something else. */
	readonly place?: GoTo;
	/** The number by which it is chosen, when that is not its place in the list. */
	readonly number?: number | null;
	/** What is shown instead of `lines` when the cursor stands on it. */
	readonly whole?: readonly Line[];
};

/** Whether the cursor can stand on the item. */
export function isChoice({ enter, copy }: PaneItem): boolean {
	return enter !== null || copy !== null;
}

/** The rows of the list with the cursor on `chosen`, each with the item it belongs to. */
export function rowsOfItems(
	items: readonly PaneItem[],
	chosen: PaneItem | null,
): readonly { readonly line: Line; readonly item: PaneItem }[] {
	return items.flatMap((item) => ((item === chosen && item.whole) || item.lines).map((line) => ({ line, item })));
}
