import { type Line, textOf } from '../../layout/line.ts';
import type { Size } from '../content/frame.ts';
import type { PageContent } from '../content/index.ts';
import type { GoTo } from '../content/pane.ts';
import { beginningOf, endTop, lastTop, partAt, type Sheet } from '../content/sheet.ts';
import type { Action } from './actions.ts';
import { clamp, pageRowsOf, rowsToMove, type Scroll, type State } from './state.ts';

/** The state at the start: the top of the CV, or a part of it or the row that shows a line of the source. */
export function startAt(size: Size, place: Omit<GoTo, 'type'> | null, content: PageContent): State {
	const start: State = {
		size,
		top: 0,
		search: null,
		panes: [],
		left: [],
		command: null,
		searched: [],
		message: null,
		asked: [],
	};
	return place ? goTo(start, place, content) : start;
}

/** The state after an action in the CV. */
export function onPage(state: State, action: Action, content: PageContent): State {
	switch (action.type) {
		case 'scroll':
		case 'page':
		case 'edge':
			return scroll(state, action, content);
		case 'section':
			return toSection(state, action.step, content);
		case 'entry':
			return toEntry(state, action.step, content);
		case 'number':
			return toNumber(state, action.numbers, content);
		case 'back':
		case 'close':
			return goBack(state);
		default:
			return state;
	}
}

/**
 * Scrolls, until the end of the CV is in view; only a jump to a section goes beyond. A page down does not begin with an
 * empty row.
 */
function scroll(state: State, action: Scroll, content: PageContent): State {
	const sheet = content.sheetOf(state.size);
	const pageRows = pageRowsOf(state, content);
	const { top } = state;
	const end = endTop(sheet, pageRows);
	if (action.type === 'edge') return { ...state, top: action.edge === 'start' ? 0 : Math.max(top, end) };
	const moved = top + rowsToMove(action, pageRows);
	const to = action.type === 'page' && action.pages === 1 ? behindEmpty(moved, sheet) : moved;
	return { ...state, top: clamp(to, Math.max(top, end)) };
}

/** The row, or the next one where it is empty. */
function behindEmpty(row: number, { lines }: Sheet): number {
	return lines[row]?.segments.length === 0 ? row + 1 : row;
}

/** Brings the title of the next section, or of the one before, to the top. */
function toSection(state: State, step: number, content: PageContent): State {
	const sheet = content.sheetOf(state.size);
	const next = step > 0 ? sheet.starts.findIndex((row) => row > state.top) : partAt(sheet, state.top) - 1;
	return goTo(state, { part: next, line: null }, content);
}

/** Brings the next entry, or the one before, to the top. */
function toEntry(state: State, step: number, content: PageContent): State {
	const { entries } = content.sheetOf(state.size);
	const { top } = state;
	const entry = step > 0 ? entries.find(({ row }) => row > top) : entries.findLast(({ row }) => row < top);
	return entry ? { ...state, top: entry.row } : state;
}

function toNumber(state: State, numbers: readonly number[], content: PageContent): State {
	const part = numbers.map((number) => content.parts.findIndex((one) => one.number === number)).find((at) => at >= 0);
	return part === undefined ? state : goTo(state, { part, line: null }, content);
}

/** Back to the list that was left, at the row it was left. */
function goBack(state: State): State {
	const place = state.left.at(-1);
	return place ? { ...state, ...place, left: state.left.slice(0, -1) } : state;
}

/** Goes to a place in the CV. Stays when there is no such part. */
export function goTo(state: State, { part, line }: Omit<GoTo, 'type'>, content: PageContent): State {
	const sheet = content.sheetOf(state.size);
	const start = part === null ? 0 : sheet.starts[part];
	if (start === undefined) return state;
	if (line === null) return { ...state, top: start };
	const row = sheet.lines.findIndex(({ source, segments }, at) => at >= start && source >= line && segments.length > 0);
	return { ...state, top: topFor(Math.max(start, row), sheet, pageRowsOf(state, content)) };
}

/** The first visible row when a row is gone to: where its entry begins, or less far above where that is out of view. */
export function topFor(row: number, sheet: Sheet, pageRows: number): number {
	const beginning = beginningOf(sheet, row);
	const top = row - beginning < pageRows ? beginning : row - Math.floor(pageRows / 3);
	return clamp(top, lastTop(sheet, pageRows));
}

/** Finds the place again in a CV that was changed: the same section, and in it the nearest row of the same words. */
export function carryOver(state: State, before: PageContent, after: PageContent): State {
	const { size, top } = state;
	const [old, sheet] = [before.sheetOf(size), after.sheetOf(size)];
	const part = partAt(old, top);
	const same = after.parts.findIndex(({ slug }) => slug === before.parts[part]?.slug);
	const to = same >= 0 ? same : clamp(part, after.parts.length - 1);
	const seen = textOf(old.lines[top] ?? { segments: [] });
	const [start, end] = rangeOf(sheet, to);
	const wanted = start + top - (old.starts[part] ?? 0);
	const places = sheet.lines
		.slice(start, end)
		.flatMap((line, at) => (textOf(line) === seen ? start + at : []))
		.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
	return {
		...state,
		top: clamp(places[0] ?? Math.min(wanted, end - 1), sheet.lines.length - 1),
		search: state.search && { ...state.search, at: 0 },
		panes: state.panes.map((pane) => ({ ...pane, at: 0, top: 0 })),
		left: [],
		message: null,
	};
}

/** Keeps the line at the top at the top, wherever the new width puts it. */
export function resize(state: State, size: Size, content: PageContent): State {
	if (size.columns === state.size.columns && size.rows === state.size.rows) return state;
	const [old, sheet] = [content.sheetOf(state.size), content.sheetOf(size)];
	const seen = old.lines[state.top];
	const part = partAt(old, state.top);
	const [start, end] = rangeOf(sheet, part);
	const lines = sheet.lines.slice(start, end);
	const at = seen ? placeOf(seen, old.lines.slice(rangeOf(old, part)[0], state.top), lines) : 0;
	return { ...state, size, top: start + Math.max(0, at) };
}

/** Where the line that stands behind `above` stands among `lines`. Several rows, as of a table, may show one place. */
function placeOf(seen: Line, above: readonly Line[], lines: readonly Line[]): number {
	const isSame = (line: Line) => isShown(line) && line.source === seen.source && line.offset === seen.offset;
	const same = lines.flatMap((line, at) => (isSame(line) ? at : []));
	const last = lines.findLastIndex(
		({ source, offset }) => source < seen.source || (source === seen.source && offset <= seen.offset),
	);
	return same[above.filter(isSame).length] ?? same.at(-1) ?? last;
}

function isShown({ segments }: Line): boolean {
	return segments.length > 0;
}

/** The rows of a part: the first one, and the one behind the last. */
function rangeOf({ starts, lines }: Sheet, part: number): readonly [number, number] {
	return [starts[part] ?? 0, starts[part + 1] ?? lines.length];
}
