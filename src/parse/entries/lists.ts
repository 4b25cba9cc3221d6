import type { Block, SectionKind } from '../../model/index.ts';
import { isEndWord, isSinceWord } from '../cv/calendar.ts';
import { holdsYear } from '../cv/dates.ts';
import {
	dropLines,
	joinText,
	plainText,
	SOFT_BREAK,
	sliceSpans,
	splitLines,
	splitSpans,
	trimSpans,
} from '../markdown/spans.ts';
import { lineOfRow } from '../markdown/table.ts';
import { beginsUppercase, firstLetterOrDigit, wordsOf } from '../words/letters.ts';
import { isLabel, isOrganization, isPlace, isRole, isSurePlace, namedIn } from '../words/phrases.ts';
import { isMarked, isShortStatement, joinLines, MAX_LINE, metaDates, paragraph } from './entry-head.ts';
import { EMPLOYED } from './kinds.ts';
import { labelledStep } from './labelled.ts';
import { type Labelled, originOf } from './labels.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import { readsAsReference, referenceHead } from './reference-lists.ts';
import { datesInReference } from './references.ts';
import { isProperName, isWordy, type Spans, withoutStop } from './split.ts';
import { type DatedLine, type EntryDates, takeDates } from './take-dates.ts';

/** A list most of whose items begin or end with dates. */
export function listOfEntries({ blocks, at, kind, within }: RecognizerInput): Found | null {
	const list = blocks[at];
	// Below a dated heading a list tells what was done.
	const isBelowHeading = within?.origins?.[0] === 'heading';
	if (list?.type !== 'list' || (isBelowHeading && (within?.dated || announces(blocks[at - 1])))) return null;
	const isFirst = EMPLOYED.has(kind) && at === 0;
	if (!areMost(list.items.filter(mayBeDated).length, list.items.length, isFirst)) return null;
	const heads = list.items.flatMap(
		(item) =>
			headsBelowDates(item) ??
			(kind === 'talks' ? headsBelowTitle(item) : null) ?? [withYearInside(headOfItem(item), kind)],
	);
	return areEntries(heads, isFirst) ? { heads: heads.flatMap((head) => head ?? []), taken: 1 } : null;
}

/** `- *Since 2014*` with a list below it: each item of that is an entry of these dates. */
function headsBelowDates([block, list, ...others]: readonly Block[]): Head[] | null {
	const own = block?.type === 'paragraph' ? takeDates(block.spans) : null;
	if (own?.side !== 'whole' || list?.type !== 'list' || others.length > 0) return null;
	const heads = list.items.flatMap(([name, ...body]): Head[] => {
		const isName = name?.type === 'paragraph' && joinText(name.spans).length <= MAX_LINE && !takeDates(name.spans);
		return isName ? [{ lines: [name.spans], dated: own.dated, body, line: name.line }] : [];
	});
	return heads.length === list.items.length ? heads : null;
}

/** `- "On pots"` with a list below it of where it was told, each item with its dates. */
function headsBelowTitle([block, list, ...others]: readonly Block[]): Head[] | null {
	if (block?.type !== 'paragraph' || list?.type !== 'list' || others.length > 0 || takeDates(block.spans)) return null;
	if (joinText(block.spans).length > MAX_LINE) return null;
	const heads = list.items.flatMap((item): Head[] => {
		const head = headOfItem(item);
		return head?.dated && head.lines.length === 1 ? [{ ...head, lines: [block.spans, ...head.lines] }] : [];
	});
	return heads.length === list.items.length ? heads : null;
}

/** Whether a block announces the list below it, which then tells more about the same entry: `Honours:`. */
export function announces(block: Block | undefined): boolean {
	return block?.type === 'paragraph' && /[:：]$/u.test(plainText(block.spans));
}

/** In a list of works a year may stand inside the line: `Safety Award, Harbour Board 2017, for the whole crew`. */
function withYearInside(head: Head | null, kind: SectionKind): Head | null {
	const [line = [], ...others] = head?.lines ?? [];
	const dated = head && !head.dated && others.length === 0 && HAVE_YEARS.has(kind) ? datesInReference(line) : null;
	return head && dated ? { ...head, lines: [withoutDates(line, dated)], dated } : head;
}

