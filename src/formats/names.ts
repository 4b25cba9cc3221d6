import type { Block, Entry, Span } from '../model/index.ts';

/** The text of spans with single spaces. */
export function wordsOf(spans: readonly Span[]): string {
	return spans
		.map(({ text }) => text)
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The texts of paragraphs that are not inside other blocks. */
export function paragraphsOf(items: readonly (Block | Entry)[]): string[] {
	return items.flatMap((item) => (item.type === 'paragraph' ? wordsOf(item.spans) : [])).filter((text) => text !== '');
}

/**
 * The names of listed things: titles of entries, first paragraphs of list items, terms of definitions, rows of tables.
 */
export function namesIn(items: readonly (Block | Entry)[]): string[] {
	return items.flatMap(namesOf).filter((name) => name !== '');
}

function namesOf(item: Block | Entry): string[] {
	switch (item.type) {
		case 'entry':
			return [item.title ?? item.organization ?? ''];
		case 'paragraph':
			return [wordsOf(item.spans)];
		case 'list':
			return item.items.flatMap(([first]) => (first ? namesOf(first) : []));
		case 'definitions':
			return item.items.map(({ term }) => wordsOf(term));
		case 'table':
			return item.rows.map((cells) => cells.map(wordsOf).join(', '));
		case 'quote':
			return namesIn(item.blocks);
		case 'heading':
		case 'code':
		case 'rule':
			return [];
	}
}
