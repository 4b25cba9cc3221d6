import type { Block, Contact, Span } from '../../model/index.ts';
import { itemsIn } from '../../model/walk.ts';
import { completeAddress } from '../address.ts';
import { dropLines, joinText, plainText, splitLines } from '../markdown/spans.ts';
import { sanitize } from '../sanitize.ts';
import { contactOf, type Piece, piecesInside, piecesOf, readContacts, sameAddress } from './contacts.ts';
import { cutName, isDocumentTitle, isNameLabel, isPersonName, nameInTitle } from './person-name.ts';
import { isPhone } from './phone.ts';
import type { Cut, RawSection } from './sections.ts';

/** Who the CV is about, and what stands above its first section besides. */
export type Head = {
	readonly name: string | null;
	readonly headline: string | null;
	readonly contacts: readonly Contact[];
	readonly intro: readonly Block[];
};

type FrontMatter = Readonly<Record<string, unknown>>;

/** Characters. A longer first paragraph is an introduction. */
const MAX_HEADLINE = 120;

/** Sorts the blocks above the first section into name, headline, contacts and the rest. */
export function readHead(cut: Cut, frontMatter: FrontMatter): Head {
	const { sections } = cut;
	const named = findName(cut, frontMatter);
	const contacts: Contact[] = [...named.contacts];
	const intro: Block[] = [];
	let headline: string | null = null;
	for (const block of named.rest) {
		const found = isLarge(block) ? null : readContacts(block);
		if (found) {
			for (const contact of found.contacts) contacts.push(contact);
			const [first, ...others] = found.rest;
			const isFirst = first && headline === null && intro.length === 0 && isHeadline(first.spans) && !isLabelled(first);
			if (isFirst) headline = plainText(first.spans);
			for (const left of leftOf(block, isFirst ? others : found.rest)) intro.push(left);
		} else if (headline === null && named.name !== null && intro.length === 0 && isHeadlineBlock(block)) {
			headline = plainText(block.spans);
		} else {
			intro.push(block.type === 'heading' ? { ...block, level: Math.max(3, block.level) } : block);
		}
	}
	const reachable = contacts.some(({ kind }) => kind !== 'location') ? [] : contactsInSections(sections);
	return {
		name: named.name,
		headline: headline === named.name ? null : (headline ?? headlineInFrontMatter(frontMatter)),
		contacts: withMore(distinct(contacts), [...reachable, ...contactsInFrontMatter(frontMatter)]),
		intro,
	};
}

type Named = { readonly name: string | null; readonly contacts: readonly Contact[]; readonly rest: readonly Block[] };

/**
 * The name, from the first of these that has one: a heading, the line below a document's title, a labelled value, the
 * title.
 */
function findName({ name: heading, head, sections }: Cut, frontMatter: FrontMatter): Named {
	if (heading) {
		const link = heading.spans.find(({ href }) => href !== undefined);
		const contact = link && linkOfName(link, heading.line);
		const { name, rest } = cutName(plainText(heading.spans));
		const said: Block[] = rest === '' ? [] : [{ type: 'paragraph', spans: [{ text: rest }], line: heading.line }];
		return {
			name,
			contacts: contact ? [contact] : [],
			rest: [...said, ...head.filter((block) => block !== heading)],
		};
	}
	const isBelow = head.some((block) => block.type === 'heading') || isNameFirst(head);
	const below = isBelow ? nameBelow(head) : null;
	if (below) return below;
	const name =
		labelledName([...head, ...(sections[0]?.blocks ?? [])].slice(0, MAX_CONTACTS)) ??
		nameInFrontMatter(frontMatter) ??
		nameAmongAuthors(sections);
	return { name, contacts: [], rest: head };
}

/** Whether the CV starts with a name and contacts without a heading. */
function isNameFirst([first, ...others]: readonly Block[]): boolean {
	return first?.type === 'paragraph' && others.some((block) => !isLarge(block) && readContacts(block));
}

/** A name that is itself a link leads to the person's own page. */
function linkOfName({ href = '' }: Span, line: number): Contact | null {
	return /^https?:/i.test(href) ? { kind: 'url', label: href, value: href, url: href, line } : null;
}

