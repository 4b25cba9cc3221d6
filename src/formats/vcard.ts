import { contactName } from '../model/contact-name.ts';
import type { Contact, Entry, Resume } from '../model/index.ts';
import type { Format } from './format.ts';
import { addressPartsOf, namePartsOf } from './person-parts.ts';

/** Octets of a line, its end not counted (RFC 6350, section 3.2). */
const MAX_OCTETS = 75;

/** The person as a vCard 4.0 (RFC 6350), for address books. */
export const vcard: Format = (resume) => {
	const lines = ['BEGIN:VCARD', 'VERSION:4.0', ...propertiesOf(resume), 'END:VCARD'];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
};

function propertiesOf(resume: Resume): string[] {
	const { name, headline, contacts } = resume;
	const job = currentJob(resume);
	const title = headline ?? job?.title ?? null;
	// A card must have a name (section 6.2.1): an address stands in when there is none.
	const called = name ?? contacts.find(({ kind }) => kind !== 'location')?.value ?? 'Unknown';
	return [
		`FN:${escaped(called)}`,
		...(name === null ? [] : [`N:${nameValue(name)}`]),
		...(title === null ? [] : [`TITLE:${escaped(title)}`]),
		...(job?.organization ? [`ORG:${part(job.organization)}`] : []),
		...contacts.map(propertyOf),
	];
}

/** The present job, else the last one. */
function currentJob({ sections }: Resume): Entry | null {
	const jobs = sections
		.filter(({ kind }) => kind === 'experience')
		.flatMap(({ items }) => items.filter((item) => item.type === 'entry'));
	return jobs.find(({ end }) => end === 'present') ?? null;
}

/** The name in its parts: family, given, additional names, prefixes, suffixes. */
function nameValue(name: string): string {
	const { family, given, prefixes, suffixes } = namePartsOf(name);
	const list = (parts: readonly string[]) => parts.map(part).join(',');
	return [part(family), part(given), '', list(prefixes), list(suffixes)].join(';');
}

/** A place in its parts, with the author's text as its label. */
function addressValue(place: string): string {
	const { street, locality, region, code, country } = addressPartsOf(place);
	return ['', '', street, locality, region, code, country].map(part).join(';');
}

function propertyOf(contact: Contact): string {
	const { kind, label, value, url } = contact;
	switch (kind) {
		case 'email':
			return `EMAIL:${escaped(value)}`;
		case 'phone':
			return `TEL;VALUE=uri:${uri(url ?? `tel:${value.replace(/[^\d+]/g, '')}`)}`;
		case 'location':
			return `ADR;LABEL=${parameter(value)}:${addressValue(value)}`;
		case 'url':
			return isProfile(contact)
				? `SOCIALPROFILE;SERVICE-TYPE=${parameter(contactName(contact))}:${uri(url ?? value)}`
				: `URL;X-LABEL=${parameter(label)}:${uri(url ?? value)}`;
	}
}

/** A profile on a social host (RFC 9554, section 3.5). */
function isProfile(contact: Contact): boolean {
	return ['github', 'gitlab', 'linkedin', 'twitter'].includes(contactName(contact));
}

/** An address with the characters encoded that RFC 3986 does not allow in one. */
function uri(address: string): string {
	return address.replace(/%(?![\da-f]{2})|[^\w\-.~:/?#[\]@!$&'()*+,;=%]/giu, encodeURIComponent);
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
