import type { Block } from '../../model/index.ts';
import { dropLines, joinText, plainText, sliceSpans, splitLines } from '../markdown/spans.ts';
import { isEmployment, isLabel, isOrganization, isPlace, isRole, isSurePlace, isWorkMode } from '../words/phrases.ts';
import {
	areDatesAlone,
	blocksBelow,
	firstLine,
	isApart,
	isMarked,
	isShortStatement,
	joinLines,
	MAX_LINE,
	metaDates,
	paragraph,
} from './entry-head.ts';
import type { Origin } from './facts.ts';
import { withoutGrade } from './grades.ts';
import { type Labelled, readLabelled } from './labels.ts';
import { piecesOf } from './pieces.ts';
import type { Heading } from './recognizer.ts';
import { COLUMN, cut, isProperName, isWordy, type Spans, withoutStop } from './split.ts';
import { type DatedLine, type EntryDates, takeDates } from './take-dates.ts';

/** Lines of a quotation that may be a head's. */
const MAX_QUOTE = 5;

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** What a block below a heading adds to the head. */
export type Step = {
	readonly lines: readonly Spans[];
	/** Where the lines stood; ordinary lines without. */
	readonly origins?: readonly Origin[];
	readonly place?: Spans | undefined;
	readonly dated: EntryDates | null;
	readonly body: readonly Block[];
	/** Whether it belongs to the head even when no dates are found. */
	readonly isSure: boolean;
};

/** Dates below a heading; the words beside them are the place, or a line of the head. */
export function datedStep({ rest, dated }: DatedLine, line: Spans = []): Step {
	const text = plainText(rest);
	// A job stands before a colon: `Product Development: 2018 - 2019`.
	const isNamed = plainText(line).startsWith(`${text}:`) && !isSurePlace(text);
	if (isPlace(text) && !isNamed) return { lines: [], place: rest, dated, body: [], isSure: true };
	return { lines: rest.length > 0 ? [rest] : [], dated, body: [], isSure: true };
}

/** The same of the first line of a text, where the words beside the dates may be the beginning of that text. */
function datedLineStep(own: DatedLine, spans: Spans, line: number): Step {
	if (own.side !== 'start' || isHeadLine(own.rest)) return datedStep(own, spans);
	const text = joinText(spans);
	const end = text.indexOf(own.dated.text) + own.dated.text.length;
	const start = end + text.slice(end).search(/[^\s|·:;,.–—-]/);
	return { lines: [], dated: own.dated, body: paragraph(sliceSpans(spans, start), line), isSure: true };
}

/** Whether words beside dates name something, and say nothing about it. */
function isHeadLine(words: Spans): boolean {
	const text = plainText(words);
	const isNamed = isProperName(text) || isRole(text) || isOrganization(text);
	return isMarked(words) || words.length === 0 || (isShortStatement(words) && isNamed);
}

/** `> place`, `> dates`: a quotation of a few lines of which one is the dates, or of one with an employer. */
export function metaQuote({ blocks: [block, ...others] }: Extract<Block, { type: 'quote' }>): Step | null {
	if (block?.type !== 'paragraph' || others.length > 0) return null;
	const lines = splitLines(block.spans);
	const own = lines.length === 1 ? takeDates(block.spans) : null;
	// `> Clay & Sons · Part-time - May 2019 - June 2020`
	if (own?.side === 'end') return datedStep(own);
	// `> May 2019 - June 2020 · Oslo`
	if (own?.side === 'start' && isApart(block.spans, own) && isPlace(plainText(own.rest))) return datedStep(own);
	if (lines.length === 1 && areNames(lines)) return namesBelowDates(block);
	return lines.length > MAX_QUOTE ? null : linesAroundDate(lines);
}

