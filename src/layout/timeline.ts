import { sayMonths, yearOf } from '../career/months.ts';
import type { Gap, Group, Stint } from '../career/timeline.ts';
import { blankLine, type Line, type Segment } from './line.ts';
import { truncate, widest, widthOf } from './measure.ts';

/** A row of the timeline, with the entry that it shows. */
export type TimelineRow = { readonly line: Line; readonly stint: Stint | null };

/** Columns from which bars are drawn. */
const WIDE = 72;
const GAP = 2;
const EIGHTHS = ' ▏▎▍▌▋▊▉█';

type Options = { readonly width: number; readonly ascii: boolean };
type Scale = { readonly from: number; readonly months: number; readonly columns: number };
type Columns = Options & { readonly label: number; readonly duration: number; readonly scale: Scale };

/** The timeline as rows of at most `width` columns: bars on an axis of years, or a list on a narrow screen. */
export function layoutTimeline(groups: readonly Group[], options: Options): readonly TimelineRow[] {
	const stints = groups.flatMap(({ rows }) => rows.filter((row) => row.type === 'stint'));
	if (stints.length === 0) return [];
	const columns = columnsOf(stints, options);
	const rows = groups.flatMap(({ title, rows: inner }, at): TimelineRow[] => [
		...(at > 0 || columns ? [{ line: blankLine(0), stint: null }] : []),
		{ line: lineOf([{ text: truncate(title, options.width), role: 'section' }]), stint: null },
		...inner.flatMap((row) => (columns ? barRow(row, columns) : listRows(row, options))),
	]);
	return columns ? [{ line: axisLine(columns), stint: null }, ...rows] : rows;
}

function columnsOf(stints: readonly Stint[], { width, ascii }: Options): Columns | null {
	if (width < WIDE) return null;
	const label = Math.min(widest(stints.map(labelOf)), Math.floor(width * 0.4));
	const duration = widest(stints.map((stint) => stint.duration));
	const years = new Set(stints.flatMap(({ months }) => [yearOf(months.from), yearOf(months.to)]));
	const from = Math.min(...years) * 12;
	const months = (Math.max(...years) + 1) * 12 - from;
	return { width, ascii, label, duration, scale: { from, months, columns: width - label - duration - 2 * GAP } };
}

/** The axis: each year stands above its January. Years that would touch are left out. */
function axisLine({ label, scale }: Columns): Line {
	const step = Math.max(1, Math.ceil(6 / ((12 / scale.months) * scale.columns)));
	let text = ' '.repeat(label + GAP);
	for (let month = scale.from; month < scale.from + scale.months; month += 12 * step) {
		const at = label + GAP + Math.floor(columnOf(month, scale));
		const year = `${yearOf(month)}`;
		if (at + year.length <= label + GAP + scale.columns) text = text.padEnd(at) + year;
	}
	return lineOf([{ text, role: 'dates' }]);
}

function barRow(row: Stint | Gap, columns: Columns): TimelineRow[] {
	const { label, duration, scale, ascii } = columns;
	if (row.type === 'gap') {
		const at = label + GAP + Math.floor(columnOf(row.months.from, scale));
		const text = truncate(sayGap(row, ascii), columns.width);
		return [
			{
				line: lineOf([{ text: ' '.repeat(Math.min(at, columns.width - widthOf(text))) + text, role: 'rule' }]),
				stint: null,
			},
		];
	}
	const name = truncate(labelOf(row), label, ascii ? '.' : '…');
	const bar = ascii ? asciiBar(row, scale) : blockBar(row, scale);
	const segments: Segment[] = [
		{ text: name + ' '.repeat(label - widthOf(name) + GAP), role: 'title' },
		{ text: bar.padEnd(scale.columns + GAP), role: 'bullet' },
		{ text: row.duration.padStart(duration), role: 'dates' },
	];
	return [{ line: lineOf(segments), stint: row }];
}

/** The bar, exact to an eighth of a column at its end and to half a column at its start, as block characters allow. */
function blockBar({ months }: Stint, scale: Scale): string {
	const [from, to] = [columnOf(months.from, scale), columnOf(months.to + 1, scale)];
	const [first, last] = [Math.floor(from), Math.floor(to)];
	if (first === last) return ' '.repeat(first) + (EIGHTHS[Math.max(1, Math.round((to - from) * 8))] ?? '█');
	const left = from - first < 0.25 ? '█' : from - first < 0.75 ? '▐' : ' ';
	const right = EIGHTHS[Math.floor((to - last) * 8)] ?? '';
	return (' '.repeat(first) + left + '█'.repeat(last - first - 1) + right).trimEnd();
}

function asciiBar({ months, entry }: Stint, scale: Scale): string {
	const from = Math.floor(columnOf(months.from, scale));
	const columns = Math.max(1, Math.round(columnOf(months.to + 1, scale)) - from);
	return ' '.repeat(from) + '='.repeat(columns - 1) + (entry.end === 'present' ? '>' : '=');
}

function columnOf(month: number, { from, months, columns }: Scale): number {
	return ((month - from) / months) * columns;
}

/** Two rows: title and duration, and below them the dates as written. */
function listRows(row: Stint | Gap, { width, ascii }: Options): TimelineRow[] {
	if (row.type === 'gap')
		return [{ line: lineOf([{ text: truncate(sayGap(row, ascii), width), role: 'rule' }]), stint: null }];
	const duration = truncate(row.duration, width);
	const name = truncate(labelOf(row), Math.max(0, width - widthOf(duration) - GAP), ascii ? '.' : '…');
	const gap = ' '.repeat(Math.max(0, width - widthOf(name) - widthOf(duration)));
	return [
		{
			line: lineOf([
				{ text: name, role: 'title' },
				{ text: gap + duration, role: 'dates' },
			]),
			stint: row,
		},
		{ line: lineOf([{ text: truncate(`  ${row.entry.dates ?? ''}`, width), role: 'text' }]), stint: row },
	];
}

function sayGap({ months: { from, to } }: Gap, ascii: boolean): string {
	const mark = ascii ? '..' : '┄┄';
	return `${mark} ${sayMonths(to - from + 1)} between ${mark}`;
}

/** The name of an entry on one row. */
export function labelOf({ entry: { phrase, authors, title, organization, dates } }: Pick<Stint, 'entry'>): string {
	const whole = phrase?.includes('\n') || authors !== null ? null : phrase;
	return whole ?? ([title, organization].filter((part) => part !== null).join(', ') || (dates ?? ''));
}

function lineOf(segments: readonly Segment[]): Line {
	return { segments: segments.filter(({ text }) => text !== ''), source: 0, offset: 0 };
}
