import { openable } from '../../model/address.ts';
import { contactName } from '../../model/contact-name.ts';
import type { Contact, ContactKind, Entry, Resume, SectionKind } from '../../model/index.ts';
import { profileOf } from '../../model/network.ts';
import type { Format } from '../format.ts';
import { namesIn, paragraphsOf } from '../names.ts';
import { namePartsOf } from '../person-parts.ts';
import { languagesIn } from './languages.ts';
import { topicsIn } from './topics.ts';

/** The owner of the CV as a schema.org `Person`, for the `<script type="application/ld+json">` of a web page. */
export const jsonLd: Format = (resume) => `${JSON.stringify(personOf(resume), null, 2)}\n`;

type Json = string | readonly Json[] | { readonly [name: string]: Json | undefined };
type Thing = { readonly '@type': string; readonly [name: string]: Json | undefined };

/** Characters up to which a headline without a full stop names a job. */
const LONGEST_JOB = 100;

/** The person (https://schema.org/Person). Empty properties are left out. */
export function personOf(resume: Resume): Thing {
	const { name, contacts } = resume;
	const jobs = entriesOf(resume, 'experience');
	const studies = entriesOf(resume, 'education');
	const site = contacts.find((contact) => isAddress(contact) && isSite(contact));
	const profiles = contacts.filter((contact) => isAddress(contact) && contact !== site);
	return {
		'@context': 'https://schema.org',
		'@type': 'Person',
		name: name ?? undefined,
		...namesOf(name),
		...aboutOf(resume),
		email: valuesOf(contacts, 'email'),
		telephone: valuesOf(contacts, 'phone'),
		url: site?.url ?? undefined,
		address: valuesOf(contacts, 'location'),
		sameAs: listed([...new Set(profiles.flatMap(({ url }) => url ?? []))]),
		worksFor: listed(jobs.filter(isCurrent).flatMap((job) => employmentOf(job, 'worksFor'))),
		hasOccupation: listed(jobs.flatMap(occupationOf)),
		alumniOf: listed([
			...studies.flatMap(schoolingOf),
			...jobs.filter(isOver).flatMap((job) => employmentOf(job, 'alumniOf')),
		]),
		hasCredential: listed([...studies, ...entriesOf(resume, 'certificates')].flatMap(credentialOf)),
		knowsAbout: listed(topicsIn(itemsOf(resume, 'skills'))),
		knowsLanguage: listed(languagesIn(itemsOf(resume, 'languages'))),
		award: listed(namesIn(itemsOf(resume, 'awards'))),
	};
}

/** Given and family name (https://schema.org/givenName), where the words tell them apart. */
function namesOf(name: string | null): { readonly [property: string]: string | undefined } {
	if (name === null) return {};
	const { family, given, prefixes, suffixes } = namePartsOf(name);
	if (given === '') return {};
	return {
		givenName: given,
		familyName: family,
		honorificPrefix: prefixes.join(' ') || undefined,
		honorificSuffix: suffixes.join(', ') || undefined,
	};
}

/**
 * The job is the headline unless that is a sentence, else the present job. The description is the text above the first
 * section, or the summary.
 */
function aboutOf(resume: Resume): {
	readonly jobTitle?: string | undefined;
	readonly description?: string | undefined;
} {
	const headline = resume.headline ?? '';
	const isJob = headline.length <= LONGEST_JOB && !/[.!?。]$/.test(headline);
	const intro = paragraphsOf(resume.intro);
	const about = intro.length > 0 ? intro : paragraphsOf(itemsOf(resume, 'summary'));
	const description = [...(isJob ? [] : [headline]), ...about].join(' ');
	const job = (isJob && headline) || entriesOf(resume, 'experience').find(isCurrent)?.title;
	return { jobTitle: job || undefined, description: description || undefined };
}

/** An activity with its dates as a role, inside which the property stands again (https://schema.org/Role). */
function occupationOf(job: Entry): Thing[] {
	if (job.title === null) return [];
	const place = job.location === null ? undefined : { '@type': 'AdministrativeArea', name: job.location };
	const occupation: Thing = { '@type': 'Occupation', name: job.title, occupationLocation: place };
	return [{ '@type': 'Role', ...datesOf(job), hasOccupation: occupation }];
}

function employmentOf(job: Entry, property: 'worksFor' | 'alumniOf'): Thing[] {
	const role = { '@type': 'EmployeeRole', roleName: job.title ?? undefined, ...datesOf(job) };
	return organizationOf(job, 'Organization').map((organization) => ({ ...role, [property]: organization }));
}

function schoolingOf(study: Entry): Thing[] {
	const role = { '@type': 'OrganizationRole', ...datesOf(study) };
	return organizationOf(study, 'EducationalOrganization').map((school) => ({ ...role, alumniOf: school }));
}

function credentialOf(entry: Entry): Thing[] {
	if (entry.title === null) return [];
	const [recognizedBy] = organizationOf(entry, 'Organization');
	return [{ '@type': 'EducationalOccupationalCredential', name: entry.title, recognizedBy }];
}

/** Undefined when the entry names no organisation. */
function organizationOf({ organization, location, links }: Entry, type: string): Thing[] {
	if (organization === null) return [];
	const link = links.find(({ text }) => text !== '' && organization.includes(text));
	const url = (link && openable(link.href)) ?? undefined;
	return [{ '@type': type, name: organization, url, address: location ?? undefined }];
}

/** Start and end as ISO 8601 dates. */
function datesOf({ start, end }: Entry): {
	readonly startDate?: string | undefined;
	readonly endDate?: string | undefined;
} {
	const dated = (date: string | null) => (date === null || date === 'present' ? undefined : date);
	return { startDate: dated(start), endDate: dated(end) };
}

function isCurrent({ end }: Entry): boolean {
	return end === 'present';
}

function isOver({ end }: Entry): boolean {
	return end !== null && end !== 'present';
}

function isAddress({ kind, url }: Contact): boolean {
	return kind === 'url' && url !== null && openable(url) !== null;
}

/** A site of one's own (`url`), as opposed to pages where many people have one (`sameAs`). */
function isSite(contact: Contact): boolean {
	return profileOf(contact) === null && contactName(contact) !== 'blog';
}

function itemsOf({ sections }: Resume, kind: SectionKind) {
	return sections.filter((section) => section.kind === kind).flatMap(({ items }) => items);
}

function entriesOf(resume: Resume, kind: SectionKind): Entry[] {
	return itemsOf(resume, kind).flatMap((item) => (item.type === 'entry' ? [item] : []));
}

function valuesOf(contacts: readonly Contact[], wanted: ContactKind): Json | undefined {
	return listed(contacts.filter(({ kind }) => kind === wanted).map(({ value }) => value));
}

/** One value by itself, several as a list, none as undefined. */
function listed(values: readonly Json[]): Json | undefined {
	return values.length > 1 ? values : values[0];
}
