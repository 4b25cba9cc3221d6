import { followable } from '../../model/address.ts';
import type { Span } from '../../model/index.ts';
import { runsOf } from '../../model/references.ts';
import { COLOR, SCALE } from './design.ts';
import type { Atom } from './lines.ts';
import { type Look, type Tag, tagIn } from './look.ts';

/** Spans in their styles. A link that may be followed gets a tag of its own, and its colour in text of the usual colour. */
export function atomsOf(spans: readonly Span[], look: Look, tag: Tag): Atom[] {
	return runsOf(spans).flatMap(({ href, spans: run }) => {
		const link = href === null ? null : followable(href);
		const place = link === null ? tag : tagIn(tag, 'Link');
		const base = link !== null && look.color === COLOR.ink ? { ...look, color: COLOR.accent } : look;
		return run.map((span): Atom => ({ text: span.text, look: lookOf(span, base), link, tag: place }));
	});
}

/** Text without links. */
export function plainAtom(text: string, look: Look, tag: Tag | null): Atom {
	return { text, look, link: null, tag };
}

function lookOf({ strong, emphasis, code, strike }: Span, look: Look): Look {
	if (!strong && !emphasis && !code && !strike) return look;
	return {
		family: code ? 'mono' : look.family,
		strong: look.strong || strong === true,
		italic: emphasis ? !look.italic : look.italic,
		strike: look.strike || strike === true,
		size: code ? look.size * SCALE.code : look.size,
		color: strong && look.color === COLOR.ink ? COLOR.strong : look.color,
	};
}
