import { type Marks, matchesIn, type Passage, passagesOf } from '../../layout/matches.ts';
import { needleOf } from '../../model/search.ts';
import type { Pages } from './pages.ts';

/** A match of the search. */
export type Match = { readonly page: number; readonly marks: Marks };

/** Finds a text in the whole CV at a width in columns, in the order of the CV. */
export type Find = (query: string, width: number) => readonly Match[];

/** Finds in the pages. The joined text of the last width and the last answer are kept. */
export function createFind(pages: Pages): Find {
	let kept: { width: number; pages: readonly (readonly Passage[])[] } | null = null;
	let last: { needle: string; width: number; matches: readonly Match[] } | null = null;
	return (query, width) => {
		const needle = needleOf(query);
		if (last?.needle === needle && last.width === width) return last.matches;
		if (kept?.width !== width)
			kept = { width, pages: pages.list.map((_, page) => passagesOf(pages.lines(page, width))) };
		const matches = kept.pages.flatMap((passages, page) =>
			passages.flatMap((passage) => matchesIn(passage, needle).map((marks) => ({ page, marks }))),
		);
		last = { needle, width, matches };
		return matches;
	};
}
