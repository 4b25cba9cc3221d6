import { contactName } from '../../model/contact-name.ts';
import type { Block, Contact, Resume, Section } from '../../model/index.ts';
import type { Format } from '../format.ts';
import { linksIn, listed, textOf, uriOf } from './body.ts';
import { itemOf, LISTS, type ListName } from './items.ts';
import { interestsOf, languagesOf, namedOf, referencesOf, skillsOf } from './lists.ts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

type Json = { readonly [name: string]: unknown };

/**
 * The CV as JSON Resume 1.0 (https://jsonresume.org/schema). Properties of ours hold what the schema has no place for.
 */
export const jsonResume: Format = (resume) => `${JSON.stringify(documentOf(resume), null, 2)}\n`;

function documentOf(resume: Resume): Json {
	const lists = new Map<string, Json[]>();
	const add = (name: string, items: readonly Json[]) => {
		if (items.length === 0) return;
		const list = lists.get(name) ?? [];
		lists.set(name, list);
		for (const item of items) list.push(item);
	};
	for (const section of resume.sections) {
		for (const item of section.items) {
			if (item.type !== 'entry') continue;
			const list: ListName = LISTS[section.kind] ?? 'projects';
			add(list, [itemOf(item, list, section)]);
		}
		const [name, items] = looseOf(section);
		add(name, items);
	}
	const { updated, lang } = resume;
	return {
		$schema: SCHEMA,
		basics: basicsOf(resume),
		...Object.fromEntries(lists),
		meta: { version: 'v1.0.0', language: lang ?? undefined, updated: updated ?? undefined },
	};
}

/** The content of a section outside its entries, in the lists of the schema, or in `sections`, a property of ours. */
function looseOf(section: Section): readonly [string, readonly Json[]] {
	switch (section.kind) {
		case 'skills':
			return ['skills', skillsOf(section)];
		case 'languages':
			return ['languages', languagesOf(section)];
		case 'interests':
			return ['interests', interestsOf(section)];
		case 'references':
			return ['references', referencesOf(section)];
		case 'awards':
			return ['awards', namedOf(section, 'title')];
		case 'certificates':
			return ['certificates', namedOf(section, 'name')];
		case 'publications':
			return ['publications', namedOf(section, 'name')];
		case 'projects':
		case 'talks':
			return ['projects', namedOf(section, 'name')];
		case 'experience':
		case 'education':
		case 'volunteering':
		case 'contact':
		case 'summary':
		case 'other': {
			const blocks = blocksOf(section);
			const isSaid = section.kind === 'summary' || blocks.length === 0;
			const isEmpty = section.items.length === 0;
			return isSaid && !isEmpty ? ['sections', []] : ['sections', [proseOf(section.title, blocks)]];
		}
	}
}

function basicsOf(resume: Resume): Json {
	const { name, headline, contacts, intro, sections } = resume;
	const summaries = sections.filter(({ kind }) => kind === 'summary');
	const told = [intro, ...summaries.map(blocksOf)].map(textOf).filter((text) => text !== '');
	const [email, ...otherEmails] = contacts.filter(({ kind, value }) => kind === 'email' && EMAIL.test(value));
	const oddEmails = contacts.filter(({ kind, value }) => kind === 'email' && !EMAIL.test(value));
	const [phone, ...otherPhones] = contacts.filter(({ kind }) => kind === 'phone');
	const pages = contacts.filter(({ kind }) => kind === 'url');
	const own = pages.find((contact) => networkOf(contact) === null);
	const [location, ...otherPlaces] = contacts.filter(({ kind }) => kind === 'location');
	return {
		name: name ?? undefined,
		label: headline ?? undefined,
		email: email?.value,
		phone: phone?.value,
		url: uriOf(own?.url ?? null),
		summary: told.join('\n\n') || undefined,
		location: location && { address: location.value },
		profiles: listed(pages.filter((page) => page !== own).map(profileOf)),
		// The schema has no place for labels and for a second e-mail address or phone number.
		contacts: listed(
			[own, email, ...otherEmails, ...oddEmails, phone, ...otherPhones, location, ...otherPlaces].flatMap((contact) =>
				contact ? labelled(contact) : [],
			),
		),
		summaryTitle: listed(summaries.map(({ title }) => title))?.join(', '),
		links: listed([intro, ...summaries.map(blocksOf)].flatMap(linksIn)),
	};
}

function labelled({ kind, label, value, url }: Contact): Json {
	return { kind, label, value, url: url ?? undefined };
}

/** A profile: network, user name, address. */
function profileOf(contact: Contact): Json {
	const { label, value, url } = contact;
	const username =
		url && URL.canParse(url) ? new URL(url).pathname.split('/').findLast((part) => part !== '') : undefined;
	return { network: networkOf(contact) ?? label, username, url: uriOf(url), label, value };
}

/** What the `email` format of the schema accepts. Other addresses stay among the contacts. */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i;

const NETWORKS: ReadonlyMap<string, string> = new Map([
	['github', 'GitHub'],
	['gitlab', 'GitLab'],
	['linkedin', 'LinkedIn'],
	['twitter', 'Twitter'],
	['blog', 'Blog'],
]);

function networkOf(contact: Contact): string | null {
	return NETWORKS.get(contactName(contact)) ?? null;
}

function blocksOf({ items }: Section): Block[] {
	return items.filter((item) => item.type !== 'entry');
}

function proseOf(title: string, blocks: readonly Block[]): Json {
	return { title, summary: textOf(blocks) || undefined, links: listed(linksIn(blocks)) };
}
