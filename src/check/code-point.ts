const NAMES: Readonly<Record<string, string>> = {
	'\x1b': 'ESCAPE',
	'\u00ad': 'SOFT HYPHEN',
	'\u200b': 'ZERO WIDTH SPACE',
	'\u200c': 'ZERO WIDTH NON-JOINER',
	'\u200d': 'ZERO WIDTH JOINER',
	'\u200e': 'LEFT-TO-RIGHT MARK',
	'\u200f': 'RIGHT-TO-LEFT MARK',
	'\u202e': 'RIGHT-TO-LEFT OVERRIDE',
	'\u2060': 'WORD JOINER',
	'\u2028': 'LINE SEPARATOR',
	'\u2029': 'PARAGRAPH SEPARATOR',
	'\ufeff': 'ZERO WIDTH NO-BREAK SPACE',
};

/** The first character of the text by number and name: `U+200B ZERO WIDTH SPACE`. */
export function codePoint(text: string): string {
	const number = text.codePointAt(0) ?? 0;
	const name = NAMES[String.fromCodePoint(number)];
	const code = `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
	return name === undefined ? code : `${code} ${name}`;
}
