import type { Block, Section, Span } from '../../model/index.ts';
import { wordsOf } from '../names.ts';
import { splitList } from '../split-list.ts';
import { textOf } from './body.ts';

type Json = { readonly [name: string]: unknown };

/** `Label: text`. The colon of an address makes no label. */
const LABEL = /^([^:：]{1,60})[:：](?!\/\/)\s*(.+)$/su;
/** `English (native)`, `English - native`, `English: native`. */
const FLUENCY = /^(.+?)\s*(?:[:：–—]|\s-)\s*(.+)$|^(.+?)\s*[(（](.+)[)）]$/su;
const MAX_KEYWORD = 40;

/** A line of a section. A row of a table has the names of its columns, so that no word is lost. */
type Line = { readonly text: string; readonly columns?: readonly string[] };

/** The skills of a section: groups with keywords, or one group with the title of the section. */
export function skillsOf({ title, items }: Section): Json[] {
	return linesOf(items).map(({ text, columns }) => {
		const [, name, said] = LABEL.exec(text) ?? [];
		const keywords = keywordsOf(said ?? text);
		if (name !== undefined)
			return { name, ...(keywords ? { keywords } : { description: said }), section: title, columns };
		return keywords && keywords.length > 1
			? { name: title, keywords, columns }
			: { name: text, section: title, columns };
	});
}

/** The languages of a section, each with its fluency. */
export function languagesOf({ title, items }: Section): Json[] {
	return linesOf(items)
		.flatMap(({ text, columns }) => (keywordsOf(text) ?? [text]).map((language) => ({ language, columns })))
		.map(({ language, columns }) => {
			const [, before, behind, outer, inner] = FLUENCY.exec(language) ?? [];
			return { language: before ?? outer ?? language, fluency: behind ?? inner, section: title, columns };
		});
}

/** The interests of a section. */
export function interestsOf({ title, items }: Section): Json[] {
	return linesOf(items).flatMap(({ text, columns }): Json[] => {
		const [, name, said] = LABEL.exec(text) ?? [];
		const keywords = keywordsOf(said ?? text);
		if (name !== undefined && keywords) return [{ name, keywords, section: title, columns }];
		return (keywords ?? [text]).map((interest) => ({ name: interest, section: title, columns }));
	});
}

/** The references of a section. */
export function referencesOf({ title, items }: Section): Json[] {
	return linesOf(items).map(({ text, columns }) => ({ reference: text, section: title, columns }));
}

/** Listed texts that are no entries, as items with only a name. */
export function namedOf({ title, items }: Section, property: 'name' | 'title'): Json[] {
	return linesOf(items).map(({ text, columns }) => ({ [property]: text, section: title, columns }));
}

/** The texts of a section as lines: list items, definitions with their terms, rows, paragraphs. */
function linesOf(items: Section['items']): Line[] {
	return items.flatMap((item) => (item.type === 'entry' ? [] : linesIn(item))).filter(({ text }) => text !== '');
}

function linesIn(block: Block): Line[] {
	switch (block.type) {
		case 'list':
			return block.items.map((item) => ({ text: textOf(item) }));
		case 'definitions':
			return block.items.map(({ term, blocks }) => ({ text: `${wordsOf(term)}: ${textOf(blocks)}` }));
		case 'table':
			return tableLines(block);
		case 'quote':
			return block.blocks.flatMap(linesIn);
		case 'paragraph':
		case 'heading':
		case 'code':
			return [{ text: textOf([block]) }];
		case 'rule':
			return [];
	}
}

/** The rows of a table, or its head when it has no rows. */
function tableLines({ head, rows }: Extract<Block, { type: 'table' }>): Line[] {
	if (rows.length === 0) return [{ text: rowText(head) }];
	const columns = head.map(wordsOf).filter(Boolean);
	return rows.map((row) => ({ text: rowText(row), ...(columns.length > 0 ? { columns } : {}) }));
}

/** A row of a table as `first cell: other cells`. */
function rowText(row: readonly (readonly Span[])[]): string {
	const [first = '', ...others] = row.map((cell) => wordsOf(cell).replace(/\n/g, ', ')).filter(Boolean);
	return others.length > 0 ? `${first}: ${others.join(', ')}` : first;
}

/** The pieces of a line when all of them are short; undefined for a sentence. */
function keywordsOf(line: string): readonly string[] | undefined {
	const pieces = splitList(line.replace(/\.$/, '')).filter((piece) => piece !== '');
	return pieces.length > 0 && pieces.every((piece) => piece.length <= MAX_KEYWORD) ? pieces : undefined;
}
