import { bareAddress, saysAddress } from '../../src/model/address.ts';
import type { Block, Contact, Entry, Resume, Span } from '../../src/model/index.ts';

/** The words of a text: what white space parts. */
export function wordsIn(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}

/** What a page shows of a CV, in order: texts that do not run into each other. `isNumbered`: with the numbers of lists. */
export function textsOf({ name, headline, contacts, intro, sections }: Resume, isNumbered = false): string[] {
	const textsIn = (items: readonly (Block | Entry)[]) => items.flatMap((item) => textsOfItem(item, isNumbered));
	return [
		name ?? '',
		headline ?? '',
		...contacts.flatMap(textsOfContact),
		...textsIn(intro),
		...sections.flatMap(({ title, items }) => [title, ...textsIn(items)]),
	].filter((text) => text.trim() !== '');
}

function textsOfContact({ kind, label, value }: Contact): string[] {
	const shown = kind === 'url' ? bareAddress(value) : value;
	return label === value || saysAddress(label, value) ? [shown] : [label, shown];
}

function textsOfItem(item: Block | Entry, isNumbered: boolean): string[] {
	const textsIn = (blocks: readonly Block[]) => blocks.flatMap((block) => textsOfItem(block, isNumbered));
	switch (item.type) {
		case 'entry': {
			const { phrase, title, organization, location, dates } = item;
			const place = [title === null ? null : organization, location].filter((part) => part !== null);
			const when = dates !== null && phrase?.includes(dates) ? null : dates;
			const head = [phrase ?? title ?? organization, phrase === null ? place.join(', ') : '', when];
			return [...head.map((text) => text ?? ''), ...textsIn(item.blocks)];
		}
		case 'paragraph':
		case 'heading':
			return [textOfSpans(item.spans)];
		case 'list':
			return item.items.flatMap((blocks, at) => [
				isNumbered && item.start !== null ? `${item.start + at}.` : '',
				...textsIn(blocks),
			]);
		case 'definitions':
			return item.items.flatMap(({ term, blocks }) => [textOfSpans(term), ...textsIn(blocks)]);
		case 'quote':
			return textsIn(item.blocks);
		case 'code':
			return [item.text];
		case 'table':
			return [...item.head, ...item.rows.flat()].map(textOfSpans);
		case 'rule':
			return [];
	}
}

function textOfSpans(spans: readonly Span[]): string {
	return spans.map(({ text }) => text).join('');
}
