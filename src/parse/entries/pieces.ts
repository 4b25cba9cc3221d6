import type { Span } from '../../model.ts';
import { joinText, plainText, sliceSpans } from '../spans.ts';
import { isOrganization } from './lexicon.ts';

/** Text with its styles and links. */
export type Spans = readonly Span[];

/** Marks that part a role from an organisation; a leader of dashes stands for a column gap. */
export const COLUMN_MARKS = /\s*[|｜]+\s*|\s+@\s+|\s*;\s+|\s+-{4,}\s+/gu;
/** Dashes may part them as well, or just the halves of a title. */
export const DASHES = /\s+(?:[–—·]|-{1,3})\s+|:\s+/gu;
export const COMMA = /\s*,\s+|，|、/gu;

/** The spans cut wherever the mark stands, across their borders; empty pieces are left out. */
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

/** `Organisation, City (Country)` at its first comma. */
export function cutPlace(spans: Spans): [Spans, Spans] {
	const [first = [], ...others] = cut(spans, COMMA);
	return others.length > 0 && !isOrganization(plainText(joinPieces(others)))
		? [first, joinPieces(others)]
		: [spans, []];
}

/** Pieces as one text again, a comma between them where the first does not end a sentence. */
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

/** A few words without the marks of a sentence. */
export function isName(text: string): boolean {
	return (
		/\p{Alphabetic}/u.test(text) &&
		text.length <= 80 &&
		!/[.!?:](?:\s|$)|\d%/.test(text.replace(/\b\p{Alphabetic}{1,4}\./gu, ''))
	);
}

/** A name of which every longer word begins with a capital, where the script has them: `Acme`, `Institut für Physik`. */
export function isProperName(text: string): boolean {
	return isName(text) && !/(?<![[\p{ID_Continue}--[\d_·]]'’.\-])\p{Lowercase}[\p{ID_Continue}--[\d_·]]{3,}/v.test(text);
}

/** Whether all letters of a longer text are capitals. */
export function isCapitals(text: string): boolean {
	return /\p{Uppercase}.*\p{Uppercase}.*\p{Uppercase}/u.test(text) && text === text.toUpperCase();
}

function isInBrackets(text: string, at: number): boolean {
	const before = text.slice(0, at);
	return before.lastIndexOf('(') > before.lastIndexOf(')') && text.includes(')');
}
