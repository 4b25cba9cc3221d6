import type { Block, SectionKind } from '../../model/index.ts';
import { holdsYear } from '../cv/dates.ts';
import { joinText, plainText, sliceSpans, splitLines } from '../markdown/spans.ts';
import { wordsOf } from '../words/letters.ts';
import { isEmployerAlone, isOrganization, isRole, isRoleOnly, isSubject, namedIn } from '../words/phrases.ts';
import { headsBelowDates } from './dated-paragraphs.ts';
import { atEmployer, belowJob, firstLine, isShortStatement, MAX_LINE } from './entry-head.ts';
import { headOfItem } from './items.ts';
import { EMPLOYED, JOBS } from './kinds.ts';
import { labelledStep } from './labelled.ts';
import { piecesOf } from './pieces.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import { datesInReference } from './references/dates.ts';
import { cutBold, isProperName, isWordy, type Spans } from './split.ts';
import { type EntryDates, takeDates } from './take-dates.ts';

/** A list most of whose items begin or end with dates. */
export function listOfEntries({ blocks, at, kind, within }: RecognizerInput): Found | null {
	const list = blocks[at];
	// Below a dated heading a list tells what was done.
	const isBelowHeading = within?.origins?.[0] === 'heading';
	if (list?.type !== 'list' || (isBelowHeading && (within?.dated || announces(blocks[at - 1])))) return null;
	// `2000 students in ten schools` tells how many.
	if (within?.dated && list.items.some(([item]) => /^\d{4} \p{Lowercase}/u.test(joinText(firstLine(item)))))
		return null;
	const isFirst = EMPLOYED.has(kind) && at === 0;
	const flat = within === null && EMPLOYED.has(kind) ? headsOfFlatList(list, kind) : null;
	if (flat) return { heads: flat, taken: 1 };
	const mayBeUndated = within === null && ((EMPLOYED.has(kind) && areJobsAtEmployers(list)) || areCourses(list));
	const undated = mayBeUndated ? list.items.map(headOfItem) : [];
	const jobs = undated.flatMap((head) => head ?? []);
	// A text among the jobs would be lost.
	if (jobs.length > 0 && jobs.length === undated.length) return { heads: jobs, taken: 1 };
	if (!areMost(list.items.filter(mayBeDated).length, list.items.length, isFirst)) return null;
	const heads = list.items.flatMap(
		(item) =>
			headsOfDates(item) ??
			(kind === 'talks' ? headsBelowTitle(item) : null) ?? [withYearInside(headOfItem(item), kind)],
	);
	return areEntries(heads, isFirst) ? { heads: heads.flatMap((head) => head ?? []), taken: 1 } : null;
}

