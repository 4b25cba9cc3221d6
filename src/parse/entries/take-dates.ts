import type { HeadLink, Span } from '../../model/index.ts';
import { runsOf } from '../../model/references.ts';
import { isEndWord } from '../cv/calendar.ts';
import {
	BEFORE_END_ALONE,
	DATE_LABELS,
	type DateRange,
	type FoundDates,
	findDates,
	holdsYear,
	isPeriod,
	readDates,
} from '../cv/dates.ts';
import { joinText, plainText, sliceSpans, trimSpans } from '../markdown/spans.ts';
import { remember } from '../remember.ts';
import { anyOf, wordsFor } from '../words/index.ts';
import { beginsLowercase, beginsUppercase } from '../words/letters.ts';
import { isOrganization, isPlace, isRole, isSurePlace } from '../words/phrases.ts';
import { isGrade } from './grades.ts';
import { isProperName } from './split.ts';

/** The dates of an entry: their text and their values. */
export type EntryDates = {
	readonly text: string;
	readonly range: DateRange;
	/** The links in them: `[2019 - 2021](https://acme.example)`. */
	readonly links?: readonly HeadLink[];
};

/** A line without its dates. `side` tells where they stood. */
export type DatedLine = {
	readonly dated: EntryDates;
	readonly rest: readonly Span[];
	readonly side: 'whole' | 'start' | 'end';
};

/** Characters. Dates in a longer line belong to a sentence. */
export const MAX_DATED_LINE = 240;
/** The same of a line that ends in brackets, in which they stand apart: `Fellow at the Rope Museum. Topic: … (since Jan 2013)`. */
const MAX_BRACKETED = 480;
const BRACKETED_END = /\([^()]{4,30}\)[.;]?$/;
/** Marks between dates and what stands beside them. */
const MARKS = '[\\\\\\s.,，、:：;|｜·•‐‑–—―─−()（）【】\\[\\]/~-]';
const LEADING_MARKS = new RegExp(`^${MARKS}+`, 'u');
const TRAILING_MARKS = new RegExp(`${MARKS}+$`, 'u');

/** A length of time in brackets behind the dates: `(11 months)`, `（約 8 年間）`. */
const DURATION =
	/^\s*[(（][<>~±約]?\s*\d{1,2}[^\d()（）]*(?:\d{1,2}[^\d()（）]*)?[)）](?=$|\s*[|｜·•,，、]|\s+[–—-]\s)/u;

/** Takes the dates out of a line that consists of them, begins or ends with them; null for any other line. */
export function takeDates(line: readonly Span[]): DatedLine | null {
	const text = joinText(line);
	const isShort = text.length <= MAX_DATED_LINE || (text.length <= MAX_BRACKETED && BRACKETED_END.test(text));
	if (!isShort) return null;
	return holdsYear(text) || isNow(line[0]) ? datesOf(line) : takeNow(line, text);
}

/**
 * `Clay & Sons - current`, `Potter (present)`, `Ongoing - PhD in Pottery`: a word for an open end behind or before a name, and
 * nothing else that dates it.
 */
function takeNow(line: readonly Span[], text: string): DatedLine | null {
	const [before = '', ahead = ''] = NOW_BEFORE.exec(text) ?? [];
	if (isEndWord(ahead))
		return { dated: { text: ahead, range: NOW }, rest: sliceSpans(line, before.length), side: 'start' };
	const [behind = '', word = ''] = NOW_BEHIND.exec(text) ?? [];
	const name = text.slice(0, text.length - behind.length).trimEnd();
	if (behind === '' || name.length < MIN_NAME || !isEndWord(word)) return null;
	return { dated: { text: word, range: NOW }, rest: trimSpans(sliceSpans(line, 0, name.length)), side: 'end' };
}

/** Characters. */
const MIN_NAME = 4;
const NOW_BEHIND = /(?:[-–—|] |\()(?<=\s[^\s]\s?)([^-–—|()]+)\)?$/;
const NOW_BEFORE = /^(\p{Uppercase}[^\d:–—-]{1,12}?)(?:\s+[–—-]|:)\s+(?=\p{Uppercase})/u;

/** Whether a span says as code that something lasts, in the place of dates: `` `Current` ``. */
function isNow(span: Span | undefined): boolean {
	return span?.code === true && isEndWord(span.text.trim());
}

