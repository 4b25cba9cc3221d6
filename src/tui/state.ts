import type { Line } from '../layout/line.ts';
import type { Book } from './book.ts';
import type { Frame } from './frame.ts';
import type { Action } from './keymap.ts';

export type Size = { readonly columns: number; readonly rows: number };

/** What is being looked at. */
export type State = {
	readonly size: Size;
	readonly page: number;
	/** The first row of the page that is seen. */
	readonly top: number;
	/** The first row of the help that is seen; null when it is closed. */
	readonly help: number | null;
	/** What the footer says instead of the keys. */
	readonly message: string | null;
};

/** What is seen at first: a page, from its top or from the row that shows a line of the source. */
export function startAt(size: Size, page: number, line: number | null, world: World): State {
	const start: State = { size, page, top: 0, help: null, message: null };
	const { textWidth } = world.frameOf(size);
	const top =
		line === null
			? 0
			: world.book.lines(page, textWidth).findIndex(({ source, segments }) => source >= line && segments.length > 0);
	return { ...start, top: clamp(top, lastTop(start, page, world)) };
}

/** What the reducer may ask about the CV and the screen. */
export type World = {
	readonly book: Book;
	readonly frameOf: (size: Size) => Frame;
	readonly helpRows: (size: Size) => number;
};

/** The state after an action. */
export function update(state: State, action: Action, world: World): State {
	switch (action.type) {
		case 'scroll':
		case 'page':
		case 'edge':
			return state.help === null
				? scroll({ ...state, message: null }, action, world)
				: scrollHelp(state, action, world);
		case 'section':
			return goTo(state, state.page + action.step, world);
		case 'goTo':
			return goTo(state, world.book.pageOf(action.section), world);
		case 'help':
			return { ...state, help: state.help === null ? 0 : null, message: null };
		case 'close':
			return { ...state, help: null, message: null };
		case 'say':
			return { ...state, message: action.text };
		case 'resize':
			return resize(state, { columns: action.columns, rows: action.rows }, world);
		case 'contact':
		case 'quit':
		case 'interrupt':
			return state;
	}
}

type Scroll = Extract<Action, { type: 'scroll' | 'page' | 'edge' }>;

/** Moves the page, and over its ends into the one before or behind. */
function scroll(state: State, action: Scroll, world: World): State {
	const last = lastTop(state, state.page, world);
	if (action.type === 'edge') return { ...state, top: action.edge === 'start' ? 0 : last };
	const rows = action.type === 'scroll' ? action.rows : stepOf(action.pages, world.frameOf(state.size).pageRows);
	if (rows > 0 && state.top >= last) return enter(state, state.page + 1, 'start', world);
	if (rows < 0 && state.top <= 0) return enter(state, state.page - 1, 'end', world);
	return { ...state, top: clamp(state.top + rows, last) };
}

/** A page leaves one row of what was seen, so that the eye finds its place. */
function stepOf(pages: number, rows: number): number {
	return Math.sign(pages) * Math.max(1, Math.floor(Math.abs(pages) * (rows - 1)));
}

function scrollHelp(state: State, action: Scroll, world: World): State {
	const { pageRows } = world.frameOf(state.size);
	const last = Math.max(0, world.helpRows(state.size) - pageRows);
	if (action.type === 'edge') return { ...state, help: action.edge === 'start' ? 0 : last };
	const rows = action.type === 'scroll' ? action.rows : stepOf(action.pages, pageRows);
	return { ...state, help: clamp((state.help ?? 0) + rows, last) };
}

function enter(state: State, page: number, edge: 'start' | 'end', world: World): State {
	if (page < 0 || page >= world.book.pages.length) return state;
	return { ...state, page, top: edge === 'start' ? 0 : lastTop(state, page, world) };
}

function goTo(state: State, page: number, world: World): State {
	return { ...enter(state, page, 'start', world), help: null, message: null };
}

/** The line at the top stays the line at the top, wherever the new width puts it. */
function resize(state: State, size: Size, world: World): State {
	if (size.columns === state.size.columns && size.rows === state.size.rows) return state;
	const { textWidth } = world.frameOf(state.size);
	const seen = world.book.lines(state.page, textWidth)[state.top];
	const next = { ...state, size };
	const lines = world.book.lines(state.page, world.frameOf(size).textWidth);
	const top = seen ? lines.findLastIndex((line) => isBefore(line, seen)) : 0;
	return { ...next, top: clamp(top, lastTop(next, state.page, world)), help: state.help === null ? null : 0 };
}

function isBefore(line: Line, { source, offset }: Line): boolean {
	return line.source < source || (line.source === source && line.offset <= offset);
}

function lastTop(state: State, page: number, { book, frameOf }: World): number {
	const { textWidth, pageRows } = frameOf(state.size);
	return Math.max(0, book.lines(page, textWidth).length - pageRows);
}

function clamp(top: number, last: number): number {
	return Math.min(Math.max(0, top), last);
}
