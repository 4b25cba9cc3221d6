import type { Block, Entry, Resume, Section, SectionKind } from '../../model/index.ts';
import type { Format } from '../format.ts';
import { basicsOf } from './basics.ts';
import { linksIn, listed, textOf } from './body.ts';
import { interestsOf, skillsOf } from './groups.ts';
import { itemOf, LISTS, type ListName } from './items.ts';
import { aboveEntries, looseBlocks } from './lines.ts';
import { languagesOf, namedOf, referencesOf } from './lists.ts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** Sections whose entries are lines as all else in them. */
const LINE_KINDS: ReadonlySet<SectionKind> = new Set(['skills', 'languages', 'interests', 'references']);

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
		const above = aboveEntries(section.items);
		const isOfLines = LINE_KINDS.has(section.kind);
		for (const item of section.items) {
			if (item.type !== 'entry' || isOfLines) continue;
			const list: ListName = LISTS[section.kind] ?? 'projects';
			if (isDateAlone(item)) add('sections', [{ title: section.title, summary: item.dates ?? undefined }]);
			else add(list, [itemOf(item, list, section, above.get(item) ?? {})]);
		}
		const [name, items] = looseOf(section);
		add(name, items);
		// The schema has no place for the links of a title.
		if (section.links)
			add('sections', [{ title: section.title, links: listed(section.links.map(({ href }) => href)) }]);
	}
	const { updated, lang } = resume;
	return {
		$schema: SCHEMA,
		basics: basicsOf(resume),
		...Object.fromEntries(lists),
		meta: { version: 'v1.0.0', language: lang ?? undefined, updated: updated ?? undefined },
	};
}

/** `2023` below a title names nothing. */
function isDateAlone({ title, organization, phrase, location, blocks }: Entry): boolean {
	return [title, organization, phrase, location].every((part) => part === null) && blocks.length === 0;
}

const LISTS_OF_WORKS: ReadonlySet<SectionKind> = new Set([
	'awards',
	'certificates',
	'publications',
	'projects',
	'talks',
]);

/** What a section says about its entries in paragraphs, such as the titles of a table's columns; nothing when it has more. */
function proseAboutEntries({ items }: Section): readonly Block[] {
	const loose = looseBlocks(items);
	return loose.length < items.length && loose.every(({ type }) => type === 'paragraph') ? loose : [];
}

/** The content of a section outside its entries, in the lists of the schema, or in `sections`, a property of ours. */
function looseOf(section: Section): readonly [string, readonly Json[]] {
	const about = LISTS_OF_WORKS.has(section.kind) ? proseAboutEntries(section) : [];
	if (about.length > 0) return ['sections', [proseOf(section.title, about)]];
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
			return ['awards', namedOf(section, 'title', 'date')];
		case 'certificates':
			return ['certificates', namedOf(section, 'name', 'date')];
		case 'publications':
			return ['publications', namedOf(section, 'name', 'releaseDate')];
		case 'projects':
			return ['projects', namedOf(section, 'name', null)];
		case 'talks':
			return ['projects', namedOf(section, 'name', null).map((talk) => ({ ...talk, type: 'talk' }))];
		case 'experience':
		case 'education':
		case 'volunteering':
		case 'contact':
		case 'summary':
		case 'other': {
			const blocks = looseBlocks(section.items);
			const isSaid = section.kind === 'summary' || blocks.length === 0;
			const isEmpty = section.items.length === 0;
			return isSaid && !isEmpty ? ['sections', []] : ['sections', [proseOf(section.title, blocks)]];
		}
	}
}

function proseOf(title: string, blocks: readonly Block[]): Json {
	return { title, summary: textOf(blocks) || undefined, links: listed(linksIn(blocks)) };
}
