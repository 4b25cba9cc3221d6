import type { Span } from '../../model/index.ts';
import { monthOf } from '../cv/calendar.ts';
import { remember } from '../remember.ts';
import { beginsLowercase, firstLetterOrDigit } from '../words/letters.ts';

/**
 * A line end of the source that the page shows as a space. It is kept until the whole CV is read, because readers of entry
 * heads need the lines. Sanitised text never holds this character.
 */
export const SOFT_BREAK = '\u2028';

/**
 * Joins neighbours of one style. Folds white space to one space or one break, and trims both ends. Most text is one span
 * that is tidy already: it is given back.
 */
export function tidySpans(spans: readonly Span[]): readonly Span[] {
	const [only] = spans;
	if (only && spans.length === 1 && !UNTIDY.test(only.text)) return spans;
	const tidy: Span[] = [];
	// White space at the end of the last span, kept apart until it is known what follows.
	let gap = '';
	for (const span of spans) {
		const { start, body, end } = cutGaps(fold(span.text));
		const before = tidy.at(-1);
		const isJoined = before !== undefined && sameStyle(before, span);
		if (before && (isJoined || gap !== '')) {
			gap = foldGap(gap + start);
			if (body === '') continue;
			const text = before.text + gap;
			tidy[tidy.length - 1] = withText(before, isJoined ? text + body : text);
			if (!isJoined) tidy.push(withText(span, body));
			gap = end;
		} else if (body !== '') {
			tidy.push(withText(span, start + body));
			gap = end;
		} else if (before && start !== '') {
			tidy.push(withText(span, ''));
			gap = start;
		}
	}
	return trimSpans(tidy);
}

/** A folded text in three: its white space at the start, what stands between, its white space at the end. */
function cutGaps(text: string): { readonly start: string; readonly body: string; readonly end: string } {
	const start = isGap(text[0]) ? 1 : 0;
	const end = text.length > start && isGap(text.at(-1)) ? text.length - 1 : text.length;
	return { start: text.slice(0, start), body: text.slice(start, end), end: text.slice(end) };
}

/** Whether the character is folded white space. */
function isGap(character: string | undefined): boolean {
	return character === ' ' || character === '\n' || character === SOFT_BREAK;
}

/** The white space that is left of several: a break counts more than a space. */
function foldGap(gap: string): string {
	if (gap.length < 2) return gap;
	return gap.includes('\n') ? '\n' : gap.includes(SOFT_BREAK) ? SOFT_BREAK : ' ';
}

function fold(text: string): string {
	if (!FOLDED.test(text)) return text;
	return text
		.replace(/[ \t\u00a0]{2,}|\t/g, (run, at: number) => {
			const isBetween = BEFORE_GAP.test(text.slice(Math.max(0, at - 3), at)) && /\S/.test(text[at + run.length] ?? '');
			return isBetween && isColumnGap(run) ? '\u2003' : ' ';
		})
		.replace(/[ \n\u2028]{2,}/g, foldGap);
}

/** Two tabs, or four spaces and more, set columns apart where they stand between words: `Acme\t\tOslo`. They become an em space. */
function isColumnGap(run: string): boolean {
	return run.length >= 4 || run.split('\t').length > 2;
}

/** A word, or the dash of an open range: `2021 -`. */
const BEFORE_GAP = /(?:[\p{Alphabetic}\d.,;:)\]"'”’]|\d ?[–—-])$/u;

/** Text without this needs no folding. */
const FOLDED = /[\t\u00a0\n\u2028]| {2}/;
/** Text without this needs neither folding nor trimming. */
const UNTIDY = /^$|^\s|\s$|[\t\u00a0\n\u2028]| {2}/;

function sameStyle(a: Span, b: Span): boolean {
	return (
		a.strong === b.strong &&
		a.emphasis === b.emphasis &&
		a.code === b.code &&
		a.strike === b.strike &&
		a.href === b.href
	);
}

/**
 * Turns a SOFT_BREAK into a space where no author would end a line on purpose: behind a comma or a word such as `of`,
 * between two dates, inside quotes, and inside a link or emphasised words with other text beside them.
 */
