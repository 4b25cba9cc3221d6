import { fold, needleOf } from '../../model/search.ts';
import { isChoice, type Pane, type PaneItem, rowsOfItems } from '../content/pane.ts';
import { listHeight, type PaneData } from '../content/pane-rows.ts';
import type { Content } from '../content/panes.ts';
import { begunAt, partAt } from '../content/sheet.ts';
import type { Action } from './actions.ts';
import { EMPTY_FIELD, edit, textIn } from './field.ts';
import { clamp, type PaneState, pageRowsOf, rowsToMove, type Scroll, type State } from './state.ts';

/** Opens a pane, or closes it when it is on top. A pane about one thing, such as a skill, opens over the others. */
export function openPane(state: State, { pane, subject }: Extract<Action, { type: 'pane' }>, content: Content): State {
	if (state.panes.at(-1)?.name === pane) return closePane(state);
	const opened: PaneState = { name: pane, subject, at: 0, top: 0, filter: EMPTY_FIELD, isFiltering: false };
	const search = state.search?.isTyping ? null : state.search;
	const next = { ...state, search, panes: subject === null ? [opened] : [...state.panes, opened] };
	return choose(next, firstChoice(next, opened, content), content);
}

/** Where the cursor starts: at the first item, in the list of sections at the section or the entry at the top. */
function firstChoice(state: State, pane: PaneState, content: Content): number {
	if (pane.name !== 'contents') return 0;
	const sheet = content.sheetOf(state.size);
	const part = partAt(sheet, state.top);
	const choices = shownPane(pane, state, content).items.filter(isChoice);
	const section = choices.findIndex(({ enter }) => enter?.type === 'goTo' && enter.part === part);
	// The entries of a section stand below it, in their order.
	const isAtTitle = state.top <= (sheet.starts[part] ?? 0);
	const begun = isAtTitle ? 0 : begunAt(sheet, part, state.top);
	return Math.max(0, section + begun);
}

/** Closes the pane on top. */
function closePane(state: State): State {
	return { ...state, panes: state.panes.slice(0, -1) };
}

/** The state after an action in the pane on top. */
export function inPane(state: State, action: Action, content: Content): State {
	const pane = state.panes.at(-1);
	if (!pane) return state;
	if (pane.isFiltering) return filtering(state, pane, action, content);
	switch (action.type) {
		case 'scroll':
		case 'page':
		case 'edge':
			return move(state, pane, action, content);
		case 'number':
			return pick(state, pane, action.numbers, content);
		case 'search':
			return withPane(state, { ...pane, isFiltering: true });
		case 'leave':
			return closePane(state);
		case 'close':
		case 'back':
			return textIn(pane.filter) === ''
				? closePane(state)
				: choose(withPane(state, { ...pane, filter: EMPTY_FIELD }), 0, content);
		default:
			return state;
	}
}

/** The state while the filter of a pane is typed. */
function filtering(state: State, pane: PaneState, action: Action, content: Content): State {
	const ended = { ...pane, isFiltering: false };
	if (action.type === 'enter') return withPane(state, ended);
	if (action.type === 'close') return choose(withPane(state, { ...ended, filter: EMPTY_FIELD }), 0, content);
	if (action.type === 'erase' && textIn(pane.filter) === '') return withPane(state, ended);
	if (action.type === 'recall') return move(state, pane, { type: 'scroll', rows: action.step }, content);
	const filter = edit(pane.filter, action);
	if (!filter) return state;
	const next = withPane(state, { ...pane, filter });
	return textIn(filter) === textIn(pane.filter) ? next : choose(next, 0, content);
}

/** The pane with only the items that fit its filter. With a filter, items that cannot be chosen are left out. */
function shownPane(pane: PaneState, state: State, content: Content): Pane {
	const { size, top } = state;
	const all = content.paneOf({ name: pane.name, subject: pane.subject, size, top });
	const needle = needleOf(textIn(pane.filter));
	if (needle === '') return all;
	const hasChoices = all.items.some(isChoice);
	const fits = (item: PaneItem) => (isChoice(item) || !hasChoices) && fold(item.text).text.includes(needle);
	return { ...all, items: all.items.filter(fits) };
}

/** What the pane on top shows; null when none is open. */
export function openedPane(state: State, content: Content): PaneData | null {
	const pane = state.panes.at(-1);
	if (!pane) return null;
	const { filter, at, top } = pane;
	return { pane: shownPane(pane, state, content), filter: textIn(filter), at, top, ascii: content.ascii };
}

/** The item at the cursor; null when no item can be chosen. */
export function chosenItem(pane: PaneState, state: State, content: Content): PaneItem | null {
	return shownPane(pane, state, content).items.filter(isChoice)[pane.at] ?? null;
}

function move(state: State, pane: PaneState, action: Scroll, content: Content): State {
	const { items } = shownPane(pane, state, content);
	const height = heightOfList(state, content);
	const choices = items.filter(isChoice).length;
	const last = choices > 0 ? choices - 1 : rowsOfItems(items, null).length - height;
	const from = choices > 0 ? pane.at : pane.top;
	const to =
		action.type === 'edge' ? (action.edge === 'start' ? 0 : last) : clamp(from + rowsToMove(action, height), last);
	return choices > 0 ? choose(state, to, content) : withPane(state, { ...pane, top: clamp(to, last) });
}

/** Goes to the item of the first of these numbers that there is. An item without a number has that of its place. */
function pick(state: State, pane: PaneState, numbers: readonly number[], content: Content): State {
	const choices = shownPane(pane, state, content).items.filter(isChoice);
	const isPick = (number: number) => (item: PaneItem, at: number) =>
		(item.number === undefined ? at + 1 : item.number) === number;
	const at = numbers.map((number) => choices.findIndex(isPick(number))).find((found) => found >= 0);
	return at === undefined ? state : choose(state, at, content);
}

/** Moves the cursor to an item and scrolls to it. At the first item the rows above it are shown too. */
export function choose(state: State, at: number, content: Content): State {
	const pane = state.panes.at(-1);
	if (!pane) return state;
	const { items } = shownPane(pane, state, content);
	const chosen = items.filter(isChoice)[at] ?? null;
	const rows = rowsOfItems(items, chosen);
	const [first, last] = [
		rows.findIndex(({ item }) => item === chosen),
		rows.findLastIndex(({ item }) => item === chosen),
	];
	const height = heightOfList(state, content);
	const lowest = Math.min(first, last - height + 1);
	const top = first < pane.top ? (at === 0 && last < height ? 0 : first) : Math.max(pane.top, lowest);
	return withPane(state, { ...pane, at, top: clamp(top, rows.length - height) });
}

function withPane(state: State, pane: PaneState): State {
	return { ...state, panes: [...state.panes.slice(0, -1), pane] };
}

function heightOfList(state: State, content: Content): number {
	return listHeight(pageRowsOf(state, content));
}
