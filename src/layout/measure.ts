type Graphemes = typeof import('./graphemes.ts');

/**
 * Text of which each UTF-16 unit is a character one column wide: Latin, Greek, Cyrillic, punctuation, arrows, box drawing.
 */
const SIMPLE =
	/^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2500-\u259f\u25e6]*$/;

let graphemes: Graphemes | null = null;

/**
 * Prepares for measuring a text. The module that measures other scripts is loaded only for a text that has some,
 * because loading takes longer than the layout of a CV. Await it once before the text is laid out.
 */
export async function prepareMeasure(text: string): Promise<void> {
	if (!isSimple(text)) graphemes ??= await import('./graphemes.ts');
}

/** Columns the text takes in a terminal, as Ink counts them. */
export function widthOf(text: string): number {
	if (isSimple(text)) return text.length;
	let width = 0;
	for (const character of characters(text)) width += characterWidth(character);
	return width;
}

/** Columns of the widest of the texts; 0 without any. */
export function widest(texts: readonly string[]): number {
	return texts.reduce((width, text) => Math.max(width, widthOf(text)), 0);
}

/** The text, cut to `width` columns with `mark` at its end when it is longer. */
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
export function characters(text: string): Iterable<string> {
	return isSimple(text) ? text : loaded().clusters(text);
}

/** Columns of one such character. */
export function characterWidth(character: string): number {
	return isSimple(character) ? character.length : loaded().clusterWidth(character);
}

/** Whether a row may end between two such characters of a word that is not simple. */
export function mayBreak(before: string, after: string): boolean {
	return loaded().mayBreak(before, after);
}

/** The module that measures other scripts; before it is loaded, a rough measure by code points. */
function loaded(): Pick<Graphemes, 'clusters' | 'clusterWidth' | 'mayBreak'> {
	return graphemes ?? BY_CODE_POINT;
}

const BY_CODE_POINT: ReturnType<typeof loaded> = {
	*clusters(text) {
		yield* text;
	},
	clusterWidth: (character) => (WIDE.test(character) ? 2 : MARK.test(character) ? 0 : 1),
	mayBreak: () => false,
};

/** The blocks of wide characters (UAX #11), roughly. */
const WIDE =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const MARK = /^\p{M}+$/u;