export function joinWrapped(spans: readonly Span[]): readonly Span[] {
	if (!spans.some(({ text }) => text.includes(SOFT_BREAK))) return spans;
	return spans.map((span) => {
		const isMarked = spans.length > 1 && (span.strong || span.emphasis || span.href !== undefined);
		const text = span.text.replace(isMarked ? /\u2028/g : WRAPPED_LINE, ' ').replace(WRAPPED_YEAR, joinYear);
		return withText(span, text.replace(QUOTED, joinQuoted));
	});
}

function joinYear(all: string, month: string): string {
	return monthOf(month) === null ? all : `${month} `;
}

function joinQuoted(quoted: string): string {
	return quoted.replaceAll(SOFT_BREAK, ' ');
}

/** Quoted words, which authors end no line in on purpose. */
const QUOTED = /(?<![^\s(])(?:"[^\n"]{3,300}"|“[^\n“”]{3,300}”)(?![\p{Alphabetic}\d])/gu;

/** A break behind a comma, an initial or a word that goes on, or between two dates: `University of`, `Leeds`; `2004 –`, `2009`. */
const WRAPPED_LINE =
	/\u2028(?:(?<=,\u2028)|(?<=[^,\s] \p{Uppercase}\.\u2028)(?=\p{Uppercase}\p{Lowercase}+[.,])|(?<= (?:an?|the|of|at|in|and|for|with|by|from|de|del|della|di|du|des?|la|le|les|et|d[aeo]s?|der|die|das|und|für|von|mit|zur|zum|och|og|&)\u2028)|(?<=\d ?[–—-]\u2028)(?=\p{Lowercase}|(?:\p{Uppercase}[^\s\d]{2,9} )?\d{4}))/gu;

/** A break between a month and its year: `October`, `1998`. */
const WRAPPED_YEAR = /([^\s\d()–—-]{3,10})\u2028(?=(?:19|20)\d\d)/gu;

/** The spans without white space at either end. */
export function trimSpans(spans: readonly Span[]): Span[] {
	const isFilled = ({ text }: Span) => text.trim() !== '';
	const trimmed = spans.slice(Math.max(0, spans.findIndex(isFilled)), spans.findLastIndex(isFilled) + 1);
	const first = trimmed[0];
	if (first) trimmed[0] = withText(first, first.text.trimStart());
	const last = trimmed.at(-1);
	if (last) trimmed[trimmed.length - 1] = withText(last, last.text.trimEnd());
	return trimmed;
}

/** The span with another text. The same object when the text is the same. */
function withText(span: Span, text: string): Span {
	return text === span.text ? span : { ...span, text };
}

/** The text of the spans, trimmed, with breaks as spaces. */
export function plainText(spans: readonly Span[]): string {
	return joinText(spans)
		.replace(/[\n\u2028]/g, ' ')
		.trim();
}

/** Cuts spans at every hard or soft break; leaves out empty lines. Gives the same lines whenever it is asked again. */
export function splitLines(spans: readonly Span[]): readonly (readonly Span[])[] {
	return isOneLine(spans) ? [spans] : cutLines(spans);
}

const cutLines = remember((spans: readonly Span[]): readonly (readonly Span[])[] => splitSpans(spans, LINE_END));

const LINE_END = /[\n\u2028]/;

/** Whether the spans are one line as they are, as most are. */
function isOneLine(spans: readonly Span[]): boolean {
	const [first, last] = [spans[0], spans.at(-1)];
	return (
		first !== undefined &&
		last !== undefined &&
		!/^\s/.test(first.text) &&
		!/\s$/.test(last.text) &&
		spans.every(({ text }) => text !== '' && !LINE_END.test(text))
	);
}

/**
 * Cuts spans wherever the pattern matches inside one of them; leaves out empty parts. A span that `isWhole` is not cut.
 */
export function splitSpans(
	spans: readonly Span[],
	pattern: RegExp,
	isWhole: (span: Span) => boolean = () => false,
): Span[][] {
	const [only] = spans;
	// Most text is one span.
	if (only && spans.length === 1 && !isWhole(only))
		return only.text.split(pattern).flatMap((text) => (text.trim() === '' ? [] : [[withText(only, text.trim())]]));
	const pieces: Span[][] = [[]];
	for (const span of spans) {
		const [first = '', ...others] = isWhole(span) ? [span.text] : span.text.split(pattern);
		pieces.at(-1)?.push(withText(span, first));
		for (const text of others) pieces.push([{ ...span, text }]);
	}
	return pieces.map((piece) => trimSpans(piece.filter((span) => span.text !== ''))).filter((piece) => piece.length > 0);
}

/** The spans without their first `count` lines. */
export function dropLines(spans: readonly Span[], count: number): Span[] {
	return linesBetween(spans, count);
}

/** The lines from `first` up to, not including, `end`, counted as in `splitLines`; the breaks between them stay. */
export function linesBetween(spans: readonly Span[], first: number, end = Number.POSITIVE_INFINITY): Span[] {
	const lines = [...joinText(spans).matchAll(/[^\n\u2028]+/g)].filter(([line]) => line.trim() !== '').slice(first, end);
	const [from, last] = [lines[0], lines.at(-1)];
	return from && last ? trimSpans(sliceSpans(spans, from.index, last.index + last[0].length)) : [];
}

/** The text of the spans as it is, with its breaks. */
export function joinText(spans: readonly Span[]): string {
	let text = '';
	for (const span of spans) text += span.text;
	return text;
}

/** The spans from character `from` up to `to`, counted in their joined text. */
export function sliceSpans(spans: readonly Span[], from: number, to = Number.POSITIVE_INFINITY): Span[] {
	let at = 0;
	const part: Span[] = [];
	for (const span of spans) {
		const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at));
		if (text !== '') part.push(withText(span, text));
		at += span.text.length;
	}
	return part;
}