/** The line without dates that stand between commas: `Safety Grant, 2017, Harbour Board`. */
function withoutDates(line: Spans, { text }: EntryDates): Spans {
	const at = joinText(line).indexOf(`, ${text},`);
	return at < 0 ? line : [...sliceSpans(line, 0, at), ...sliceSpans(line, at + text.length + 2)];
}

const HAVE_YEARS: ReadonlySet<SectionKind> = new Set(['awards', 'certificates', 'publications', 'talks']);

/** Whether an item can have dates: in its text or in the blocks below. */
function mayBeDated([block, ...body]: readonly Block[]): boolean {
	return block?.type === 'paragraph' && (body.length > 0 || holdsYear(joinText(block.spans)));
}

/**
 * Whether most items have dates, and every head can be read. Of the list with which a section of jobs begins half are enough,
 * when the others name a job or an employer or link to one: `- Trainee at [Acme](…)`.
 */
export function areEntries(heads: readonly (Head | null)[], isFirstOfJobs = false): boolean {
	const read = heads.flatMap((head) => head ?? []);
	const areNamed = isFirstOfJobs && read.every(({ dated, lines }) => dated || namesJob(lines[0] ?? []));
	return read.length === heads.length && areMost(read.filter(({ dated }) => dated).length, heads.length, areNamed);
}

function namesJob(line: Spans): boolean {
	const isSetApart = line[0]?.strong === true || line.some(({ href }) => href !== undefined);
	return isSetApart || namedIn(plainText(line)).noun !== null;
}

function areMost(some: number, all: number, isHalfEnough: boolean): boolean {
	return isHalfEnough && all > 2 ? some * 2 >= all : some * 3 >= all * 2;
}

/** `2011 Lecturer`: dates with a job beside them. */
function jobBesideDates(line: Spans): DatedLine | null {
	const own = takeDates(line);
	return own?.side === 'start' && isShortStatement(own.rest) && isRole(plainText(own.rest)) ? own : null;
}

