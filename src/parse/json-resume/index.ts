import { UserError } from '../../errors.ts';
import type { Block, Entry, Resume, Section } from '../../model/index.ts';
import { createSlugger } from '../../model/slug.ts';
import { kindOf } from '../cv/kinds.ts';
import { type ExplainedSection, explainWritten } from '../explain.ts';
import { mergeLists } from '../markdown/merge-lists.ts';
import { type EntryForm, readEntry } from './entries.ts';
import { type Fields, isEmpty, openObject, type Text, textOf } from './fields.ts';
import { type Json, type Member, readJson } from './json.ts';
import { type LineForm, readLine } from './lines.ts';
import { readPerson } from './person.ts';
import { LISTS } from './schema.ts';
import { blocksOf, lineOf, listOf, restOf, titleOf } from './texts.ts';

/** How a list is shown: under which title, and its items as entries or as lines of one list. */
type ListForm = { readonly title: string } & ({ readonly entry: EntryForm } | { readonly line: LineForm });

const FORMS: ReadonlyMap<string, ListForm> = new Map<string, ListForm>([
	['work', { title: 'Experience', entry: { title: ['position'], organization: ['name', 'company'], isPlace: true } }],
	[
		'volunteer',
		{ title: 'Volunteering', entry: { title: ['position'], organization: ['organization'], isPlace: true } },
	],
	['education', { title: 'Education', entry: { title: [], organization: ['institution'], isPlace: true } }],
	['awards', { title: 'Awards', entry: { title: ['title'], organization: ['awarder'] } }],
	['certificates', { title: 'Certificates', entry: { title: ['name'], organization: ['issuer'] } }],
	['publications', { title: 'Publications', entry: { title: ['name'], organization: ['publisher'] } }],
	['projects', { title: 'Projects', entry: { title: ['name'], organization: ['entity'] } }],
	['skills', { title: 'Skills', line: { name: 'name', level: 'level', text: 'keywords' } }],
	['languages', { title: 'Languages', line: { name: 'language', level: null, text: 'fluency' } }],
	['interests', { title: 'Interests', line: { name: 'name', level: null, text: 'keywords' } }],
	['references', { title: 'References', line: { name: 'name', level: null, text: 'reference' } }],
]);

/** Lists that the schema does not know are read by the names that people use. */
const OTHER_ENTRY: EntryForm = {
	title: ['title', 'name', 'position', 'role'],
	organization: ['organization', 'company', 'institution', 'publisher', 'issuer', 'entity', 'event'],
};

/**
 * Reads JSON Resume 1.0 (https://jsonresume.org/schema): the sections in the order of the file, texts as Markdown, what the
 * schema does not know as text. Throws a UserError that says where `name` is no JSON, or that it is no résumé.
 */
export function parseJsonResume(source: string, name = 'the CV'): Resume {
	const root = readRoot(source, name);
	const document = openObject(root);
	const [basics] = document.takeObjects('basics');
	const person = basics ? readPerson(basics) : null;
	const [meta] = document.takeObjects('meta');
	const lang = meta?.take('language')?.text.trim() ?? null;
	document.take('$schema');
	const reader = createReader(lang === null || /^en\b/i.test(lang));
	const [summary, rest] = [person?.summary ?? [], person?.rest ?? []];
	if (person?.summaryTitle) reader.addText(lineOf(person.summaryTitle), summary, person.summaryTitle.line);
	for (const member of document.rest()) reader.add(member);
	return {
		name: person?.name ?? null,
		headline: person?.headline ?? null,
		contacts: person?.contacts ?? [],
		intro: mergeLists(person?.summaryTitle ? rest : [...summary, ...rest]),
		sections: reader.sections(),
		updated: null,
		lang,
	};
}

/** How such a résumé is understood: its properties say what is what. */
export function explainJsonResume(source: string, name?: string): readonly ExplainedSection[] {
	return parseJsonResume(source, name).sections.map((section) => explainWritten(section, 'a property of JSON Resume'));
}

