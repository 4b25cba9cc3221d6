import type { Block, Section } from '../../model/index.ts';
import { wordsOf } from '../names.ts';
import { leavesOf } from '../spans-of-section.ts';
import { textOf } from './body.ts';

type Json = { readonly [name: string]: unknown };

/** `Label: what it names`. */
const LABEL = /^([^:：]{1,60})[:：]\s*(.+)$/su;
/** Commas and the like, unless inside brackets. */
const SEPARATOR = /\s*[,，;；、|•·]\s*(?![^(（]*[)）])/u;
/** `English (native)`, `English - native`, `English: native`. */
const FLUENCY = /^(.+?)\s*(?:[:：–—]|\s-)\s*(.+)$|^(.+?)\s*[(（](.+)[)）]$/su;
const MAX_KEYWORD = 40;

/** What a skills section lists: groups with keywords, or a group of the section's name. */
export function skillsOf({ title, items }: Section): Json[] {
	return linesOf(items).map((line) => {
		const [, name, said] = LABEL.exec(line) ?? [];
		const keywords = keywordsOf(said ?? line);
		if (name !== undefined)
			return keywords ? { name, keywords, section: title } : { name, description: said, section: title };
		return keywords && keywords.length > 1 ? { name: title, keywords } : { name: line, section: title };
	});
}

/** The languages of a section, each with how well it is spoken. */
export function languagesOf({ title, items }: Section): Json[] {
	return linesOf(items)
		.flatMap((line) => keywordsOf(line) ?? [line])
		.map((line) => {
			const [, before, behind, outer, inner] = FLUENCY.exec(line) ?? [];
			return { language: before ?? outer ?? line, fluency: behind ?? inner, section: title };
		});
}

/** What somebody is interested in. */
export function interestsOf({ title, items }: Section): Json[] {
	return linesOf(items).map((line) => {
		const [, name, said] = LABEL.exec(line) ?? [];
		const keywords = name === undefined ? undefined : keywordsOf(said ?? '');
		return keywords ? { name, keywords, section: title } : { name: line, section: title };
	});
}

/** Who would recommend somebody. */
export function referencesOf({ title, items }: Section): Json[] {
	return linesOf(items).map((reference) => ({ reference, section: title }));
}

/** What is listed without being an entry, as items with a name alone. */
export function namedOf({ title, items }: Section, property: 'name' | 'title'): Json[] {
	return linesOf(items).map((line) => ({ [property]: line, section: title }));
}

/** The texts of a section one by one: list items, definitions with their term, rows, paragraphs. */
function linesOf(items: Section['items']): string[] {
	return items.flatMap((item) => (item.type === 'entry' ? [] : linesIn(item))).filter((line) => line !== '');
}

function linesIn(block: Block): string[] {
	switch (block.type) {
		case 'list':
			return block.items.map((item) => textOf(item));
		case 'definitions':
			return block.items.map(({ term, blocks }) => `${wordsOf(term)}: ${textOf(blocks)}`);
		case 'table':
			return [block.head, ...block.rows].map((row) => row.map(wordsOf).filter(Boolean).join(', '));
		case 'quote':
			return block.blocks.flatMap(linesIn);
		case 'paragraph':
			return leavesOf([block], true).flatMap((spans) => textOf([{ ...block, spans }]));
		case 'heading':
		case 'code':
			return [textOf([block])];
		case 'rule':
			return [];
	}
}

/** The pieces of a line when all of them are short; nothing for a sentence. */
function keywordsOf(line: string): readonly string[] | undefined {
	const pieces = line
		.replace(/\.$/, '')
		.split(SEPARATOR)
		.filter((piece) => piece !== '');
	return pieces.length > 0 && pieces.every((piece) => piece.length <= MAX_KEYWORD) ? pieces : undefined;
}
