import type { ExitCode } from '../../errors.ts';
import type { Size } from '../content/frame.ts';
import type { PageContent } from '../content/index.ts';
import type { PaneName } from '../content/pane.ts';
import type { Action } from './actions.ts';
import type { Field } from './field.ts';

/** Where keys are pressed: in the CV, in the list of a pane, in the help, in a text field. */
export type Mode = 'page' | 'list' | 'help' | 'field';

/** What is being looked at. */
export type State = {
	readonly size: Size;
	/** The first visible row of the CV. The section that is read follows from it. */
	readonly top: number;
	readonly search: SearchState | null;
	/** The open panes; the last one is on top. */
	readonly panes: readonly PaneState[];
	/** The lists that were left by going to what they name, the last one at the end. */
	readonly left: readonly Left[];
	/** The command that is typed behind a colon. */
	readonly command: Field | null;
	/** What was searched for, the last at the end. */
	readonly searched: readonly string[];
	/** What the footer says instead of the keys. */
	readonly message: string | null;
	/** What the last actions ask for outside the screen. The app does it, and says so with `done`. */
	readonly asked: readonly Effect[];
};

/** A search in the whole CV. */
export type SearchState = {
	readonly query: Field;
	readonly isTyping: boolean;
	/** The match that the reader is at. Typing goes to the first match behind the row where the search began. */
	readonly at: number;
	readonly origin: number;
	/** Which of the last searches stands in the field, counted back from the newest; 0 for what is typed. */
	readonly recalled: number;
};

/** A pane that is open over the CV. */
export type PaneState = {
	readonly name: PaneName;
	/** The one thing it is about, such as the skill whose mentions are listed. */
	readonly subject: string | null;
	/** The item at the cursor, counted among those that can be chosen. */
	readonly at: number;
	/** The first visible row of its list. */
	readonly top: number;
	readonly filter: Field;
	readonly isFiltering: boolean;
};

/** Lists that were open, and the row of the CV below them. */
type Left = Pick<State, 'panes' | 'top'>;

/** What an action does outside the screen. The footer shows `says` at once. */
export type Effect = { readonly says?: string } & (
	| { readonly type: 'exit'; readonly code: ExitCode }
	| { readonly type: 'open'; readonly url: string }
	/** `what` is the name of the text in messages. */
	| { readonly type: 'copy'; readonly text: string; readonly what: string }
	| { readonly type: 'suspend' }
	| { readonly type: 'continue' }
	| { readonly type: 'redraw' }
);

/** Where keys are pressed in that state. */
export function modeOf({ panes, search, command }: State): Mode {
	const pane = panes.at(-1);
	if (command) return 'field';
	if (pane) return pane.isFiltering ? 'field' : READ_ONLY.has(pane.name) ? 'help' : 'list';
	return search?.isTyping ? 'field' : 'page';
}

/** Panes that are only read. */
const READ_ONLY: ReadonlySet<PaneName> = new Set(['help', 'message']);

export type Scroll = Extract<Action, { type: 'scroll' | 'page' | 'edge' }>;

/** Rows to move: with nothing read twice, as in less. */
export function rowsToMove(action: Exclude<Scroll, { type: 'edge' }>, pageRows: number): number {
	if (action.type === 'scroll') return action.rows;
	return Math.sign(action.pages) * Math.max(1, Math.floor(Math.abs(action.pages) * pageRows));
}

/** The rows of the CV that are visible at once. */
export function pageRowsOf({ size }: State, { frameOf }: PageContent): number {
	return frameOf(size).pageRows;
}

/** The number, held between 0 and `last`. */
export function clamp(top: number, last: number): number {
	return Math.min(Math.max(0, top), Math.max(0, last));
}
