import type { HeadLink, Section, Span } from './index.ts';
import { runsOf } from './references.ts';

/** Links that are marked in one head; each is looked for inside of what the one before leaves. */
export const MAX_HEAD_LINKS = 50;

/** The links of the spans of a head, one for each: a link may go over several parts of the head. */
export function headLinksIn(spans: readonly Span[]): HeadLink[] {
	return spans.flatMap(({ text, href }) => (href === undefined ? [] : [{ text: text.trim(), href }]));
}

/** The links of a section's title as its field; none without any. What the title leaves out, such as a colon, no label has. */
export function titleLinksIn(title: string, spans: readonly Span[]): Pick<Section, 'links'> {
	const links = runsOf(spans).flatMap(({ text, href }) => {
		const label = text.replace(/\s+/g, ' ').trim();
		return href === null ? [] : [{ text: title.includes(label) ? label : title, href }];
	});
	return links.length > 0 ? { links } : {};
}

/**
 * A text of an entry's head or a title as spans, these links in it marked, each of them once. A link is looked for behind the
 * one before it first: of `[GmbH](…), Oslo[,](…)` the second comma is a link.
 */
export function headSpans(text: string, links: readonly HeadLink[]): Span[] {
	const link = links.slice(0, MAX_HEAD_LINKS).find(({ text: label }) => label !== '' && text.includes(label));
	if (!link) return text === '' ? [] : [{ text }];
	const at = placeIn(text, link.text);
	const [before, behind] = [text.slice(0, at), text.slice(at + link.text.length)];
	const isBehind = ({ text: label }: HeadLink) =>
		wordIn(behind, label) >= 0 || (wordIn(before, label) < 0 && behind.includes(label));
	const others = links.slice(0, MAX_HEAD_LINKS).filter((other) => other !== link);
	return [
		...headSpans(
			before,
			others.filter((other) => !isBehind(other)),
		),
		{ text: link.text, href: link.href },
		...headSpans(behind, others.filter(isBehind)),
	];
}

/** Where a part stands in a text: as a word, `C` in `Acme, C developer`, else as letters; -1 where it does not. */
export function placeIn(text: string, part: string): number {
	const word = wordIn(text, part);
	return word < 0 ? text.indexOf(part) : word;
}

/** Where a label stands in a text as a word of its own, and not inside of one; -1 where it does not. */
export function wordIn(text: string, label: string): number {
	for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
		const [before, behind] = [text.slice(at - 1, at), text.slice(at + label.length, at + label.length + 1)];
		if (!INSIDE_WORD.test(before + label.charAt(0)) && !INSIDE_WORD.test(label.slice(-1) + behind)) return at;
	}
	return -1;
}

const INSIDE_WORD = /^[\p{Alphabetic}\d]{2}$/u;
