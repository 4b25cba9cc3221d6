import type { Span } from '../../model/index.ts';
import { type DateRange, type FoundDates, findDates, holdsYear, readDates } from '../cv/dates.ts';
import { joinText, plainText, remember, sliceSpans, trimSpans } from '../markdown/spans.ts';
import { beginsLowercase } from '../words/letters.ts';

/** The dates of an entry: their text and their values. */
export type EntryDates = { readonly text: string; readonly range: DateRange };

/** A line without its dates. `side` tells where they stood. */
export type DatedLine = {
	readonly dated: EntryDates;
	readonly rest: readonly Span[];
	readonly side: 'whole' | 'start' | 'end';
};

/** Characters. Dates in a longer line belong to a sentence. */
const MAX_LINE = 240;
/** Marks between dates and what stands beside them. */
const MARKS = '[\\s.,，、:：;|｜·‐‑–—−()（）\\[\\]/~-]';
const LEADING_MARKS = new RegExp(`^${MARKS}+`, 'u');
const TRAILING_MARKS = new RegExp(`${MARKS}+$`, 'u');

/** The marks between the columns of a line. */
const COLUMN_MARK = /\s*[|｜·•]\s*/gu;

/** A length of time in brackets behind the dates: `(11 months)`. */
const DURATION = /^\s*\([<>~±]?\s*\d{1,2}[^\d()]*(?:\d{1,2}[^\d()]*)?\)$/u;

/** Takes the dates out of a line that consists of them, begins or ends with them; null for any other line. */
export const takeDates = remember((line): DatedLine | null => {
	const text = joinText(line);
	if (text.length > MAX_LINE || !holdsYear(text)) return null;
	const whole = readDates(plainText(line));
	if (whole) return { dated: { text: plainText(line), range: whole }, rest: [], side: 'whole' };
	return takeMarked(line) ?? takeColumn(line, text) ?? takeAtEnds(line, text);
});

/** Dates set apart as code, bold or italic: `` `2012` Role``, `**Org** — _May 2014_`. */
function takeMarked(line: readonly Span[]): DatedLine | null {
	for (const [at, span] of line.entries()) {
		const range = span.code || span.strong || span.emphasis ? readDates(span.text) : null;
		if (!range) continue;
		const isFirst = plainText(line.slice(0, at)) === '';
		const isLast = plainText(line.slice(at + 1)).replace(LEADING_MARKS, '') === '';
		if (!span.code && !isFirst && !isLast) continue;
		const rest = [
			...trimEnd(line.slice(0, at)),
			...(isFirst || isLast ? [] : [{ text: ' ' }]),
			...trimStart(line.slice(at + 1)),
		];
		return { dated: { text: span.text.trim(), range }, rest: trimSpans(rest), side: isFirst ? 'start' : 'end' };
	}
	return null;
}

/** Dates in a column between others: `Role, Organisation | 2012 - 2014 | place`. */
function takeColumn(line: readonly Span[], text: string): DatedLine | null {
	const marks = [...text.matchAll(COLUMN_MARK)];
	for (const [at, mark] of marks.slice(0, -1).entries()) {
		const [from, to] = [mark.index + mark[0].length, marks[at + 1]?.index ?? text.length];
		const range = readDates(text.slice(from, to));
		if (!range) continue;
		const rest = [...sliceSpans(line, 0, mark.index), ...sliceSpans(line, to)];
		return { dated: { text: text.slice(from, to).trim(), range }, rest: trimSpans(rest), side: 'end' };
	}
	return null;
}

function takeAtEnds(line: readonly Span[], text: string): DatedLine | null {
	for (let found = findDates(text); found; found = findDates(text, found.to)) {
		const before = trimEnd(sliceSpans(line, 0, found.from));
		const behind = trimStart(sliceSpans(line, found.to));
		const side = sideOf(before, behind, text, found);
		const duration = DURATION.exec(text.slice(found.to));
		if (side === 'end' && duration)
			return { dated: { text: text.slice(found.from).trim(), range: found }, rest: trimSpans(before), side };
		if (side)
			return {
				dated: { text: text.slice(found.from, found.to).trim(), range: found },
				rest: joined(before, behind),
				side,
			};
	}
	return null;
}

function sideOf(
	before: readonly Span[],
	behind: readonly Span[],
	text: string,
	{ from, to }: FoundDates,
): 'start' | 'end' | null {
	if (before.length === 0) return 'start';
	const after = plainText(behind);
	if (after === '') return 'end';
	// `(2012-present, Oslo)`, `2019 (expected)`, `Jan 2022 - Nov 2022 (11 months)`.
	const isOpen = text.lastIndexOf('(', from) > text.lastIndexOf(')', from);
	const isBracketed = isOpen && /^[^()]*\)?$/.test(after) && !isSaidOf(text.slice(to));
	return isBracketed || /^[^()]{1,30}\)$/.test(after) ? 'end' : null;
}

/** Whether what stands behind bracketed dates goes on with the sentence: `) with five people. Then …`. */
function isSaidOf(text: string): boolean {
	return /[.!?]\s/.test(text) || (/^\)\s/.test(text) && beginsLowercase(text.slice(1).trimStart()));
}

function joined(before: readonly Span[], behind: readonly Span[]): Span[] {
	if (before.length === 0 || behind.length === 0) return trimSpans([...before, ...behind]);
	return trimSpans([...before, { text: ', ' }, ...dropBracket(behind)]);
}

function dropBracket(spans: readonly Span[]): Span[] {
	const text = joinText(spans);
	return text.endsWith(')') && !text.includes('(') ? sliceSpans(spans, 0, text.length - 1) : [...spans];
}

function trimStart(spans: readonly Span[]): Span[] {
	const text = joinText(spans);
	return sliceSpans(spans, text.length - text.replace(LEADING_MARKS, '').length);
}

function trimEnd(spans: readonly Span[]): Span[] {
	return sliceSpans(spans, 0, joinText(spans).replace(TRAILING_MARKS, '').length);
}
