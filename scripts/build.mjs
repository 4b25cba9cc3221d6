// Bundles the program into dist/: one entrance, the viewer and each format in chunks of their own, no dependencies left.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { noticesOf } from './notices.mjs';
import { plugins, STRING_WIDTH_FILE } from './plugins.mjs';

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/**
 * What is loaded together, in one file: Node takes a third of a millisecond for each, npm much more to unpack it. A
 * module goes to the first that names it, what it alone needs goes along, and what every call needs is in `cli`.
 */
const CHUNKS = {
	// What others use of the reader, without reading anything.
	dates: /\/src\/parse\/cv\/(?:dates|calendar)\.ts$/,
	words: /\/src\/(?:model\/(?:slug|contact-name)|parse\/sanitize)\.ts$/,
	colors: /\/src\/(?:terminal\/theme|formats\/ansi)\.ts$|\/node_modules\/(?:ansi-escapes|environment)\//,
	widths: /\/node_modules\/(?:get-east-asian-width|strip-ansi)\//,
	graphemes: /\/src\/layout\/graphemes\.ts$/,
	finding:
		/\/src\/(?:model\/(?:search|selection|links)|commands\/(?:list|links|open|view)|io\/watch|terminal\/(?:browser|clipboard|suspend))\.ts$/,
	career: /\/src\/(?:career\/|formats\/(?:timeline|skills)\.ts$)/,
	data: /\/src\/formats\/(?:json|json-resume|json-ld|vcard|spans-of-section)\b/,
	reader: /\/src\/parse\/|\/node_modules\/(?:marked|htmlparser2|entities|dom[\w-]*)\//,
};

const CHALK = fileURLToPath(import.meta.resolve('chalk'));

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
const bundle = await rolldown({
	input: { cli: 'src/cli.ts' },
	preserveEntrySignatures: 'allow-extension',
	platform: 'node',
	// One chalk for all, where marked-terminal brings an older one, and its list of styles where Ink's modules bring three.
	resolve: { alias: { chalk: CHALK, 'ansi-styles': join(dirname(CHALK), 'vendor/ansi-styles/index.js') } },
	transform: {
		target: 'node20',
		// Without `fetch` Yoga decodes its binary at once; with it, Node would load its network stack first.
		define: {
			'process.env.NODE_ENV': '"production"',
			'process.env.DEV': '"false"',
			fetch: 'undefined',
			// What is behind it is cut out, see NO_DEVTOOLS.
			'import.meta.resolve': 'undefined',
		},
	},
	plugins,
});
const { output } = await bundle.write({
	dir: 'dist',
	format: 'cjs',
	minify: true,
	comments: false,
	entryFileNames: '[name].cjs',
	chunkFileNames: '[name]-[hash].cjs',
	codeSplitting: {
		groups: [
			{ name: 'cli', tags: ['$initial'], priority: 100 },
			...Object.entries(CHUNKS).map(([name, test], at) => ({ name, test, priority: 99 - at })),
		],
	},
});
await bundle.close();
await writeFile('dist/resume.json', JSON.stringify(await parseDefault()));
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

/** The CV of the package as the program would parse it, so that the most common call need not. */
async function parseDefault() {
	const json = execFileSync(process.execPath, ['bin/darxtrix.js', 'resume.md', '-f', 'json'], {
		encoding: 'utf8',
		maxBuffer: 1 << 26,
	});
	return { text: await readFile('resume.md', 'utf8'), resume: JSON.parse(json) };
}
