import type { Line } from '../../layout/line.ts';
import { type FooterData, footerRow } from '../content/footer.ts';
import { type Frame, MARGIN } from '../content/frame.ts';
import { type HeaderData, headerRows } from '../content/header.ts';
import type { Content } from '../content/index.ts';
import { type PageData, pageRows } from '../content/page.ts';
import { type PaneData, paneRows } from '../content/pane-rows.ts';
import { beside, EMPTY_ROW, row, ruleRow } from '../content/rows.ts';
import { foldedRow, listRows, type SectionListData } from '../content/section-list.ts';
import { footerItems } from '../keys/bindings.ts';
import { shownPane } from '../state/pane.ts';
import { matchesOf } from '../state/search.ts';
import { modeOf, type State } from '../state/state.ts';

/** What each part of the screen shows. */
export type ScreenParts = {
	readonly frame: Frame;
	readonly header: HeaderData;
	readonly list: SectionListData;
	readonly page: PageData;
	/** The pane that is open over the page. */
	readonly pane: PaneData | null;
	/** Which rows of how many are visible, and before it which match: `match 2/5  1–24/61`. */
	readonly position: string;
	readonly footer: FooterData;
	readonly ascii: boolean;
};

/** What stands in place of everything on a screen that is too small. */
export const TOO_SMALL = 'More room, please: 20x6';

/** What each part of the screen shows in that state. */
export function screenParts(state: State, content: Content): ScreenParts {
	const { pages, header, ascii } = content;
	const frame = content.frameOf(state.size);
	const lines = pages.lines(state.page, frame.textWidth);
	const matches = matchesOf(state, content);
	const counts = new Map<number, number>();
	for (const { page } of matches) counts.set(page, (counts.get(page) ?? 0) + 1);
	return {
		frame,
		header,
		list: { pages: pages.list, page: state.page, ascii, counts },
		page: {
			lines,
			top: state.top,
			matches: matches.filter(({ page }) => page === state.page),
			current: matches[state.search?.at ?? 0] ?? null,
		},
		pane: paneOf(state, content),
		position: positionOf(state, { rows: lines.length, matches: matches.length }, frame, ascii),
		footer: footerOf(state, matches.length, ascii),
		ascii,
	};
}

/** The whole screen as rows, one less than it has, none wider than it is. The component `Screen` shows the same. */
export function screenRows({ frame, header, list, page, pane, position, footer, ascii }: ScreenParts): readonly Line[] {
	if (frame.isTiny) return [row([{ text: TOO_SMALL, role: 'text' }], frame.width)];
	const inner = frame.width - 2 * MARGIN;
	const indent = (line: Line) => beside(EMPTY_ROW, line, MARGIN);
	const isListed = !pane && !frame.isNarrow;
	const body = pane ? paneRows(pane, inner, frame.pageRows) : pageRows(page, frame.pageRows);
	const sections = isListed ? listRows(list, frame.listWidth, frame.pageRows) : [];
	return [
		...headerRows(header, inner).slice(0, frame.headerRows).map(indent),
		ruleRow(frame.width, ascii),
		...(frame.isNarrow ? [indent(foldedRow(list, position, inner))] : []),
		...body.map((line, at) => beside(sections[at] ?? EMPTY_ROW, line, (isListed ? frame.listWidth : 0) + MARGIN)),
		ruleRow(frame.width, ascii, isListed ? position : ''),
		indent(footerRow(footer, inner)),
	];
}

function paneOf(state: State, content: Content): PaneData | null {
	const pane = state.panes.at(-1);
	if (!pane) return null;
	const { filter, at, top } = pane;
	return { pane: shownPane(pane, state, content), filter, at, top, ascii: content.ascii };
}

function footerOf(state: State, matches: number, ascii: boolean): FooterData {
	const { message, search } = state;
	const pane = state.panes.at(-1);
	const items = footerItems(modeOf(state), ascii);
	if (message !== null) return { type: 'message', text: message, items };
	if (pane?.isFiltering) return { type: 'field', text: pane.filter, result: '' };
	if (!search?.isTyping || pane) return { type: 'keys', items };
	const result = matches === 0 ? 'no match' : `${matches} ${matches === 1 ? 'match' : 'matches'}`;
	return { type: 'field', text: search.query, result: search.query === '' ? '' : result };
}

type Counts = { readonly rows: number; readonly matches: number };

function positionOf({ top, search }: State, { rows, matches }: Counts, frame: Frame, ascii: boolean): string {
	const last = Math.min(top + frame.pageRows, rows);
	const position = `${Math.min(top + 1, rows)}${ascii ? '-' : '–'}${last}/${rows}`;
	return matches === 0 ? position : `match ${(search?.at ?? 0) + 1}/${matches}  ${position}`;
}
