import bidiFactory from 'bidi-js';
import { runsLeft } from './characters.ts';

const bidi = bidiFactory();

/** The direction in which most of a document runs. */
export type Direction = 'ltr' | 'rtl';

/**
 * The level of each UTF-16 unit of a text (UAX #9): odd where it runs from right to left. Null when all of it runs as the
 * page does, from left to right.
 */
export function levelsOf(text: string, direction: Direction): Uint8Array | null {
	if (direction === 'ltr' && !runsLeft(text)) return null;
	return bidi.getEmbeddingLevels(text, direction).levels;
}

/** The pieces of a row in the order in which they are seen, from left to right (UAX #9, rule L2). */
export function visualOrder<Piece extends { readonly level: number }>(pieces: readonly Piece[]): readonly Piece[] {
	const ordered = [...pieces];
	const highest = pieces.reduce((most, { level }) => Math.max(most, level), 0);
	for (let level = highest; level > 0; level--) {
		for (let from = 0; from < ordered.length; from++) {
			let to = from;
			while ((ordered[to]?.level ?? -1) >= level) to++;
			if (to > from + 1) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
			if (to > from) from = to - 1;
		}
	}
	return ordered;
}

/** A piece that runs from right to left as it is drawn: brackets are mirrored, and signs without letters turned round. */
export function drawnLeft(text: string): string {
	const mirrored = [...text].map((character) => bidi.getMirroredCharacter(character) ?? character);
	return (runsLeft(text) ? mirrored : mirrored.reverse()).join('');
}
