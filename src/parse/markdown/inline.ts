import { decodeHTML } from 'entities';
import type { MarkedToken, Token } from 'marked';
import type { Span } from '../../model/index.ts';
import { completeAddress } from '../address.ts';
import { sanitize } from '../sanitize.ts';
import { joinWrapped, SOFT_BREAK, tidySpans } from './spans.ts';
import { BLOCK_ELEMENTS, isUnseen, readTag, type Tag } from './tags.ts';

type Style = Omit<Span, 'text'>;
/** `alternative` marks the alt text of a picture inside a link. It counts only when the link has no other text. */
type Draft = Span & { readonly alternative?: true };
type OpenTag = { readonly name: string; readonly style: Style; readonly unseen: boolean };

const STYLES: Readonly<Record<string, Style>> = {
	b: { strong: true },
	strong: { strong: true },
	em: { emphasis: true },
	i: { emphasis: true },
	cite: { emphasis: true },
	code: { code: true },
	kbd: { code: true },
	samp: { code: true },
	tt: { code: true },
	del: { strike: true },
	s: { strike: true },
	strike: { strike: true },
};

/** The most tags that may be open at once. */
const MAX_OPEN = 64;

const VOID_TAGS = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** Turns marked's inline tokens into spans: neighbours of one style joined, white space folded and trimmed. */
export function readSpans(tokens: readonly Token[]): Span[] {
	const spans = joinWrapped(pairStrongMarks(tidySpans(dropAlternatives(collect(tokens, {})))));
	return spans.map((span) => (MASKED.test(span.text) ? { ...span, text: unmasked(span.text) } : span));
}

/** Stand-ins for an escaped `*` and `_`, which are not marks. Sanitised text never holds these characters. */
const MASKS: Readonly<Record<string, string>> = { '*': '\u2061', _: '\u2062' };
const MASKED = /[\u2061\u2062]/;

function unmasked(text: string): string {
	return text.replace(/\u2061/g, '*').replace(/\u2062/g, '_');
}

/** Decodes entities and sanitises the result. */
export function readText(raw: string): string {
	return sanitize(raw.includes('&') ? decodeHTML(raw) : raw);
}

/**
 * Makes text between a pair of `**` or `__` strong where CommonMark does not, because a letter or a punctuation mark
 * touches the marks: `**「界」**は`. kramdown does the same, and authors of Chinese and Japanese texts expect it.
 */
function pairStrongMarks(spans: Span[]): Span[] {
	if (!spans.some(({ text }) => /\*\*|__/.test(text))) return spans;
	const marks = spans.flatMap(({ code, text }, span) =>
		code ? [] : [...text.matchAll(STRONG_MARK)].map(({ 0: sign, index }) => ({ span, sign, index })),
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
	const pieces = spans.flatMap((span, at): Span[] => {
		const own = cuts[at] ?? [];
		const starts = [0, ...own.map(({ sign, index }) => index + sign.length)];
		return starts.map((start, piece) => {
			if (piece > 0) strong = !strong;
			const text = span.text.slice(start, own[piece]?.index);
			return strong && !span.code ? { ...span, text, strong: true } : { ...span, text };
		});
	});
	return tidySpans(pieces);
}

/** `**` or `__` in the text of a span. */
type Mark = { readonly span: number; readonly sign: string; readonly index: number };

const STRONG_MARK = /(?<![\p{ID_Continue}])__(?=[^\s_])|(?<=[^\s_])__(?![\p{ID_Continue}])|\*\*(?=\S)|(?<=\S)\*\*/gu;

/** Drops the alt text of pictures in links that have other text. */
function dropAlternatives(drafts: Draft[]): Span[] {
	if (!drafts.some(({ alternative }) => alternative)) return drafts;
	const withText = new Set(drafts.filter((span) => !span.alternative && /\S/.test(span.text)).map(({ href }) => href));
	return drafts.flatMap(({ alternative, ...span }) => (alternative && withText.has(span.href) ? [] : span));
}

function collect(tokens: readonly Token[], outer: Style): Draft[] {
	const spans: Draft[] = [];
	let open: OpenTag[] = [];
	for (const token of tokens as readonly MarkedToken[]) {
		const style: Style = open.length === 0 ? outer : Object.assign({}, outer, ...open.map((tag) => tag.style));
		if (token.type === 'html') {
			const tag = readTag(token.raw);
			if (tag) {
				spans.push(...spansOfTag(tag, style));
				open = nextOpen(open, tag);
			}
		} else if (!open.some((tag) => tag.unseen)) {
			spans.push(...spansOf(token, style));
		}
	}
	return spans;
}

function nextOpen(open: OpenTag[], tag: Tag): OpenTag[] {
	if (VOID_TAGS.has(tag.name)) return open;
	if (tag.closing) {
		const at = open.findLastIndex((other) => other.name === tag.name);
		return at < 0 ? open : open.toSpliced(at, 1);
	}
	const href = tag.name === 'a' ? completeAddress(tag.attributes['href'] ?? '') : null;
	const style = href === null ? STYLES[tag.name] : { href };
	const unseen = isUnseen(tag.name, tag.attributes);
	// A tag without a style changes nothing, and nobody nests the others deeper than MAX_OPEN.
	if ((!style && !unseen) || open.length >= MAX_OPEN) return open;
	return [...open, { name: tag.name, style: style ?? {}, unseen }];
}

/** What the tag itself shows: a line break, or the alt text of a picture in a link. */
function spansOfTag(tag: Tag, style: Style): Draft[] {
	if (tag.name === 'br') return [lineBreak(style)];
	if (tag.name === 'hr' || BLOCK_ELEMENTS.has(tag.name)) return [{ text: '\n' }];
	if (tag.name === 'img' && style.href !== undefined)
		return [{ ...style, text: tag.attributes['alt'] ?? '', alternative: true }];
	return [];
}

function spansOf(token: MarkedToken, style: Style): Draft[] {
	switch (token.type) {
		case 'strong':
			return collect(token.tokens, { ...style, strong: true });
		case 'em':
			return collect(token.tokens, { ...style, emphasis: true });
		case 'del':
			return collect(token.tokens, { ...style, strike: true });
		case 'codespan':
			return [{ ...style, code: true, text: sanitize(token.text) }];
		case 'br':
			return [lineBreak(style)];
		case 'escape':
			return [{ ...style, text: MASKS[token.text] ?? readText(token.text) }];
		case 'link':
			return linkSpans(collect(token.tokens, withHref(style, token.href)), token.href, style);
		case 'image':
			return style.href === undefined ? [] : [{ ...style, text: readText(token.text), alternative: true }];
		case 'text':
			return token.tokens
				? collect(token.tokens, style)
				: [{ ...style, text: readText(token.text).replaceAll('\n', SOFT_BREAK) }];
		default:
			return 'text' in token ? [{ ...style, text: readText(token.text) }] : [];
	}
}

/** A line break in the style around it, but never code. */
function lineBreak({ code, ...style }: Style): Draft {
	return { ...style, text: '\n' };
}

function withHref(style: Style, target: string): Style {
	const href = completeAddress(readText(target));
	return href === null ? style : { ...style, href };
}

/** Shows the address of a link that has no text. */
function linkSpans(spans: Draft[], target: string, style: Style): Draft[] {
	const { href } = withHref(style, target);
	return href === undefined || spans.some((span) => span.text.trim() !== '') ? spans : [{ ...style, href, text: href }];
}
