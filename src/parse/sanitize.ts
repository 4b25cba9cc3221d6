/**
 * Terminal control sequences (ECMA-48): CSI, OSC and the other string sequences, two-character escapes. They end at a
 * line end.
 */
const ESCAPE_SEQUENCES =
	/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;

/** Spaces and line ends of Unicode that a terminal may act on. They become plain spaces. */
const ODD_SPACES = /[\v\f\x85\u2028\u2029]/g;

/**
 * Control, bidi, zero-width and other invisible characters, Hangul fillers, and what Unicode will never assign.
 * IDLE_JOINERS covers the joiners U+200C and U+200D.
 */
const INVISIBLE =
	/[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\p{Noncharacter_Code_Point}\u{e0000}-\u{e007f}]/gu;

/** Joiners that do not stand between two letters (Persian words) or two emoji (a family) and so change nothing. */
const IDLE_JOINERS =
	/(?<![[\p{ID_Continue}--[\d_·]]\p{Emoji_Modifier}\p{Extended_Pictographic}])[\u200c\u200d]+|[\u200c\u200d]+(?![[\p{ID_Continue}--[\d_·]]\p{Extended_Pictographic}])/gv;

/** Text without any of these characters is safe as it is. */
const SUSPICIOUS = /[^\n\t\x20-\x7e\xa0-\xac\xae-\u0300]/;

/**
 * Removes all that could steer a terminal: escape sequences, control, bidi and invisible characters. Line ends become
 * `\n`; their number stays the same, so that line numbers stay right.
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
