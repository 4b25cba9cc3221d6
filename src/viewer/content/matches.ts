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

/** The rows of the sheet as one text: words that were wrapped are joined again, a line end stands between other texts. */
type SheetText = { readonly folded: Folded; readonly rows: readonly TextRow[] };
/** Where the text of a row starts in that of the sheet, and the columns before it. */
type TextRow = { readonly row: number; readonly start: number; readonly indent: number };

/** Wrapping drops no space behind these: scripts without spaces are wrapped anywhere, addresses behind their marks. */
const NO_SPACE_AT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}/?&-]$/u;
/** Matches that are found. Nobody steps through more, and a letter may stand a million times in a CV. */
const MAX_MATCHES = 20_000;

/** Finds above the CV and in its sheet. The sheet's text at the last width and the last answer are kept. */
export function createFind(head: readonly HeadText[], { at: sheetAt }: Sheets): Find {
	const foldedHead = head.map(({ text }) => fold(text));
	let kept: { width: number; text: SheetText } | null = null;
	let last: { needle: string; width: number; matches: readonly Match[] } | null = null;
	return (query, width) => {
		const needle = needleOf(query);
		if (last?.needle === needle && last.width === width) return last.matches;
		// What a CV does not hold, it does not hold with more behind it: a pasted page is asked for letter by letter.
		if (last?.matches.length === 0 && last.needle !== '' && last.width === width && needle.startsWith(last.needle))
			return last.matches;
		const sheet = sheetAt(width);
		if (kept?.width !== width) kept = { width, text: textOfSheet(sheet.lines) };
		const above = foldedHead.flatMap((folded, at) =>
			rangesIn(folded, needle, head[at]?.isOnce ? 1 : MAX_MATCHES).map((range) => ({
				row: 0,
				part: null,
				marks: [],
				head: { at, ...range },
			})),
		);
		const inside = matchesIn(kept.text, needle, MAX_MATCHES).map((marks) => {
			const [{ row }] = marks;
			return { row, part: partAt(sheet, row), marks, head: null };
		});
		last = { needle, width, matches: [...above, ...inside] };
		return last.matches;
	};
}

function textOfSheet(lines: readonly Line[]): SheetText {
	const rows: TextRow[] = [];
	let text = '';
	let above: { readonly line: Line; readonly shown: string } | null = null;
	for (const [row, line] of lines.entries()) {
		const whole = textOf(line);
		const shown = whole.trim();
		const isWrapped = above?.line.source === line.source && line.offset > above.line.offset && above.shown !== '';
		if (shown !== '') {
			text += !isWrapped ? '\n' : NO_SPACE_AT.test(above?.shown ?? '') ? '' : ' ';
			rows.push({ row, start: text.length, indent: whole.length - whole.trimStart().length });
			text += shown;
		}
		above = { line, shown };
	}
	return { folded: fold(text), rows };
}

/** The marks of each match. Matches and rows are both in order, so each row is looked at once. */
function matchesIn({ folded, rows }: SheetText, needle: string, most: number): readonly [Mark, ...Mark[]][] {
	let at = 0;
	return rangesIn(folded, needle, most).flatMap(({ from, to }) => {
		while ((rows[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= from) at++;
		const marks: Mark[] = [];
		for (let next = at; (rows[next]?.start ?? Number.POSITIVE_INFINITY) < to; next++) {
			const { row, start, indent } = rows[next] as TextRow;
			const [left, right] = [Math.max(from, start), Math.min(to, rows[next + 1]?.start ?? to)];
			if (left < right) marks.push({ row, from: left - start + indent, to: right - start + indent });
		}
		const [first, ...others] = marks;
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