/** `Lebenslauf` is the title, and the first line below it the name. */
function nameBelow(blocks: readonly Block[]): Named | null {
	const at = blocks.findIndex((block) => block.type === 'paragraph');
	const block = blocks[at];
	const [first = []] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const name = plainText(first);
	if (block?.type !== 'paragraph' || !isPersonName(name)) return null;
	const spans = dropLines(block.spans, 1);
	const others: Block[] = spans.length > 0 ? [{ ...block, spans, line: block.line + 1 }] : [];
	return { name, contacts: [], rest: blocks.flatMap((other, index) => (index === at ? others : other)) };
}

/** `Name: Ada Byron`, `姓名：…`, a row of a table. */
function labelledName(blocks: readonly Block[]): string | null {
	for (const { spans } of blocks.filter((block) => !isLarge(block)).flatMap(piecesOf)) {
		const [, label = '', value = ''] = /^([^:：]{1,30})[:：]\s*(.+)$/u.exec(plainText(spans)) ?? [];
		if (isNameLabel(label)) return value.trim();
	}
	return null;
}

/** The name that is bold in the author lists of several papers: that of the CV's author. */
function nameAmongAuthors(sections: readonly RawSection[]): string | null {
	const counts = new Map<string, number>();
	for (const { spans } of sections.flatMap(({ blocks }) => blocks).flatMap(piecesOf)) {
		const isBeside = spans.some((span) => !span.strong && span.text !== span.text.toLowerCase());
		const [name, ...others] = spans.flatMap(({ strong, text }) => (strong && isPersonName(text) ? text.trim() : []));
		if (isBeside && name !== undefined && others.length === 0) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const [first] = [...counts].sort(([, a], [, b]) => b - a);
	return first && first[1] >= MIN_PAPERS ? first[0] : null;
}

/** Papers in which a name must be bold to count as the author's. */
const MIN_PAPERS = 3;

function nameInFrontMatter({ name, author, title }: FrontMatter): string | null {
	const [first] = listOf(author);
	const said = [name, first, recordOf(first)['name']].find((value) => typeof value === 'string' && value.trim() !== '');
	if (typeof said === 'string') return said.trim();
	return typeof title === 'string' ? nameInTitle(title) : null;
}

function headlineInFrontMatter(data: FrontMatter): string | null {
	const said = ['subtitle', 'headline', 'position'].map((key) => data[key]).find((value) => typeof value === 'string');
	return typeof said === 'string' && said.trim() !== '' && said.length <= MAX_HEADLINE ? said.trim() : null;
}

function isHeadlineBlock(block: Block): block is Extract<Block, { type: 'paragraph' | 'heading' }> {
	return (block.type === 'paragraph' || block.type === 'heading') && isHeadline(block.spans);
}

function isHeadline(spans: readonly Span[]): boolean {
	const text = plainText(spans);
	return text.length <= MAX_HEADLINE && !isDocumentTitle(text) && spans.every(({ href }) => href === undefined);
}

/** `Age: 18`: a fact among the contacts. */
function isLabelled({ spans }: Piece): boolean {
	return /^[^\s:：]+\s?[:：]/.test(plainText(spans));
}

function paragraphsOf(pieces: readonly Piece[]): Block[] {
	return pieces.map(({ spans, line }) => ({ type: 'paragraph', spans, line }));
}

/** The rest of a block of contacts; of a list, the items without contacts. */
function leftOf(block: Block, rest: readonly Piece[]): Block[] {
	if (block.type !== 'list') return paragraphsOf(rest);
	const said = new Set(rest.map(({ spans }) => plainText(spans)));
	const textsOf = (item: readonly Block[]) => item.flatMap(piecesInside).map(({ spans }) => plainText(spans));
	const items = block.items.filter((item) => {
		const texts = textsOf(item);
		return texts.length > 0 && texts.every((text) => said.has(text));
	});
	const kept = new Set(items.flatMap(textsOf));
	const others = paragraphsOf(rest.filter(({ spans }) => !kept.has(plainText(spans))));
	return items.length > 0 ? [...others, { ...block, items }] : others;
}

/** Some CVs have their contacts in the first section, in a section of their own, or in the last lines. */
function contactsInSections(sections: readonly RawSection[]): Contact[] {
	const first = sections[0]?.blocks ?? [];
	const own = sections.filter(({ kind }) => kind === 'contact').flatMap(({ blocks }) => blocks);
	const last = sections.at(-1)?.blocks.slice(-1) ?? [];
	const blocks = [first, own, last]
		.flatMap((some) => some.slice(0, MAX_CONTACTS))
		.filter((block) => block.type !== 'heading' && !isLarge(block));
	const found = blocks.map((block) => readContacts(block)?.contacts ?? []);
	return found.filter((contacts) => contacts.some(({ kind }) => kind !== 'location')).flat();
}

/** Whether a block is too long to hold contacts: nobody has so many. */
function isLarge(block: Block): boolean {
	let size = 0;
	for (const inner of itemsIn([block])) {
		if (inner.type === 'paragraph' && joinText(inner.spans).length > MAX_CONTACTS * 40) return true;
		size += inner.type === 'table' ? inner.rows.length : 1;
		if (size > MAX_CONTACTS) return true;
	}
	return false;
}

/** Blocks, or items and rows of a block, among which contacts are looked for. */
const MAX_CONTACTS = 100;

/** Contacts in the front matter, which the theme of the page shows: `email: …`, `github: {url, text}`. */
function contactsInFrontMatter(data: FrontMatter): Contact[] {
	const title = typeof data['title'] === 'string' ? data['title'].split(/\s*[|｜]\s*/u) : [];
	const nested = NESTED_KEYS.flatMap((key) => listOf(data[key])).map(recordOf);
	const values = [data, ...nested].flatMap((record) =>
		CONTACT_KEYS.flatMap((key) => contactValue(key, record[key]) ?? []),
	);
	return [...values, ...title.slice(1).map((text): Piece => ({ spans: [{ text: sanitize(text) }], line: 1 }))].flatMap(
		(piece) => contactOf(piece) ?? [],
	);
}

/** Keys of the front matter that hold contacts. */
const NESTED_KEYS = ['author', 'contact', 'contacts', 'social', 'basics', 'personal'];
const CONTACT_KEYS = [
	'email',
	'mail',
	'phone',
	'tel',
	'mobile',
	'homepage',
	'website',
	'url',
	'github',
	'gitlab',
	'linkedin',
	'twitter',
	'address',
	'location',
];
const PROFILES: Readonly<Record<string, string>> = {
	github: 'https://github.com/',
	gitlab: 'https://gitlab.com/',
	linkedin: 'https://www.linkedin.com/in/',
	twitter: 'https://twitter.com/',
};

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [value];
}

