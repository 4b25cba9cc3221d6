import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf, UserError } from '../errors.ts';
import { prepareMeasure } from '../layout/measure.ts';
import type { Resume } from '../model/index.ts';
import type { ExplainedSection } from '../parse/explain.ts';
import type { ParseOptions } from '../parse/index.ts';
import { isJson } from '../parse/json-resume/is-json.ts';
import { checksumOf } from './checksum.ts';
import { readSource, readStream, type Source } from './source.ts';
import { writeError } from './streams.ts';

/** A CV with its source, its file if it has one, and warnings for the user. */
export type Document = {
	readonly resume: Resume;
	readonly source: Source;
	readonly path: string | null;
	readonly warnings: readonly string[];
};

/** The folder of this package: the bundle runs in its dist/, the source in its src/io/. */
const PACKAGE = join(import.meta.dirname, import.meta.dirname.endsWith('dist') ? '..' : '../..');

/** The CV of this package. */
const DEFAULT_CV = join(PACKAGE, 'resume.md');

/** The same CV, parsed when the package was built. */
const PARSED_CV = join(PACKAGE, 'dist/resume.json');

/** Reads and parses a CV: a path, `-` for standard input, null for the CV of this package. Throws UserError. */
export async function readDocument(file: string | null, io: { readonly stdin: Input }): Promise<Document> {
	const parsed = file === null ? readParsed() : null;
	if (parsed) return parsed;
	const path = file === '-' ? null : (file ?? DEFAULT_CV);
	const source = await sourceOf(file, io);
	const warnings = source.warning === null ? [] : [source.warning];
	return { resume: await parseSource(source, warnings), source, path, warnings };
}

async function sourceOf(file: string | null, io: { readonly stdin: Input }): Promise<Source> {
	return file === '-' ? await readStream(io.stdin) : readSource(file ?? DEFAULT_CV);
}

/** Reads a CV, gets ready to measure its text, and says on stderr what was odd about it. Throws UserError. */
export async function readToShow(file: string | null, io: { readonly stdin: Input }): Promise<Document> {
	const document = await readDocument(file, io);
	const problem = await jsonProblemIn(document.source);
	await prepareMeasure(JSON.stringify(document.resume));
	for (const warning of [...document.warnings, ...problem]) writeError(reportOf(new UserError(warning), false));
	return document;
}

/** A line about the first value of a JSON Resume that is not what it must be, and how many others there are. */
async function jsonProblemIn({ text, name }: Source): Promise<readonly string[]> {
	if (!isJson(text, name)) return [];
	const { checkJsonResume, placeOfPointer } = await import('../check/json-resume.ts');
	const [first, ...others] = checkJsonResume(text, name).filter(({ severity }) => severity === 'error');
	if (!first) return [];
	const more = others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'problem' : 'problems'}`;
	return [`${name}: ${placeOfPointer(first.pointer ?? '')}: ${first.message}${more}; check lists all`];
}

type Input = AsyncIterable<Buffer | string>;

/** The CV of this package as it was parsed at build time; null when the text has changed since. */
function readParsed(): Document | null {
	try {
		const { checksum, resume } = JSON.parse(readFileSync(PARSED_CV, 'utf8')) as { checksum: string; resume: Resume };
		const text = readFileSync(DEFAULT_CV, 'utf8');
		const source = { text, name: DEFAULT_CV, warning: null };
		return checksumOf(text) === checksum ? { resume, source, path: DEFAULT_CV, warnings: [] } : null;
	} catch {
		return null;
	}
}

/** How a CV is understood, with warnings for the user on stderr. Throws UserError. */
export async function readExplained(
	file: string | null,
	io: { readonly stdin: Input },
): Promise<readonly ExplainedSection[]> {
	const source = await sourceOf(file, io);
	const warnings = source.warning === null ? [] : [source.warning];
	const explained = await explainSource(source, warnings);
	await prepareMeasure(JSON.stringify(explained));
	for (const warning of warnings) writeError(reportOf(new UserError(warning), false));
	return explained;
}

async function explainSource(source: Source, warnings: string[]): Promise<readonly ExplainedSection[]> {
	if (isJson(source.text, source.name))
		return (await import('../parse/json-resume/index.ts')).explainJsonResume(source.text, source.name);
	const [{ explain }, readers] = await Promise.all([import('../parse/index.ts'), frontMatterReaders(source, warnings)]);
	return explain(source.text, readers);
}

/** Characters. While a longer CV is read, a lot of garbage is made. */
const LARGE = 262_144;

async function parseSource(source: Source, warnings: string[]): Promise<Resume> {
	return (await readerFor(source, warnings))(source.text);
}

/** What reads texts like this one: with the reader for its front matter. `warnings` gets what is odd about them. */
export async function readerFor(source: Source, warnings: string[]): Promise<(text: string) => Resume> {
	// Garbage is collected when memory has doubled. By itself V8 waits for four times as much: 650 MB for 1 MiB of `<li>`.
	if (source.text.length > LARGE) (await import('node:v8')).setFlagsFromString('--heap-growing-percent=100');
	if (isJson(source.text, source.name)) {
		const { parseJsonResume } = await import('../parse/json-resume/index.ts');
		return (text) => parseJsonResume(text, source.name);
	}
	const [{ parse }, readers] = await Promise.all([import('../parse/index.ts'), frontMatterReaders(source, warnings)]);
	return (text) => parse(text, readers);
}

/**
 * The reader for the front matter that the source has, loaded only when it has one. A broken front matter is a warning.
 */
async function frontMatterReaders({ text, name }: Source, warnings: string[]): Promise<ParseOptions> {
	const careful = (read: (text: string) => unknown) => (head: string) => {
		try {
			return read(head);
		} catch (error) {
			const [reason = ''] = (error as Error).message.split('\n');
			warnings.push(`the front matter of ${name} is not read: ${reason}`);
			return null;
		}
	};
	if (text.startsWith('---')) return { readYaml: careful((await import('./yaml.ts')).load) };
	return text.startsWith('+++') ? { readToml: careful((await import('./toml.ts')).parse) } : {};
}
