import { readFileSync } from 'node:fs';
import { messageOf } from '../errors.ts';
import { prepareMeasure } from '../layout/measure.ts';
import type { Resume } from '../model/index.ts';
import type { ExplainedSection } from '../parse/explain.ts';
import type { ParseOptions } from '../parse/index.ts';
import { isJson } from '../parse/json-resume/is-json.ts';
import { type Card, compiledPathOf, READER } from './card.ts';
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

/** Reads and parses a CV: a path, `-` for standard input, null for the CV of the card. Throws UserError. */
export async function readDocument(file: string | null, io: Input): Promise<Document> {
	return (file === null ? readCompiled(io.card.cv) : null) ?? readAnew(file, io);
}

/** The same, and always from the source. */
export async function readAnew(file: string | null, io: Input): Promise<Document> {
	const path = file === '-' ? null : (file ?? io.card.cv);
	const source = await sourceOf(file, io);
	const warnings = source.warning === null ? [] : [source.warning];
	return { resume: await parseSource(source, warnings), source, path, warnings };
}

async function sourceOf(file: string | null, io: Input): Promise<Source> {
	return file === '-' ? await readStream(io.stdin) : readSource(file ?? io.card.cv);
}

/** Reads a CV, gets ready to measure its text, and says on stderr what was odd about it. Throws UserError. */
export async function readToShow(file: string | null, io: Input): Promise<Document> {
	const document = await readDocument(file, io);
	const problem = await jsonProblemIn(document.source);
	await prepareMeasure(JSON.stringify(document.resume));
	for (const warning of [...document.warnings, ...problem]) writeError(messageOf(io.card.name, warning));
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

/** What is needed to read a CV. */
type Input = { readonly stdin: AsyncIterable<Buffer | string>; readonly card: Card };

/** A CV as it was parsed when its package was made, with what tells whether that still holds. */
type Compiled = { readonly reader: string; readonly checksum: string; readonly resume: Resume };

/** A compiled CV; null without one, and when the text or the reader has changed since. */
function readCompiled(path: string): Document | null {
	try {
		const { reader, checksum, resume } = JSON.parse(readFileSync(compiledPathOf(path), 'utf8')) as Compiled;
		const text = readFileSync(path, 'utf8');
		const source = { text, name: path, warning: null };
		return reader === READER && checksumOf(text) === checksum ? { resume, source, path, warnings: [] } : null;
	} catch {
		return null;
	}
}

/** The text of the file from which `readCompiled` reads a CV. */
export function compiledText({ resume, source }: Document): string {
	const compiled: Compiled = { reader: READER, checksum: checksumOf(source.text), resume };
	return `${JSON.stringify(compiled)}\n`;
}

/** How a CV is understood, with warnings for the user on stderr. Throws UserError. */
export async function readExplained(file: string | null, io: Input): Promise<readonly ExplainedSection[]> {
	const source = await sourceOf(file, io);
	const warnings = source.warning === null ? [] : [source.warning];
	const explained = await explainSource(source, warnings);
	await prepareMeasure(JSON.stringify(explained));
	for (const warning of warnings) writeError(messageOf(io.card.name, warning));
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
	// Garbage is collected when memory has grown by 60 %. By itself V8 waits for four times as much: 650 MB for 1 MiB of `<li>`.
	if (source.text.length > LARGE) (await import('node:v8')).setFlagsFromString('--heap-growing-percent=60');
	if (isJson(source.text, source.name)) {
		const { parseJsonResume } = await import('../parse/json-resume/index.ts');
		return (text) => parseJsonResume(text, source.name);
	}
	const [{ parse }, readers] = await Promise.all([import('../parse/index.ts'), frontMatterReaders(source, warnings)]);
	return (text) => parse(text, readers);
}

/**
 * The reader for the front matter that the source has, loaded only when it has one. A broken front matter is a warning, and
 * of its lines those are read that have a key and a text.
 */
async function frontMatterReaders({ text, name }: Source, warnings: string[]): Promise<ParseOptions> {
	const careful = (read: (text: string) => unknown) => (head: string) => {
		try {
			return read(head);
		} catch (error) {
			const [reason = ''] = (error as Error).message.split('\n');
			warnings.push(`the front matter of ${name} is read line by line: ${reason}`);
			return pairsIn(head);
		}
	};
	if (text.startsWith('---')) return { readYaml: careful((await import('./yaml.ts')).load) };
	return text.startsWith('+++') ? { readToml: careful((await import('./toml.ts')).parse) } : {};
}

/** `name: Ada`, `name = "Ada"` */
const PAIR = /^([\w-]+) ?[:=] (.+)$/gm;

function pairsIn(text: string): unknown {
	const pairs = [...text.matchAll(PAIR)];
	return Object.fromEntries(
		pairs.map(([, key = '', value = '']) => [key, value.trim().replace(/^(["'])(.*)\1$/, '$2')]),
	);
}
