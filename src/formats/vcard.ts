import { contactName } from '../model/contact-name.ts';
import type { Contact, Entry, Resume } from '../model/index.ts';
import type { Format } from './format.ts';

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
	// A card must say whose it is (section 6.2.1), if need be by an address.
	const called = name ?? contacts.find(({ kind }) => kind !== 'location')?.value ?? 'Unknown';
	return [
		`FN:${escaped(called)}`,
		...(name === null ? [] : [`N:${namesOf(name).map(part).join(';')};;;`]),
		...(title === null ? [] : [`TITLE:${escaped(title)}`]),
		...(job?.organization ? [`ORG:${part(job.organization)}`] : []),
		...contacts.map(propertyOf),
	];
}

/** The job that goes on, else the last one. */
function currentJob({ sections }: Resume): Entry | null {
	const jobs = sections
		.filter(({ kind }) => kind === 'experience')
		.flatMap(({ items }) => items.filter((item) => item.type === 'entry'));
	return jobs.find(({ end }) => end === 'present') ?? null;
}

/** Family and given names as far as the words tell: a name in a script without spaces is given whole as the family's. */
function namesOf(name: string): readonly [string, string] {
	const words = name
		.replace(/\s*[(（].*$/u, '')
		.trim()
		.split(/\s+/);
	return words.length < 2 ? [name, ''] : [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}

function propertyOf(contact: Contact): string {
	const { kind, label, value, url } = contact;
	switch (kind) {
		case 'email':
			return `EMAIL:${escaped(value)}`;
		case 'phone':
			return `TEL;VALUE=uri:${url ?? `tel:${value.replace(/[^\d+]/g, '')}`}`;
		case 'location':
			// Without knowing its parts the place stands where the label is read from (section 6.3.1).
			return `ADR;LABEL=${parameter(value)}:;;${part(value)};;;;`;
		case 'url':
			return isProfile(contact)
				? `SOCIALPROFILE;SERVICE-TYPE=${parameter(contactName(contact))}:${url ?? value}`
				: `URL;X-LABEL=${parameter(label)}:${url ?? value}`;
	}
}

/** A page on a host where many have one (RFC 9554, section 3.5). */
function isProfile(contact: Contact): boolean {
	return ['github', 'gitlab', 'linkedin', 'twitter'].includes(contactName(contact));
}

/** Text with the signs that mean something masked (section 3.4). */
function escaped(text: string): string {
	return text.replace(/[\\,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** The same as one part of several, which semicolons divide. */
function part(text: string): string {
	return escaped(text).replaceAll(';', '\\;');
}

/** A parameter's value in quotation marks, with what may not stand there masked (RFC 6868). */
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
