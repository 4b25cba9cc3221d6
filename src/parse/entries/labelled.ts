import type { Block } from '../../model/index.ts';
import { dropLines, joinText, splitLines } from '../markdown/spans.ts';
import { lineOfRow } from '../markdown/table.ts';
import type { Step } from './below-heading.ts';
import { MAX_LINE, paragraph } from './entry-head.ts';
import type { Origin } from './facts.ts';
import { isLabelAlone, joinSides, type Labelled, readLabelled } from './labels.ts';
import type { Found, Head } from './recognizer.ts';
import { COLUMN, cut, type Spans } from './split.ts';
import type { EntryDates } from './take-dates.ts';

/** A line of a block that stands for itself: a line of a paragraph or a quotation, or an item of one line. */
type Row = { readonly labelled: Labelled; readonly line: number };

/** `Position: …`, `Company: …`, `Period: …` below one another, in lines or items: at least a job or an employer, and dates. */
export function labelledHead(blocks: readonly Block[], at: number): Found | null {
	const several = headsOfList(blocks[at]);
	if (several) return { heads: several, taken: 1 };
	const rows: Row[] = [];
	let [taken, body]: [number, readonly Block[]] = [0, []];
	for (const block of blocks.slice(at, at + MAX_BLOCKS)) {
		const read = rowsOf(block);
		if (read.rows.length === 0 || repeats(rows, read.rows)) break;
		rows.push(...read.rows);
		taken++;
		body = read.rest;
		if (body.length > 0) break;
	}
	const head = headOf(rows, body);
	return head ? { heads: [head], taken } : null;
}

/** The heads in one list, where the first label comes again and begins another: `- Company: Acme`, `- Company: Clay & Sons`. */
function headsOfList(list: Block | undefined): readonly Head[] | null {
	if (list?.type !== 'list') return null;
	const labels = list.items.map(([line]) => (line?.type === 'paragraph' ? readLabelled(line.spans)?.origin : null));
	const starts = labels.flatMap((label, at) => (label && label === labels[0] ? at : []));
	const heads = starts.flatMap((start, at) => {
		const { rows, rest } = rowsOf({ ...list, items: list.items.slice(start, starts[at + 1]) });
		return headOf(rows, rest) ?? [];
	});
	return starts.length > 1 && heads.length === starts.length ? heads : null;
}

/** Blocks that may make up one such head. */
const MAX_BLOCKS = 5;

/** The same below a heading, where dates, a place or a job alone are enough. */
export function labelledStep(block: Block): Step | null {
	const { rows, rest } = rowsOf(block);
	if (rows.length === 0) return null;
	const head = joined(rows);
	return { ...head, body: rest, isSure: true };
}

function headOf(rows: readonly Row[], body: readonly Block[]): Head | null {
	const { lines, origins, dated } = joined(rows);
	if (!dated || !origins.some((origin) => origin === 'labelled role' || origin === 'labelled organization'))
		return null;
	return { lines, origins, dated, body, line: rows[0]?.line ?? 1 };
}

function joined(rows: readonly Row[]): {
	lines: readonly Spans[];
	origins: readonly Origin[];
	dated: EntryDates | null;
} {
	const named = rows.flatMap(({ labelled: { origin, value } }) =>
		origin === 'labelled dates' ? [] : [{ origin, value }],
	);
	return {
		lines: named.map(({ value }) => value),
		origins: named.map(({ origin }) => origin),
		dated: rows.find(({ labelled }) => labelled.dated)?.labelled.dated ?? null,
	};
}

function repeats(rows: readonly Row[], more: readonly Row[]): boolean {
	return more.some(({ labelled }) => rows.some((row) => row.labelled.origin === labelled.origin));
}

/** The labelled lines at the start of a block, and what stands behind them. */
function rowsOf(block: Block): { readonly rows: readonly Row[]; readonly rest: readonly Block[] } {
	switch (block.type) {
		case 'paragraph':
			return rowsOfLines(block);
		case 'quote': {
			const [first, ...others] = block.blocks;
			if (first?.type !== 'paragraph' && first?.type !== 'list') return { rows: [], rest: [] };
			const { rows, rest } = first.type === 'list' ? rowsOf(first) : rowsOfLines(first);
			const inner = [...rest, ...others];
			return { rows, rest: inner.length > 0 ? [{ ...block, blocks: inner }] : [] };
		}
		case 'list': {
			const items = datedOnce(
				block.items.map((item) => {
					const [first] = item;
					const line = first?.type === 'paragraph' && splitLines(first.spans).length === 1 ? first : null;
					return { item, labelled: line && readLabelled(line.spans), line: line?.line ?? block.line };
				}),
			);
			const rest = items.filter(({ labelled }) => !labelled).map(({ item }) => item);
			const below = items.flatMap(({ item, labelled }) => (labelled ? item.slice(1) : []));
			return { rows: filled(items), rest: [...(rest.length > 0 ? [{ ...block, items: rest }] : []), ...below] };
		}
		case 'table':
			return rowsOfTable(block);
		default:
			return { rows: [], rest: [] };
	}
}

