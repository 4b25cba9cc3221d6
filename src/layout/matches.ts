import { type Folded, fold, needleOf, rangesIn } from '../model/search.ts';
import { type Line, textOf } from './line.ts';

/** A piece of a row: the characters `from` to `to` of its text. */
export type Mark = { readonly row: number; readonly from: number; readonly to: number };

/** The marks of one match: one on each of its rows when its words were wrapped. */
export type Marks = readonly [Mark, ...Mark[]];

/** Rows that show one text of the CV, with that text joined again. */
export type Passage = { readonly folded: Folded; readonly rows: readonly PassageRow[] };
type PassageRow = { readonly row: number; readonly start: number; readonly indent: number };

/** Wrapping drops no space behind these: scripts without spaces are wrapped anywhere, addresses behind their marks. */
const NO_SPACE_AT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}/?&-]$/u;

/** The texts of lines. */
export function passagesOf(lines: readonly Line[]): readonly Passage[] {
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

/** The places where a text has the needle. */
export function matchesIn({ folded, rows }: Passage, needle: string): readonly Marks[] {
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

/** The lines with every place marked where they hold the text. */
export function markMatches(lines: readonly Line[], query: string): readonly Line[] {
	const marked = [...lines];
	const needle = needleOf(query);
	for (const passage of passagesOf(lines))
		for (const mark of matchesIn(passage, needle).flat()) {
			const line = marked[mark.row];
			if (line) marked[mark.row] = markLine(line, mark, false);
		}
	return marked;
}
