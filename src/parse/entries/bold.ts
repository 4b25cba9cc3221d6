import type { Block } from '../../model/index.ts';
import { readDates } from '../cv/dates.ts';
import { dropLines, joinText, plainText, sliceSpans, splitLines } from '../markdown/spans.ts';
import { isLabel, isOrganization, isPlace, isRole, isSurePlace } from '../words/phrases.ts';
import {
	areDatesAlone,
	completes,
	firstLine,
	isDegreeBelow,
	isMarked,
	isOwnHead,
	isShortStatement,
	MAX_LINE,
	metaDates,
	originBesideDates,
	paragraph,
} from './entry-head.ts';
import type { Origin } from './facts.ts';
import { headOfItem } from './items.ts';
import { HAVE_NO_JOBS } from './kinds.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import { firstSentence } from './sentences.ts';
import { cutBold, isWordy, type Spans, withoutStop } from './split.ts';
import { type DatedLine, type EntryDates, takeDates } from './take-dates.ts';

/** Lines of a head below its first. */
const MAX_HEAD = 3;

/** `**Role, Organisation**` with its dates behind it, on one of the next lines or in the next paragraph. */
export function boldThenDates({ blocks, at, kind, within }: RecognizerInput): Found | null {
	const [block, next] = [blocks[at], blocks[at + 1]];
	if (block?.type !== 'paragraph') return null;
	const [first = [], ...more] = splitLines(block.spans);
	if (!first[0]?.strong) return null;
	// Below a job such a line is a part of it; below another that begins in bold it is the next entry.
	const isPart = within?.dated && !(within.lines[0]?.[0]?.strong && within.origins?.[0] !== 'heading');
	const sentence = isPart ? null : firstSentence(first);
	if (sentence) {
		const body = [...paragraph(sentence.more, block.line), ...paragraph(dropLines(block.spans, 1), block.line + 1)];
		return found([sentence.rest], sentence.dated, body, block, 1);
	}
	if (joinText(first).length > MAX_LINE) return null;
	// Below a dated heading only a job is an entry; anything else is a part of what was done.
	if (within?.dated && within.origins?.[0] === 'heading' && !isRole(plainText(first))) return null;
	const own = takeDates(first);
	if (own && own.rest.length > 0) {
		const [second] = more;
		const isDegree = second !== undefined && kind === 'education' && isDegreeBelow(own.rest, second);
		const lines = second && (isDegree || completes(own.rest, second)) ? [own.rest, second] : [own.rest];
		const body = paragraph(dropLines(block.spans, lines.length), block.line + lines.length);
		return found(lines, own.dated, body, block, 1);
	}
	const dateAt = more.slice(0, MAX_HEAD).findIndex((line) => metaDates(line) !== null || isNamedBesideDates(line));
	const below = more[dateAt] && (metaDates(more[dateAt]) ?? takeDates(more[dateAt]));
	const between = more.slice(0, Math.max(0, dateAt));
	const areAlone = below ? areDatesAlone(below) : false;
	if (
		below &&
		between.every((line) => isMarked(line) || isOrganization(plainText(line)) || (areAlone && isShortStatement(line)))
	) {
		const body = paragraph(dropLines(block.spans, dateAt + 2), block.line + dateAt + 2);
		const names = [first, ...between];
		const beside = below.rest.length > 0 ? [below.rest] : [];
		const origins = [...names.map((): Origin => 'line'), ...beside.map((words) => originBesideDates(first, words))];
		return { heads: [{ lines: [...names, ...beside], origins, dated: below.dated, body, line: block.line }], taken: 1 };
	}
	// `###### 2019 - 2021` below the bold line.
	const under = next?.type === 'heading' && more.length === 0 ? takeDates(next.spans) : null;
	if (under?.side === 'whole') return found([withoutStop(first)], under.dated, [], block, 2);
	if (more.length > 0 || next?.type !== 'paragraph') return null;
	const [dateLine = [], ...others] = splitLines(next.spans);
	const roles = rolesBelow(first, next);
	if (roles) return roles;
	const named = namesThenDates(blocks, at);
	if (named) return named;
	// `Rope Academy, Hull` and `May 2010` below it.
	const onNext = isShortStatement(dateLine) && !takeDates(dateLine) ? takeDates(others[0] ?? []) : null;
	if (onNext?.side === 'whole')
		return found([first, dateLine], onNext.dated, paragraph(dropLines(next.spans, 2), next.line + 2), block, 2);
	const dates = metaDates(dateLine);
	if (
		!dates ||
		(isOwnHead(first) && isOwnHead(dates.rest)) ||
		(dates.rest.length > 0 && others.length === 0 && blocks[at + 2]?.type === 'paragraph')
	)
		return null;
	const lines = dates.rest.length > 0 ? [first, dates.rest] : [first];
	return found(lines, dates.dated, paragraph(dropLines(next.spans, 1), next.line + 1), block, 2);
}

