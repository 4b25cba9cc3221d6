import type { Span } from '../../model/index.ts';
import { joinText, sliceSpans } from '../markdown/spans.ts';
import { beginsLowercase, firstLetterOrDigit, hasHangul, hasLetter, nameWordsOf } from '../words/letters.ts';

/** Text with its styles and links. */
export type Spans = readonly Span[];

/**
 * A comma between two names, not before a legal form or a number, `Acme, Inc.`, `Acme Co., Ltd`, `Parts 1, 2 and 3`, unless that
 * begins a day: `Acme, 1 May 2020`.
 */
export const COMMA =
	/\s*,\s+(?!(?:(?:&|[a-zß-öø-ÿа-я]{1,3})\s)?\d{1,2}(?=[\s,]|$)(?! \p{Uppercase}[^\s\d]{2,8} \d{4}))(?!(?:[Ii]nc|INC|[Ll]td|LTD|LLC|LLP|[Cc]orp|Co|GmbH|KG|AG|PLC|Pte|Pvt|Pty|Limited|Ltda|S\.\s?[AL]|S\.p\.A|S\.r\.l|[BN]\.V)(?=[.,;)]|\s*(?:$|[(|｜–—])|\s+-))|，|、/gu;

/** A mark or a wide space between columns that are written as one line. */
export const COLUMN = /\s+[|｜·•]\s+|\s?[\u2001\u2003]\s?/gu;

/** The spans, cut wherever the mark stands. Empty pieces are left out. */
export function cut(spans: Spans, mark: RegExp): Spans[] {
	const text = joinText(spans);
	const pieces: Spans[] = [];
	let from = 0;
	for (const match of text.matchAll(mark)) {
		if (isInBrackets(text, match.index)) continue;
		pieces.push(trimMarks(sliceSpans(spans, from, match.index)));
		from = match.index + match[0].length;
	}
	return [...pieces, trimMarks(sliceSpans(spans, from))].filter((piece) => piece.length > 0);
}

/** Joins pieces with commas, except behind the end of a sentence. */
export function joinPieces(pieces: readonly Spans[]): Spans {
	return pieces.flatMap((piece, at) => {
		const mark = /[.!?]$/.test(joinText(pieces[at - 1] ?? [])) ? ' ' : ', ';
		return at > 0 ? [{ text: mark }, ...piece] : piece;
	});
}

/** The spans without white space and commas at either end. */
export function trimMarks(spans: Spans): Spans {
	const text = joinText(spans);
	const start = text.search(/[^\s,，、|｜]/u);
	return start < 0 ? [] : sliceSpans(spans, start, text.replace(/[\s,，、|｜]+$/u, '').length);
}

/** The line cut behind the bold words at its beginning. */
export function cutBold(line: Spans): readonly [bold: Spans, behind: Spans] {
	const end = line.findIndex(({ strong }) => !strong);
	return end < 0 ? [line, []] : [line.slice(0, end), line.slice(end)];
}

/** A name without the colon or full stop behind it, unless that belongs to an abbreviation: `University of Graz.`, `Salt Corp.` A sentence keeps it. */
export function withoutStop(name: Spans, isTitleOfPaper = false): Spans {
	const text = joinText(name).trimEnd();
	// A link of nothing but the mark would go with it.
	const last = name.at(-1);
	if (last?.href !== undefined && last.text.trim().length < 2) return name;
	if (/[^:;][:;]$/.test(text)) return sliceSpans(name, 0, text.length - 1);
	const isEnd =
		/\.$(?<=(?:\p{Alphabetic}{4}|\s[A-Z]{2,3}|\p{Alphabetic}[)»”"])\.)(?<!\b(?:Corp|Bros|Dept|Univ|Assn|Intl|Prof|INC|LTD)\.)/u.test(
			text,
		);
	return isEnd && (isTitleOfPaper || !isWordy(text)) ? sliceSpans(name, 0, text.length - 1) : name;
}

/** Whether a line is links and nothing else but marks: `[App](https://app.example) • [Code](https://code.example)`. */
export function isOfLinks(line: Spans): boolean {
	return line.every(({ href, text }) => href !== undefined || firstLetterOrDigit(text) < 0);
}

/** A few words without the marks of a sentence. */
export function isName(text: string): boolean {
	return hasLetter(text) && text.length <= 80 && !/[.!?:](?:\s|$)|\d%/.test(text.replace(/\b[a-zà-ÿ]{1,4}\./gi, ''));
}

/** A word of four letters or more. */
const LONG = /^[^.'’-]{4}/;

/**
 * A name of which every longer word begins with a capital, where the script has them: `Acme`, `Institut für Physik`.
 */
export function isProperName(text: string): boolean {
	return isName(text) && !nameWordsOf(text).some((word) => LONG.test(word) && beginsLowercase(word));
}

/** Whether a text is a sentence in Japanese, Chinese or Korean: `潜水士として網の修理に従事`, `網を直しました`, `그물을 고쳤습니다.` */
export function isSentence(text: string): boolean {
	return /として|ました|に従事|。$|니다\.?$/.test(text);
}

/** Among other words `iPad` is one of a sentence, too; `web前端工程师` is none. */
const SMALL = /^\p{Lowercase}\P{Ideographic}*$/u;

/** Whether most of the longer words begin small, as in a sentence. */
export function isWordy(text: string): boolean {
	if (isSentence(text)) return true;
	const words = nameWordsOf(text).filter((word) => LONG.test(word));
	const isSmall = (word: string) => SMALL.test(word) && (words.length > 1 || beginsLowercase(word));
	return words.filter((word) => isSmall(word) && !hasHangul(word)).length * 2 > words.length;
}

/** Whether a text begins as words about a thing do: `A planner for nets`, `Ein Planer für Netze`. */
export function describes(text: string): boolean {
	return /^(?:an?|eine?|une?|una?|uma?)\s/i.test(text);
}

/** Whether all letters of a longer text are capitals. */
export function isCapitals(text: string): boolean {
	return text === text.toUpperCase() && /(?:\p{Uppercase}.*){3}/u.test(text);
}

function isInBrackets(text: string, at: number): boolean {
	const before = text.slice(0, at);
	return before.lastIndexOf('(') > before.lastIndexOf(')') && text.includes(')');
}
