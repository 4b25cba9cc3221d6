// What reading and laying out a CV costs against marked's lexer alone, and how both grow with the CV; the memory of a run.
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { rolldown } from 'rolldown';
import { cvOf, KB, writeJekyllCv } from './bench-cv.mjs';

/** At least as many rounds, and all that fit into as many milliseconds. */
const [ROUNDS, TIME] = [7, 4000];
const BIN = fileURLToPath(new URL('../bin/darxtrix.js', import.meta.url));
/** Plain Markdown: of a page of HTML marked's lexer reads next to nothing. */
const PLAIN = 'resume.md';

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * The fastest run of each of the functions, in milliseconds: what else the machine does only adds to it. They take turns, so
 * that all are run as often and V8 compiles them as far.
 */
function timesOf(...functions) {
	const fastest = functions.map(() => Number.POSITIVE_INFINITY);
	const begin = performance.now();
	for (let round = 0; round < ROUNDS || performance.now() - begin < TIME; round++) {
		for (const [at, run] of functions.entries()) {
			const start = performance.now();
			run();
			fastest[at] = Math.min(fastest[at], performance.now() - start);
		}
	}
	return fastest;
}

async function load() {
	const bundle = await rolldown({
		input: { parse: 'src/parse/index.ts', layout: 'src/layout/index.ts' },
		platform: 'node',
		external: /^[a-z@]/,
	});
	await bundle.write({ dir: 'build/work', format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
	await bundle.close();
	const [{ parse }, { layout }] = await Promise.all(
		['parse', 'layout'].map((name) => import(new URL(`../build/work/${name}.mjs`, import.meta.url).href)),
	);
	return (text) => layout(parse(text), { width: 80, links: 'footnote', ascii: false });
}

/** Kilobytes a process takes at most. */
function memoryOf(args) {
	const report = 'process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';
	const preload = `--import=data:text/javascript,${encodeURIComponent(report)}`;
	const script = `${JSON.stringify(process.execPath)} ${JSON.stringify(preload)} ${args} 2>&1 >/dev/null`;
	return median(Array.from({ length: 5 }, () => Number(execFileSync('sh', ['-c', script], { encoding: 'utf8' }))));
}

/** What parsing and laying out takes, and the memory of a run. */
export async function* benchWork() {
	const work = await load();
	const sizes = [10, 100, 1000].map((size) => size * KB);
	const times = [];
	for (const size of sizes) {
		const text = cvOf(PLAIN, size);
		const [own, lexer] = timesOf(
			() => work(text),
			() => marked.lexer(text),
		);
		times.push(own);
		yield {
			what: `parse + layout, ${size / KB} KB`,
			shown: `${own.toFixed(1)} ms`,
			value: own / lexer,
			of: 'marked.lexer',
			bound: size < 100 * KB ? undefined : 4,
			limit: size < 100 * KB ? undefined : 20,
		};
	}
	const perByte = times[2] / sizes[2] / (times[0] / sizes[0]);
	yield { what: 'a byte of 1 MB', shown: '', value: perByte, of: 'one of 10 KB', bound: 1.15, limit: 3 };
	const node = memoryOf('-e 0');
	for (const [what, args, bound, limit] of [
		['memory, default CV', `"${BIN}"`, 1.25, 1.5],
		['memory, another CV', `"${BIN}" "${writeJekyllCv()}"`, 1.6, 2],
	]) {
		const used = memoryOf(args);
		yield { what, shown: `${(used / KB).toFixed(0)} MB`, value: used / node, of: 'node -e 0', bound, limit };
	}
}