/** `MSc, Physics, 2008 - 2010`: a job, a degree or a school with its dates. */
function isNamedBesideDates(line: Spans): boolean {
	const own = takeDates(line);
	const text = plainText(own?.rest ?? []);
	return own?.side === 'end' && isShortStatement(own.rest) && (isRole(text) || isOrganization(text));
}

/** `Role - dates` and `Role - dates` in the lines below a bold employer. */
function rolesBelow(employer: Spans, { spans, line }: Extract<Block, { type: 'paragraph' }>): Found | null {
	const owns = splitLines(spans).map((text) => takeDates(text));
	if (owns.length < 2) return null;
	const heads = owns.flatMap((own, index): Head[] =>
		own && own.rest.length > 0 && isShortStatement(own.rest)
			? [{ lines: [own.rest, employer], origins: ['line', 'employer'], dated: own.dated, body: [], line: line + index }]
			: [],
	);
	return heads.length === owns.length ? { heads, taken: 2 } : null;
}

/** `**School**`, `Degree` and the dates, perhaps with a place, each a paragraph of its own. */
function namesThenDates(blocks: readonly Block[], at: number): Found | null {
	const lines: Spans[] = [];
	for (const [offset, block] of blocks.slice(at, at + MAX_HEAD + 1).entries()) {
		if (block.type !== 'paragraph' || splitLines(block.spans).length > 1) return null;
		const own = takeDates(block.spans);
		if (own && (own.side === 'whole' || isSurePlace(plainText(own.rest))))
			return lines.length > 1
				? {
						heads: [{ lines, place: own.rest, dated: own.dated, body: [], line: blocks[at]?.line ?? 1 }],
						taken: offset + 1,
					}
				: null;
		if (own || !isShortStatement(block.spans)) return null;
		lines.push(block.spans);
	}
	return null;
}

function found(
	lines: readonly Spans[],
	dated: EntryDates,
	body: readonly Block[],
	{ line }: Block,
	taken: number,
): Found {
	return { heads: [{ lines, dated, body, line }], taken };
}

/**
 * `**Organisation**`, perhaps `(Oslo)` below it, then a list in which one item is the dates and another the role; or a job or a
 * degree, and its employer or school with dates first in the list; or these the other way round.
 */
export function boldThenList({ blocks, at }: RecognizerInput): Found | null {
	const [block, list] = [blocks[at], blocks[at + 1]];
	if (block?.type !== 'paragraph' || list?.type !== 'list') return null;
	const lines = splitLines(block.spans);
	const last = lines.length > 1 ? plainText(lines.at(-1) ?? []) : '';
	const hasPlace = /^\([^()]+\)$/.test(last) && isPlace(last.slice(1, -1));
	const place = hasPlace ? sliceSpans(lines.at(-1) ?? [], 1, last.length - 1) : undefined;
	const names = hasPlace ? lines.slice(0, -1) : [block.spans];
	if (!names.every(isMarked)) return null;
	const items = list.items.map((item) => (item.length === 1 && item[0]?.type === 'paragraph' ? item[0].spans : []));
	const withItems = (named: readonly Spans[], dated: EntryDates | null, count: number): Found => {
		const body: Block[] = items.length > count ? [{ ...list, items: list.items.slice(count) }] : [];
		const origins: Origin[] = [...names.map((): Origin => 'line'), ...named.map((): Origin => 'item')];
		const head = { lines: [...names, ...named], origins, ...(place && { place }), dated, body, line: block.line };
		return { heads: [head], taken: 2 };
	};
	const other = otherBelow(names[0] ?? [], items[0] ?? []);
	if (other) return withItems([other.rest], other.dated, 1);
	const dateAt = items.findIndex((item) => takeDates(item)?.side === 'whole');
	const named = items.slice(0, Math.max(0, dateAt));
	// An item that holds more than a line names no role.
	if (dateAt < 0 || dateAt > 2 || named.some((item) => item.length === 0)) return null;
	return withItems(named, takeDates(items[dateAt] ?? [])?.dated ?? null, dateAt + 1);
}

/** `- Clay College, July 2016` below a degree or a job, the school or the employer with the dates; or `- Fellow (2016)` below an employer. */
function otherBelow(title: Spans, item: Spans): DatedLine | null {
	const own = isShortStatement(item) ? takeDates(item) : null;
	if (own?.side !== 'end') return null;
	const [name, said] = [plainText(title), plainText(own.rest)];
	const isOther = isRole(name) ? isOrganization(said) && !isRole(said) : isOrganization(name) && isRole(said);
	return isOther ? own : null;
}

/** `**Title**` with its text on the next lines of the same paragraph, one such paragraph after another. */
export function boldAboveText({ blocks, at }: RecognizerInput): Found | null {
	const block = blocks[at];
	if (block?.type !== 'paragraph' || !isTitled(block)) return null;
	if (!isTitled(blocks[at - 1]) && !isTitled(blocks[at + 1])) return null;
	const [first = []] = splitLines(block.spans);
	const text = dropLines(block.spans, 1);
	const told = yearsAtEnd(text);
	const body = paragraph(told?.text ?? text, block.line + 1);
	return { heads: [{ lines: [first], dated: told?.dated ?? null, body, line: block.line }], taken: 1 };
}