/**
 * Turns each SOFT_BREAK into a space, or into nothing between two Chinese or Japanese characters. A hard break in the
 * middle of a sentence becomes a space, too: the author wrapped a long line by hand.
 */
export function unwrapSpans(wrapped: readonly Span[]): readonly Span[] {
	if (!wrapped.some(({ text }) => LINE_END.test(text))) return tidySpans(wrapped);
	const spans = keepLabelled(wrapped);
	const text = joinText(spans);
	let [at, shown] = [0, ''];
	const soft = spans.map((span) => {
		const parts = span.text.split(/([\n\u2028])/).map((part) => {
			const shownPart = /[\n\u2028]/.test(part) ? unwrapBreak(part, shown, text.slice(at + 1, at + 3)) : part;
			at += part.length;
			shown = (shown + shownPart).slice(-WRAPPED);
			return shownPart;
		});
		return { ...span, text: parts.join('') };
	});
	return tidySpans(soft);
}

/** Makes a SOFT_BREAK before a bold label a hard one when the text begins with a label: `**Languages:** …`, `**Tools:** …`. */
function keepLabelled(spans: readonly Span[]): readonly Span[] {
	if (!isLabel(spans, 0)) return spans;
	return spans.map((span, at) =>
		span.text.endsWith(SOFT_BREAK) && isLabel(spans, at + 1) ? withText(span, `${span.text.slice(0, -1)}\n`) : span,
	);
}

function isLabel(spans: readonly Span[], at: number): boolean {
	const label = spans[at];
	return label?.strong === true && (/[:：]\s*$/.test(label.text) || /^\s*[:：]/.test(spans[at + 1]?.text ?? ''));
}

/** What to show for a break between the shown text `before` and the text `after`. */
function unwrapBreak(mark: string, before: string, after: string): string {
	if (mark === SOFT_BREAK) return UNSPACED_END.test(before) && UNSPACED_START.test(after) ? '' : ' ';
	const isWrapped =
		before.length === WRAPPED &&
		!before.includes('\n') &&
		(before.endsWith(',') || firstLetterOrDigit(before.slice(-1)) === 0);
	return isWrapped && beginsLowercase(after) ? ' ' : '\n';
}

/** Characters. A break after fewer than these was made on purpose. */
const WRAPPED = 40;
const UNSPACED_END = /[\p{Ideographic}\u3040-\u30ff、。，．・）」]$/u;
const UNSPACED_START = /^[\p{Ideographic}\u3040-\u30ff（「]/u;
