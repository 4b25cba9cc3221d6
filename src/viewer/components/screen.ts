import type { Line, Segment } from '../../layout/line.ts';
import type { Resume } from '../../model/index.ts';
import { markLine } from '../content/matches.ts';
import type { Book } from '../content/pages.ts';
import { isChoice, rowsOfItems } from '../content/pane.ts';
import { BINDINGS, type Binding } from '../keys/bindings.ts';
import { contactBindings, type HotContact, hotContacts } from '../keys/hot-contacts.ts';
import type { Frame } from '../state/frame.ts';
import { paneRows, shownPane } from '../state/pane.ts';
import { matchesOf } from '../state/search.ts';
import { modeOf, type PaneState, type Size, type State, type World } from '../state/state.ts';
import { fieldLine, footerLine, messageLine } from './footer.ts';
import { headerLines } from './header.ts';
import { beside, EMPTY_ROW, row, rule } from './rows.ts';
import { foldedList, listLines } from './section-list.ts';

const MARGIN = 1;
/** The sign of what is chosen and the space behind it. */
export const GUTTER = 2;

/** Everything about a CV that the viewer draws and that no key changes. */
export type Scene = {
	readonly resume: Resume;
	readonly book: Book;
	readonly ascii: boolean;
	/** The month to which open ends run: `YYYY-MM`. */
	readonly today: string;
	readonly contacts: readonly HotContact[];
	readonly bindings: readonly Binding[];
};

/** Gathers what is drawn of a CV. */
export function createScene(resume: Resume, book: Book, { ascii, today }: Pick<Scene, 'ascii' | 'today'>): Scene {
	const contacts = hotContacts(resume.contacts);
	return { resume, book, ascii, today, contacts, bindings: [...BINDINGS, ...contactBindings(contacts)] };
}

/** The rows of the screen, one less than it has, none wider than it is. */
export function screenLines(state: State, scene: Scene, world: World): readonly Line[] {
	const { size } = state;
	const { ascii } = scene;
	const frame = world.frameOf(size);
	if (frame.isTiny) return [row([{ text: 'More room, please: 20x6', role: 'text' }], size.columns)];
	const width = size.columns - 2 * MARGIN;
	const pane = state.panes.at(-1);
	const list = { pages: scene.book.pages, page: state.page, ascii, counts: countsOf(state, world) };
	const position = positionOf(state, scene, frame);
	const indent = (line: Line) => beside(EMPTY_ROW, line, MARGIN);
	const body = pane ? paneLines(pane, state, scene, world) : page(state, world, frame);
	return [
		...header(scene, size).slice(0, frame.headerRows).map(indent),
		rule(size.columns, ascii),
		...(frame.isNarrow ? [indent(foldedList(list, withMatch(position, state, world), width))] : []),
		...(pane || frame.isNarrow
			? body.map(indent)
			: withList(body, listLines(list, frame.listWidth, frame.pageRows), frame)),
		rule(size.columns, ascii, frame.isNarrow || pane ? '' : withMatch(position, state, world)),
		indent(footer(state, world, width, ascii)),
	];
}

/** Name and contacts: what stands above the first rule. */
export function header({ resume, contacts }: Scene, { columns }: Size): readonly Line[] {
	return headerLines({ name: resume.name, headline: resume.headline, contacts }, columns - 2 * MARGIN);
}

/** The rows of the page that are seen, the matches in them marked. */
function page(state: State, world: World, { textWidth, pageRows }: Frame): readonly Line[] {
	const { page: at, top, search } = state;
	const lines = world.book.lines(at, textWidth).slice(top, top + pageRows);
	const matches = matchesOf(state, world);
	const here = matches[search?.at ?? 0];
	const marked = matches
		.filter((match) => match.page === at)
		.reduce(
			(rows, match) => {
				for (const mark of match.marks) {
					const line = rows[mark.row - top];
					if (line) rows[mark.row - top] = markLine(line, [mark], match === here);
				}
				return rows;
			},
			[...lines],
		);
	return filled(marked, pageRows);
}

/** A pane: its title with what it is filtered by, and the rows of its list that are seen, the chosen one marked. */
function paneLines(pane: PaneState, state: State, { ascii }: Scene, world: World): readonly Line[] {
	const width = state.size.columns - 2 * MARGIN;
	const { title, items, empty } = shownPane(pane, state, world);
	const choices = items.filter(isChoice);
	const chosen = choices[pane.at];
	const height = paneRows(state, world);
	const rows = rowsOfItems(items).slice(pane.top, pane.top + height);
	const count = choices.length > 0 ? `  ${pane.at + 1}/${choices.length}` : '';
	const filter = pane.filter === '' ? '' : `  /${pane.filter}`;
	const head: Segment[] = [
		{ text: title, role: 'section' },
		{ text: `${count}${filter}`, role: 'text' },
	];
	const nothing = row([{ text: pane.filter === '' ? empty : 'Nothing fits.', role: 'text' }], width);
	const shown = items.length === 0 ? [nothing] : rows.map(({ line, item }) => withSign(line, item === chosen, ascii));
	const { pageRows } = world.frameOf(state.size);
	return filled([row(head, width), ...(height < pageRows - 1 ? [EMPTY_ROW] : []), ...shown], pageRows);
}

function withSign(line: Line, isChosen: boolean, ascii: boolean): Line {
	const sign: Segment = { text: isChosen ? (ascii ? '> ' : '▌ ') : ' '.repeat(GUTTER), role: 'bullet' };
	return { ...line, segments: [sign, ...line.segments] };
}

function footer(state: State, world: World, width: number, ascii: boolean): Line {
	const pane = state.panes.at(-1);
	if (state.message !== null) return messageLine(state.message, modeOf(state), width, ascii);
	if (pane?.isFiltering) return fieldLine(pane.filter, '', width);
	if (!state.search?.isTyping) return footerLine(modeOf(state), width, ascii);
	const { query } = state.search;
	const { length } = matchesOf(state, world);
	const said = query === '' ? '' : length === 0 ? 'no match' : `${length} ${length === 1 ? 'match' : 'matches'}`;
	return fieldLine(query, said, width);
}

function filled(lines: readonly Line[], rows: number): readonly Line[] {
	return [...lines.slice(0, rows), ...Array.from({ length: Math.max(0, rows - lines.length) }, () => EMPTY_ROW)];
}

function withList(page: readonly Line[], list: readonly Line[], { listWidth }: Frame): readonly Line[] {
	return page.map((line, at) => beside(list[at] ?? EMPTY_ROW, line, listWidth + MARGIN));
}

/** How many matches each page holds; nothing without a search. */
function countsOf(state: State, world: World): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (const { page: at } of matchesOf(state, world)) counts.set(at, (counts.get(at) ?? 0) + 1);
	return counts;
}

/** Which rows of how many are seen: `1–24/61`. */
function positionOf({ page: at, top }: State, { book, ascii }: Scene, { textWidth, pageRows }: Frame): string {
	const { length } = book.lines(at, textWidth);
	return `${Math.min(top + 1, length)}${ascii ? '-' : '–'}${Math.min(top + pageRows, length)}/${length}`;
}

/** The place, and before it which match of how many is looked at. */
function withMatch(position: string, state: State, world: World): string {
	const { length } = matchesOf(state, world);
	return length === 0 ? position : `match ${(state.search?.at ?? 0) + 1}/${length}  ${position}`;
}
