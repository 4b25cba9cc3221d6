import { joinText, plainText, sliceSpans } from '../../markdown/spans.ts';
import { remember } from '../../remember.ts';
import { firstLetterOrDigit, wordsOf } from '../../words/letters.ts';
import { isOrganization } from '../../words/phrases.ts';
import { isProperName, type Spans, trimMarks } from '../split.ts';
import {
	areInverted,
	arePeople,
	beginsWithAuthor,
	isAuthorList,
	isAuthors,
	isPerson,
	MAX_AUTHORS,
	MAX_REFERENCE,
	SHORT_NAME,
	WITH_INITIALS,
	withoutMarks,
} from './authors.ts';

/** A run of a reference between two full stops, quotation marks, line ends or changes of type. */
export type Segment = {
	readonly spans: Spans;
	readonly text: string;
	readonly from: number;
	readonly isQuoted: boolean;
	readonly isItalic: boolean;
	/** Whether it is a link or bold as a whole. */
	readonly isMarked: boolean;
};

/** The characters at which a mark between two segments begins and ends, or a quotation. */
type Cut = { readonly from: number; readonly to: number };

function cutsAt(pattern: RegExp, text: string): readonly Cut[] {
	return [...text.matchAll(pattern)].map(({ 0: mark, index }) => ({ from: index, to: index + mark.length }));
}

/** The cut that a mark makes behind a text. */
function behind(text: string, mark: string): Cut {
	return { from: text.length, to: text.length + mark.length };
}

/** Any of the patterns, wherever it stands. */
function eitherOf(...patterns: readonly RegExp[]): RegExp {
	return new RegExp(patterns.map(({ source }) => source).join('|'), 'gu');
}

/** Words. A link or bold words of fewer are a name, not a title. */
export const TITLE_WORDS = 3;