/** The head of an item: its first line, with dates in it or among the items of a list below it. */
export function headOfItem(item: readonly Block[]): Head | null {
	const [written, ...body] = item;
	if (written?.type !== 'paragraph') return null;
	const block = { ...written, spans: onOneLine(written.spans) };
	const [first = [], ...others] = headLines(block.spans);
	const [second = []] = others;
	const sentence = describedName(block.spans) ?? firstSentence(block.spans) ?? sentenceBehindDates(block.spans);
	if (sentence)
		return headOf([sentence.rest], sentence.dated, [...paragraph(sentence.more, block.line), ...body], block.line);
	if (joinText(first).length > 2 * MAX_LINE) return null;
	const own = takeDates(first);
	const behind = (count: number) => paragraph(dropLines(block.spans, count), block.line + count);
	const rest = behind(1);
	const job = !own && first[0]?.strong ? jobBesideDates(second) : null;
	const below = own || second.length === 0 ? null : (job ?? metaDates(second));
	if (below && (below === job || below.side === 'whole' || isMarked(second))) {
		const lines = [first, ...(below.rest.length > 0 ? [below.rest] : [])];
		return {
			...headOf(lines, below.dated, [...behind(2), ...body], block.line),
			origins: ['line', 'beside dates'],
		};
	}
	const dateAt = own || below ? -1 : others.slice(0, MAX_HEAD).findIndex((line) => takeDates(line)?.side === 'whole');
	const between = others.slice(0, Math.max(0, dateAt));
	const last = between.length > 0 && between.every(isPartOfHead) ? takeDates(others[dateAt] ?? []) : null;
	if (last) {
		const place = between.find((line) => arePlaces(plainText(line)));
		const lines = [first, ...between.filter((line) => line !== place)].map(withoutStop);
		const head = headOf(lines, last.dated, [...behind(dateAt + 2), ...body], block.line);
		return place ? { ...head, place } : head;
	}
	if (!own && !below && isMarked(first)) {
		// `**On pots**`, `Speaker`, `Leeds Pottery Day, May 2019`
		const events = others.slice(0, MAX_HEAD).map(datedEvent);
		const eventAt = events.findIndex((event) => event !== null);
		const event = events[eventAt];
		const said = paragraph(joinLines(others.slice(0, Math.max(0, eventAt))), block.line + 1);
		if (event) return headOf([first, event.rest], event.dated, [...said, ...behind(eventAt + 2), ...body], block.line);
	}
	if (!own)
		return (
			(rest.length === 0 && (headOfList(first, body, block.line) ?? headOfLabels(first, body, block.line))) ||
			headOf([first], null, [...rest, ...body], block.line)
		);
	const isContinued = joinText(block.spans).startsWith(SOFT_BREAK, joinText(first).length);
	const dated = isContinued ? closed(own.dated) : own.dated;
	const [name, ...text] = own.side === 'whole' && others.length === 0 ? body : [];
	if (name?.type === 'paragraph') {
		const [named = []] = splitLines(name.spans);
		if (joinText(named).length <= MAX_LINE)
			return headOf([named], own.dated, [...paragraph(dropLines(name.spans, 1), name.line + 1), ...text], block.line);
	}
	if (own.side === 'whole' && second.length > 0 && isShortStatement(second))
		return headOf([second], own.dated, [...behind(2), ...body], block.line);
	if (isContinued && /^[“"„«「『]/.test(plainText(second)))
		return headOf([[...own.rest, { text: ' ' }, ...second]], dated, [...behind(2), ...body], block.line);
	// `School, 2017`, and the degree in bold on the next line; `**Event, 2017**`, and the talk in italics.
	const isSetApart = second[0]?.strong || (second[0]?.emphasis && first[0]?.strong);
	const isNamedBelow = own.rest.length > 0 && isSetApart && isMarked(second) && !takeDates(second);
	if (isNamedBelow) return headOf([own.rest, second], dated, [...behind(2), ...body], block.line);
	return headOf([own.rest], dated, [...rest, ...body], block.line);
}

/**
 * The text of an item as one line when its dates stand at the end of it, behind a line that was full: `Potter, Department of
 * Clay, University of`, `Leeds, 2010 - 2014`.
 */
function onOneLine(spans: Spans): Spans {
	const text = joinText(spans);
	if (!text.includes(SOFT_BREAK) || text.includes('\n') || text.length > MAX_LINE) return spans;
	const lines = text.split(SOFT_BREAK);
	const isFull = lines.slice(0, -1).every((line, at) => {
		const [next = ''] = /^\S+/.exec(lines[at + 1] ?? '') ?? [];
		return line.length + next.length >= FULL_LINE && !/[.!?:;]$/.test(line);
	});
	const [first = []] = splitLines(spans);
	if (!isFull || isMarked(first) || takeDates(first) || takeDates([{ text: lines.at(-1) ?? '' }])?.side !== 'end')
		return spans;
	const line = spans.map((span) => ({ ...span, text: span.text.replaceAll(SOFT_BREAK, ' ') }));
	return takeDates(line)?.side === 'end' ? line : spans;
}

/** Characters of a line into which the next word did not fit. */
const FULL_LINE = 62;

/** The lines of an item. A name in bold with a colon and the one line below it are one: `**Rope Race**:`, `2nd place (2015)`. */
function headLines(spans: Spans): readonly Spans[] {
	const lines = splitLines(spans);
	const [first = [], second = []] = lines;
	const isOne =
		lines.length === 2 && first[0]?.strong && /[:：]$/u.test(plainText(first)) && takeDates(second)?.side === 'end';
	return isOne ? [[...first, { text: ' ' }, ...second]] : lines;
}

/** Lines below the first of an item that may belong to its head. */
const MAX_HEAD = 3;

/** `Leeds Pottery Day, May 2019`, `Clay 2001, Leeds`: a short line that names something, with dates behind or in it. */
function datedEvent(line: Spans): Pick<DatedLine, 'rest' | 'dated'> | null {
	const own = takeDates(line);
	const isNamed = isShortStatement(line) && isProperName(plainText(own?.rest ?? line));
	if (!isNamed || (own && own.side !== 'end')) return null;
	const dated = own ? null : datesInReference(line);
	return dated ? { rest: line, dated } : own;
}

/** Whether a line between the name and the dates of an item belongs to its head: a place, an employer, bold or italic words. */
function isPartOfHead(line: Spans): boolean {
	const text = plainText(line);
	return (
		arePlaces(text) ||
		isMarked(line) ||
		(text.length <= MAX_LINE && !isWordy(text) && (isOrganization(text) || isRole(text)))
	);
}

/** `Leeds and York, UK; Oslo, Norway` */
function arePlaces(text: string): boolean {
	return text.split(/;\s+| and /).every(isPlace);
}

/** `**Degree**, School, dates. What was done there`: the sentence and what stands behind it. */
export function firstSentence(spans: Spans): (DatedLine & { readonly more: Spans }) | null {
	return spans[0]?.strong && !takeDates(spans) ? datedSentence(spans) : null;
}

/** `**2019 - 2021:** Potter at Clay & Sons. Glazed pots …`: the first sentence of a text that is too long for a head. */
function sentenceBehindDates(spans: Spans): (DatedLine & { readonly more: Spans }) | null {
	const text = joinText(spans);
	if (!spans[0]?.strong || text.length <= MAX_LINE || takeDates([spans[0]])?.side !== 'whole') return null;
	const [stop] = [...text.slice(0, MAX_LINE).matchAll(/(?<=\p{Alphabetic}{3}|\))\.\s+(?=\p{Uppercase})/gu)];
	const own = stop ? takeDates(sliceSpans(spans, 0, stop.index)) : null;
	return own?.side === 'start' && stop ? { ...own, more: trimSpans(sliceSpans(spans, stop.index + 1)) } : null;
}

/** `Netlib (2020): A library for nets.`: the name with its dates, and the sentence about it behind a colon or a dash. */
function describedName(spans: Spans): (DatedLine & { readonly more: Spans }) | null {
	const text = joinText(spans);
	const end = text.slice(0, MAX_LINE).search(/(?<=\))(?:[:：]|\s[–—→-])\s/u);
	const isText = /[.!?。](?:\s|$)/u.test(text.slice(end)) || text[end + 1] === '→';
	const own = end > 0 && isText ? takeDates(sliceSpans(spans, 0, end)) : null;
	const more = trimSpans(sliceSpans(spans, end + (/[:：]/.test(text[end] ?? '') ? 1 : 2)));
	return own?.side === 'end' && !isRole(plainText(more)) ? { ...own, more } : null;
}

