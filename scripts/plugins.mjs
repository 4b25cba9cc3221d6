// What the bundle changes in the packages it is made of, so that it starts sooner and needs nothing but itself.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { FONTKIT_AS_ASKED, PDFKIT_AS_ASKED } from './pdfkit.mjs';
import { triesIn } from './tries.mjs';

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/**
 * Modules that the bundle does without: the highlighter, the emoji and the links of marked-terminal, which draws our tables;
 * the colours of cli-table3, which are ours; Chalk's question what the terminal can do, which src/terminal/facts.ts answers.
 */
const UNUSED = /^(cli-highlight|node-emoji|supports-hyperlinks|@colors\/colors\/safe|#supports-color)$/;

/**
 * Modules that one package does without. Commander's way to start other programs: without it `--help` takes 1.15 ×
 * `node -e 0`, with it 1.30 × (41 interleaved rounds). The links of marked-terminal again, which ask Node.
 */
const UNUSED_FROM = new Map([
	['node:child_process', /\/node_modules\/(commander)\//],
	['ansi-escapes', /\/node_modules\/(marked-terminal)\//],
]);

const EMPTY = {
	name: 'empty',
	resolveId: {
		handler(id, importer = '') {
			if (UNUSED.test(id)) return { id: `\0empty:${id}` };
			const user = UNUSED_FROM.get(id)?.exec(importer)?.[1];
			return user ? { id: `\0empty:${id}:${user}` } : null;
		},
	},
	load: {
		filter: { id: /^\0empty:/ },
		handler: () => ({
			code: `export default () => null;
				export const get = () => undefined;
				export const highlight = (text) => text;
				export const emojify = highlight;`,
			moduleType: 'js',
		}),
	},
};

/** The file that stands for the package string-width. */
export const STRING_WIDTH_FILE = 'src/layout/string-width.ts';

const STRING_WIDTH = {
	name: 'string-width',
	resolveId: {
		filter: { id: /^string-width$/ },
		handler(_id, importer, { kind }) {
			// cli-table3 requires an older string-width, which is a function by itself. It draws only text as wide as it is long.
			if (kind === 'require-call') return { id: '\0required-width.cjs' };
			return importer?.includes('node_modules') ? { id: pathOf(STRING_WIDTH_FILE) } : null;
		},
	},
	load: {
		filter: { id: /^\0required-width/ },
		handler: () => ({ code: 'module.exports = (text) => text.length;', moduleType: 'js' }),
	},
};

/** Ink without its developer tools, and so without the top-level await that loads them. */
const NO_DEVTOOLS = {
	name: 'no-devtools',
	transform: {
		filter: { id: /\/ink\/build\/reconciler\.js$/ },
		handler: (code) => code.replace(/await (?:import\('\.\/devtools\.js'\)|loadPackageJson\(\))/g, '({})'),
	},
};

/**
 * Yoga without waiting, so that the bundle needs no top-level await: Emscripten's `instantiateWasm`
 * (https://emscripten.org/docs/api_reference/module.html) may answer at once.
 */
const LOAD_NOW = `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
function loadNow(loadYoga) {
	const yoga = {
		instantiateWasm(imports, receive) {
			const binary = brotliDecompressSync(readFileSync(join(__dirname, 'yoga.wasm.br')));
			const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), imports);
			receive(instance);
			return instance.exports;
		},
	};
	loadYoga(yoga);
	return yoga;
}`;

/**
 * Yoga's binary as a file in the folder `dir`: smaller than as text in a chunk, and read in less time. Brotli makes the package
 * 4 kB smaller than its own compression does, and is undone in 1 ms.
 */
const yogaIn = (dir) => ({
	name: 'yoga',
	load: {
		filter: { id: /yoga-layout\/dist\/(binaries\/yoga-wasm-base64-esm|src\/index)\.js$/ },
		async handler(id) {
			const source = await readFile(id, 'utf8');
			if (id.includes('/src/')) {
				const code = source.replace('await loadYoga()', 'loadNow(loadYoga)');
				if (code === source) throw new Error('Yoga is loaded in another way now');
				return `${LOAD_NOW}\n${code}`;
			}
			const [start, binary, end, ...more] = source.split(/(?<="data:application\/octet-stream;base64,)([^"]+)(?=")/);
			if (!binary || more.length > 0) throw new Error('Yoga keeps its binary in another way now');
			await writeFile(join(dir, 'yoga.wasm.br'), brotliCompressSync(Buffer.from(binary, 'base64')));
			return start + end;
		},
	},
});

/** Lists of words in alphabetical order, without white space behind their commas: half a kilobyte of the package. */
const WORD_LISTS = {
	name: 'word-lists',
	transform: {
		filter: { id: /\/src\/parse\/words\/[a-z]{2}\.ts$/ },
		handler: (code) =>
			code.replace(COMMENT_OR_TEXT, (whole, _mark, text) => (text ? whole.replace(text, sorted) : whole)),
	},
};

const COMMENT_OR_TEXT = /\/\*[\s\S]*?\*\/|\/\/.*|(?<mark>['"`])((?:(?!\k<mark>)[^\\]|\\[\s\S])*)\k<mark>/g;

function sorted(list) {
	const words = list.split(',').map((word) => word.trim());
	return words.sort().join();
}

/** Recognisers and joins without their names and examples, which people and tests read: a kilobyte of the package. */
const EXAMPLES = {
	name: 'examples',
	transform: {
		filter: { id: /\/src\/parse\/entries\/(?:recognizers|joins)\.ts$/ },
		handler: (code) => code.replace(/\b(?:name|section|example):\s*'(?:[^'\\]|\\.)*',\s*/g, ''),
	},
};

/** The style sheet of the page without the white space that its readers need: a fifth of a kilobyte of the package. */
const STYLE_SHEET = {
	name: 'style-sheet',
	transform: {
		filter: { id: /\/src\/formats\/html\/style\.ts$/ },
		handler: (code) => code.replace(/(?<=STYLE = `)[^`]+/, (css) => css.replace(/\n\t*|(?<=[:,]) | (?=\{)/g, '')),
	},
};

/** js-yaml without the schema for writing YAML, which keeps the tags of YAML 1.1: a kilobyte and a half of the package. */
const YAML_AS_READ = {
	name: 'yaml',
	transform: {
		filter: { id: /\/js-yaml\.mjs$/ },
		handler(code) {
			const rest = code.replace(/^var DUMP_SCHEMA = [\s\S]*?^\}\);/m, 'var DUMP_SCHEMA;');
			if (rest === code) throw new Error('js-yaml keeps its schema for writing in another way now');
			return rest;
		},
	},
};

/** All of them, in the order they are asked, for a bundle in the folder `dir`. */
export const pluginsFor = (dir) => [
	EMPTY,
	STRING_WIDTH,
	NO_DEVTOOLS,
	WORD_LISTS,
	EXAMPLES,
	STYLE_SHEET,
	YAML_AS_READ,
	yogaIn(dir),
	PDFKIT_AS_ASKED,
	FONTKIT_AS_ASKED,
	triesIn(dir),
];
