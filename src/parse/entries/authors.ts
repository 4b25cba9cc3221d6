import { plainText } from '../markdown/spans.ts';
import { anyOf, wordsFor } from '../words/index.ts';
import { beginsUppercase, isNameWord } from '../words/letters.ts';
import { isPage } from '../words/phrases.ts';
import type { Spans } from './split.ts';

/** Marks behind names, such as those of their institutes: `Reed†`, `Clay¹,²`, `Byron^§^`. */
const MARKS = /\s?(?:[*†‡§¶#¹²³⁰-⁹]|\^[^\s^]{1,3}\^|(?<=[¹²³⁰-⁹]),(?=[¹²³⁰-⁹]))+/gu;

/** The text without marks behind its names. */
export function withoutMarks(text: string): string {
	return text.replace(MARKS, '');
}

const AND = `(?:${anyOf(wordsFor(({ and }) => and))}|&)`;
const BETWEEN_NAMES = new RegExp(`[,;，、]\\s*(?:${AND}\\s+)?|\\s+${AND}\\s+`, 'u');

/** The pieces of a list between commas and words such as `and`. */
export function namesIn(text: string): readonly string[] {
	return text.split(BETWEEN_NAMES);
}

/** Whether the line lists the authors of a paper: names and initials, parted by commas. */
export function isAuthorList(line: Spans): boolean {
	const all = withoutMarks(plainText(line)).replace(/[.,\s]+$/, '');
	const named = all.replace(/,?\s+et al$/, '');
	const names = namesIn(named);
	if ((names.length < 2 && named === all) || names.some(isPage)) return false;
	// `Ropes, RopeDay, Hull` are no authors, unless the script has no spaces between names.
	const areWords = names.length > 2 && !/[\s.]/.test(named.replace(/,\s/g, ',')) && /\p{Lowercase}/u.test(named);
	if (areWords) return false;
	// One of many names may have a form of its own.
	const strange = names.length < MANY ? -1 : names.findIndex((name) => !isAuthor(name));
	return names.every((name, at) => at === strange || isAuthor(name));
}

/** Names of a long list. */
const MANY = 8;
const PARTICLES = new Set('de da di del della van von der den la le dos bin al el y zu'.split(' '));

function isAuthor(name: string): boolean {
	const words = name.trim().split(/\s+/);
	return words.length <= 5 && words.every(isPartOfName) && (words.length > 1 || !PARTICLES.has(name));
}

/** A word with a capital, a particle, or a word of a script without capitals. */
function isPartOfName(word: string): boolean {
	const isNamed = (beginsUppercase(word) || /^\p{Lo}/u.test(word)) && isNameWord(word);
	return isNamed || PARTICLES.has(word);
}