/** Dates with the year that stands above them, where a day was read as a year: `May 12` below `2022`. */
export function inYear(dated: EntryDates, year: string | null | undefined): EntryDates {
	const { start } = dated.range;
	if (!year || !start || !DAY.test(dated.text)) return dated;
	const month = `${year.slice(0, 4)}${start.slice(4)}`;
	return { ...dated, range: { start: month, end: month } };
}

const DAY = /^\p{Alphabetic}+\.? (?:[12]?\d|3[01])(?:\s?[–-]\s?\d{1,2})?$/u;

/** What a word for an open end alone says: `Current`. */
export const NOW: DateRange = { start: null, end: 'present' };

const datesOf = remember((line): DatedLine | null => {
	const found = findIn(line);
	if (!found) return null;
	const dated = { ...found.dated, text: found.dated.text.replace(MARKS_OF_DATES, '') };
	const isLinked = line.some(({ href }) => href !== undefined);
	return { ...found, dated: isLinked ? { ...dated, links: linksOf({ ...found, dated }, line) } : dated };
});

/** A picture before dates, a mark behind them, brackets around them: `📅 2019 - 2021`, `2019 - 2021:`, `(2019 - 2021)`. */
const MARKS_OF_DATES =
	/^(?:\p{Extended_Pictographic}[\uFE0F\u200D]?\s*|:[a-z_]{3,20}:\s*)+|\s*[:：/]$|^\((?=[^()]*\)$)|(?<=^\([^()]*)\)$/gu;

/** The links of a line that went with the dates. */
function linksOf({ dated, rest }: DatedLine, line: readonly Span[]): HeadLink[] {
	return runsOf(line).flatMap(({ text, href }) => {
		if (href === null || rest.some((span) => span.href === href)) return [];
		const label = text.trim();
		return [{ text: dated.text.includes(label) ? label : dated.text, href }];
	});
}

function findIn(line: readonly Span[]): DatedLine | null {
	const text = joinText(line);
	const whole = readDates(plainText(line));
	if (whole) return { dated: { text: plainText(line), range: whole }, rest: [], side: 'whole' };
	const own = takeMarked(line) ?? takeWritten(line, text) ?? takeOtherYears(line, text);
	if (own?.rest.length === 0) return { ...own, side: 'whole' };
	// `Current (since 2021)` says nothing but dates.
	return own && isEndWord(plainText(own.rest))
		? { ...own, dated: { ...own.dated, text: plainText(line) }, rest: [], side: 'whole' }
		: own;
}

const BRACKETED = /^\s*\(([^()]{3,30})\)/;

/** Dates set apart as code, bold or italic: `` `2012` Role``, `**Org** — _May 2014_`. */
function takeMarked(line: readonly Span[]): DatedLine | null {
	for (const [at, span] of line.entries()) {
		const isApart = span.code || span.strong || span.emphasis;
		const range = at === 0 && isNow(span) ? NOW : isApart ? readDates(span.text) : null;
		if (!range) continue;
		const isFirst = plainText(line.slice(0, at)) === '';
		const isLast = plainText(line.slice(at + 1)).replace(LEADING_MARKS, '') === '';
		if (!span.code && !isFirst && !isLast) continue;
		// `**2005 - 2006** (12 months): Diver`, `**2019** (expected) BSc`
		const behind = line.slice(at + 1);
		const [period = '', said = ''] = BRACKETED.exec(joinText(behind)) ?? [];
		const length = isPeriod(said) || EXPECTED.test(period) ? period.length : 0;
		// `BSc (Expected **June 2019**)`
		const ahead = joinText(line.slice(0, at));
		const [word = ''] = EXPECTED_BEFORE.exec(ahead) ?? [];
		const rest = [
			...trimEnd(sliceSpans(line, 0, ahead.length - word.length)),
			...(isFirst || isLast ? [] : [{ text: ' ' }]),
			...trimStart(sliceSpans(behind, length)),
		];
		const text = `${word.replace(/^\W+/, '')}${span.text}${period.slice(0, length)}`.trim();
		return { dated: { text, range }, rest: trimSpans(rest), side: isFirst ? 'start' : 'end' };
	}
	return null;
}

