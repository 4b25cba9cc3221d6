import { joinText, plainText, sliceSpans } from '../../markdown/spans.ts';
import { wordsOf } from '../../words/letters.ts';
import {
	isCountry,
	isKindOfTalk,
	isOrganization,
	isPlace,
	isSubject,
	isSurePlace,
	STATE_CODE,
} from '../../words/phrases.ts';
import { COMMA, cut, isProperName, type Spans, trimMarks } from '../split.ts';
import {
	AUTHOR_AND_YEAR,
	areAuthorsSurely,
	arePeople,
	HAS_INITIALS,
	isAuthorList,
	isAuthors,
	isPerson,
	MAX_REFERENCE,
	ONE_AUTHOR,
	SHORT_NAME,
	withoutYear,
} from './authors.ts';
import { authorAndWork, isNumbers, type Segment, segmentOf, segmentsOf, TITLE_WORDS } from './segments.ts';
import { isVenue, nameOfVenue, placeBeforePublisher, placeOf } from './venues.ts';

/** What a reference to a paper, a talk or a grant consists of, as the author wrote it. */
export type Reference = {
	readonly title: Spans;
	readonly authors: Spans;
	/** The journal, the conference or the publisher. */
	readonly venue: Spans;
	/** Where a talk was given. */
	readonly place: Spans;
};

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
	const [author, work] = authorAndWork(line) ?? [];
	const named = author ?? authorsBeforeTitle(segments, isTalk, isBehindYear);
	const titleAt = AUTHOR_AND_YEAR.exec(joinText(line))?.[0].length ?? behindNamesAndYear(line);
	const isTitleNext = titleAt > 0 || (isBehindYear && !named);
	const next = isTitleNext ? segments.find(({ from, text }) => from >= titleAt && !isNumbers(text)) : undefined;
	const unnamed = segments.filter((segment) => segment !== named);
	const title = next ?? work ?? titleOf(unnamed);
	if (!title) return null;
	const { authors, others } = named ? { authors: named, others: unnamed } : authorsBehindTitle(segments, title, isTalk);
	const venue = venueOf(title, others, authors === undefined);
	const isPlain = !title.isQuoted && !title.isItalic && !title.isMarked;
	const plain = authors && !venue && isPlain ? readAtCommas(title.spans) : null;
	const printedIn = isTalk || !venue ? 0 : placeBeforePublisher(venue, title.isItalic);
	const name = venue ? nameOfVenue(sliceSpans(venue.spans, printedIn), isTalk) : [];
	const place =
		isTalk && venue
			? placeOf(venue, name, others[others.indexOf(venue) + 1])
			: sliceSpans(venue?.spans ?? [], 0, Math.max(0, printedIn - 1));
	return {
		...(plain ?? { title: withoutQuotes(title), venue: name, place }),
		authors: withoutYear(authors?.spans ?? []),
	};
}

/** The authors in front of a title: a list of names, or one author behind whom much follows. */
function authorsBeforeTitle(segments: readonly Segment[], isTalk: boolean, isBehindYear: boolean): Segment | undefined {
	// Behind a title a workshop and its place are no authors.
	const areFirst = ({ isQuoted, spans }: Segment, at: number) =>
		at < 2 && !isQuoted && (at === 0 ? isAuthors(spans) : areAuthorsSurely(spans));
	const mayBeOne = !isTalk && !(isBehindYear && segments[1]?.isItalic);
	const found = segments.find(areFirst) ?? (mayBeOne ? onlyAuthor(segments) : undefined);
	const quoted = segments.find(({ isQuoted }) => isQuoted);
	return found && (!quoted || found.from < quoted.from) ? found : undefined;
}

