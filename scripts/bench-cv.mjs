// The CVs that are read to be measured.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export const KB = 1024;

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** A CV of that many bytes: the head of one, and its sections again and again. */
export function cvOf(file, bytes) {
	const text = readFileSync(pathOf(file), 'utf8');
	const at = text.indexOf('\n## ');
	const [head, body] = [text.slice(0, at), text.slice(at)];
	return head + body.repeat(Math.ceil(bytes / body.length)).slice(0, bytes - head.length);
}

/** A file with a CV of 10 KB with HTML and front matter. */
export function writeJekyllCv() {
	mkdirSync(pathOf('build'), { recursive: true });
	writeFileSync(pathOf('build/jekyll-10.md'), cvOf('test/fixtures/jekyll.md', 10 * KB));
	return pathOf('build/jekyll-10.md');
}

const LIBRARIES = `
import { readFileSync, writeSync } from 'node:fs';
import { program } from 'commander';
import { parseDocument } from 'htmlparser2';
import { load } from 'js-yaml';
import { marked } from 'marked';
const [file] = program.argument('<file>').parse().args;
const [, head, ...body] = readFileSync(file, 'utf8').split(/^---$/m);
const known = [load(head)];
marked.walkTokens(marked.lexer(body.join('---')), (token) => {
	if (token.type === 'html') known.push(parseDocument(token.raw).children.length);
});
writeSync(1, JSON.stringify(known));
`;

/** A bundle of the libraries that another CV needs, which reads one with them and does nothing else. */
export async function buildLibraries() {
	const bundle = await rolldown({
		input: 'libraries',
		platform: 'node',
		plugins: [
			{
				name: 'libraries',
				resolveId: (id) => (id === 'libraries' ? pathOf('build/libraries.mjs') : null),
				load: (id) => (id === pathOf('build/libraries.mjs') ? LIBRARIES : null),
			},
		],
	});
	const file = pathOf('build/libraries.cjs');
	await bundle.write({ file, format: 'cjs', minify: true, comments: false });
	await bundle.close();
	return file;
}
