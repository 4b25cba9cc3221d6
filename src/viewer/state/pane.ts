import { fold, needleOf } from '../../model/search.ts';
import type { Content } from '../content/index.ts';
import { isChoice, type Pane, type PaneItem, rowsOfItems } from '../content/pane.ts';
import { listHeight } from '../content/pane-rows.ts';
import type { Action } from './actions.ts';
import { clamp, type PaneState, rowsToMove, type Scroll, type State } from './state.ts';

/** Opens a pane, or closes it when it is on top. A pane about one thing, such as a skill, opens over the others. */
export function openPane(state: State, { pane, subject }: Extract<Action, { type: 'pane' }>, content: Content): State {
	if (state.panes.at(-1)?.name === pane) return { ...state, panes: state.panes.slice(0, -1) };
	const opened: PaneState = { name: pane, subject, at: 0, top: 0, filter: '', isFiltering: false, digits: '' };
	const search = state.search?.isTyping ? null : state.search;
	const next = { ...state, search, panes: subject === null ? [opened] : [...state.panes, opened] };
	return choose(next, 0, content);
}

/** The state after an action in the pane on top. */
export function inPane(state: State, action: Action, content: Content): State {
	const pane = state.panes.at(-1);
	if (!pane) return state;
	switch (action.type) {
		case 'scroll':
		case 'page':
		case 'edge':
			return move(state, pane, action, content);
		case 'digit':
			return pick(state, pane, action.digit, content);
		case 'search':
			return withPane(state, { ...pane, isFiltering: true, digits: '' });
		case 'type':
			return choose(withPane(state, { ...pane, filter: pane.filter + action.text }), 0, content);
		case 'erase':
			return choose(
				withPane(state, { ...pane, filter: action.all ? '' : [...pane.filter].slice(0, -1).join('') }),
				0,
				content,
			);
		case 'enter':
			return withPane(state, { ...pane, isFiltering: false });
		case 'close':
			return close(state, pane, content);
		default:
			return state;
	}
}

/** The pane with only the items that fit its filter. With a filter, items that cannot be chosen are left out. */
export function shownPane(pane: PaneState, state: State, content: Content): Pane {
	const { size, page, top } = state;
	const all = content.paneOf({ name: pane.name, subject: pane.subject, size, page, top });
	const needle = needleOf(pane.filter);
	if (needle === '') return all;
	const hasChoices = all.items.some(isChoice);
	const fits = (item: PaneItem) => (isChoice(item) || !hasChoices) && fold(item.text).text.includes(needle);
	return { ...all, items: all.items.filter(fits) };
}

/** The item at the cursor; null when no item can be chosen. */
export function chosenItem(pane: PaneState, state: State, content: Content): PaneItem | null {
	return shownPane(pane, state, content).items.filter(isChoice)[pane.at] ?? null;
}

function close(state: State, pane: PaneState, content: Content): State {
	if (pane.isFiltering || pane.filter !== '')
		return choose(withPane(state, { ...pane, filter: '', isFiltering: false }), 0, content);
	return { ...state, panes: state.panes.slice(0, -1) };
}

function move(state: State, pane: PaneState, action: Scroll, content: Content): State {
	const { items } = shownPane(pane, state, content);
	const height = heightOfList(state, content);
	const choices = items.filter(isChoice).length;
	const last = choices > 0 ? choices - 1 : rowsOfItems(items).length - height;
	const from = choices > 0 ? pane.at : pane.top;
	const to =
		action.type === 'edge' ? (action.edge === 'start' ? 0 : last) : clamp(from + rowsToMove(action, height), last);
	return choices > 0 ? choose(state, to, content) : withPane(state, { ...pane, top: clamp(to, last), digits: '' });
}

/** Goes to the item of a number. The digits of a number are typed one after the other. */
function pick(state: State, pane: PaneState, digit: string, content: Content): State {
	const choices = shownPane(pane, state, content).items.filter(isChoice).length;
	const digits = Number(pane.digits + digit) <= choices ? pane.digits + digit : digit;
	const number = Number(digits);
	if (number < 1 || number > choices) return state;
	return withDigits(choose(state, number - 1, content), number * 10 <= choices ? digits : '');
}

function withDigits(state: State, digits: string): State {
	const pane = state.panes.at(-1);
	return pane ? withPane(state, { ...pane, digits }) : state;
}

/** Moves the cursor to an item and scrolls to it. At the first item the rows above it are shown too. */
function choose(state: State, at: number, content: Content): State {
	const pane = state.panes.at(-1);
	if (!pane) return state;
	const { items } = shownPane(pane, state, content);
	const rows = rowsOfItems(items);
	const chosen = items.filter(isChoice)[at];
	const [first, last] = [
		rows.findIndex(({ item }) => item === chosen),
		rows.findLastIndex(({ item }) => item === chosen),
	];
	const height = heightOfList(state, content);
	const top = first < pane.top ? (at === 0 && last < height ? 0 : first) : Math.max(pane.top, last - height + 1);
	return withPane(state, { ...pane, at, digits: '', top: clamp(top, rows.length - height) });
}

function withPane(state: State, pane: PaneState): State {
	return { ...state, panes: [...state.panes.slice(0, -1), pane] };
}

function heightOfList({ size }: State, { frameOf }: Content): number {
	return listHeight(frameOf(size).pageRows);
}
