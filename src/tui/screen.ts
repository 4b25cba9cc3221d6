import type { Line } from '../layout/line.ts';
import type { Resume } from '../model.ts';
import type { Book } from './book.ts';
import { footerLine } from './footer.ts';
import { type Frame, frameOf } from './frame.ts';
import { headerLines } from './header.ts';
import { helpLines } from './help.ts';
import { BINDINGS, type Binding, contactBindings, type HotContact, hotContacts } from './keymap.ts';
import { foldedList, listLines } from './list.ts';
import { beside, EMPTY_ROW, row, rule } from './rows.ts';
import type { Size, State, World } from './state.ts';

const MARGIN = 1;

/** Everything about a CV that the viewer draws and that no key changes. */
export type Scene = {
	readonly resume: Resume;
	readonly book: Book;
	readonly ascii: boolean;
	readonly contacts: readonly HotContact[];
	readonly bindings: readonly Binding[];
};

/** Gathers what is drawn of a CV. */
export function createScene(resume: Resume, book: Book, ascii: boolean): Scene {
	const contacts = hotContacts(resume.contacts);
	return { resume, book, ascii, contacts, bindings: [...BINDINGS, ...contactBindings(contacts)] };
}

/** What the reducer may ask about the scene. */
export function worldOf(scene: Scene): World {
	return {
		book: scene.book,
		frameOf: (size) => frameOf(size, header(scene, size).length),
		helpRows: ({ columns }) => helpLines(scene.bindings, columns, scene.ascii).length,
	};
}

/** The rows of the screen, one less than it has, none wider than it is. */
export function screenLines(state: State, scene: Scene): readonly Line[] {
	const { size } = state;
	const frame = worldOf(scene).frameOf(size);
	if (frame.isTiny) return [row([{ text: 'More room, please: 20x6', role: 'text' }], size.columns)];
	const position = positionOf(state, scene, frame);
	const top = header(scene, size);
	const body = state.help === null ? page(state, scene, frame) : help(state.help, scene, frame);
	const list = { pages: scene.book.pages, page: state.page, ascii: scene.ascii };
	const footer =
		state.message === null
			? footerLine(size.columns - 2 * MARGIN, scene.ascii)
			: row([{ text: state.message, role: 'text' }], size.columns - 2 * MARGIN);
	const indent = (line: Line) => beside(EMPTY_ROW, line, MARGIN);
	return [
		...top.map(indent),
		rule(size.columns, scene.ascii),
		...(frame.isNarrow ? [indent(foldedList(list, position, size.columns - 2 * MARGIN))] : []),
		...(state.help === null && !frame.isNarrow
			? withList(body, listLines(list, frame.listWidth, frame.pageRows), frame)
			: body.map(indent)),
		rule(size.columns, scene.ascii, frame.isNarrow ? '' : position),
		indent(footer),
	];
}

function header({ resume, contacts }: Scene, { columns }: Size): readonly Line[] {
	return headerLines({ name: resume.name, headline: resume.headline, contacts }, columns - 2 * MARGIN);
}

function page({ page: at, top }: State, { book }: Scene, { textWidth, pageRows }: Frame): readonly Line[] {
	return filled(book.lines(at, textWidth).slice(top, top + pageRows), pageRows);
}

function help(top: number, { bindings, ascii }: Scene, { width, pageRows }: Frame): readonly Line[] {
	return filled(helpLines(bindings, width - 2 * MARGIN, ascii).slice(top, top + pageRows), pageRows);
}

function filled(lines: readonly Line[], rows: number): readonly Line[] {
	return [...lines, ...Array.from({ length: rows - lines.length }, () => EMPTY_ROW)];
}

function withList(page: readonly Line[], list: readonly Line[], { listWidth }: Frame): readonly Line[] {
	return page.map((line, at) => beside(list[at] ?? EMPTY_ROW, line, listWidth + MARGIN));
}

/** Which rows of how many are seen: `1–24/61`. */
function positionOf({ page: at, top }: State, { book, ascii }: Scene, { textWidth, pageRows }: Frame): string {
	const { length } = book.lines(at, textWidth);
	return `${Math.min(top + 1, length)}${ascii ? '-' : '–'}${Math.min(top + pageRows, length)}/${length}`;
}
