import { decodeHTMLStrict } from 'entities';
import type { MarkedToken, Token, Tokens } from 'marked';
import type { Span } from '../../model/index.ts';
import { completeAddress, isEmail } from '../address.ts';
import { sanitize } from '../sanitize.ts';
import { firstLetterOrDigit } from '../words/letters.ts';
import { nameOfTarget } from './link-name.ts';
import { joinWrapped, SOFT_BREAK, tidySpans } from './spans.ts';
import { pairStrongMarks } from './strong-marks.ts';
import { type Script, toScript } from './superscript.ts';
import { BLOCK_ELEMENTS, isUnseen, readTag, type Tag } from './tags.ts';

type Style = Omit<Span, 'text'>;
/** `picture` marks the alt text of a picture. In a link it counts only when the link has no other text. */
type Draft = Span & { readonly picture?: true };
/** An open tag. `from` counts the spans before it. */
type OpenTag = { readonly name: string; readonly style: Style; readonly unseen: boolean; readonly from: number };

const STYLES: ReadonlyMap<string, Style> = new Map<string, Style>([
	['b', { strong: true }],
	['strong', { strong: true }],
	['em', { emphasis: true }],
	['i', { emphasis: true }],
	['cite', { emphasis: true }],
	['code', { code: true }],
	['kbd', { code: true }],
	['samp', { code: true }],
	['tt', { code: true }],
	['del', { strike: true }],
	['s', { strike: true }],
	['strike', { strike: true }],
	['sup', {}],
	['sub', {}],
]);

/** The most tags that may be open at once. */
const MAX_OPEN = 64;

const VOID_TAGS = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** Alt texts that describe the picture and say nothing to a reader: a file name, or a word for a picture. */
const MEANINGLESS_ALT =
	/\.(?:png|jpe?g|gif|svg|webp|avif)$|^(?:alt(?: text)?|image|img|picture|photo|icon|logo|avatar|me|headshot|portrait|profile(?: (?:pic|picture|photo))?)$/i;

/**
 * Which pictures are text to a reader. In a heading they decorate, alone in a paragraph they are a portrait or a figure;
 * in a row of badges, in a sentence and in a link they stand for words.
 */
export type Pictures = 'all' | 'accompanied' | 'linked';

/** Turns marked's inline tokens into spans: neighbours of one style joined, white space folded and trimmed. */
export function readSpans(tokens: readonly Token[], pictures: Pictures = 'all'): readonly Span[] {
	const drafts = dropPictures(collect(tokens, {}), pictures);
	// A copy, because V8 keeps room for 16 more in an array that grew.
	const spans = joinWrapped(pairStrongMarks(tidySpans([...placePictures(drafts)])));
	if (!spans.some(({ text }) => MASKED.test(text))) return spans;
	return spans.map((span) => (MASKED.test(span.text) ? { ...span, text: unmasked(span.text) } : span));
}

/** Stand-ins for an escaped `*` and `_`, which are not marks. Sanitised text never holds these characters. */
const [STAR, UNDERSCORE] = ['\u2061', '\u2062'];
const MASKED = /[\u2061\u2062]/;

function masked(text: string): string {
	return text.replaceAll('*', STAR).replaceAll('_', UNDERSCORE);
}

function unmasked(text: string): string {
	return text.replaceAll(STAR, '*').replaceAll(UNDERSCORE, '_');
}

/** Decodes entities and sanitises the result. A name without its `;` is text: `?a=1&copy=2`. */
export function readText(raw: string): string {
	return sanitize(raw.includes('&') ? decodeHTMLStrict(raw) : raw);
}

function dropPictures(drafts: readonly Draft[], pictures: Pictures): readonly Draft[] {
	if (pictures === 'all' || !drafts.some(isPlainPicture)) return drafts;
	const isAlone = drafts.filter(({ text }) => text.trim() !== '').length < 2;
	return pictures === 'linked' || isAlone ? drafts.filter((draft) => !isPlainPicture(draft)) : drafts;
}

function isPlainPicture({ picture, href }: Draft): boolean {
	return picture === true && href === undefined;
}

/** Drops the alt text of pictures in links that have other text, and puts a space between two neighbouring pictures. */
function placePictures(drafts: readonly Draft[]): Span[] {
	if (!drafts.some(({ picture }) => picture)) return drafts as Span[];
	const isLabelled = new Set(drafts.filter((span) => !span.picture && /\S/.test(span.text)).map(({ href }) => href));
	const spans: Span[] = [];
	let before: Draft | null = null;
	for (const draft of drafts) {
		const { picture, ...span } = draft;
		if (picture && span.href !== undefined && isLabelled.has(span.href)) continue;
		if (before?.picture && picture) spans.push({ text: ' ' });
		spans.push(span);
		before = draft;
	}
	return spans;
}

function collect(tokens: readonly Token[], outer: Style): Draft[] {
	const spans: Draft[] = [];
	let open: readonly OpenTag[] = [];
	for (const token of tokens as readonly MarkedToken[]) {
		const style: Style = open.length === 0 ? outer : Object.assign({}, outer, ...open.map((tag) => tag.style));
		if (token.type === 'html') {
			const tag = readTag(token.raw);
			if (tag) {
				spans.push(...spansOfTag(tag, style));
				open = tag.closing ? closeTag(open, tag.name, spans) : openTag(open, tag, spans.length);
			}
		} else if (!open.some((tag) => tag.unseen)) {
			const handle = token.type === 'link' ? handleSpan(token, spans.at(-1), style) : null;
			if (handle) spans.splice(-1, 1, ...handle);
			else for (const span of spansOf(token, style)) spans.push(span);
		}
	}
	for (const tag of open) nameLink(tag, spans);
	return spans;
}

