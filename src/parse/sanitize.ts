/** Terminal control sequences (ECMA-48): CSI, OSC and the other string sequences, two-character escapes. Never past a line end. */
const ESCAPE_SEQUENCES =
	/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;

/** Characters that separate words but have no business in a terminal: other spaces and line ends of Unicode. */
const ODD_SPACES = /[\v\f\x85\u2028\u2029]/g;

/** Control, bidi, zero-width and other invisible characters; the joiners U+200C and U+200D are looked at on their own. */
const INVISIBLE =
	/[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A joiner has a job only between two letters or two emoji, where it shapes Persian words and emoji families. */
const IDLE_JOINERS =
	/(?<![[\p{ID_Continue}--[\d_·]]\p{Emoji_Modifier}\p{Extended_Pictographic}])[\u200c\u200d]+|[\u200c\u200d]+(?![[\p{ID_Continue}--[\d_·]]\p{Extended_Pictographic}])/gv;

const SUSPICIOUS = /[^\n\t\x20-\x7e\xa0-\xac\xae-\u0300]/;

/**
 * The text without anything that could steer a terminal: escape sequences, control, bidi and invisible characters.
 * Line ends become `\n`, and their number stays, so that lines can still be counted.
 */
export function sanitize(text: string): string {
	if (!SUSPICIOUS.test(text)) return text;
	const shown = text
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(ESCAPE_SEQUENCES, '')
		.replace(ODD_SPACES, ' ')
		.replace(INVISIBLE, '');
	return /[\u200c\u200d]/.test(shown) ? shown.replace(IDLE_JOINERS, '') : shown;
}
