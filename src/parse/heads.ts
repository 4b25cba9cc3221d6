import type { Block, SectionKind, Span } from '../model.ts';
import { type Dated, type DatedLine, takeDates } from './dated.ts';
import { isOrganization, isPlace, isRole } from './lexicon.ts';
import { isAuthorList } from './parts.ts';
import { dropLines, joinText, plainText, sliceSpans, splitLines, splitSpans } from './spans.ts';

type Spans = readonly Span[];
type Heading = Extract<Block, { type: 'heading' }>;

/** The head of an entry: its lines without the dates, and what of its blocks is body already. */
export type Head = {
	readonly lines: readonly Spans[];
	/** A place that stood beside the dates. */
	readonly place?: Spans;
	readonly dated: Dated | null;
	readonly body: readonly Block[];
	readonly line: number;
};

/** One or more entries that begin here, and the number of blocks that their heads take. */
export type Found = {
	readonly heads: readonly Head[];
	readonly taken: number /** What stands above the first of them. */;
	readonly before?: readonly Block[];
};

/** What a recogniser may know: the blocks of the section, the place it looks at, the section itself. */
export type Place = {
	readonly blocks: readonly Block[];
	readonly at: number;
	readonly kind: SectionKind;
	/** The highest level of headings inside the section. */
	readonly level: number;
	/** The heading above, when it holds an employer whose roles have headings of their own. */
	readonly employer: Spans | null;
};

type Recognizer = (place: Place) => Found | null;

/** How entries may begin, in the order in which they are tried. */
export const RECOGNIZERS: readonly Recognizer[] = [
	headings,
	datedParagraph,
	linesWithDates,
	boldThenDates,
	boldThenList,
	boldHeading,
	listOfEntries,
	definitionsOfEntries,
	tableOfEntries,
];

/** Sections whose headings, lists and tables are no entries. */
const WITHOUT_ENTRIES: ReadonlySet<SectionKind> = new Set([
	'summary',
	'skills',
	'contact',
	'interests',
	'languages',
	'references',
]);
/** Blocks below a heading that may still belong to the head. */
const MAX_META = 5;
/** Characters. A longer line is text, not part of a head. */
const MAX_LINE = 160;

/** `### Role`, with or without a second heading, dates and marked lines below it. */
function headings({ blocks, at, kind, level, employer }: Place): Found | null {
	const heading = blocks[at];
	if (heading?.type !== 'heading') return null;
	const isRoleOfEmployer = employer !== null && heading.level > level;
	const isBelow = heading.level > level && !isRoleOfEmployer;
	if ((isBelow && !hasOwnDates(heading, blocks[at + 1])) || dividesEntries(blocks, heading.level)) return null;
	const meta = readMeta(blocks, at, heading);
	// Dates of its own below the heading leave those in the heading a part of the title: `PyCon 2014`.
	const own = meta.dated ? null : takeDates(heading.spans);
	const dated = meta.dated ?? own?.dated ?? null;
	if (!dated && (WITHOUT_ENTRIES.has(kind) || !startsEntry(blocks, at, heading))) return null;
	if (own?.side === 'whole' && meta.lines.length === 0) {
		const below = headBelow(blocks[at + 1], { lines: [], dated, body: [], line: heading.line });
		if (below) return { heads: [below], taken: 2 };
	}
	const title = own ? own.rest : heading.spans;
	const lines = [
		...(meta.isMarked ? [...meta.lines, title] : [title, ...meta.lines]),
		...(isRoleOfEmployer ? [employer] : []),
	];
	return { heads: [{ lines, place: meta.place, dated, body: meta.body, line: heading.line }], taken: 1 + meta.taken };
}

/** Whether a heading has dates, in itself or in a lower heading right below it. */
function hasOwnDates(heading: Heading, next: Block | undefined): boolean {
	if (takeDates(heading.spans)) return true;
	return next?.type === 'heading' && next.level > heading.level && takeDates(next.spans) !== null;
}

