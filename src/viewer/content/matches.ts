import { type Line, textOf } from '../../layout/line.ts';
import { type Folded, fold, needleOf, rangesIn } from '../../model/search.ts';
import { partAt, type Sheets } from './sheet.ts';

/** A piece of a row: the characters `from` to `to` of its text. */
export type Mark = { readonly row: number; readonly from: number; readonly to: number };

/** A match of the search. */
export type Match = {
	/** The first row of it; 0 for a match above the CV: in name, headline or contacts. */
	readonly row: number;
	/** Null above the CV. */
	readonly part: number | null;
	/** One on each of its rows, when its words were wrapped; none above the CV. */
	readonly marks: readonly Mark[];
	/** The text above the CV in which it stands. */
	readonly head: HeadMatch | null;
};

/** A match above the CV: the characters `from` to `to` of the text that `at` counts. */
type HeadMatch = { readonly at: number; readonly from: number; readonly to: number };

/** A text above the CV, how it is told when a match in it is looked at, and whether it counts as one match. */
export type HeadText = { readonly text: string; readonly said: string; readonly isOnce?: true };

/** Finds a text in the whole CV at a width in columns, in the order of the CV. */
export type Find = (query: string, width: number) => readonly Match[];

/** Rows that show one text of the CV, with that text joined again. */
type Passage = { readonly folded: Folded; readonly rows: readonly PassageRow[] };
type PassageRow = { readonly row: number; readonly start: number; readonly indent: number };

/** Wrapping drops no space behind these: scripts without spaces are wrapped anywhere, addresses behind their marks. */
const NO_SPACE_AT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}/?&-]$/u;

/** Finds above the CV and in its sheet. The joined text of the last width and the last answer are kept. */
export function createFind(head: readonly HeadText[], { at: sheetAt }: Sheets): Find {
	const foldedHead = head.map(({ text }) => fold(text));
	let kept: { width: number; passages: readonly Passage[] } | null = null;
	let last: { needle: string; width: number; matches: readonly Match[] } | null = null;
	return (query, width) => {
		const needle = needleOf(query);
		if (last?.needle === needle && last.width === width) return last.matches;
		const sheet = sheetAt(width);
		if (kept?.width !== width) kept = { width, passages: passagesOf(sheet.lines) };
		const above = foldedHead.flatMap((folded, at) =>
			rangesIn(folded, needle)
				.slice(0, head[at]?.isOnce ? 1 : undefined)
				.map((range) => ({ row: 0, part: null, marks: [], head: { at, ...range } })),
		);
		const inside = kept.passages.flatMap((passage) =>
			matchesIn(passage, needle).map((marks) => {
				const [{ row }] = marks;
				return { row, part: partAt(sheet, row), marks, head: null };
			}),
		);
		last = { needle, width, matches: [...above, ...inside] };
		return last.matches;
	};
}

function passagesOf(lines: readonly Line[]): readonly Passage[] {
	const passages: { text: string; rows: PassageRow[] }[] = [];
	let above: Line | null = null;
	for (const [row, line] of lines.entries()) {
		const text = textOf(line);
		const shown = text.trim();
		const indent = text.length - text.trimStart().length;
		const open = passages.at(-1);
		if (open && above && shown !== '' && line.source === above.source && line.offset > above.offset) {
			if (!NO_SPACE_AT.test(open.text)) open.text += ' ';
			open.rows.push({ row, start: open.text.length, indent });
			open.text += shown;
		} else if (shown !== '') passages.push({ text: shown, rows: [{ row, start: 0, indent }] });
		above = line;
	}
	return passages.map(({ text, rows }) => ({ folded: fold(text), rows }));
}

function matchesIn({ folded, rows }: Passage, needle: string): readonly [Mark, ...Mark[]][] {
	return rangesIn(folded, needle).flatMap(({ from, to }) => {
		const [first, ...others] = rows.flatMap(({ row, start, indent }, at) => {
			const end = rows[at + 1]?.start ?? Number.POSITIVE_INFINITY;
			const [left, right] = [Math.max(from, start), Math.min(to, end)];
			return left < right ? [{ row, from: left - start + indent, to: right - start + indent }] : [];
		});
		return first ? [[first, ...others]] : [];
	});
}

/** The line with a piece of it marked as a match; `isCurrent` for the match that the reader is at. */
export function markLine(line: Line, { from, to }: Mark, isCurrent: boolean): Line {
	let at = 0;
	const segments = line.segments.flatMap((segment) => {
		const start = at;
		at += segment.text.length;
		const [left, right] = [Math.max(from, start) - start, Math.min(to, at) - start];
		if (left >= right) return [segment];
		const part = (text: string) => (text === '' ? [] : [{ ...segment, text }]);
		const marked = {
			...segment,
			text: segment.text.slice(left, right),
			mark: isCurrent ? 'here' : 'match',
		} as const;
		return [...part(segment.text.slice(0, left)), marked, ...part(segment.text.slice(right))];
	});
	return { ...line, segments };
}
