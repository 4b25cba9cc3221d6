import { type Folded, fold, needleOf, rangesIn } from '../model/search.ts';
import { type Line, textOf } from './line.ts';

/** A piece of a row: the characters `from` to `to` of its text. */
export type Mark = { readonly row: number; readonly from: number; readonly to: number };

/** The marks of one match: one on each of its rows when its words were wrapped. */
export type Marks = readonly [Mark, ...Mark[]];

/** Lines as one text: words that were wrapped are joined again, a line end stands between other texts. */
export type JoinedText = { readonly folded: Folded; readonly rows: readonly TextRow[] };
/** Where the text of a row starts in that of all, and the columns before it. */
type TextRow = { readonly row: number; readonly start: number; readonly indent: number };

/** Wrapping drops no space behind these: scripts without spaces are wrapped anywhere, addresses behind their marks. */
const NO_SPACE_AT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}/?&-]$/u;

/** The text of lines, ready to be searched. */
export function joinLines(lines: readonly Line[]): JoinedText {
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

/** The marks of each match, at most so many. Matches and rows are both in order, so each row is looked at once. */
export function matchesIn({ folded, rows }: JoinedText, needle: string, most?: number): readonly Marks[] {
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

/** The lines with every place marked where they hold the text. */
export function markMatches(lines: readonly Line[], query: string): readonly Line[] {
	const marked = [...lines];
	for (const mark of matchesIn(joinLines(lines), needleOf(query)).flat()) {
		const line = marked[mark.row];
		if (line) marked[mark.row] = markLine(line, mark, false);
	}
	return marked;
}