/** The object that a JSON file holds. Throws a UserError when it is no JSON, or no résumé. */
export function readRoot(source: string, name: string): Extract<Json, { type: 'object' }> {
	const root = readJson(source, name);
	const keys = new Set(root.type === 'object' ? root.members.map(({ key }) => key) : []);
	if (keys.has('contacts') && keys.has('sections') && !keys.has('basics'))
		throw new UserError(`${name} is what --format json writes; name the CV it was written from`);
	if (root.type !== 'object' || !(keys.has('basics') || [...LISTS.keys()].some((list) => keys.has(list))))
		throw new UserError(`${name} is JSON, but no résumé: JSON Resume has basics, work, education and so on`);
	return root;
}

type Draft = {
	readonly title: string;
	readonly line: number;
	readonly items: (Block | Entry)[];
	readonly slugOf: (text: string) => string;
};

/** Adds blocks to a section. Behind an entry a rule keeps them from being part of it. */
function addBlocks({ items }: Draft, blocks: readonly Block[]): void {
	const [first] = blocks;
	if (first && items.at(-1)?.type === 'entry') items.push({ type: 'rule', line: first.line });
	items.push(...blocks);
}

/** Gathers sections. Items that name the section they were in, a property of ours, come back into it. */
function createReader(isEnglish: boolean) {
	const drafts = new Map<string, Draft>();
	const open = (title: string, line: number): Draft => {
		const known = drafts.get(title);
		const draft = known ?? { title, line, items: [], slugOf: createSlugger('entry') };
		drafts.set(title, draft);
		return draft;
	};
	const addObject = (item: Fields, title: string, form: ListForm | null) => {
		const section = item.take('section');
		const draft = open(section ? lineOf(section) : title, item.line);
		if (form && 'line' in form) addBlocks(draft, listOf([readLine(item, form.line)], item.line));
		else draft.items.push(readEntry(item, form?.entry ?? OTHER_ENTRY, isEnglish, draft.slugOf));
	};
	return {
		/** A list or a property of the document as a section. */
		add({ key, value }: Member) {
			const form = FORMS.get(key) ?? null;
			const title = form?.title ?? titleOf(key);
			for (const item of value.type === 'list' ? value.items : [value]) {
				if (isEmpty(item)) continue;
				if (key === 'sections' && item.type === 'object') addProse(openObject(item), open);
				else if (item.type === 'object' && (form || value.type === 'list')) addObject(openObject(item), title, form);
				else addBlocks(open(title, item.line), looseOf(item, value.type === 'list'));
			}
		},
		addText(title: string, blocks: readonly Block[], line: number) {
			addBlocks(open(title, line), blocks);
		},
		sections(): Section[] {
			const slugOf = createSlugger('section');
			return [...drafts.values()].map(({ title, items, line }) => ({
				title,
				slug: slugOf(title),
				kind: kindOf(title),
				items: mergeLists(items),
				line,
			}));
		},
	};
}

/** An item of `sections`, a property of ours: a title and its text. */
function addProse(item: Fields, open: (title: string, line: number) => Draft): void {
	const [title, summary] = [item.take('title'), item.take('summary')];
	const draft = open(title ? lineOf(title) : '', item.line);
	addBlocks(draft, [...(summary ? blocksOf(summary) : []), ...restOf(item.rest())]);
}

/** A value where an object is expected: texts of a list as bullets, all else as it reads best. */
function looseOf(value: Json, isListed: boolean): Block[] {
	if (value.type === 'object') return restOf(value.members);
	const text: Text | null = textOf(value);
	if (!text) return value.type === 'list' ? value.items.flatMap((item) => looseOf(item, true)) : [];
	const blocks = blocksOf(text);
	return isListed ? listOf([blocks], value.line) : blocks;
}
