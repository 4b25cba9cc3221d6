import { fold, needleOf } from '../../model/search.ts';
import { isChoice, type Pane, type PaneItem, rowsOfItems } from '../content/pane.ts';
import type { Action } from './actions.ts';
import { clamp, type PaneState, rowsOf, type Scroll, type State, type World } from './state.ts';

/** Opens a pane, over the others when it belongs to them; closes it when it is open. */
export function openPane(state: State, { pane, subject }: Extract<Action, { type: 'pane' }>, world: World): State {
	if (state.panes.at(-1)?.name === pane) return { ...state, panes: state.panes.slice(0, -1) };
	const opened: PaneState = { name: pane, subject, at: 0, top: 0, filter: '', isFiltering: false, digits: '' };
	const search = state.search?.isTyping ? null : state.search;
	const next = { ...state, search, panes: subject === null ? [opened] : [...state.panes, opened] };
	return choose(next, 0, world);
}

/** What an action does in the pane that is open. */
export function inPane(state: State, action: Action, world: World): State {
	const pane = state.panes.at(-1);
	if (!pane) return state;
	switch (action.type) {
		case 'scroll':
		case 'page':
		case 'edge':
			return move(state, pane, action, world);
		case 'digit':
			return pick(state, pane, action.digit, world);
		case 'search':
			return withPane(state, { ...pane, isFiltering: true, digits: '' });
		case 'type':
			return choose(withPane(state, { ...pane, filter: pane.filter + action.text }), 0, world);
		case 'erase':
			return choose(
				withPane(state, { ...pane, filter: action.all ? '' : [...pane.filter].slice(0, -1).join('') }),
				0,
				world,
			);
		case 'enter':
			return withPane(state, { ...pane, isFiltering: false });
		case 'close':
			return close(state, pane, world);
		default:
			return state;
	}
}

/** The pane as it is shown: what fits the filter, and with a filter only what can be chosen. */
export function shownPane(pane: PaneState, state: State, world: World): Pane {
	const all = world.pane(pane, state);
	const needle = needleOf(pane.filter);
	if (needle === '') return all;
	const hasChoices = all.items.some(isChoice);
	const fits = (item: PaneItem) => (isChoice(item) || !hasChoices) && fold(item.text).text.includes(needle);
	return { ...all, items: all.items.filter(fits) };
}

/** The item that is chosen; null when there is none to choose. */
export function chosenItem(pane: PaneState, state: State, world: World): PaneItem | null {
	return shownPane(pane, state, world).items.filter(isChoice)[pane.at] ?? null;
}

function close(state: State, pane: PaneState, world: World): State {
	if (pane.isFiltering || pane.filter !== '')
		return choose(withPane(state, { ...pane, filter: '', isFiltering: false }), 0, world);
	return { ...state, panes: state.panes.slice(0, -1) };
}

function move(state: State, pane: PaneState, action: Scroll, world: World): State {
	const { items } = shownPane(pane, state, world);
	const height = paneRows(state, world);
	const choices = items.filter(isChoice).length;
	const last = choices > 0 ? choices - 1 : rowsOfItems(items).length - height;
	const from = choices > 0 ? pane.at : pane.top;
	const to = action.type === 'edge' ? (action.edge === 'start' ? 0 : last) : clamp(from + rowsOf(action, height), last);
	return choices > 0 ? choose(state, to, world) : withPane(state, { ...pane, top: clamp(to, last), digits: '' });
}

/** Numbers of more digits are typed one after the other. */
function pick(state: State, pane: PaneState, digit: string, world: World): State {
	const choices = shownPane(pane, state, world).items.filter(isChoice).length;
	const digits = Number(pane.digits + digit) <= choices ? pane.digits + digit : digit;
	const number = Number(digits);
	if (number < 1 || number > choices) return state;
	return withDigits(choose(state, number - 1, world), number * 10 <= choices ? digits : '');
}

function withDigits(state: State, digits: string): State {
	const pane = state.panes.at(-1);
	return pane ? withPane(state, { ...pane, digits }) : state;
}

/** Chooses an item and brings it into sight, the rows above the first one with it. */
function choose(state: State, at: number, world: World): State {
	const pane = state.panes.at(-1);
	if (!pane) return state;
	const { items } = shownPane(pane, state, world);
	const rows = rowsOfItems(items);
	const chosen = items.filter(isChoice)[at];
	const [first, last] = [
		rows.findIndex(({ item }) => item === chosen),
		rows.findLastIndex(({ item }) => item === chosen),
	];
	const height = paneRows(state, world);
	const top = first < pane.top ? (at === 0 && last < height ? 0 : first) : Math.max(pane.top, last - height + 1);
	return withPane(state, { ...pane, at, digits: '', top: clamp(top, rows.length - height) });
}

function withPane(state: State, pane: PaneState): State {
	return { ...state, panes: [...state.panes.slice(0, -1), pane] };
}

/** Rows that the items of a pane have: below its title, and where there is room an empty row. */
export function paneRows({ size }: State, { frameOf }: World): number {
	const { pageRows } = frameOf(size);
	return Math.max(1, pageRows - (pageRows < ROOMY ? 1 : 2));
}

/** Rows of a page from which one may stay empty. */
const ROOMY = 6;
