// What the bundle changes in the packages it is made of, so that it starts sooner and needs nothing but itself.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { htmlDecodeTree } from 'entities/decode';
import { markedPatterns } from './marked.mjs';

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/**
 * Modules that the bundle does without: Ink's page of a crash, which this program reports itself; the highlighter and the
 * emoji of marked-terminal; the colours of cli-table3, which are ours; Chalk's question what the terminal can do, which
 * terminal.ts answers.
 */
const UNUSED = /^(\.\/ErrorOverview\.js|cli-highlight|node-emoji|wrap-ansi|@colors\/colors\/safe|#supports-color)$/;

/**
 * Modules of Node that some packages do without, which take 1 to 3 ms each to load: Commander's way to start other
 * programs, Ink's way to ask them how large a terminal is that does not tell, and signal-exit's check that what it is
 * given is a function.
 */
const UNUSED_FROM_NODE = new Map([
	['node:child_process', /\/node_modules\/(commander|terminal-size)\//],
	['assert', /\/node_modules\/(signal-exit)\//],
]);

const EMPTY = {
	name: 'empty',
	resolveId: {
		handler(id, importer = '') {
			if (UNUSED.test(id)) return { id: `\0empty:${id}` };
			const user = UNUSED_FROM_NODE.get(id)?.exec(importer)?.[1];
			return user ? { id: `\0empty:${id}:${user}` } : null;
		},
	},
	load: {
		filter: { id: /^\0empty:/ },
		handler: () => ({
			code: `export default () => null;
				export const get = () => undefined;
				export const equal = () => {};
				export const highlight = (text) => text;
				export const emojify = highlight;
				export const execFileSync = () => { throw new Error('no other program is started'); };`,
			moduleType: 'js',
		}),
	},
};

/** Modules for which Ink and its packages get one of ours; each says why. */
export const FOR_INK = new Map([
	['string-width', 'src/viewer/ink/string-width.ts'],
	['./output.js', 'src/viewer/ink/output.ts'],
	['./measure-text.js', 'src/viewer/ink/measure-text.ts'],
]);

const INK = {
	name: 'ink',
	resolveId: {
		filter: { id: /^(string-width|\.\/output\.js|\.\/measure-text\.js)$/ },
		handler(id, importer, { kind }) {
			// cli-table3 requires an older string-width, which is a function by itself: it draws only text as wide as it is long.
			if (kind === 'require-call') return { id: '\0required-width.cjs' };
			const isInk = importer?.includes(id.startsWith('.') ? '/ink/build/' : 'node_modules');
			return isInk ? { id: pathOf(FOR_INK.get(id)) } : null;
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
function loadNow(loadYoga) {
	const yoga = {
		instantiateWasm(imports, receive) {
			const binary = readFileSync(join(__dirname, 'yoga.wasm'));
			const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), imports);
			receive(instance);
			return instance.exports;
		},
	};
	loadYoga(yoga);
	return yoga;
}`;

/** Yoga's binary as a file of its own: smaller than as text in a chunk, and read in less time. */
const YOGA = {
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
			await writeFile('dist/yoga.wasm', Buffer.from(binary, 'base64'));
			return start + end;
		},
	},
};

/** HTML's entities as they lie in memory, in a file: to unpack the package's own form of them takes 2 ms of each start. */
const ENTITIES = {
	name: 'entities',
	load: {
		filter: { id: /\/entities\/dist\/generated\/decode-data-html\.js$/ },
		async handler() {
			await writeFile('dist/entities.bin', new Uint8Array(htmlDecodeTree.buffer));
			return `import { readFileSync } from 'node:fs';
				import { join } from 'node:path';
				const bytes = readFileSync(join(__dirname, 'entities.bin'));
				if (new Uint16Array(new Uint8Array([1, 0]).buffer)[0] !== 1) bytes.swap16();
				export const htmlDecodeTree = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);`;
		},
	},
};

/** Chunks without the require of rolldown's helpers where they use none of them: each file takes half a millisecond. */
const NO_IDLE_HELPERS = {
	name: 'no-idle-helpers',
	renderChunk(code) {
		const [line, name] = /^const (\w+) = require\("\.\/rolldown-runtime[^\n]*\n/m.exec(code) ?? [];
		return line && code.split(name).length === 2 ? code.replace(line, '') : null;
	},
};

/**
 * CommonJS modules compiled as they are loaded, which is when they are called: V8 reads functions in parentheses at once,
 * and others twice, but Node 20's takes an arrow function in parentheses for one of the others.
 */
const EAGER_MODULES = {
	name: 'eager-modules',
	generateBundle(_, files) {
		let count = 0;
		for (const file of Object.values(files)) {
			if (file.type !== 'chunk') continue;
			file.code = file.code.replace(/(?<==\w+\.\w+\(\()(?:(\w+)|\((\w+,\w+)\))=>\{/g, (_all, one, two) => {
				count++;
				return `function(${one ?? two}){`;
			});
		}
		if (count === 0) throw new Error('CommonJS modules are wrapped in another way now');
	},
	// All of it is one more function, which is called once.
	transform: {
		filter: { id: /\/react-reconciler\.production\.js$/ },
		handler(code) {
			const eager = code.replace(/^module\.exports = (function[\s\S]+?^\});$/m, 'module.exports = ($1);');
			if (eager === code) throw new Error('the reconciler is exported in another way now');
			return eager;
		},
	},
};

/** All of them, in the order they are asked. */
export const plugins = [EMPTY, INK, markedPatterns, NO_DEVTOOLS, YOGA, ENTITIES, NO_IDLE_HELPERS, EAGER_MODULES];