/** Whether headings of this level part the dated entries of the section instead of starting them. */
function dividesEntries(blocks: readonly Block[], level: number): boolean {
	const headings = blocks.flatMap((block, at) => (block.type === 'heading' && block.level === level ? at : []));
	const below = headings.map((at) => blocksBelow(blocks, at, level));
	const divides = ([first, ...others]: readonly Block[]): boolean =>
		isEntryLine(first) || (isDateBlock(first) && others.some(isDateBlock));
	const opens = headings.filter(
		(at, index) => takeDates((blocks[at] as Heading).spans) || hasDatesWithin(below[index]?.[0]),
	);
	return below.some(divides) && opens.length * 2 < headings.length;
}

function blocksBelow(blocks: readonly Block[], at: number, level: number): readonly Block[] {
	const end = blocks.findIndex((block, index) => index > at && block.type === 'heading' && block.level <= level);
	return blocks.slice(at + 1, end < 0 ? undefined : end);
}

function isDateBlock(block: Block | undefined): boolean {
	return block?.type === 'paragraph' && isDateLine(splitLines(block.spans)[0] ?? []);
}

/** Dates with the rest of the entry's head beside or right below them. */
function isEntryLine(block: Block | undefined): boolean {
	if (block?.type !== 'paragraph') return false;
	const [first = [], second] = splitLines(block.spans);
	return isDateLine(first) && (takeDates(first)?.side === 'start' || (second !== undefined && isMarked(second)));
}

/** A marked line below a heading with dates among other words: `_Oslo, 2012 - 2014_`. */
function hasDatesWithin(block: Block | undefined): boolean {
	const [first = []] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	return !isDateLine(first) && metaDates(first) !== null;
}

type Meta = {
	readonly lines: readonly Spans[];
	/** Whether the lines are a bold or italic paragraph, which names the role when the heading names the employer. */
	readonly isMarked: boolean;
	readonly place: Spans;
	readonly dated: Dated | null;
	readonly body: readonly Block[];
	readonly taken: number;
};

/** What stands right below a heading and still belongs to the head: a second heading, dates, a place, marked lines. */
function readMeta(blocks: readonly Block[], at: number, heading: Heading): Meta {
	const own = takeDates(heading.spans)?.dated ?? null;
	const lines: Spans[] = [];
	const pending: Spans[] = [];
	let [place, dated, taken]: [Spans, Dated | null, number] = [[], null, 0];
	let isMarkedLine = false;
	for (const [offset, block] of blocks.slice(at + 1, at + 1 + MAX_META).entries()) {
		const step = metaOf(block, { heading, isFirst: offset === 0, dated, own, next: blocks[at + 2 + offset] });
		if (!step) break;
		pending.push(...step.lines);
		dated ??= step.dated;
		place = step.place ?? place;
		isMarkedLine ||= block.type === 'paragraph' && step.lines.length > 0;
		if (step.isSure || dated || own) {
			lines.push(...pending.splice(0));
			taken = offset + 1;
		}
		if (step.body.length > 0)
			return { lines, isMarked: isMarkedLine, place, dated, body: taken === offset + 1 ? step.body : [], taken };
	}
	return { lines, isMarked: isMarkedLine, place, dated, body: [], taken };
}

type Above = {
	readonly heading: Heading;
	readonly isFirst: boolean;
	readonly dated: Dated | null;
	/** Dates in the heading itself. */
	readonly own: Dated | null;
	readonly next: Block | undefined;
};
type Step = {
	readonly lines: readonly Spans[];
	readonly place?: Spans | undefined;
	readonly dated: Dated | null;
	readonly body: readonly Block[];
	/** Whether it belongs to the head even when no dates are found. */
	readonly isSure: boolean;
};

function metaOf(block: Block, { heading, isFirst, dated, own, next }: Above): Step | null {
	const isDated = dated !== null || own !== null;
	switch (block.type) {
		case 'heading': {
			const dates = takeDates(block.spans);
			const isPair =
				isFirst && block.level === heading.level && next !== undefined && next.type !== 'heading' && !dates;
			const isRoleBelow = block.level > heading.level && !dates && isDated;
			if (isPair || isRoleBelow) return { lines: [block.spans], dated: null, body: [], isSure: true };
			return dates && isFirst && block.level > heading.level && !isDated ? datedStep(dates, []) : null;
		}
		case 'code': {
			const isLine = isDated && !block.text.includes('\n') && block.text.length < MAX_LINE;
			return isLine ? { lines: [], place: [{ text: block.text.trim() }], dated: null, body: [], isSure: true } : null;
		}
		case 'list': {
			const [item, ...others] = block.items;
			const head = isFirst && !isDated && others.length === 0 ? headOfItem(item ?? []) : null;
			return head?.dated && head.lines[0]?.[0]?.strong
				? { lines: head.lines, dated: head.dated, body: head.body, isSure: true }
				: null;
		}
		case 'paragraph':
			return metaParagraph(block, dated !== null);
		default:
			return null;
	}
}

