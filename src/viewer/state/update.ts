import { MARGIN } from '../content/frame.ts';
import { messageLines } from '../content/message.ts';
import type { GoTo } from '../content/pane.ts';
import type { Content } from '../content/panes.ts';
import type { Action } from './actions.ts';
import { inCommand } from './command.ts';
import { effectOf } from './effects.ts';
import { EMPTY_FIELD } from './field.ts';
import { goTo, onPage, resize } from './page.ts';
import { choose, chosenItem, inPane, openPane } from './pane.ts';
import { inSearch } from './search.ts';
import type { State } from './state.ts';

/** The state after an action. */
export function update(state: State, action: Action, content: Content): State {
	const effect = effectOf(state, action, content);
	const asking = effect ? { ...state, asked: [...state.asked, effect] } : state;
	if (KEEPS_MESSAGE.has(action.type)) return change(asking, action, content);
	const next = change({ ...asking, message: null }, action, content);
	return { ...next, message: effect?.says ?? next.message };
}

const KEEPS_MESSAGE: ReadonlySet<Action['type']> = new Set(['say', 'done', 'resize']);

function change(state: State, action: Action, content: Content): State {
	switch (action.type) {
		case 'resize': {
			const next = resize(state, { columns: action.columns, rows: action.rows }, content);
			return next === state ? state : choose(next, next.panes.at(-1)?.at ?? 0, content);
		}
		case 'say':
			return say(state, action.text, content);
		case 'done':
			return { ...state, asked: state.asked.slice(action.effects) };
		case 'pane':
			return openPane(state, action, content);
		case 'goTo':
			return leaveList(state, action, content);
		case 'command':
			return { ...state, command: EMPTY_FIELD };
		default:
			return inCommand(state, action, content) ?? inTurn(state, action, content);
	}
}

/** Says something below the CV, or in a pane when that has no room for it. */
function say(state: State, text: string, content: Content): State {
	const { width, pageRows } = content.frameOf(state.size);
	if (messageLines(text, Math.max(1, width - 2 * MARGIN)).length <= pageRows) return { ...state, message: text };
	const pane = { name: 'message', subject: text, at: 0, top: 0, filter: EMPTY_FIELD, isFiltering: false } as const;
	return { ...state, message: null, panes: [...state.panes.filter(({ name }) => name !== 'message'), pane] };
}

function inTurn(state: State, action: Action, content: Content): State {
	if (state.panes.length > 0) return chosen(state, action, content) ?? inPane(state, action, content);
	const next = inSearch(state, action, content);
	if (next) return next;
	return action.type === 'match'
		? { ...state, message: 'Nothing is searched for: / starts a search' }
		: onPage(state, action, content);
}

/** The state after Enter or the arrow to the right on an item of a pane; null for another action. */
function chosen(state: State, { type }: Action, content: Content): State | null {
	const pane = state.panes.at(-1);
	if ((type !== 'enter' && type !== 'place') || !pane || pane.isFiltering) return null;
	const item = chosenItem(pane, state, content);
	const next = (type === 'place' && item?.place) || item?.enter;
	if (item && !next) return { ...state, message: 'Nothing more about it: y copies it' };
	// Opening a link is an effect, not a state.
	return next && next.type !== 'open' ? change(state, next, content) : state;
}

/** Goes from a list to a place in the CV; Esc comes back to the list. */
function leaveList(state: State, place: GoTo, content: Content): State {
	const { panes, top } = state;
	const left = panes.length > 0 ? [...state.left, { panes, top }] : state.left;
	return goTo({ ...state, panes: [], left }, place, content);
}
