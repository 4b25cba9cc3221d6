import stringWidth from 'string-width';

const CHUNK = 512;
const segmenter = new Intl.Segmenter();
const knownWidths = new Map<string, number>();

/** The characters a reader sees (UAX #29 grapheme clusters). */
export function* clusters(text: string): Generator<string> {
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
	// Finding it costs far more than the rest of wrapping.
	const width = stringWidth(cluster);
	knownWidths.set(cluster, width);
	return width;
}
