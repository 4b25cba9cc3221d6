import { monthOf } from '../cv/calendar.ts';
import { findDates } from '../cv/dates.ts';
import { joinText, plainText, SOFT_BREAK, sliceSpans, splitLines } from '../markdown/spans.ts';
import { remember } from '../remember.ts';
import { firstLetterOrDigit, wordsOf } from '../words/letters.ts';
import { isCountry, isOrganization, isPlace, isSubject, isSurePlace, namedIn, STATE_CODE } from '../words/phrases.ts';
import { isAuthorList, namesIn, withoutMarks } from './authors.ts';
import { COMMA, cut, isProperName, joinPieces, type Spans, trimMarks } from './split.ts';
import { type EntryDates, takeDates } from './take-dates.ts';

/** What a reference to a paper, a talk or a grant consists of, as the author wrote it. */
export type Reference = {
	readonly title: Spans;
	readonly authors: Spans;
	/** The journal, the conference or the publisher. */
	readonly venue: Spans;
	/** Where a talk was given. */
	readonly place: Spans;
};

/** A run of a reference between two full stops, quotation marks, line ends or changes of type. */
type Segment = {
	readonly spans: Spans;
	readonly text: string;
	readonly from: number;
	readonly isQuoted: boolean;
	readonly isItalic: boolean;
	/** Whether it is a link or bold as a whole. */
	readonly isMarked: boolean;
};

/** Words. A link or bold words of fewer are a name, not a title. */
const TITLE_WORDS = 3;
/** Characters of a reference that are read. */
const MAX_REFERENCE = 1200;

