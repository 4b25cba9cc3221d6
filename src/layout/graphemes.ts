import stringWidth from 'string-width';

const CHUNK = 512;
/** Made when it is first asked, which takes V8 some milliseconds. */
let segmenter: Intl.Segmenter | null = null;
const knownWidths = new Map<string, number>();

const UNSPACED =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
/** Kinsoku shori, the Japanese rules on what may not start and what may not end a row (JIS X 4051). */
const NOT_FIRST =
	/^[\p{Pe}\p{Pf}、。，．・：；！？!?,.:;%％～〜ーゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u;
const NOT_LAST = /^[\p{Ps}\p{Pi}]/u;

/** The characters a reader sees (UAX #29 grapheme clusters). */
export function* clusters(text: string): Generator<string> {
	segmenter ??= new Intl.Segmenter();
	// V8's segmenter takes time quadratic in the length of a text, so it gets short ones.
	for (let from = 0; from < text.length; ) {
		const found = Array.from(segmenter.segment(text.slice(from, from + CHUNK)), ({ segment }) => segment);
		if (from + CHUNK < text.length && found.length > 1) found.pop();
		for (const cluster of found) {
			yield cluster;
			from += cluster.length;
		}
	}
}

/** Columns of one such character, as Ink counts them. */
export function clusterWidth(cluster: string): number {
	const known = knownWidths.get(cluster);
	if (known !== undefined) return known;
	// string-width takes longer than the rest of wrapping.
	const width = stringWidth(cluster);
	knownWidths.set(cluster, width);
	return width;
}

/**
 * Whether a row may end between two characters of a word, as it may in the scripts that put no spaces between words.
 */
export function mayBreak(before: string, after: string): boolean {
	return (UNSPACED.test(before) || UNSPACED.test(after)) && !NOT_FIRST.test(after) && !NOT_LAST.test(before);
}
