import type { PageContent } from '../content/index.ts';
import type { Match } from '../content/matches.ts';
import { beginningOf } from '../content/sheet.ts';
import type { Action } from './actions.ts';
import { EMPTY_FIELD, edit, type Field, fieldOf, textIn } from './field.ts';
import { topFor } from './page.ts';
import { clamp, pageRowsOf, type SearchState, type State } from './state.ts';

/** The state after an action that concerns the search; null for any other action. */
export function inSearch(state: State, action: Action, content: PageContent): State | null {
	const { search } = state;
	if (action.type === 'search') {
		return {
			...state,
			search: { query: EMPTY_FIELD, isTyping: true, at: 0, origin: state.top, recalled: 0 },
		};
	}
	if (!search) return null;
	if (search.isTyping) {
		const next = typing(state, search, action, content);
		return next.search?.isTyping ? next : { ...next, message: headTextAt(next, content) };
	}
	if (action.type === 'match') {
		const next = step(state, search, action.step, content);
		return { ...next, message: headTextAt(next, content) };
	}
	return action.type === 'close' ? { ...state, search: null } : null;
}

/** The state while the search is typed; no key has another meaning then. */
function typing(state: State, search: SearchState, action: Action, content: PageContent): State {
	const text = textIn(search.query);
	switch (action.type) {
		case 'close':
			return { ...state, top: search.origin, search: null };
		case 'enter':
			return text === '' ? { ...state, search: null } : keep(state, { ...search, isTyping: false }, text);
		case 'match':
			return step(state, search, action.step, content);
		case 'recall':
			return recall(state, search, action.step, content);
		case 'erase':
			if (text === '') return { ...state, top: search.origin, search: null };
	}
	const query = edit(search.query, action);
	return query ? ask(state, { ...search, query, recalled: 0 }, content) : state;
}

function keep(state: State, search: SearchState, text: string): State {
	return { ...state, search, searched: [...state.searched.filter((one) => one !== text), text] };
}

/** Puts one of the last searches into the field. */
function recall(state: State, search: SearchState, steps: number, content: PageContent): State {
	const recalled = clamp(search.recalled - steps, state.searched.length);
	const query: Field = recalled === 0 ? EMPTY_FIELD : fieldOf(state.searched.at(-recalled) ?? '');
	return recalled === search.recalled ? state : ask(state, { ...search, query, recalled }, content);
}

/** Starts the search that the command line asks for, at its first match. */
export function startSearch(state: State, text: string, content: PageContent): State {
	const search = { query: fieldOf(text), isTyping: false, at: 0, origin: state.top, recalled: 0 };
	return keep(ask(state, search, content), search, text);
}

/** The matches of the search, in the order of the CV. */
export function matchesOf({ search, size }: State, { find, frameOf }: PageContent): readonly Match[] {
	// An empty query is asked for too: that joins the text of a large CV before the first letter is typed.
	return search ? find(textIn(search.query), frameOf(size).textWidth) : [];
}

/** The text above the CV in which the current match stands, as it is told; null for a match in the CV. */
export function headTextAt(state: State, content: PageContent): string | null {
	const head = matchesOf(state, content)[state.search?.at ?? 0]?.head;
	return head ? (content.head[head.at]?.said ?? null) : null;
}

function ask(state: State, search: SearchState, content: PageContent): State {
	const next = { ...state, search };
	const matches = matchesOf(next, content);
	const behind = matches.findIndex(({ row }) => row >= search.origin);
	return matches.length === 0 ? { ...next, top: search.origin } : show(next, Math.max(0, behind), matches, content);
}

function step(state: State, search: SearchState, steps: number, content: PageContent): State {
	const matches = matchesOf(state, content);
	if (matches.length === 0) return state;
	return show(state, (search.at + steps + matches.length) % matches.length, matches, content);
}

/** Goes to a match. One that is not visible with the beginning of its entry is scrolled to. */
function show(state: State, at: number, matches: readonly Match[], content: PageContent): State {
	const match = matches[at];
	if (!state.search || !match) return state;
	const next = { ...state, search: { ...state.search, at } };
	// Name, headline and contacts are always visible.
	if (match.head) return next;
	const sheet = content.sheetOf(state.size);
	const pageRows = pageRowsOf(state, content);
	const { row } = match;
	const beginning = beginningOf(sheet, row);
	const isVisible = row >= state.top && row < state.top + pageRows;
	const isWhole = beginning >= state.top || row - beginning >= pageRows;
	return isVisible && isWhole ? next : { ...next, top: topFor(row, sheet, pageRows) };
}
