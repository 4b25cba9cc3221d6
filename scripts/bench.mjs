// Prints what running the program costs, as ratios against `node -e 0` measured in the same run. No test: it has no verdict.
import { spawn as spawnChild } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { spawn as spawnPty } from '@lydell/node-pty';
import { benchFeel } from './bench-feel.mjs';
import { benchNpx } from './bench-npx.mjs';
import { benchWork } from './bench-work.mjs';

const ROUNDS = Number(process.argv[2] ?? 25);
const BIN = fileURLToPath(new URL('../bin/darxtrix.js', import.meta.url));
const CV = fileURLToPath(new URL('../test/fixtures/jekyll.md', import.meta.url));
const ENV = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color' };

/** Milliseconds until a process has ended, its output piped and read. */
function piped(args) {
	return new Promise((resolve, reject) => {
		const start = performance.now();
		const child = spawnChild(process.execPath, args, { env: ENV, stdio: ['ignore', 'pipe', 'inherit'] });
		child.stdout.resume();
		child.on('close', (code) =>
			code === 0 ? resolve(performance.now() - start) : reject(new Error(`${args.join(' ')} failed`)),
		);
	});
}

/** Milliseconds until a terminal shows name, first section and keys. */
function firstFrame(args, wanted) {
	return new Promise((resolve) => {
		const start = performance.now();
		const pty = spawnPty(process.execPath, [BIN, ...args], { cols: 120, rows: 40, env: ENV });
		let seen = '';
		pty.onData((data) => {
			seen += data;
			if (!wanted.every((text) => seen.includes(text))) return;
			resolve(performance.now() - start);
			pty.kill('SIGKILL');
		});
	});
}

const CASES = {
	'node -e 0': () => piped(['-e', '0']),
	'default CV as text': () => piped([BIN]),
	'another CV as text': () => piped([BIN, CV]),
	'another CV as JSON': () => piped([BIN, CV, '-f', 'json']),
	'--help': () => piped([BIN, '--help']),
	'--version': () => piped([BIN, '--version']),
	'first frame in a terminal': () => firstFrame([], ['Ankush Sharma', 'About Me', ' quit']),
};

const times = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]));
for (const measure of Object.values(CASES)) await measure();
for (let round = 0; round < ROUNDS; round++)
	for (const [name, measure] of Object.entries(CASES)) times[name].push(await measure());

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const base = median(times['node -e 0']);
console.log(`medians of ${ROUNDS} runs, Node ${process.version}\n`);
for (const [name, values] of Object.entries(times)) {
	console.log(
		`${name.padEnd(28)} ${median(values).toFixed(1).padStart(7)} ms  ${(median(values) / base).toFixed(2).padStart(5)} ×`,
	);
}

await benchFeel();
await benchWork();
benchNpx();