/** The first sentence that dates end, up to them, and what stands behind it. */
function datedSentence(spans: Spans): (DatedLine & { readonly more: Spans }) | null {
	const text = joinText(spans);
	for (const { 0: mark, index } of text.slice(0, MAX_LINE).matchAll(/\.\s+/g)) {
		if (!beginsUppercase(text.slice(index + mark.length))) continue;
		const own = takeDates(sliceSpans(spans, 0, index));
		// Behind dates on a line of their own the text goes on.
		const isAtEnd = own?.side === 'end' && !/\n/.test(text.slice(text.indexOf(own.dated.text), index));
		if (isAtEnd) return { ...own, more: trimSpans(sliceSpans(spans, index + 1)) };
	}
	return null;
}

function headOf(lines: readonly Spans[], dated: EntryDates | null, body: readonly Block[], line: number): Head {
	return { lines, dated, body, line };
}

/** Whether the dash behind the dates belongs to the sentence, not to an open end. */
function closed(dated: EntryDates): EntryDates {
	const isDangling = dated.range.end === 'present' && /[‐‑–—~-]$/u.test(dated.text);
	return isDangling
		? { ...dated, text: dated.text.replace(/\s*[‐‑–—~-]+$/u, ''), range: { ...dated.range, end: dated.range.start } }
		: dated;
}

