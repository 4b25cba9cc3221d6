import { type Segment, textOf } from './line.ts';
import { characters, characterWidth, isSimple, mayBreak, widthOf } from './measure.ts';

export { prepareMeasure, truncate, widest, widthOf } from './measure.ts';

/** One row of wrapped text; `offset` is where it starts in the whole text, in UTF-16 units. */
export type Row = { readonly segments: readonly Segment[]; readonly offset: number };

type Range = { readonly from: number; readonly to: number };
/** A piece that is not broken if it fits a row: a word, or one character of a script without spaces. */
type Unit = { readonly from: number; to: number; width: number; readonly address: boolean };
type Solid = Range & { readonly address: boolean };

const NONE: Solid = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY, address: false };

/** White space but the no-break kinds (U+00A0, U+2007, U+202F), and the zero-width space. */
const SPACE = ' \\t\\r\\f\\v\\u1680\\u2000-\\u2006\\u2008-\\u200b\\u2028\\u2029\\u205f\\u3000';
const SPACES = new RegExp(`[${SPACE}]*`, 'y');
const WORD = new RegExp(`[^\\n${SPACE}]*`, 'y');
const BREAK_AFTER = '/?&-';

/**
 * The rows of a text at most `width` columns wide, broken at white space (which is dropped there), at every `\n`, between
 * the characters of scripts without spaces, and inside a word only when it is wider than a row. Segments of the role
 * `address` stay whole even then, unless `breakAddresses`.
 */
export function wrap(segments: readonly Segment[], width: number, breakAddresses = false): Row[] {
	const text = textOf({ segments });
	const solids = solidsOf(segments, breakAddresses);
	const plain = solids.length === 0 && isSimple(text) ? plainRows(text, width) : null;
	const [row] = plain ?? [];
	// Most text is one piece on one row.
	if (segments.length === 1 && row && row.from === 0 && row.to === text.length) return [{ segments, offset: 0 }];
	return cut(segments, plain ?? unitRows(text, unitsOf(text, solids), width));
}

/** Rows of text of which each character is a column, as most is; null when a word is wider than a row. */
function plainRows(text: string, width: number): Range[] | null {
	const rows: Range[] = [];
	for (let from = endOf(SPACES, text, 0); from < text.length; ) {
		let to = text.length - from <= width ? text.length : text.lastIndexOf(' ', from + width);
		if (to <= from) return null;
		const next = endOf(SPACES, text, to);
		while (text[to - 1] === ' ') to--;
		rows.push({ from, to });
		from = next;
	}
	return rows;
}

function unitRows(text: string, units: Iterable<Unit | 'break'>, width: number): Range[] {
	const rows: Range[] = [];
	let row = null as Unit | null;
	for (const unit of units) {
		if (unit === 'break') {
			if (row) rows.push(row);
			row = null;
			continue;
		}
		const wider = row ? row.width + gapWidth(text.slice(row.to, unit.from)) + unit.width : unit.width;
		if (row && wider <= width) {
			row.to = unit.to;
			row.width = wider;
			continue;
		}
		for (const piece of unit.width <= width || unit.address ? [unit] : breakUnit(text, unit, width)) {
			if (row) rows.push(row);
			row = piece;
		}
	}
	if (row) rows.push(row);
	return rows;
}

/** Columns between two words; nearly always one. */
function gapWidth(gap: string): number {
	return gap === ' ' ? 1 : widthOf(gap);
}

function* unitsOf(text: string, solids: readonly Solid[]): Generator<Unit | 'break'> {
	const isAllSimple = isSimple(text);
	let next = 0;
	for (let from = endOf(SPACES, text, 0); from < text.length; ) {
		const to = endOf(WORD, text, from);
		if (to === from) yield 'break';
		else {
			while ((solids[next] ?? NONE).to <= from) next++;
			const inside: Solid[] = [];
			for (let at = next; (solids[at] ?? NONE).from < to; at++) inside.push(solids[at] ?? NONE);
			const word = text.slice(from, to);
			if (isAllSimple || isSimple(word)) yield { from, to, width: to - from, address: inside.some(isAddress) };
			else yield* splitUnspaced(word, from, inside);
		}
		from = endOf(SPACES, text, to === from ? to + 1 : to);
	}
}

/** Where the match of the pattern at character `from` ends. */
function endOf(pattern: RegExp, text: string, from: number): number {
	pattern.lastIndex = from;
	pattern.test(text);
	return pattern.lastIndex;
}

function isAddress({ address }: Solid): boolean {
	return address;
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

/** The ranges that must not be cut: addresses, and the seam between a text and its footnote number. */
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
