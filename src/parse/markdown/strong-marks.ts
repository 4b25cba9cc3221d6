import type { Span } from '../../model/index.ts';
import { tidySpans } from './spans.ts';

/** `**` or `__` in the text of a span. */
type Mark = { readonly span: number; readonly sign: string; readonly index: number };

const STRONG_MARK = /(?<![\p{ID_Continue}])__(?=[^\s_])|(?<=[^\s_])__(?![\p{ID_Continue}])|\*\*(?=\S)|(?<=\S)\*\*/gu;

/**
 * Makes text between a pair of `**` or `__` strong where CommonMark does not, because a letter or a punctuation mark
 * touches the marks: `**「界」**は`. kramdown does the same, and authors of Chinese and Japanese texts expect it.
 */
export function pairStrongMarks(spans: readonly Span[]): readonly Span[] {
	if (!spans.some(({ text }) => text.includes('**') || text.includes('__'))) return spans;
	// An address that is shown as itself holds no marks: `<__ada__@byron.example>`.
	const marks = spans.flatMap(({ code, text, href }, span) =>
		code || href?.endsWith(text)
			? []
			: [...text.matchAll(STRONG_MARK)].map(({ 0: sign, index }) => ({ span, sign, index })),
	);
	const cuts = spans.map((): Mark[] => []);
	let open: Mark | null = null;
	for (const mark of marks) {
		if (open?.sign === mark.sign) {
			for (const one of [open, mark]) cuts[one.span]?.push(one);
			open = null;
		} else open ??= mark;
	}
	if (cuts.every(({ length }) => length === 0)) return spans;
	let strong = false;
	const parts = spans.flatMap((span, at): Span[] => {
		const own = cuts[at] ?? [];
		const starts = [0, ...own.map(({ sign, index }) => index + sign.length)];
		return starts.map((start, part) => {
			if (part > 0) strong = !strong;
			const text = span.text.slice(start, own[part]?.index);
			return strong && !span.code ? { ...span, text, strong: true } : { ...span, text };
		});
	});
	return tidySpans(parts);
}
