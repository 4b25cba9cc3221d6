/*
 * Letters and words of any script. The patterns use Unicode's binary properties instead of general
 * categories such as `\p{L}`, because V8 keeps only the sets of the former.
 */

/**
 * A letter as the source of a pattern: a character that is no white space, digit, mark or sign of a CV. V8 compiles
 * `\p{Alphabetic}` ten times as long, which counts where many patterns look for letters.
 */
export const ANY_LETTER =
	'[^\\0-@[-`{-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7\\u2000-\\u206f\\u20a0-\\u2bff\\u3000-\\u3004\\u3008-\\u3020\\uff00-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65]';

/** Letters with their marks. */
const WORD = /[\p{ID_Continue}--[\d_·]]+/gv;
/** Letters with the points, apostrophes and hyphens of a name. */
const NAME_WORD = /[[\p{ID_Continue}--[\d_·]].'’\-]+/gv;
const ONE_NAME_WORD = /^(?![.'’\-])[[\p{ID_Continue}--[\d_·]].'’\-]+$/v;
const BEYOND_ASCII = /[^\0-\x7f]/;
const LETTER = /\p{Alphabetic}/u;
const LETTER_OR_DIGIT = /[\p{Alphabetic}\d]/u;
const UPPERCASE_START = /^\p{Uppercase}/u;
/** Not `eBay`, but `iOS`. */
const LOWERCASE_START = /^\p{Lowercase}(?!\p{Lowercase}?\p{Uppercase}\p{Lowercase})/u;

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;

/** Whether a letter of Korean stands in the text. */
export function hasHangul(text: string): boolean {
	return HANGUL.test(text);
}

/** The runs of letters in the text. */
export function wordsOf(text: string): readonly string[] {
	return text.match(WORD) ?? [];
}

/** The words in the text as names are written: `Ada`, `O’Neill`, `J.-P.`; of any case and script. */
export function nameWordsOf(text: string): readonly string[] {
	return text.match(NAME_WORD) ?? [];
}

/** Whether the text is such a word, and begins with a letter. */
export function isNameWord(text: string): boolean {
	return ONE_NAME_WORD.test(text);
}

/** Whether a letter stands in the text. */
export function hasLetter(text: string): boolean {
	return LETTER.test(text);
}

/** The character at which the first letter stands; the length of a text without any. */
export function firstLetter(text: string): number {
	const at = text.search(LETTER);
	return at < 0 ? text.length : at;
}

/** The character at which the first letter or digit stands; -1 in a text without any. */
export function firstLetterOrDigit(text: string): number {
	return text.search(LETTER_OR_DIGIT);
}

/** Whether the text begins with a capital. */
export function beginsUppercase(text: string): boolean {
	return UPPERCASE_START.test(text);
}

/** Whether the text begins with a small letter, and is no name such as `iRobot`. */
export function beginsLowercase(text: string): boolean {
	return LOWERCASE_START.test(text);
}

/** The text in lower case, with the dotted capital of Turkish as a plain `i`: `İletişim` is `iletişim`. */
export function lowerCase(text: string): string {
	const lower = text.toLowerCase();
	return BEYOND_ASCII.test(lower) ? lower.normalize('NFC').replaceAll('i\u0307', 'i') : lower;
}