/** Dates below a heading; the words beside them are the place, or a line of the head. */
function datedStep({ rest, dated }: DatedLine, body: readonly Block[]): Step {
	if (isPlace(plainText(rest))) return { lines: [], place: rest, dated, body, isSure: true };
	return { lines: rest.length > 0 ? [rest] : [], dated, body, isSure: true };
}

/** Lines that hold dates, or are bold or italic as a whole; the lines behind them are text. */
function metaParagraph(block: Extract<Block, { type: 'paragraph' }>, isDated: boolean): Step | null {
	const lines: Spans[] = [];
	let step: Step | null = null;
	let count = 0;
	for (const line of splitLines(block.spans)) {
		const own: DatedLine | null = isDated || step ? null : metaDates(line);
		if (!own && !(isMarked(line) && count < 3)) break;
		step ??= own && datedStep(own, []);
		lines.push(...(own ? (step?.lines ?? []) : [line]));
		count++;
	}
	if (count === 0) return null;
	const body = paragraph(dropLines(block.spans, count), block.line + count);
	return { lines, place: step?.place, dated: step?.dated ?? null, body, isSure: false };
}

/** The dates of a line below a heading: they are marked, or most of the line. */
function metaDates(line: Spans): DatedLine | null {
	const own = takeDates(line);
	if (!own) return null;
	const isShort = plainText(line).length <= 100 && !/[.!?]\s/.test(plainText(own.rest));
	return own.side === 'whole' ||
		isMarked(line) ||
		(line.some((span) => span.code || span.strong || span.emphasis) && isShort)
		? own
		: null;
}

function isMarked(line: Spans): boolean {
	return (
		joinText(line).length <= MAX_LINE && line.every((span) => span.strong || span.emphasis || span.text.trim() === '')
	);
}

/** An undated heading starts an entry when text stands below it and no dated entries do. */
function startsEntry(blocks: readonly Block[], at: number, heading: Heading): boolean {
	const end = blocks.findIndex(
		(block, index) => index > at && block.type === 'heading' && block.level <= heading.level,
	);
	const below = blocks.slice(at + 1, end < 0 ? undefined : end);
	const [second] = below;
	if (second === undefined || below.some((block) => block.type === 'heading')) return false;
	const isDated = below.some(
		(block) => block.type === 'paragraph' && splitLines(block.spans).some((line) => isDateLine(line)),
	);
	const isDatedList = below.some((block) => block.type === 'list' && areEntries(block.items.map(headOfItem)));
	return !isDated && !isDatedList && below.some((block) => block.type === 'paragraph' || block.type === 'list');
}

/** A line that begins with marked dates or is nothing but dates. */
function isDateLine(line: Spans): boolean {
	const own = takeDates(line);
	if (!own) return false;
	if (own.side !== 'start') return own.side === 'whole';
	const text = joinText(line);
	const isColumn = text.startsWith(own.dated.text) && /^\s*[|｜]/.test(text.slice(own.dated.text.length));
	return isColumn || line.some((span) => span.code && span.text.includes(own.dated.text));
}

/** `` `dates` `` alone on a line, or at its start, then what happened then; several may share a paragraph. */
function datedParagraph({ blocks, at }: Place): Found | null {
	const block = blocks[at];
	if (block?.type !== 'paragraph') return null;
	const lines = splitLines(block.spans);
	const starts = lines.flatMap((line, index) => (isDateLine(line) ? index : []));
	if (starts[0] !== 0) return null;
	const heads = starts.map((start, index) => headOfLines(lines.slice(start, starts[index + 1]), block.line + start));
	const last = heads.at(-1);
	if (last && last.lines.length === 1 && last.body.length === 0) {
		const role = roleBelow(blocks[at + 1], last);
		if (role) return { heads: [...heads.slice(0, -1), role], taken: 2 };
	}
	if (!last || last.lines.length > 0) return { heads, taken: 1 };
	const below = headBelow(blocks[at + 1], last);
	return below ? { heads: [...heads.slice(0, -1), below], taken: 2 } : { heads, taken: 1 };
}

