// Bundles the program into dist/: one entrance, the viewer and each format in chunks of their own, no dependencies left.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { noticesOf } from './notices.mjs';

/** Modules that the bundle does without: React's developer tools, the highlighter and the emoji of marked-terminal. */
const EMPTY = {
	name: 'empty',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^(react-devtools-core|cli-highlight|node-emoji)$/ }, ({ path }) => ({
			path,
			namespace: 'empty',
		}));
		onLoad({ filter: /.*/, namespace: 'empty' }, () => ({
			contents:
				'export default undefined; export const highlight = (text) => text; export const get = () => undefined; export const emojify = (text) => text;',
		}));
	},
};

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
	entryPoints: { cli: 'src/cli.ts' },
	outdir: 'dist',
	bundle: true,
	splitting: true,
	minify: true,
	format: 'esm',
	platform: 'node',
	target: 'node20',
	jsx: 'automatic',
	chunkNames: 'chunks/[name]-[hash]',
	define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
	// One chalk for all: marked-terminal brings an older one.
	alias: { chalk: fileURLToPath(import.meta.resolve('chalk')) },
	plugins: [EMPTY],
	// What is left of CommonJS asks for Node's own modules.
	banner: {
		js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
	},
	metafile: true,
	legalComments: 'none',
	logLevel: 'warning',
});
await mkdir('build', { recursive: true });
await writeFile('build/meta.json', JSON.stringify(metafile));
await writeFile('THIRD-PARTY-NOTICES.md', await noticesOf(metafile));
