import type { SectionKind } from '../../model/index.ts';
import { LANGUAGES, splitWords } from '../words/index.ts';
import { lowerCase, wordsOf } from '../words/letters.ts';

/** Where a title has words of several kinds the first kind counts: `Project Experience` holds projects. */
const KINDS: readonly SectionKind[] = [
	'volunteering',
	'references',
	'publications',
	'talks',
	'awards',
	'education',
	'certificates',
	'languages',
	'projects',
	'skills',
	'experience',
	'interests',
	'summary',
	'contact',
	'other',
];

/** Katakana, Han and Hangul: their words stand inside longer words. */
const UNSPACED = /[\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

type Ranked = readonly [words: string, rank: number];
/** The rank of the first kind that has a word. */
const RANK_OF = new Map<string, number>();
const UNSPACED_WORDS: Ranked[] = [];
/** Words that count together and not alone, by the first of them: `programming languages` are skills. */
const PHRASES = new Map<string, Ranked[]>();
for (const [rank, kind] of KINDS.entries())
	for (const { sections } of LANGUAGES)
		for (const words of splitWords(sections[kind])) {
			if (!RANK_OF.has(words)) RANK_OF.set(words, rank);
			if (UNSPACED.test(words)) UNSPACED_WORDS.push([words, rank]);
			const space = words.indexOf(' ');
			if (space < 0) continue;
			const first = words.slice(0, space);
			PHRASES.set(first, [...(PHRASES.get(first) ?? []), [` ${words} `, rank]]);
		}
UNSPACED_WORDS.sort(([one], [other]) => other.length - one.length);

/** Words that count only where no other does: `Academic Positions` are jobs, `Academic Background` are studies, `Career Goals` none. */
const WEAK = new Set(['academic', 'career']);

/** The kind of a section by the words of its title, in any language; `other` when no word is known. */
export function kindOf(title: string): SectionKind {
	const text = lowerCase(title);
	let [first, firstWeak] = [KINDS.length, KINDS.length];
	const all = wordsOf(text);
	const phrases = all.length > 1 ? all.flatMap((word) => PHRASES.get(word) ?? []) : [];
	let words = phrases.length > 0 ? ` ${all.join(' ')} ` : '';
	// A longer phrase counts before a shorter one, as `编程语言` does before `语言`.
	for (const [phrase, rank] of phrases.sort(([one], [other]) => other.length - one.length)) {
		if (!words.includes(phrase)) continue;
		first = Math.min(first, rank);
		words = words.replace(phrase, ' ');
	}
	for (const word of phrases.length > 0 ? words.split(' ') : all) {
		const rank = RANK_OF.get(word) ?? KINDS.length;
		if (WEAK.has(word)) firstWeak = Math.min(firstWeak, rank);
		else first = Math.min(first, rank);
	}
	if (UNSPACED.test(text)) {
		let unspaced = text;
		for (const [word, rank] of UNSPACED_WORDS) {
			if (!unspaced.includes(word)) continue;
			first = Math.min(first, rank);
			unspaced = unspaced.replace(word, ' ');
		}
	}
	return KINDS[first] ?? KINDS[firstWeak] ?? 'other';
}