function recordOf(value: unknown): FrontMatter {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as FrontMatter) : {};
}

function contactValue(key: string, value: unknown): Piece | null {
	const { url, text } =
		typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { url: value, text: value };
	const said = sanitize(String(text ?? url ?? '')).trim();
	if (said === '') return null;
	if (key === 'address' || key === 'location') return { spans: [{ text: `Location: ${said}` }], line: 1 };
	const user =
		/^@?[\w-]+$/.test(said) && PROFILES[key] !== undefined ? `${PROFILES[key]}${said.replace('@', '')}` : null;
	const href = user ?? completeAddress(sanitize(String(url ?? '')));
	return { spans: [href === null || isPhone(said) ? { text: said } : { text: said, href }], line: 1 };
}

/** Each contact once, with the first label that is more than its address, and again for every other such label. */
function distinct(contacts: readonly Contact[]): Contact[] {
	const labels = new Map<string, Set<string>>();
	for (const { label, value, ...contact } of contacts) {
		const key = keyOf({ label, value, ...contact });
		const own = labels.get(key) ?? new Set();
		labels.set(key, sameAddress(label, value) ? own : own.add(label));
	}
	const seen = new Set<string>();
	return contacts.flatMap((contact) => {
		const key = keyOf(contact);
		const [first = contact.label, ...others] = labels.get(key) ?? [];
		const isFirst = !seen.has(key);
		const label = isFirst ? first : contact.label;
		if (!isFirst && (!others.includes(label) || seen.has(`${key}\n${label}`))) return [];
		for (const known of [key, `${key}\n${label}`, `${key}\n${contact.label}`]) seen.add(known);
		return { ...contact, label };
	});
}

/** The contacts, and those of `others` that are not among them yet. */
function withMore(contacts: readonly Contact[], others: readonly Contact[]): Contact[] {
	const known = new Set(contacts.map(keyOf));
	const more = others.filter((other) => {
		const isNew = !known.has(keyOf(other));
		known.add(keyOf(other));
		return isNew;
	});
	return [...contacts, ...more];
}

function keyOf({ kind, value, url }: Contact): string {
	return kind === 'phone' ? value.replace(/\D/g, '') : (url ?? value).toLowerCase();
}
