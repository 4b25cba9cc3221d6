import type { Block, Contact } from '../../model/index.ts';
import { completeAddress } from '../address.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { sanitize } from '../sanitize.ts';
import { CONTACT_KEYS, contactKey, contactOf, type Piece, plainKey, profileAddress } from './contact.ts';
import { isOwn } from './own-page.ts';
import { isDocumentTitle, isPersonName, nameInDescription, nameInTitle } from './person-name.ts';
import { isPhone } from './phone.ts';
import { piecesOf } from './pieces.ts';

/*
 * What front matter says about the person. Themes of Jekyll and Hugo, pandoc's templates and CV builders show it above the
 * text: `email: …`, `github: {url, text}`, `contact: {phone: …}`, `header: [{text, link}]`, `left-column: ['Email: …']`.
 */

export type FrontMatter = Readonly<Record<string, unknown>>;

/** Characters. A longer line is no headline. */
const MAX_HEADLINE = 120;
/** Keys of lists and mappings that hold facts about the person. */
const GROUPS = new Set(
	'author contact contacts social basics personal header links profiles portfolio leftcolumn rightcolumn info person me details about'.split(
		' ',
	),
);
/** Levels of such groups inside each other. */
const MAX_LEVELS = 3;
/** Keys of pictures, whose addresses are not contacts. */
const PICTURE_KEY = /image|photo|avatar|picture|logo|icon|img/;

/** Keys of mappings that describe the person as a whole. */
const PERSONS = ['basics', 'personal', 'person', 'me', 'header', 'info', 'contact', 'about'];

/** What stands for an author who is not named. */
const NOBODY = /^(?:me|myself|admin|anonymous)$/i;

/** The name that the front matter gives as such; null when it only has a title. */
export function nameInFrontMatter(data: FrontMatter): string | null {
	const [author] = listOf(data['author']);
	const records = [data, recordOf(author), ...PERSONS.map((key) => recordOf(data[key]))];
	const names = [...records.flatMap((record) => nameIn(record) ?? []), textOf(author) ?? []].flat();
	const first = names.find((name) => !NOBODY.test(name)) ?? null;
	const title = textOf(data['title']);
	// `author: ada` is a name on a site, and `title: Ada Byron` the person.
	return first !== null && /^[\p{Lowercase}\d_-]+$/u.test(first) && title !== null && isPersonName(title)
		? title
		: first;
}

const NAME_KEYS = ['name', 'fullname', 'cvname', 'authorname'];

/** `name: Ada Byron`, `name: {first: Ada, last: Byron}`, `firstname: Ada` with `lastname: Byron`, `name: Ada` with `surname: Byron`. */
function nameIn(record: FrontMatter): string | null {
	const keys = valuesByKey(record);
	const whole = textAt(keys, NAME_KEYS);
	if (whole !== null) {
		// A page may be named itself: `name: CV`.
		if (isDocumentTitle(whole) || whole.includes('{')) return null;
		const family = /\s/.test(whole) ? null : textAt(keys, FAMILY_KEYS);
		return family === null ? whole : `${whole} ${family}`;
	}
	const inner = keys.get('name');
	const parts = Array.isArray(inner) ? inner.map(textOf) : [...partsOf(recordOf(inner)), ...partsOf(record)];
	return parts.length === 2 && parts.every((part) => part !== null) ? parts.join(' ') : null;
}

function partsOf(record: FrontMatter): readonly (string | null)[] {
	const keys = valuesByKey(record);
	const [given, family] = [textAt(keys, GIVEN_KEYS), textAt(keys, FAMILY_KEYS)];
	return given && family ? [given, family] : [];
}

const GIVEN_KEYS = ['firstname', 'givenname', 'first'];
const FAMILY_KEYS = ['lastname', 'surname', 'familyname', 'last'];

function valuesByKey(record: FrontMatter): ReadonlyMap<string, unknown> {
	return new Map(Object.entries(record).map(([key, value]) => [plainKey(key), value]));
}

/** The text of the first of the keys that has one. */
function textAt(values: ReadonlyMap<string, unknown>, keys: readonly string[]): string | null {
	return keys.flatMap((key) => textOf(values.get(key)) ?? [])[0] ?? null;
}

/** The person in the title of the page, or in its description; null without one. */
export function nameInPageTitle(data: FrontMatter): string | null {
	const { title } = data;
	const named = typeof title === 'string' ? nameInTitle(title) : null;
	if (named !== null) return named;
	const names = DESCRIPTION_KEYS.flatMap((key) => nameInDescription(textOf(data[key]) ?? '') ?? []);
	return names[0] ?? null;
}

const DESCRIPTION_KEYS = ['description', 'excerpt', 'summary'];

/** The line that says what the person does. */
export function headlineInFrontMatter(data: FrontMatter): string | null {
	const records = [data, ...groupsOf(data).map(recordOf)];
	const keyed = records.flatMap((record) => HEADLINE_KEYS.flatMap((key) => textOf(record[key]) ?? []));
	const lines = groupsOf(data).flatMap((group) =>
		Array.isArray(group) ? group.flatMap((line) => textOf(line) ?? []) : [],
	);
	const said = [...keyed, ...lines.slice(0, 1).filter((line) => isPlain(line))][0];
	return said !== undefined && said.length <= MAX_HEADLINE ? said : null;
}