/** Dates that are not set apart. */
function takeWritten(line: readonly Span[], text: string): DatedLine | null {
	const dates: FoundDates[] = [];
	for (let found = findDates(text); found; found = findDates(text, found.to)) dates.push(found);
	// `Ropes in Hull, 1900-1940 (Rope Press, 2006)`: the years before are those of a title.
	if (dates.length > 1 && (dates[0]?.end ?? '2') < '195') dates.shift();
	return takeBetween(line, text, dates) ?? takeAtEnds(line, text, dates);
}

/** Dates between two marks: `Role, Organisation | 2012 - 2014 | place`, `Role --- Mar 2020 @ School`. */
function takeBetween(line: readonly Span[], text: string, dates: readonly FoundDates[]): DatedLine | null {
	if (!BEHIND_SIGN.test(text)) return null;
	for (const next of dates) {
		const found = withBox(withWordBefore(next, text), text);
		const [ahead, said, after] = [text.slice(0, found.from), text.slice(found.from, found.to), text.slice(found.to)];
		const isRange = /[‐-―~〜～-]/u.test(said);
		const place = placeBehind(after, isRange);
		const isBehindPipe = /[|｜]\s*$/u.test(ahead);
		// `**Clay College**, April 2025, BSc Pottery`
		const plain = sliceSpans(line, 0, found.from).filter(({ strong }) => !strong);
		const isBehindBold = plain.every(({ text: own }) => /^[,\s]*$/.test(own));
		const behind =
			place ??
			BEHIND.exec(after) ??
			(isBehindPipe ? NAME_BEHIND.exec(after) : isBehindBold ? COMMA_BEHIND.exec(after) : null);
		// `**BSc** June 2013, University of Leeds`
		const isSetApart = isRange || plain.every(({ text: own }) => !own.trim());
		const before = (said.startsWith('[') || (place && isSetApart) ? BEFORE_PLACED : BEFORE).exec(ahead);
		if (!before || !behind || before.index === 0) continue;
		const end = found.to + behind[0].length;
		if (end >= text.length || /^[\s)\]]*$/.test(text.slice(end))) continue;
		const mark = /^[^\S\n]*$/.test(behind[0]) ? [{ text: isBehindPipe ? ' |' : ' ·' }] : [];
		const rest = [...sliceSpans(line, 0, before.index), ...mark, ...sliceSpans(line, found.to)];
		return {
			dated: { text: said.replace(/^\[|\]$/g, '').trim(), range: found },
			rest: trimSpans(rest),
			side: 'end',
		};
	}
	return null;
}

/** The dates with the square brackets around them: `Potter [2019 - 2021] | Clay & Sons`. */
function withBox(found: FoundDates, text: string): FoundDates {
	const isBoxed = text[found.from - 1] === '[' && text[found.to] === ']';
	return isBoxed ? { ...found, from: found.from - 1, to: found.to + 1 } : found;
}

/** The marks before and behind dates in the middle of a line. */
const BEFORE = /\s*[|｜·•]\s*$|\s+(?:-{1,3}|[–—])\s+$|,\s+$/u;
/** The same before a start and an end that a place follows: `Clay & Sons May 2014 - June 2015, Leeds`. */
const BEFORE_PLACED = /\s*[|｜·•,;]\s*$|\s+(?:-{1,3}|[–—])\s+$|\s+$/u;
const BEHIND_SIGN = /[|｜·•;@,–—-]/u;
const BEHIND = /^\s*(?:[|｜·•]|\s@\s)\s*|^\s+[–—-]\s+(?=\p{Uppercase})/u;

/** `Potter | 2014 – 2016 Clay & Sons` */
const NAME_BEHIND = /^\s+(?=\p{Uppercase})/u;

const COMMA_BEHIND = /^,\s+(?=\p{Uppercase})/u;

/**
 * What stands before a place or an organisation that ends the line: a comma, a semicolon or a full stop, or a space between a
 * start with an end and a place. `Clay & Sons, May 2014 - June 2015, Leeds`, `Clay & Sons 05/2014 – 06/2015 Leeds, UK`.
 */
function placeBehind(text: string, isRange: boolean): RegExpExecArray | null {
	const found = /^[.,;]?\s+/.exec(text);
	const mark = found?.[0].trim();
	const place = text.slice(found?.[0].length);
	const isSure = () => isSurePlace(place.replace(/\.$/, ''));
	const isKnown = mark === '.' ? isSure() : mark ? isPlace(place) || isOrganization(place) : isRange && isSure();
	return isKnown ? found : null;
}

