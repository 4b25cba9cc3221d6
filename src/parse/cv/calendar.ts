import { anyOf, LANGUAGES, splitWords, wordsFor } from '../words/index.ts';

const SEASON_STARTS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

const MONTH_OF = new Map(
	LANGUAGES.flatMap(({ months = [] }) =>
		months.flatMap((names, at) => splitWords(names).map((name) => [plain(name), at + 1] as const)),
	),
);
const SEASON_OF = new Map(
	LANGUAGES.flatMap(({ seasons }) =>
		(Object.keys(SEASON_STARTS) as (keyof typeof SEASON_STARTS)[]).flatMap((season) =>
			splitWords(seasons?.[season]).map((name) => [plain(name), SEASON_STARTS[season]] as const),
		),
	),
);
const PRESENT = wordsFor(({ present }) => present);
const END_WORDS = new Set(PRESENT.map(plain));
const SINCE = new Set(wordsFor(({ since }) => since).map(plain));

/** Open ends of more than one word, as the source of a pattern: `to date|do chwili obecnej`. */
export const END_PHRASES = anyOf(PRESENT.filter((phrase) => /[ .]/.test(phrase)));

/** 1 to 12 for the name or abbreviation of a month; null for any other word. */
export function monthOf(word: string): number | null {
	return MONTH_OF.get(plain(word)) ?? null;
}

/** The month in which a season begins: winter 12, spring 3, summer 6, fall 9. A host is no autumn, as `höst` is. */
export function seasonOf(word: string): number | null {
	return /^host$/i.test(word) ? null : (SEASON_OF.get(plain(word)) ?? null);
}

/** Whether the word stands for an open end: present, heute, 至今. */
export function isEndWord(word: string): boolean {
	return END_WORDS.has(plain(word));
}

/** Whether the word opens a range that has only a start: since, seit, depuis. */
export function isSinceWord(word: string): boolean {
	return SINCE.has(plain(word));
}

/** Whether dates may begin with the word: a month, a season, `since`. */
export function isDateWord(word: string): boolean {
	const key = plain(word);
	return MONTH_OF.has(key) || seasonOf(word) !== null || SINCE.has(key);
}

/** Lower case without accents, dots and curly apostrophes. */
function plain(word: string): string {
	if (/^[a-z]+$/i.test(word)) return word.toLowerCase();
	return word
		.normalize('NFD')
		.replace(/[\u0300-\u036f.]/g, '')
		.replaceAll("'", '’')
		.toLowerCase();
}
