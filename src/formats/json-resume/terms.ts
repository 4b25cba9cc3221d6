import type { Span } from '../../model/index.ts';
import { anyOf, wordsFor } from '../../parse/words/index.ts';
import { wordsOf } from '../names.ts';
import { splitList } from '../split-list.ts';

/** Characters and words of a term; longer ones are sentences. */
const [LONGEST, MOST_WORDS] = [40, 5];
const BRACKETED = /\s*[(（][^()（）]{0,100}[)）]/gu;
const AND = anyOf(['&', 'or', 'oder', ...wordsFor(({ and }) => and)]);
const JOINING = new RegExp(`\\s+(?:${AND})\\s+`, 'i');
const JOINING_FIRST = new RegExp(`^(?:${AND})\\s+`, 'i');
/** Pieces that only say that there is more. */
const REST = /^(?:etc|usw|u\.\s?a|others?|more|many more|and more|the like|so on|等|など|[.…]+)\.?$/i;
const REST_BEHIND = /[\s,]+(?:etc|usw|等)\.?$/i;
/** Marks between the last word and the end of a term. */
const END = /(?<![.!?])[.。]$/u;

/**
 * The terms that a text lists: all pieces between commas when each is short, else the words in bold or code. None for a
 * sentence without such words. Joining words are left out: `Git, **Docker** and Linux`. `isList` tells that the text is
 * a list in any case, so that `and` joins two terms.
 */
export function termsOf(spans: readonly Span[], isList: boolean): readonly string[] {
	const text = wordsOf(spans).replace(END, '');
	const pieces = piecesOf(text, isList);
	const marked = markedIn(spans);
	const isMixed = pieces.some((piece) => !marked.has(piece) && [...marked].some((term) => piece.includes(term)));
	if (!isMixed && pieces.every(isTerm)) return pieces;
	return [...marked];
}

/** The pieces between semicolons, else between commas and the like, slashes and joining words. */
export function piecesOf(text: string, isList: boolean): string[] {
	const parts =
		splitAtSemicolons(text) ?? splitList(text.replace(REST_BEHIND, '')).flatMap(splitAtSlash).filter(Boolean);
	// `Research and Development` is one thing, `Python, Research and Development` ends a list.
	const last = isList || parts.length > 1 ? (parts.pop()?.split(JOINING) ?? []) : [];
	return [...parts, ...last]
		.map((piece) => piece.replace(JOINING_FIRST, '').trim())
		.filter((piece) => piece !== '' && !REST.test(piece));
}

/** `Shell; network design, configuration`: the commas are inside terms. Null when such terms would be sentences. */
function splitAtSemicolons(text: string): string[] | null {
	const parts = text
		.split(/[;；]/)
		.map((part) => part.trim())
		.filter(Boolean);
	return parts.length > 1 && parts.every(isTerm) ? parts : null;
}

/** The words of a text that its terms do not hold, without those that join. Empty when nothing is lost. */
export function hasMoreThan(text: string, terms: readonly string[]): boolean {
	const joined = new RegExp(`^(?:${AND})$`, 'i');
	const held = new Set(terms.flatMap(lettersOf));
	return lettersOf(text).some((word) => !held.has(word) && !joined.test(word) && !REST.test(word));
}

function lettersOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{ID_Continue}--[_·]]+/gv) ?? [];
}

/** ` / ` between words, but not inside brackets. */
function splitAtSlash(piece: string): string[] {
	return /[(（]/.test(piece) ? [piece] : piece.split(/\s+\/\s+/).map((part) => part.trim());
}

/** Whether a text is short, apart from what is in brackets. */
function isTerm(piece: string): boolean {
	const name = piece.replace(BRACKETED, '');
	return name.length <= LONGEST && name.split(/\s+/).length <= MOST_WORDS && !/[.!?]\s|[:：。]/u.test(piece);
}

/** What is in bold or in code, cut at commas. */
function markedIn(spans: readonly Span[]): ReadonlySet<string> {
	const runs: string[] = [];
	let isOpen = false;
	for (const { text, strong, code } of spans) {
		const isMarked = strong === true || code === true;
		if (isMarked && isOpen) runs.push(`${runs.pop() ?? ''}${text}`);
		else if (isMarked) runs.push(text);
		isOpen = isMarked;
	}
	return new Set(runs.flatMap((run) => piecesOf(run.replace(/\s+/g, ' ').trim(), true)).filter(isTerm));
}
