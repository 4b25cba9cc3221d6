import { screenParts, screenRows } from '../../src/viewer/components/screen-parts.ts';
import { type Content, withPanes } from '../../src/viewer/content/panes.ts';
import { openedPane } from '../../src/viewer/state/pane.ts';
import type { State } from '../../src/viewer/state/state.ts';
import { createView, type View } from '../../src/viewer/view.ts';

/** A CV with everything that keys can ask for, as the viewer has it when Ink is loaded. */
export type FullView = View & { readonly content: Content };

export function createFullView(...of: Parameters<typeof createView>): FullView {
	const view = createView(...of);
	return { ...view, content: withPanes(view.content) };
}

/** The parts of the screen, and the pane over them. */
export function partsOf({ content }: FullView, state: State) {
	return screenParts(state, content, openedPane(state, content));
}

/** The rows of the screen in that state. */
export function rowsOf(view: FullView, state: State) {
	return screenRows(partsOf(view, state));
}
