/** What the standard fonts of PDF have in its WinAnsiEncoding (ISO 32000-1, annex D.2). */
const WESTERN = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;
/** Icons of private fonts, and emoji with what belongs to them: signs of skin, of sex, of flags, and those that join them. */
const PICTURE = /[\p{Co}\p{Extended_Pictographic}\u{1f000}-\u{1faff}\u{e0020}-\u{e007f}]|\u20e3/u;
/** What has no look of its own: signs that join letters or choose their form. */
const IGNORABLE = /[\u200b\u200c\u2060]|\u200d|[\ufe00-\ufe0f]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether the standard fonts of PDF have all of the text. */
export function isWestern(text: string): boolean {
	return WESTERN.test(text);
}

/** Whether a page can do without the character: it is a picture, no part of a word. */
export function isPicture(character: string): boolean {
	return PICTURE.test(character) && !/[\d#*©®™]/.test(character);
}

/** Whether no font needs to have the character. */
export function isIgnorable(character: string): boolean {
	return IGNORABLE.test(character);
}

/** Whether the text has letters that run from right to left. */
export function runsLeft(text: string): boolean {
	return RIGHT_TO_LEFT.test(text);
}

/**
 * The text as it is set: hyphens and spaces of all kinds in the form that every font has, no hidden hyphens, and signs that
 * join or choose letters only behind letters of the scripts that use them.
 */
export function settable(text: string): string {
	if (PLAIN.test(text)) return text;
	return text
		.replace(/\u00ad/g, '')
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/[\u2007\u202f]/g, '\u00a0')
		.replace(/[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, ' ')
		.replace(
			/(?<![[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]])[\u200c\u200d\u2060\ufe00-\ufe0f]/gv,
			'',
		);
}

const PLAIN = /^[\x20-\x7e\n]*$/;
