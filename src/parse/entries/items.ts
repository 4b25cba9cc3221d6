import type { Block } from '../../model/index.ts';
import { dropLines, joinText, plainText, SOFT_BREAK, splitLines } from '../markdown/spans.ts';
import { wordsOf } from '../words/letters.ts';
import { isDescribing, isOrganization, isPlace, isRole } from '../words/phrases.ts';
import { isMarked, isShortStatement, joinLines, MAX_LINE, metaDates, paragraph } from './entry-head.ts';
import { labelledStep } from './labelled.ts';
import type { Head } from './recognizer.ts';
import { datesInReference } from './references/dates.ts';
import { describedName, firstSentence, namedSentence, sentenceBehindDates } from './sentences.ts';
import { isProperName, isWordy, type Spans, withoutStop } from './split.ts';
import { type DatedLine, type EntryDates, takeDates } from './take-dates.ts';

/** `2011 Lecturer`, `Lecturer (2011)`: dates with a job beside them, below the name of an employer. */
function jobBesideDates(name: Spans, line: Spans): DatedLine | null {
	const isEmployer = isOrganization(plainText(name)) && !isRole(plainText(name)) && isShortStatement(name);
	const own = name[0]?.strong || isEmployer ? takeDates(line) : null;
	const isBeside = own?.side === 'start' || (own?.side === 'end' && isEmployer);
	return own && isBeside && isShortStatement(own.rest) && isRole(plainText(own.rest)) ? own : null;
}

/** `Clay & Sons (2017 - 2018)`: an employer, a school or who gave a prize, with dates behind it, below a name in bold or italics. */
function employerBesideDates(name: Spans, line: Spans): DatedLine | null {
	const own = isMarked(name) && isShortStatement(line) ? takeDates(line) : null;
	const text = plainText(own?.rest ?? []);
	const isEmployer = own?.side === 'end' && isProperName(text) && !isRole(text);
	return isEmployer && (isOrganization(text) || isRole(plainText(name))) ? own : null;
}

/** The head of an item: its first line, with dates in it or among the items of a list below it. */
export function headOfItem(item: readonly Block[]): Head | null {
	const [written, ...body] = item;
	if (written?.type !== 'paragraph') return null;
	const block = { ...written, spans: onOneLine(written.spans) };
	const [first = [], ...others] = headLines(block.spans);
	const [second = []] = others;
	const sentence =
		describedName(block.spans) ??
		firstSentence(block.spans) ??
		sentenceBehindDates(block.spans) ??
		namedSentence(block.spans);
	if (sentence)
		return headOf([sentence.rest], sentence.dated, [...paragraph(sentence.more, block.line), ...body], block.line);
	if (joinText(first).length > 2 * MAX_LINE) return null;
	const own = takeDates(first);
	const behind = (count: number) => paragraph(dropLines(block.spans, count), block.line + count);
	const rest = behind(1);
	const job = own ? null : jobBesideDates(first, second);
	const employer = own ? null : employerBesideDates(first, second);
	const below = own || second.length === 0 ? null : (job ?? employer ?? metaDates(second));
	// `On ropes`, and below it `@ SeaCon, Oslo, 2019`.
	const isAt = plainText(second).startsWith('@ ');
	if (below && (job || employer || below.side === 'whole' || isMarked(second) || isAt)) {
		const lines = isAt
			? [[...first, { text: ' ' }, ...below.rest]]
			: [first, ...(below.rest.length > 0 ? [below.rest] : [])];
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
		const lines = [first, ...between.filter((line) => line !== place)].map((line) => withoutStop(line));
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
			(rest.length === 0 &&
				(headOfLabels(first, body, block.line) ??
					headOfList(first, body, block.line) ??
					headOfParagraph(first, body, block.line) ??
					headOfParagraphs(first, body, block.line))) ||
			headOf([first], null, [...rest, ...body], block.line)
		);
	const labelled = rest.length === 0 ? headWithLabels(own, body, block.line) : null;
	if (labelled) return labelled;
	const isContinued = joinText(block.spans).startsWith(SOFT_BREAK, joinText(first).length);
	const dated = isContinued && !/[)）]\s*$/u.test(joinText(first)) ? closed(own.dated) : own.dated;
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
	const isSaid = /\.$/.test(plainText(second)) && isWordy(plainText(second));
	const isNamedBelow = own.rest.length > 0 && isSetApart && isMarked(second) && !isSaid && !takeDates(second);
	if (isNamedBelow) return headOf([own.rest, second], dated, [...behind(2), ...body], block.line);
	return headOf([own.rest], dated, [...rest, ...body], block.line);
}

/**
 * The text of an item as one line when its author broke it where a line was full, or behind a word that cannot end it, and its
 * dates stand at one of its ends: `Potter, Department of Clay, University of`, `Leeds, 2010 - 2014`.
 */
