import type { Contact, Entry, Resume } from '../model/index.ts';
import { profileOf } from '../model/network.ts';
import { isRole } from '../parse/words/phrases.ts';
import { currentJob } from './current-job.ts';
import type { Format } from './format.ts';
import { namePartsOf } from './person-parts.ts';
import { placeOf, readPlace } from './place.ts';

/** Octets of a line, its end not counted (RFC 6350, section 3.2). */
const MAX_OCTETS = 75;

/** Where a headline goes on with more than a job: `Engineer, writer`, `Engineer | Speaker`, `Engineer at Acme`. */
const HEADLINE_END = /\s*(?:[,;|·•\n@]|\s[-–—/]\s|\s(?:at|with|in|bei|chez|en)\s)/u;
/** The same in a title, in which a comma belongs to the job: `Director, Engineering`. */
const TITLE_END = /\s*(?:[;|·•\n@]|\s(?:at|chez)\s)/u;
/** Schemes by which people are sent messages (RFC 4770). */
const MESSAGING = /^(?:xmpp|sip|sips|im|matrix|skype|tg|irc):/i;

type Version = '3' | '4';

/**
 * The person as a vCard for address books: 4.0 (RFC 6350), or 3.0 (RFC 2426) for those that refuse it. Names of pages are
 * told as Apple and Google do it (`X-ABLabel`), and profiles both by the standard (RFC 9554) and as phones import them.
 */
export const vcard: Format = (resume, { vcard: version = '4' }) => {
	const lines = ['BEGIN:VCARD', `VERSION:${version}.0`, ...propertiesOf(resume, version), 'END:VCARD'];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
};

function propertiesOf(resume: Resume, version: Version): string[] {
	const { name, contacts } = resume;
	const job = currentJob(resume);
	const title = titleOf(resume, job);
	// A card must have a name (section 6.2.1): an address stands in when there is none.
	const called = name ?? contacts.find(({ kind }) => kind !== 'location')?.value ?? 'Unknown';
	return [
		`FN:${value(called, version)}`,
		// 3.0 must have its parts too.
		...(name === null && version === '4' ? [] : [`N:${nameValue(called)}`]),
		...(title === null ? [] : [`TITLE:${value(title, version)}`]),
		...(job?.organization ? [`ORG:${part(organizationOf(job))}`] : []),
		...contacts.flatMap((contact, at) => propertyOf(contact, at, version)),
		...addressOf(contacts, version),
	];
}

/** The job that the headline names, else the present one. */
function titleOf({ headline }: Resume, job: Entry | null): string | null {
	const [named = ''] = (headline ?? '').split(HEADLINE_END);
	const [held = ''] = (job?.title ?? '').split(TITLE_END);
	return (isRole(named) ? named : held || named) || null;
}

/** The employer without a place behind it: `Acme, Oslo (Norway)`. */
function organizationOf({ organization, location }: Entry): string {
	const name = (organization ?? '').replace(/\s*\([^()]*\)$/, '');
	const [first = '', ...others] = name.split(/,\s+/);
	const rest = others.join(', ');
	const place = readPlace(rest);
	const isSure = rest === location || place?.countryCode || place?.region;
	return rest !== '' && isSure ? first : name || (organization ?? '');
}

/** The name in its parts: family, given, additional names, prefixes, suffixes. */
function nameValue(name: string): string {
	const { family, given, prefixes, suffixes } = namePartsOf(name);
	const list = (parts: readonly string[]) => parts.map(part).join(',');
	return [part(family), part(given), '', list(prefixes), list(suffixes)].join(';');
}

/** The parts of a place that are sure, with the author's text as its label; nothing when none is. */
function addressOf(contacts: readonly Contact[], version: Version): string[] {
	const place = placeOf(contacts);
	const label = contacts.find(({ kind }) => kind === 'location')?.value ?? '';
	if (!place) return [];
	const { street, locality, region, code, country } = place;
	const address = ['', '', street, locality, region, code, country].map(part).join(';');
	return version === '4'
		? [`ADR;LABEL=${parameter(label)}:${address}`]
		: [`ADR;TYPE=home:${address}`, `LABEL;TYPE=home:${part(label)}`];
}

function propertyOf(contact: Contact, at: number, version: Version): string[] {
	const { kind, value: said, url } = contact;
	switch (kind) {
		case 'email':
			return [version === '4' ? `EMAIL:${value(said, version)}` : `EMAIL;TYPE=INTERNET:${value(said, version)}`];
		case 'phone': {
			const number = url !== null && /^tel:/i.test(url) ? url : `tel:${said.replace(/[^\d+]/g, '')}`;
			return [version === '4' ? `TEL;VALUE=uri:${uri(number)}` : `TEL;TYPE=VOICE:${value(said, version)}`];
		}
		case 'location':
			return [];
		case 'url':
			return MESSAGING.test(url ?? '') ? [`IMPP:${uri(url ?? said)}`] : pageOf(contact, at, version);
	}
}

/** A page of the person: a profile, or a page with its name. */
function pageOf(contact: Contact, at: number, version: Version): string[] {
	const { label, value: said, url } = contact;
	const address = uri(url ?? said);
	const profile = profileOf(contact);
	if (profile === null || profile.name === 'blog') {
		const type = profile || /\bblog\b/i.test(label) ? 'blog' : 'home';
		const group = `item${at + 1}`;
		return [
			`${group}.URL;TYPE=${type}:${address}`,
			...(label === '' || label === said ? [] : [`${group}.X-ABLabel:${value(label, version)}`]),
		];
	}
	const { title, user } = profile;
	const name = user === null ? '' : `;X-USER=${parameter(user)}`;
	return [
		...(version === '4' ? [`SOCIALPROFILE;SERVICE-TYPE=${parameter(title)}:${address}`] : []),
		`X-SOCIALPROFILE;TYPE=${profile.name}${name}:${address}`,
	];
}

/** An address with the characters encoded that RFC 3986 does not allow in one. */
function uri(address: string): string {
	return address.replace(/%(?![\dA-Fa-f]{2})|[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
}

/** A text as a value: 3.0 escapes semicolons in each. */
function value(text: string, version: Version): string {
	return version === '4' ? escaped(text) : part(text);
}

/** Escapes text (section 3.4). */
function escaped(text: string): string {
	return text.replace(/[\\,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Escapes one part of a value whose parts are divided by semicolons. */
function part(text: string): string {
	return escaped(text).replaceAll(';', '\\;');
}

/** The value of a parameter in quotation marks, escaped by RFC 6868. */
function parameter(text: string): string {
	const masked = text.replaceAll('^', '^^').replaceAll('"', "^'").replace(/\r?\n/g, '^n');
	return `"${masked}"`;
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A line in pieces of at most 75 octets, a space before each but the first; no character is cut (section 3.2). */
function fold(line: string): string {
	const rows: string[] = [];
	let [row, octets] = ['', 0];
	for (const character of line) {
		const size = octetsOf(character);
		if (octets + size > MAX_OCTETS) {
			rows.push(row);
			[row, octets] = ['', 1];
		}
		row += character;
		octets += size;
	}
	return [...rows, row].join('\r\n ');
}
