import { type Line, textOf } from '../../layout/line.ts';
import { type Folded, fold, needleOf, rangesIn } from '../../model/search.ts';
import type { Book } from './pages.ts';

/** A piece of a row, in characters of its text. */
export type Mark = { readonly row: number; readonly from: number; readonly to: number };

/** A match of the search; it stands on several rows when its words were wrapped. */
export type Match = { readonly page: number; readonly marks: readonly [Mark, ...Mark[]] };

/** Finds a text in the whole CV at that many columns, in order. */
export type Find = (query: string, width: number) => readonly Match[];

/** A run of rows that show one text, joined again. */
type Stretch = { readonly folded: Folded; readonly rows: readonly Place[] };
type Place = { readonly row: number; readonly start: number; readonly indent: number };

/** Scripts without spaces are wrapped between characters, and addresses behind their marks. */
const NO_SPACE_AT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}/?&-]$/u;

/** Finds in the pages of a book; the joined text of the last width and the last answer are kept. */
export function createFind(book: Book): Find {
	let kept: { width: number; pages: readonly (readonly Stretch[])[] } | null = null;
	let last: { needle: string; width: number; matches: readonly Match[] } | null = null;
	return (query, width) => {
		const needle = needleOf(query);
		if (last?.needle === needle && last.width === width) return last.matches;
		if (kept?.width !== width)
			kept = { width, pages: book.pages.map((_, page) => stretchesOf(book.lines(page, width))) };
		const matches = kept.pages.flatMap((stretches, page) =>
			stretches.flatMap((stretch) => matchesIn(stretch, needle).map((marks) => ({ page, marks }))),
		);
		last = { needle, width, matches };
		return matches;
	};
}

function stretchesOf(lines: readonly Line[]): readonly Stretch[] {
	const stretches: { text: string; rows: Place[] }[] = [];
	let above: Line | null = null;
	for (const [row, line] of lines.entries()) {
		const text = textOf(line);
		const shown = text.trim();
		const indent = text.length - text.trimStart().length;
		const open = stretches.at(-1);
		if (open && above && shown !== '' && line.source === above.source && line.offset > above.offset) {
			if (!NO_SPACE_AT.test(open.text)) open.text += ' ';
			open.rows.push({ row, start: open.text.length, indent });
			open.text += shown;
		} else if (shown !== '') stretches.push({ text: shown, rows: [{ row, start: 0, indent }] });
		above = line;
	}
	return stretches.map(({ text, rows }) => ({ folded: fold(text), rows }));
}

function matchesIn({ folded, rows }: Stretch, needle: string): readonly [Mark, ...Mark[]][] {
	return rangesIn(folded, needle).flatMap(({ from, to }) => {
		const [first, ...others] = rows.flatMap(({ row, start, indent }, at) => {
			const end = rows[at + 1]?.start ?? Number.POSITIVE_INFINITY;
			const [left, right] = [Math.max(from, start), Math.min(to, end)];
			return left < right ? [{ row, from: left - start + indent, to: right - start + indent }] : [];
		});
		return first ? [[first, ...others]] : [];
	});
}

/** The line with those characters marked. */
export function markLine(line: Line, marks: readonly Mark[], isHere: boolean): Line {
	let segments = line.segments;
	for (const { from, to } of marks) {
		let at = 0;
		segments = segments.flatMap((segment) => {
			const [start, end] = [at, at + segment.text.length];
			at = end;
			const [left, right] = [Math.max(from, start) - start, Math.min(to, end) - start];
			if (left >= right) return [segment];
			const part = (text: string) => (text === '' ? [] : [{ ...segment, text }]);
			const marked = { ...segment, text: segment.text.slice(left, right), mark: isHere ? 'here' : 'match' } as const;
			return [...part(segment.text.slice(0, left)), marked, ...part(segment.text.slice(right))];
		});
	}
	return { ...line, segments };
}
