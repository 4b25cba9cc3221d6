import type { Entry, SectionKind } from '../../model/index.ts';
import { readDays } from '../../parse/cv/dates.ts';
import { type Body, bodyOf } from './body.ts';

/** A property of the document that lists entries. */
export type ListName = 'work' | 'volunteer' | 'education' | 'awards' | 'certificates' | 'publications' | 'projects';

/** The list for the entries of each kind of section. Entries of other kinds are projects. */
export const LISTS: Readonly<Partial<Record<SectionKind, ListName>>> = {
	experience: 'work',
	volunteering: 'volunteer',
	education: 'education',
	awards: 'awards',
	certificates: 'certificates',
	publications: 'publications',
};

type Json = { readonly [name: string]: unknown };

/** An entry as an item of a list, with the title of its section, which the schema allows as a further property. */
export function itemOf(
	entry: Entry,
	list: ListName,
	section: { readonly title: string; readonly kind: SectionKind },
): Json {
	const body = bodyOf(entry.blocks, entry.links);
	const { title, organization, location, phrase, dates } = entry;
	const rest = {
		location: location ?? undefined,
		phrase: phrase ?? undefined,
		dates: dates ?? undefined,
		section: section.title,
	};
	const lines = { ...body, ...rest };
	switch (list) {
		case 'work':
			return { name: organization ?? undefined, position: title ?? undefined, ...rangeOf(entry), ...lines };
		case 'volunteer':
			return { organization: organization ?? undefined, position: title ?? undefined, ...rangeOf(entry), ...lines };
		case 'education':
			return { institution: organization ?? undefined, studyType: title ?? undefined, ...rangeOf(entry), ...lines };
		case 'awards':
			return { title: title ?? undefined, date: dateOf(entry), awarder: organization ?? undefined, ...lines };
		case 'certificates':
			return { name: title ?? undefined, date: dateOf(entry), issuer: organization ?? undefined, ...lines };
		case 'publications':
			return { name: title ?? undefined, publisher: organization ?? undefined, releaseDate: dateOf(entry), ...lines };
		case 'projects':
			return { ...projectOf(entry, body), ...rangeOf(entry), ...rest, ...typeOf(section.kind) };
	}
}

/** In projects the schema calls the summary `description`. */
function projectOf({ title, organization }: Entry, { summary, ...body }: Body): Json {
	return { name: title ?? undefined, entity: organization ?? undefined, description: summary, ...body };
}

function typeOf(kind: SectionKind): Json {
	return kind === 'talks' ? { type: 'talk' } : {};
}

type Range = { readonly startDate: string | undefined; readonly endDate: string | undefined };

/** The dates in the form of the schema (ISO 8601), with the day where the author tells it. An open end is left out. */
function rangeOf({ dates, start, end }: Entry): Range {
	const days = dates === null ? null : readDays(dates);
	return { startDate: exact(start, days?.start), endDate: end === 'present' ? undefined : exact(end, days?.end) };
}

function dateOf(entry: Entry): string | undefined {
	const { startDate, endDate } = rangeOf(entry);
	return endDate ?? startDate;
}

/** The day, when it lies in that month. */
function exact(month: string | null, day: string | null = null): string | undefined {
	return month !== null && day?.startsWith(month) ? day : (month ?? undefined);
}
