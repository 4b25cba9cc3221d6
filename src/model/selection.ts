import { usageError } from '../errors.ts';
import type { Entry, Resume, Section } from './index.ts';
import { nearest } from './nearest.ts';
import { slugify } from './slug.ts';

/** A section, counted from 0, or one entry of it. */
export type Selected = { readonly section: number; readonly entry: Entry | null };

/**
 * Finds sections by a number, a slug, a title, a kind (all sections of it) or the start of words in one title;
 * `experience/koinex` is an entry. Throws a UserError (exit code 2) that names the nearest when there is none or more than one.
 */
export function findSections({ sections }: Resume, name: string): Selected[] {
	const [asked = '', inside] = splitName(name);
	const found = sectionsNamed(sections, asked);
	if (found.length === 0) {
		const meant = nearest(
			slugify(asked),
			sections.map(({ slug }) => slug),
		);
		throw usageError(
			`no section "${name}": ${meant.length > 0 ? `did you mean ${meant.join(', ')}?` : namesOf(sections)}`,
		);
	}
	return inside === undefined
		? found.map((section) => ({ section, entry: null }))
		: [findEntry(sections, found, inside)];
}

/**
 * The CV with only the named sections, in the order of the CV. Name, contacts and introduction stay only `withHead`.
 */
export function select(resume: Resume, names: readonly string[], withHead: boolean): Resume {
	const selected = names.flatMap((name) => findSections(resume, name));
	const sections = resume.sections.flatMap((section, at) => {
		const here = selected.filter((one) => one.section === at);
		if (here.length === 0) return [];
		const entries = here.map(({ entry }) => entry);
		return entries.includes(null)
			? [section]
			: [{ ...section, items: section.items.filter((item) => entries.some((entry) => entry === item)) }];
	});
	return withHead
		? { ...resume, sections }
		: { ...resume, name: null, headline: null, contacts: [], intro: [], sections };
}

function splitName(name: string): string[] {
	const at = name.indexOf('/');
	return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

function sectionsNamed(sections: readonly Section[], asked: string): number[] {
	const slug = slugify(asked);
	const number = Number(asked);
	const where = (fits: (section: Section) => boolean) => sections.flatMap((section, at) => (fits(section) ? at : []));
	const exact = where((section) => section.slug === slug || section.title === asked);
	if (exact.length > 0) return exact;
	if (Number.isInteger(number) && sections[number - 1]) return [number - 1];
	const ofKind = where((section) => section.kind === slug);
	if (ofKind.length > 0 || slug === '') return ofKind;
	const starting = where((section) =>
		section.slug.split('-').some((_, at, words) => words.slice(at).join('-').startsWith(slug)),
	);
	if (starting.length > 1) {
		throw usageError(`"${asked}" fits several sections: ${starting.map((at) => sections[at]?.slug).join(', ')}`);
	}
	return starting;
}

function findEntry(sections: readonly Section[], found: readonly number[], name: string): Selected {
	const slug = slugify(name);
	const entries = found.flatMap((section) =>
		(sections[section]?.items ?? []).flatMap((item) => (item.type === 'entry' ? { section, entry: item } : [])),
	);
	const exact = entries.filter(({ entry }) => entry.slug === slug);
	const fitting = exact.length > 0 ? exact : entries.filter(({ entry }) => slug !== '' && entry.slug.startsWith(slug));
	const [first, ...others] = fitting;
	if (first && others.length === 0) return first;
	const slugs = (first ? fitting : entries).map(({ entry }) => entry.slug);
	const meant = first ? slugs : nearest(slug, slugs);
	throw usageError(
		`${first ? `"${name}" fits several entries` : `no entry "${name}"`}: ${meant.length > 0 ? `did you mean ${meant.join(', ')}?` : slugs.join(', ')}`,
	);
}

function namesOf(sections: readonly Section[]): string {
	return sections.length > 0 ? `there are ${sections.map(({ slug }) => slug).join(', ')}` : 'this CV has no sections';
}