/** A date line, the line that names the entry, further lines of its head, and text. */
function headOfLines([first = [], ...others]: readonly Spans[], line: number): Head {
	const own = takeDates(first);
	if (own?.side === 'whole' && others.length > 1 && isAuthorList(others[0] ?? [])) {
		const [authors = [], title = [], ...text] = others;
		return { lines: [title], dated: own.dated, body: paragraph(joinLines([authors, ...text]), line + 1), line };
	}
	const named = own && own.rest.length > 0 ? [own.rest] : others.slice(0, 1);
	const behind = others.slice(named[0] === others[0] ? 1 : 0);
	const isBold = named[0] !== undefined && isMarked(named[0]);
	const end = behind.findIndex((spans, at) => !isHeadLine(spans) && !(at === 0 && isBold && isShortStatement(spans)));
	const more = behind.slice(0, end < 0 ? behind.length : end);
	const text = behind.slice(more.length);
	return {
		lines: [...named, ...more],
		dated: own?.dated ?? null,
		body: paragraph(joinLines(text), line + others.length + 1 - text.length),
		line,
	};
}

function joinLines(lines: readonly Spans[]): Spans {
	return lines.flatMap((line, at) => (at > 0 ? [{ text: '\n' }, ...line] : line));
}

/** A short line that is bold, or begins with bold words. */
function isHeadLine(line: Spans): boolean {
	return isMarked(line) || (line[0]?.strong === true && isShortStatement(line));
}

/** A short line, or a first bullet, that names a job below one that begins with bold words: the employer. */
function roleBelow(block: Block | undefined, head: Head): Head | null {
	const [first = []] = head.lines;
	if (!first[0]?.strong || isRole(plainText(first))) return null;
	const names = (spans: Spans) => isShortStatement(spans) && isRole(plainText(spans));
	if (block?.type === 'paragraph') {
		return splitLines(block.spans).length === 1 && names(block.spans) ? { ...head, lines: [first, block.spans] } : null;
	}
	const [item, ...others] = block?.type === 'list' ? block.items : [];
	const [role, ...more] = item ?? [];
	if (block?.type !== 'list' || role?.type !== 'paragraph' || more.length > 0 || !names(role.spans)) return null;
	return { ...head, lines: [first, role.spans], body: others.length > 0 ? [{ ...block, items: others }] : [] };
}

/** The paragraph below a date that stands alone names the entry, when its first line is short enough. */
function headBelow(block: Block | undefined, { dated, line }: Head): Head | null {
	if (block?.type !== 'paragraph') return null;
	const [first = []] = splitLines(block.spans);
	if (joinText(first).length > MAX_LINE || isDateLine(first)) return null;
	return { lines: [first], dated, body: paragraph(dropLines(block.spans, 1), block.line + 1), line };
}

/** Several lines in one paragraph, each with its own dates: one entry a line. */
function linesWithDates({ blocks, at, kind }: Place): Found | null {
	const block = blocks[at];
	if (block?.type !== 'paragraph' || WITHOUT_ENTRIES.has(kind)) return null;
	const lines = splitLines(block.spans);
	const owns = lines.map((line) => takeDates(line));
	const isSingle = lines.length === 1 && hasDatedNeighbour(blocks, at);
	if (!owns.every((own) => own && own.rest.length > 0) || (lines.length < 2 && !isSingle)) return null;
	const heads = owns.flatMap((own, index) =>
		own ? { lines: [own.rest], dated: own.dated, body: [], line: block.line + index } : [],
	);
	return { heads, taken: 1 };
}

function isShortStatement(line: Spans): boolean {
	return joinText(line).length <= MAX_LINE / 2 && !/[.!?:]$/.test(joinText(line));
}

/** Whether the paragraph before or behind is a line with dates as well. */
function hasDatedNeighbour(blocks: readonly Block[], at: number): boolean {
	return [blocks[at - 1], blocks[at + 1]].some((block) => {
		const lines = block?.type === 'paragraph' ? splitLines(block.spans) : [];
		return lines.length === 1 && takeDates(lines[0] ?? []) !== null;
	});
}