/** `- Clay & Sons` with `Position: Potter` and `Period: 2019 - 2021` in a list below it. */
function headOfLabels(name: Spans, [list, ...more]: readonly Block[], line: number): Head | null {
	const told = list?.type === 'list' && isShortStatement(name) ? labelledStep(list) : null;
	if (!told?.dated) return null;
	const { lines, origins = [], place = [], dated, body } = told;
	return { lines: [name, ...lines], origins: ['line', ...origins], place, dated, body: [...body, ...more], line };
}

/** Words beside the dates of an entry that stand in an item of their own. */
const MAX_BESIDE = 3;

/** `- **Degree**` with a list below that holds its dates and its school. */
function headOfList(title: Spans, [list, ...more]: readonly Block[], line: number): Head | null {
	if (list?.type !== 'list') return null;
	const only = list.items.length === 1 ? headBelowTitle(title, list.items[0] ?? [], line) : null;
	if (only) return { ...only, body: [...only.body, ...more] };
	const texts = list.items.map(([item, ...others]) =>
		item?.type === 'paragraph' && others.length === 0 ? item.spans : [],
	);
	const dateAt = texts
		.slice(0, 3)
		.findIndex((item) => takeDates(item) !== null && plainText(item).length <= MAX_LINE / 2);
	const own = texts[dateAt] ? takeDates(texts[dateAt]) : null;
	if (!own) return null;
	// `Knots for sailors`, and first of all `3 days, May 2019` below it.
	const isTold = dateAt === 0 && isShortStatement(title) && wordsOf(plainText(own.rest)).length <= MAX_BESIDE;
	if (!isMarked(title) && !isTold) return null;
	const school = texts.findIndex((item) => isOrganization(plainText(item)) && isShortStatement(item));
	const others = list.items.filter((_, at) => at !== dateAt && at !== school);
	const body: Block[] = others.length > 0 ? [{ ...list, items: others }] : [];
	const lines = [title, ...(school < 0 ? [] : [texts[school] ?? []])];
	return headOf(lines, own.dated, [...paragraph(own.rest, list.line), ...body, ...more], line);
}

/** `- *Clay & Sons, Hull* | *2014 - 2016*` below `- **Potter**`: the only item of a list, with what was done below it. */
function headBelowTitle(title: Spans, [block, ...body]: readonly Block[], line: number): Head | null {
	const own =
		block?.type === 'paragraph' && isMarked(title) && isShortStatement(block.spans) ? takeDates(block.spans) : null;
	return own && own.rest.length > 0 ? headOf([title, own.rest], own.dated, body, line) : null;
}

/** Definitions whose terms are dates, or whose descriptions begin with a line of dates. */
export function definitionsOfEntries({ blocks, at, kind }: RecognizerInput): Found | null {
	const list = blocks[at];
	if (list?.type !== 'definitions') return null;
	const several = headsOfEmployers(list);
	if (several) return { heads: several, taken: 1 };
	const areDates = list.items.some(({ term }) => takeDates(term)?.side === 'whole');
	const heads = list.items.map(({ term, blocks: description }) =>
		headOfDefinition(term, description, { kind, areDates, line: lineOf(description, list.line) }),
	);
	if (heads.every((head) => head !== null)) return { heads, taken: 1 };
	const merged = areDates ? withMore(heads, list) : null;
	if (merged) return { heads: merged, taken: 1 };
	const told = heads.map((head, index) => head ?? definedHead(list.items[index], list.line));
	return told.filter(({ dated }) => dated).length * 2 >= told.length ? { heads: told, taken: 1 } : null;
}

/** Below dates as terms, a term of another kind tells more of the entry above it: `Supervisor`, `: Ada Reed`. */
function withMore(
	heads: readonly (Head | null)[],
	list: Extract<Block, { type: 'definitions' }>,
): readonly Head[] | null {
	const merged: Head[] = [];
	for (const [at, item] of list.items.entries()) {
		const head = heads[at];
		const above = merged.at(-1);
		if (head) merged.push(head);
		else if (!above) return null;
		else {
			const more: Block = { type: 'definitions', items: [item], line: lineOf(item.blocks, list.line) };
			merged.splice(-1, 1, { ...above, body: [...above.body, more] });
		}
	}
	return merged;
}

