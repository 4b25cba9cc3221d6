import type { Block, Entry } from '../../model/index.ts';
import { wordsOf } from '../names.ts';
import { spansOfSection } from '../spans-of-section.ts';

/** The languages whose names of languages are known. */
const NAMED_IN = ['en', 'de', 'fr', 'es', 'pt', 'it', 'da', 'zh', 'ja', 'ko', 'ar', 'fa'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** BCP 47 tags of the languages that the texts name, in their order. https://schema.org/knowsLanguage */
export function languagesIn(items: readonly (Block | Entry)[]): string[] {
	const texts = spansOfSection(items, true).map(wordsOf);
	if (texts.length === 0) return [];
	known ??= tagsByName();
	const tags = known;
	return [...new Set(lettersOf(texts.join('\n')).flatMap((word) => tags.get(word.toLowerCase()) ?? []))];
}

/** The words of a text that are names of languages. */
export function languageWordsIn(text: string): string[] {
	known ??= tagsByName();
	const tags = known;
	return lettersOf(text).filter((word) => tags.has(word.toLowerCase()));
}

let known: ReadonlyMap<string, string> | null = null;

function lettersOf(text: string): readonly string[] {
	return text.match(/[\p{ID_Continue}--[\d_·]]+/gv) ?? [];
}

/** The lower-case names of each language of ISO 639-1. */
function tagsByName(): ReadonlyMap<string, string> {
	const names = NAMED_IN.map((locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }));
	const pairs = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
	const codes = Intl.getCanonicalLocales(pairs);
	const tags = new Map<string, string>();
	for (const code of codes) {
		for (const name of names) {
			const called = name.of(code)?.toLowerCase();
			if (called !== undefined && !tags.has(called)) tags.set(called, code);
		}
	}
	return tags;
}
