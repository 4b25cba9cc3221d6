// Prints what running the program costs, as ratios against something measured in the same run, beside their bounds.
// `bench.mjs [rounds]` has no verdict. With `--limits` it fails when a ratio, a size or the growth with the size of a CV is
// so far beyond that a busy machine cannot be the reason; milliseconds are never judged.
import { spawn as spawnChild } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { spawn as spawnPty } from '@lydell/node-pty';
import { createCard } from './bench-card.mjs';
import { buildLibraries, writeJekyllCv } from './bench-cv.mjs';
import { benchFeel } from './bench-feel.mjs';
import { benchNpx } from './bench-npx.mjs';
import { benchWork } from './bench-work.mjs';

const isGuard = process.argv.includes('--limits');
const ROUNDS = Number(process.argv.slice(2).find((arg) => /^\d+$/.test(arg)) ?? 25);
const BIN = fileURLToPath(new URL('../bin/darxtrix.js', import.meta.url));
const [CV, LIBRARIES, CARD] = [writeJekyllCv(), await buildLibraries(), createCard()];
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

/** Milliseconds until a terminal shows these texts. */
function firstFrame(program, wanted) {
	return new Promise((resolve) => {
		const start = performance.now();
		const pty = spawnPty(process.execPath, [program], { cols: 120, rows: 40, env: ENV });
		let seen = '';
		pty.onData((data) => {
			seen += data;
			if (!wanted.every((text) => seen.includes(text))) return;
			resolve(performance.now() - start);
			pty.kill('SIGKILL');
		});
	});
}

const [NODE, FRAME] = ['node -e 0', 'first frame in a terminal'];
/** Name, first section and keys. */
const FRAME_TEXTS = ['Ankush Sharma', 'About Me', ' quit'];

/**
 * The calls that are measured. `bound` is how many times as long as `of` they may take; `limit` is beyond what a busy
 * machine does to them.
 */
const CASES = [
	{ what: NODE, measure: () => piped(['-e', '0']) },
	{ what: 'default CV as text', measure: () => piped([BIN]), bound: 1.4, limit: 4 },
	{ what: 'its libraries alone', measure: () => piped([LIBRARIES, CV]) },
	{ what: 'another CV as text', measure: () => piped([BIN, CV]), of: 'its libraries alone', bound: 1.5, limit: 5 },
	{
		what: 'another CV as JSON',
		measure: () => piped([BIN, CV, '-f', 'json']),
		of: 'its libraries alone',
		bound: 1.5,
		limit: 5,
	},
	{ what: 'default CV as PDF', measure: () => piped([BIN, '-f', 'pdf']), bound: 12, limit: 24 },
	{ what: '--help', measure: () => piped([BIN, '--help']), bound: 1.35, limit: 4 },
	{ what: '--version', measure: () => piped([BIN, '--version']), bound: 1.35, limit: 4 },
	{
		what: FRAME,
		measure: () => firstFrame(BIN, FRAME_TEXTS),
		bound: 2,
		limit: 8,
	},
	{
		what: 'first frame of a card',
		measure: () => firstFrame(CARD.program, FRAME_TEXTS),
		of: FRAME,
		bound: 1.15,
		limit: 4,
	},
];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function* benchStart() {
	const times = CASES.map(() => []);
	for (const { measure } of CASES) await measure();
	for (let round = 0; round < ROUNDS; round++)
		for (const [at, { measure }] of CASES.entries()) times[at].push(await measure());
	const medians = new Map(CASES.map(({ what }, at) => [what, median(times[at])]));
	for (const { what, of = NODE, bound, limit } of CASES) {
		const time = medians.get(what);
		yield { what, shown: `${time.toFixed(1)} ms`, value: time / medians.get(of), of, bound, limit };
	}
}

let isBeyond = false;
console.log(`medians, Node ${process.version}`);
for (const bench of [benchStart, benchFeel, benchWork, () => benchNpx(CARD)]) {
	for await (const { what, shown, value, of, bound, limit } of bench()) {
		const ratio = of ? `${value.toFixed(2)} × ${of}` : '';
		const isOver = limit !== undefined && value > limit;
		isBeyond ||= isOver;
		const promised = bound === undefined ? '' : `at most ${bound}`;
		console.log(
			[what.padEnd(28), shown.padStart(12), ratio.padEnd(26), promised, isOver ? 'FAR BEYOND' : '']
				.join('  ')
				.trimEnd(),
		);
	}
}
CARD.remove();
process.exit(isGuard && isBeyond ? 1 : 0);
