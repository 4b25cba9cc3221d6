import type { Opened } from '../../terminal/browser.ts';
import type { Content } from '../content/index.ts';
import type { Action } from './actions.ts';
import { chosenItem } from './pane.ts';
import type { Effect, State } from './state.ts';

/** What an action does outside the screen; null for an action that only changes what is shown. */
export function effectOf(state: State, action: Action, content: Content): Effect | null {
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
			return ofChosen(state, action.type, content);
		default:
			return null;
	}
}

/** What Enter and `y` do outside the screen, with the item at the cursor or with the whole page. */
function ofChosen(state: State, type: 'enter' | 'copy', content: Content): Effect | null {
	const pane = state.panes.at(-1);
	const item = pane && !pane.isFiltering ? chosenItem(pane, state, content) : null;
	if (type === 'enter') return item?.enter?.type === 'open' ? opening(item.enter.url) : null;
	if (item?.copy) return { type: 'copy', text: item.copy, what: item.copy };
	const title = content.pages.list[state.page]?.title ?? '';
	return pane ? null : { type: 'copy', text: content.copyOf(state.page), what: `“${title}”` };
}

function opening(url: string): Effect {
	return { type: 'open', url, says: `Opening ${url}` };
}

/** Says what came of opening a link, always with its address. */
export function sayOpened(opened: Opened): string {
	return opened.outcome === 'opened' ? `Opened ${opened.url}` : `${opened.url} (${opened.reason})`;
}
