import { saysAddress } from '../../model/address.ts';
import type { Block, Contact, Span } from '../../model/index.ts';
import { itemsIn, spansIn } from '../../model/walk.ts';
import { dropLines, joinText, plainText, splitLines } from '../markdown/spans.ts';
import { beginsLowercase, hasLetter } from '../words/letters.ts';
import { isJob } from '../words/phrases.ts';
import { contactOf, type Piece, sameAddress } from './contact.ts';
import { type FoundContacts, readContacts } from './contacts.ts';
import { readDates } from './dates.ts';
import { findName } from './find-name.ts';
import {
	contactsInFrontMatter,
	type FrontMatter,
	headlineInFrontMatter,
	introInFrontMatter,
} from './front-matter-person.ts';
import { kindOf } from './kinds.ts';
import { isOfPerson, isOwn, isPersonal } from './own-page.ts';
import { cutName, isDocumentTitle } from './person-name.ts';
import { linesOf, piecesInside, piecesOf } from './pieces.ts';
import type { Cut, RawSection } from './sections.ts';

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
export function readHead(cut: Cut, frontMatter: FrontMatter): Head {
	const { sections, document } = cut;
	const named = findName(cut, frontMatter);
	const contacts: Contact[] = [...named.contacts];
	const intro: Block[] = [];
	let headline: string | null = null;
	// Rows and breaks of HTML may stand on one line of the source, though each is counted as a line.
	const end = sections[0]?.heading.line ?? Number.POSITIVE_INFINITY;
	for (const written of named.rest) {
		const block = unquoted(written);
		const mayBeHeadline = headline === null && intro.every(saysNothing);
		const found = isLarge(block) ? null : (readContacts(block) ?? (mayBeHeadline ? placeBelow(block) : null));
		if (found) {
			for (const contact of found.contacts) contacts.push({ ...contact, line: Math.min(contact.line, end) });
			const rest = withoutCuts(block, found);
			const [first, ...others] = rest;
			const isFirst =
				first && mayBeHeadline && isHeadline(first.spans) && !isBehindContact(first, block, found.contacts);
			if (isFirst) headline = plainText(first.spans);
			for (const left of leftOf(block, isFirst ? others : rest)) intro.push(left);
		} else if (mayBeHeadline && named.name !== null && block !== document && isHeadlineBlock(block)) {
			headline = plainText([{ text: joinText(block.spans).replace(BETWEEN_NAMES, ', ') }]);
		} else if (mayBeHeadline && named.name !== null && block.type === 'paragraph' && isJobAboveLines(block.spans)) {
			headline = plainText(splitLines(block.spans)[0] ?? []);
			intro.push({ ...block, spans: dropLines(block.spans, 1), line: block.line + 1 });
		} else {
			intro.push(block.type === 'heading' ? { ...block, level: Math.max(3, block.level) } : written);
		}
	}
	const found = withMore(distinct(contacts), [
		...contactsInSections(sections, contacts.filter(isReachable).length > 1),
		...contactsInFrontMatter(frontMatter),
	]);
	const others = found.some(isReachable)
		? []
		: addressesIn(
				[...intro, ...(sections[0]?.blocks ?? [])].filter((block) => !isLarge(block)),
				isDirect,
			);
	return {
		name: named.name,
		headline: headline === named.name ? null : (headline ?? headlineInFrontMatter(frontMatter)),
		contacts: withMore(found, others),
		intro: [...named.greeting, ...introInFrontMatter(frontMatter), ...intro],
	};
}

/** A break behind a word and before a capital: `Lecturer<br>Hull College`. */
const BETWEEN_NAMES = /\n(?<=[\p{Alphabetic})]\n)(?=\p{Uppercase})/gu;

/** What stands beside the contacts of a block, the lines without contacts whole: `Engineer | Poet`. */
function withoutCuts(block: Block, { contacts, rest }: FoundContacts): readonly Piece[] {
	if (block.type !== 'paragraph') return rest;
	const held = new Set(contacts.map(({ line }) => line));
	const lines = linesOf(block.spans);
	return rest.flatMap((piece, at) => {
		const { line } = piece;
		if (held.has(line)) return piece;
		if (line === rest[at - 1]?.line) return [];
		return line === rest[at + 1]?.line ? { line, spans: lines[line - block.line] ?? piece.spans } : piece;
	});
}

