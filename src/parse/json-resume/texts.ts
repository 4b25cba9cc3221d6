import type { Block, HeadLink, Span } from '../../model/index.ts';
import { mapParts, textsIn } from '../../model/walk.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { plainText, tidySpans } from '../markdown/spans.ts';
import { unwrapLines } from '../markdown/unwrap-lines.ts';
import { isEmpty, joinTexts, type Text, textOf } from './fields.ts';
import type { Json, Member } from './json.ts';

/** Values of properties that the schema does not know are lists in lists at most this deep; below, they are shown as JSON. */
const MAX_LEVELS = 4;

/**
 * The blocks of a text in Markdown. A heading in it is a paragraph in bold, because it must not begin a section or an
 * entry, and a rule is left out.
 */
export function blocksOf({ text, line }: Text): Block[] {
	const blocks = unwrapLines(readBlocks(text.replace(/\r\n?/g, '\n'), 1));
	// `- -` is a list of nothing.
	const isShown = [...textsIn(blocks)].some(
		(part) => (part.type === 'code' ? part.text : plainText(part.spans)).trim() !== '',
	);
	if (!isShown && text.trim() !== '') return [{ type: 'paragraph', spans: [{ text: lineOf({ text, line }) }], line }];
	return blocks.flatMap((block): readonly Block[] => {
		if (block.type === 'rule') return [];
		return [onLine(block.type === 'heading' ? boldOf(block.spans) : block, line)];
	});
}

function boldOf(spans: readonly Span[]): Block {
	return { type: 'paragraph', spans: tidySpans(spans.map((span) => ({ ...span, strong: true }))), line: 1 };
}

/** The block and all in it on one line of the source, in which a text of JSON stands as a whole. */
function onLine(block: Block, line: number): Block {
	return {
		...mapParts(block, { spans: (spans) => spans, blocks: (blocks) => blocks.map((one) => onLine(one, line)) }),
		line,
	};
}

/** A text on one line. */
export function lineOf({ text }: Text): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** A part of a head, with the links in it. */
export type Head = { readonly text: string | null; readonly links: readonly HeadLink[] };

/** Reads a part of a head. Markdown in it is read where it marks or links something: `[Acme](https://acme.example)`. */
export function headOf(found: Text | null): Head {
	if (!found) return { text: null, links: [] };
	const [block, ...others] = /\]\(|\*\*|__|`/.test(found.text) ? blocksOf(found) : [];
	if (block?.type !== 'paragraph' || others.length > 0) return { text: lineOf(found), links: [] };
	const links = block.spans.flatMap(({ text, href }) => (href === undefined ? [] : [{ text: text.trim(), href }]));
	return { text: lineOf({ ...found, text: plainText(block.spans) }) || null, links };
}

/** Bullets, one for each text. A text that is a list itself gives its own. */
export function bulletsOf(texts: readonly Text[]): Block[] {
	const items = texts.flatMap((text) => {
		const blocks = blocksOf(text);
		const [first, ...others] = blocks;
		if (first?.type === 'list' && others.length === 0) return first.items;
		return blocks.length > 0 ? [blocks] : [];
	});
	return listOf(items, texts[0]?.line ?? 1);
}

/** A list of bullets; nothing without items. */
export function listOf(items: readonly (readonly Block[])[], line: number): Block[] {
	return items.length > 0 ? [{ type: 'list', start: null, items, line }] : [];
}

/** `Label: text`. */
export function labelled(label: string, found: Text): Block[] {
	const [first, ...others] = blocksOf(found);
	const before: Span = { text: `${label}: ` };
	if (first?.type === 'paragraph') return [{ ...first, spans: tidySpans([before, ...first.spans]) }, ...others];
	const title: Block = { type: 'paragraph', spans: [{ text: `${label}:` }], line: found.line };
	return first ? [title, first, ...others] : [];
}

/** `Label: a, b`; nothing without texts. */
export function labelledTexts(label: string, texts: readonly Text[]): Block[] {
	const [first] = texts;
	return first ? labelled(label, { text: joinTexts(texts), line: first.line }) : [];
}

/** What the schema has no property for, each as `Label: text`. */
export function restOf(members: readonly Member[]): Block[] {
	return members.flatMap(({ key, value }) => labelledValue(titleOf(key), value, 0));
}

function labelledValue(label: string, value: Json, level: number): Block[] {
	if (isEmpty(value)) return [];
	const text = textOf(value);
	if (text) return labelled(label, text);
	const title: Block = { type: 'paragraph', spans: [{ text: `${label}:` }], line: value.line };
	return [title, ...valuesOf(value, level)];
}

/** The values of a list or an object as bullets. */
function valuesOf(value: Json, level: number): Block[] {
	if (level >= MAX_LEVELS) return [{ type: 'code', text: JSON.stringify(plainOf(value)), line: value.line }];
	if (value.type === 'object') {
		const items = value.members.map(({ key, value: inner }) => labelledValue(titleOf(key), inner, level + 1));
		return listOf(
			items.filter((item) => item.length > 0),
			value.line,
		);
	}
	if (value.type !== 'list') return blocksOf({ text: value.value, line: value.line });
	const items = value.items.filter((item) => !isEmpty(item)).map((item) => valuesOf(item, level + 1));
	return listOf(
		items.filter((item) => item.length > 0),
		value.line,
	);
}

function plainOf(value: Json): unknown {
	switch (value.type) {
		case 'object':
			return Object.fromEntries(value.members.map(({ key, value: inner }) => [key, plainOf(inner)]));
		case 'list':
			return value.items.map(plainOf);
		case 'text':
			return value.value;
		case 'word':
			return JSON.parse(value.value);
	}
}

/** `graduationYear`, `graduation_year` as a title: `Graduation year`. */
export function titleOf(key: string): string {
	const words = key
		.replace(/(?<=\p{Lowercase})(?=\p{Uppercase}\p{Lowercase})/gu, ' ')
		.replace(/[\s_-]+/g, ' ')
		.trim();
	const lower = words.replace(/(?<= )\p{Uppercase}(?=\p{Lowercase})/gu, (letter) => letter.toLowerCase());
	return lower.charAt(0).toUpperCase() + lower.slice(1);
}