/** The rows of a table of two columns that are labels and values, when one has dates: `| Period | 2019 - 2021 |`. */
function rowsOfTable(table: Extract<Block, { type: 'table' }>): ReturnType<typeof rowsOf> {
	const read = datedOnce(
		table.rows.map(([label = [], value = [], ...others], at) => ({
			labelled: others.length === 0 ? readLabelled([...label, { text: ': ' }, ...value]) : null,
			line: lineOfRow(table, at),
		})),
	);
	if (!read.some(({ labelled }) => labelled?.dated)) return { rows: [], rest: [] };
	const rest = { ...table, rows: table.rows.filter((_, at) => !read[at]?.labelled) };
	return { rows: filled(read), rest: rest.rows.length > 0 ? [rest] : [] };
}

function rowsOfLines({ spans, line: start }: Extract<Block, { type: 'paragraph' }>): ReturnType<typeof rowsOf> {
	const lines = splitLines(spans);
	if (!columnsOf(lines[0] ?? [])[0]) return { rows: [], rest: [] };
	const read = datedOnce(
		lines.flatMap((line, at) => columnsOf(line).map((labelled) => ({ labelled, line: start + at, at }))),
	);
	const end = read.find(({ labelled }) => !labelled)?.at ?? lines.length;
	const rest = end < lines.length ? paragraph(dropLines(spans, end), start + end) : [];
	return { rows: filled(read.filter(({ at }) => at < end)), rest };
}

/** What a line says with a label, or each of the columns of one line. */
function columnsOf(line: Spans): readonly (Labelled | null)[] {
	return inColumns(line) ?? [readLabelled(line)];
}

/** `**Company:** Clay & Sons | **Period:** 2019 - 2021`: labels in columns of one line; null for any other line. */
function inColumns(line: Spans): readonly Labelled[] | null {
	if (joinText(line).length > 2 * MAX_LINE) return null;
	const columns = cut(line, COLUMN);
	const read = columns.length > 1 ? columns.flatMap((column) => readLabelled(column) ?? []) : [];
	return read.length === columns.length && read.length > 1 ? read : null;
}

/**
 * The rows with a start and the end right behind it as one. Further dates stay text, and so does an end without a start:
 * an entry has one range of dates.
 */
function datedOnce<Row extends { readonly labelled: Labelled | null }>(rows: readonly Row[]): readonly Row[] {
	const joined = rows.flatMap((row, at): readonly Row[] => {
		if (joinSides(rows[at - 1]?.labelled, row.labelled)) return [];
		const both = joinSides(row.labelled, rows[at + 1]?.labelled);
		return [both ? { ...row, labelled: both } : row.labelled?.side === 'end' ? { ...row, labelled: null } : row];
	});
	const first = joined.findIndex(({ labelled }) => labelled?.dated);
	return joined.map((row, at) => (at > first && row.labelled?.dated ? { ...row, labelled: null } : row));
}

function filled(rows: readonly { readonly labelled: Labelled | null; readonly line: number }[]): Row[] {
	return rows.flatMap(({ labelled, line }) => (labelled ? [{ labelled, line }] : []));
}

/**
 * The blocks with a label and what the list below it begins with in one line: `【期間】`, `- 2019年 ～ 2021年`. The list has no other
 * item, or begins with dates.
 */
export function besideLabels(blocks: readonly Block[]): readonly Block[] {
	return blocks.flatMap((block, at) => {
		const label = blocks[at - 1];
		const above = label?.type === 'paragraph' ? valueBelow(label.spans, block) : null;
		if (above) return above.rest;
		const below = block.type === 'paragraph' ? valueBelow(block.spans, blocks[at + 1]) : null;
		return block.type === 'paragraph' && below ? [{ ...block, spans: below.spans }] : [block];
	});
}

/** A label with the value in the list below it, and what is left of that list; null where there is none. */
function valueBelow(label: Spans, list: Block | undefined): { readonly spans: Spans; readonly rest: Block[] } | null {
	if (list?.type !== 'list' || !isLabelAlone(label)) return null;
	const [[value, ...more] = [], ...others] = list.items;
	if (value?.type !== 'paragraph') return null;
	const [line = [], ...behind] = splitLines(value.spans);
	const spans = [...label, { text: ' ' }, ...line];
	const isAlone = more.length === 0 && others.length === 0 && behind.length === 0;
	if (!isAlone && !readLabelled(spans)?.dated) return null;
	const first = [...paragraph(dropLines(value.spans, 1), value.line + 1), ...more];
	const items = first.length > 0 ? [first, ...others] : others;
	return { spans, rest: items.length > 0 ? [{ ...list, items }] : [] };
}
