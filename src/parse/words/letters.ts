/*
 * Letters and words of any script. The patterns use Unicode's binary properties instead of general
 * categories such as `\p{L}`, because V8 keeps only the sets of the former.
 */

/** Letters with their marks. */
const WORD = /[\p{ID_Continue}--[\d_·]]+/gv;
/** Letters with the points, apostrophes and hyphens of a name. */
const NAME_WORD = /[[\p{ID_Continue}--[\d_·]].'’\-]+/gv;
const ONE_NAME_WORD = /^(?![.'’\-])[[\p{ID_Continue}--[\d_·]].'’\-]+$/v;
const BEYOND_ASCII = /[^\0-\x7f]/;
const LETTER = /\p{Alphabetic}/u;
const LETTER_OR_DIGIT = /[\p{Alphabetic}\d]/u;
const UPPERCASE_START = /^\p{Uppercase}/u;
const LOWERCASE_START = /^\p{Lowercase}/u;

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

/** The character at which the first letter or digit stands; -1 in a text without any. */
export function firstLetterOrDigit(text: string): number {
	return text.search(LETTER_OR_DIGIT);
}

/** Whether the text begins with a capital. */
export function beginsUppercase(text: string): boolean {
	return UPPERCASE_START.test(text);
}

/** Whether the text begins with a small letter. */
export function beginsLowercase(text: string): boolean {
	return LOWERCASE_START.test(text);
}

/** The text in lower case, with the dotted capital of Turkish as a plain `i`: `İletişim` is `iletişim`. */
export function lowerCase(text: string): string {
	const lower = text.toLowerCase();
	return BEYOND_ASCII.test(lower) ? lower.normalize('NFC').replaceAll('i\u0307', 'i') : lower;
}
