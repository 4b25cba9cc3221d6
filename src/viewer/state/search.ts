import type { Content } from '../content/index.ts';
import type { Match } from '../content/matches.ts';
import type { Action } from './actions.ts';
import { clamp, lastTop, type SearchState, type State } from './state.ts';

/** The state after an action that concerns the search; null for any other action. */
export function inSearch(state: State, action: Action, content: Content): State | null {
	const { search } = state;
	if (action.type === 'search') {
		const { page, top } = state;
		return { ...state, search: { query: '', isTyping: true, at: 0, origin: { page, top } } };
	}
	if (!search) return null;
	switch (action.type) {
		case 'match':
			return step(state, search, action.step, content);
		case 'close':
			return search.isTyping ? { ...state, ...search.origin, search: null } : { ...state, search: null };
		case 'type':
			return search.isTyping ? ask(state, search, search.query + action.text, content) : null;
		case 'erase':
			return search.isTyping ? erase(state, search, action.all, content) : null;
		case 'enter':
			return { ...state, search: search.query === '' ? null : { ...search, isTyping: false } };
		case 'scroll':
			return search.isTyping ? step(state, search, Math.sign(action.rows), content) : null;
		default:
			return null;
	}
}

/** Starts the search that the command line asks for, at its first match. */
export function startSearch(state: State, query: string, content: Content): State {
	const { page, top } = state;
	return ask(state, { query, isTyping: false, at: 0, origin: { page, top } }, query, content);
}

/** The matches of the search, in the order of the CV. */
export function matchesOf({ search, size }: State, { find, frameOf }: Content): readonly Match[] {
	return search && search.query !== '' ? find(search.query, frameOf(size).textWidth) : [];
}

function ask(state: State, search: SearchState, query: string, content: Content): State {
	const next = { ...state, search: { ...search, query } };
	const { page, top } = search.origin;
	const matches = matchesOf(next, content);
	const behind = matches.findIndex((match) => match.page > page || (match.page === page && match.marks[0].row >= top));
	return matches.length === 0 ? { ...next, ...search.origin } : show(next, Math.max(0, behind), matches, content);
}

function erase(state: State, search: SearchState, all: boolean, content: Content): State {
	if (search.query === '') return { ...state, ...search.origin, search: null };
	return ask(state, search, all ? '' : [...search.query].slice(0, -1).join(''), content);
}

function step(state: State, search: SearchState, steps: number, content: Content): State {
	const matches = matchesOf(state, content);
	if (matches.length === 0) return state;
	return show(state, (search.at + steps + matches.length) % matches.length, matches, content);
}

/** Goes to a match. A match that is not visible is shown a third of the page below the top. */
function show(state: State, at: number, matches: readonly Match[], content: Content): State {
	const match = matches[at];
	if (!state.search || !match) return state;
	const { pageRows } = content.frameOf(state.size);
	const { row } = match.marks[0];
	const isSeen = match.page === state.page && row >= state.top && row < state.top + pageRows;
	const top = isSeen ? state.top : clamp(row - Math.floor(pageRows / 3), lastTop(state, match.page, content));
	return { ...state, page: match.page, top, search: { ...state.search, at } };
}
