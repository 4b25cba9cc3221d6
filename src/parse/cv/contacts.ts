import type { Block, Contact, Span } from '../../model/index.ts';
import { runsOf } from '../../model/references.ts';
import { completeAddress, isEmail, isWebAddress } from '../address.ts';
import { joinText, plainText, splitLines, splitSpans, trimSpans } from '../markdown/spans.ts';
import { wordsFor } from '../words/index.ts';
import {
	beginsLowercase,
	beginsUppercase,
	firstLetterOrDigit,
	hasLetter,
	isNameWord,
	lowerCase,
} from '../words/letters.ts';
import { isJob, isPlace as mayBePlace } from '../words/phrases.ts';
import { readDates } from './dates.ts';
import { namedBy } from './person-name.ts';
import { isPhone, phoneAddress } from './phone.ts';

/** The contacts of a block, and what else stands between them. */
export type FoundContacts = { readonly contacts: readonly Contact[]; readonly rest: readonly Piece[] };

/** A piece of a contact row, with the line of the source on which it stands. */
export type Piece = { readonly spans: readonly Span[]; readonly line: number };

/** What stands between the contacts of one line. */
const SEPARATORS = /\s*(?:[|｜·•∙⋅‧]|(?<=\s)(?:--?|–|—)(?=\s))\s*/u;
const LABEL = /^([^:：]{1,31}?)\s*[:：]\s*/u;
/** The first character of a contact, behind emoji and signs. */
const START = /[\p{Alphabetic}\d+(@[]/u;
const ADDRESS_LABELS = new Set(wordsFor(({ addressLabels }) => addressLabels));
const ADDRESS_ICON = /^[🏠🏡📍🌍🌎🌏🗺📌]/u;
/** Characters of a street with its number. */
const MIN_STREET = 6;
/** Characters of a name in a place. */
const MAX_PLACE_NAME = 31;
/** Characters. A longer piece of text is prose. */
const MAX_PIECE = 100;
const MAX_REST = 40;
/** The page of a person at a site that has many; the pages below it are those of projects. */
const PROFILE =
	/^https?:\/\/(?:[\w-]{1,20}\.)?(?:github|gitlab|linkedin|twitter|x|medium|stackoverflow|stackexchange|orcid|behance|dribbble|youtube|instagram|facebook|t|telegram|bitbucket|kaggle|leetcode|codepen|keybase|researchgate|hackerrank|wantedly|qiita|zenn|xing)\.(?:com|org|net|me|dev|io|jp|cn)(?:\/[^/?#]+){1,3}\/?(?:[?#].*)?$/i;
/** Sites on which the second step of an address is a project. */
const PROJECT = /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\/[^/?#]+\/[^/?#]+/i;
/** Words for the page of a person. Those of scripts without spaces stand inside longer ones. */
const PAGES = new Set(wordsFor(({ pages }) => pages));
const UNSPACED_PAGES = [...PAGES].filter((word) => /[\u3040-\u9fff\uac00-\ud7a3]/.test(word));
/** Labels of numbers that are no phone numbers: of messengers, of papers. */
const OTHER_NUMBER =
	/^(?:(?:we ?chat|weixin|微信|qq|icq|line|kakao ?talk|discord|skype|学号|身份证|student|passport|matrikelnummer|orcid|isbn|iban)(?: ?(?:id|号码|号|账号|number))?[/\s&、,]*)+$/i;
/** Characters of a row of contacts without links. */
const MAX_ROW = 200;

/** The contacts of a block that consists mostly of contacts; null for any other block. */
export function readContacts(block: Block): FoundContacts | null {
	const pieces = piecesOf(block);
	if (pieces.length === 0 || pieces.some(({ spans }) => plainText(spans).length > MAX_PIECE)) return null;
	const read = pieces.map((piece) => ({ piece, contact: contactOf(piece) }));
	const contacts = read.flatMap(({ contact }) => contact ?? []);
	const rest = read.flatMap(({ piece, contact }) => (contact ? [] : [piece]));
	const reachable = contacts.filter(({ kind }) => kind !== 'location');
	if (reachable.length === 0 ? !isPlaceOnly(contacts, rest) : !reachable.some(isOwn)) return null;
	const isLong = rest.some(({ spans }) => plainText(spans).length > MAX_REST);
	const isProse = rest.length > 2 * contacts.length + 2 || isLong;
	// `You can send me a message through my [profile](…).`
	const isSentence = isLong && read.some(({ piece, contact }) => contact && /[.!?]$/.test(plainText(piece.spans)));
	return isSentence || (isProse && rest.length > contacts.length) ? null : { contacts, rest };
}

/** The text without the emoji and signs in front of it. */
function withoutIcon(text: string): string {
	const start = text.search(START);
	return start < 0 ? '' : text.slice(start);
}

/** Whether a contact is the person's own: not the page of a tool on a badge, or of an employer. */
export function isOwn(contact: Contact): boolean {
	const { label, value, url } = contact;
	return isOfPerson(contact) || sameAddress(label, value) || isLabelled(contact) || namesPage(label) || url === null;
}

/** Whether the contact reaches a person for sure: an e-mail address, a phone number, a profile. */
export function isOfPerson({ kind, url }: Contact): boolean {
	return kind === 'email' || kind === 'phone' || (url !== null && isPersonal(url));
}

/** Whether the address is shown, with a label before it. */
function isLabelled({ label, value }: Contact): boolean {
	return label !== value && !/^[a-z]+:/i.test(value);
}

/** `Website`, `my blog`, `个人博客`. */
function namesPage(label: string): boolean {
	const text = lowerCase(label);
	const words = text.split(/[\s/-]+/);
	return (
		words.length <= 3 && (words.some((word) => PAGES.has(word)) || UNSPACED_PAGES.some((word) => text.includes(word)))
	);
}

function isPlaceOnly(contacts: readonly Contact[], rest: readonly Piece[]): boolean {
	return contacts.length === 1 && rest.length === 0;
}

/** The pieces of a block that may be contacts: cells, items, and text between separators and line ends. */
export function piecesOf(block: Block): Piece[] {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return splitLines(unbreakLinks(block.spans)).flatMap((line, at) =>
				(isAddressLine(line) ? [[...line]] : splitSpans(line, SEPARATORS, isLink))
					.map((spans) => ({ spans, line: block.line + at }))
					.flatMap(splitRow),
			);
		case 'list':
			return block.items.flat().flatMap(piecesInside);
		case 'quote':
			return block.blocks.flatMap(piecesInside);
		case 'definitions':
			return block.items.flatMap(({ term, blocks }) => labelled(term, blocks.flatMap(piecesInside), block.line));
		case 'table':
			return [block.head, ...block.rows].flatMap((row, at) => rowPieces(row, block.line + at));
		case 'code':
		case 'rule':
			return [];
	}
}

/** Whether the whole line is an address behind its label: `Address: Lakeside - Westland`. */
function isAddressLine(line: readonly Span[]): boolean {
	const [start = '', label = ''] = LABEL.exec(plainText(line)) ?? [];
	return (
		ADDRESS_LABELS.has(lowerCase(label)) &&
		!/[:：|｜@]/u.test(plainText(line).slice(start.length)) &&
		!line.some(isLink)
	);
}

/**
 * The contacts of a row that commas, slashes or spaces separate: a row of links (badges, too), or a list of which each
 * item is a contact. Any other piece stays whole: `Oslo, Norway`.
 */
function splitRow(piece: Piece): Piece[] {
	const { spans, line } = piece;
	const text = joinText(spans.filter(({ href }) => href === undefined));
	const targets = new Set(spans.flatMap(({ href }) => href ?? []));
	const isLinks = targets.size > 1 && [...targets].some(isPersonal) && /^[\s,;/|·•]*$/.test(text);
	if (isLinks) return runsOf(spans).flatMap((run) => (run.href === null ? [] : { spans: trimSpans(run.spans), line }));
	if (text.length > MAX_ROW || contactOf(piece)?.kind === 'location') return [piece];
	const parts = splitSpans(spans, /\s*[,;]\s*|\s*\/\s*/, isLink).map((part) => ({ spans: part, line }));
	if (parts.length > 1 && parts.every((part) => contactOf(part))) return parts;
	if (isMixedRow(parts)) return parts;
	return (/[@.]/.test(text) || spans.some(isLink) ? splitAtSpaces(piece) : null) ?? [piece];
}

/** Whether most parts of a row are contacts, and the others a word or two: `ada@example.org, 555 010 0199, Northtown`. */
function isMixedRow(parts: readonly Piece[]): boolean {
	const others = parts.filter((part) => !contactOf(part));
	const isShort = others.every(
		({ spans }) => plainText(spans).length <= MAX_REST && spans.every(({ href }) => href === undefined),
	);
	return isShort && parts.length > 2 && parts.length - others.length > others.length;
}

/** The contacts of a row that only spaces separate: `ada@example.org 555 010 0199 example.org/ada`; null for others. */
function splitAtSpaces({ spans, line }: Piece): Piece[] | null {
	const words = splitSpans(spans, /[ \u00a0]+/, isLink);
	const parts: Span[][] = [];
	let isOpen = false;
	for (const word of words) {
		if (/[,;]$/.test(plainText(word))) return null;
		const isAddress = word.some(isLink) || isEmail(plainText(word)) || isWebAddress(plainText(word));
		const isBehindLabel = /[:：]$/u.test(plainText(parts.at(-1) ?? []));
		const isLabel = /^\p{Alphabetic}+[:：]$/u.test(plainText(word));
		if (isBehindLabel || (isOpen && !isAddress && !isLabel)) parts.at(-1)?.push({ text: ' ' }, ...word);
		else parts.push([...word]);
		isOpen = !isAddress;
	}
	const pieces = parts.map((part) => ({ spans: part, line }));
	const contacts = pieces.map(contactOf);
	return pieces.length > 1 && contacts.every((contact) => contact && contact.kind !== 'location') ? pieces : null;
}

function isLink({ href }: Span): boolean {
	return href !== undefined;
}

/** Whether a link leads to a person: an e-mail address, a phone number, a profile. */
export function isPersonal(href: string): boolean {
	return /^(?:mailto|tel):/i.test(href) || (PROFILE.test(href) && !PROJECT.test(href));
}

/** The pieces of a block inside another block. Code may be a contact there, though not by itself. */
export function piecesInside(block: Block): Piece[] {
	if (block.type !== 'code') return piecesOf(block);
	return [{ spans: [{ text: block.text.trim().replace(/\s+/g, ' '), code: true }], line: block.line }];
}

/** The spans without line ends inside links: a link is never two contacts. */
function unbreakLinks(spans: readonly Span[]): Span[] {
	return spans.map((span) =>
		span.href === undefined ? span : { ...span, text: span.text.replace(/[\n\u2028]/g, ' ') },
	);
}

/** A row of two cells is a label and a value. The cells of any other row are pieces by themselves. */
function rowPieces(row: readonly (readonly Span[])[], line: number): Piece[] {
	const cells = row.filter((cell) => cell.length > 0);
	const [label = [], value = []] = cells;
	if (isRowOfPairs(cells, line)) {
		const pairs = cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell, cells[at + 1] ?? []] as const] : []));
		return pairs.flatMap(([name, said]) => labelled(name, said.length > 0 ? [{ spans: said, line }] : [], line));
	}
	const isPair =
		cells.length === 2 && label.every(({ href }) => href === undefined) && !contactOf({ spans: label, line });
	return isPair ? labelled(label, [{ spans: value, line }], line) : cells.map((spans) => ({ spans, line }));
}

