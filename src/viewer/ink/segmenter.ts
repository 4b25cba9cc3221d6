import { isSimple } from '../../layout/measure.ts';

type Segments = {
	containing(index?: number): Intl.SegmentData | undefined;
	[Symbol.iterator](): Iterator<Intl.SegmentData>;
};

/**
 * What the build gives for `new Intl.Segmenter()`: several packages make one as they are loaded, which takes 7 ms, and
 * simple text, of which most screens are made, is cut without one.
 */
export function LazySegmenter(...options: ConstructorParameters<typeof Intl.Segmenter>) {
	let segmenter: Intl.Segmenter | null = null;
	return {
		segment(input: string): Segments {
			// Colours stand in the text as escape sequences, whose first character joins no other.
			if (isSimple(input.replaceAll('\x1b', ''))) return unitsOf(input);
			segmenter ??= Reflect.construct(globalThis.Intl['Segmenter'], options) as Intl.Segmenter;
			return segmenter.segment(input);
		},
	};
}

/** Segments of a text in which each UTF-16 unit is a character. */
function unitsOf(input: string): Segments {
	const containing = (index = 0) => (index < input.length ? { segment: input.charAt(index), index, input } : undefined);
	return {
		containing,
		*[Symbol.iterator]() {
			for (let index = 0; index < input.length; index++) yield { segment: input.charAt(index), index, input };
		},
	};
}