/** `Acme College`, `: BSc, 2012.`, `: MSc, 2014.`: terms that name employers or schools, of which one at least has several dated descriptions. */
function headsOfEmployers({ items }: Extract<Block, { type: 'definitions' }>): readonly Head[] | null {
	if (!items.some(({ blocks }) => blocks.length > 1) || items.some(({ term }) => takeDates(term))) return null;
	const heads = items.flatMap(({ term, blocks }) =>
		blocks.map((block): Head | null => {
			const head = headOfItem([block]);
			const isOneLine = head?.dated && head.lines.length === 1 && isShortStatement(head.lines[0] ?? []);
			return isOneLine ? { ...head, lines: [...head.lines, term], origins: ['line', 'employer'] } : null;
		}),
	);
	const read = heads.flatMap((head) => head ?? []);
	return read.length === heads.length ? read : null;
}

/** A term that names an entry; its dates end the first sentence of the description: `Physics, BSc; 1991.` */
function definedHead(item: Definition | undefined, start: number): Head {
	const { term = [], blocks: [block, ...body] = [] } = item ?? {};
	const line = lineOf(item?.blocks ?? [], start);
	const spans = block?.type === 'paragraph' ? block.spans : [];
	const [first = []] = splitSpans(spans, /\n/);
	const own = takeDates(first);
	const sentence =
		own?.side === 'end' ? { ...own, more: trimSpans(sliceSpans(spans, joinText(first).length)) } : datedSentence(spans);
	if (!block) return { lines: [term], dated: null, body, line };
	// `Functional Programming, Haskell; December 2014; certificate`: the dates stay where they are.
	if (!sentence) return { lines: [term], dated: datesInReference(spans), body: [block, ...body], line };
	const lines = sentence.rest.length > 0 ? [term, sentence.rest] : [term];
	return { lines, dated: sentence.dated, body: [...paragraph(sentence.more, block.line), ...body], line };
}

/** The line of a term: the one above its description, which is never above the list. */
function lineOf([description]: readonly Block[], start: number): number {
	return Math.max(start, (description?.line ?? start) - 1);
}

type Definition = Extract<Block, { type: 'definitions' }>['items'][number];

/** A description that is a place alone: `Austin, TX (and elsewhere)`. */
function placeIn(block: Block | undefined): Spans {
	if (block?.type !== 'paragraph') return [];
	return isSurePlace(plainText(block.spans).replace(/ \([^()]*\)$/, '')) ? block.spans : [];
}

function headOfDefinition(
	term: Spans,
	[block, ...body]: readonly Block[],
	{ kind, areDates, line }: { readonly kind: SectionKind; readonly areDates: boolean; readonly line: number },
): Head | null {
	if (block?.type !== 'paragraph') return null;
	const own = takeDates(term);
	// `In press` among the years of a list stands for a year.
	const stood = own ?? (areDates && wordsOf(joinText(term)).length <= 2 ? datesInWords(term) : null);
	if (stood && stood.rest.length === 0 && readsAsReference(block.spans, kind))
		return referenceHead(block.spans, stood.dated, body, line);
	if (own) {
		// A description that is wrapped in the source is one line to its reader.
		const [first = [], ...others] = splitSpans(block.spans, /\n/);
		const named = own.rest.length > 0 ? [own.rest, first] : [first];
		const place = placeIn(body[0]);
		const text = [...paragraph(joinLines(others), block.line + 1), ...body.slice(place.length > 0 ? 1 : 0)];
		return { lines: named, dated: own.dated, place, body: text, line };
	}
	const lines = splitLines(block.spans);
	const below = lines.length === 1 ? datesBelow(body) : null;
	if (below) return { lines: [term, block.spans], dated: below, body: body.slice(1), line };
	const dateAt = lines.slice(0, 3).findIndex((spans) => metaDates(spans) !== null);
	const dates = lines[dateAt] && metaDates(lines[dateAt]);
	if (!dates) return null;
	const before = lines.slice(0, dateAt);
	const said = paragraph(joinLines(before.filter((between) => !isMarked(between))), block.line);
	const rest = paragraph(dropLines(block.spans, dateAt + 1), block.line + dateAt + 1);
	return {
		lines: [term, ...before.filter(isMarked), ...(dates.rest.length > 0 ? [dates.rest] : [])],
		dated: dates.dated,
		body: [...said, ...rest, ...body],
		line,
	};
}