/** Lines below a heading of which one is the dates, another perhaps a place; null without dates. */
export function linesAroundDate(lines: readonly Spans[]): Step | null {
	const dates = lines.map((line) => takeDates(line));
	// `Oslo, May 2019 - June 2020`
	const dateAt = dates.findIndex(
		(own, at) => own && (own.side === 'whole' || (isApart(lines[at] ?? [], own) && isPlace(plainText(own.rest)))),
	);
	const dated = dates[dateAt];
	if (!dated) return null;
	const named = lines.filter((_, at) => at !== dateAt);
	const beside = dated.rest.length > 0 ? dated.rest : undefined;
	const place = beside ?? named.find((line) => isPlace(plainText(line)));
	return { lines: named.filter((line) => line !== place), place, dated: dated.dated, body: [], isSure: true };
}

/**
 * Plain names right below a heading that dates follow: `Role` above `dates`, `Role | dates`, `City, Country | dates`.
 */
export function metaNames(block: Block | undefined, next: Block | undefined): Step | null {
	if (block?.type !== 'paragraph') return null;
	const lines = splitLines(block.spans);
	const dateAt = lines.slice(0, MAX_NAMES + 1).findIndex((line) => takeDates(line) !== null);
	const before = lines.slice(0, dateAt < 0 ? lines.length : dateAt);
	const own = takeDates(lines[dateAt] ?? []);
	const isAlone = dateAt > 0 && own !== null && areDatesAlone(own);
	const isBoldName = (line: Spans) => isMarked(line) && isShortStatement(line) && !isLabelLine(line);
	const areNamed = before.every((line) => isPlainName(line) || (isAlone && (isInColumns(line) || isBoldName(line))));
	if (before.length > MAX_NAMES || (!areNamed && !own)) return null;
	if (!own)
		return metaDates(firstLine(next))?.side === 'whole'
			? { lines: before, dated: null, body: [], isSure: false }
			: null;
	const isBeside = own.side === 'end' && isApart(lines[dateAt] ?? [], own);
	const isFirst = own.side === 'end' && before.length === 0;
	const isNamedBeside = isFirst && ((isBeside && isShortName(own.rest)) || beginsWithEmployer(own.rest));
	const isPlaceBeside = isBeside && areNamed && before.length > 0 && isPlace(plainText(own.rest));
	// `A course in salt`, and a line below it with the school and the dates.
	const isText = !areNamed && isBeside && isShortName(own.rest) && isOrganization(plainText(own.rest));
	if (!(isNamedBeside || isPlaceBeside || isText || (areNamed && isAlone))) return null;
	if (isText) {
		const rest = [
			...paragraph(joinLines(before), block.line),
			...paragraph(dropLines(block.spans, dateAt + 1), block.line + dateAt + 1),
		];
		return { ...datedStep(own), body: rest };
	}
	const { lines: beside, ...step } = datedStep(own, lines[dateAt]);
	const behind = lines[dateAt + 1];
	const below = behind && isSurePlace(plainText(behind)) ? behind : undefined;
	const place =
		step.place ?? below ?? (before.length > 1 ? before.find((line) => isPlace(plainText(line))) : undefined);
	const count = dateAt + (below && place === below ? 2 : 1);
	const body = paragraph(dropLines(block.spans, count), block.line + count);
	return { ...step, lines: [...before.filter((line) => line !== place), ...beside], place, body };
}

/** `King’s College (Leeds, UK). Pass with honours.`, `Clay · Leeds, UK.`: an employer or a school, its place, and remarks. */
function beginsWithEmployer(line: Spans): boolean {
	const [first, second] = piecesOf(line);
	const behind = joinText(line).slice(second?.from).replace(/\.$/, '');
	const isPlaced =
		second?.mark === 'bracket' ? isPlace(second.text.slice(1, -1)) : second?.mark === 'dash' && isSurePlace(behind);
	const isNamed = first !== undefined && isProperName(first.text) && (isOrganization(first.text) || isPlaced);
	return isNamed && !isRole(first.text) && !isMarked(line) && joinText(line).length <= MAX_LINE;
}

/** Lines of plain names above dates. */
const MAX_NAMES = 2;

/** A short line that is known to name something. */
export function isPlainName(line: Spans): boolean {
	return (isShortName(line) && isKnownName(line)) || isShortJob(line) || isNameWithPlaces(line);
}

