import { type JoinedText, joinLines, type Mark, matchesIn } from '../../layout/matches.ts';
import { fold, needleOf, rangesIn } from '../../model/search.ts';
import { partAt, type Sheets } from './sheet.ts';

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

/** Matches that are found. Nobody steps through more, and a letter may stand a million times in a CV. */
const MAX_MATCHES = 20_000;

/** How many matches there are: `3`, or `20,000 or more`, because the search stops there. */
export function countText(count: number): string {
	return count < MAX_MATCHES ? String(count) : '20,000 or more';
}

/** Finds above the CV and in its sheet. The sheet's text at the last width and the last answer are kept. */
export function createFind(head: readonly HeadText[], { at: sheetAt }: Sheets): Find {
	const foldedHead = head.map(({ text }) => fold(text));
	let kept: { width: number; text: JoinedText } | null = null;
	let last: { needle: string; width: number; matches: readonly Match[] } | null = null;
	return (query, width) => {
		const needle = needleOf(query);
		if (last?.needle === needle && last.width === width) return last.matches;
		// What a CV does not hold, it does not hold with more behind it: a pasted page is asked for letter by letter.
		if (last?.matches.length === 0 && last.needle !== '' && last.width === width && needle.startsWith(last.needle))
			return last.matches;
		const sheet = sheetAt(width);
		if (kept?.width !== width) kept = { width, text: joinLines(sheet.lines) };
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