/** `**Pot Planner** - Plans pots.`: a project in bold before its text, one such paragraph after another. */
export function boldBeforeText({ blocks, at }: RecognizerInput): Found | null {
	const block = blocks[at];
	const own = cutProject(block);
	if (!own || !block) return null;
	const beside = [...blocks.slice(Math.max(0, at - MAX_APART), at), ...blocks.slice(at + 1, at + 1 + MAX_APART)];
	if (!beside.some(cutProject)) return null;
	return {
		heads: [{ lines: [own.name], dated: null, body: paragraph(own.text, block.line), line: block.line }],
		taken: 1,
	};
}

/** Blocks between two bold entries that are compared. */
export const MAX_APART = 6;

/** The name of a project and its text, when a paragraph consists of these. */
function cutProject(block: Block | undefined): { readonly name: Spans; readonly text: Spans } | null {
	const spans = block?.type === 'paragraph' ? block.spans : [];
	const [name, behind] = cutBold(spans);
	const text = joinText(behind);
	const [dash = ''] = /^\s+[–—-]\s+(?=\S)/.exec(text) ?? [];
	const isProject = name.length > 0 && isShortStatement(name) && dash !== '' && /[.!?](?:\s|$)/.test(text);
	return isProject && !takeDates(name) ? { name, text: sliceSpans(spans, joinText(name).length + dash.length) } : null;
}

/** `- **Pot Planner**` with or without a list below it: the projects of a list, each in bold. */
export function boldItems({ blocks, at }: RecognizerInput): Found | null {
	const list = blocks[at];
	if (list?.type !== 'list' || list.items.length < 2) return null;
	const heads = list.items.flatMap(([first, ...body]): Head[] => {
		const isBold =
			first?.type === 'paragraph' && first.spans.every(({ strong }) => strong) && isShortStatement(first.spans);
		return isBold ? [{ lines: [first.spans], dated: null, body, line: first.line }] : [];
	});
	const isTold = heads.length === list.items.length && heads.some(({ body }) => body.length > 0);
	return isTold && !list.items.every((item) => headOfItem(item)?.dated) ? { heads, taken: 1 } : null;
}

/** The years with which a text ends behind a comma, and what stands before them: `Built a net for the harbour, 2021 and 2022`. */
function yearsAtEnd(text: Spans): { readonly text: Spans; readonly dated: EntryDates } | null {
	const all = joinText(text);
	const [found = '', years = ''] = YEARS_AT_END.exec(all) ?? [];
	const range = years === '' ? null : readDates(years);
	return range && { text: sliceSpans(text, 0, all.length - found.length), dated: { text: years, range } };
}

const YEARS_AT_END = /,\s+((?:19|20)\d\d(?:(?:\s*[-–—,&]\s*|\s+and\s+)(?:19|20)\d\d){0,3})\.?\s*$/;

function isTitled(block: Block | undefined): boolean {
	const [first = [], second] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const [bold, behind] = cutBold(first);
	// `**Pot Planner** (for potters)`
	const isBold = behind.length === 0 || (bold.length > 0 && /^\s*\([^()]+\)$/.test(joinText(behind)));
	return second !== undefined && isBold && joinText(first).length <= MAX_LINE / 2 && !isMarked(second);
}

/**
 * A bold line that stands for a heading: `**Tow Path:**`, text below it, and others like it in a section without
 * headings.
 */
export function boldHeading({ blocks, at, kind, facts }: RecognizerInput): Found | null {
	const [block, next] = [blocks[at], blocks[at + 1]];
	if (!facts.hasBoldHeadings || !isBoldHeading(block, next)) return null;
	// `**Knots**` above prizes with dates of their own only groups these.
	const isGroup = () =>
		next?.type === 'list' && next.items.every(([item]) => takeDates(firstLine(item))?.side === 'end');
	if (HAVE_NO_JOBS.has(kind) && isGroup()) return null;
	const end = joinText(block.spans).replace(/\s*[:：]$/u, '').length;
	return { heads: [{ lines: [sliceSpans(block.spans, 0, end)], dated: null, body: [], line: block.line }], taken: 1 };
}

export function isBoldHeading(
	block: Block | undefined,
	next: Block | undefined,
): block is Extract<Block, { type: 'paragraph' }> {
	if (block?.type !== 'paragraph' || joinText(block.spans).length > MAX_LINE / 2) return false;
	// Words in italics below it may be a sentence about it.
	const isText =
		next?.type === 'paragraph' && (!isMarked(next.spans) || (!next.spans[0]?.strong && isWordy(plainText(next.spans))));
	if (next?.type !== 'list' && !isText) return false;
	if (splitLines(block.spans).length > 1) return false;
	const named = takeDates(block.spans)?.rest ?? block.spans;
	return named.length > 0 && named.every((span) => span.strong) && !isLabel(plainText(named));
}
