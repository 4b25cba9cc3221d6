import { type Line, textOf } from '../../layout/line.ts';
import { type Folded, fold, needleOf, rangesIn } from '../../model/search.ts';
import type { Pages } from './pages.ts';

/** A piece of a row: the characters `from` to `to` of its text. */
export type Mark = { readonly row: number; readonly from: number; readonly to: number };

/** A match of the search. It has a mark on each of its rows when its words were wrapped. */
export type Match = { readonly page: number; readonly marks: readonly [Mark, ...Mark[]] };

/** Finds a text in the whole CV at a width in columns, in the order of the CV. */
export type Find = (query: string, width: number) => readonly Match[];

/** The rows of a page as one text: words that were wrapped are joined again, a line end stands between other texts. */
type PageText = { readonly folded: Folded; readonly rows: readonly TextRow[] };
/** Where the text of a row starts in that of the page, and the columns before it. */
type TextRow = { readonly row: number; readonly start: number; readonly indent: number };

/** Wrapping drops no space behind these: scripts without spaces are wrapped anywhere, addresses behind their marks. */
const NO_SPACE_AT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}/?&-]$/u;
/** Matches that are found. Nobody steps through more, and a letter may stand a million times in a CV. */
const MAX_MATCHES = 20_000;

/** Finds in the pages. Their text at the last width and the last answer are kept. */
export function createFind(pages: Pages): Find {
	let kept: { width: number; texts: readonly PageText[] } | null = null;
	let last: { needle: string; width: number; matches: readonly Match[] } | null = null;
	return (query, width) => {
		const needle = needleOf(query);
		if (last?.needle === needle && last.width === width) return last.matches;
		// What a CV does not hold, it does not hold with more behind it: a pasted page is asked for letter by letter.
		if (last?.matches.length === 0 && last.needle !== '' && last.width === width && needle.startsWith(last.needle))
			return last.matches;
		if (kept?.width !== width)
			kept = { width, texts: pages.list.map((_, page) => textOfPage(pages.lines(page, width))) };
		const matches: Match[] = [];
		for (const [page, text] of kept.texts.entries())
			for (const marks of matchesIn(text, needle, MAX_MATCHES - matches.length)) matches.push({ page, marks });
		last = { needle, width, matches };
		return matches;
	};
}

function textOfPage(lines: readonly Line[]): PageText {
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
function matchesIn({ folded, rows }: PageText, needle: string, most: number): readonly [Mark, ...Mark[]][] {
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
