import { joinText, plainText, sliceSpans } from '../../markdown/spans.ts';
import { anyOf, wordsFor } from '../../words/index.ts';
import { beginsUppercase, isNameWord } from '../../words/letters.ts';
import { isPage, isSurePlace, namedIn } from '../../words/phrases.ts';
import type { Spans } from '../split.ts';

/** Marks behind names, such as those of their institutes, `Reed†`, `Clay¹,²`, `Byron^§^`, and of names left out: `Reed, … Clay`. */
const MARKS = /\s?(?:…|\.{3}|[*†‡§¶#¹²³⁰-⁹]|\^[^\s^]{1,3}\^|(?<=[¹²³⁰-⁹]),(?=[¹²³⁰-⁹]))+/gu;

/** The text without marks behind its names. */
export function withoutMarks(text: string): string {
	return text.replace(MARKS, '');
}

const AND = `(?:${anyOf(wordsFor(({ and }) => and))}|&)`;
const BETWEEN_NAMES = new RegExp(`[,;，、]\\s*(?:${AND}\\s+)?|\\s+${AND}\\s+`, 'u');

/** The pieces of a list between commas and words such as `and`. */
function namesIn(text: string): readonly string[] {
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
	// `Phys. Rev. Lett.` is a journal.
	return (
		!/\p{Lowercase}{2}\. /u.test(name) &&
		words.length <= 5 &&
		words.every(isPartOfName) &&
		(words.length > 1 || !PARTICLES.has(name))
	);
}

/** A word with a capital, a particle, or a word of a script without capitals. */
function isPartOfName(word: string): boolean {
	const isNamed = (beginsUppercase(word) || /^\p{Lo}/u.test(word)) && isNameWord(word);
	return isNamed || PARTICLES.has(word);
}

export function isAuthors(spans: Spans): boolean {
	const text = plainText(withoutYear(spans)).replace(/\s*\(?(?:eds?|hrsg)\.?\)?$/i, '');
	// `Oslo, Norway`
	if (isSurePlace(text.replace(/\.$/, ''))) return false;
	const hasYear = text.length < plainText(spans).length;
	if (ONE_AUTHOR.test(withoutMarks(text)) || (hasYear && ONE_AUTHOR.test(`${text}.`))) return true;
	// `Light, Dark and Shade`, `Rope Conference, Hull` are none; `Reed and Clay (2019)`, `Byron, Ada` are.
	const mayBeNames =
		namedIn(text).noun !== 'organization' &&
		(/\p{Lo}|;|^\S+, \S+$/u.test(text) || hasYear || namesIn(text).some((name) => /\S\s\S/.test(name)));
	return isAuthorList([{ text }]) && (HAS_INITIALS.test(text) || mayBeNames);
}

/** The same without names of one word: `Springer, Berlin` may be a publisher. */
export function areAuthorsSurely(spans: Spans): boolean {
	const text = plainText(spans);
	return isAuthors(spans) && (HAS_INITIALS.test(text) || arePeople(text));
}

/** `Byron, A.`, `Byron A, Reed B`, a letter alone. */
export const HAS_INITIALS =
	/\p{Uppercase}\.|(?<!\p{Alphabetic})\p{Uppercase}(?!\p{Alphabetic})|^\S+ \p{Uppercase}{2,3},/u;

/** `Byron, A.`, `A. B. Byron`, `Byron A.` */
export const ONE_AUTHOR =
	/^(?:\p{Uppercase}[\p{Alphabetic}'’-]+,(?: \p{Uppercase}\.)+|(?:\p{Uppercase}\. ?)+\p{Uppercase}[\p{Alphabetic}'’-]+|\p{Uppercase}[\p{Alphabetic}'’-]+ \p{Uppercase}{1,3}\.)$/u;

/** Whether a text behind a title lists people: names of two or three words, or with initials, and no conference. */
export function arePeople(text: string): boolean {
	return (
		isAuthorList([{ text }]) &&
		namedIn(text).noun === null &&
		namesIn(withoutMarks(text)).every((name) => /^\P{Alphabetic}*\S+(?:\s\S+){1,2}\P{Alphabetic}*$/u.test(name))
	);
}

/** Whether a piece between commas is one or two authors: `A. Reed`, `Reed B.`, `Ada Byron and Carol Clay`. */
export function isPerson(text: string): boolean {
	return text.split(/\s(?:and|&)\s/).every((name) => arePeople(`${name}, A. Reed`));
}

export const SHORT_NAME = /^\p{Uppercase}[\p{Alphabetic}'’ -]* \p{Uppercase}{1,3}$/u;

/** `Byron, Ada`, `von der Clay, Carol M.` */
const INVERTED = /^(?:\p{Lowercase}+ ){0,2}\p{Uppercase}[\p{Alphabetic}'’-]+, \p{Uppercase}[^,;:\d]{0,30}$/u;

export function areInverted(names: string): boolean {
	return names.split(/;\s+/).every((name) => INVERTED.test(name));
}

/** `Byron, A., von der Clay, C.M. and Reed, B.`, before a colon as Springer writes it. */
export const WITH_INITIALS =
	/^(?:(?:^|, (?:and |und |& )?| (?:and|und|&) )(?:\p{Lowercase}+ ){0,2}\p{Uppercase}[\p{Alphabetic}'’-]{1,30}, (?:\p{Uppercase}\.[ -]?){1,3}(?=[, ]|$)){1,40}$/u;

/** Whether a line is `Ada Byron and Carol Doe.`: full names, joined as authors are. */
export function areFullNames(line: Spans): boolean {
	const text = plainText(line);
	return (
		isAuthors(line) &&
		/\s(?:and|&)\s|[^.]\.$/.test(text) &&
		text.split(/,\s*|\s(?:and|&)\s/).every((name) => /\S\s\S/.test(name.trim()))
	);
}

/** What stands in the place of a year: `(in press)`. */
export const STATUS = String.raw`\((?:in press|in prep(?:aration|\.)?|forthcoming|to appear|accepted|submitted|(?:under|in) review)\)`;

const [YEAR_AT_END, STATUS_AT_END] = [
	/[\s,.]*(?:\((?:[^\s()\d]{3,10} )?)?(?:1[5-9]|20)\d\d[a-z]?\)?$/,
	new RegExp(String.raw`[\s,.]*${STATUS}$`, 'i'),
];

/** The spans without a year at their end, or what stands for it: `Byron, A. (2019)`, `Byron, A. (in press)`. */
export function withoutYear(spans: Spans): Spans {
	const text = joinText(spans);
	const end = YEAR_AT_END.exec(text) ?? STATUS_AT_END.exec(text);
	return sliceSpans(spans, 0, end?.index);
}

/** `Reed, Ada`, `Reed, A. & Clay, B`, `Reed, Ada et al` at the start of a reference. */
const AUTHOR_AHEAD = String.raw`^(?:\[(?:[A-Z]{1,3}-?)?\d{1,3}\]\s+)?\p{Uppercase}[\p{Alphabetic}'’-]+, \p{Uppercase}(?:[^.]|(?<=\P{Alphabetic}\p{Uppercase}|\bal)\.){0,120}?`;

/** The same and a year: `Reed, Ada. 2012. `, `Reed, A. & Clay, B. (2012, May). `, `(May, 2012). `. */
export const AUTHOR_AND_YEAR = new RegExp(
	`${AUTHOR_AHEAD}\\.? [([]?((?:\\p{Uppercase}[^\\s()\\d]{2,9} )?(?:19|20)\\d\\d[a-z]?(?:, \\p{Uppercase}[^\\s()]{2,9})?)(?: \\d{1,2})?[)\\]]?\\. `,
	'u',
);

/** The same and a quoted title: `Reed, Ada. “On pots`. */
const AUTHOR_AND_QUOTE = new RegExp(`${AUTHOR_AHEAD}\\.,? ["“«]`, 'u');

/** Whether a text begins like `Reed, Ada. 2012. ` or `Reed, Ada. “On pots”`, which no prose does. */
export function beginsWithAuthor(line: Spans): boolean {
	const text = plainText(line).slice(0, MAX_REFERENCE);
	return AUTHOR_AND_YEAR.test(text) || AUTHOR_AND_QUOTE.test(text);
}

/** Characters of a list of authors that are looked at. */
export const MAX_AUTHORS = 400;

/** Characters of a reference that are read. */
export const MAX_REFERENCE = 1200;
