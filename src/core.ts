import type { Finding } from './check/finding.ts';
import { usageError } from './errors.ts';
import type { FormatOptions } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { prepareMeasure } from './layout/measure.ts';
import { tableDrawer } from './layout/table-drawer.ts';
import type { Resume } from './model/index.ts';
import { isJson } from './parse/json-resume/is-json.ts';

export type { Finding, Severity } from './check/finding.ts';
export type {
	Block,
	Contact,
	ContactKind,
	Entry,
	HeadLink,
	Resume,
	Section,
	SectionKind,
	Span,
} from './model/index.ts';

/**
 * Reads a CV in Markdown, or in JSON Resume, which is known by its content. Rejects for JSON that is broken or no résumé,
 * and for a broken front matter.
 *
 * @example
 * const { name, sections } = await parse('# Ada Byron\n\n## Experience\n\n### Engineer, Acme, 2019 - 2021\n');
 */
export async function parse(source: string): Promise<Resume> {
	if (isJson(source)) return (await import('./parse/json-resume/index.ts')).parseJsonResume(source);
	const { parse: read } = await import('./parse/index.ts');
	if (source.startsWith('---')) return read(source, { readYaml: (await import('./io/yaml.ts')).load });
	return read(source, source.startsWith('+++') ? { readToml: (await import('./io/toml.ts')).parse } : {});
}

/** How `render` writes a CV. */
export type RenderOptions = {
	/** Columns of text: 80. */
	readonly width?: number;
	/** How text shows addresses: as footnotes. */
	readonly links?: 'footnote' | 'inline' | 'none';
	/** No drawing characters. */
	readonly ascii?: boolean;
	/** How many colours `ansi` has: 0 none, 1 sixteen, 2 256, 3 all. It has sixteen. */
	readonly colors?: 0 | 1 | 2 | 3;
	/** Links in `ansi` that terminals follow. */
	readonly hyperlinks?: boolean;
	/** The version of `vcard`: 4. */
	readonly vcard?: '3' | '4';
	/** A style sheet that is added to the web page of `html`. */
	readonly css?: string;
	/** The month to which open ends run, `YYYY-MM`: this one. */
	readonly today?: string;
};

/**
 * Writes a CV in one of the formats of the command line: `text`, `ansi`, `markdown`, `json`, `json-resume`, `json-ld`,
 * `html`, `vcard` and so on. Rejects for another name, and for `pdf`, which is no text.
 *
 * @example
 * const page = await render(await parse(source), 'html', { css: 'h1 { color: teal }' });
 */
export async function render(resume: Resume, format: string, options: RenderOptions = {}): Promise<string> {
	const texts = formats.flatMap((one) => ('load' in one ? one : []));
	const found = texts.find(({ name }) => name === format);
	if (!found) throw usageError(`no format "${format}": there are ${texts.map(({ name }) => name).join(', ')}`);
	const { css, ...asked } = options;
	await prepareMeasure(JSON.stringify(resume));
	const table = await tableDrawer(resume);
	const write = await found.load(css);
	return write(resume, { ...DEFAULTS, today: thisMonth(), ...asked, table });
}

const DEFAULTS: Omit<FormatOptions, 'today'> = {
	width: 80,
	links: 'footnote',
	ascii: false,
	colors: 1,
	hyperlinks: false,
};

/**
 * Finds what is wrong with a CV, in the order of the source: the rules are those of `darxtrix check`. Rejects as `parse`
 * does.
 *
 * @example
 * for (const { line, column, message } of await check(source)) console.log(`${line}:${column} ${message}`);
 */
export async function check(
	source: string,
	{ today = thisMonth() }: { readonly today?: string } = {},
): Promise<readonly Finding[]> {
	if (isJson(source)) return (await import('./check/json-resume.ts')).checkJsonResume(source, 'the CV');
	const [resume, { check: find }] = await Promise.all([parse(source), import('./check/index.ts')]);
	return find(source, resume, { today });
}

function thisMonth(): string {
	return new Date().toISOString().slice(0, 7);
}
