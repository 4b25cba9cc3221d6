import type { ExitCode } from '../../errors.ts';
import type { Opened } from '../../terminal/browser.ts';
import type { Action } from './actions.ts';
import { chosenItem } from './pane.ts';
import type { State, World } from './state.ts';

/** What an action does to the world outside the screen, and what is said of it at once. */
export type Effect = { readonly says?: string } & (
	| { readonly type: 'exit'; readonly code: ExitCode }
	| { readonly type: 'open'; readonly url: string }
	| { readonly type: 'copy'; readonly text: string; readonly what: string }
	| { readonly type: 'suspend' }
	| { readonly type: 'redraw' }
);

/** The effect of an action in that state; null for one that only changes what is seen. */
export function effectOf(state: State, action: Action, world: World): Effect | null {
	switch (action.type) {
		case 'quit':
			return { type: 'exit', code: 0 };
		case 'interrupt':
			return { type: 'exit', code: 130 };
		case 'suspend':
		case 'redraw':
			return { type: action.type };
		case 'open':
			return opening(action.url);
		case 'contact': {
			const { kind, value, url } = action.contact;
			if (kind === 'phone') return { type: 'copy', text: value, what: value, says: `Phone: ${value}` };
			return url === null ? null : opening(url);
		}
		case 'enter':
		case 'copy':
			return ofChosen(state, action.type, world);
		default:
			return null;
	}
}

/** What Enter and `y` do outside the screen: to the chosen item of a pane, or to the section. */
function ofChosen(state: State, type: 'enter' | 'copy', world: World): Effect | null {
	const pane = state.panes.at(-1);
	const item = pane && !pane.isFiltering ? chosenItem(pane, state, world) : null;
	if (type === 'enter') return item?.enter?.type === 'open' ? opening(item.enter.url) : null;
	if (item?.copy) return { type: 'copy', text: item.copy, what: item.copy };
	const title = world.book.pages[state.page]?.title ?? '';
	return pane ? null : { type: 'copy', text: world.copyOf(state.page), what: `“${title}”` };
}

function opening(url: string): Effect {
	return { type: 'open', url, says: `Opening ${url}` };
}

/** What came of opening a link, the address always with it. */
export function sayOpened(opened: Opened): string {
	return opened.outcome === 'opened' ? `Opened ${opened.url}` : `${opened.url} (${opened.reason})`;
}