/** The place in the last of a few lines below a name: `Engineer`, `Oslo, Norway`. */
function placeBelow(block: Block): FoundContacts | null {
	const pieces = block.type === 'paragraph' ? piecesOf(block) : [];
	const place = pieces.length <= MAX_LINES ? contactOf(pieces.at(-1) ?? { spans: [], line: 0 }) : null;
	const rest = pieces.slice(0, -1);
	const areLines = rest.length > 0 && rest.every((piece) => isHeadline(piece.spans) && contactOf(piece) === null);
	return place?.kind === 'location' && areLines ? { contacts: [place], rest } : null;
}

/** Lines below a name that say what a person does and where. */
const MAX_LINES = 4;

function isReachable({ kind }: Contact): boolean {
	return kind !== 'location';
}

/** Whether a contact stands before the piece on its line. */
function isBehindContact(piece: Piece, block: Block, contacts: readonly Contact[]): boolean {
	const isStart = plainText(piecesOf(block)[0]?.spans ?? []) === plainText(piece.spans);
	return block.type === 'paragraph' && !isStart && contacts.some(({ line }) => line === piece.line);
}

/** The only paragraph of a quotation that names a job, as some authors set off their headline: `> Engineer from Oslo`. */
function unquoted(block: Block): Block {
	const [first, ...others] = block.type === 'quote' ? block.blocks : [];
	const isJobLine = first?.type === 'paragraph' && others.length === 0 && isJob(plainText(first.spans));
	return isJobLine && !/[.!?]$/.test(plainText(first.spans)) ? first : block;
}

function isHeadlineBlock(block: Block): block is Extract<Block, { type: 'paragraph' | 'heading' }> {
	return (block.type === 'heading' || block.type === 'paragraph') && isHeadline(block.spans);
}

/** Whether the first of a few lines names a job: `Engineer` above `Acme` and `Email: ada [at] acme.example`. */
function isJobAboveLines(spans: readonly Span[]): boolean {
	const [first = [], ...others] = splitLines(spans);
	const job = plainText(first);
	const below = others.map(plainText);
	const areShort = below.every((line) => line.length <= MAX_LINE && !beginsLowercase(line));
	const isShort = job.split(' ').length <= MAX_JOB && !/[.!?,]$/.test(job);
	return below.length > 0 && below.length < MAX_LINES && areShort && isShort && isHeadline(first) && isJob(job);
}

/** Words of a job, and characters of the lines below it. */
const [MAX_JOB, MAX_LINE] = [6, 60];

/** Whether a block above the headline is a rule, or only says that this is a CV. */
function saysNothing(block: Block): boolean {
	if (block.type !== 'paragraph' && block.type !== 'heading') return block.type === 'rule';
	return isDocumentTitle(plainText(block.spans));
}

/** An e-mail address for people alone: `ada [at] byron.example`, `ada AT byron.example`. */
const MASKED_ADDRESS = /[[(]\s?at\s?[\])]|\w at [\w-]+\.[a-z]{2}/i;

/**
 * Whether a line says what the person does: neither a title, a date, an address, a phone number, a fact
 * (`Age: 18`), an introduction nor a link.
 */