/** A range of years of another calendar, which has no value, at either end of a line: `Engineer (2560-2564)`. */
function takeOtherYears(line: readonly Span[], text: string): DatedLine | null {
	const start = /^\(?([1-9]\d{3}\s*[‐‑–—~〜～-]{1,3}\s*[1-9]\d{3})\)?\s/u.exec(text);
	const found = start ?? /\s\(?([1-9]\d{3}\s*[‐‑–—~〜～-]{1,3}\s*[1-9]\d{3})(?:\s\p{Alphabetic}+)?\)?$/u.exec(text);
	const range = found && readDates(found[1] ?? '');
	if (!found || !range) return null;
	const rest = start ? trimStart(sliceSpans(line, found[0].length)) : trimEnd(sliceSpans(line, 0, found.index));
	const years = found[0].trim().replace(/^\(|\)$/g, '');
	return { dated: { text: years, range }, rest, side: start ? 'start' : 'end' };
}

function takeAtEnds(line: readonly Span[], text: string, dates: readonly FoundDates[]): DatedLine | null {
	for (const next of dates) {
		if (next !== dates.at(-1) && IN_NAME.test(text.slice(0, next.to)) && DATES_IN_BRACKETS.test(text.slice(next.to)))
			continue;
		const found = withDuration(withWordBefore(next, text), text);
		const before = trimEnd(sliceSpans(line, 0, found.from));
		const behind = trimStart(sliceSpans(line, found.to));
		const side = sideOf(before, behind, text, found);
		// `Acme (Oslo, 2019 - 2021)`, `Intern (6 months, 2015): Acme`.
		const closing = /^[\s.]*(?=[)）])/.exec(text.slice(found.to));
		const rest =
			closing && isOpenBefore(joinText(before))
				? (opened(before, text.slice(found.to + closing[0].length + 1)) ?? [
						...before,
						...trimSpans(sliceSpans(line, found.to + closing[0].length)),
					])
				: joined(before, behind, text.slice(found.to));
		if (side)
			return {
				dated: { text: text.slice(found.from, found.to).trim(), range: found },
				rest,
				side,
			};
	}
	return null;
}

/** The year in the name of an event before the dates in brackets: `SeaCon 2019 (Oslo, July 2019)`. */
const IN_NAME = /\p{Alphabetic} \d{4}$/u;
const DATES_IN_BRACKETS = /^\s\([^()\d]{0,40}\p{Alphabetic}\.? \d{4}\)\.?$/u;

/**
 * A name, and the organisation that stood with the dates in brackets at the end of the line, as columns: `Best Knot (Rope
 * Society, 2019)`. Null where the brackets say something else: `Best Knot (Gold, 2019)`.
 */
function opened(before: readonly Span[], behind: string): Span[] | null {
	const text = joinText(before);
	const found = /^([^()]*[^()\s])\s+\((\p{Uppercase}[^()]*)$/u.exec(text);
	if (!found || /[^\s.]/.test(behind)) return null;
	const [, name = '', said = ''] = found;
	const [first = '', ...others] = said.split(', ');
	const isPlaced = others.length > 0 && isPlace(others.at(-1) ?? '') && (!isPlace(first) || isRole(name));
	const isNamed = isOrganization(first) || (isPlaced && !isSurePlace(said));
	if (!isNamed || isRole(said) || !isProperName(said)) return null;
	const at = text.length - said.length;
	return [...sliceSpans(before, 0, name.length), { text: ' | ' }, ...sliceSpans(before, at)];
}

/** A length of time to the end of the line, of the brackets or of the column: `, 4 months`, ` · 4 months · Full-time`. */
const LENGTH = /^\s*[,，·|–—-]\s*(\d[^()（）·|]{0,30})(?=$|[)）]|\s+[·|]\s)/u;
/** The same behind the brackets, at the end of the line. */
const BEHIND_BRACKET = /^[)）]\s*(\d[^()（）]{0,30})$/u;
/** The same before a comma, behind which a name stands: ` - 4 months, Potter`. */
const LENGTH_BEFORE_NAME = /^\s*[,，·|–—-]\s*(\d[^(),，（）]{0,30})(?=[,，]\s*\D)/u;

