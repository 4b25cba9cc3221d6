import { type Line, textOf } from '../../layout/line.ts';
import type { Size } from '../content/frame.ts';
import type { Content } from '../content/index.ts';
import type { Action } from './actions.ts';
import { clamp, lastTop, rowsToMove, type Scroll, type State } from './state.ts';

/** The state at the start: a page, from its top or from the row that shows a line of the source. */
export function startAt(size: Size, page: number, line: number | null, content: Content): State {
	const start: State = { size, page, top: 0, search: null, panes: [], message: null, asked: [] };
	return { ...start, top: topAt(start, page, line, content) };
}

/** The state after an action on a page of the CV. */
export function onPage(state: State, action: Action, content: Content): State {
	switch (action.type) {
		case 'scroll':
		case 'page':
		case 'edge':
			return scroll(state, action, content);
		case 'section':
			return goTo(state, state.page + action.step, null, content);
		case 'digit':
			return goTo(state, Number(action.digit) - 1, null, content);
		default:
			return state;
	}
}

/** Scrolls the page. Behind its last row comes the next page, before its first row the one before. */
function scroll(state: State, action: Scroll, content: Content): State {
	const last = lastTop(state, state.page, content);
	if (action.type === 'edge') return { ...state, top: action.edge === 'start' ? 0 : last };
	const rows = rowsToMove(action, content.frameOf(state.size).pageRows);
	if (rows > 0 && state.top >= last) return enter(state, state.page + 1, 'start', content);
	if (rows < 0 && state.top <= 0) return enter(state, state.page - 1, 'end', content);
	return { ...state, top: clamp(state.top + rows, last) };
}

function enter(state: State, page: number, edge: 'start' | 'end', content: Content): State {
	if (page < 0 || page >= content.pages.list.length) return state;
	return { ...state, page, top: edge === 'start' ? 0 : lastTop(state, page, content) };
}

/** Goes to a page, to its top or to the row that shows a line of the source. Stays when there is no such page. */
export function goTo(state: State, page: number, line: number | null, content: Content): State {
	if (page < 0 || page >= content.pages.list.length) return state;
	return { ...state, page, top: topAt(state, page, line, content) };
}

function topAt(state: State, page: number, line: number | null, content: Content): number {
	if (line === null) return 0;
	const lines = content.pages.lines(page, content.frameOf(state.size).textWidth);
	const top = lines.findIndex(({ source, segments }) => source >= line && segments.length > 0);
	return clamp(top, lastTop(state, page, content));
}

/** Finds the place again in a CV that was changed: the same section, and in it the nearest row of the same words. */
export function carryOver(state: State, before: Content, after: Content): State {
	const { size, page, top } = state;
	const slug = before.pages.list[page]?.slug;
	const same = after.pages.list.findIndex((other) => other.slug === slug);
	const to = same >= 0 ? same : clamp(page, after.pages.list.length - 1);
	const { textWidth } = before.frameOf(size);
	const seen = textOf(before.pages.lines(page, textWidth)[top] ?? { segments: [] });
	const rows = after.pages.lines(to, after.frameOf(size).textWidth).map(textOf);
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

/** Keeps the line at the top at the top, wherever the new width puts it. */
export function resize(state: State, size: Size, content: Content): State {
	if (size.columns === state.size.columns && size.rows === state.size.rows) return state;
	const { textWidth } = content.frameOf(state.size);
	const seen = content.pages.lines(state.page, textWidth)[state.top];
	const next = { ...state, size, panes: state.panes.map((pane) => ({ ...pane, top: 0 })) };
	const lines = content.pages.lines(state.page, content.frameOf(size).textWidth);
	const top = seen ? lines.findLastIndex((line) => isBefore(line, seen)) : 0;
	return { ...next, top: clamp(top, lastTop(next, state.page, content)) };
}

function isBefore(line: Line, { source, offset }: Line): boolean {
	return line.source < source || (line.source === source && line.offset <= offset);
}