/** Marks between two segments, not behind an initial or an abbreviation: `… and Bob Tester. 2014. Reading charts`. */
const STOP = eitherOf(
	// `Who knots? Rope Letters`
	/\s(?<=[\p{Alphabetic}\d]{3}[?!]["”]?\s)\s*(?=[\p{Uppercase}\p{Ideographic}\d"“«(])/u,
	// `Reading charts. Rope Letters`, `Reed, A. (2014). Reading charts`, `Reading charts. arXiv`
	// but not `Phys. Rev. Lett.` behind a comma, `Knots. J. Appl. Phys.`
	/\.(?<=(?:[\p{Alphabetic}\d]{3}|[)\]?!*"”»]|['’]\d\d)\.)(?!(?<=(?:,|(?:[\p{Alphabetic})]{2}[.?!]|[A-Z]{3}) J\.|\p{Lowercase}\.) \p{Uppercase}\p{Lowercase}{2,8}\.) \p{Uppercase}\p{Lowercase}{1,9}\.)["”]?\s+(?=[\p{Uppercase}\p{Ideographic}\d"“«(]|\[(?:19|20)\d\d\]|arXiv|bioRxiv|preprint)/u,
	// `2014: Reading charts`, `(2014), Reading charts`, `(2014) Reading charts`
	/[.:,](?<=(?:1[5-9]|20)\d\d[a-z]?\)?.)\s+/u,
	/\s(?<=\((?:1[5-9]|20)\d\d[a-z]?\)\s)\s*(?=\p{Uppercase})/u,
	// `Ropes, in: Knots of the North`, `Ropes. In Knots of the North`, `Ropes, presented at SeaCon`
	/[.,]\s+(?=[Ii]n:\s)/u,
	/\.\s+(?=In\s\p{Uppercase})/u,
	/,\s+(?=presented at\s)/u,
	// `绳索研究[J]. 渔业学报`, `绳索研究．渔业学报`, `绳索研究. 渔业学报`
	/\[[A-Z]\][.．]?\s*/u,
	/．\s*/u,
	/\.(?<=\p{Ideographic}\.)\s+/u,
	/\n+/u,
);

/** Authors whose initials have no points, and the full stop behind them: `Reed J, Clay H. On pots`. */
const INITIALS = /^([^.]{1,200}\s\p{Uppercase}{1,3}[*†‡§]?)(\.\s+)(?=[\p{Uppercase}“"])/u;

/** Short words before a full stop: `Sci.` in `Sci. Rep. (2023)`, `in Proc. Int.`, `ACM Trans.`. */
const ABBREVIATION =
	/^[\s,]*(?:[Ii]n:?\s+)?(?:(?:ACM|IEEE|SIAM) )?(?:[^\s\d.,:;()“”"]{2,6}\.\s){0,3}[^\s\d.,:;()“”"]{1,6}$/;

/** A title in quotation marks: a dozen characters and more, fewer with a mark at their end or in a script of ideographs. */
const QUOTE = eitherOf(
	/[“"][^“”"]{2,11}[.,?!][”"]/u,
	/[「『《“"](?=\p{Ideographic})[^「」『』《》“”"]{4,}[」』》”"](?=[\s,，、.。]|$)/u,
	/[“"„«「『][^“”"„«»「」『』]{12,}[”"“»」』]/u,
	/”[^“”"]{12,}”/u,
	// An apostrophe closes nothing: `‘The fisherman’s knot’`.
	/(?<![\p{Alphabetic}\d])‘(?:[^‘’]|’(?=\p{Alphabetic})){12,}’(?!\p{Alphabetic})/u,
	/(?<=[\s(])'(?=\p{Alphabetic}[^'\s]*\s[^'\s]+\s)(?:[^']|'(?=\p{Alphabetic})){12,300}'(?!\p{Alphabetic})/u,
);

/** What stands behind quoted words with which a title only begins: `“Who knots?”: Ropes of the north. Rope Letters`. */
const GOES_ON = /^:\s(?!in\b)\p{Alphabetic}[^.]{3,}\.\s/u;

/** The number of a reference in its list. */
const NUMBER = /^\[(?:[A-Z]{1,3}-?)?\d{1,3}\]\s+/;

/** The segments of a reference, up to 1,200 characters. */
export const segmentsOf = remember((line): readonly Segment[] => {
	const text = joinText(line).slice(0, MAX_REFERENCE);
	// A link with the authors in it is no title: `[Reed, A. (2019). On pots. Rope Letters](…)`.
	const isWhole = line.every(({ href }) => href !== undefined) && beginsWithAuthor(line);
	const links = isWhole ? [] : runsAt(line).filter(({ span }) => span.href !== undefined);
	const quotes = cutsAt(QUOTE, text).filter(
		({ from, to }) => !GOES_ON.test(text.slice(to, to + MAX_AUTHORS)) && !isInside(links, from, to),
	);
	const ends = [endOfShortNames, shortNamesBehindTitle, behindOthers, colonBehindAuthors].map((find) => find(text));
	const stops = [...cutsAt(STOP, text), ...ends.filter((end) => end !== null)];
	const cuts = [...stops.filter(({ from }) => !isInside(links, from, from + 1)), ...dashesAround(line, text)];
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
	return withSubtitles(withWordsAhead(segments));
});

/** The segments, of which a work that begins the title and the words before it are one: `Review of *Knots of the North*`. */
function withWordsAhead(segments: readonly Segment[]): readonly Segment[] {
	const at = segments.findIndex(({ isQuoted, isItalic }) => isQuoted || isItalic) - 1;
	return /^[^.,()]{2,60} (?:of|on)$/.test(segments[at]?.text ?? '') ? joinedAt(segments, at) : segments;
}

/** The segments, of which the one at a place and the next are one. */
function joinedAt(segments: readonly Segment[], at: number): readonly Segment[] {
	const [first, next, ...others] = segments.slice(at);
	if (!first || !next) return segments;
	const spans = [...first.spans, { text: ' ' }, ...next.spans];
	return [...segments.slice(0, at), segmentOf(spans, first.from, next.isQuoted), ...others];
}

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
	return isOne && isSubtitle && !isAuthors(next.spans) ? joinedAt(segments, at) : segments;
}

/** `Nets for all — Ana Byron, Carol Reed — SeaCon`: the dashes of a line that sets its authors apart by them. */
function dashesAround(line: Spans, text: string): readonly Cut[] {
	const dashes = cutsAt(/\s+[–—|]\s+/g, text).slice(0, MAX_DASHES);
	const parts = dashes.map(({ to }, at) => sliceSpans(line, to, dashes[at + 1]?.from));
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
function endOfShortNames(text: string): Cut | null {
	const [, before = '', stop = ''] = INITIALS.exec(text) ?? [];
	const number = NUMBER.exec(text)?.[0].length ?? 0;
	const names = withoutMarks(before.slice(number));
	if (/, | and | & /.test(names) && areShortNames(names)) return behind(before, stop);
	// `A. Reed, B. Clay (2019)`: the initials stand before the names.
	if (/^(?:\p{Uppercase}\.[ -]?)+\p{Uppercase}\p{Alphabetic}/u.test(text.slice(number))) return null;
	const last = cutsAt(INITIAL, text)
		.slice(0, MAX_INITIALS)
		.findLast(({ from }) => text.slice(0, from).includes(',') && isAuthorList([{ text: text.slice(0, from) }]));
	return last ?? null;
}

/** The same behind the title: `On pots. Reed J, Clay H. Clay Letters`. */
function shortNamesBehindTitle(text: string): Cut | null {
	const [, before = '', names = '', stop = ''] = BEHIND_TITLE.exec(text) ?? [];
	return areShortNames(names.replace(OTHERS, '')) ? behind(before, stop) : null;
}

const BEHIND_TITLE = /^([^.]{10,300}\.\s+(\p{Uppercase}[^.]{1,300}))(\.\s+)(?=\p{Uppercase})/u;

/** Whether all names are like `Reed J`. */
function areShortNames(names: string): boolean {
	return names.split(/, | and | & /).every((name) => SHORT_NAME.test(name));
}

/** Where authors end who are too many to be told: `Reed J, Clay H, et al. On pots`. */
function behindOthers(text: string): Cut | null {
	const [found] = cutsAt(/(?<=\set al)\.?,?\s+(?=[\p{Uppercase}“"])/gu, text.slice(0, MAX_AUTHORS));
	const names = text.slice(NUMBER.exec(text)?.[0].length ?? 0, found?.from ?? 0).replace(OTHERS, '');
	return found && (isAuthorList([{ text: names }]) || areShortNames(names)) ? found : null;
}

const OTHERS = /,?\set al$/;

/** The colon behind authors, `Ana Byron, Carol Reed: Nets for all. In: Rope Letters`, or the last semicolon: `Byron, A.; Reed, C.; Nets`. */
function colonBehindAuthors(text: string): Cut | null {
	const start = text.slice(0, MAX_AUTHORS);
	const [colon] = cutsAt(/:\s+/g, start);
	const names = start.slice(0, colon?.from ?? 0);
	// `Byron, Ada; Reed, Carol: Nets for all`
	if (colon && (arePeople(names) || (names.includes(';') && areInverted(names)) || WITH_INITIALS.test(names)))
		return colon;
	const semicolons = cutsAt(/;\s+(?!(?:and |& )?\S+, \p{Uppercase}\.)/gu, start);
	return semicolons.findLast(({ from }) => areInverted(start.slice(0, from))) ?? null;
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

export function segmentOf(spans: Spans, from: number, isQuoted: boolean): Segment {
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

/** A person and a work in italics before a school, each before a full stop: `Ada Reed. *On pots*. Clay College`. */
export function authorAndWork(line: Spans): readonly [Segment, Segment] | null {
	const [author, work, school] = segmentsOf(line);
	const areOne =
		author &&
		work?.isItalic &&
		/\.\s+$/.test(joinText(line).slice(0, work.from)) &&
		isPerson(author.text.replace(/\.$/, '')) &&
		isOrganization(school?.text ?? '');
	return areOne ? [author, work] : null;
}

/** A year, pages, a volume, an address: no words to speak of. */
export function isNumbers(text: string): boolean {
	return !/\p{Alphabetic}{3}/u.test(text.replace(/https?:\S+|\b(?:doi|vol|pp|no|ISBN|ISSN|arXiv|preprint)\b/gi, ''));
}
