import type { Block } from '../../model/index.ts';
import { isEndWord, isSinceWord } from '../cv/calendar.ts';
import { plainText, splitLines, trimSpans } from '../markdown/spans.ts';
import { lineOfRow } from '../markdown/table.ts';
import { firstLetterOrDigit } from '../words/letters.ts';
import { isLabel, namedIn } from '../words/phrases.ts';
import { paragraph } from './entry-head.ts';
import { EMPLOYED, LISTS_OF_REFERENCES } from './kinds.ts';
import { type Labelled, originOf } from './labels.ts';
import { LED_BY, REMARKS } from './pieces.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import type { Spans } from './split.ts';
import { takeDates } from './take-dates.ts';

/**
 * A table in which most rows have a cell with dates, or the columns are jobs and employers. Its head stands above the entries,
 * unless it has dates as well.
 */
export function tableOfEntries({ blocks, at, kind, within }: RecognizerInput): Found | null {
	const found = blocks[at];
	if (found?.type !== 'table') return null;
	const table = withMonths(found);
	const plain = rowsOf(table);
	const titled = table.head.map((cell, at) => columnOf(plainText(cell), at));
	// A bold employer above the job and its dates, in two rows.
	const isName = plain.length === 2 && titled.every((column) => !column) && plain[0]?.cells[0]?.[0]?.strong === true;
	if (isName || plain[0]?.cells.some((cell) => takeDates(cell) !== null)) {
		const heads = headsOfRows(plain);
		if (heads) return { heads, taken: 1 };
	}
	// Of `Company` and `Client` the first is the employer.
	const employerAt = titled.indexOf('labelled organization');
	// Of `Engineer, Acme GmbH` the job is a part, though the column is called `Position`; `SE` is a job.
	const holdsEmployers = (at: number) =>
		employerAt < 0 &&
		table.rows.map((row) => plainText(row[at] ?? [])).some((text) => text !== 'SE' && namedIn(text).hasOrganization);
	// Of `Title` and `Role`, or `Topic` and `Award`, the first is that of a paper or a talk.
	const titleAt = LISTS_OF_REFERENCES.has(kind) ? titled.indexOf('labelled role') : table.head.length;
	const columns = titled.map((column, at) => {
		if (column === 'labelled organization' && at > employerAt) return 'text';
		if (column === 'labelled role' && at > titleAt) return 'text';
		return column === 'labelled role' && EMPLOYED.has(kind) && holdsEmployers(at) ? null : column;
	});
	const heads = headsUntilNow(table.rows.map((row, index) => headOfRow(row, columns, lineOfRow(table, index))));
	const isRated =
		table.rows.some((row) => row.some(isScale)) ||
		(tellsOfOne(table, columns) && (within !== null || isBelowLabel(blocks, at)));
	const isNamed = columns.includes('labelled role') && columns.includes('labelled organization');
	if (isRated || (!isNamed && heads.filter(({ dated }) => dated).length * 3 < heads.length * 2)) return null;
	const titles = table.head
		.filter((cell) => cell.length > 0)
		.flatMap((cell, index) => (index > 0 ? [{ text: ' · ' }, ...cell] : cell));
	return { heads, taken: 1, before: paragraph(titles, table.line) };
}

/** The table with the months, which have a column of their own behind the years, beside these: `年 | 月`, `2014 | 4`. */
function withMonths(table: Extract<Block, { type: 'table' }>): typeof table {
	const at = table.head.findIndex(
		(cell, index) => plainText(cell) === '年' && plainText(table.head[index + 1] ?? []) === '月',
	);
	if (at < 0) return table;
	const join = (row: readonly Spans[]): Spans[] => {
		const [year = [], month = []] = row.slice(at);
		const both = month.length > 0 ? [...year, { text: '年' }, ...month, { text: '月' }] : year;
		return row.toSpliced(at, 2, both);
	};
	return { ...table, head: join(table.head), rows: table.rows.map(join) };
}

/** What a column holds by its title: an employer, a job …, starts without an end, authors or another text; null for any other. */
type Column = Labelled['origin'] | 'since' | 'text' | null;

function columnOf(title: string, at: number): Column {
	// The first column names the entry: `Achievement | Year`.
	if (AUTHORS.test(title) || (at > 0 && (isLabel(title) || ABOUT.test(title)))) return 'text';
	return isSinceWord(title) ? 'since' : originOf(title.replace(/ ?\([^()]*\)$/, ''));
}

const AUTHORS = /^(?:co-?)?(?:authors?|autor(?:en|es)?|auteurs?|autori)$|^[著作]者$/i;
/** Titles of columns that tell about an entry. */
const ABOUT = new RegExp(
	`^(?:${LED_BY}|${REMARKS}|dissertation|grades?|marks?|c?gpa|percentage|score|remarks?|links?|status|状態|ステータス|备注|備考|状态)$`,
	'i',
);

