import { characters, mayBreak } from '../../layout/measure.ts';
import { type Direction, drawnLeft, levelsOf, visualOrder } from './bidi.ts';
import { settable } from './characters.ts';
import type { Face, Faces } from './faces.ts';
import type { Look, Tag } from './look.ts';

/** A run of text before it is set. `link` is an address that may be followed; without a tag it is an ornament. */
export type Atom = {
	readonly text: string;
	readonly look: Look;
	readonly link: string | null;
	readonly tag: Tag | null;
};

/** A piece of a row. `at` is its distance from the edge where rows begin: the left one, or the right one in Arabic. */
export type Piece = Atom & { readonly face: Face; readonly at: number; readonly width: number };

/**
 * A row of text, its pieces in reading order. Words that run from right to left are pieces of their own, because the letters
 * of a piece are written from left to right. Points.
 */
export type Line = { readonly pieces: readonly Piece[]; readonly width: number };

/** What sets text: the fonts, and the direction of the document. */
export type Setter = { readonly faces: Faces; readonly direction: Direction };

/** A part of the text in one look, face and direction. */
type Run = {
	readonly from: number;
	readonly to: number;
	readonly atom: Atom;
	readonly face: Face;
	readonly level: number;
};
type Range = { readonly from: number; readonly to: number };

/** White space but the no-break kind, and the space without a width. */
const SPACES = /[ \u200b]*/y;
const WORD = /[^\n \u200b]*/y;
const BREAK_AFTER = '/?&-';
/** Letters of the longest word that may have room on a row. */
const LONGEST = 1000;
/**
 * Characters that are set at once. A font takes time with the square of the signs that it puts above one letter; no row of
 * letters beside each other has so many.
 */
const MOST_SET = 300;

/** The rows of a text at most `width` points wide, each when it is asked for. */
export function* setLines(atoms: readonly Atom[], width: number, setter: Setter): Generator<Line> {
	const { text, runs } = runsOf(atoms, setter);
	// Two rulers, because the ranges are ahead of the rows.
	const set = { text, runs, ruler: rulerOf(text, runs, setter.faces), setter };
	let before: Range | null = null;
	for (const range of rangesOf(text, width, rulerOf(text, runs, setter.faces))) {
		if (before) yield range.from > before.to ? withSpace(lineOf(before, set)) : lineOf(before, set);
		before = range;
	}
	if (before) yield lineOf(before, set);
}

/** The row with the space at its end, for programs that read rows one behind the other. */
function withSpace(line: Line): Line {
	const last = line.pieces.at(-1);
	if (!last) return line;
	const { text, tag } = last;
	const spaced = tag?.said === undefined ? { text: `${text} ` } : { tag: { ...tag, said: `${tag.said} ` } };
	return { ...line, pieces: [...line.pieces.slice(0, -1), { ...last, ...spaced }] };
}

/** Points that a text takes on one row. */
export function widthOfAtoms(atoms: readonly Atom[], setter: Setter): number {
	const { text, runs } = runsOf(atoms, setter);
	return rulerOf(text, runs, setter.faces)(0, text.length);
}

function runsOf(
	atoms: readonly Atom[],
	{ faces, direction }: Setter,
): { readonly text: string; readonly runs: readonly Run[] } {
	let text = '';
	const faced: Run[] = [];
	for (const atom of atoms) {
		const shown = settable(atom.text);
		for (const part of shown.includes('\n') ? shown.split(/(?<=\n)/) : [shown]) {
			for (const { text: piece, face } of faces.facesOf(part, atom.look)) {
				const last = faced.at(-1);
				const run = { from: text.length, to: text.length + piece.length, atom, face, level: 0 };
				if (last && isAlike(last, run)) faced[faced.length - 1] = { ...last, to: run.to };
				else faced.push(run);
				text += piece;
			}
		}
	}
	const levels = levelsOf(text, direction);
	return { text, runs: levels ? faced.flatMap((run) => cutByLevel(run, levels)) : faced };
}

/** Whether two runs are drawn as one. */
function isAlike(one: Run, { atom: { look, link, tag }, face }: Run): boolean {
	return one.face.key === face.key && one.atom.look === look && one.atom.link === link && one.atom.tag === tag;
}

function cutByLevel(run: Run, levels: Uint8Array): readonly Run[] {
	const cut: Run[] = [];
	for (let from = run.from; from < run.to; ) {
		let to = from + 1;
		while (to < run.to && levels[to] === levels[from]) to++;
		cut.push({ ...run, from, to, level: levels[from] ?? 0 });
		from = to;
	}
	return cut;
}

/** Measures the text from one character to another. Asked from left to right, it finds the runs at once. */
type Ruler = (from: number, to: number) => number;

function rulerOf(text: string, runs: readonly Run[], faces: Faces): Ruler {
	let at = 0;
	return (from, to) => {
		while (at > 0 && (runs[at]?.from ?? 0) > from) at--;
		while (at < runs.length - 1 && (runs[at]?.to ?? 0) <= from) at++;
		let width = 0;
		for (let next = at; next < runs.length; next++) {
			const run = runs[next] as Run;
			if (run.from >= to) break;
			for (const part of partsOf(text, Math.max(run.from, from), Math.min(run.to, to))) {
				const piece = text.slice(part.from, part.to);
				width += faces.widthOf(piece.replaceAll('\u00a0', ' '), run.atom.look, run.face);
			}
		}
		return width;
	};
}

