import stringWidth from 'string-width';

/**
 * Text of which each UTF-16 unit is a character one column wide: Latin, Greek, Cyrillic, punctuation, box drawing. Only
 * other text pays for the segmenter and for string-width, whose first call takes longer than the layout of a whole CV.
 */
const SIMPLE =
	/^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2500-\u257f\u25e6]*$/;
const segmenter = new Intl.Segmenter();
const CHUNK = 512;
const knownWidths = new Map<string, number>();

/** Columns the text takes in a terminal, as Ink counts them. */
export function widthOf(text: string): number {
	if (isSimple(text)) return text.length;
	let width = 0;
	for (const character of characters(text)) width += characterWidth(character);
	return width;
}

/** The text cut to the width at a character, `mark` standing for what is left out. */
export function truncate(text: string, width: number, mark = '…'): string {
	if (widthOf(text) <= width) return text;
	let room = width - widthOf(mark);
	if (room < 0) return '';
	let kept = '';
	for (const character of characters(text)) {
		room -= characterWidth(character);
		if (room < 0) break;
		kept += character;
	}
	return kept.trimEnd() + mark;
}

/** Whether each UTF-16 unit of the text is a character one column wide. */
export function isSimple(text: string): boolean {
	return SIMPLE.test(text);
}

/** The characters a reader sees (UAX #29 grapheme clusters). */
export function* characters(text: string): Generator<string> {
	if (isSimple(text)) {
		yield* text;
		return;
	}
	// V8's segmenter takes time quadratic in the length of a text, so it gets short ones.
	for (let from = 0; from < text.length; ) {
		const clusters = Array.from(segmenter.segment(text.slice(from, from + CHUNK)), ({ segment }) => segment);
		if (from + CHUNK < text.length && clusters.length > 1) clusters.pop();
		for (const cluster of clusters) {
			yield cluster;
			from += cluster.length;
		}
	}
}

/** Columns of one such character. */
export function characterWidth(character: string): number {
	const known = knownWidths.get(character);
	if (known !== undefined) return known;
	// Finding it costs far more than the rest of wrapping.
	const width = stringWidth(character);
	knownWidths.set(character, width);
	return width;
}
