import type { Line } from '../../layout/line.ts';

/** The panes that open over the page. */
export type PaneName = 'help' | 'links' | 'timeline' | 'skills' | 'evidence';

/** What Enter does with an item of a pane. */
export type Choice =
	| { readonly type: 'open'; readonly url: string }
	/** To a section, counted from 0: to its top, or to the row that shows a line of the source. */
	| { readonly type: 'goTo'; readonly section: number; readonly line: number | null }
	/** Opens a pane; `subject` is the one thing it is about, such as a skill. */
	| { readonly type: 'pane'; readonly pane: PaneName; readonly subject: string | null };

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
};

/** Whether the cursor can stand on the item. */
export function isChoice({ enter, copy }: PaneItem): boolean {
	return enter !== null || copy !== null;
}

/** The rows of the list, each with the item it belongs to. */
export function rowsOfItems(items: readonly PaneItem[]): readonly { readonly line: Line; readonly item: PaneItem }[] {
	return items.flatMap((item) => item.lines.map((line) => ({ line, item })));
}
