// Bundles a program as the published one is bundled: CommonJS for Node 20, minified, no dependencies left.
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { rolldown } from 'rolldown';
import { PDFKIT } from './pdfkit.mjs';
import { pluginsFor } from './plugins.mjs';

const CHALK = fileURLToPath(import.meta.resolve('chalk'));

/**
 * Functions that packages call when they are loaded, for what is then left out. In pdfkit: hashes for encryption, and the
 * colour profile of PDF/A. In js-yaml: the tags and schemas of YAML 1.1, where it reads 1.2. Where their results are used,
 * the calls stay.
 */
const UNASKED = [
	...['createHasher', 'Uint32Array.from', 'registerFile', 'fromBase64'],
	...['defineScalarTag', 'defineSequenceTag', 'defineMappingTag', 'Schema'],
];

/** A second pass over what rolldown has made small, which takes a second and leaves out 4 kB of what is packed. */
const SMALLER = {
	compress: { ecma: 2022, passes: 4, sequences: false },
	mangle: true,
	toplevel: true,
	format: { comments: false },
};

/** The same where no function expression has a prototype or is called with `new`: they become arrows, a third of a kilobyte less. */
const OF_ARROWS = { ...SMALLER, compress: { ...SMALLER.compress, arrows: true, unsafe_arrows: true } };

/** Chunks that are not so: React makes a class of a function expression, and fontkit calls one with `new`. */
const HAVE_CLASSES = /^(?:app|pdf|main)[.-]/;

/** Bundles the entries of `input`, name to file, into the folder `dir`. Returns the name, the code and the modules of each file. */
export async function bundle({ input, dir, groups = [{ name: 'main', tags: ['$initial'] }] }) {
	const program = await rolldown({
		input,
		preserveEntrySignatures: 'allow-extension',
		platform: 'node',
		treeshake: {
			// Reading a global has no effect in any of the packages. Reading a property has one: fontkit parses a glyph when its path is read.
			unknownGlobalSideEffects: false,
			manualPureFunctions: UNASKED,
		},
		// One chalk for all, where marked-terminal brings an older one, and its list of styles where Ink's modules bring three.
		resolve: {
			alias: { chalk: CHALK, 'ansi-styles': join(dirname(CHALK), 'vendor/ansi-styles/index.js'), ...PDFKIT },
		},
		transform: {
			target: 'node20',
			define: {
				'process.env.NODE_ENV': '"production"',
				'process.env.DEV': '"false"',
				// The code behind it is cut out, see NO_DEVTOOLS.
				'import.meta.resolve': 'undefined',
			},
		},
		plugins: pluginsFor(dir),
	});
	const { output } = await program.write({
		dir,
		format: 'cjs',
		minify: true,
		comments: false,
		entryFileNames: '[name].cjs',
		chunkFileNames: '[name]-[hash].cjs',
		codeSplitting: { groups },
	});
	await program.close();
	const chunks = output.filter(({ type }) => type === 'chunk');
	return Promise.all(
		chunks.map(async ({ fileName, code: large, modules }) => {
			const { code } = await minify(large, HAVE_CLASSES.test(fileName) ? SMALLER : OF_ARROWS);
			await writeFile(join(dir, fileName), code);
			return { fileName, code, modules };
		}),
	);
}
