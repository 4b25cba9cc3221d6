import type { Match } from '../content/matches.ts';
import type { Action } from './actions.ts';
import { clamp, lastTop, type SearchState, type State, type World } from './state.ts';

/** What an action does to the search; null for an action that is none of its affair. */
export function inSearch(state: State, action: Action, world: World): State | null {
	const { search } = state;
	if (action.type === 'search') {
		const { page, top } = state;
		return { ...state, search: { query: '', isTyping: true, at: 0, origin: { page, top } } };
	}
	if (!search) return null;
	switch (action.type) {
		case 'match':
			return step(state, search, action.step, world);
		case 'close':
			return search.isTyping ? { ...state, ...search.origin, search: null } : { ...state, search: null };
		case 'type':
			return search.isTyping ? ask(state, search, search.query + action.text, world) : null;
		case 'erase':
			return search.isTyping ? erase(state, search, action.all, world) : null;
		case 'enter':
			return { ...state, search: search.query === '' ? null : { ...search, isTyping: false } };
		case 'scroll':
			return search.isTyping ? step(state, search, Math.sign(action.rows), world) : null;
		default:
			return null;
	}
}

/** A search that has been asked for on the command line, at its first match. */
export function startSearch(state: State, query: string, world: World): State {
	const { page, top } = state;
	return ask(state, { query, isTyping: false, at: 0, origin: { page, top } }, query, world);
}

/** The matches of the search in that state, in the order of the CV. */
export function matchesOf({ search, size }: State, { find, frameOf }: World): readonly Match[] {
	return search && search.query !== '' ? find(search.query, frameOf(size).textWidth) : [];
}

function ask(state: State, search: SearchState, query: string, world: World): State {
	const next = { ...state, search: { ...search, query } };
	const { page, top } = search.origin;
	const matches = matchesOf(next, world);
	const behind = matches.findIndex((match) => match.page > page || (match.page === page && match.marks[0].row >= top));
	return matches.length === 0 ? { ...next, ...search.origin } : show(next, Math.max(0, behind), matches, world);
}

function erase(state: State, search: SearchState, all: boolean, world: World): State {
	if (search.query === '') return { ...state, ...search.origin, search: null };
	return ask(state, search, all ? '' : [...search.query].slice(0, -1).join(''), world);
}

function step(state: State, search: SearchState, steps: number, world: World): State {
	const matches = matchesOf(state, world);
	if (matches.length === 0) return state;
	return show(state, (search.at + steps + matches.length) % matches.length, matches, world);
}

/** Looks at a match: where it is on the screen already nothing moves, else it comes to a third of the page. */
function show(state: State, at: number, matches: readonly Match[], world: World): State {
	const match = matches[at];
	if (!state.search || !match) return state;
	const { pageRows } = world.frameOf(state.size);
	const { row } = match.marks[0];
	const isSeen = match.page === state.page && row >= state.top && row < state.top + pageRows;
	const top = isSeen ? state.top : clamp(row - Math.floor(pageRows / 3), lastTop(state, match.page, world));
	return { ...state, page: match.page, top, search: { ...state.search, at } };
}
