// Builds dist/: the bundle in chunks, the CV of this package as parsed data, and the notices of the bundled packages.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { bundle } from './bundle.mjs';
import { noticesOf } from './notices.mjs';
import { STRING_WIDTH_FILE } from './plugins.mjs';

/**
 * Modules that are loaded together, in one file: Node takes a third of a millisecond for each file, npm two or three to unpack
 * it. So what is rarely asked for and small shares a file too. A module goes to the first group whose pattern fits, with the
 * modules that only it imports. What every call needs is in `core` and `index`; `core` and what it loads are used in browsers
 * too, so they hold nothing of Node.
 */
const CHUNKS = {
	// The names of papers, which the help says without the PDF.
	program: /\/src\/(?:commands\/program|formats\/pdf\/paper)\.ts$/,
	// Parts of the reader that other parts of the program use without reading anything.
	dates: /\/src\/(?:parse\/(?:cv\/(?:dates|calendar)|words\/[a-z]+)|formats\/html\/language)\.ts$/,
	words: /\/src\/(?:model\/(?:slug|contact-name|selection|links)|parse\/sanitize|check\/places)\.ts$/,
	colors: /\/src\/(?:terminal\/theme|formats\/ansi)\.ts$/,
	// What tells the width of text that is not simple.
	widths: /\/node_modules\/(?:get-east-asian-width|strip-ansi)\/|\/src\/layout\/graphemes\.ts$/,
	career: /\/src\/(?:career\/|(?:formats|layout)\/(?:timeline|skills)\.ts$)/,
	// What starts other programs.
	open: /\/node_modules\/open\/|\/src\/terminal\/clipboard\.ts$/,
	// The first screen of the viewer, without Ink, React and what is first asked for by a key.
	viewer: /\/src\/(?:viewer\/index|commands\/view)\.ts$/,
	app: /\/src\/viewer\//,
	pdf: /\/src\/(?:formats\/pdf\/|io\/font)|\/node_modules\/(?:pdfkit|fontkit|bidi-js)\//,
	// Markdown is written with what reads it.
	reader:
		/\/src\/(?:parse\/(?!json-resume\/(?!is-json))|formats\/markdown\/)|\/node_modules\/(?:marked|htmlparser2|entities|dom[\w-]*)\//,
	data: /\/src\/formats\/(?:html|json|json-resume|json-ld|vcard|spans-of-section)\b/,
	// What is wrong with a CV, and the reading of JSON, which few CVs are and which it needs too.
	check: /\/src\/(?:parse\/json-resume\/(?!is-json)|check\/)/,
	'front-matter': /\/src\/io\/(?:yaml|toml)\.ts$/,
	asking: /\/src\/(?:commands\/(?:list|links|open|explain|check)|terminal\/browser)\.ts$/,
	setup: /\/src\/commands\/(?:compile|completion|init)\b/,
};

/** The rooms that know nothing of Node. */
const PURE = /\/src\/(?:core\.ts|errors\.ts|(?:model|parse|career|layout|formats|check)\/)/;

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
const output = await bundle({
	input: { index: 'src/index.ts', core: 'src/core.ts' },
	dir: 'dist',
	groups: [
		{ name: 'core', tags: ['$initial'], test: PURE, priority: 101 },
		{ name: 'index', tags: ['$initial'], priority: 100 },
		...Object.entries(CHUNKS).map(([name, test], at) => ({ name, test, priority: 99 - at })),
	],
});
execFileSync(process.execPath, ['bin/darxtrix.js', 'compile'], { stdio: ['ignore', 'inherit', 'ignore'] });
await mkdir('build', { recursive: true });
const metafile = metafileOf(output);
if (!(STRING_WIDTH_FILE in metafile.inputs)) throw new Error('Ink does not ask for string-width any more');
await writeFile('build/meta.json', JSON.stringify(metafile));
await writeFile('THIRD-PARTY-NOTICES.md', await noticesOf(metafile));

/** What went into the bundle, and where. */
function metafileOf(chunks) {
	const outputs = chunks.map(({ fileName, code = '', modules = {} }) => [
		`dist/${fileName}`,
		{
			bytes: Buffer.byteLength(code),
			inputs: Object.fromEntries(
				Object.entries(modules).map(([id, { renderedLength }]) => [relative('', id), { bytes: renderedLength }]),
			),
		},
	]);
	return {
		inputs: Object.assign({}, ...outputs.map(([, { inputs }]) => inputs)),
		outputs: Object.fromEntries(outputs),
	};
}
