import type { Format } from './format.ts';
import { text } from './text.ts';

/** Every format, in the order the help shows them. A new one is a file beside this one and a row here. */
export const formats: readonly {
	readonly name: string;
	readonly description: string;
	/** The ending of its files; null for a format that is only asked for by name. */
	readonly extension: string | null;
	readonly load: () => Promise<Format>;
}[] = [
	{
		name: 'text',
		description: 'plain text, for pipes and people',
		extension: '.txt',
		// The most common format is not loaded lazily.
		load: async () => text,
	},
	{
		name: 'ansi',
		description: 'text with colours and links, for terminals',
		extension: '.ans',
		load: async () => (await import('./ansi.ts')).ansi,
	},
	{
		name: 'markdown',
		description: 'clean Markdown that reads back as the same CV',
		extension: '.md',
		load: async () => (await import('./markdown/index.ts')).markdown,
	},
	{
		name: 'json',
		description: 'the whole CV as data, by the schema of this package',
		extension: '.json',
		load: async () => (await import('./json.ts')).json,
	},
	{
		name: 'json-resume',
		description: 'JSON Resume 1.0, for applicant systems and résumé tools',
		extension: '.resume.json',
		load: async () => (await import('./json-resume/index.ts')).jsonResume,
	},
	{
		name: 'json-ld',
		description: 'a schema.org Person, for web pages and search engines',
		extension: '.jsonld',
		load: async () => (await import('./json-ld/index.ts')).jsonLd,
	},
	{
		name: 'html',
		description: 'one web page, for browsers and for printing as PDF',
		extension: '.html',
		load: async () => (await import('./html/index.ts')).loadHtml(),
	},
	{
		name: 'vcard',
		description: 'a vCard 4.0, for address books',
		extension: '.vcf',
		load: async () => (await import('./vcard.ts')).vcard,
	},
	{
		name: 'timeline',
		description: 'the dated entries as bars on an axis of years',
		extension: null,
		load: async () => (await import('./timeline.ts')).timeline,
	},
	{
		name: 'skills',
		description: 'the skills of the CV, and how long each is mentioned',
		extension: null,
		load: async () => (await import('./skills.ts')).skills,
	},
];

/** The name of the format for a file name, by the longest extension that fits; null when none fits. */
export function formatFor(path: string): string | null {
	const fitting = formats.flatMap(({ name, extension }) =>
		extension !== null && path.toLowerCase().endsWith(extension) ? { name, length: extension.length } : [],
	);
	return fitting.sort((a, b) => b.length - a.length)[0]?.name ?? null;
}