function isHeadline(spans: readonly Span[]): boolean {
	const text = plainText(spans);
	return (
		text.length <= MAX_HEADLINE &&
		!isDocumentTitle(text) &&
		!/^[(（]?\d|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|。$/.test(text) &&
		!MASKED_ADDRESS.test(text) &&
		!/\d[\d ()-]{6,}\d/.test(text) &&
		!isFact(text) &&
		kindOf(text) !== 'contact' &&
		!isIntroduction(text) &&
		!(spans.length > 1 && spans[0]?.strong && /[:：]$/u.test(spans[0].text)) &&
		spans.every(({ href }) => href === undefined) &&
		readDates(text) === null
	);
}

/** `My name is Ada Byron.` */
function isIntroduction(text: string): boolean {
	const { name, isGreeting } = cutName(text);
	return isGreeting && name !== null;
}

/** `Age: 18`, `Place of birth: Oslo`, unlike `Senior rope engineer: nets and knots`. */
function isFact(text: string): boolean {
	const [, first, others = ''] = /^([^\s:：]+(?:\s[^\s:：]+)?)(\s[^\s:：]+)?\s?[:：]/.exec(text) ?? [];
	return first !== undefined && (others === '' || !isJob(first + others));
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

/**
 * Some CVs have contacts in a section of their own. When there is none or only one above the sections, others may be in
 * the first section or the last lines.
 */
function contactsInSections(sections: readonly RawSection[], hasOthers: boolean): Contact[] {
	const own = sections.filter(({ kind }) => kind === 'contact').flatMap(({ blocks }) => contactsAmong(blocks));
	if (hasOthers) return own;
	const [first] = sections;
	const above = first?.kind === 'summary' || first?.kind === 'other' ? contactGroups(first.blocks) : [];
	const last = sections.at(-1);
	const below = last && last.kind !== 'references' ? contactGroups(last.blocks.slice(-1)) : [];
	return [...above.filter(holdsPerson).flat(), ...own, ...below.filter(reachesPerson).flat().filter(isOwn)];
}

/** Every contact among facts about the person, of which most may be no contacts. */
function contactsAmong(blocks: readonly Block[]): readonly Contact[] {
	const pieces = shortBlocks(blocks).flatMap(piecesOf);
	return [
		...pieces.slice(0, MAX_CONTACTS).flatMap((piece) => contactOf(piece) ?? []),
		...addressesIn(blocks, isPersonal),
	];
}

/** The contacts that are links inside sentences: `Write to ada@example.org.` */
function addressesIn(blocks: readonly Block[], isContact: (href: string) => boolean): readonly Contact[] {
	const texts = [...spansIn(blocks.slice(0, MAX_CONTACTS))];
	return texts.flatMap(({ spans, line }) =>
		spans.flatMap((span) => (isContact(span.href ?? '') ? (contactOf({ spans: [span], line }) ?? []) : [])),
	);
}

/** Whether an address is that of a mailbox or a phone. */
function isDirect(href: string): boolean {
	return /^(?:mailto|tel):/i.test(href);
}

/** The contacts of each block that consists mostly of some. */
function contactGroups(blocks: readonly Block[]): readonly (readonly Contact[])[] {
	return shortBlocks(blocks)
		.map((block) => readContacts(block)?.contacts ?? [])
		.filter((contacts) => contacts.some(isReachable));
}

function shortBlocks(blocks: readonly Block[]): readonly Block[] {
	return blocks.slice(0, MAX_CONTACTS).filter((block) => block.type !== 'heading' && !isLarge(block));
}

/** Whether contacts reach a person by more than digits, which may be the number of a certificate or a patent. */
function reachesPerson(contacts: readonly Contact[]): boolean {
	return contacts.some((contact) => isOfPerson(contact) && /\D/.test(contact.value));
}

function holdsPerson(contacts: readonly Contact[]): boolean {
	return contacts.some(isOfPerson);
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
		const isLabelKnown = !others.includes(label) || seen.has(`${key}\n${label}`);
		if (!isFirst && isLabelKnown && (saysTarget(contact) || seen.has(`${key}\n${contact.value}`))) return [];
		for (const text of [label, contact.label, contact.value]) seen.add(`${key}\n${text}`);
		seen.add(key);
		return { ...contact, label };
	});
}

/** Whether the words of an e-mail address or a number are what they lead to, as they should be, and nothing more. */
function saysTarget({ kind, value, url }: Contact): boolean {
	if (kind === 'phone') return !hasLetter(value);
	return kind !== 'email' || url === null || saysAddress(value, url.replace(/\?.*$/, ''));
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
	const digits = kind === 'phone' ? value.replace(/\D/g, '') : '';
	return digits || (url ?? value).toLowerCase();
}