const HEADLINE_KEYS = ['subtitle', 'headline', 'position', 'job', 'role', 'tagline', 'jobtitle', 'label'];

/** Whether a line is words: no label, address or mark. */
function isPlain(line: string): boolean {
	return !/[:@<>[\]\\/]/.test(line);
}

/** The introduction, as Markdown. */
export function introInFrontMatter(data: FrontMatter): readonly Block[] {
	const records = [data, ...groupsOf(data).map(recordOf)];
	const said = records.flatMap((record) => INTRO_KEYS.flatMap((key) => textOf(record[key]) ?? []));
	return said.slice(0, 1).flatMap((text) => readBlocks(text, 1));
}

const INTRO_KEYS = ['summary', 'objective', 'about', 'profile', 'bio'];

/** The contacts, in the order of the front matter. */
export function contactsInFrontMatter(data: FrontMatter): readonly Contact[] {
	const title = typeof data['title'] === 'string' ? data['title'].split(/\s*[|｜]\s*/u) : [];
	const titled = title.slice(1).map((text): Piece => ({ spans: [{ text: sanitize(text) }], line: 1 }));
	const keyed = Object.entries(data).flatMap(([key, value]) =>
		CONTACT_KEYS.has(contactKey(key)) ? piecesFor(key, value) : [],
	);
	const grouped = groupsOf(data).flatMap((group) => piecesInGroup(group, 1));
	const contactsOf = (pieces: readonly Piece[]) => pieces.flatMap((piece) => contactOf(piece) ?? []);
	return [...contactsOf(keyed), ...contactsOf(grouped).filter(isOwn), ...contactsOf(titled)];
}

/** The pieces in a list or mapping about the person: each value that can be a contact. */
function piecesInGroup(group: unknown, level: number): readonly Piece[] {
	if (level > MAX_LEVELS) return [];
	if (Array.isArray(group)) return group.flatMap((item) => piecesInItem(item, level));
	return Object.entries(recordOf(group)).flatMap(([key, value]) => {
		if (PICTURE_KEY.test(plainKey(key))) return [];
		const isInner = typeof value === 'object' && value !== null && !isLink(value);
		return isInner ? piecesInGroup(value, level + 1) : piecesFor(key, value);
	});
}

/** A line of Markdown, a link with its text, or a mapping like the one around it. */
function piecesInItem(item: unknown, level: number): readonly Piece[] {
	if (typeof item === 'string') return readBlocks(item, 1).flatMap(piecesOf);
	const { text } = recordOf(item);
	if (!isLink(item))
		return typeof text === 'string' ? readBlocks(text, 1).flatMap(piecesOf) : piecesInGroup(item, level + 1);
	return piecesFor('', item);
}

/** Whether the value is a mapping with an address, and with no other contact: `{name: Blog, url: …}`. */
function isLink(value: unknown): boolean {
	const { url, href, link, ...others } = recordOf(value);
	const isOther = (key: string) => CONTACT_KEYS.has(contactKey(key));
	return [url, href, link].some((address) => typeof address === 'string') && !Object.keys(others).some(isOther);
}

/** The pieces for one key, which may have several values. */
function piecesFor(key: string, value: unknown): readonly Piece[] {
	return listOf(value).flatMap((one) => pieceFor(key, one) ?? []);
}

/** The words of a value, with the address to which it leads. */
function pieceFor(key: string, value: unknown): Piece | null {
	const { url, href, link, text, label, title } = recordOf(value);
	const address = [url, href, link, text, value].find(isText);
	const said = wordsOf(String([text, label, title, address].find(isText) ?? ''));
	const kind = contactKey(key);
	if (said === '') return null;
	if (kind === 'address' || kind === 'location') return { spans: [{ text: `Location: ${said}` }], line: 1 };
	const target = profileAddress(kind, said) ?? completeAddress(sanitize(String(address)));
	return { spans: [target === null || isPhone(said) ? { text: said } : { text: said, href: target }], line: 1 };
}

/** Whether the value has words; YAML reads a phone number without marks as a number. */
function isText(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

/** The words of a text that may hold HTML, such as an icon. */
function wordsOf(text: string): string {
	const clean = sanitize(text).trim();
	return clean.includes('<')
		? readBlocks(clean, 1)
				.flatMap(piecesOf)
				.flatMap(({ spans }) => spans.map((span) => span.text))
				.join(' ')
		: clean;
}

/** The lists and mappings about the person at the top of the front matter. */
function groupsOf(data: FrontMatter): readonly unknown[] {
	return Object.entries(data).flatMap(([key, value]) =>
		GROUPS.has(plainKey(key)) && typeof value === 'object' && value !== null ? [value] : [],
	);
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [value];
}

function recordOf(value: unknown): FrontMatter {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as FrontMatter) : {};
}

function textOf(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
