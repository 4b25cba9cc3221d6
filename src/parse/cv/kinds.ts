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
	'certificates',
	'languages',
	'education',
	'projects',
	'skills',
	'experience',
	'interests',
	'summary',
	'contact',
];

/** Katakana, Han and Hangul: their words stand inside longer words. */
const UNSPACED = /[\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

const WORDS = KINDS.flatMap((kind, rank) =>
	LANGUAGES.flatMap(({ sections }) => splitWords(sections[kind]).map((word) => [word, rank] as const)),
);
/** The rank of the first kind that has a word. */
const RANK_OF = new Map([...WORDS].reverse());
const UNSPACED_WORDS = WORDS.filter(([word]) => UNSPACED.test(word));
/** Words of which several count together: `personal information`. */
const PHRASES = WORDS.filter(([word]) => word.includes(' ')).map(([phrase, rank]) => [` ${phrase} `, rank] as const);

/** Words that count only where no other does: `Academic Positions` are jobs, `Academic Background` are studies. */
const WEAK = new Set(['academic']);

/** The kind of a section by the words of its title, in any language; `other` when no word is known. */
export function kindOf(title: string): SectionKind {
	const text = lowerCase(title);
	const words = wordsOf(text);
	const spaced = ` ${words.join(' ')} `;
	const inside = UNSPACED.test(text) ? UNSPACED_WORDS.filter(([word]) => text.includes(word)) : [];
	const phrases = words.length > 1 ? PHRASES.filter(([phrase]) => spaced.includes(phrase)) : [];
	const ranks = [
		...words.filter((word) => !WEAK.has(word)).flatMap((word) => RANK_OF.get(word) ?? []),
		...[...inside, ...phrases].map(([, rank]) => rank),
	];
	const weak = words.flatMap((word) => (WEAK.has(word) ? (RANK_OF.get(word) ?? []) : []));
	return KINDS[Math.min(...(ranks.length > 0 ? ranks : weak))] ?? 'other';
}
