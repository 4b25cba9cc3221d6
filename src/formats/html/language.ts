import type { Resume } from '../../model/index.ts';
import { LANGUAGES, splitWords } from '../../parse/words/index.ts';
import { wordsOf } from '../../parse/words/letters.ts';

/** Letters that only one language uses here. The first row that fits decides. */
const LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
	['ko', /\p{Script=Hangul}/u],
	['zh', /\p{Script=Han}/u],
	['fa', /[پچژگکی]/],
	['ar', /\p{Script=Arabic}/u],
];
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
const FALLBACK = 'en';

/** The BCP 47 tag of a CV: its own, else the language of most section titles, else `en`. */
export function languageOf({ lang, sections }: Resume): string {
	const titles = sections.map(({ title }) => title.toLowerCase().normalize('NFC'));
	const known = wordsOfTitles();
	const votes = titles.flatMap((title) => languagesOfTitle(title, known));
	const countOf = (language: string) => votes.filter((vote) => vote === language).length;
	const likely = [FALLBACK, ...new Set(votes)].reduce((best, next) => (countOf(next) > countOf(best) ? next : best));
	return validTag(lang) ?? likely;
}

/** The direction of a language; null for left to right. */
export function directionOf(language: string): 'rtl' | null {
	return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : null;
}

/** The words of section titles, each with the languages that it tells. */
function wordsOfTitles(): ReadonlyMap<string, readonly string[]> {
	const languagesOf = new Map<string, string[]>();
	for (const { tag, sections } of LANGUAGES)
		for (const word of Object.values(sections).flatMap(splitWords))
			languagesOf.set(word, [...(languagesOf.get(word) ?? []), tag]);
	return languagesOf;
}

function languagesOfTitle(title: string, known: ReadonlyMap<string, readonly string[]>): string[] {
	const script = LETTERS.find(([, letters]) => letters.test(title));
	if (script) return [script[0]];
	return [...new Set(wordsOf(title).flatMap((word) => known.get(word) ?? []))];
}

/** The tag in its usual spelling; null for a text that is no tag. */
function validTag(lang: string | null): string | null {
	try {
		return (lang && Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0]) || null;
	} catch {
		return null;
	}
}