/** `**Role, Organisation**` with its dates behind it, on the next line or in the next paragraph. */
function boldThenDates({ blocks, at, kind }: Place): Found | null {
	const [block, next] = blocks.slice(at);
	if (block?.type !== 'paragraph' || WITHOUT_ENTRIES.has(kind)) return null;
	const [first = [], second] = splitLines(block.spans);
	if (!first[0]?.strong || joinText(first).length > MAX_LINE) return null;
	const own = takeDates(first);
	if (own && own.rest.length > 0)
		return found([own.rest], own.dated, paragraph(dropLines(block.spans, 1), block.line + 1), block, 1);
	const below = second && metaDates(second);
	if (below) {
		const lines = below.rest.length > 0 ? [first, below.rest] : [first];
		return found(lines, below.dated, paragraph(dropLines(block.spans, 2), block.line + 2), block, 1);
	}
	if (second || next?.type !== 'paragraph') return null;
	const [dateLine = [], ...others] = splitLines(next.spans);
	const dates = metaDates(dateLine);
	if (!dates || (dates.rest.length > 0 && others.length === 0 && blocks[at + 2]?.type === 'paragraph')) return null;
	const lines = dates.rest.length > 0 ? [first, dates.rest] : [first];
	return found(lines, dates.dated, paragraph(dropLines(next.spans, 1), next.line + 1), block, 2);
}

function found(lines: readonly Spans[], dated: Dated, body: readonly Block[], { line }: Block, taken: number): Found {
	return { heads: [{ lines, dated, body, line }], taken };
}

/** `**Organisation**`, then a list in which one item is the dates and another the role. */
function boldThenList({ blocks, at, kind }: Place): Found | null {
	const [block, list] = blocks.slice(at);
	if (block?.type !== 'paragraph' || list?.type !== 'list' || !isMarked(block.spans) || WITHOUT_ENTRIES.has(kind))
		return null;
	const items = list.items.map((item) => (item.length === 1 && item[0]?.type === 'paragraph' ? item[0].spans : []));
	const dateAt = items.findIndex((item) => takeDates(item)?.side === 'whole');
	if (dateAt < 0 || dateAt > 2) return null;
	const dated = takeDates(items[dateAt] ?? [])?.dated ?? null;
	const named = items.slice(0, dateAt).filter((item) => item.length > 0);
	const others = list.items.slice(dateAt + 1);
	const body: Block[] = others.length > 0 ? [{ ...list, items: others }] : [];
	return { heads: [{ lines: [...named, block.spans], dated, body, line: block.line }], taken: 2 };
}

/** A bold line that stands for a heading: `**Tow Path:**`, text below it, and others like it in a section without headings. */
function boldHeading({ blocks, at, kind }: Place): Found | null {
	const block = blocks[at];
	if (WITHOUT_ENTRIES.has(kind) || kind === 'other' || !isBoldHeading(block, blocks[at + 1])) return null;
	const isAlone = blocks.filter((other, index) => isBoldHeading(other, blocks[index + 1])).length < 2;
	if (isAlone || blocks.some(({ type }) => type === 'heading')) return null;
	const end = joinText(block.spans).replace(/\s*[:：]$/u, '').length;
	return { heads: [{ lines: [sliceSpans(block.spans, 0, end)], dated: null, body: [], line: block.line }], taken: 1 };
}

function isBoldHeading(
	block: Block | undefined,
	next: Block | undefined,
): block is Extract<Block, { type: 'paragraph' }> {
	if (block?.type !== 'paragraph' || !block.spans.every((span) => span.strong) || splitLines(block.spans).length > 1)
		return false;
	return (
		joinText(block.spans).length <= MAX_LINE / 2 &&
		(next?.type === 'list' || (next?.type === 'paragraph' && !isMarked(next.spans)))
	);
}

/** A list most of whose items begin or end with dates. */
function listOfEntries({ blocks, at, kind }: Place): Found | null {
	const list = blocks[at];
	if (list?.type !== 'list' || WITHOUT_ENTRIES.has(kind)) return null;
	const heads = list.items.map(headOfItem);
	return areEntries(heads) ? { heads: heads.flatMap((head) => head ?? []), taken: 1 } : null;
}

/** Whether at least two of three items have dates, and all of them can be told. */
function areEntries(heads: readonly (Head | null)[]): boolean {
	return heads.every((head) => head !== null) && heads.filter(({ dated }) => dated).length * 3 >= heads.length * 2;
}