/** The end of a sentence, not of an initial or an abbreviation: `… and Bob Tester. 2014. Reading charts`. */
const STOP =
	/\s(?<=[\p{Alphabetic}\d]{3}[?!]["”]?\s)\s*(?=[\p{Uppercase}\p{Ideographic}\d"“«(])|\.(?<=(?:[\p{Alphabetic}\d]{3}|[)\]?!*"”»]|['’]\d\d)\.)["”]?\s+(?=[\p{Uppercase}\p{Ideographic}\d"“«(]|\[(?:19|20)\d\d\]|arXiv|bioRxiv|preprint)|[.:,](?<=(?:1[5-9]|20)\d\d[a-z]?\)?.)\s+|\s(?<=\((?:1[5-9]|20)\d\d[a-z]?\)\s)\s*(?=\p{Uppercase})|[.,]\s+(?=[Ii]n:\s)|\.\s+(?=In\s\p{Uppercase})|,\s+(?=presented at\s)|\[[A-Z]\][.．]?\s*|．\s*|\.(?<=\p{Ideographic}\.)\s+|\n+/gu;
/** The full stop behind authors whose initials have no points: `Reed J, Clay H. On pots`. */
const INITIALS = /(?<=^[^.]{1,200}\s\p{Uppercase}{1,3}[*†‡§]?)\.\s+(?=[\p{Uppercase}“"])/u;
const SHORT_NAME = /^\p{Uppercase}[\p{Alphabetic}'’ -]* \p{Uppercase}{1,3}$/u;

/** Short words before a full stop: `Sci.` in `Sci. Rep. (2023)`, `in Proc. Int.`, `ACM Trans.`. */
const ABBREVIATION =
	/^[\s,]*(?:[Ii]n:?\s+)?(?:(?:ACM|IEEE|SIAM) )?\p{Alphabetic}{1,6}(?:(?<=\p{Alphabetic}{2})\.\s\p{Alphabetic}{1,6}){0,3}$/u;
const QUOTE =
	/[“"][^“”"]{2,11}[.,?!][”"]|[「『《“"](?=\p{Ideographic})[^「」『』《》“”"]{4,}[」』》”"](?=[\s,，、.。]|$)|[“"„«「『]([^“”"„«»「」『』]{12,})[”"“»」』]|”[^“”"]{12,}”|(?<![\p{Alphabetic}\d])‘(?:[^‘’]|’(?=\p{Alphabetic})){12,}’(?!\p{Alphabetic})|(?<=[\s(])'(?=\p{Alphabetic}[^'\s]*\s[^'\s]+\s)(?:[^']|'(?=\p{Alphabetic})){12,300}'(?!\p{Alphabetic})/gu;

/** What stands behind quoted words with which a title only begins: `“Who knots?”: Ropes of the north. Rope Letters`. */
const GOES_ON = /^:\s(?!in\b)\p{Alphabetic}[^.]{3,}\.\s/u;

/**
 * Reads a reference to a talk or to a paper; null when no title can be told from it. Behind a year, without authors, the title
 * stands first.
 */
export function readReference(line: Spans, isTalk: boolean, isBehindYear = false): Reference | null {
	// `[SeaCon 2019] Knots of the north. A. Reed`
	const [label = '', name = ''] = IN_BRACKETS.exec(joinText(line)) ?? [];
	const found = readWithoutLabel(label === '' ? line : sliceSpans(line, label.length), isTalk, isBehindYear);
	return found && name !== '' && found.venue.length === 0
		? { ...found, venue: sliceSpans(line, 1, 1 + name.length) }
		: found;
}

/** Where a paper came out, in brackets before it. */
const IN_BRACKETS = /^\[(\p{Uppercase}[^[\]]{1,60}\b(?:19|20)\d\d)\][\s:]+/u;

function readWithoutLabel(line: Spans, isTalk: boolean, isBehindYear: boolean): Reference | null {
	const told = isTalk ? talkBehindVenue(line) : null;
	if (told) return told;
	const [only, ...more] = segmentsOf(line);
	if (only && !only.isQuoted && more.every(({ text }) => isNumbers(text))) {
		const read = readAtCommas(only.spans);
		if (read) return read;
	}
	const segments = [...(only ? namesAhead(only) : []), ...more];
	const ahead = AUTHOR_AND_YEAR.exec(joinText(line))?.[0].length ?? behindNamesAndYear(line);
	// Behind a title a workshop and its place are no authors.
	const isFirst = ({ isQuoted, spans }: Segment, at: number) =>
		at < 2 && !isQuoted && (at === 0 ? isAuthors(spans) : areAuthorsSurely(spans));
	const first =
		segments.find(isFirst) ?? (isTalk || (isBehindYear && segments[1]?.isItalic) ? undefined : onlyAuthor(segments));
	const named =
		first && first.from < (segments.find(({ isQuoted }) => isQuoted)?.from ?? Number.POSITIVE_INFINITY)
			? first
			: undefined;
	const isTitleNext = ahead > 0 || (isBehindYear && !named);
	const next = isTitleNext ? segments.find(({ from, text }) => from >= ahead && !isNumbers(text)) : undefined;
	const title = next ?? titleOf(segments.filter((segment) => segment !== named));
	if (!title) return null;
	const isMarkedTitle = title.isQuoted || title.isItalic;
	// A year may stand between: `**On pots** (2019)`.
	const behindAt = segments.findIndex(({ from, text }) => from > title.from && !isNumbers(text));
	const at = behindAt < 0 ? segments.length : behindAt;
	const mayBeginWithNames = !named && !isTalk && (title.isMarked || title.isQuoted) && !title.isItalic;
	const parts = mayBeginWithNames
		? [...segments.slice(0, at), ...cutNames(segments[at], title.isQuoted), ...segments.slice(at + 1)]
		: segments;
	const behindTitle = parts[at];
	const areNext = behindTitle && areAuthorsBehind(behindTitle, parts[at + 1], isMarkedTitle);
	const authors = named ?? (areNext ? behindTitle : undefined);
	const others = parts.filter((segment) => segment !== authors);
	// `with Carol Reed` names who else spoke.
	const behind = others.filter(({ from, text }) => from > title.from && !isNumbers(text) && !/^with\s/.test(text));
	// `Rope Fund, “On ropes”, €9,000`
	const [giver] = !authors && title.isQuoted && isProperName(segments[0]?.text ?? '') ? segments : [];
	const venue =
		behind.find(({ text }) => PRESENTED.test(text)) ??
		behind.find(({ isItalic }) => isItalic) ??
		behind.find(({ text }) => isVenue(text)) ??
		giver;
	const printed = isTalk || !venue ? 0 : placeBeforePublisher(venue, title.isItalic);
	const name = venue ? nameOfVenue(sliceSpans(venue.spans, printed), isTalk) : [];
	const plain = authors && !venue && !isMarkedTitle && !title.isMarked ? readAtCommas(title.spans) : null;
	if (plain) return { ...plain, authors: withoutYear(authors?.spans ?? []) };
	return {
		title: withoutQuotes(title),
		authors: withoutYear(authors?.spans ?? []),
		venue: name,
		place:
			isTalk && venue
				? placeOf(venue, name, others[others.indexOf(venue) + 1])
				: sliceSpans(venue?.spans ?? [], 0, Math.max(0, printed - 1)),
	};
}

const PRESENTED = /^(?:\S+ ){0,2}(?:presented|talk|lecture) at\s/i;

/** Where the publisher of a book begins behind its place and a colon, `Hull, UK: Rope Press`; 0 without a place. */
function placeBeforePublisher({ spans, isItalic }: Segment, isBook: boolean): number {
	const [, place = ''] =
		/^(\p{Uppercase}[^,:.\d]{2,30}(?:, \p{Uppercase}[^,:\d]{1,20})?):\s(?!An? )\p{Uppercase}/u.exec(joinText(spans)) ??
		[];
	return place !== '' && !isItalic && (isSurePlace(place) || (isBook && isPlace(place))) ? place.length + 1 : 0;
}

/** The first segment in two, when it is names and the title behind a comma: `A. Reed, B. Clay, Knots of the north. Rope Letters`. */
function namesAhead(first: Segment): readonly Segment[] {
	const { isQuoted, isItalic, spans, text } = first;
	if (isQuoted || isItalic || !HAS_INITIALS.test(text) || isAuthors(spans)) return [first];
	const cutInTwo = cutNames(first, false);
	return wordsOf(cutInTwo.at(-1)?.text ?? '').length < TITLE_WORDS ? [first] : cutInTwo;
}

/** The first of three segments and more, when it can be the only author by the whole name: `Ada Reed. On pots. Clay Letters`. */
function onlyAuthor(segments: readonly Segment[]): Segment | undefined {
	const [first, second, ...others] = segments.filter(({ text }) => !isNumbers(text));
	const isNamed =
		first &&
		second &&
		others.length > 0 &&
		!first.isItalic &&
		!first.isQuoted &&
		(isPerson(first.text) || isAuthorList(first.spans));
	return isNamed && wordsOf(second.text).length > wordsOf(first.text).length && !isSubject(first.text)
		? first
		: undefined;
}

/** Whether a segment behind a title tells the authors: a list of names, or one with initials. */
function areAuthorsBehind({ spans, text }: Segment, next: Segment | undefined, isMarkedTitle: boolean): boolean {
	// `Byron A` before a journal, but not `Rope AI` before a year.
	const isOne = ONE_AUTHOR.test(text) || (SHORT_NAME.test(text) && !isNumbers(next?.text ?? ''));
	return isOne || (isMarkedTitle ? arePeople(text) : areAuthorsSurely(spans));
}

/**
 * A reference of which nothing but commas parts the pieces: `A. Reed, B. Clay, Knots of the north, Rope Letters, 2019`. Null
 * where the last of them is no name of a journal.
 */
function readAtCommas(line: Spans): Reference | null {
	const pieces = cut(line, COMMA);
	const end = pieces.findLastIndex((piece) => !isNumbers(plainText(piece))) + 1;
	const titleAt = pieces.slice(0, end).findIndex((piece) => !isPerson(plainText(piece)));
	const [title = [], ...others] = pieces.slice(Math.max(0, titleAt), end);
	const last = others.at(-1) ?? [];
	const venue = nameOfVenue(last, false);
	const [name, said] = [plainText(venue), plainText(title)];
	const isTitled = wordsOf(said).length >= TITLE_WORDS && !isOrganization(said) && !isPlace(said);
	if (!isTitled || !isProperName(name) || isCountry(name) || STATE_CODE.test(name)) return null;
	const text = joinText(line);
	const start = text.indexOf(joinText(title));
	const behind = text.indexOf(joinText(last), start + joinText(title).length);
	return {
		title: trimMarks(sliceSpans(line, start, behind)),
		authors: trimMarks(sliceSpans(line, 0, start)),
		venue,
		place: [],
	};
}

/** Whether a piece between commas is one or two authors: `A. Reed`, `Reed B.`, `Ada Byron and Carol Clay`. */
function isPerson(text: string): boolean {
	return text.split(/\s(?:and|&)\s/).every((name) => arePeople(`${name}, A. Reed`));
}

/** `University of Leeds, Leeds, UK. Ropes of the north`: a talk behind where it was given; null for any other text. */
function talkBehindVenue(line: Spans): Reference | null {
	const text = joinText(line);
	const { venue = '', place = '', rest = '' } = BEHIND_VENUE.exec(text)?.groups ?? {};
	if (venue === '' || !isSurePlace(place) || !(isOrganization(venue) || isProperName(venue))) return null;
	const title = text.length - rest.length;
	return {
		title: trimMarks(sliceSpans(line, title)),
		authors: [],
		venue: sliceSpans(line, 0, venue.length),
		place: sliceSpans(line, venue.length + 2, venue.length + 2 + place.length),
	};
}

/** An organisation, a city and its country or state, and behind a full stop the title. */
const BEHIND_VENUE =
	/^(?<venue>[^.,][^.]{2,100}), (?<place>\p{Uppercase}[^.,]{1,30}, \p{Uppercase}[^.,]{1,20})\.\s+(?<rest>[\p{Uppercase}“"].{10,})$/u;

/**
 * The segment behind a title in two, when it begins with names: `Ada Byron and Carol Reed, Rope Letters, 2019`. Behind quotation
 * marks names are more often those of a journal and its place, unless an initial or an `and` is among them.
 */
function cutNames(segment: Segment | undefined, isBehindQuote: boolean): readonly Segment[] {
	if (!segment) return [];
	const { spans, from } = segment;
	const text = joinText(spans);
	if (isBehindQuote && !/\p{Uppercase}\.|\s(?:and|&)\s/u.test(text)) return [segment];
	const comma = [...text.matchAll(/,\s*/g)]
		.slice(0, MAX_NAMES)
		.findLast(({ 0: mark, index }) => !isNumbers(text.slice(index + mark.length)) && arePeople(text.slice(0, index)));
	if (!comma) return [segment];
	const to = comma.index + comma[0].length;
	return [
		segmentOf(sliceSpans(spans, 0, comma.index), from, false),
		segmentOf(sliceSpans(spans, to), from + to, false),
	];
}

/** Commas between authors that are looked at. */
const MAX_NAMES = 40;

/** The year behind the authors at the start of a reference, `Reed, Ada. 2012. `, `Ada Reed, Ben Clay (2012)` in a line of their own; null without any. */
export function yearBehindAuthors(line: Spans): EntryDates | null {
	const [first = [], ...others] = splitLines(line);
	const own = others.length > 0 ? takeDates(first) : null;
	if (own?.side === 'end' && isAuthors(own.rest)) return own.dated;
	const year = AUTHOR_AND_YEAR.exec(joinText(line).slice(0, MAX_REFERENCE))?.[1] ?? '';
	const range = findDates(year);
	return range && { text: year.slice(range.from, range.to), range };
}

/** The year of a reference: in brackets, else the last one. */
export function datesInReference(line: Spans): EntryDates | null {
	const text = joinText(line).slice(0, MAX_REFERENCE);
	const bracketed =
		/\(([^()]{0,20}(?:1[5-9]|20)\d\d)[a-z]?\)/u.exec(text) ??
		/\((20\d\d, \p{Uppercase}\p{Alphabetic}{2,8})[^()]{0,12}\)/u.exec(text);
	const inside = bracketed && findDates(bracketed[1] ?? '');
	if (inside) return { text: (bracketed[1] ?? '').slice(inside.from, inside.to), range: inside };
	let last: EntryDates | null = null;
	for (let found = findDates(text); found; ) {
		const pages = pagesAt(text, found.from);
		if (pages === 0) last = { text: text.slice(found.from, found.to), range: found };
		found = findDates(text, pages > 0 ? found.from + pages : found.to);
	}
	return last;
}

/** The length of pages that look like years, as in `17(6): 1724-1737`; 0 for anything else. */
export function pagesAt(text: string, at: number): number {
	const before = text.slice(Math.max(0, at - 12), at);
	// `€50,000, 2019–2021`
	const isBehindVolume = /(?:\bpp?\.?|\bpages|\d\)?\s?[:,])\s*$/i.test(before) && !/[$€£¥][\d.,\s]+$/.test(before);
	return isBehindVolume ? (/^\d{4}\s?[‐‑–—-]{1,2}\s?\d{4}/.exec(text.slice(at))?.[0].length ?? 0) : 0;
}

/** Whether a text reads like a reference: a quoted title, an author list or a journal in italics beside other words. */
export function looksLikeReference(line: Spans): boolean {
	if (joinText(line).length < 40) return false;
	if (talkBehindVenue(line)) return true;
	const segments = segmentsOf(inLines(line));
	if (segments.length < 2) return false;
	// `[On the drying of pots](…), 11 _Journal of Clay_ 208 (2013)`
	const [first, ...others] = segments;
	const isTitled =
		first?.isMarked === true && wordsOf(first.text).length > TITLE_WORDS && others.some(({ isItalic }) => isItalic);
	return isTitled || segments.some(({ spans, isQuoted }, at) => isQuoted || (at < 2 && isAuthors(spans)));
}

/** `Reed, Ada`, `Reed, A. & Clay, B`, `Reed, Ada et al` at the start of a reference. */
const AUTHOR_AHEAD = String.raw`^(?:\[(?:[A-Z]{1,3}-?)?\d{1,3}\]\s+)?\p{Uppercase}[\p{Alphabetic}'’-]+, \p{Uppercase}(?:[^.]|(?<=\P{Alphabetic}\p{Uppercase}|\bal)\.){0,120}?`;
/** The same and a year: `Reed, Ada. 2012. `, `Reed, A. & Clay, B. (2012, May). `, `(May, 2012). `. */
const AUTHOR_AND_YEAR = new RegExp(
	`${AUTHOR_AHEAD}\\.? [([]?((?:\\p{Uppercase}[^\\s()\\d]{2,9} )?(?:19|20)\\d\\d[a-z]?(?:, \\p{Uppercase}[^\\s()]{2,9})?)[)\\]]?\\. `,
	'u',
);
/** `Ada Reed. (2012). `, `A. Reed, B. Clay (2012). ` */
const NAMES_AND_YEAR = /^([^()]{3,300}?)\.? \((?:19|20)\d\d[a-z]?\)\. /u;

/** Where the title begins behind names and the year, `A. Reed, B. Clay (2012). On pots`; 0 for another line. */
function behindNamesAndYear(line: Spans): number {
	const [all = '', names = ''] = NAMES_AND_YEAR.exec(joinText(line).slice(0, MAX_REFERENCE)) ?? [];
	return isPerson(names) || isAuthors([{ text: names }]) ? all.length : 0;
}

/** The same and a quoted title: `Reed, Ada. “On pots`. */
const AUTHOR_AND_QUOTE = new RegExp(`${AUTHOR_AHEAD}\\.,? ["“«]`, 'u');

/** Whether a text begins like `Reed, Ada. 2012. ` or `Reed, Ada. “On pots”`, which no prose does. */
export function beginsWithAuthor(line: Spans): boolean {
	const text = plainText(line).slice(0, MAX_REFERENCE);
	return AUTHOR_AND_YEAR.test(text) || AUTHOR_AND_QUOTE.test(text);
}

/** Whether the first words of a line, up to a mark or a change of type, list authors: `*A. Reed, B. Clay* - Rope Letters`. */
export function beginsWithAuthors(line: Spans): boolean {
	const [first] = segmentsOf(line);
	return first !== undefined && isAuthorList(first.spans);
}

/** Whether a text is a year, a title and more, each ended by a full stop: `2012. On pots. Clay Society (Hull).` */
export function beginsWithYear(line: Spans): boolean {
	const text = joinText(line);
	const [year = ''] = /^\(?(?:19|20)\d\d\)?\.\s+/.exec(text) ?? [];
	return (
		year !== '' && segmentsOf(sliceSpans(line, year.length)).filter((segment) => !isNumbers(segment.text)).length > 1
	);
}

/** Whether a reference shows that it is one outside a list of papers: a quoted title, or three authors and more. */
export function hasSureSign(line: Spans): boolean {
	const [first = []] = splitLines(line);
	return (
		areFullNames(first) ||
		beginsWithAuthor(first) ||
		segmentsOf(line).some(
			({ spans, isQuoted }, at) =>
				isQuoted || (at < 2 && isAuthors(spans) && /,.*(?:,|\s(?:and|&)\s)/.test(plainText(spans))),
		)
	);
}

/**
 * The reference with its soft breaks as line ends when its first line lists the authors: then title and journal have lines of
 * their own.
 */
export function inLines(line: Spans): Spans {
	const [first = [], ...others] = splitLines(line);
	if (others.length === 0 || !isAuthors(first)) return line;
	// `…, Reed J, Clay H. On pots and`: the line goes on behind the authors.
	const last = plainText(first).split(/,\s+/).slice(-2).join(', ');
	if (last.includes(',') && !isAuthors([{ text: last }])) return line;
	return line.map((span) => ({ ...span, text: span.text.replaceAll(SOFT_BREAK, '\n') }));
}

/** Whether a line is `Ada Byron and Carol Doe.`: full names, joined as authors are. */
function areFullNames(line: Spans): boolean {
	const text = plainText(line);
	return (
		isAuthors(line) &&
		/\s(?:and|&)\s|[^.]\.$/.test(text) &&
		text.split(/,\s*|\s(?:and|&)\s/).every((name) => /\S\s\S/.test(name.trim()))
	);
}

function titleOf(segments: readonly Segment[]): Segment | undefined {
	const isLong = ({ text }: Segment) =>
		wordsOf(text).length >= TITLE_WORDS && !/^(?:https?:|doi:|www\.)\S+$/i.test(text);
	// `On pots. Journal of Clay`: a few words of which some begin small are no journal.
	const isFirst = (segment: Segment) =>
		segment === segments[0] && wordsOf(segment.text).length > 1 && !isProperName(segment.text);
	return (
		segments.find(({ isQuoted }) => isQuoted) ??
		// `Ropes. In Knots of the North, edited by C. Reed`
		segments.find((_, at) => /^In:?\s\p{Uppercase}/u.test(segments[at + 1]?.text ?? '')) ??
		segments.find(
			(segment) => segment.isMarked && isLong(segment) && !isProperName(segment.text) && !isOfFile(segment.text),
		) ??
		segments.find((segment) => (isLong(segment) || isFirst(segment)) && !isNumbers(segment.text)) ??
		segments.find(({ text }) => !isNumbers(text))
	);
}

/** Whether a link leads to the paper and is not its title: `[pre-print version](…)`, `[PDF of three chapters](…)`. */
function isOfFile(text: string): boolean {
	return /\b(?:pdf|pre-?print|version|link|slides|video|code|doi|poster)\b/i.test(text) && wordsOf(text).length <= 6;
}

/** The number of a reference in its list. */
const NUMBER = /^\[(?:[A-Z]{1,3}-?)?\d{1,3}\]\s+/;

const segmentsOf = remember((line): readonly Segment[] => {
	const text = joinText(line).slice(0, MAX_REFERENCE);
	// A link with the authors in it is no title: `[Reed, A. (2019). On pots. Rope Letters](…)`.
	const isWhole = line.every(({ href }) => href !== undefined) && beginsWithAuthor(line);
	const links = isWhole ? [] : runsAt(line).filter(({ span }) => span.href !== undefined);
	const quotes = [...text.matchAll(QUOTE)]
		.map(({ 0: quote, index }) => ({ from: index, to: index + quote.length }))
		.filter(({ from, to }) => !GOES_ON.test(text.slice(to, to + MAX_AUTHORS)) && !isInside(links, from, to));
	const ends = [
		...endOfShortNames(text),
		...shortNamesBehindTitle(text),
		...behindOthers(text),
		...colonBehindAuthors(text),
	].filter(({ index }) => !isInside(links, index, index + 1));
	const stops = [...text.matchAll(STOP)].filter(({ index }) => !isInside(links, index, index + 1));
	const cuts = [...stops, ...ends, ...dashesAround(line, text)].map(({ 0: mark, index }) => ({
		from: index,
		to: index + mark.length,
	}));
	const names = [...quotes, ...italicsOf(line, text.length)];
	const inside = (at: number) => names.some(({ from, to }) => at > from && at < to);
	const edges = [
		...cuts.filter(({ from }) => !inside(from)),
		...quotes.flatMap(({ from, to }) => [
			{ from, to: from },
			{ from: to, to },
		]),
	].sort((a, b) => a.from - b.from || a.to - b.to);
	const segments: Segment[] = [];
	// `[J3] Ada Reed, …`
	let from = NUMBER.exec(text)?.[0].length ?? 0;
	for (const edge of [...edges, { from: text.length, to: text.length }]) {
		if (edge.from < from || (text[edge.from] === '.' && ABBREVIATION.test(text.slice(from, edge.from)))) continue;
		const spans = trimMarks(sliceSpans(line, from, edge.from));
		const isQuoted = quotes.some((quote) => quote.from === from && quote.to === edge.from);
		if (firstLetterOrDigit(joinText(spans)) >= 0) segments.push(...byStyle(segmentOf(spans, from, isQuoted)));
		from = edge.to;
	}
	return withSubtitles(segments);
});

/** The segments, of which a question and what explains it are one: `Who knots? A study of ropes. *Rope Letters*`. */
function withSubtitles(segments: readonly Segment[]): readonly Segment[] {
	const at = segments.findIndex(({ text }) => /[?!]$/.test(text));
	const [asked, next, ...others] = segments.slice(Math.max(0, at));
	const isOne =
		at >= 0 &&
		asked &&
		next &&
		[asked, next].every(({ isQuoted, isItalic, isMarked }) => !isQuoted && !isItalic && !isMarked);
	const isSubtitle = others.some(
		({ isItalic, text }) => isItalic || (!isNumbers(text) && !isProperName(next?.text ?? '')),
	);
	if (!isOne || !isSubtitle || isAuthors(next.spans)) return segments;
	return [
		...segments.slice(0, at),
		segmentOf([...asked.spans, { text: ' ' }, ...next.spans], asked.from, false),
		...others,
	];
}

/** `Nets for all — Ana Byron, Carol Reed — SeaCon`: the dashes of a line that sets its authors apart by them. */
function dashesAround(line: Spans, text: string): readonly RegExpExecArray[] {
	const dashes = [...text.matchAll(/\s+[–—|]\s+/g)].slice(0, MAX_DASHES);
	const parts = dashes.map(({ 0: dash, index }, at) => sliceSpans(line, index + dash.length, dashes[at + 1]?.index));
	return parts.some((part) => arePeople(plainText(part))) ? dashes : [];
}

/** Dashes of a reference that are looked at. */
const MAX_DASHES = 8;

/** The spans of a line with the characters at which each begins and ends. */
function runsAt(line: Spans): readonly { readonly span: Spans[number]; readonly from: number; readonly to: number }[] {
	let to = 0;
	return line.map((span) => {
		const from = to;
		to += span.text.length;
		return { span, from, to };
	});
}

/** Whether characters stand inside a link that has more words on one side of them: its text is a title as a whole. */
function isInside(links: ReturnType<typeof runsAt>, from: number, to: number): boolean {
	return links.some((link) => link.from <= from && to <= link.to && link.to - link.from > to - from + 3);
}

/** Where words in italics stand among others: a title or a journal, whose full stops end no segment. */
function italicsOf(line: Spans, length: number): readonly { readonly from: number; readonly to: number }[] {
	return runsAt(line).filter(({ span, from, to }) => span.emphasis && (to - from) * 2 < length);
}

/** The full stop of an initial before a word: `A. Flood` in `Reed, J. and Clay, A. Flood waves`. */
const INITIAL =
	/\s(?<=, (?:\p{Uppercase}\.[ -]?){0,2}\p{Uppercase}\.\s)\s*(?=\p{Uppercase}\p{Alphabetic}*\s)(?!\S+ (?:and|&) \p{Uppercase}\.)/gu;
/** Initials of authors that are looked at. */
const MAX_INITIALS = 40;

/** Where authors end who are written like `Reed J, Clay H.` or `Reed, J. and Clay, H.`: at the last of their full stops. */
function endOfShortNames(text: string): readonly RegExpExecArray[] {
	const found = INITIALS.exec(text);
	const number = NUMBER.exec(text)?.[0].length ?? 0;
	const names = withoutMarks(text.slice(number, found?.index ?? 0)).split(/, | and | & /);
	if (found && names.length > 1 && names.every((name) => SHORT_NAME.test(name))) return [found];
	// `A. Reed, B. Clay (2019)`: the initials stand before the names.
	if (/^(?:\p{Uppercase}\.[ -]?)+\p{Uppercase}\p{Alphabetic}/u.test(text.slice(number))) return [];
	const initials = [...text.matchAll(INITIAL)].slice(0, MAX_INITIALS);
	const last = initials.findLast(
		({ index }) => text.slice(0, index).includes(',') && isAuthorList([{ text: text.slice(0, index) }]),
	);
	return last ? [last] : [];
}

/** The same behind the title: `On pots. Reed J, Clay H. Clay Letters`. */
function shortNamesBehindTitle(text: string): readonly RegExpExecArray[] {
	const found = BEHIND_TITLE.exec(text);
	const names = (found?.groups?.['names'] ?? '').replace(/,?\set al$/, '').split(/, | and | & /);
	return found && names.every((name) => SHORT_NAME.test(name)) ? [found] : [];
}

const BEHIND_TITLE = /(?<=^[^.]{10,300}\.\s+(?<names>\p{Uppercase}[^.]{1,300}))\.\s+(?=\p{Uppercase})/u;

/** Where authors end who are too many to be told: `Reed J, Clay H, et al. On pots`. */
function behindOthers(text: string): readonly RegExpExecArray[] {
	const found = /(?<=\set al)\.?,?\s+(?=[\p{Uppercase}“"])/u.exec(text.slice(0, MAX_AUTHORS));
	const names = text.slice(NUMBER.exec(text)?.[0].length ?? 0, found?.index ?? 0).replace(/,?\set al$/, '');
	return found && (isAuthorList([{ text: names }]) || names.split(', ').every((name) => SHORT_NAME.test(name)))
		? [found]
		: [];
}

/** Characters of a list of authors that are looked at. */
const MAX_AUTHORS = 400;

/** `Byron, Ada`, `von der Clay, Carol M.` */
const INVERTED = /^(?:\p{Lowercase}+ ){0,2}\p{Uppercase}[\p{Alphabetic}'’-]+, \p{Uppercase}[^,;:\d]{0,30}$/u;

function areInverted(names: string): boolean {
	return names.split(/;\s+/).every((name) => INVERTED.test(name));
}

/** `Byron, A., von der Clay, C.M. and Reed, B.`, before a colon as Springer writes it. */
const WITH_INITIALS =
	/^(?:(?:^|, (?:and |und |& )?| (?:and|und|&) )(?:\p{Lowercase}+ ){0,2}\p{Uppercase}[\p{Alphabetic}'’-]{1,30}, (?:\p{Uppercase}\.[ -]?){1,3}(?=[, ]|$)){1,40}$/u;

/** The colon behind authors, `Ana Byron, Carol Reed: Nets for all. In: Rope Letters`, or the last semicolon: `Byron, A.; Reed, C.; Nets`. */
function colonBehindAuthors(text: string): readonly RegExpExecArray[] {
	const colon = /:\s+/.exec(text.slice(0, MAX_AUTHORS));
	const names = text.slice(0, colon?.index ?? 0);
	// `Byron, Ada; Reed, Carol: Nets for all`
	if (colon && (arePeople(names) || (names.includes(';') && areInverted(names)) || WITH_INITIALS.test(names)))
		return [colon];
	const last = [...text.slice(0, MAX_AUTHORS).matchAll(/;\s+(?!(?:and |& )?\S+, \p{Uppercase}\.)/gu)].findLast(
		({ index }) => areInverted(text.slice(0, index)),
	);
	return last ? [last] : [];
}

/** A segment cut where italic words, and longer links and bold words, begin and end. The own name in an author list is bold. */
function byStyle(segment: Segment): Segment[] {
	const { spans, from, isQuoted } = segment;
	if (isQuoted || isAuthors(spans)) return [segment];
	const edges = stylesOf(spans);
	return [0, ...edges].flatMap((start, at) => {
		const part = withoutDash(trimMarks(sliceSpans(spans, start, edges[at])));
		return firstLetterOrDigit(joinText(part)) >= 0 ? [segmentOf(part, from + start, false)] : [];
	});
}

/** The spans without a dash at either end: `On pots —` before a journal in italics, `— A. Reed, B. Clay` behind a bold title. */
function withoutDash(spans: Spans): Spans {
	const text = joinText(spans);
	const start = /^(?:[–—-]\s+)?/.exec(text)?.[0].length ?? 0;
	return sliceSpans(spans, start, text.replace(/\s+[–—-]+$/, '').length);
}

function segmentOf(spans: Spans, from: number, isQuoted: boolean): Segment {
	const filled = spans.filter(({ text }) => firstLetterOrDigit(text) >= 0);
	return {
		spans,
		text: plainText(spans),
		from,
		isQuoted,
		isItalic: filled.length > 0 && filled.every(({ emphasis }) => emphasis === true),
		isMarked: filled.length > 0 && filled.every(({ href, strong }) => href !== undefined || strong === true),
	};
}

function stylesOf(line: Spans): readonly number[] {
	let at = 0;
	const text = joinText(line);
	return line.flatMap((span) => {
		const [from, to] = [at, at + span.text.length];
		at = to;
		const isLong = wordsOf(span.text).length >= TITLE_WORDS;
		const isName = span.emphasis && (isLong || !INSIDE_TITLE.test(text.slice(0, from)));
		const isEdge = isName || (isLong && (span.strong || span.href !== undefined));
		return isEdge ? [from, to] : [];
	});
}

/** What stands before a few words in italics that are part of a title: `A set of` in `A set of *Salix*-like ropes`. */
const INSIDE_TITLE = /(?<!(?<!\p{Alphabetic})(?:in|at|for|to|see|by))(?<=\p{Lowercase}) $/u;

/** A title without its quotation marks and the comma in front of the closing one, or the full stop. */
function withoutQuotes({ spans, isQuoted }: Segment): Spans {
	const text = joinText(spans);
	return sliceSpans(
		spans,
		isQuoted ? 1 : 0,
		text.replace(isQuoted ? /[,.]?.$/u : /\.$(?<=\p{Alphabetic}{4}\.)/u, '').length,
	);
}

/** What stands in the place of a year: `(in press)`. */
const STATUS = String.raw`\((?:in press|in prep(?:aration|\.)?|forthcoming|to appear|accepted|submitted|(?:under|in) review)\)`;
const UNPUBLISHED = new RegExp(`${STATUS}(?=[.,:]|$)`, 'i');
const [YEAR_AT_END, STATUS_AT_END] = [
	/[\s,.]*(?:\((?:[^\s()\d]{3,10} )?)?(?:1[5-9]|20)\d\d[a-z]?\)?$/,
	new RegExp(String.raw`[\s,.]*${STATUS}$`, 'i'),
];

/** The spans without a year at their end, or what stands for it: `Byron, A. (2019)`, `Byron, A. (in press)`. */
function withoutYear(spans: Spans): Spans {
	const text = joinText(spans);
	const end = YEAR_AT_END.exec(text) ?? STATUS_AT_END.exec(text);
	return sliceSpans(spans, 0, end?.index);
}

/** Whether a paper that has no year is one that will come out. */
export function isUnpublished(line: Spans): boolean {
	const text = joinText(line).slice(0, MAX_REFERENCE);
	if (UNPUBLISHED.test(text)) return true;
	// `Reed, A., & Clay, B. Knots of the north.`
	const [first, second] = INITIAL_AHEAD.test(text) ? segmentsOf(line) : [];
	return (
		first !== undefined &&
		second !== undefined &&
		isAuthors(first.spans) &&
		!/^(?:and|&)\s/.test(second.text) &&
		wordsOf(second.text).length >= TITLE_WORDS
	);
}

/** A line of which the first full stop stands behind an initial. */
const INITIAL_AHEAD = /^[^.]{0,80}\p{Uppercase}\./u;

function isAuthors(spans: Spans): boolean {
	const text = plainText(withoutYear(spans)).replace(/\s*\(?(?:eds?|hrsg)\.?\)?$/i, '');
	// `Oslo, Norway`
	if (isSurePlace(text.replace(/\.$/, ''))) return false;
	const hasYear = text.length < plainText(spans).length;
	if (ONE_AUTHOR.test(withoutMarks(text)) || (hasYear && ONE_AUTHOR.test(`${text}.`))) return true;
	// `Light, Dark and Shade`, `Rope Conference, Hull` are none; `Reed and Clay (2019)`, `Byron, Ada` are.
	const mayBeNames =
		namedIn(text).noun !== 'organization' &&
		(/\p{Lo}|;|^\S+, \S+$/u.test(text) || hasYear || namesIn(text).some((name) => /\S\s\S/.test(name)));
	return isAuthorList([{ text }]) && (HAS_INITIALS.test(text) || mayBeNames);
}

/** The same without names of one word: `Springer, Berlin` may be a publisher. */
function areAuthorsSurely(spans: Spans): boolean {
	const text = plainText(spans);
	return isAuthors(spans) && (HAS_INITIALS.test(text) || arePeople(text));
}

/** `Byron, A.`, `Byron A, Reed B`, a letter alone. */
const HAS_INITIALS = /\p{Uppercase}\.|(?<!\p{Alphabetic})\p{Uppercase}(?!\p{Alphabetic})|^\S+ \p{Uppercase}{2,3},/u;

/** `Byron, A.`, `A. B. Byron`, `Byron A.` */
const ONE_AUTHOR =
	/^(?:\p{Uppercase}[\p{Alphabetic}'’-]+,(?: \p{Uppercase}\.)+|(?:\p{Uppercase}\. ?)+\p{Uppercase}[\p{Alphabetic}'’-]+|\p{Uppercase}[\p{Alphabetic}'’-]+ \p{Uppercase}{1,3}\.)$/u;

/** Whether a text behind a title lists people: names of two or three words, or with initials, and no conference. */
function arePeople(text: string): boolean {
	return (
		isAuthorList([{ text }]) &&
		namedIn(text).noun === null &&
		namesIn(withoutMarks(text)).every((name) => /^\P{Alphabetic}*\S+(?:\s\S+){1,2}\P{Alphabetic}*$/u.test(name))
	);
}

/** A year, pages, a volume, an address: no words to speak of. */
function isNumbers(text: string): boolean {
	return !/\p{Alphabetic}{3}/u.test(text.replace(/https?:\S+|\b(?:doi|vol|pp|no|ISBN|ISSN|arXiv|preprint)\b/gi, ''));
}

function isVenue(text: string): boolean {
	if (/^(?:in|at)(?: the)?$/i.test(text)) return false;
	return (
		!isNumbers(text) &&
		!/^(?:doi|https?:|pdf|link|slides|video|code|available|accepted|to appear|in prep(?:aration)?|(?:in|under) review|submitted|in press|forthcoming|\S*\s?patent no)\b/i.test(
			text,
		) &&
		!/^\(?(?:unpublished )?(?:doctoral|ph\.?d\.?|master['’]?s?|bachelor['’]?s?) (?:dissertation|thesis)/i.test(text)
	);
}

const EDITION = /^\p{Uppercase}[^,.;:()]{1,60}\s(?:19|20)\d\d(?=[,.;)]|$)/u;

/** The place behind the venue of a talk: `Oslo, Norway` in `SeaCon, Oslo, Norway`, `SeaCon (Oslo, Norway)`, `SeaCon. Oslo, Norway`. */
function placeOf({ spans }: Segment, name: Spans, next: Segment | undefined): Spans {
	const text = joinText(spans);
	const behind = text.slice(text.indexOf(joinText(name)) + joinText(name).length);
	const bracket = /^\s*\(([^()]+)\)/.exec(behind)?.[1];
	const at = text.length - behind.length + (bracket === undefined ? 0 : behind.indexOf(bracket));
	const own = placesAt(sliceSpans(spans, at, bracket === undefined ? undefined : at + bracket.length));
	return own.length > 0 || bracket !== undefined || !next ? own : placesAt(next.spans);
}

/** The names of places with which a text begins, up to three; an organisation may stand before them. */
function placesAt(spans: Spans): Spans {
	const [first = [], ...others] = cut(spans, COMMA).map((piece) =>
		sliceSpans(piece, 0, joinText(piece).replace(/\s*(?:\(\p{Lowercase}[^()]*\))?[.)]?$/u, '').length),
	);
	const pieces = isOrganization(plainText(first)) ? others : [first, ...others];
	const end = pieces.findIndex(
		(piece, at) =>
			!(isPlace(plainText(piece)) || (at > 0 && STATE_CODE.test(plainText(piece)))) ||
			/\d/.test(joinText(piece)) ||
			monthOf(plainText(piece)) !== null,
	);
	return joinPieces(pieces.slice(0, Math.min(3, end < 0 ? pieces.length : end)));
}

/** `In Proceedings of X, pp. 2-9` without `In` and what stands behind the first number or comma. */
function nameOfVenue(spans: Spans, isTalk: boolean): Spans {
	const text = joinText(spans);
	const start =
		/^[\s.,:;–—-]*(?:\((?:invited|keynote|oral|poster|talk|with)[^()]{0,40}\)[\s,.]*)?(?:\(?(?:\p{Alphabetic}+ ){0,2}(?:presented|talk|lecture) at(?: the)?|in|at)?:?\s+(?:[^()]{3,80}\s\(eds?\.?\)[.,]?\s+)?(?=[\p{Uppercase}\d])/iu.exec(
			text,
		)?.[0].length ?? 0;
	// A conference has the year in its name: `SeaCon 2019`.
	const edition = isTalk ? EDITION.exec(text.slice(start)) : null;
	if (edition) return sliceSpans(spans, start, start + edition[0].length);
	const bracket = isTalk ? text.indexOf(' (', start) : -1;
	if (bracket > start && !text.slice(start, bracket).includes(',')) return sliceSpans(spans, start, bracket);
	const end = text.slice(start).search(/\s\(?\d+(?:[\s,:;.()-]|$)|\s?\[|\svol\.|:\s(?=\d|pp)/iu);
	const [first = [], ...others] = cut(sliceSpans(spans, start, end < 0 ? undefined : start + end), COMMA);
	const listed = itemsOfName(plainText(first), others.map(plainText));
	if (listed > 0) return withoutRemark(joinPieces([first, ...others.slice(0, listed)]));
	const more = others.findIndex((piece) => namedIn(plainText(piece)).noun !== 'organization');
	return withoutRemark(joinPieces([first, ...others.slice(0, more < 0 ? others.length : more)]));
}

function withoutRemark(name: Spans): Spans {
	return sliceSpans(name, 0, joinText(name).replace(/\s*\(\p{Lowercase}[^()]*\)$|\s+\([^()]*$|[.\s]+$/u, '').length);
}

/** How many pieces behind the first belong to its list: `A Journal of Clay, Pots and Kilns`, `Clay, Kilns, and Pots Conference`. */
function itemsOfName(first: string, others: readonly string[]): number {
	const last = others.slice(0, MAX_ITEMS).findIndex((piece) => /^(?:and|&)\s/.test(piece));
	if (last >= 0) return last + 1;
	return /\s(?:of|for|on|in)\s\S+(?:\s\S+)?$/.test(first) && /^\S+\s(?:and|&)\s\S/.test(others[0] ?? '') ? 1 : 0;
}

/** Items of such a list. */
const MAX_ITEMS = 3;
