import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Language } from './language.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { TITLES_ALONE } from './titles.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** Every language in which CVs are read. A new one is a file beside this one and a name here. */
export const LANGUAGES: readonly Language[] = [
	en,
	de,
	fr,
	es,
	pt,
	it,
	da,
	sv,
	nb,
	nl,
	pl,
	cs,
	tr,
	ru,
	uk,
	vi,
	id,
	zh,
	ja,
	ko,
	ar,
	fa,
	...TITLES_ALONE,
];

/** The words of a list with commas, over one or more lines: `to date, now` has two. */
export function splitWords(list = ''): readonly string[] {
	return list.match(/[^\s,](?:[^,]*[^\s,])?/g) ?? [];
}

/** The words that all languages have for one thing, each once. */
export function wordsFor(listOf: (language: Language) => string | undefined): readonly string[] {
	return [...new Set(LANGUAGES.flatMap((language) => splitWords(listOf(language))))];
}

/** A pattern for any of the words, the longest first, as the source of a regular expression. */
export function anyOf(words: readonly string[]): string {
	return [...words]
		.sort((a, b) => b.length - a.length)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('|');
}