/** Words in the place of dates, which have no value. */
function datesInWords(line: Spans): Pick<DatedLine, 'dated' | 'rest'> {
	return { dated: { text: plainText(line), range: { start: null, end: null } }, rest: [] };
}

/** The dates that a second description consists of: `: Acme` above `: 2019 - 2021`. */
function datesBelow([block]: readonly Block[]): EntryDates | null {
	const own = block?.type === 'paragraph' ? takeDates(block.spans) : null;
	return own?.side === 'whole' ? own.dated : null;
}

/**
 * A table in which most rows have a cell with dates, or the columns are jobs and employers. Its head stands above the entries,
 * unless it has dates as well.
 */
export function tableOfEntries({ blocks, at, within }: RecognizerInput): Found | null {
	const table = blocks[at];
	if (table?.type !== 'table') return null;
	const plain = rowsOf(table);
	if (plain[0]?.cells.some((cell) => takeDates(cell) !== null)) {
		const heads = headsOfRows(plain);
		if (heads) return { heads, taken: 1 };
	}
	const columns = table.head.map((cell) => columnOf(plainText(cell)));
	const heads = table.rows.map((row, index) => headOfRow(row, columns, lineOfRow(table, index)));
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

/** What a column holds by its title: an employer, a job …, starts without an end; null for any other. */
type Column = Labelled['origin'] | 'since' | null;

function columnOf(title: string): Column {
	return isSinceWord(title) ? 'since' : originOf(title);
}

/** Whether the heading above a block is that of a part of an entry: `Responsibilities`. */
function isBelowLabel(blocks: readonly Block[], at: number): boolean {
	const heading = blocks.slice(Math.max(0, at - MAX_PART), at).findLast(({ type }) => type === 'heading');
	return heading?.type === 'heading' && isLabel(plainText(heading.spans));
}

/** Blocks of such a part. */
const MAX_PART = 20;

/** A row of a table and its line in the source. */
type TableRow = { readonly cells: readonly Spans[]; readonly line: number };

/** All rows of a table, the first line of a Markdown table among them. */
function rowsOf(table: Extract<Block, { type: 'table' }>): readonly TableRow[] {
	const rows = table.rows.map((cells, index) => ({ cells, line: lineOfRow(table, index) }));
	return table.head.every((cell) => cell.length === 0) ? rows : [{ cells: table.head, line: table.line }, ...rows];
}

/** The heads in rows of which the first has dates: each row is one, or the first with a few undated rows below it is one. */
function headsOfRows(rows: readonly TableRow[]): readonly Head[] | null {
	const heads = rows.map(({ cells, line }) => headOfRow(cells, [], line));
	const [first, ...others] = heads;
	if (others.every(({ dated }) => dated)) return heads;
	if (!first || others.length > MAX_ROWS || others.some(({ dated }) => dated)) return null;
	return [{ ...first, lines: heads.flatMap((one) => one.lines), origins: heads.flatMap((one) => one.origins ?? []) }];
}

/** Rows below the first of a table that is the head of one entry: `Engineer | Oslo` below `Acme | 2019 - 2021`. */
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
		own && columns[dateAt] === 'since' ? { ...own.dated, range: { ...own.dated.range, end: 'present' } } : own?.dated;
	const cells = row
		.map((cell, at) => ({ cell: own && at === dateAt ? own.rest : cell, label: columns[at] }))
		.filter((_, at) => !both || at !== dateAt + 1)
		.flatMap(({ cell, label }) => splitLines(cell).map((line) => ({ cell: trimSpans(line), label })))
		.filter(({ cell }) => cell.length > 0);
	const origins = cells.map(({ label }) =>
		label === 'labelled role' || label === 'labelled organization' ? label : 'cell',
	);
	return { lines: cells.map(({ cell }) => cell), origins, dated: dated ?? null, body: [], line };
}
