import { usageError } from '../errors.ts';
import { nearest } from '../model/nearest.ts';
import type { Format } from './format.ts';
import { text } from './text.ts';

/** Every format, in the order the help shows them. A new one is a file beside this one and a row here. */
export const formats: readonly ({
	readonly name: string;
	readonly description: string;
	/** The ending of its files; null for a format that is only asked for by name. */
	readonly extension: string | null;
} & (
	| {
			/** `css` is a style sheet that is added to that of the web page; other formats have no use for it. */
			readonly load: (css?: string) => Promise<Format>;
	  }
	| {
			/** It is no text: `commands/print.ts` loads it, with what it needs of the system. */
			readonly isBinary: true;
	  }
))[] = [
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
		description: 'JSON Resume 1.0, for applicant systems and tools',
		extension: '.resume.json',
		load: async () => (await import('./json-resume/index.ts')).jsonResume,
	},
	{
		name: 'json-ld',
		description: 'a schema.org Person, for search engines',
		extension: '.jsonld',
		load: async () => (await import('./json-ld/index.ts')).jsonLd,
	},
	{
		name: 'html',
		description: 'one web page, for browsers',
		extension: '.html',
		load: async (css) => (await import('./html/index.ts')).loadHtml(css),
	},
	{
		name: 'pdf',
		description: 'pages to send and to print, linked and tagged',
		extension: '.pdf',
		isBinary: true,
	},
	{
		name: 'vcard',
		description: 'a vCard for address books: 4.0, or --vcard 3',
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
		description: 'its skills, and how long each is mentioned',
		extension: null,
		load: async () => (await import('./skills.ts')).skills,
	},
];

/** What to do for the formats of other programs. */
const OTHERS: readonly (readonly [extensions: RegExp, advice: string])[] = [
	[
		/^\.(?:docx?|odt|rtf|pages)$/,
		'word processors open web pages: write -o cv.html, open it there and save it as you like',
	],
	[/^\.(?:tex|latex|typ)$/, 'pandoc writes it from Markdown: write -o cv.md, then pandoc cv.md -o cv.tex'],
];

/**
 * The name of the format that is asked for: `json`, `JSON`, `md`. Throws a UserError (exit code 2) that says what to do
 * when there is none.
 */
export function formatNamed(asked: string): string {
	const name = asked.toLowerCase();
	const found = formats.find((format) => format.name === name || format.extension === `.${name}`);
	if (found) return found.name;
	const names = formats.map((format) => format.name);
	const [meant] = nearest(name, names);
	const advice = adviceFor(`.${name}`) ?? (meant ? `did you mean ${meant}?` : `there are ${names.join(', ')}`);
	throw usageError(`no format "${asked}": ${advice}`);
}

/** The name of the format for the file to be written. Throws a UserError (exit code 2) that says what to do. */
export function formatOfFile(path: string): string {
	const format = formatFor(path);
	if (format !== null) return format;
	const extension = /\.[^./\\]*$/.exec(path.toLowerCase())?.[0] ?? '';
	const known = formats.flatMap((one) => one.extension ?? []).join(' ');
	throw usageError(`no format ends like ${path}: ${adviceFor(extension) ?? `add --format, or one of ${known}`}`);
}

function adviceFor(extension: string): string | null {
	return OTHERS.find(([extensions]) => extensions.test(extension))?.[1] ?? null;
}

/** The name of the format for a file name, by the longest extension that fits; null when none fits. */
export function formatFor(path: string): string | null {
	const fitting = formats.flatMap(({ name, extension }) =>
		extension !== null && path.toLowerCase().endsWith(extension) ? { name, length: extension.length } : [],
	);
	return fitting.sort((a, b) => b.length - a.length)[0]?.name ?? null;
}
