import { fileURLToPath } from 'node:url';
import type { Resume } from './model.ts';
import { readSource, readStream, type Source } from './source.ts';

/** A CV, the file it was read from if there is one, and what its reader should know. */
export type Document = { readonly resume: Resume; readonly path: string | null; readonly warnings: readonly string[] };

/** The package's own CV; replacing the file is all it takes to publish another. */
const DEFAULT_CV = fileURLToPath(new URL('../resume.md', import.meta.url));

/** Reads and parses a CV: a path, `-` for standard input, null for the CV of this package. Throws UserError. */
export async function readDocument(file: string | null, stdin: AsyncIterable<Buffer | string>): Promise<Document> {
	const path = file === '-' ? null : (file ?? DEFAULT_CV);
	const [source, { parse }] = await Promise.all([
		path === null ? readStream(stdin) : readSource(path),
		import('./parse/index.ts'),
	]);
	const warnings = source.warning === null ? [] : [source.warning];
	const readYaml = await yamlReader(source, warnings);
	return { resume: parse(source.text, readYaml ? { readYaml } : {}), path, warnings };
}

/** The YAML reader, loaded only for a source with front matter; a broken head is a warning. */
async function yamlReader({ text, name }: Source, warnings: string[]): Promise<((yaml: string) => unknown) | null> {
	if (!text.startsWith('---')) return null;
	const { load } = await import('js-yaml');
	return (yaml) => {
		try {
			return load(yaml);
		} catch (error) {
			const [reason = ''] = (error as Error).message.split('\n');
			warnings.push(`the front matter of ${name} is not read: ${reason}`);
			return null;
		}
	};
}
