import stringWidth from 'string-width';
import { type Segment, textOf } from './line.ts';

/** One row of wrapped text; `offset` is where it starts in the whole text, in UTF-16 units. */
export type Row = { readonly segments: readonly Segment[]; readonly offset: number };

type Range = { readonly from: number; readonly to: number };
/** What stays on one row if it can: a word, or one character of a script written without spaces. */
type Unit = Range & { readonly width: number; readonly address: boolean };
type Solid = Range & { readonly address: boolean };

const NONE: Solid = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY, address: false };

/**
 * Text of which each UTF-16 unit is a character one column wide: Latin, Greek, Cyrillic, punctuation, box drawing. Only
 * other text pays for the segmenter and for string-width, whose first call takes longer than the layout of a whole CV.
 */
const SIMPLE =
	/^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2500-\u257f\u25e6]*$/;
/** White space but the no-break kinds (U+00A0, U+2007, U+202F), and the zero-width space. */
const SPACE = ' \\t\\r\\f\\v\\u1680\\u2000-\\u2006\\u2008-\\u200b\\u2028\\u2029\\u205f\\u3000';
const WORD_OR_BREAK = new RegExp(`[^\\n${SPACE}]+|\\n`, 'g');
const UNSPACED =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
/** Kinsoku shori, the Japanese rules on what may not start and what may not end a row (JIS X 4051). */
const NOT_FIRST =
	/^[\p{Pe}\p{Pf}、。，．・：；！？!?,.:;%％～〜ーゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u;
const NOT_LAST = /^[\p{Ps}\p{Pi}]/u;
const BREAK_AFTER = '/?&-';

/** Columns the text takes in a terminal, as Ink counts them. */
export function widthOf(text: string): number {
	if (SIMPLE.test(text)) return text.length;
	let width = 0;
	for (const character of characters(text)) width += characterWidth(character);
	return width;
}

/** The text cut to the width at a character, `mark` standing for what is left out. */
export function truncate(text: string, width: number, mark = '…'): string {
	if (widthOf(text) <= width) return text;
	let room = width - widthOf(mark);
	if (room < 0) return '';
	let kept = '';
	for (const character of characters(text)) {
		room -= characterWidth(character);
		if (room < 0) break;
		kept += character;
	}
	return kept.trimEnd() + mark;
}

/**
 * The rows of a text at most `width` columns wide, broken at white space (which is dropped there), at every `\n`, between
 * the characters of scripts without spaces, and inside a word only when it is wider than a row. Segments of the role
 * `address` stay whole even then, unless `breakAddresses`.
 */
export function wrap(segments: readonly Segment[], width: number, breakAddresses = false): Row[] {
	const text = textOf({ segments });
	const rows: Range[] = [];
	let row = null as Unit | null;
	for (const unit of unitsOf(text, solidsOf(segments, breakAddresses))) {
		if (unit === 'break') {
			if (row) rows.push(row);
			row = null;
			continue;
		}
		const wider = row ? row.width + widthOf(text.slice(row.to, unit.from)) + unit.width : unit.width;
		if (row && wider <= width) {
			row = { ...row, to: unit.to, width: wider };
			continue;
		}
		if (row) rows.push(row);
		const pieces = unit.width <= width || unit.address ? [unit] : breakUnit(text, unit, width);
		rows.push(...pieces.slice(0, -1));
		row = pieces.at(-1) ?? unit;
	}
	if (row) rows.push(row);
	return cut(segments, rows);
}

function* unitsOf(text: string, solids: readonly Solid[]): Generator<Unit | 'break'> {
	let next = 0;
	for (const { 0: word, index: from } of text.matchAll(WORD_OR_BREAK)) {
		if (word === '\n') {
			yield 'break';
			continue;
		}
		const to = from + word.length;
		while ((solids[next] ?? NONE).to <= from) next++;
		const inside: Solid[] = [];
		for (let at = next; (solids[at] ?? NONE).from < to; at++) inside.push(solids[at] ?? NONE);
		if (SIMPLE.test(word)) yield { from, to, width: word.length, address: inside.some((solid) => solid.address) };
		else yield* splitUnspaced(word, from, inside);
	}
}

/** A word that is not simple, cut wherever a script without spaces allows it. */
function* splitUnspaced(word: string, start: number, solids: readonly Solid[]): Generator<Unit> {
	let unit = { from: start, to: start, width: 0, address: false };
	let [next, before] = [0, ''];
	for (const character of characters(word)) {
		while ((solids[next] ?? NONE).to <= unit.to) next++;
		const solid = solids[next] ?? NONE;
		if (unit.width > 0 && solid.from >= unit.to && mayBreak(before, character)) {
			yield unit;
			unit = { from: unit.to, to: unit.to, width: 0, address: false };
		}
		unit.address ||= solid.address && solid.from <= unit.to;
		unit.to += character.length;
		unit.width += characterWidth(character);
		before = character;
	}
	yield unit;
}

function mayBreak(before: string, after: string): boolean {
	return (UNSPACED.test(before) || UNSPACED.test(after)) && !NOT_FIRST.test(after) && !NOT_LAST.test(before);
}

/** A word too wide for any row: cut behind `/ ? & -` when that fills half a row, between characters otherwise. */
function breakUnit(text: string, unit: Unit, width: number): Unit[] {
	const pieces: Unit[] = [];
	let [from, at, used] = [unit.from, unit.from, 0];
	let good = { at: from, used: 0 };
	const cutAt = (to: number, taken: number) => {
		pieces.push({ from, to, width: taken, address: false });
		[from, used] = [to, used - taken];
		good = { at: to, used: 0 };
	};
	for (const character of characters(text.slice(unit.from, unit.to))) {
		const wide = characterWidth(character);
		if (used + wide > width && good.used * 2 >= width) cutAt(good.at, good.used);
		if (used + wide > width && at > from) cutAt(at, used);
		[at, used] = [at + character.length, used + wide];
		if (BREAK_AFTER.includes(character)) good = { at, used };
	}
	pieces.push({ from, to: at, width: used, address: false });
	return pieces;
}

/** What must not be cut: addresses, and the seam between a text and its reference. */
function solidsOf(segments: readonly Segment[], breakAddresses: boolean): Solid[] {
	const solids: Solid[] = [];
	let at = 0;
	for (const { role, text } of segments) {
		if (role === 'address' && !breakAddresses) solids.push({ from: at, to: at + text.length, address: true });
		if (role === 'reference') solids.push({ from: Math.max(0, at - 1), to: at + text.length, address: false });
		at += text.length;
	}
	return solids;
}

/** The segments of each range; ranges are in order and do not overlap. */
function cut(segments: readonly Segment[], ranges: readonly Range[]): Row[] {
	let [index, start] = [0, 0];
	return ranges.map(({ from, to }) => {
		const pieces: Segment[] = [];
		for (; index < segments.length; index++) {
			const segment = segments[index] as Segment;
			const end = start + segment.text.length;
			const text = segment.text.slice(Math.max(0, from - start), to - start);
			if (text !== '' && from < end) pieces.push(text === segment.text ? segment : { ...segment, text });
			if (end > to) break;
			start = end;
		}
		return { segments: pieces, offset: from };
	});
}

const segmenter = new Intl.Segmenter();
const CHUNK = 512;

/** The characters a reader sees (UAX #29 grapheme clusters). */
function* characters(text: string): Generator<string> {
	if (SIMPLE.test(text)) {
		yield* text;
		return;
	}
	// V8's segmenter takes time quadratic in the length of a text, so it gets short ones.
	for (let from = 0; from < text.length; ) {
		const clusters = Array.from(segmenter.segment(text.slice(from, from + CHUNK)), ({ segment }) => segment);
		if (from + CHUNK < text.length && clusters.length > 1) clusters.pop();
		for (const cluster of clusters) {
			yield cluster;
			from += cluster.length;
		}
	}
}

const knownWidths = new Map<string, number>();

/** string-width's answer, kept: it costs far more to find than the rest of wrapping. */
function characterWidth(character: string): number {
	const known = knownWidths.get(character);
	if (known !== undefined) return known;
	const width = stringWidth(character);
	knownWidths.set(character, width);
	return width;
}
