import type { Block, HeadLink } from '../../model/index.ts';
import { linksOfBlocks } from '../../model/references.ts';
import { textsIn } from '../../model/walk.ts';
import { wordsOf } from '../names.ts';

/** The body of an entry as JSON Resume has it: a summary and highlights. */
export type Body = {
	readonly summary: string | undefined;
	readonly highlights: readonly string[] | undefined;
	readonly url: string | undefined;
	/** The links for which the schema has no field. */
	readonly links: readonly HeadLink[] | undefined;
};

/**
 * Bullets become highlights, nested ones too. All other text becomes the summary. The address is that of the first link of
 * which `isOwn` says that it leads to the thing itself.
 */
export function bodyOf(
	blocks: readonly Block[],
	head: readonly HeadLink[] = [],
	isOwn: (link: HeadLink) => boolean = () => true,
): Body {
	const lists = blocks.filter((block) => block.type === 'list');
	const links = [...head, ...linksIn(blocks)];
	const first = links.find((link) => uriOf(link.href) !== undefined && isOwn(link));
	return {
		summary: textOf(blocks.filter((block) => block.type !== 'list')) || undefined,
		highlights: listed(lists.flatMap(({ items }) => items.flatMap(highlightsOf))),
		url: first && uriOf(first.href),
		links: listed(links.filter((link) => link !== first)),
	};
}

/** A URI by RFC 3986, which allows less than the URL standard. */
const URI = /^[a-z][a-z\d+.-]*:(?:[\w:/?#[\]@!$&'()*+,;=.~-]|%[\da-f]{2})+$/i;

/** The address when it fits the `uri` format of the schema, written so that it fits where that can be, else undefined. */
export function uriOf(address: string | null): string | undefined {
	if (address !== null && URI.test(address) && URL.canParse(address)) return address;
	const href = address !== null && URL.canParse(address) ? new URL(address).href : '';
	return URI.test(href) ? href : undefined;
}

/** The texts of blocks, a blank line between them. */
export function textOf(blocks: readonly Block[]): string {
	return blocks
		.map((block) => Array.from(textsIn([block]), (text) => (text.type === 'code' ? text.text : wordsOf(text.spans))))
		.map((texts) => texts.join('\n'))
		.filter((text) => text !== '')
		.join('\n\n');
}

/** The list, or undefined when it is empty, so that the property is left out. */
export function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
	return items.length > 0 ? items : undefined;
}

/** The links in blocks, as they stand there. */
export function linksIn(blocks: readonly Block[]): HeadLink[] {
	return [...linksOfBlocks(blocks)].map(({ label, url }) => ({ text: label, href: url }));
}

/** A bullet and the bullets below it, each as a highlight. */
function highlightsOf(item: readonly Block[]): string[] {
	const nested = item.flatMap((block) => (block.type === 'list' ? block.items : []));
	const own = textOf(item.filter((block) => block.type !== 'list'));
	return [...(own === '' ? [] : [own]), ...nested.flatMap(highlightsOf)];
}
