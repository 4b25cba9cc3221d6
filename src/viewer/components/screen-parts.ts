import type { Line } from '../../layout/line.ts';
import { type FooterData, footerRows } from '../content/footer.ts';
import { type Frame, MARGIN } from '../content/frame.ts';
import { type HeaderData, type HeaderMark, headerRows } from '../content/header.ts';
import type { PageContent } from '../content/index.ts';
import { countText, type Match } from '../content/matches.ts';
import { type PageData, pageRows } from '../content/page.ts';
import { type PaneData, paneRows } from '../content/pane-rows.ts';
import { type PositionData, positionText } from '../content/position.ts';
import { beside, EMPTY_ROW, row, ruleRow } from '../content/rows.ts';
import { listRows, type SectionListData } from '../content/section-list.ts';
import { begunAt, entriesOf, partAt, type Sheet } from '../content/sheet.ts';
import { footerItems } from '../keys/bindings.ts';
import { textIn } from '../state/field.ts';
import { headTextAt, matchesOf } from '../state/search.ts';
import { modeOf, type State } from '../state/state.ts';

/** What each part of the screen shows. */
export type ScreenParts = {
	readonly frame: Frame;
	readonly header: HeaderData;
	readonly list: SectionListData;
	readonly page: PageData;
	/** The pane that is open over the CV. */
	readonly pane: PaneData | null;
	/** The word in the rule above the CV: where the reader is. */
	readonly position: string;
	readonly footer: FooterData;
	readonly ascii: boolean;
};

/** What stands in place of everything on a screen that is too small. */
export const TOO_SMALL = 'needs 20x6';

/** Columns of a rule that stay beside its word. */
const BESIDE_WORD = 4;

/** What each part of the screen shows in that state, with the pane that is open. */
export function screenParts(state: State, content: PageContent, pane: PaneData | null): ScreenParts {
	const { header, parts, ascii } = content;
	const frame = content.frameOf(state.size);
	const sheet = content.sheetOf(state.size);
	const matches = matchesOf(state, content);
	const counts = new Map<number, number>();
	for (const { part } of matches) if (part !== null) counts.set(part, (counts.get(part) ?? 0) + 1);
	const bottom = Math.min(state.top + frame.pageRows, sheet.lines.length) - 1;
	const position = (room: number) =>
		pane || !sheet.isWhole ? '' : positionText(positionOf(state, { sheet, frame, matches, content }), room, ascii);
	return {
		frame,
		header: { ...header, marks: headerMarks(matches, state.search?.at ?? 0) },
		list: { parts, here: partAt(sheet, state.top), last: partAt(sheet, bottom), ascii, counts },
		page: { lines: sheet.lines, top: state.top, matches, current: matches[state.search?.at ?? 0] ?? null },
		pane,
		position: frame.hasRule ? position(frame.width - 2 * MARGIN - BESIDE_WORD) : '',
		footer: footerOf(state, matches, { content, position: frame.hasRule ? () => '' : position }),
		ascii,
	};
}

/** The whole screen as rows, one less than it has, none wider than it is. The component `Screen` shows the same. */
export function screenRows(parts: ScreenParts): readonly Line[] {
	const { frame, header, list, page, pane, position, ascii } = parts;
	if (frame.isTiny) return [row([{ text: TOO_SMALL, role: 'text' }], frame.width)];
	const inner = frame.width - 2 * MARGIN;
	const indent = (line: Line) => beside(EMPTY_ROW, line, MARGIN);
	const footer = footerRows(parts.footer, inner, frame.pageRows);
	const rows = frame.pageRows - footer.length + 1;
	const hasList = !pane && frame.hasList;
	const body = pane ? paneRows(pane, inner, rows) : pageRows(page, rows);
	const sections = hasList ? listRows(list, frame.listWidth, rows) : [];
	const all = [
		...headerRows(header, inner, frame.headerRows).map(indent),
		...(frame.hasRule ? [indent(ruleRow(inner, ascii, position))] : []),
		...body.map((line, at) => beside(sections[at] ?? EMPTY_ROW, line, (hasList ? frame.listWidth : 0) + MARGIN)),
		...footer.map(indent),
	];
	return frame.left === 0 ? all : all.map((line) => beside(EMPTY_ROW, line, frame.left));
}

function headerMarks(matches: readonly Match[], current: number): readonly HeaderMark[] {
	return matches.flatMap(({ head }, at) => (head ? [{ ...head, isHere: at === current }] : []));
}

type FooterOptions = { readonly content: PageContent; readonly position: (room: number) => string };

function footerOf(state: State, matches: readonly Match[], { content, position }: FooterOptions): FooterData {
	const { message, search, command } = state;
	const pane = state.panes.at(-1);
	const items = footerItems(modeOf(state), content.ascii);
	if (message !== null) return { type: 'message', text: message, items, ascii: content.ascii };
	if (command) return { type: 'field', sign: ':', ...command, result: '', hints: ['Enter run', 'Esc clear'] };
	const hints = ['Enter keep', 'Esc clear'];
	if (pane?.isFiltering) return { type: 'field', sign: '/', ...pane.filter, result: '', hints };
	if (!search?.isTyping || pane) return { type: 'keys', items: withBack(state, items), position };
	const count =
		matches.length === 0 ? 'no match' : `${countText(matches.length)} ${matches.length === 1 ? 'match' : 'matches'}`;
	const result = [count, headTextAt(state, content)].filter((text) => text !== null).join(': ');
	return { type: 'field', sign: '/', ...search.query, result: textIn(search.query) === '' ? '' : result, hints };
}

/** The keys, and the one that leads back to the list that was left. */
function withBack({ left, panes, search }: State, items: ReturnType<typeof footerItems>): typeof items {
	return left.length > 0 && panes.length === 0 && !search ? [{ text: 'Esc back', rank: 0 }, ...items] : items;
}

type Shown = {
	readonly sheet: Sheet;
	readonly frame: Frame;
	readonly matches: readonly Match[];
	readonly content: PageContent;
};

function positionOf({ top, search }: State, { sheet, frame, matches, content }: Shown): PositionData {
	const part = partAt(sheet, top);
	const entries = entriesOf(sheet, part);
	const at = Math.max(1, begunAt(sheet, part, top));
	const seen = Math.min(top + frame.pageRows, sheet.lines.length);
	// On a small screen no title stands twice.
	const isTitled = !frame.hasRule && (sheet.starts[part] ?? 0) >= top;
	return {
		match: search && textIn(search.query) !== '' ? { at: search.at + 1, of: matches.length } : null,
		title: isTitled ? null : (content.parts[part]?.title ?? null),
		entry: entries.length > 0 ? { at, of: entries.length } : null,
		share: Math.floor((seen / Math.max(1, sheet.lines.length)) * 100),
	};
}
