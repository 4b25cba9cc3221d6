import type { Entry } from '../model/index.ts';
import { layoutBlocks } from './blocks.ts';
import { behind, type Context } from './context.ts';
import { blankLine, type Line, type Role, type Segment, textOf } from './line.ts';
import { widthOf } from './measure.ts';
import { hasDatesApart, layoutText, partSpans, phraseRuns, segmentsOf } from './spans.ts';

/** The least columns for a title beside its dates. */
const TITLE_ROOM = 24;
const GAP = 2;

/** Columns of a screen from which an empty row may stand inside an entry: a narrow one has few rows as well. */
const ROOMY = 60;

/** An entry: its head, and its blocks below; an empty row between them when both are longer than a row. */
export function layoutEntry(entry: Entry, context: Context): Line[] {
	const head = layoutHead(entry, context);
	const body = layoutBlocks(entry.blocks, context);
	const [first] = body;
	const isApart = head.length > 1 && body.length > 1 && (!context.onScreen || context.width >= ROOMY);
	return first && isApart ? [...head, blankLine(first.source), ...body] : [...head, ...body];
}

/** Title and dates on one row, organisation and place below; one below the other where the row is too narrow. */
function layoutHead(entry: Entry, context: Context): Line[] {
	const part = (name: 'title' | 'organization' | 'location' | 'dates', role: Role) =>
		segmentsOf(partSpans(entry, name), role, context);
	const { phrase } = entry;
	const title =
		phrase === null
			? part('title', 'title')
			: phraseRuns(entry, phrase).flatMap(({ spans, isName }) => segmentsOf(spans, isName ? 'title' : 'text', context));
	// A phrase holds the other parts.
	const place = phrase === null ? joinPlace(part('organization', 'organization'), part('location', 'text')) : [];
	const dates = hasDatesApart(entry) ? part('dates', 'dates') : [];
	const parts = [title, place, dates].filter((segments) => segments.length > 0);
	const [first] = parts;
	const beside = first && first !== dates && dates.length > 0 ? besideDates(first, dates, context) : null;
	let shown = 0;
	const lines = (beside ? parts.slice(0, -1) : parts).map((segments) => {
		const rows = layoutText(segments, segments === first && beside ? beside : context, entry.line, shown);
		shown += textOf({ segments }).length;
		return rows;
	});
	const [top, ...others] = lines.flat();
	return top && beside ? [withDates(top, dates, context.width), ...others] : lines.flat();
}

function joinPlace(organization: readonly Segment[], location: readonly Segment[]): readonly Segment[] {
	if (organization.length === 0 || location.length === 0) return [...organization, ...location];
	return [...organization, { text: ', ', role: 'text' }, ...location];
}

/** The context of a text left of its dates; null when they do not fit on one row. */
function besideDates(text: readonly Segment[], dates: readonly Segment[], context: Context): Context | null {
	const inner = behind(context, widthOf(textOf({ segments: dates })) + GAP);
	const wanted = Math.min(widthOf(textOf({ segments: text })), TITLE_ROOM);
	return inner && inner.width >= wanted && !hasBreak(dates) ? inner : null;
}

function hasBreak(segments: readonly Segment[]): boolean {
	return segments.some(({ text }) => text.includes('\n'));
}

function withDates(line: Line, dates: readonly Segment[], width: number): Line {
	const taken = widthOf(textOf(line)) + widthOf(textOf({ segments: dates }));
	const gap: Segment = { text: ' '.repeat(Math.max(GAP, width - taken)), role: 'text' };
	return { ...line, segments: [...line.segments, gap, ...dates] };
}