function onOneLine(spans: Spans): Spans {
	const text = joinText(spans);
	if (!text.includes(SOFT_BREAK) || text.includes('\n') || text.length > MAX_LINE) return spans;
	const lines = text.split(SOFT_BREAK);
	const isFull = lines.slice(0, -1).every((line, at) => {
		const [next = ''] = /^\S+/.exec(lines[at + 1] ?? '') ?? [];
		return (
			isDescribing(line.split(' ').at(-1) ?? '') || (line.length + next.length >= FULL_LINE && !/[.!?:;]$/.test(line))
		);
	});
	const [first = []] = splitLines(spans);
	const last = lines.at(-1) ?? '';
	const own = takeDates(first);
	// `2010 - 2012 Potter, Department of Clay and`, `Rope, University of Leeds`: no employer begins the line.
	const goesOn = own?.side === 'start' && isOrganization(last) && !isOrganization(last.split(',', 1)[0] ?? '');
	if (!isFull || isMarked(first) || !(own ? goesOn : takeDates([{ text: last }])?.side === 'end')) return spans;
	const line = spans.map((span) => ({ ...span, text: span.text.replaceAll(SOFT_BREAK, ' ') }));
	return own || takeDates(line)?.side === 'end' ? line : spans;
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
export function datedEvent(line: Spans): Pick<DatedLine, 'rest' | 'dated'> | null {
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

/** `- Clay & Sons, 2019 - 2021` with `Position: Potter` in a list below it, or the job above its `Company: Clay & Sons`. */
function headWithLabels({ rest, dated }: DatedLine, [list, ...more]: readonly Block[], line: number): Head | null {
	const told = list?.type === 'list' && isShortStatement(rest) ? labelledStep(list) : null;
	const name = plainText(rest);
	const lacks = isOrganization(name) ? 'labelled role' : isRole(name) ? 'labelled organization' : null;
	if (!told || told.dated || lacks === null || !told.origins?.includes(lacks)) return null;
	const { lines, origins, body } = told;
	return { lines: [rest, ...lines], origins: ['line', ...origins], dated, body: [...body, ...more], line };
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
	// `Potter`, and `Clay & Sons` and `2019 - 2021` below it.
	const names = [title, ...texts.slice(0, dateAt)];
	const isNamed =
		own.side === 'whole' &&
		names.every((name) => name.length > 0 && isShortStatement(name)) &&
		names.slice(0, 2).some((name) => isRole(plainText(name)) || isOrganization(plainText(name)));
	if (!isMarked(title) && !isTold && !isNamed) return null;
	const known = texts.findIndex((item) => isOrganization(plainText(item)) && isShortStatement(item));
	// `**Potter**`, and `Clay & Sons, Leeds` and the dates below it.
	const [above = []] = texts;
	const isAbove =
		known < 0 && dateAt === 1 && own.side === 'whole' && isShortStatement(above) && isProperName(plainText(above));
	const school = isAbove ? 0 : known;
	const others = list.items.filter((_, at) => at !== dateAt && at !== school);
	const body: Block[] = others.length > 0 ? [{ ...list, items: others }] : [];
	// `- **Potter** - Clay & Sons`, and `2019 - 2021, Leeds` below it.
	const isPlaced = school !== dateAt && isRole(plainText(title)) && isPlace(plainText(own.rest));
	const rest = school === dateAt || isPlaced ? [] : paragraph(own.rest, list.line);
	const lines = [title, ...(school < 0 ? [] : [school === dateAt ? own.rest : (texts[school] ?? [])])];
	const head = headOf(lines, own.dated, [...rest, ...body, ...more], line);
	return isPlaced ? { ...head, place: own.rest } : head;
}

/** `- **Potter**` with `Clay & Sons, 2014 - 2016` in a paragraph below it, or `- **Clay & Sons**` with `*Potter*, 2014 - 2016`. */
function headOfParagraph(title: Spans, body: readonly Block[], line: number): Head | null {
	const head = headBelowTitle(title, body, line);
	const [, below = []] = head?.lines ?? [];
	const text = plainText(below);
	const isNamed = isRole(plainText(title)) || isOrganization(text) || isRole(text) || below[0]?.emphasis;
	return head && isNamed && isShortStatement(below) && !isWordy(text) ? head : null;
}

/** `- Potter`, and `Clay & Sons - Hull` and `2014 - 2016`, each in a paragraph of its own. */
function headOfParagraphs(title: Spans, body: readonly Block[], line: number): Head | null {
	const lines = body.slice(0, MAX_HEAD).map((block) => (block.type === 'paragraph' ? block.spans : []));
	const dateAt = lines.findIndex((spans) => takeDates(spans)?.side === 'whole');
	const own = takeDates(lines[dateAt] ?? []);
	const names = [title, ...lines.slice(0, Math.max(0, dateAt))];
	if (!own || names.length < 2 || !names.every((name) => name.length > 0 && isShortStatement(name))) return null;
	return headOf(names, own.dated, body.slice(dateAt + 1), line);
}

/** `- *Clay & Sons, Hull* | *2014 - 2016*` below `- **Potter**`: the only item of a list, with what was done below it. */
function headBelowTitle(title: Spans, [block, ...body]: readonly Block[], line: number): Head | null {
	const own =
		block?.type === 'paragraph' && isMarked(title) && isShortStatement(block.spans) ? takeDates(block.spans) : null;
	return own && own.rest.length > 0 ? headOf([title, own.rest], own.dated, body, line) : null;
}