/** `Clay & Sons - Kiln Dept. | Leeds`: a name and its place in columns. */
function isInColumns(line: Spans): boolean {
	const columns = cut(line, COLUMN).map(plainText);
	return columns.length === 2 && isShortStatement(line) && !isWordy(columns[0] ?? '') && isPlace(columns[1] ?? '');
}

function isKnownName(line: Spans): boolean {
	const text = plainText(line);
	return isRole(text) || isOrganization(text) || isPlace(text) || isWithEmployment(line);
}

/** `Clay & Sons - Leeds, UK - Hybrid`: a name, its place behind a dash, and how one worked. */
function isNameWithPlaces(line: Spans): boolean {
	if (!isShortStatement(line) || isMarked(line)) return false;
	const [name, first, ...others] = piecesOf(line);
	const isPlaced = first?.mark === 'dash' && (isSurePlace(first.text) || isWorkMode(first.text) || others.length > 0);
	const arePlaces = [first, ...others].every((piece) => piece && (isPlace(piece.text) || isWorkMode(piece.text)));
	return isPlaced && arePlaces && isProperName(name?.text ?? '');
}

/** `Backend developer.`, a job of a few words, none of them capitalised but the first. */
function isShortJob(line: Spans): boolean {
	const text = plainText(line);
	const isShort = text.split(/\s+/).length <= 3 && isShortStatement(withoutStop(line));
	return isShort && !isMarked(line) && isRole(text);
}

function isShortName(line: Spans): boolean {
	return isShortStatement(withoutStop(line)) && isProperName(withoutGrade(plainText(line))) && !isMarked(line);
}

/** `Acme · Full-time`: a name and how one was employed. */
function isWithEmployment(line: Spans): boolean {
	const [, ...others] = piecesOf(line);
	return others.length > 0 && others.every(({ text }) => isEmployment(text) || isWorkMode(text));
}

/** The plain name of an employer or a school right below a head with dates: `Acme University, Leeds` above a list. */
export function namesBelowDates(block: Paragraph): Step | null {
	const lines = splitLines(block.spans);
	return areNames(lines) ? { lines, dated: null, body: [], isSure: false } : null;
}

/** Whether a few lines begin with the name of an employer or a school: `Acme University`, `Physics`. */
function areNames(lines: readonly Spans[]): boolean {
	const [first = []] = lines;
	const isNamed = isPlainName(first) && isOrganization(plainText(first));
	return isNamed && lines.length <= MAX_NAMES && lines.every(isNameLine);
}

/** `Clay & Sons - Leeds`, alone below dates: an employer and its place. */
function isNameWithPlace(line: Spans): boolean {
	const [name, place, ...others] = piecesOf(line);
	return others.length === 0 && place?.mark === 'dash' && isProperName(name?.text ?? '') && isPlace(place.text);
}

/** Whether a line is short, no sentence, and without dates. */
function isNameLine(line: Spans): boolean {
	return isShortStatement(line) && !takeDates(line);
}

/** Lines that hold dates, or are bold or italic as a whole; the lines behind them are text. */
export function metaParagraph(block: Paragraph, isDated: boolean): Step | null {
	const lines: Spans[] = [];
	const origins: Origin[] = [];
	let step: Step | null = null;
	let place: Spans | undefined;
	let count = 0;
	const all = splitLines(block.spans);
	// `**Acme** · Oslo`, a line that begins in bold, above the dates.
	const isNamed = (at: number) =>
		!isDated &&
		all[at]?.[0]?.strong === true &&
		isShortStatement(all[at] ?? []) &&
		metaDates(all[at + 1] ?? []) !== null;
	for (const [at, line] of all.entries()) {
		const own: DatedLine | null = isDated || step ? null : metaDates(line);
		const isNamesBelow =
			step !== null &&
			(areNames(all.slice(at)) || areNames(all.slice(at - 1)) || (at === all.length - 1 && isNameWithPlace(line)));
		const isMarkedLine = isMarked(line) && count < 3 && !isLabelLine(line) && !isStatement(line) && !isBullet(line);
		// `Company: Acme` below the dates; further dates are text.
		const read = step && !own ? readLabelled(line) : null;
		const labelled = read?.dated ? null : read;
		// `Oslo, Norway` below the dates, or between them and the employer.
		const mayBePlace = step ? !step.place : !isDated && takeDates(all[at + 1] ?? [])?.side === 'whole';
		if (mayBePlace && !own && !place && !labelled && isSurePlace(plainText(line))) {
			place = line;
			count++;
			continue;
		}
		if (!own && !isNamed(at) && !isMarkedLine && !isNamesBelow && !labelled) break;
		step ??= own && datedLineStep(own, dropLines(block.spans, at), block.line + count);
		const added = own ? (step?.lines ?? []) : [labelled?.value ?? line];
		lines.push(...added);
		origins.push(...added.map((): Origin => labelledOrigin(labelled)));
		count++;
		if (own && step && step.body.length > 0) break;
	}
	if (count === 0) return null;
	const text = step?.body ?? [];
	const body = text.length > 0 ? text : paragraph(dropLines(block.spans, count), block.line + count);
	return { lines, origins, place: step?.place ?? place, dated: step?.dated ?? null, body, isSure: false };
}

