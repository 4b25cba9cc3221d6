import type { Find } from '../content/matches.ts';
import type { Book } from '../content/pages.ts';
import type { Pane } from '../content/pane.ts';
import type { Mode } from '../keys/bindings.ts';
import type { Action, PaneName } from './actions.ts';
import type { Effect } from './effects.ts';
import type { Frame } from './frame.ts';

export type Size = { readonly columns: number; readonly rows: number };

/** A row of a page. */
type Place = { readonly page: number; readonly top: number };

/** What is being looked at. */
export type State = {
	readonly size: Size;
	readonly page: number;
	/** The first row of the page that is seen. */
	readonly top: number;
	readonly search: SearchState | null;
	/** The panes that are open, each over the one before. */
	readonly panes: readonly PaneState[];
	/** What the footer says instead of the keys. */
	readonly message: string | null;
	/** What the last actions ask of the world outside the screen; who has done it says so. */
	readonly asked: readonly Effect[];
};

/** A search in the whole CV. */
export type SearchState = {
	readonly query: string;
	readonly isTyping: boolean;
	/** The match that is looked at; what is typed starts at the first one behind the place where the search began. */
	readonly at: number;
	readonly origin: Place;
};

/** A pane that is open over the page. */
export type PaneState = {
	readonly name: PaneName;
	/** What it is about, when it is about one thing: the skill of which the evidence is shown. */
	readonly subject: string | null;
	/** Which of the items that can be chosen is. */
	readonly at: number;
	/** The first of its rows that is seen. */
	readonly top: number;
	readonly filter: string;
	readonly isFiltering: boolean;
	/** Digits of a number that may go on. */
	readonly digits: string;
};

/** What the reducer may ask about the CV and the screen. */
export type World = {
	readonly book: Book;
	readonly frameOf: (size: Size) => Frame;
	readonly find: Find;
	readonly pane: (pane: PaneState, state: State) => Pane;
	/** A page as it is copied. */
	readonly copyOf: (page: number) => string;
};

/** Where keys are pressed in that state. */
export function modeOf({ panes, search }: State): Mode {
	const pane = panes.at(-1);
	if (pane) return pane.isFiltering ? 'field' : pane.name === 'help' ? 'help' : 'list';
	return search?.isTyping ? 'field' : 'page';
}

export type Scroll = Extract<Action, { type: 'scroll' | 'page' | 'edge' }>;

/** Rows to move. A page leaves one row of what was seen, so that the eye finds its place. */
export function rowsOf(action: Exclude<Scroll, { type: 'edge' }>, pageRows: number): number {
	if (action.type === 'scroll') return action.rows;
	return Math.sign(action.pages) * Math.max(1, Math.floor(Math.abs(action.pages) * (pageRows - 1)));
}

/** The first row that is seen at the end of a page. */
export function lastTop({ size }: State, page: number, { book, frameOf }: World): number {
	const { textWidth, pageRows } = frameOf(size);
	return Math.max(0, book.lines(page, textWidth).length - pageRows);
}

/** The number, held between 0 and `last`. */
export function clamp(top: number, last: number): number {
	return Math.min(Math.max(0, top), Math.max(0, last));
}
