import type { Span } from '../../model/index.ts';
import { beginsLowercase, firstLetterOrDigit } from '../words/letters.ts';

/**
 * A line end of the source that the page shows as a space. Entry heads are told line by line, so it is kept until the
 * whole CV is understood; sanitised text never holds it.
 */
export const SOFT_BREAK = '\u2028';

/** The function, made to work out only once what it says of a list of spans: each is looked at from many sides. */
export function remember<Result>(read: (spans: readonly Span[]) => Result): (spans: readonly Span[]) => Result {
	const known = new WeakMap<readonly Span[], Result>();
	return (spans) => {
		const result = known.get(spans);
		if (result !== undefined) return result;
		const found = read(spans);
		known.set(spans, found);
		return found;
	};
}

/** Joins neighbours of one style and folds white space: one space or one break at most, none at either end. */
export function tidySpans(spans: readonly Span[]): Span[] {
	const tidy: Span[] = [];
	for (const span of spans) {
		const before = tidy.at(-1);
		if (before && sameStyle(before, span)) tidy[tidy.length - 1] = { ...before, text: fold(before.text + span.text) };
		else if (span.text !== '') tidy.push(withText(span, fold(span.text)));
		dropDoubleSpace(tidy);
	}
	return trimSpans(tidy);
}

/** White space between two spans counts once, and a break eats the spaces around it. */
function dropDoubleSpace(spans: Span[]): void {
	const before = spans.at(-2);
	const last = spans.at(-1);
	if (!before || !last || !/^[ \n\u2028]/.test(last.text)) return;
	const [gap] = /^[ \n\u2028]*/.exec(last.text) ?? [''];
	const [end] = /[ \n\u2028]*$/.exec(before.text) ?? [''];
	if (end === '') return;
	spans.splice(-2, 2, { ...before, text: before.text.slice(0, -end.length) + fold(end + gap) });
	const rest = last.text.slice(gap.length);
	if (rest !== '') spans.push({ ...last, text: rest });
}

function fold(text: string): string {
	if (!FOLDED.test(text)) return text;
	return text
		.replace(/[ \t\u00a0]{2,}|\t/g, ' ')
		.replace(/[ \n\u2028]*\n[ \n\u2028]*/g, '\n')
		.replace(/[ \u2028]*\u2028[ \u2028]*/g, SOFT_BREAK);
}

/** What most texts have none of. */
const FOLDED = /[\t\u00a0\n\u2028]| {2}/;

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
 * The spans with the line ends undone at which nobody ends a line: inside marked words that stand among others, behind a
 * comma.
 */
export function joinWrapped(spans: Span[]): Span[] {
	if (!spans.some(({ text }) => text.includes(SOFT_BREAK))) return spans;
	return spans.map((span) => {
		const isMarked = spans.length > 1 && (span.strong || span.emphasis || span.href !== undefined);
		return withText(span, span.text.replace(isMarked ? /\u2028/g : /(?<=,)\u2028/g, ' '));
	});
}

/** The spans without white space at either end. */
export function trimSpans(spans: readonly Span[]): Span[] {
	const trimmed = [...spans];
	while (trimmed[0]?.text.trim() === '') trimmed.shift();
	while (trimmed.at(-1)?.text.trim() === '') trimmed.pop();
	const first = trimmed[0];
	if (first) trimmed[0] = withText(first, first.text.trimStart());
	const last = trimmed.at(-1);
	if (last) trimmed[trimmed.length - 1] = withText(last, last.text.trimEnd());
	return trimmed;
}

/** The span with another text; the same one when it says that already, as most do. */
function withText(span: Span, text: string): Span {
	return text === span.text ? span : { ...span, text };
}

/** What the spans say, without their styles; breaks are spaces. */
export function plainText(spans: readonly Span[]): string {
	return joinText(spans)
		.replace(/[\n\u2028]/g, ' ')
		.trim();
}

/** The spans cut at every line end, asked for or not; no line is empty. The same spans give the same lines. */
export const splitLines = remember((spans: readonly Span[]): readonly (readonly Span[])[] =>
	splitSpans(spans, /[\n\u2028]/),
);

/** The spans cut wherever the pattern matches inside one of them; empty pieces are left out. */
export function splitSpans(spans: readonly Span[], pattern: RegExp): Span[][] {
	const pieces: Span[][] = [[]];
	for (const span of spans) {
		const [first = '', ...others] = span.text.split(pattern);
		pieces.at(-1)?.push(withText(span, first));
		for (const text of others) pieces.push([{ ...span, text }]);
	}
	return pieces.map((piece) => trimSpans(piece.filter((span) => span.text !== ''))).filter((piece) => piece.length > 0);
}

/** What the spans say behind their first `count` lines. */
export function dropLines(spans: readonly Span[], count: number): Span[] {
	return linesBetween(spans, count);
}

/** What the spans say on their lines from `first` up to `end`, with the breaks between them as they are. */
export function linesBetween(spans: readonly Span[], first: number, end = Number.POSITIVE_INFINITY): Span[] {
	const breaks = [...joinText(spans).matchAll(/[\n\u2028]/g)].map(({ index }) => index);
	if (first > breaks.length || end <= first) return [];
	return trimSpans(sliceSpans(spans, first === 0 ? 0 : (breaks[first - 1] ?? 0) + 1, breaks[end - 1]));
}

/** The spans as one text, breaks and all. */
export function joinText(spans: readonly Span[]): string {
	let text = '';
	for (const span of spans) text += span.text;
	return text;
}

/** The part of the spans from character `from` to `to` of their joined text. */
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
 * Line ends that only the source had become spaces, or nothing between two characters written without spaces; so do
 * line breaks in the middle of a sentence, by which its author wrapped a long line by hand.
 */
export function softenBreaks(spans: readonly Span[]): Span[] {
	const text = joinText(spans);
	if (!/[\n\u2028]/.test(text)) return tidySpans(spans);
	let [at, shown] = [0, ''];
	const soft = spans.map((span) => {
		const pieces = span.text.split(/([\n\u2028])/).map((piece) => {
			const said = /[\n\u2028]/.test(piece) ? softBreak(piece, shown, text.slice(at + 1, at + 3)) : piece;
			at += piece.length;
			shown = (shown + said).slice(-WRAPPED);
			return said;
		});
		return { ...span, text: pieces.join('') };
	});
	return tidySpans(soft);
}

/** What a break between `before`, as it is shown, and `after` is shown as. */
function softBreak(mark: string, before: string, after: string): string {
	if (mark === SOFT_BREAK) return UNSPACED_END.test(before) && UNSPACED_START.test(after) ? '' : ' ';
	const isWrapped =
		before.length === WRAPPED &&
		!before.includes('\n') &&
		(before.endsWith(',') || firstLetterOrDigit(before.slice(-1)) === 0);
	return isWrapped && beginsLowercase(after) ? ' ' : '\n';
}

/** Characters of a line that may have been wrapped by hand. */
const WRAPPED = 40;
const UNSPACED_END = /[\p{Ideographic}\u3040-\u30ff、。，．・）」]$/u;
const UNSPACED_START = /^[\p{Ideographic}\u3040-\u30ff（「]/u;
