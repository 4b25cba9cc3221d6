// Builds dist/: the bundle in chunks, the CV of this package as parsed data, and the notices of the bundled packages.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { bundle } from './bundle.mjs';
import { noticesOf } from './notices.mjs';
import { STRING_WIDTH_FILE } from './plugins.mjs';

/**
 * Modules that are loaded together, in one file: Node takes a third of a millisecond for each file, npm much more to
 * unpack it. A module goes to the first group whose pattern fits, with the modules that only it imports. What every call
 * needs is in `cli`.
 */
const CHUNKS = {
	// The names of papers, which the help says without the PDF.
	program: /\/src\/(?:commands\/program|formats\/pdf\/paper)\.ts$/,
	// Parts of the reader that other parts of the program use without reading anything.
	dates: /\/src\/(?:parse\/(?:cv\/(?:dates|calendar)|words\/[a-z]+)|formats\/html\/language)\.ts$/,
	words: /\/src\/(?:model\/(?:slug|contact-name)|parse\/sanitize)\.ts$/,
	colors: /\/src\/(?:terminal\/theme|formats\/ansi)\.ts$|\/node_modules\/(?:ansi-escapes|environment)\//,
	widths: /\/node_modules\/(?:get-east-asian-width|strip-ansi)\//,
	graphemes: /\/src\/layout\/graphemes\.ts$/,
	finding: /\/src\/(?:model\/(?:search|selection|links)|commands\/(?:list|links|open)|terminal\/browser)\.ts$/,
	career: /\/src\/(?:career\/|(?:formats|layout)\/(?:timeline|skills)\.ts$)/,
	// The first screen of the viewer, without Ink and React.
	viewer: /\/src\/(?:viewer\/(?!app|hooks|components\/.*\.tsx)|commands\/view\.ts$|io\/watch|terminal\/clipboard)/,
	app: /\/src\/viewer\//,
	pdf: /\/src\/(?:formats\/pdf\/|io\/font)|\/node_modules\/(?:pdfkit|fontkit|bidi-js)\//,
	data: /\/src\/formats\/(?:json|json-resume|json-ld|vcard|spans-of-section)\b/,
	reader: /\/src\/parse\/|\/node_modules\/(?:marked|htmlparser2|entities|dom[\w-]*)\//,
};

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
const output = await bundle({
	input: { cli: 'src/cli.ts' },
	dir: 'dist',
	groups: Object.entries(CHUNKS).map(([name, test], at) => ({ name, test, priority: 99 - at })),
});
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
	await bundle({ input: { checksum: 'src/io/checksum.ts' }, dir: 'build' });
	const { checksumOf } = createRequire(import.meta.url)('../build/checksum.cjs');
	return { checksum: checksumOf(await readFile('resume.md', 'utf8')), resume: JSON.parse(json) };
}
