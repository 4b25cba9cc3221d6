import type { Entry, Resume, Section } from '../model/index.ts';
import { ANY_LETTER } from '../parse/words/letters.ts';
import { type Places, wordsOfLine } from './places.ts';

/** An entry whose dates are understood, with the place of the dates. */
export type DatedEntry = {
	readonly section: Section;
	readonly entry: Entry;
	/** As written. */
	readonly text: string;
	/** `YYYY-MM` or `YYYY`. */
	readonly start: string;
	/** The same, `present`, or null for an end that is no date. */
	readonly end: string | null;
	readonly from: number;
	readonly to: number;
};

/** Lines above the first line of an entry that may hold its dates. */
const LINES_ABOVE = 2;
/** Lines below it that may. */
const LINES_BELOW = 12;

/** The entries whose dates are understood, in the order of the source. */
export function readDatedEntries(places: Places, { sections }: Resume): DatedEntry[] {
	return sections.flatMap((section) =>
		entriesOf(section).flatMap((entry) => {
			const { dates, start, end } = entry;
			if (dates === null || start === null) return [];
			return [{ section, entry, text: dates, start, end, ...locate(places, dates, entry.line) }];
		}),
	);
}

/** The entries of a section. */
export function entriesOf({ items }: Section): Entry[] {
	return items.filter((item) => item.type === 'entry');
}

/** Marks, spaces and tags between two words of a line. */
const BETWEEN = `(?:<[^<>\\n]*>|(?!${ANY_LETTER})[^\\d\\n<])`;

/** Finds words near a 1-based line, whatever marks are between them. Gives the line itself when they are not found. */
export function locate(places: Places, said: string, line: number): { from: number; to: number } {
	const words = said.match(/[\p{ID_Continue}--[_·]]+/gv) ?? [];
	const pattern = new RegExp(`(?<!${ANY_LETTER}|\\d)${words.join(`${BETWEEN}{0,30}`)}(?!${ANY_LETTER}|\\d)`);
	const order = [...count(line, line + LINES_BELOW), ...count(line - LINES_ABOVE, line)];
	for (const at of words.length > 0 ? order : []) {
		const found = pattern.exec(places.lines[at - 1] ?? '');
		const start = (places.starts[at - 1] ?? 0) + (found?.index ?? 0);
		if (found) return { from: start, to: start + found[0].length };
	}
	return wordsOfLine(places, line);
}

/** The numbers from `from` up to, but without, `to`. */
function count(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, at) => from + at);
}
