import { joinText, plainText, SOFT_BREAK, sliceSpans, splitLines } from '../../markdown/spans.ts';
import { wordsOf } from '../../words/letters.ts';
import type { Spans } from '../split.ts';
import { areFullNames, beginsWithAuthor, isAuthorList, isAuthors, MAX_REFERENCE, STATUS } from './authors.ts';
import { talkBehindVenue } from './read-reference.ts';
import { authorAndWork, isNumbers, segmentsOf, TITLE_WORDS } from './segments.ts';

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
	return (
		isTitled ||
		authorAndWork(line) !== null ||
		segments.some(({ spans, isQuoted }, at) => isQuoted || (at < 2 && isAuthors(spans)))
	);
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
		authorAndWork(line) !== null ||
		segmentsOf(line).some(
			({ spans, isQuoted }, at) =>
				isQuoted || (at < 2 && isAuthors(spans) && /,.*(?:,|\s(?:and|&)\s)/.test(plainText(spans))),
		)
	);
}

/**
 * The reference with its soft breaks as line ends when its first line lists the authors, or its second below a bold title: then
 * title and journal have lines of their own.
 */
export function inLines(line: Spans): Spans {
	const [first = [], next, ...others] = splitLines(line);
	const areBelowTitle = others.length > 0 && first.every(({ strong }) => strong) && beginsWithAuthors(next ?? []);
	if (!areBelowTitle) {
		if (!next || !isAuthors(first)) return line;
		// `…, Reed J, Clay H. On pots and`: the line goes on behind the authors.
		const last = plainText(first).split(/,\s+/).slice(-2).join(', ');
		if (last.includes(',') && !isAuthors([{ text: last }])) return line;
	}
	return line.map((span) => ({ ...span, text: span.text.replaceAll(SOFT_BREAK, '\n') }));
}

const UNPUBLISHED = new RegExp(`${STATUS}(?=[.,:]|$)`, 'i');

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