function openTag(open: readonly OpenTag[], tag: Tag, from: number): readonly OpenTag[] {
	if (VOID_TAGS.has(tag.name)) return open;
	const href = tag.name === 'a' ? completeAddress(tag.attributes['href'] ?? '') : null;
	const style = href === null ? STYLES.get(tag.name) : { href };
	const unseen = isUnseen(tag.name, tag.attributes);
	// A tag without a style changes nothing, and nobody nests the others deeper than MAX_OPEN.
	if ((!style && !unseen) || open.length >= MAX_OPEN) return open;
	return [...open, { name: tag.name, style: style ?? {}, unseen, from }];
}

/** Closes the innermost tag of that name: raises or lowers the text of `sup` and `sub`, names a link without text. */
function closeTag(open: readonly OpenTag[], name: string, spans: Draft[]): readonly OpenTag[] {
	const at = open.findLastIndex((other) => other.name === name);
	const tag = open[at];
	if (!tag) return open;
	const inside = spans.slice(tag.from);
	if (name === 'sup' || name === 'sub') spans.splice(tag.from, inside.length, ...inScript(inside, name));
	nameLink(tag, spans);
	return open.toSpliced(at, 1);
}

/** Names the link that a tag opened after its target when nothing that is seen stands in it, or only another link does. */
function nameLink({ style, from }: OpenTag, spans: Draft[]): void {
	if (style.href !== undefined && !isVisible(spans.slice(from).filter(({ href }) => href === style.href)))
		spans.push({ ...style, text: nameOfTarget(style.href), picture: true });
}

function inScript(spans: readonly Draft[], script: Script): readonly Draft[] {
	const texts = toScript(
		spans.map(({ text }) => text),
		script,
	);
	return spans.map((span, at) => ({ ...span, text: texts[at] ?? '' }));
}

/** Whether anything is seen. Marks of bold type without a text between them are not: `[****](https://acme.example)`. */
function isVisible(spans: readonly Draft[]): boolean {
	return spans.some(({ code, text }) => (code ? text : text.replaceAll('**', '')).trim() !== '');
}

/** What the tag itself shows: a line break, or the alt text of a picture. */
function spansOfTag(tag: Tag, style: Style): Draft[] {
	if (tag.name === 'br') return [lineBreak(style)];
	if (tag.name === 'hr' || BLOCK_ELEMENTS.has(tag.name)) return [{ text: '\n' }];
	// What stands at the right edge stands apart.
	if (/(?:^|;)\s*float\s*:\s*right/i.test(tag.attributes['style'] ?? '')) return [{ text: ' ' }];
	return tag.name === 'img' && !tag.closing ? pictureSpans(tag.attributes['alt'] ?? '', style) : [];
}

/** The alt text of a picture; nothing when it says nothing. */
function pictureSpans(alt: string, style: Style): Draft[] {
	return firstLetterOrDigit(alt) >= 0 && !MEANINGLESS_ALT.test(alt.trim())
		? [{ ...style, text: alt, picture: true }]
		: [];
}

function spansOf(token: MarkedToken | MathToken, style: Style): Draft[] {
	switch (token.type) {
		case 'strong':
			return collect(token.tokens, { ...style, strong: true });
		case 'em':
			return collect(token.tokens, { ...style, emphasis: true });
		case 'del':
			return collect(token.tokens, { ...style, strike: true });
		case 'codespan':
			return [{ ...style, code: true, text: sanitize(token.text) }];
		case 'math':
			return [{ ...style, text: masked(readText(token.text)) }];
		case 'checkbox':
			return [{ ...style, text: token.checked ? '☑ ' : '☐ ' }];
		case 'br':
			return [lineBreak(style)];
		case 'escape':
			return [{ ...style, text: masked(readText(token.text)) }];
		case 'link':
			return linkSpans(token, style);
		case 'image':
			return pictureSpans(readText(token.text), style);
		case 'text':
			return token.tokens
				? collect(token.tokens, style)
				: [{ ...style, text: readText(token.text).replaceAll('\n', SOFT_BREAK) }];
		default:
			return 'text' in token ? [{ ...style, text: readText(token.text) }] : [];
	}
}

/**
 * `@ana@example.social`, of which marked reads the end as an e-mail address, is a profile: its spans with the text
 * before.
 */
function handleSpan({ href, text }: Tokens.Link, before: Draft | undefined, style: Style): Draft[] | null {
	const [user, host] = href === `mailto:${text}` ? text.split('@') : [];
	if (!before || user === undefined || !/(?<![^\s(:|,])@$/.test(before.text)) return null;
	return [
		{ ...before, text: before.text.slice(0, -1) },
		{ ...style, text: `@${text}`, href: `https://${host}/@${user}` },
	];
}

/** Mathematics between dollar signs. */
export type MathToken = { readonly type: 'math'; readonly raw: string; readonly text: string };

/** A line break in the style around it, but never code. */
function lineBreak({ code, ...style }: Style): Draft {
	return { ...style, text: '\n' };
}

/** The text of a link. A link without any is named after its target. */
function linkSpans(token: Tokens.Link, style: Style): Draft[] {
	// marked takes an e-mail address that begins with `www.` for a page.
	const href = completeAddress(readText(isEmail(token.text) ? token.href.replace(/^https?:\/\//, '') : token.href));
	if (href === null) return collect(token.tokens, style);
	const spans = collect(token.tokens, { ...style, href });
	return isVisible(spans) ? spans : [{ ...style, href, text: nameOfTarget(href), picture: true }];
}