/** Whether the heading above a block is that of a part of an entry: `Responsibilities`. */
function isBelowLabel(blocks: readonly Block[], at: number): boolean {
	const heading = blocks.slice(Math.max(0, at - MAX_PART), at).findLast(({ type }) => type === 'heading');
	return heading?.type === 'heading' && isLabel(plainText(heading.spans));
}

/** Blocks of such a part. */
const MAX_PART = 20;

/** The heads, of which a last one that only says that the one before it goes on is text: `現在に至る`. */
function headsUntilNow(heads: readonly Head[]): readonly Head[] {
	const [above, last] = heads.slice(-2);
	const [line = [], ...others] = last?.lines ?? [];
	if (!above || !last || last.dated || others.length > 0 || !isEndWord(plainText(line))) return heads;
	return [...heads.slice(0, -2), { ...above, body: [...above.body, ...paragraph(line, last.line), ...last.body] }];
}

/** A row of a table and its line in the source. */
type TableRow = { readonly cells: readonly Spans[]; readonly line: number };

/** All rows of a table, the first line of a Markdown table among them. */
function rowsOf(table: Extract<Block, { type: 'table' }>): readonly TableRow[] {
	const rows = table.rows.map((cells, index) => ({ cells, line: lineOfRow(table, index) }));
	return table.head.every((cell) => cell.length === 0) ? rows : [{ cells: table.head, line: table.line }, ...rows];
}

/**
 * The heads in rows of which the first has dates: each dated row is one, with as many undated rows below it as the others have.
 * Of two rows either may have the dates.
 */
function headsOfRows(rows: readonly TableRow[]): readonly Head[] | null {
	const heads = rows.map(({ cells, line }) => headOfRow(cells, [], line));
	const [first, second, ...others] = heads;
	if (first && second?.dated && !first.dated && others.length === 0) return [joined([first, second], second)];
	const starts = heads.flatMap(({ dated }, at) => (dated ? at : []));
	const count = (starts[1] ?? heads.length) - (starts[0] ?? 0);
	const areAlike = starts.every((start, at) => (starts[at + 1] ?? heads.length) - start === count);
	if (starts[0] !== 0 || !areAlike || count > MAX_ROWS + 1) return null;
	return starts.map((start) => joined(heads.slice(start, start + count), heads[start] as Head));
}

/** The heads of rows as one, with the dates of one of them. */
function joined(rows: readonly Head[], dated: Head): Head {
	return {
		...dated,
		lines: rows.flatMap(({ lines }) => lines),
		origins: rows.flatMap(({ origins = [] }) => origins),
	};
}

/** Rows below a dated one that belong to its entry: `Engineer | Oslo` below `Acme | 2019 - 2021`. */
const MAX_ROWS = 2;

/** Whether a table of one row tells about a project, whose name stands above it: `Period | Team | Language`. */
function tellsOfOne({ rows }: Extract<Block, { type: 'table' }>, columns: readonly Column[]): boolean {
	const isNamed = columns.includes('labelled role') || columns.includes('labelled organization');
	return rows.length === 1 && columns.includes('labelled dates') && !isNamed;
}

/** Stars or dots that rate something: such a table lists skills. */
function isScale(cell: Spans): boolean {
	const text = plainText(cell);
	return text.length > 2 && firstLetterOrDigit(text) < 0 && !/^[-–—\s]+$/.test(text);
}

function areStartAndEnd(from: Spans, to: Spans): boolean {
	const isWhole = (cell: Spans) => takeDates(cell)?.side === 'whole' || isEndWord(plainText(cell));
	return takeDates(from)?.side === 'whole' && to.length > 0 && isWhole(to);
}

function headOfRow(row: readonly Spans[], columns: readonly Column[], line: number): Head {
	const dateAt = row.findIndex((cell) => takeDates(cell) !== null);
	const [from = [], to = []] = row.slice(dateAt);
	// `1999 | 2005`: start and end have columns of their own.
	const both = areStartAndEnd(from, to) ? takeDates([...from, { text: ' – ' }, ...to]) : null;
	const own = both ?? takeDates(from);
	const dated =
		own && !both && columns[dateAt] === 'since'
			? { ...own.dated, range: { ...own.dated.range, end: 'present' } }
			: own?.dated;
	const cells = row
		.map((cell, at) => ({ cell: own && at === dateAt ? own.rest : cell, label: columns[at] }))
		.filter((_, at) => !both || at !== dateAt + 1)
		.flatMap(({ cell, label }) => splitLines(cell).map((line) => ({ cell: trimSpans(line), label })))
		.filter(({ cell }) => cell.length > 0);
	const named = cells.filter(({ label }) => label !== 'text');
	const origins = named.map(({ label }) =>
		label === 'labelled role' || label === 'labelled organization' ? label : 'cell',
	);
	// A dash stands for nothing.
	const body = cells.flatMap(({ cell, label }) =>
		label === 'text' && firstLetterOrDigit(plainText(cell)) >= 0 ? paragraph(cell, line) : [],
	);
	return { lines: named.map(({ cell }) => cell), origins, dated: dated ?? null, body, line };
}