function headOfItem([block, ...body]: readonly Block[]): Head | null {
	if (block?.type !== 'paragraph') return null;
	const [first = []] = splitLines(block.spans);
	const own = takeDates(first);
	if (joinText(first).length > 2 * MAX_LINE) return null;
	const rest = paragraph(dropLines(block.spans, 1), block.line + 1);
	const lines = own ? [own.rest] : [first];
	return { lines, dated: own?.dated ?? null, body: [...rest, ...body], line: block.line };
}

/** Definitions whose terms are dates, or whose descriptions begin with a line of dates. */
function definitionsOfEntries({ blocks, at, kind }: Place): Found | null {
	const list = blocks[at];
	if (list?.type !== 'definitions' || WITHOUT_ENTRIES.has(kind)) return null;
	const heads = list.items.map(({ term, blocks: description }) => headOfDefinition(term, description, list.line));
	return heads.every((head) => head !== null) ? { heads, taken: 1 } : null;
}

function headOfDefinition(term: Spans, [block, ...body]: readonly Block[], line: number): Head | null {
	if (block?.type !== 'paragraph') return null;
	const own = takeDates(term);
	if (own) {
		// A description wrapped in the source is one line to its reader.
		const [first = [], ...others] = splitSpans(block.spans, /\n/);
		const named = own.rest.length > 0 ? [own.rest, first] : [first];
		return { lines: named, dated: own.dated, body: [...paragraph(joinLines(others), block.line + 1), ...body], line };
	}
	const lines = splitLines(block.spans);
	const dateAt = lines.slice(0, 3).findIndex((spans) => metaDates(spans) !== null);
	const dates = lines[dateAt] && metaDates(lines[dateAt]);
	if (!dates) return null;
	const between = lines.slice(0, dateAt).filter(isMarked);
	const rest = paragraph(dropLines(block.spans, dateAt + 1), block.line + dateAt + 1);
	return {
		lines: [term, ...between, ...(dates.rest.length > 0 ? [dates.rest] : [])],
		dated: dates.dated,
		body: [...rest, ...body],
		line,
	};
}

/** A table most of whose rows have a cell of dates. What its head says stands above the entries. */
function tableOfEntries({ blocks, at, kind }: Place): Found | null {
	const table = blocks[at];
	if (table?.type !== 'table' || WITHOUT_ENTRIES.has(kind)) return null;
	const heads = table.rows.map((row, index) => headOfRow(row, table.line + index));
	if (heads.filter(({ dated }) => dated).length * 3 < heads.length * 2) return null;
	const columns = table.head.filter((cell) => cell.length > 0);
	const titles = columns.flatMap((cell, index) => (index > 0 ? [{ text: ' · ' }, ...cell] : cell));
	return { heads, taken: 1, before: paragraph(titles, table.line) };
}

function headOfRow(row: readonly Spans[], line: number): Head {
	const cells = row.filter((cell) => cell.length > 0);
	const dateAt = cells.findIndex((cell) => takeDates(cell) !== null);
	const own = takeDates(cells[dateAt] ?? []);
	const lines = cells.map((cell, at) => (own && at === dateAt ? own.rest : cell)).filter((cell) => cell.length > 0);
	return { lines, dated: own?.dated ?? null, body: [], line };
}

function paragraph(spans: Spans, line: number): Block[] {
	return spans.length > 0 ? [{ type: 'paragraph', spans, line }] : [];
}

/** Whether a heading names an employer whose roles stand below it under dated headings of their own. */
export function isEmployerHeading(blocks: readonly Block[], at: number): boolean {
	const heading = blocks[at];
	if (heading?.type !== 'heading' || takeDates(heading.spans)) return false;
	const end = blocks.findIndex(
		(block, index) => index > at && block.type === 'heading' && block.level <= heading.level,
	);
	const below = blocks.slice(at + 1, end < 0 ? undefined : end);
	const [first] = below;
	const text = plainText(heading.spans);
	const roles = below.filter((block) => block.type === 'heading');
	return (
		first?.type === 'heading' &&
		(isOrganization(text) || !isRole(text)) &&
		roles.some((role) => takeDates(role.spans) !== null)
	);
}