/** Whether a line is the label of a text: `**Duties**`, `**What I did:**`, but not `**Engineer:**`. */
function isLabelLine(line: Spans): boolean {
	const text = plainText(line);
	return isLabel(text) || (/[:：]$/u.test(text) && !isRole(text) && !isOrganization(text));
}

/** Whether a line is written like an item of a list: `*- Threw pots*`. */
function isBullet(line: Spans): boolean {
	return /^[-–—•*] /.test(joinText(line));
}

/** Whether a line is a sentence: `Led the move of the platform.`, `Maker of ropes.` */
function isStatement(line: Spans): boolean {
	const text = plainText(line);
	const isNamed = isRole(text) || isOrganization(text);
	return (
		/\p{Lowercase}{3}[.!?]$/u.test(text) && text.split(/\s+/).length >= (isNamed ? 5 : 3) && !isShortStatement(line)
	);
}

function labelledOrigin(labelled: Labelled | null): Origin {
	return labelled && labelled.origin !== 'labelled dates' ? labelled.origin : 'line';
}

/** Whether a heading is dates, or the first line of a paragraph is. */
export function isDatesAlone(block: Block | undefined): boolean {
	if (block?.type === 'heading') return takeDates(block.spans)?.side === 'whole';
	return takeDates(firstLine(block))?.side === 'whole';
}

/** Blocks between a heading and its dates. */
export const MAX_ABOVE = 3;

/**
 * The blocks between a heading and the dates below it, which stand in one place only: names, `GPA: 3.7`,
 * `Maker of pots. Leeds, UK.` Each is a line or a list; empty when there are none.
 */
export function blocksAboveDates(blocks: readonly Block[], at: number, heading: Heading): readonly Block[] {
	if (takeDates(heading.spans)) return [];
	const below = blocks.slice(at + 1, at + 2 + MAX_ABOVE);
	const end = below.findIndex(isOfDates);
	const between = below.slice(0, Math.max(0, end));
	const isOfLines = between.every(
		(block) =>
			block.type === 'list' ||
			(block.type === 'paragraph' && splitLines(block.spans).length === 1 && !takeDates(block.spans)),
	);
	if (end < 1 || !isOfLines) return [];
	// `2019 - 2021`, `2019, 2021`: more dates right behind the first are of the same entry.
	const dates = blocksBelow(blocks, at, heading.level).map(isOfDates);
	return dates.some((isDates, index) => isDates && index > end && !dates[index - 1]) ? [] : between;
}

/** Whether a block is dates, perhaps with a place, or a bold or italic line that begins with some: `**2019 - 2021 · GPA 3.9**`. */
function isOfDates(block: Block): boolean {
	const own = block.type === 'paragraph' ? takeDates(block.spans) : null;
	const isPlaced = own !== null && own.rest.length > 0 && isSurePlace(plainText(own.rest));
	const isMarkedLine = block.type === 'paragraph' && isMarked(block.spans);
	return isDatesAlone(block) || isPlaced || (isMarkedLine && own?.side === 'start');
}
