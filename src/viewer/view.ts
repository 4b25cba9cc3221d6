import type { Line } from '../layout/line.ts';
import type { DrawTable } from '../layout/table.ts';
import type { Resume } from '../model/index.ts';
import { screenParts, screenRows } from './components/screen-parts.ts';
import { createContent, type PageContent } from './content/index.ts';
import { BINDINGS, type Binding } from './keys/bindings.ts';
import { contactBindings, hotContacts } from './keys/hot-contacts.ts';
import { startAt } from './state/page.ts';
import { startSearch } from './state/search.ts';
import type { State } from './state/state.ts';

/** A CV ready for its first screen: what is shown, and what the keys do. */
export type View = { readonly content: PageContent; readonly bindings: readonly Binding[] };

export type ViewSettings = {
	/** Rules, marks and keys in ASCII only. */
	readonly ascii: boolean;
	/** The month to which open ends run: `YYYY-MM`. */
	readonly today: string;
};

/** Prepares a CV for the viewer. `table` draws its tables. */
export function createView(resume: Resume, { ascii, today }: ViewSettings, table?: DrawTable): View {
	const contacts = hotContacts(resume.contacts);
	const bindings = [...BINDINGS, ...contactBindings(contacts)];
	return { bindings, content: createContent(resume, { ascii, today, contacts, keys: bindings, table }) };
}

/** Where the view starts. */
export type StartPlace = {
	/** Counted from 0; null for the top of the CV. */
	readonly section: number | null;
	/** The line of the source to start at, inside that section; null for its top. */
	readonly line: number | null;
	/** The text that is searched for; null for none. */
	readonly search: string | null;
	/** What the footer says at first instead of the keys; null for the keys. */
	readonly notice?: string | null;
};

/** The state of the viewer at the start. */
export function startOf(
	{ content }: View,
	size: State['size'],
	{ section, line, search, notice = null }: StartPlace,
): State {
	const place = section === null ? null : { part: content.partOf(section), line };
	const state = { ...startAt(size, place, content), message: notice };
	return search === null ? state : startSearch(state, search, content);
}

/**
 * The rows of the first screen: no pane is open. At the top of the CV only what is seen is laid out, so the rule above it
 * does not say yet how much that is; where the footer says it, its keys would move.
 */
export function firstRows({ content }: View, state: State): readonly Line[] {
	const isShort = state.top === 0 && state.search === null && content.frameOf(state.size).hasRule;
	return screenRows(screenParts(state, isShort ? { ...content, sheetOf: content.beginningOf } : content, null));
}
