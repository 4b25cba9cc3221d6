// What the first `npx` of the packed program costs, from an empty npm cache, against that of a package of one empty file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pack } from './pack.mjs';

const ROUNDS = 9;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of one `npx` with a cache of its own. */
function cold(file) {
	const work = dirname(file);
	const cache = mkdtempSync(join(work, 'cache-'));
	const start = performance.now();
	// As a path of its own it would be run, not installed.
	execFileSync('npx', ['--yes', `./${basename(file)}`], {
		cwd: work,
		env: { ...process.env, npm_config_cache: cache },
		stdio: 'ignore',
	});
	const time = performance.now() - start;
	rmSync(cache, { recursive: true });
	return time;
}

/** What the first call costs, of the program and of a card, and how large the package is. */
export function* benchNpx({ own, packed }) {
	const work = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	const folder = join(work, 'empty');
	mkdirSync(folder);
	writeFileSync(join(folder, 'package.json'), '{"name":"empty-one-file","version":"1.0.0","bin":"index.js"}');
	writeFileSync(join(folder, 'index.js'), '#!/usr/bin/env node\n');
	const empty = pack(folder, work);
	const times = Array.from({ length: ROUNDS }, () => [own, packed, empty].map(({ file }) => cold(file)));
	const [ours, card, theirs] = [0, 1, 2].map((at) => median(times.map((row) => row[at])));
	rmSync(work, { recursive: true });
	for (const [what, time, bound] of [
		['cold npx', ours, 1.25],
		['cold npx of a card', card, 1.4],
	])
		yield { what, shown: `${time.toFixed(0)} ms`, value: time / theirs, of: 'an empty package', bound, limit: 4 };
	for (const [what, size, bound] of [
		['packed', own.size, 560_000],
		['unpacked', own.unpackedSize, 1_700_000],
	])
		yield { what, shown: `${size} bytes`, value: size, bound, limit: bound };
}
