import { type Line, textOf } from '../../layout/line.ts';
import type { Action } from './actions.ts';
import { clamp, lastTop, rowsOf, type Scroll, type Size, type State, type World } from './state.ts';

/** What is seen at first: a page, from its top or from the row that shows a line of the source. */
export function startAt(size: Size, page: number, line: number | null, world: World): State {
	const start: State = { size, page, top: 0, search: null, panes: [], message: null, asked: [] };
	return { ...start, top: topAt(start, page, line, world) };
}

/** What keys do on a page of the CV. */
export function onPage(state: State, action: Action, world: World): State {
	switch (action.type) {
		case 'scroll':
		case 'page':
		case 'edge':
			return scroll(state, action, world);
		case 'section':
			return goTo(state, state.page + action.step, null, world);
		case 'digit':
			return goTo(state, Number(action.digit) - 1, null, world);
		default:
			return state;
	}
}

/** Moves the page, and over its ends into the one before or behind. */
function scroll(state: State, action: Scroll, world: World): State {
	const last = lastTop(state, state.page, world);
	if (action.type === 'edge') return { ...state, top: action.edge === 'start' ? 0 : last };
	const rows = rowsOf(action, world.frameOf(state.size).pageRows);
	if (rows > 0 && state.top >= last) return enter(state, state.page + 1, 'start', world);
	if (rows < 0 && state.top <= 0) return enter(state, state.page - 1, 'end', world);
	return { ...state, top: clamp(state.top + rows, last) };
}

function enter(state: State, page: number, edge: 'start' | 'end', world: World): State {
	if (page < 0 || page >= world.book.pages.length) return state;
	return { ...state, page, top: edge === 'start' ? 0 : lastTop(state, page, world) };
}

/** To a page, at its top or at what stands on a line of the source; nowhere when there is no such page. */
export function goTo(state: State, page: number, line: number | null, world: World): State {
	if (page < 0 || page >= world.book.pages.length) return state;
	return { ...state, page, top: topAt(state, page, line, world) };
}

function topAt(state: State, page: number, line: number | null, world: World): number {
	if (line === null) return 0;
	const lines = world.book.lines(page, world.frameOf(state.size).textWidth);
	const top = lines.findIndex(({ source, segments }) => source >= line && segments.length > 0);
	return clamp(top, lastTop(state, page, world));
}

/** The same place in a CV that was changed: its section, and in it the row of the same words that is nearest. */
export function carryOver(state: State, before: World, after: World): State {
	const { size, page, top } = state;
	const slug = before.book.pages[page]?.slug;
	const same = after.book.pages.findIndex((other) => other.slug === slug);
	const to = same >= 0 ? same : clamp(page, after.book.pages.length - 1);
	const { textWidth } = before.frameOf(size);
	const seen = textOf(before.book.lines(page, textWidth)[top] ?? { segments: [] });
	const rows = after.book.lines(to, after.frameOf(size).textWidth).map(textOf);
	const places = rows
		.flatMap((row, at) => (row === seen ? at : []))
		.sort((a, b) => Math.abs(a - top) - Math.abs(b - top));
	const search = state.search && { ...state.search, at: 0 };
	const next = {
		...state,
		search,
		page: to,
		panes: state.panes.map((pane) => ({ ...pane, at: 0, top: 0 })),
		message: null,
	};
	return { ...next, top: clamp(places[0] ?? top, lastTop(next, to, after)) };
}

/** The line at the top stays the line at the top, wherever the new width puts it. */
export function resize(state: State, size: Size, world: World): State {
	if (size.columns === state.size.columns && size.rows === state.size.rows) return state;
	const { textWidth } = world.frameOf(state.size);
	const seen = world.book.lines(state.page, textWidth)[state.top];
	const next = { ...state, size, panes: state.panes.map((pane) => ({ ...pane, top: 0 })) };
	const lines = world.book.lines(state.page, world.frameOf(size).textWidth);
	const top = seen ? lines.findLastIndex((line) => isBefore(line, seen)) : 0;
	return { ...next, top: clamp(top, lastTop(next, state.page, world)) };
}

function isBefore(line: Line, { source, offset }: Line): boolean {
	return line.source < source || (line.source === source && line.offset <= offset);
}
