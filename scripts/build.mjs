// Bundles the program into dist/: one entrance, the viewer and each format in chunks of their own, no dependencies left.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { minifySync } from 'oxc-minify';
import { noticesOf } from './notices.mjs';

/**
 * Modules that the bundle does without: React's developer tools, Ink's page of a crash, which this program reports
 * itself, the highlighter and the emoji of marked-terminal, the colours of cli-table3, which are ours.
 */
const EMPTY = {
	name: 'empty',
	setup({ onResolve, onLoad }) {
		onResolve(
			{ filter: /^(react-devtools-core|\.\/ErrorOverview\.js|cli-highlight|node-emoji|@colors\/colors\/safe)$/ },
			({ path }) => ({
				path,
				namespace: 'empty',
			}),
		);
		onLoad({ filter: /.*/, namespace: 'empty' }, () => ({
			contents:
				'export default () => null; export const highlight = (text) => text; export const get = () => undefined; export const emojify = (text) => text;',
		}));
	},
};

/** Ink and the tables measure text as the layout does, see src/tui/string-width.ts. */
const WIDTHS = {
	name: 'widths',
	setup({ onResolve, onLoad }) {
		const own = fileURLToPath(new URL('../src/tui/string-width.ts', import.meta.url));
		onResolve({ filter: /^string-width$/ }, ({ importer, kind }) => {
			if (kind === 'import-statement') return importer.includes('node_modules') ? { path: own } : undefined;
			return { path: 'string-width', namespace: 'required' };
		});
		// cli-table3 requires an older one, which is a function by itself.
		onLoad({ filter: /.*/, namespace: 'required' }, () => ({
			contents: `module.exports = require(${JSON.stringify(own)}).default;`,
			resolveDir: '.',
		}));
	},
};

/** Yoga's binary as a file of its own: smaller than as text in a chunk, and read in less time. */
const YOGA = {
	name: 'yoga',
	setup({ onLoad }) {
		onLoad({ filter: /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/ }, async ({ path }) => {
			const [start, binary, end, ...more] = (await readFile(path, 'utf8')).split(
				/(?<="data:application\/octet-stream;base64,)([^"]+)(?=")/,
			);
			if (!binary || more.length > 0) throw new Error('Yoga keeps its binary in another way now');
			await writeFile('dist/yoga.wasm.br', brotliCompressSync(Buffer.from(binary, 'base64')));
			return { contents: start + end };
		});
		onLoad({ filter: /yoga-layout\/dist\/src\/index\.js$/ }, async ({ path }) => {
			const source = await readFile(path, 'utf8');
			const contents = source.replace(
				'loadYoga()',
				"loadYoga({ wasmBinary: brotliDecompressSync(readFileSync(new URL('../yoga.wasm.br', import.meta.url))) })",
			);
			if (contents === source) throw new Error('Yoga is loaded in another way now');
			return {
				contents: `import { readFileSync } from 'node:fs';\nimport { brotliDecompressSync } from 'node:zlib';\n${contents}`,
			};
		});
	},
};

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
const { metafile } = await build({
	entryPoints: { cli: 'src/cli.ts' },
	outdir: 'dist',
	bundle: true,
	splitting: true,
	minify: true,
	// Characters as they are, not as escapes: the tables of entities and of widths are full of them.
	charset: 'utf8',
	format: 'esm',
	platform: 'node',
	target: 'node20',
	jsx: 'automatic',
	chunkNames: 'chunks/[name]-[hash]',
	// Without `fetch` Yoga decodes its binary at once; with it, Node would load its network stack first.
	define: {
		'process.env.NODE_ENV': '"production"',
		'process.env.DEV': '"false"',
		fetch: 'undefined',
		'Intl.Segmenter': 'LazySegmenter',
	},
	inject: ['src/tui/segmenter.ts'],
	// One chalk for all: marked-terminal brings an older one.
	alias: { chalk: fileURLToPath(import.meta.resolve('chalk')) },
	plugins: [EMPTY, WIDTHS, YOGA],
	// What is left of CommonJS asks for Node's own modules.
	banner: {
		js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
	},
	metafile: true,
	legalComments: 'none',
	logLevel: 'warning',
});
for (const path of Object.keys(metafile.outputs)) await minify(path);
await writeFile('dist/resume.json', JSON.stringify(await parseDefault()));
await mkdir('build', { recursive: true });
await writeFile('build/meta.json', JSON.stringify(metafile));
await writeFile('THIRD-PARTY-NOTICES.md', await noticesOf(metafile));

/** A second pass over what esbuild has bundled, which leaves some 3 % less. */
async function minify(path) {
	const { code, errors } = minifySync(path, await readFile(path, 'utf8'), {
		module: true,
		compress: { target: 'es2022' },
		mangle: { toplevel: true },
	});
	if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
	await writeFile(path, code);
}

/** The CV of the package as the program would parse it, so that the most common call need not. */
async function parseDefault() {
	const json = execFileSync(process.execPath, ['bin/darxtrix.js', 'resume.md', '-f', 'json'], {
		encoding: 'utf8',
		maxBuffer: 1 << 26,
	});
	const hash = createHash('sha256')
		.update(await readFile('resume.md', 'utf8'))
		.digest('hex');
	return { hash, resume: JSON.parse(json) };
}
