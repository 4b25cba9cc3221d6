// Milliseconds from a key to the last byte of the frame that shows what it did, at 120×40, in a short and in a long CV.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const BIN = fileURLToPath(new URL('../bin/darxtrix.js', import.meta.url));
const ENV = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
const [COLUMNS, ROWS, KEYS] = [120, 40, 50];

/** A CV of that many lines, most of them bullets of one section. */
function cvOf(lines) {
	const bullets = Array.from(
		{ length: lines - 8 },
		(_, at) => `- Row ${at}: kept **clock ${at % 7}** in time, day and night.`,
	);
	return `# Imogen Thorne\n\n<imogen@thorne.example>\n\n## Work\n\n### Keeper, Dome\n\n${bullets.join('\n')}\n`;
}

/** The times of as many keys, in milliseconds. */
async function timesOf(lines, folder) {
	const file = join(folder, `${lines}.md`);
	writeFileSync(file, cvOf(lines));
	const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
	const pty = spawn(process.execPath, [BIN, file], { cols: COLUMNS, rows: ROWS, env: ENV });
	let [last, check] = [0, () => {}];
	pty.onData((data) => {
		last = performance.now();
		terminal.write(data, () => check());
	});
	const screen = () =>
		Array.from({ length: ROWS }, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '');
	/** The first row of the CV: the one below the rule. */
	const top = () => screen()[screen().findIndex((row) => /^ *─{3}/.test(row)) + 1] ?? '';
	const shows = (fits) =>
		new Promise((resolve) => {
			check = () => {
				if (fits()) resolve(last);
			};
			check();
		});
	await shows(() => screen().join('\n').includes('q quit'));
	// What the first frame did not need is loaded by the time it scrolls.
	while (!top().includes('Row 0:')) {
		const before = top();
		pty.write('\x1b[B');
		await shows(() => top() !== before);
	}
	const times = [];
	for (let key = 0; key < KEYS; key++) {
		const start = performance.now();
		pty.write('\x1b[B');
		times.push((await shows(() => top().includes(`Row ${key + 1}:`))) - start);
	}
	pty.kill('SIGKILL');
	return times.toSorted((a, b) => a - b);
}

/** What a key press takes. */
export async function* benchFeel() {
	const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	const medians = [];
	for (const lines of [100, 10_000]) {
		const times = await timesOf(lines, folder);
		const [middle, late] = [0.5, 0.95].map((part) => times[Math.floor(times.length * part)]);
		medians.push(middle);
		const what = `a key, CV of ${lines} lines`;
		yield { what, shown: `${middle.toFixed(1)} ms`, value: middle, bound: 16 };
		yield { what: `${what}, p95`, shown: `${late.toFixed(1)} ms`, value: late, bound: 33 };
	}
	rmSync(folder, { recursive: true });
	const ratio = medians[1] / medians[0];
	yield { what: 'a key in a long CV', shown: '', value: ratio, of: 'in a short one', bound: 1.5, limit: 5 };
}
