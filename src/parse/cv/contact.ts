import { saysAddress } from '../../model/address.ts';
import type { Contact, Span } from '../../model/index.ts';
import { completeAddress, hasScheme, isEmail, isWebAddress } from '../address.ts';
import { plainText } from '../markdown/spans.ts';
import { anyOf, wordsFor } from '../words/index.ts';
import {
	beginsLowercase,
	beginsUppercase,
	firstLetterOrDigit,
	hasLetter,
	isNameWord,
	lowerCase,
} from '../words/letters.ts';
import { isJob, isRole, isPlace as mayBePlace } from '../words/phrases.ts';
import { monthOf } from './calendar.ts';
import { isPeriod, readDates } from './dates.ts';
import { isPhone, phoneAddress } from './phone.ts';

/** A piece of a contact row, with the line of the source on which it stands. */
export type Piece = { readonly spans: readonly Span[]; readonly line: number };

const LABEL = /^([^:：]{1,31}?)\s*[:：]\s*/u;
/** The first character of a contact, behind emoji and signs. */
const START = /[\p{Alphabetic}\d+(@[]/u;
const ADDRESS_LABELS = new Set(wordsFor(({ addressLabels }) => addressLabels));
const ADDRESS_ICON = /^[🏠🏡📍🌍🌎🌏🗺📌]/u;
/** Characters of a street with its number. */
const MIN_STREET = 6;
/** Characters of a name in a place. */
const MAX_PLACE_NAME = 31;
/** Labels of names and numbers that are no pages and no phone numbers: of messengers, of papers. */
const OTHER_NAME =
	/^(?:(?:we ?chat|weixin|微信|qq|icq|line|kakao ?talk|discord|skype|学号|身份证|student|passport|matrikelnummer|orcid|isbn|iban)(?: ?(?:id|号码|号|账号|number))?[/\s&、,]*)+$/i;

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
	if (linked.length < said.length / 2 || !hasScheme(target)) return null;
	// `*me@tide.example*Potter` is one word.
	if (said.startsWith(linked) && /^[\p{Alphabetic}\d]/u.test(said.slice(linked.length))) return null;
	const place = isPlace(linked) || ADDRESS_ICON.test(plainText(spans));
	// `mailto:?subject=…` is a letter to nobody.
	if (/^mailto:(?:\?|$)/i.test(target)) return null;
	if (place && /^https?:/.test(target))
		return { kind: 'location', label: text || target, value: text || target, url: target, line };
	// `my page https://ada.example`: the label is what stands before the address.
	const isBehind = text.endsWith(linked) && sameAddress(linked, target);
	const before = isBehind ? text.slice(0, -linked.length).replace(/[\s:：,–—-]+$/u, '') : text;
	return linkedContact({ name, said, text: before, target, line });
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
	// A number may lead to a messenger: `[+47 555 0100](https://wa.example/475550100)`; `[020 and 555 0100](tel:0205550100)`
	// is one by its digits.
	if (isPhone(said) || (isTel && saysAddress(said, target)))
		return { kind: 'phone', label: name || said, value: said, url: target, line };
	if (isTel) return { kind: 'phone', label: text || target.slice(4), value: target.slice(4), url: target, line };
	const isValue = /^@[\p{Alphabetic}\d_.@-]+$/u.test(said) || sameAddress(said, target);
	const label = isValue ? name || said : text || target;
	return { kind: 'url', label, value: target, url: target, line };
}

function bareContact(label: string, said: string, line: number): Contact | null {
	const contact = addressContact(label, said, line);
	if (contact) return contact;
	// `blog.example.org (Blog)`, `555 0100 (mobile)`
	const [, address = '', note = ''] = said.length > MAX_NOTED ? [] : (NOTED.exec(said) ?? []);
	if (note !== '') return addressContact(label === said ? note : `${label} (${note})`, address, line);
	// `Mobile +47 555 010 0199`, but not `May 20192020`
	const [, word = '', number = ''] = WORD_AND_NUMBER.exec(said) ?? [];
	if (isPhone(number) && monthOf(word) === null)
		return addressContact(label === said ? word : `${label} ${word}`, number, line);
	const profile = label === said ? null : profileAddress(label, said);
	return profile === null ? null : { kind: 'url', label, value: said, url: profile, line };
}

/** A word, and what may be a phone number. */
const WORD_AND_NUMBER = /^(\p{Alphabetic}{1,9})\.?\s([+(\d].{6,24})$/u;

/** An address with a note in brackets behind it. */
const NOTED = /^(\S[^()]*|\S*\([^()]*\)[^()]*) \(([^()\d]{1,20})\)$/;
const MAX_NOTED = 100;

function addressContact(label: string, said: string, line: number): Contact | null {
	if (isEmail(said)) return { kind: 'email', label, value: said, url: `mailto:${said}`, line };
	if (OTHER_NAME.test(label)) return null;
	if (isPhone(said)) return { kind: 'phone', label, value: said, url: phoneAddress(said), line };
	return isWebAddress(said) ? { kind: 'url', label, value: said, url: completeAddress(said), line } : null;
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

/** What front matter and labels call contacts. */
export const CONTACT_KEYS: ReadonlySet<string> = new Set(
	'email mail phone tel telephone mobile cell homepage website web blog url github gitlab linkedin twitter address location'.split(
		' ',
	),
);

/** `Left-Column` as `leftcolumn`. */
export function plainKey(key: string): string {
	return key.toLowerCase().replace(/[^a-z]/g, '');
}

/** `github_username` and `githubUrl` as `github`. */
export function contactKey(key: string): string {
	const plain = plainKey(key);
	return plain.replace(/(?:username|user|url|handle|id|number|address)$/, (end) => (plain === end ? end : ''));
}

/** `Based in Berlin`, without a colon. */
const BASED = new RegExp(`^(?:${anyOf([...ADDRESS_LABELS].filter((label) => label.endsWith(' in')))}) `, 'i');

function placeOf(name: string, said: string, raw: string, line: number): Contact | null {
	if (said === '') return null;
	const place = said.replace(BASED, '');
	const isBased = place !== said && place.split(', ').every(isPlaceName) && mayBePlace(place);
	const value = isBased ? place : said;
	const isNamed = name !== '' && !ADDRESS_LABELS.has(lowerCase(name));
	// `Born: Oslo, Norway` is a fact, and no address.
	const isAddress = isPostalAddress(said) || (isStreet(said) && !isRole(said));
	const isKnown = name !== '' ? !isNamed : ADDRESS_ICON.test(raw) || isAddress || isPlace(said);
	return isBased || isKnown ? { kind: 'location', label: name || value, value, url: null, line } : null;
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
		!text.split(', ').some((part) => isPeriod(part) || readDates(part) !== null) &&
		[text, text.slice(comma + 1).trimStart()].every((part) => firstLetterOrDigit(part) === 0 && !beginsLowercase(part))
	);
}

/** `ul. Morska 9/3, 03-815 Warsaw, Poland`, `12 Sea Lane, Boston, MA 02139` */
function isPostalAddress(text: string): boolean {
	const [street = '', ...town] = text.split(', ');
	return isStreetAlone(street) && isPostalTown(town.join(', '));
}

/** Whether a line is a street with its number, and nothing else: `12 Sea Lane`, `ul. Morska 9/3`. */
export function isStreetAlone(text: string): boolean {
	const [, behind, before = ''] = STREET.exec(text) ?? [];
	const words = (behind ?? before).split(' ');
	const isStreet = words.length <= 4 && words.every((word) => word.length > 1 && word.length <= 20 && isNameWord(word));
	return isStreet && !isJob(text) && readDates(text) === null;
}

/** A number before or behind the words of a street. */
const STREET = /^(?:\d{1,5}[a-z]? (\D+?)|(\D+) \d{1,4} ?[a-z]?(?:\/\d{1,4})?),?$/i;

/** Whether a line is a town with its postal code, and nothing else: `6005 Luzern`, `Hull HU1 2AB`, `Boston, MA 02139`. */
export function isPostalTown(text: string): boolean {
	const [, behind, before = '', country] = POSTAL_TOWN.exec(text) ?? [];
	const names = [...(behind ?? before).split(/,? /), ...(country?.split(' ') ?? [])];
	return names.length <= 6 && names.every((name) => name.length <= 21 && beginsUppercase(name) && isNameWord(name));
}

/** `6005`, `03-815`, `D-10115`, `113 59`, `HU1 2AB`, `1012 AB` */
const CODE = String.raw`(?:(?:[A-Z]{1,2}-)?\d{4,6}|\d{2}-\d{3}|\d{3} \d{2}|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|\d{4} [A-Z]{2})`;
/** A town behind or before its code, and a country. */
const POSTAL_TOWN = new RegExp(`^(?:${CODE} (\\D+?)|(\\D+?),? ${CODE})(?:, (\\D{2,21}))?$`);

/** What is said of a place behind it: `(open to relocation)`. */
const REMARK = /(?<=, [^(),]{2,30}) \([^()\d]{3,40}\)$/;

/** Between a town and its state: `Lisbon, Portugal`, `Recife/PE`, `台北，台灣`. */
const TOWN_END = /, |，|\/(?=[A-Z]{2}$)(?<=\p{Lowercase}\/)/u;

/** `Lisbon, Portugal`, `Bengaluru (India), Asia`: two or three names. */
function isPlace(text: string): boolean {
	const bare = text.replace(REMARK, '');
	const [first = '', ...others] = bare.split(TOWN_END);
	const names = [first.replace(/\s*\([^()\s\d]+\)$/, ''), ...others];
	return others.length > 0 && others.length < 3 && names.every(isPlaceName) && mayBePlace(bare);
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

/** The flag of a country behind a place. */
const FLAG = / ?[\u{1f1e6}-\u{1f1ff}]+$/u;

/** The text without the emoji and signs in front of it, and a flag behind it. */
function withoutIcon(text: string): string {
	const start = text.search(START);
	return start < 0 ? '' : text.slice(start).replace(FLAG, '');
}

/** Whether the text is an address behind its label, and nothing else: `Address: Lakeside - Westland`. */
export function isLabelledPlace(text: string): boolean {
	const [start = '', label = ''] = LABEL.exec(text) ?? [];
	return ADDRESS_LABELS.has(lowerCase(label)) && !/[:：|｜@]/u.test(text.slice(start.length));
}
