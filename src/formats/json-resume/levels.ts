import { wordsFor } from '../../parse/words/index.ts';
import { ANY_LETTER } from '../../parse/words/letters.ts';

/** A term and how well the person knows it, when that is said. */
export type Levelled = { readonly name: string; readonly level: string | undefined };

/** Characters of a term with its level. */
const LONGEST = 80;
const MAX_WORDS = 4;

const WORDS = new Set(
	(
		'beginner basic basics elementary intermediate intermediary advanced expert proficient proficiency fluent familiar ' +
		'familiarity novice experienced competent skilled strong good excellent native master mastery professional working ' +
		'anfänger grundkenntnisse grundlagen fortgeschritten fortgeschrittene experte gut sehr solide ' +
		'débutant notions intermédiaire avancé confirmé courant maîtrise bases ' +
		'básico intermedio intermediário avanzado avançado experto especialista fluente ' +
		'base intermedio avanzato esperto buono ottimo ' +
		'podstawowy podstawy średniozaawansowany zaawansowany biegły biegle ekspert ' +
		'begynder øvet avanceret ekspert basis gevorderd gemiddeld ' +
		'temel orta ileri uzman ' +
		'базовый начальный средний продвинутый эксперт уверенный свободно'
	).split(' '),
);
/** Words of scripts without spaces, found anywhere. */
const SIGNS = /精通|熟练|熟悉|掌握|了解|入门|初級|中級|上級|得意|経験|실무|초급|중급|고급|능숙/;
const PERIODS = wordsFor(({ periods }) => periods).join('|');
const TIME = new RegExp(`^[>~]?\\s?\\d{1,2}(?:[.,]5)?\\+?\\s?(?:${PERIODS})(?!${ANY_LETTER})`, 'i');
const SCALE = /^(?:\d{1,3}\s?%|\d{1,2}\s?\/\s?(?:5|6|10|100)|[ABC][12]\+?)$/;
/** Stars, dots and bars. */
const PICTURE = /^[\ufe0f\s★☆⭐✩✭✪●○◉◯■□▰▱▮▯█▓░⬛⬜🔵⚪⚫🌟]{3,}$/u;
const PICTURE_BEHIND = /^(.*?)[\s:–—-]*([\ufe0f★☆⭐✩✭✪●○◉◯■□▰▱▮▯█▓░⬛⬜🔵⚪⚫🌟]{3,})$/su;
const IN_BRACKETS = /^([^(（]+)[(（]([^()（）]+)[)）]$/u;
const BEHIND_DASH = /^(.+?)(?:\s[-–—]\s|[:：]\s*)(.+)$/su;
const BEHIND_SPACE = /^(.+)\s(\d{1,3}\s?%|\d{1,2}\/(?:5|10))$/s;

/** Whether the text says how well something is known: `advanced`, `5+ years`, `B2`, `4/5`, `★★★☆☆`. */
export function isLevel(text: string): boolean {
	const words = text.trim().toLowerCase().split(/\s+/);
	if (words.length > MAX_WORDS) return false;
	const trimmed = text.trim();
	const isKnown = words.some((word) => WORDS.has(word.replace(/[.,]$/, '')));
	return isKnown || SIGNS.test(trimmed) || TIME.test(trimmed) || SCALE.test(trimmed) || PICTURE.test(trimmed);
}

/** Cuts a level off: `Python (advanced)`, `Python – 5 years`, `Python ★★★★☆`. */
export function cutLevel(term: string): Levelled {
	const whole = { name: term, level: undefined };
	if (term.length > LONGEST) return whole;
	const picture = PICTURE_BEHIND.exec(term);
	if (picture?.[1]) return { name: picture[1].trim(), level: picture[2] };
	for (const form of [IN_BRACKETS, BEHIND_DASH, BEHIND_SPACE]) {
		const [, name = '', level = ''] = form.exec(term) ?? [];
		if (name.trim() !== '' && isLevel(level)) return { name: name.trim(), level: level.trim() };
	}
	return whole;
}