/** A word in brackets that belongs to the dates before it. */
const EXPECTED =
	/^\s*[([](?:expected|anticipated|projected|ongoing|in progress|graduated|spring|summer|autumn|fall|winter)[)\]](?=$|\s*[:：|｜,]|\s+[–—-]\s)/i;

/** The dates with a length of time, or such a word, behind them: `2018 - 2020, 2 years`, `2021 - 2023 [Summer]`. */
function withDuration(found: FoundDates, text: string): FoundDates {
	const after = text.slice(found.to);
	// `Potter (2018 - 2020) 2 years`
	const [behind = '', length = ''] = /[(（]$/u.test(text.slice(0, found.from))
		? (BEHIND_BRACKET.exec(after) ?? [])
		: [];
	if (isPeriod(length)) return { ...found, from: found.from - 1, to: found.to + behind.length };
	const lengths = [LENGTH.exec(after), LENGTH_BEFORE_NAME.exec(after)];
	const inside = lengths.find((match) => isPeriod(match?.[1] ?? ''))?.[0].length;
	if (inside !== undefined) return { ...found, to: found.to + inside };
	const [duration = ''] = DURATION.exec(after) ?? EXPECTED.exec(after) ?? [];
	return { ...found, to: found.to + duration.length };
}

/** The dates with a word before them that belongs to them: `in June 2019`, `Period: 2019`. */
function withWordBefore(found: FoundDates, text: string): FoundDates {
	const start = Math.max(0, found.from - LONGEST_WORD);
	const before = text.slice(start, found.from);
	const end = found.start === found.end ? END_ALONE.exec(before) : null;
	if (end) return { ...found, start: null, from: start + end.index + (end[1]?.length ?? 0) };
	const word =
		EXPECTED_BEFORE.exec(before) ??
		EXPECTED_BEHIND_NAME.exec(before) ??
		WORD_BEFORE.exec(before) ??
		SIGN_BEFORE.exec(before);
	return word ? { ...found, from: start + word.index + (word[1]?.length ?? 0) } : found;
}

/** Characters of a label before dates. */
const LONGEST_WORD = 30;
const WORD_BEFORE = new RegExp(
	`(^|[\\s(（【[])(?:(?:${anyOf(wordsFor(({ during }) => during))})\\s|${DATE_LABELS}\\s?(?:[:：]\\s?|[】\\])）]\\s?))$`,
	'i',
);

const END_ALONE = new RegExp(`(^|[\\s(（【[])${BEFORE_END_ALONE}\\s$`, 'i');

/** A picture of a calendar: `📅 2019 - 2021`, `:calendar: 2019 - 2021`. */
const SIGN_BEFORE = /(^|\s)(?:\p{Extended_Pictographic}\uFE0F?|:[a-z_]{3,20}:)\s*$/u;
/** A word about dates that stands apart with them: `(Expected June 2028)`, `, graduated in 2019`. */
const EXPECTED_BEFORE =
	/(^|[,;|·•(（–—\u2003]\s*|\.\s)(?:expected|anticipated|projected|graduated|completed|issued|awarded|earned|obtained|received|filed|class(?= of\s$))(?: graduation)?(?: in| on| of)?:?\s$/i;

/** The same behind the name of a degree or a place: `BSc Pottery Expected June 2028`. */
const EXPECTED_BEHIND_NAME = /(\s)(?:(?:Expected|Anticipated)(?: [Gg]raduation)?(?: in)?:?|Class of)\s$/;

function sideOf(
	before: readonly Span[],
	behind: readonly Span[],
	text: string,
	{ from, to }: FoundDates,
): 'start' | 'end' | null {
	if (before.length === 0) return 'start';
	const after = plainText(behind).replace(/^[([（【]+/, '');
	// `Acme (2019 - 2021) [Website](https://acme.example)`
	const isBeforeLink = text[from - 1] === '(' && behind.every(({ href, text: own }) => href ?? /^[)\s]*$/.test(own));
	if (after === '' || isBeforeLink) return 'end';
	// `(2012-present, Oslo)`, `2019 (expected)`, `Jan 2022 - Nov 2022 (11 months)`.
	// `[2019 - 2021]`, `（2019 - 2021）`, and nothing else between these brackets.
	const isAlone =
		/[[（]\s?$/u.test(text.slice(Math.max(0, from - 2), from)) && /^\s?[\]）]/u.test(text.slice(to, to + 2));
	const isOpen = text.lastIndexOf('(', from) > text.lastIndexOf(')', from) || isAlone;
	const isBracketed = isOpen && /^[^()]*\)?$/.test(after) && !isSaidOf(text.slice(to));
	// `BSc Pottery 2010 - 2012 3.74`: a grade stands behind the dates.
	return isBracketed || /^[^()]{1,30}\)\.?$/.test(after) || isGrade(after) ? 'end' : null;
}

/** Whether what stands behind bracketed dates goes on with the sentence: `) with five people. Then …`. */
function isSaidOf(text: string): boolean {
	const goesOn = /^[)\]]\s/.test(text) && beginsLowercase(text.slice(1).trimStart()) && !AT_NAME.test(text);
	return goesOn || /[.!?]\s|[。！？；]/u.test(text);
}