/** Whether each item is a course in bold and who gave it, with a school or a company among these: `**Knots for sailors** (Leeds College)`. */
function areCourses({ items }: List): boolean {
	const givers = items.map(([block]) => {
		const [course, behind] = cutBold(firstLine(block));
		const [, giver = ''] = /^ (?:[–—-] |\()(.+)/.exec(joinText(behind)) ?? [];
		return course.length > 0 && !isOrganization(plainText(course)) && isProperName(giver) ? giver : '';
	});
	return givers.length > 1 && givers.every(Boolean) && givers.some(isOrganization);
}

/** Whether at least two items, three of four of them, name a job or a degree with its employer or school. */
function areJobsAtEmployers({ items }: List): boolean {
	const count = items.filter(namesJobAndEmployer).length;
	return count > 1 && count * 4 >= items.length * 3;
}

/** Whether an item names a job or a degree, and the employer or the school, with or without dates: `**Potter** at Clay & Sons, Leeds`. */
function namesJobAndEmployer([block]: readonly Block[]): boolean {
	const line = firstLine(block);
	if (joinText(line).length > MAX_LINE) return false;
	const [first, ...others] = piecesOf(takeDates(line)?.rest ?? line);
	return (
		first !== undefined &&
		namedIn(first.text).noun === 'role' &&
		others.some(({ mark, text }) => ((mark === 'at' || mark === 'in') && isProperName(text)) || isEmployerAlone(text))
	);
}

/**
 * A list in which dated items that name a job, an employer or a degree have their details in undated items behind them, on the
 * same level; null for any other.
 */
function headsOfFlatList(list: List, kind: SectionKind): Head[] | null {
	const starts = startsOf(list);
	const notes = list.items.filter(isLabelledItem).length;
	const haveNotes = notes > 0 && starts.length + notes === list.items.length;
	const haveDetails = JOBS.has(kind) && starts.length > 1 && starts.length * 2 <= list.items.length;
	if (!haveNotes && !haveDetails) return null;
	if (starts.filter((at) => namesJob(restOf(list.items[at]))).length * 2 < starts.length) return null;
	return headsWithDetails(list, starts);
}

/** Whether an undated item tells more about the one before, behind a label: `Relevant coursework: Kilns, Glazes`. */
export function isLabelledItem([block]: readonly Block[]): boolean {
	return block?.type === 'paragraph' && NOTE.test(plainText(block.spans)) && !takeDates(block.spans);
}

const NOTE = /^\p{Uppercase}\p{Alphabetic}{2,20}(?: (?:& )?\p{Alphabetic}{3,20})?: /u;

/** The places of the items that are lines of dates and a name. */
function startsOf(list: List): readonly number[] {
	return list.items.flatMap((item, at) => (isDatedLine(item) ? at : []));
}

/** The heads at the starts of a list, of which its first item is one, with the undated items behind each as its details. */
function headsWithDetails(list: List, starts: readonly number[]): Head[] | null {
	if (starts[0] !== 0) return null;
	const areStarts = new Set(starts);
	const details = list.items.filter((_, at) => !areStarts.has(at));
	if (details.some((item) => namesEntry(item) || (mayBeDated(item) && headOfItem(item)?.dated))) return null;
	return withDetails(
		list,
		list.items.map((item, at) => (areStarts.has(at) ? headOfItem(item) : null)),
	);
}

/** The heads of the items of a list, each with the items behind it that have none as a list of its own. */
export function withDetails(list: List, heads: readonly (Head | null)[]): Head[] {
	const starts = heads.flatMap((head, at) => (head ? at : []));
	return starts.flatMap((start, at): Head[] => {
		const head = heads[start];
		const own = list.items.slice(start + 1, starts[at + 1]);
		const more: Block[] = own.length > 0 ? [{ ...list, items: own, line: lineOfItem(own[0]) }] : [];
		return head ? [{ ...head, body: [...head.body, ...more] }] : [];
	});
}

/**
 * Employers or schools as items with a list of the jobs or degrees there below them, each with its dates: `- Clay & Sons`,
 * `  - Potter, 2019 - 2021`. Or jobs with their employers below them.
 */
export function listOfEmployers({ blocks, at, kind, within }: RecognizerInput): Found | null {
	const list = blocks[at];
	if (list?.type !== 'list' || within?.dated) return null;
	const found = list.items.map((item) => headsAtItem(item, kind));
	if (found.every((below) => below === null)) return null;
	const read = list.items.flatMap((item, index): readonly (Head | null)[] => found[index] ?? [headOfItem(item)]);
	const heads = read.flatMap((head) => head ?? []);
	return heads.length === read.length && heads.every(({ dated }) => dated) ? { heads, taken: 1 } : null;
}

/** The heads in the list below the name of an employer, a school or a job; null for any other item. */
function headsAtItem([block, list, ...others]: readonly Block[], kind: SectionKind): readonly Head[] | null {
	if (block?.type !== 'paragraph' || list?.type !== 'list' || others.length > 0) return null;
	const name = plainText(block.spans);
	const isLine = splitLines(block.spans).length === 1 && isShortStatement(block.spans) && !takeDates(block.spans);
	const heads = isLine && !labelledStep(list) ? headsWithDetails(list, startsOf(list)) : null;
	if (!heads || heads.some(({ lines }) => lines.length !== 1)) return null;
	const texts = heads.map(({ lines: [line = []] }) => plainText(line));
	const mayBeRoles = isOrganization(name) && texts.every((text) => namedIn(text).noun !== 'organization');
	const areRoles = texts.every((text) => isRole(text) || (kind === 'education' ? isSubject(text) : mayBeRoles));
	if (areRoles && !isRole(name)) return heads.map((head) => atEmployer(head, block.spans));
	// `Potter - Clay & Sons` has its employer.
	if (!isRoleOnly(name) || piecesOf(block.spans).length > 1 || texts.some(isRole)) return null;
	return heads.map((head) => belowJob(head, block.spans, 'line'));
}

type List = Extract<Block, { type: 'list' }>;

function lineOfItem([block]: readonly Block[] = []): number {
	return block?.line ?? 1;
}

/** Whether an item is one line of dates and a short name, perhaps above a list: `2019 - 2021 Clay & Sons Ltd`. */
function isDatedLine(item: readonly Block[]): boolean {
	const rest = restOf(item);
	return (
		rest.length > 0 &&
		isShortStatement(rest) &&
		!isWordy(plainText(rest)) &&
		item.slice(1).every(({ type }) => type === 'list')
	);
}

/** Whether an undated item is the name of a job or a degree by itself. */
function namesEntry([block]: readonly Block[]): boolean {
	const text = block?.type === 'paragraph' ? plainText(block.spans) : '';
	return text !== '' && !/[:：.。]/u.test(text) && wordsOf(text).length <= MAX_NAME && isRole(text);
}

/** Words of such a name. */
const MAX_NAME = 5;

/** What an item says beside its dates; nothing for an item without dates. */
function restOf([block]: readonly Block[] = []): Spans {
	return (block?.type === 'paragraph' && takeDates(block.spans)?.rest) || [];
}

/** `- *Since 2014*` with a list below it: each item of that is an entry of these dates. */
function headsOfDates([dates, list, ...others]: readonly Block[]): Head[] | null {
	const isName = (text: Spans) => joinText(text).length <= MAX_LINE;
	return others.length > 0 ? null : headsBelowDates(dates, list, isName);
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
	if (block?.type !== 'paragraph') return false;
	// `Present – PhD in Pottery`
	return body.length > 0 || holdsYear(joinText(block.spans)) || takeDates(block.spans) !== null;
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
