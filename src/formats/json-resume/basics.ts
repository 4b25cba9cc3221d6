import { bareAddress } from '../../model/address.ts';
import type { Block, Contact, Resume } from '../../model/index.ts';
import { type Profile, profileOf } from '../../model/network.ts';
import { currentJob } from '../current-job.ts';
import { placeOf } from '../place.ts';
import { linksIn, listed, textOf, uriOf } from './body.ts';

type Json = { readonly [name: string]: unknown };

/** What the `email` format of the schema accepts. Other addresses stay among the contacts. */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i;

/** Who the person is and how to reach them. `contacts`, `summaryTitle` and `links` are properties of ours. */
export function basicsOf(resume: Resume): Json {
	const { name, headline, contacts, intro, sections } = resume;
	const summaries = sections.filter(({ kind }) => kind === 'summary');
	const texts = [intro, ...summaries.map(({ items }) => items.filter((item) => item.type !== 'entry'))];
	const of = (kind: Contact['kind']) => contacts.filter((contact) => contact.kind === kind);
	const email = of('email').find(({ value }) => EMAIL.test(value));
	const [phone] = of('phone');
	const [location] = of('location');
	const pages = of('url').map((contact) => ({ contact, profile: profileOf(contact) }));
	const own = (pages.find(isSite) ?? pages.find(({ profile }) => profile === null))?.contact;
	return {
		name: name ?? undefined,
		label: headline ?? currentJob(resume)?.title ?? undefined,
		email: email?.value,
		phone: phone?.value,
		url: uriOf(own?.url ?? null),
		summary: texts.map(textOf).filter(Boolean).join('\n\n') || undefined,
		location: location && locationOf(location, contacts),
		profiles: listed(pages.filter(({ contact }) => contact !== own).map(asProfile)),
		// The schema has no place for labels and for a second e-mail address or phone number.
		contacts: listed(
			[own, ...of('email'), ...of('phone'), ...of('location')].flatMap((contact) => (contact ? labelled(contact) : [])),
		),
		summaryTitle: listed(summaries.map(({ title }) => title))?.join(', '),
		links: listed(texts.flatMap((blocks: readonly Block[]) => linksIn(blocks))),
	};
}

type Page = { readonly contact: Contact; readonly profile: Profile | null };

/** A page of one's own that is no blog. */
function isSite({ contact, profile }: Page): boolean {
	return profile === null && contact.url !== null && !/\bblog\b/i.test(contact.label);
}

/** The address as the author wrote it, and the parts of it that are sure. */
function locationOf({ value }: Contact, contacts: readonly Contact[]): Json {
	const place = placeOf(contacts);
	return {
		address: value,
		postalCode: place?.code || undefined,
		city: place?.locality || undefined,
		countryCode: place?.countryCode ?? undefined,
		region: place?.region || undefined,
	};
}

/** A profile: network, user name, address. A page elsewhere is called as the author calls it, or by its host. */
function asProfile({ contact, profile: known }: Page): Json {
	const { label, value, url } = contact;
	const uri = uriOf(url);
	const [, name, user] = NAMED.exec(nameOf(contact)) ?? [];
	const network = known?.title ?? name ?? nameOf(contact);
	return {
		network,
		username: known?.user ?? user,
		url: uri,
		label: label === network || label === '' ? undefined : label,
		value: uri === undefined ? value : undefined,
	};
}

/** `SoundCloud (ada)`: a network, and the user where the address does not tell it. */
const NAMED = /^([^()]{1,60}) \(([^\s()]{1,60})\)$/;

/** The label without an address in it. */
function nameOf({ label, value }: Contact): string {
	const words = label
		.split(/\s+/)
		.filter((word) => !word.includes('://') && !/^[^\s/]+\.[a-z]{2,}(?:\/|$)/i.test(word));
	return words.join(' ').replace(/\s*[:：]\s*$/u, '') || (bareAddress(value).split('/')[0] ?? value);
}

function labelled({ kind, label, value, url }: Contact): Json {
	return { kind, label, value, url: url ?? undefined };
}
