import type { Action } from './actions.ts';
import { effectOf } from './effects.ts';
import { goTo, onPage, resize } from './page.ts';
import { chosenItem, inPane, openPane } from './pane.ts';
import { inSearch } from './search.ts';
import type { State, World } from './state.ts';

/** The state after an action. */
export function update(state: State, action: Action, world: World): State {
	const effect = effectOf(state, action, world);
	const asking = effect ? { ...state, asked: [...state.asked, effect] } : state;
	const next = change(asking, action, world);
	if (KEEPS_MESSAGE.has(action.type)) return next;
	return { ...next, message: effect?.says ?? messageOf(next, action) };
}

const KEEPS_MESSAGE: ReadonlySet<Action['type']> = new Set(['say', 'done', 'resize']);

/** What is to be said of an action that could do nothing. */
function messageOf({ search, panes }: State, { type }: Action): string | null {
	return type === 'match' && panes.length === 0 && !search ? 'Nothing is searched for: / starts a search' : null;
}

function change(state: State, action: Action, world: World): State {
	switch (action.type) {
		case 'resize':
			return resize(state, { columns: action.columns, rows: action.rows }, world);
		case 'say':
			return { ...state, message: action.text };
		case 'done':
			return { ...state, asked: state.asked.slice(action.effects) };
		case 'pane':
			return openPane(state, action, world);
		case 'goTo':
			return goTo({ ...state, panes: [] }, world.book.pageOf(action.section), action.line, world);
		default:
			if (state.panes.length > 0) return chosen(state, action, world) ?? inPane(state, action, world);
			return inSearch(state, action, world) ?? onPage(state, action, world);
	}
}

/** What Enter leads to from the chosen item of a pane; opening a link is an effect, and told already. */
function chosen(state: State, action: Action, world: World): State | null {
	const pane = state.panes.at(-1);
	if (action.type !== 'enter' || !pane || pane.isFiltering) return null;
	const next = chosenItem(pane, state, world)?.enter ?? null;
	return next && next.type !== 'open' ? change(state, next, world) : state;
}