/** The authors right behind a title, and all other segments; a year may stand between: `**On pots** (2019) A. Reed, B. Clay`. */
function authorsBehindTitle(
	segments: readonly Segment[],
	title: Segment,
	isTalk: boolean,
): { readonly authors: Segment | undefined; readonly others: readonly Segment[] } {
	const behindAt = segments.findIndex(({ from, text }) => from > title.from && !isNumbers(text));
	const at = behindAt < 0 ? segments.length : behindAt;
	const mayBeginWithNames = !isTalk && (title.isMarked || title.isQuoted) && !title.isItalic;
	const parts = mayBeginWithNames
		? [...segments.slice(0, at), ...cutNames(segments[at], title.isQuoted), ...segments.slice(at + 1)]
		: segments;
	const next = parts[at];
	const authors = next && areAuthorsBehind(next, parts[at + 1], title.isQuoted || title.isItalic) ? next : undefined;
	return { authors, others: parts.filter((segment) => segment !== authors) };
}

/** Where a work came out or a talk was given: what says so, else words in italics, else the first name behind the title. */
function venueOf(title: Segment, others: readonly Segment[], mayBeFirst: boolean): Segment | undefined {
	// `Roundtable, “Knots for all”` tells how a talk was given.
	const isKind = (segment: Segment | undefined) => isKindOfTalk(segment?.text.replace(/[:,]$/, '') ?? '');
	// `with Carol Reed` names who else spoke, `by Carol Reed` who wrote what is reviewed.
	const behind = others.filter(
		(segment, at) =>
			segment.from > title.from &&
			!isNumbers(segment.text) &&
			!/^(?:with|by)\s/.test(segment.text) &&
			!isKind(segment) &&
			!(segment.isQuoted && isKind(others[at - 1])),
	);
	// `Rope Fund, “On ropes”, €9,000`
	const [giver] =
		mayBeFirst && title.isQuoted && title !== others[0] && isProperName(others[0]?.text ?? '') ? others : [];
	return (
		behind.find(({ text }) => PRESENTED.test(text)) ??
		behind.find(({ isItalic }) => isItalic) ??
		behind.find(({ text }) => isVenue(text)) ??
		giver
	);
}

const PRESENTED = /^(?:\S+ ){0,3}(?:presented|talk|lecture) at\s/i;

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

/** `University of Leeds, Leeds, UK. Ropes of the north`: a talk behind where it was given; null for any other text. */
export function talkBehindVenue(line: Spans): Reference | null {
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

/** `Ada Reed. (2012). `, `A. Reed, B. Clay (2012). ` */
const NAMES_AND_YEAR = /^([^()]{3,300}?)\.? \((?:19|20)\d\d[a-z]?\)\. /u;

/** Where the title begins behind names and the year, `A. Reed, B. Clay (2012). On pots`; 0 for another line. */
function behindNamesAndYear(line: Spans): number {
	const [all = '', names = ''] = NAMES_AND_YEAR.exec(joinText(line).slice(0, MAX_REFERENCE)) ?? [];
	return isPerson(names) || isAuthors([{ text: names }]) ? all.length : 0;
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
			(segment) => segment.isMarked && isLong(segment) && !isProperName(segment.text) && !isNoTitle(segment.text),
		) ??
		segments.find((segment) => (isLong(segment) || isFirst(segment)) && !isNumbers(segment.text)) ??
		segments.find(({ text }) => !isNumbers(text))
	);
}

/** Whether a link is an event, `[SeaCon, Hull. May 2, 2019](…)`, or leads to the paper: `[pre-print version](…)`. */
function isNoTitle(text: string): boolean {
	const isOfFile = /\b(?:pdf|pre-?print|version|link|slides|video|code|doi|poster)\b/i.test(text);
	return (isOfFile && wordsOf(text).length <= 6) || /\. .*\b(?:19|20)\d\d\.?$/.test(text);
}

/** A title without its quotation marks and the comma in front of the closing one, or the full stop. */
function withoutQuotes({ spans, isQuoted: hasQuotes }: Segment): Spans {
	const text = joinText(spans);
	const isQuoted = hasQuotes && !/^\p{Alphabetic}/u.test(text);
	return sliceSpans(
		spans,
		isQuoted ? 1 : 0,
		text.replace(isQuoted ? /[,.]?.$/u : /\.$(?<=\p{Alphabetic}{4}\.)/u, '').length,
	);
}