/** `) at Acme` */
const AT_NAME = new RegExp(`^\\)\\s(?:${anyOf(wordsFor(({ at }) => at))})\\s\\p{Uppercase}`, 'u');

/** What stood before and behind the dates, with the author's mark between them: `Acme (2019-2021): Engineer`. */
function joined(before: readonly Span[], behind: readonly Span[], text: string): Span[] {
	if (before.length === 0 || behind.length === 0) return trimSpans([...before, ...behind]);
	const [mark = ''] = /[,，:：|｜–—/-]/u.exec(/^[^\p{Alphabetic}\d]*/u.exec(text)?.[0] ?? '') ?? [];
	// Chinese and Japanese have neither the space nor the capital: `海盐大学（2021-2024）药学硕士`.
	const isBetweenNames =
		(/^[)）\]]\s/u.test(text) && beginsUppercase(joinText(behind))) ||
		/^）[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]/u.test(text);
	const between = mark === '' ? (isBetweenNames ? ' · ' : ' ') : /[,，:：]/.test(mark) ? `${mark} ` : ` ${mark} `;
	const isOpen = isOpenBefore(joinText(before));
	return trimSpans([...before, { text: between }, ...(isOpen ? behind : dropBracket(behind))]);
}

function dropBracket(spans: readonly Span[]): Span[] {
	const text = joinText(spans);
	return text.endsWith(')') && !text.includes('(') ? sliceSpans(spans, 0, text.length - 1) : [...spans];
}

/** The spans without marks at their start; a bracket that is closed later stays. */
function trimStart(spans: readonly Span[]): Span[] {
	const text = joinText(spans);
	let at = text.length - text.replace(LEADING_MARKS, '').length;
	while (at > 0 && /[([（【]/.test(text[at - 1] ?? '') && /[)\]）】]/.test(text.slice(at))) at--;
	return sliceSpans(spans, at);
}

/** The spans without marks at their end; a bracket that was opened before, the point of `B.Sc.` and the slash of an address stay. */
function trimEnd(spans: readonly Span[]): Span[] {
	const text = joinText(spans);
	let at = text.replace(TRAILING_MARKS, '').length;
	if (text[at] === '.' && isAbbreviation(text.slice(0, at))) at++;
	if (text[at] === '/' && ENDS_IN_ADDRESS.test(text.slice(0, at))) at++;
	for (let next = at; next < text.length; next++) {
		if (/[)\]）】]/.test(text[next] ?? '') && isOpenBefore(text.slice(0, next))) at = next + 1;
	}
	return sliceSpans(spans, 0, at);
}

/** `https://acme.example/ada`, `acme.example` */
const ENDS_IN_ADDRESS = /(?:^|[\s(/])[\p{Alphabetic}\d-]{1,63}\.\p{Alphabetic}{2,24}(?:\/\S{0,200})?$/u;

/** Whether a text ends in an abbreviation, whose point is a part of it: `B.Sc`, `Acme Inc`. */
function isAbbreviation(text: string): boolean {
	const [last = ''] = /\S{1,12}$/u.exec(text) ?? [];
	return /\p{Alphabetic}\.\p{Alphabetic}{1,4}$/u.test(last) || (last.length <= LEGAL_FORM && isOrganization(last));
}

/** Letters of a legal form: `Corp`. */
const LEGAL_FORM = 4;

function isOpenBefore(text: string): boolean {
	let depth = 0;
	for (const character of text) {
		if (/[([（【]/.test(character)) depth++;
		else if (/[)\]）】]/.test(character)) depth--;
	}
	return depth > 0;
}
