import type { Opened } from '../../terminal/browser.ts';
import type { Content } from '../content/panes.ts';
import { partAt } from '../content/sheet.ts';
import type { Action } from './actions.ts';
import { isQuitting } from './command.ts';
import { chosenItem } from './pane.ts';
import type { Effect, State } from './state.ts';

/** What an action does outside the screen; null for an action that only changes what is shown. */
export function effectOf(state: State, action: Action, content: Content): Effect | null {
	switch (action.type) {
		case 'leave':
			return state.panes.length > 0 ? null : { type: 'exit', code: 0 };
		case 'quit':
			return { type: 'exit', code: 0 };
		case 'interrupt':
			return { type: 'exit', code: 130 };
		case 'suspend':
		case 'continue':
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
			if (isQuitting(state, action)) return { type: 'exit', code: 0 };
			return ofChosen(state, action.type, content);
		default:
			return null;
	}
}

/** What Enter and `y` do outside the screen, with the item at the cursor or with the section that is read. */
function ofChosen(state: State, type: 'enter' | 'copy', content: Content): Effect | null {
	const pane = state.panes.at(-1);
	const item = pane && !pane.isFiltering ? chosenItem(pane, state, content) : null;
	if (type === 'enter') return item?.enter?.type === 'open' ? opening(item.enter.url) : null;
	if (item?.copy) return { type: 'copy', text: item.copy, what: item.copy };
	const part = partAt(content.sheetOf(state.size), state.top);
	return pane ? null : { type: 'copy', text: content.copyOf(part), what: `“${content.parts[part]?.title ?? ''}”` };
}

function opening(url: string): Effect {
	return { type: 'open', url, says: `Opening ${url}` };
}

/** Says what came of opening a link, always with its address; the reason first, because an address may be long. */
export function sayOpened(opened: Opened): string {
	return opened.outcome === 'opened' ? `Opened ${opened.url}` : `Not opened, ${opened.reason}: ${opened.url}`;
}
