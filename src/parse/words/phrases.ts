import { wordsFor } from './index.ts';
import { beginsLowercase, isNameWord, lowerCase } from './letters.ts';

/** Characters of Arabic and the scripts behind it in Unicode, whose words are found inside longer ones. */
const UNSPACED = /[^\0-\u05ff]/;
/** A word with the points and hyphens inside it: `b.tech`, `co-founder`. */
const WORD = /[\p{ID_Continue}--[\d_·]]+(?:[.\-][\p{ID_Continue}--[\d_·]]+)*/gv;

const DEGREES = wordsFor(({ degrees }) => degrees);
const LABELS = new Set(wordsFor(({ labels }) => labels));

const ROLES = wordsFor(({ roles }) => roles);

const namesJob = wordTest(ROLES);
const namesRole = wordTest([...ROLES, ...DEGREES]);
const namesDegree = wordTest(DEGREES);
const namesOrganization = wordTest(wordsFor(({ organizations }) => organizations));

const PLACE_PARTICLES = new Set('de del do da la le am an im of the upon sur und y e'.split(' '));
const POSTCODE = /^\d{4,6} /;
/** Brackets behind a name: `Bengaluru (India)`. */
const BRACKETED = / \(([^()]{2,30})\)(?=, |\.?$)/g;

/** The letters of a state behind its city, which look like a degree: `Boston MA`. */
const STATE = /(?<=\p{Lowercase}),? [A-Z]{2}$/u;

/** Whether the text names a job: Engineer, 工程师. */
export function isJob(text: string): boolean {
	return namesJob(text);
}

/** Whether the text names a job or a degree: Engineer, Bachelor, 工程师. */
export function isRole(text: string): boolean {
	return namesRole(text);
}

/** Whether the text names a degree: Bachelor, 博士. */
export function isDegree(text: string): boolean {
	return namesDegree(text);
}

/** Whether the text names an employer or a school: University, GmbH, 公司. */
export function isOrganization(text: string): boolean {
	return namesOrganization(text);
}

/** Whether the text names an employer or a school and no job: not `Bank Manager`. */
export function isEmployer(text: string): boolean {
	return isOrganization(text) && !isRole(text);
}

/** Whether the text only announces what stands below it: `Responsibilities`, `Key achievements:`. */
export function isLabel(text: string): boolean {
	const words = lowerCase(text)
		.replace(/[\s:：]+$/u, '')
		.split(/\s+/);
	return words.length <= 3 && LABELS.has(words.at(-1) ?? '');
}

/** Whether the text is a way of working in the place of a place: Remote, Hybrid. */
export function isWorkMode(text: string): boolean {
	return /^(?:fully )?(?:remote|hybrid|on-?site)$/i.test(text.trim());
}

/** Whether the text can be a place: one to three names, neither a job nor an employer among them. */
export function isPlace(text: string): boolean {
	const name = text.replace(STATE, '');
	return text.length <= 60 && hasPlaceForm(text) && !isRole(name) && !isOrganization(name);
}

/** `Lisbon`, `Lisbon, Portugal`, `Bengaluru (India)`, `Remote`: names of which each word that counts is capitalised. */
function hasPlaceForm(text: string): boolean {
	const names = text
		.replace(BRACKETED, (all, inside: string) => (inside.split(/[ ,/-]+/).every(isNameWord) ? '' : all))
		.replace(POSTCODE, '')
		.split(', ');
	return names.length <= 3 && names.every(isPlaceName);
}

function isPlaceName(name: string): boolean {
	const [first = '', ...others] = name.split(/[ /]/);
	return (
		isPlaceWord(first) && others.length <= 3 && others.every((word) => PLACE_PARTICLES.has(word) || isPlaceWord(word))
	);
}

function isPlaceWord(word: string): boolean {
	return isNameWord(word) && !beginsLowercase(word);
}

/**
 * Returns a function that tells whether one of the words stands in a text; words of scripts without spaces anywhere.
 */
function wordTest(words: readonly string[]): (text: string) => boolean {
	const signs = words.filter((word) => UNSPACED.test(word));
	const known = new Set(words.filter((word) => !UNSPACED.test(word)));
	const isKnown = (word: string) =>
		known.has(word) || (/[.-]/.test(word) && word.split(/[.-]/).some((part) => known.has(part)));
	return (text) =>
		(lowerCase(text).match(WORD) ?? []).some(isKnown) ||
		(UNSPACED.test(text) && signs.some((sign) => text.includes(sign)));
}
