import { UserError } from '../errors.ts';
import { contactName } from './contact-name.ts';
import type { Resume } from './index.ts';
import { nearest } from './nearest.ts';
import { type FoundLink, linksIn, referencesOf } from './references.ts';
import { slugify } from './slug.ts';

export { contactName } from './contact-name.ts';

/** A link of the CV and the name by which it can be asked for. */
export type Link = {
	/**
	 * The name one types: `github`, the slug of its label when no other link has that label, else its number. Unique.
	 */
	readonly name: string;
	/** The number that is printed behind its text; links that are printed without one are counted on. Unique. */
	readonly number: number;
	/** Its visible text. */
	readonly label: string;
	readonly url: string;
	/** The title of the section it stands in; null for contacts and above the first section. */
	readonly section: string | null;
	readonly line: number;
};

/** All links, each address once: the contacts first, then the others in the order of the CV. */
export function linksOf(resume: Resume): readonly Link[] {
	const references = referencesOf(resume);
	const contacts = resume.contacts.flatMap((contact) => {
		const { label, url, line } = contact;
		return url === null ? [] : [{ label, url, section: null, line, wanted: contactName(contact) }];
	});
	const links = onePerAddress([...contacts, ...linksIn(resume)]);
	const shared = repeated(links.map(({ label }) => slugify(label)));
	const nameFor = createNamer();
	let last = references.size;
	return links.map((link) => {
		const { label, url, section, line } = link;
		const printed = references.get(url);
		const slug = slugify(label);
		const isOwn = slug !== '' && !/^\d+$/.test(slug) && !shared.has(slug);
		const wanted = link.wanted ?? (isOwn || printed === undefined ? slug : `${printed}`);
		return { name: nameFor(wanted || 'link'), number: printed ?? ++last, label, url, section, line };
	});
}

/**
 * Finds a link by its name, number or label, or by the start of one of them when only one link fits. Throws UserError.
 */
export function findLink(links: readonly Link[], name: string): Link {
	const asked = slugify(name);
	const namesOf = (link: Link) => [link.name, slugify(link.label)];
	const exact =
		links.find((link) => link.name === asked) ??
		links.find((link) => `${link.number}` === asked) ??
		onlyOne(links.filter((link) => namesOf(link).includes(asked)));
	if (exact) return exact;
	const starting = asked === '' ? [] : links.filter((link) => namesOf(link).some((own) => own.startsWith(asked)));
	const only = onlyOne(starting);
	if (only) return only;
	const names = links.map((link) => link.name);
	const meant = starting.length > 0 ? starting.map((link) => link.name) : nearest(asked, names);
	const advice = /^\d+$/.test(asked)
		? countOf(links)
		: meant.length > 0
			? `did you mean ${meant.join(', ')}?`
			: 'the command links names them all';
	throw new UserError(starting.length > 0 ? `"${name}" fits several links: ${advice}` : `no link "${name}": ${advice}`);
}

/** What is said to a number that no link has. */
function countOf(links: readonly Link[]): string {
	const last = Math.max(0, ...links.map(({ number }) => number ?? 0));
	return last === 0 ? 'no link of this CV has a number' : `the links are numbered from 1 to ${last}`;
}

type Candidate = FoundLink & { readonly wanted?: string };

function onePerAddress(candidates: readonly Candidate[]): Candidate[] {
	const first = new Map<string, Candidate>();
	for (const candidate of candidates) if (!first.has(candidate.url)) first.set(candidate.url, candidate);
	return [...first.values()];
}

function repeated(names: readonly string[]): ReadonlySet<string> {
	const [once, again] = [new Set<string>(), new Set<string>()];
	for (const name of names) (once.has(name) ? again : once).add(name);
	return again;
}

/** Makes each wanted name unique: the second `blog` becomes `blog-2`. */
function createNamer(): (wanted: string) => string {
	const taken = new Set<string>();
	const counts = new Map<string, number>();
	return (wanted) => {
		let count = counts.get(wanted) ?? 1;
		let name = count === 1 ? wanted : `${wanted}-${count}`;
		while (taken.has(name)) name = `${wanted}-${++count}`;
		counts.set(wanted, count);
		taken.add(name);
		return name;
	};
}

function onlyOne(links: readonly Link[]): Link | null {
	return links.length === 1 && links[0] ? links[0] : null;
}
