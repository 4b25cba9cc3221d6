import type { LinkStyle } from '../layout/index.ts';
import type { DrawTable } from '../layout/table.ts';
import type { Resume } from '../model.ts';
import type { ColorLevel } from '../theme.ts';

export type FormatOptions = {
	/** Columns. */
	readonly width: number;
	readonly links: LinkStyle;
	readonly ascii: boolean;
	readonly colors: ColorLevel;
	readonly hyperlinks: boolean;
	readonly table?: DrawTable | undefined;
	/** Numbers of the links in the whole CV, which a part of it keeps. */
	readonly references: ReadonlyMap<string, number>;
};

/** Writes a CV; what it returns ends with a newline. */
export type Format = (resume: Resume, options: FormatOptions) => string;

/** Every format, in the order the help shows them. A new one is a file beside this one and a row here. */
export const formats: readonly {
	readonly name: string;
	readonly description: string;
	/** How the names of its files end. */
	readonly extension: string;
	readonly load: () => Promise<Format>;
}[] = [
	{
		name: 'text',
		description: 'plain text, for pipes and people',
		extension: '.txt',
		load: async () => (await import('./text.ts')).text,
	},
	{
		name: 'ansi',
		description: 'text with colours and links, for terminals',
		extension: '.ans',
		load: async () => (await import('./ansi.ts')).ansi,
	},
	{
		name: 'json',
		description: 'the whole CV as data, by the schema of this package',
		extension: '.json',
		load: async () => (await import('./json.ts')).json,
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
		load: async () => (await import('./html/index.ts')).html,
	},
];

/** The name of the format that files so named hold, by the longest extension that fits; null when none does. */
export function formatFor(path: string): string | null {
	const fitting = formats.filter(({ extension }) => path.toLowerCase().endsWith(extension));
	return fitting.sort((a, b) => b.extension.length - a.extension.length)[0]?.name ?? null;
}
