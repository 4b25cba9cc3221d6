import { isEndWord } from '../cv/calendar.ts';
import { readDates } from '../cv/dates.ts';
import { joinText, plainText, sliceSpans } from '../markdown/spans.ts';
import { LANGUAGES, splitWords } from '../words/index.ts';
import { lowerCase, wordsOf } from '../words/letters.ts';
import type { Origin } from './facts.ts';
import type { Spans } from './split.ts';
import { type EntryDates, NOW, takeDates } from './take-dates.ts';

/** What a line says with a label before it: `Position: Engineer` says the role. */
export type Labelled = {
	readonly origin: Extract<Origin, 'labelled role' | 'labelled organization' | 'labelled place'> | 'labelled dates';
	/** The line without its label. */
	readonly value: Spans;
	readonly dated: EntryDates | null;
	/** Whether these dates are the start alone, or the end alone, which says nothing without a start before it. */
	readonly side?: 'start' | 'end';
};

const ORIGINS: ReadonlyMap<string, Labelled['origin']> = new Map(
	LANGUAGES.flatMap(({ roleLabels, organizationLabels, placeLabels, dateLabels }) => [
		...splitWords(roleLabels).map((word) => [word, 'labelled role'] as const),
		...splitWords(organizationLabels).map((word) => [word, 'labelled organization'] as const),
		...splitWords(placeLabels).map((word) => [word, 'labelled place'] as const),
		...splitWords(dateLabels).map((word) => [word, 'labelled dates'] as const),
	]),
);

/**
 * `Company: Acme`, `**期間**：2019`, `【役割】PM`: a label of one to three words, and what it labels. Round brackets need a
 * colon: `（企業）販売システム` is work for some company.
 */
const LABEL =
	/^\s*(?:\d{1,2}[.)]\s*)?[【[(（]?\s*([\p{Alphabetic}][\p{Alphabetic} ./]{0,24}?)\s*(?:[】\]]\s*[:：]?|[)）]?\s*[:：])\s*/u;

/** Without one of these no label ends. */
const LABEL_END = /[:：】\]]/;

const START_LABELS = new Set(LANGUAGES.flatMap(({ startLabels }) => splitWords(startLabels)));
const END_LABELS = new Set(LANGUAGES.flatMap(({ endLabels }) => splitWords(endLabels)));

/** White space with which a short label is made wider: `역 할`. */
const SPACED = /(?<=^[\p{Ideographic}\uac00-\ud7af]) +(?=[\p{Ideographic}\uac00-\ud7af]$)/u;

/** What a label such as `Company` or `Board/University` says about the text behind it; null for an unknown one. */
export function originOf(label: string): Labelled['origin'] | null {
	const words = lowerCase(label).trim().replace(SPACED, '');
	const [first] = words.split(/\s*[/／]\s*/u).flatMap((word) => ORIGINS.get(word) ?? []);
	return ORIGINS.get(words) ?? first ?? (isPeriodOf(words) ? 'labelled dates' : null);
}

/** Whether a label without spaces, or of two words of Korean, ends in one for dates: `開発期間`, `개발 기간`. */
function isPeriodOf(label: string): boolean {
	// `出生年月` tells of the person.
	const isUnspaced = /^(?!出|生|생)[\u3040-\u9fff\uac00-\ud7af ]{3,8}$/.test(label);
	return isUnspaced && [...label].some((_, at) => ORIGINS.get(label.slice(at)) === 'labelled dates');
}

const WRITTEN = new WeakMap<Spans, Spans>();

/** The line of a head with the label that was taken off it. */
export function asWritten(line: Spans): Spans {
	return WRITTEN.get(line) ?? line;
}

/** Whether words behind `Role:` are no name of a job: `Led the workshop and taught its members to throw pots.` */
function tellsDuties(text: string): boolean {
	const count = wordsOf(text).length;
	return count > MAX_ROLE || (count > MAX_ROLE / 2 && /[.。]$/u.test(text));
}

/** Words of a job. */
const MAX_ROLE = 10;

/** Reads a line with a known label; null for any other. */
export function readLabelled(line: Spans): Labelled | null {
	const text = joinText(line);
	const found = LABEL_END.test(text) ? LABEL.exec(text) : null;
	const origin = found && originOf(found[1] ?? '');
	if (!found) return null;
	const value = sliceSpans(line, found[0].length);
	const side = sideOf(lowerCase(found[1] ?? '').trim(), line, value);
	if (side) return side;
	if (!origin) return null;
	if (plainText(value) === '' || (origin === 'labelled role' && tellsDuties(plainText(value)))) return null;
	if (origin !== 'labelled dates') {
		WRITTEN.set(value, line);
		return { origin, value, dated: null };
	}
	const own = takeDates(line);
	return own && own.rest.length === 0 ? { origin, value: [], dated: own.dated } : null;
}

/** `Start: May 2019`, `End: present`; null where the label says something else, or more than a date stands behind it. */
function sideOf(label: string, line: Spans, value: Spans): Labelled | null {
	const [isStart, isEnd] = [START_LABELS.has(label), END_LABELS.has(label)];
	if (!(isStart || isEnd) || line.some(({ href }) => href !== undefined)) return null;
	const said = plainText(value);
	const range = isEnd && isEndWord(said) ? NOW : readDates(said);
	if (!range || (range !== NOW && range.start !== range.end)) return null;
	const text = plainText(line);
	return isStart
		? { origin: 'labelled dates', value: [], dated: { text, range: { ...range, end: 'present' } }, side: 'start' }
		: { origin: 'labelled dates', value: [], dated: { text, range }, side: 'end' };
}

/** A start and its end as one range; null where the second is no end of the first. */
export function joinSides(start: Labelled | null | undefined, end: Labelled | null | undefined): Labelled | null {
	if (start?.side !== 'start' || end?.side !== 'end' || !start.dated || !end.dated) return null;
	const range = { start: start.dated.range.start, end: end.dated.range.end };
	return { origin: 'labelled dates', value: [], dated: { text: `${start.dated.text} – ${end.dated.text}`, range } };
}

/** Whether a line is a known label and nothing else: `【期間】`, `**Period:**`. */
export function isLabelAlone(line: Spans): boolean {
	const text = joinText(line);
	const found = text.length <= MAX_LABEL && LABEL_END.test(text) ? LABEL.exec(text) : null;
	return found !== null && found[0].length === text.length && originOf(found[1] ?? '') !== null;
}

/** Characters of such a line. */
const MAX_LABEL = 40;