/** A part of the text in parts that are set at once. */
function* partsOf(text: string, from: number, to: number): Generator<Range> {
	for (let start = from; start < to; ) {
		const most = start + MOST_SET;
		const isInside = most < to && /[\udc00-\udfff]/.test(text[most] ?? '');
		const end = Math.min(to, isInside ? most + 1 : most);
		yield { from: start, to: end };
		start = end;
	}
}

/** Where rows begin and end: at white space, at line ends, and where a script without spaces allows it. */
function* rangesOf(text: string, width: number, ruler: Ruler): Generator<Range> {
	let row: { from: number; to: number; width: number } | null = null;
	for (let at = endOf(SPACES, text, 0); at < text.length; ) {
		if (text[at] === '\n') {
			if (row) yield row;
			row = null;
			at = endOf(SPACES, text, at + 1);
			continue;
		}
		const end = endOf(WORD, text, at);
		for (const unit of unitsOf(text, at, end)) {
			const own = unit.to - unit.from > LONGEST ? Number.POSITIVE_INFINITY : ruler(unit.from, unit.to);
			const wider: number = row ? row.width + (row.to < unit.from ? ruler(row.to, unit.from) : 0) + own : own;
			if (row && wider <= width) {
				row.to = unit.to;
				row.width = wider;
				continue;
			}
			for (const piece of own <= width ? [{ ...unit, width: own }] : breakUnit(text, unit, { width, ruler })) {
				if (row) yield row;
				row = piece;
			}
		}
		at = endOf(SPACES, text, end);
	}
	if (row) yield row;
}

function endOf(pattern: RegExp, text: string, from: number): number {
	pattern.lastIndex = from;
	pattern.test(text);
	return pattern.lastIndex;
}

/** A word, cut between the characters of a script that puts no spaces between words. */
function* unitsOf(text: string, from: number, to: number): Generator<Range> {
	const word = text.slice(from, to);
	if (!UNSPACED.test(word)) {
		yield { from, to };
		return;
	}
	let [start, end, before] = [from, from, ''];
	for (const character of characters(word)) {
		if (end > start && mayBreak(before, character)) {
			yield { from: start, to: end };
			start = end;
		}
		end += character.length;
		before = character;
	}
	yield { from: start, to };
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;

/** A word wider than any row: cut behind `/ ? & -` when that fills half a row, between characters otherwise. */
function breakUnit(
	text: string,
	unit: Range,
	{ width, ruler }: { readonly width: number; readonly ruler: Ruler },
): { from: number; to: number; width: number }[] {
	const pieces: { from: number; to: number; width: number }[] = [];
	let [from, at, used] = [unit.from, unit.from, 0];
	let good = { at: from, used: 0 };
	const cutAt = (to: number, taken: number) => {
		pieces.push({ from, to, width: taken });
		[from, used] = [to, used - taken];
		good = { at: to, used: 0 };
	};
	for (const character of characters(text.slice(unit.from, unit.to))) {
		const wide = ruler(at, at + character.length);
		if (used + wide > width && good.used * 2 >= width) cutAt(good.at, good.used);
		if (used + wide > width && at > from) cutAt(at, used);
		[at, used] = [at + character.length, used + wide];
		if (BREAK_AFTER.includes(character)) good = { at, used };
	}
	pieces.push({ from, to: at, width: used });
	return pieces;
}

type Set = { readonly text: string; readonly runs: readonly Run[]; readonly ruler: Ruler; readonly setter: Setter };

/** The pieces of a row, each at its place. */
function lineOf({ from, to }: Range, { text, runs, ruler, setter }: Set): Line {
	const pieces: (Omit<Piece, 'at'> & { at: number; readonly level: number })[] = [];
	let index = firstRun(runs, from);
	for (; index < runs.length; index++) {
		const run = runs[index] as Run;
		if (run.from >= to) break;
		const [start, end] = [Math.max(run.from, from), Math.min(run.to, to)];
		for (const { from: first, to: last } of run.level % 2 === 0
			? partsOf(text, start, end)
			: wordsOf(text, start, end)) {
			const raw = text.slice(first, last).replaceAll('\u00a0', ' ').replaceAll('\u200b', '');
			if (raw === '') continue;
			const { atom, face, level } = run;
			const { look, link, tag } = atom;
			const isLeft = level % 2 === 1;
			pieces.push({
				text: isLeft ? drawnLeft(raw) : raw,
				tag: isLeft ? saidTag(tag, raw) : tag,
				width: ruler(first, last),
				at: 0,
				look,
				link,
				face,
				level,
			});
		}
	}
	const seen = visualOrder(pieces);
	let used = 0;
	for (const piece of setter.direction === 'ltr' ? seen : seen.toReversed()) {
		piece.at = used;
		used += piece.width;
	}
	return { pieces, width: used };
}

/** The place of a word that is written from left to right and read from right to left. */
function saidTag(tag: Tag | null, said: string): Tag | null {
	return tag && { type: 'Span', parent: tag, said };
}

/** The words of a part of the text, each with the space behind it. */
function* wordsOf(text: string, from: number, to: number): Generator<Range> {
	for (let start = from; start < to; ) {
		const space = text.indexOf(' ', start);
		const end = space < 0 || space >= to ? to : space + 1;
		yield { from: start, to: end };
		start = end;
	}
}

/** The first run that ends behind the character, by halving. */
function firstRun(runs: readonly Run[], from: number): number {
	let [low, high] = [0, runs.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((runs[middle]?.to ?? 0) <= from) low = middle + 1;
		else high = middle;
	}
	return low;
}
