import type { Entry, HeadLink, SectionKind } from '../../model/index.ts';
import { readDays } from '../../parse/cv/dates.ts';
import { isRole, namedIn } from '../../parse/words/phrases.ts';
import { type Body, bodyOf } from './body.ts';
import type { Above } from './lines.ts';
import { type Told, toldIn } from './told.ts';

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

/** What the schema asks about the entries of a list besides its text. */
const TOLD: Readonly<Partial<Record<ListName, readonly (keyof Told)[]>>> = {
	education: ['score', 'courses'],
	projects: ['keywords', 'roles', 'type'],
};

type Json = { readonly [name: string]: unknown };

/**
 * An entry as an item of a list, with the title of its section and what stands above it, which the schema allows as
 * further properties.
 */
export function itemOf(
	entry: Entry,
	list: ListName,
	{ title: section, kind }: { readonly title: string; readonly kind: SectionKind },
	above: Above,
): Json {
	const { title, organization, location, authors, phrase, dates } = entry;
	const { blocks, ...told } = toldIn(entry.blocks, TOLD[list] ?? []);
	const isEmployment = list === 'work' || list === 'volunteer' || list === 'education';
	const body = bodyOf(blocks, entry.links, isEmployment ? (link) => isAbout(link, entry) : undefined);
	const rest = {
		location: location ?? undefined,
		authors: authors ?? undefined,
		phrase: phrase ?? undefined,
		dates: dates ?? undefined,
		section,
		...above,
	};
	const lines = { ...body, ...rest };
	// A thing without a name is called by what its head does say.
	const called = title ?? organization ?? phrase ?? location ?? dates ?? section;
	const by = title === null ? undefined : (organization ?? undefined);
	switch (list) {
		case 'work':
			return { name: organization ?? called, position: positionOf(entry), ...rangeOf(entry), ...lines };
		case 'volunteer':
			return { organization: organization ?? called, position: positionOf(entry), ...rangeOf(entry), ...lines };
		case 'education':
			return {
				institution: organization ?? undefined,
				...studyOf(entry),
				...rangeOf(entry),
				...lines,
				...scoreOf(body),
				...told,
			};
		case 'awards':
			return { title: called, date: dateOf(entry), awarder: by, ...lines };
		case 'certificates':
			return { name: called, date: dateOf(entry), issuer: by, ...lines };
		case 'publications':
			return { name: called, publisher: by, releaseDate: dateOf(entry), ...lines };
		case 'projects':
			return { name: called, entity: by, ...describedBy(body), ...rangeOf(entry), ...rest, ...typeOf(kind), ...told };
	}
}

/** Whether a link leads to the employer or the school: it stands in the head, or says the name. */
function isAbout(link: HeadLink, { title, organization, links }: Entry): boolean {
	const said = link.text.trim().toLowerCase();
	const isNamed = said !== '' && [title, organization].some((name) => name?.toLowerCase().includes(said));
	return isNamed || links.includes(link);
}

/** The title; but what stands for the employer is a job only when it names one: not `Google Summer of Code`. */
function positionOf({ title, organization }: Entry): string | undefined {
	return title !== null && (organization !== null || isRole(title)) ? title : undefined;
}

/** `Bachelor of Science in Physics`, `B.Sc. Physics`: the degree and its field. */
const DEGREE_IN = /^(.{2,60}?)\s+in\s+(?:the\s+)?(\p{Uppercase}.*)$/u;
const DEGREE_AND_FIELD =
	/^((?:\p{Alphabetic}{1,4}\.){1,3}\p{Alphabetic}{0,4}\.?|BSc|MSc|BA|MA|BTech|MTech|BEng|MEng|PhD|MBA)\s+(\p{Uppercase}.*)$/u;

function studyOf({ title }: Entry): Json {
	const [, studyType, area] = DEGREE_AND_FIELD.exec(title ?? '') ?? DEGREE_IN.exec(title ?? '') ?? [];
	return studyType !== undefined && namedIn(studyType).hasDegree
		? { studyType, area }
		: { studyType: title ?? undefined };
}

/** `CGPA 8.22/10`, `88.2%`. */
const SCORE =
	/^(?:\p{Alphabetic}[\p{Alphabetic}. ]{0,30}:?\s*)?\d{1,3}(?:[.,]\d{1,3})?\s?(?:%|\/\s?\d{1,3}(?:[.,]\d{1,2})?)$/u;

/** The grade, when it is all that a line of the summary says. */
function scoreOf({ summary = '' }: Body): Json {
	const lines = summary.split('\n\n');
	const score = lines.find((line) => SCORE.test(line.trim()));
	const others = lines.filter((line) => line !== score);
	return score === undefined ? {} : { score, summary: others.join('\n\n') || undefined };
}

/** In projects the schema calls the summary `description`. */
function describedBy({ summary, ...body }: Body): Json {
	return { description: summary, ...body };
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

/** When something was won, given or published; none for what only has an end: `valid until 2026`. */
function dateOf(entry: Entry): string | undefined {
	const { startDate, endDate } = rangeOf(entry);
	return startDate === undefined ? undefined : (endDate ?? startDate);
}

/** The day, when it lies in that month. */
function exact(month: string | null, day: string | null = null): string | undefined {
	return month !== null && day?.startsWith(month) ? day : (month ?? undefined);
}
