import type { Content } from '../content/index.ts';
import type { Action } from './actions.ts';
import { effectOf } from './effects.ts';
import { goTo, onPage, resize } from './page.ts';
import { chosenItem, inPane, openPane } from './pane.ts';
import { inSearch } from './search.ts';
import type { State } from './state.ts';

/** The state after an action. */
export function update(state: State, action: Action, content: Content): State {
	const effect = effectOf(state, action, content);
	const asking = effect ? { ...state, asked: [...state.asked, effect] } : state;
	const next = change(asking, action, content);
	if (KEEPS_MESSAGE.has(action.type)) return next;
	return { ...next, message: effect?.says ?? messageOf(next, action) };
}

const KEEPS_MESSAGE: ReadonlySet<Action['type']> = new Set(['say', 'done', 'resize']);

/** Says why an action did nothing. */
function messageOf({ search, panes }: State, { type }: Action): string | null {
	return type === 'match' && panes.length === 0 && !search ? 'Nothing is searched for: / starts a search' : null;
}

function change(state: State, action: Action, content: Content): State {
	switch (action.type) {
		case 'resize':
			return resize(state, { columns: action.columns, rows: action.rows }, content);
		case 'say':
			return { ...state, message: action.text };
		case 'done':
			return { ...state, asked: state.asked.slice(action.effects) };
		case 'pane':
			return openPane(state, action, content);
		case 'goTo':
			return goTo({ ...state, panes: [] }, content.pages.pageOf(action.section), action.line, content);
		default:
			if (state.panes.length > 0) return chosen(state, action, content) ?? inPane(state, action, content);
			return inSearch(state, action, content) ?? onPage(state, action, content);
	}
}

/** The state after Enter on an item of a pane; null for another action. Opening a link is an effect, not a state. */
function chosen(state: State, action: Action, content: Content): State | null {
	const pane = state.panes.at(-1);
	if (action.type !== 'enter' || !pane || pane.isFiltering) return null;
	const next = chosenItem(pane, state, content)?.enter ?? null;
	return next && next.type !== 'open' ? change(state, next, content) : state;
}
