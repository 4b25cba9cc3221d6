import type { Block, Contact, ContactKind } from '../../model/index.ts';
import { completeAddress, isEmail, isWebAddress } from '../address.ts';
import { profileAddress } from '../cv/contact.ts';
import { isPhone, phoneAddress } from '../cv/phone.ts';
import { mergeLists } from '../markdown/merge-lists.ts';
import type { Fields, Text } from './fields.ts';
import { blocksOf, lineOf, restOf } from './texts.ts';

/** Who the person is. `summaryTitle` is the title of the section that was the summary, where we wrote the file. */
export type Person = {
	readonly name: string | null;
	readonly headline: string | null;
	readonly contacts: readonly Contact[];
	readonly summary: readonly Block[];
	readonly summaryTitle: Text | null;
	readonly rest: readonly Block[];
};

/** Reads `basics`. */
export function readPerson(basics: Fields): Person {
	const [name, label, summary] = ['name', 'label', 'summary'].map((property) => basics.take(property));
	const summaryTitle = basics.take('summaryTitle');
	const contacts = contactsOf(basics);
	return {
		name: name ? lineOf(name) : null,
		headline: label ? lineOf(label) : null,
		contacts,
		summary: summary ? blocksOf(summary) : [],
		summaryTitle,
		rest: mergeLists(restOf(basics.rest())),
	};
}

/** The contacts that `contacts`, a property of ours, tells with their labels, and those of the schema. */
function contactsOf(basics: Fields): Contact[] {
	const told = basics.takeObjects('contacts').flatMap(toldContact);
	const email = basics.take('email');
	const phone = basics.take('phone');
	const page = basics.take('url', 'website');
	const found = [
		...(email ? [emailOf(lineOf(email), email.line)] : []),
		...(phone ? [phoneOf(lineOf(phone), phone.line)] : []),
		...(page ? [{ ...contact('url', lineOf(page), pageOf(lineOf(page)), page.line), label: 'Website' }] : []),
		...basics.takeObjects('profiles').flatMap(profileOf),
		...placesOf(
			basics,
			told.some(({ kind }) => kind === 'location'),
		),
	];
	const isTold = (one: Contact) =>
		told.some(({ value, url }) => value === one.value || (url !== null && url === one.url));
	return [...told, ...found.filter((one) => !isTold(one))];
}

const KINDS: readonly ContactKind[] = ['email', 'phone', 'url', 'location'];

function toldContact(fields: Fields): Contact[] {
	const said = lineOf(fields.take('kind') ?? { text: '', line: 0 });
	const [label, value, url] = ['label', 'value', 'url'].map((property) => fields.take(property));
	const kind = KINDS.find((one) => one === said);
	if (!kind || !value) return [];
	const text = lineOf(value);
	return [{ kind, label: label ? lineOf(label) : text, value: text, url: url ? lineOf(url) : null, line: value.line }];
}

function contact(kind: ContactKind, value: string, url: string | null, line: number): Contact {
	return { kind, label: value, value, url, line };
}

/** What is no address is kept as text. */
function emailOf(value: string, line: number): Contact {
	return isEmail(value)
		? contact('email', value, `mailto:${value}`, line)
		: { ...contact('url', value, null, line), label: 'Email' };
}

function phoneOf(value: string, line: number): Contact {
	return isPhone(value)
		? contact('phone', value, phoneAddress(value), line)
		: { ...contact('url', value, null, line), label: 'Phone' };
}

/** The address of a web page; null for any other text. */
function pageOf(text: string): string | null {
	return isWebAddress(text) ? completeAddress(text) : null;
}

/** A profile is called by its network. Its user name is told where the address does not. */
function profileOf(profile: Fields): Contact[] {
	const [network, username, url] = ['network', 'username', 'url'].map((property) => profile.take(property));
	const [site, user, page] = [network, username, url].map((text) => (text ? lineOf(text) : ''));
	const address = page ? pageOf(page) : profileAddress(site ?? '', user ?? '');
	const value = page || address || user || site || '';
	if (value === '') return [];
	const isSaid = !user || value.toLowerCase().includes(user.replace(/^@/, '').toLowerCase());
	const others = isSaid ? '' : ` (${user})`;
	const more = profile
		.rest()
		.flatMap(({ value: one }) => (one.type === 'text' ? [lineOf({ text: one.value, line: 0 })] : []));
	const label = [`${site || value}${others}`, ...more].filter((part, at, all) => all.indexOf(part) === at).join(', ');
	return [{ kind: 'url', label, value, url: address, line: profile.line }];
}

/** The lines of an address as one: `Quay 3, Vik`. */
function joinLines(text: string): string {
	const lines = text.split('\n').map((line) => line.trim());
	return lines.filter((line) => line !== '').join(', ');
}

/** The place as one line, and as text when it is one already. */
function placesOf(basics: Fields, isTold: boolean): Contact[] {
	const [place] = basics.takeObjects('location');
	if (!place) {
		const text = basics.take('location');
		return text && !isTold ? [contact('location', lineOf(text), null, text.line)] : [];
	}
	const [address, code, city, country, region] = ['address', 'postalCode', 'city', 'countryCode', 'region'].map(
		(property) => {
			const text = place.take(property);
			return text ? lineOf({ ...text, text: joinLines(text.text) }) : '';
		},
	);
	if (isTold) return [];
	const more = place
		.rest()
		.flatMap(({ value }) => (value.type === 'text' ? [lineOf({ text: value.value, line: 0 })] : []));
	const said: string[] = [];
	for (const part of [address, [code, city].filter(Boolean).join(' '), region, country, ...more])
		if (part && !said.includes(part)) said.push(part);
	return said.length > 0 ? [contact('location', said.join(', '), null, place.line)] : [];
}
