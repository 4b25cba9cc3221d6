import type { Block, Contact } from '../model.ts';
import { contactsOfBlock } from './contacts.ts';
import { plainText } from './spans.ts';

/** Who the CV is about, and what stands above its first section besides. */
export type Head = {
	readonly name: string | null;
	readonly headline: string | null;
	readonly contacts: readonly Contact[];
	readonly intro: readonly Block[];
};

/** Characters. A longer first paragraph is an introduction. */
const MAX_HEADLINE = 120;

/** Sorts the blocks above the first section into name, headline, contacts and the rest. */
export function readHead(blocks: readonly Block[], frontMatter: Readonly<Record<string, unknown>>): Head {
	const title = blocks.find((block) => block.type === 'heading');
	const name = title ? plainText(title.spans) : nameOfTitle(frontMatter);
	const contacts: Contact[] = [];
	const intro: Block[] = [];
	let headline: string | null = null;
	for (const block of blocks) {
		if (block === title) continue;
		const found = contactsOfBlock(block);
		if (found) contacts.push(...found);
		else if (headline === null && name !== null && intro.length === 0 && isHeadline(block)) headline = textOf(block);
		else intro.push(block);
	}
	return { name, headline, contacts: distinct(contacts), intro };
}

function isHeadline(block: Block): boolean {
	return (
		block.type === 'paragraph' &&
		textOf(block).length <= MAX_HEADLINE &&
		block.spans.every(({ href }) => href === undefined)
	);
}

function textOf(block: Block): string {
	return block.type === 'paragraph' ? plainText(block.spans) : '';
}

/** A page's title names a person when it says so: `Ada Lovelace's CV`, `CV of Ada Lovelace`. */
function nameOfTitle({ name, title }: Readonly<Record<string, unknown>>): string | null {
	if (typeof name === 'string') return name;
	if (typeof title !== 'string') return null;
	return POSSESSIVE_TITLE.exec(title)?.[1] ?? TITLE_OF.exec(title)?.[1] ?? null;
}

const DOCUMENT = '(?:cv|c\\.v\\.|curriculum vitae|resume|résumé|lebenslauf)';
const POSSESSIVE_TITLE = new RegExp(`^(\\S.*?)['’]s? ${DOCUMENT}$`, 'iu');
const TITLE_OF = new RegExp(`^${DOCUMENT} (?:of|by|von|de) (\\S.*)$`, 'iu');

function distinct(contacts: readonly Contact[]): Contact[] {
	return contacts.filter(
		(contact, at) => contacts.findIndex(({ url, value }) => url === contact.url && value === contact.value) === at,
	);
}