/** Whether a row holds labels and values by turns: `姓名 | 林月 | 电话 | 555 0100`. */
function isRowOfPairs(cells: readonly (readonly Span[])[], line: number): boolean {
	const labels = cells.filter((_, at) => at % 2 === 0);
	const values = cells.filter((_, at) => at % 2 === 1);
	return (
		cells.length > 2 &&
		cells.length % 2 === 0 &&
		labels.every((spans) => !contactOf({ spans, line })) &&
		(labels.some((spans) => namedBy(plainText(spans)) !== null) || values.every((spans) => contactOf({ spans, line })))
	);
}

function labelled(label: readonly Span[], pieces: readonly Piece[], line: number): Piece[] {
	const [first, ...others] = pieces;
	const name = plainText(label).replace(/\s*[:：]$/u, '');
	if (name === '') return [...pieces];
	if (!first) return [{ spans: label, line }];
	return [{ ...first, spans: [{ text: `${name}: ` }, ...first.spans] }, ...others];
}

/** Reads a short piece as a contact: a link, e-mail address, page, phone number or place, with or without a label. */
export function contactOf({ spans, line }: Piece): Contact | null {
	const text = withoutIcon(plainText(spans));
	const targets = new Set(spans.flatMap(({ href }) => href ?? []));
	if (targets.size > 1) return null;
	const [target] = targets;
	const [labelled = '', label = ''] = LABEL.exec(text) ?? [];
	const prefix = isNameWord(label.replace(/[\s./-]+/g, '')) ? labelled : '';
	const said = text.slice(prefix.length).trim();
	const name = prefix.replace(/\s*[:：]\s*$/u, '');
	if (target === undefined) return bareContact(name || said, said, line) ?? placeOf(name, said, plainText(spans), line);
	const linked = withoutIcon(plainText(spans.filter(({ href }) => href !== undefined)));
	// Neither a link inside a sentence nor a file beside the CV is a contact.
	if (linked.length < said.length / 2 || !/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
	const place = isPlace(linked) || ADDRESS_ICON.test(plainText(spans));
	if (place && /^https?:/.test(target))
		return { kind: 'location', label: text || target, value: text || target, url: target, line };
	return linkedContact({ name, said, text, target, line });
}

type Linked = {
	readonly name: string;
	readonly said: string;
	readonly text: string;
	readonly target: string;
	readonly line: number;
};

function linkedContact({ name, said, text, target, line }: Linked): Contact {
	if (/^mailto:/i.test(target)) {
		const value = isEmail(said) ? said : target.replace(/^mailto:|\?.*$/gi, '');
		return { kind: 'email', label: isEmail(said) ? name || said : text || value, value, url: target, line };
	}
	const isTel = /^tel:/i.test(target);
	if (isEmail(said) && /^https?:/i.test(target))
		return bareContact(name || said, said, line) ?? { kind: 'url', label: said, value: target, url: target, line };
	if (isPhone(said)) {
		return { kind: 'phone', label: name || said, value: said, url: isTel ? target : phoneAddress(said), line };
	}
	if (isTel) return { kind: 'phone', label: text || target.slice(4), value: target.slice(4), url: target, line };
	const isValue = said.startsWith('@') || sameAddress(said, target);
	const label = isValue ? name || said : text || target;
	return { kind: 'url', label, value: target, url: target, line };
}

function bareContact(label: string, said: string, line: number): Contact | null {
	// `blog.example.org (Blog)`, `555 0100 (mobile)`
	const [, address, note] = /^(\S[^()]*|\S*\([^()]*\)[^()]*) \(([^()\d]{1,20})\)$/.exec(said) ?? [];
	if (address !== undefined && note !== undefined) return bareContact(label === said ? note : label, address, line);
	if (isEmail(said)) return { kind: 'email', label, value: said, url: `mailto:${said}`, line };
	if (isPhone(said))
		return OTHER_NUMBER.test(label) ? null : { kind: 'phone', label, value: said, url: phoneAddress(said), line };
	if (isWebAddress(said)) return { kind: 'url', label, value: said, url: completeAddress(said), line };
	const profile = label === said ? null : profileAddress(label, said);
	return profile === null ? null : { kind: 'url', label, value: said, url: profile, line };
}

/** The page of a person whom a site knows by a name: `github` and `@ada`; null for other sites. */
export function profileAddress(site: string, user: string): string | null {
	const start = PROFILES.get(site.toLowerCase());
	return start !== undefined && /^@?[\w-]{2,39}$/.test(user) ? start + user.replace('@', '') : null;
}

const PROFILES = new Map([
	['github', 'https://github.com/'],
	['gitlab', 'https://gitlab.com/'],
	['linkedin', 'https://www.linkedin.com/in/'],
	['twitter', 'https://twitter.com/'],
	['telegram', 'https://t.me/'],
]);

function placeOf(name: string, said: string, raw: string, line: number): Contact | null {
	if (said === '') return null;
	const isNamed = name !== '' && !ADDRESS_LABELS.has(lowerCase(name));
	// `Born: Oslo, Norway` is a fact, and no address.
	const isKnown = name !== '' ? !isNamed : ADDRESS_ICON.test(raw) || isStreet(said) || isPlace(said);
	return isKnown ? { kind: 'location', label: name || said, value: said, url: null, line } : null;
}

/** `12 Sea Lane, Hull HU1 2AB`, `Seeweg 9, 6005 Luzern`. */
function isStreet(text: string): boolean {
	const comma = text.lastIndexOf(',');
	return (
		comma >= MIN_STREET &&
		/\d/.test(text) &&
		hasLetter(text) &&
		!/[@:;!?()]/.test(text) &&
		!/\.$/.test(text) &&
		!isJob(text) &&
		readDates(text.slice(0, text.indexOf(','))) === null &&
		[text, text.slice(comma + 1).trimStart()].every((part) => firstLetterOrDigit(part) === 0 && !beginsLowercase(part))
	);
}

/** `Lisbon, Portugal`, `Bengaluru (India), Asia`: two or three names. */
function isPlace(text: string): boolean {
	const [first = '', ...others] = text.split(', ');
	const names = [first.replace(/\s*\([^()\s\d]+\)$/, ''), ...others];
	return others.length > 0 && others.length < 3 && names.every(isPlaceName) && mayBePlace(text);
}

function isPlaceName(name: string): boolean {
	const isLong = name.length > 1 && name.length <= MAX_PLACE_NAME;
	return isLong && beginsUppercase(name) && name.split(/[ -]+/).every(isNameWord);
}

/**
 * Whether two texts give one address: scheme, `www.` and a final slash do not count. `//example.org` is the rest of an
 * address whose scheme was read as a label, and no address.
 */
export function sameAddress(a: string, b: string): boolean {
	const bare = (address: string) => address.replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/gi, '').toLowerCase();
	return bare(a) === bare(b);
}
