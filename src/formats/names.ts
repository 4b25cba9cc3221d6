import type { Block, Entry, Span } from '../model/index.ts';

/** The words of spans on one row. */
export function wordsOf(spans: readonly Span[]): string {
	return spans
		.map(({ text }) => text)
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The texts of the paragraphs that stand by themselves. */
export function paragraphsOf(items: readonly (Block | Entry)[]): string[] {
	return items.flatMap((item) => (item.type === 'paragraph' ? wordsOf(item.spans) : [])).filter((text) => text !== '');
}

/** What things are listed: the titles of entries, the first paragraphs of list items, the terms of definitions, rows. */
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
