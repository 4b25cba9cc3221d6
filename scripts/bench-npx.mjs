// What the first `npx` of the packed program costs, from an empty npm cache, against that of a package of one empty file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';

const ROUNDS = 9;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function pack(folder, into) {
	const [{ filename, size, unpackedSize }] = JSON.parse(
		execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
			cwd: folder,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}),
	);
	return { file: join(into, filename), size, unpackedSize };
}

/** Milliseconds of one `npx` with a cache of its own. */
function cold(file, work) {
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

/** What the first call costs, and how large the package is. */
export function* benchNpx() {
	const work = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	const empty = join(work, 'empty');
	mkdirSync(empty);
	writeFileSync(join(empty, 'package.json'), '{"name":"empty-one-file","version":"1.0.0","bin":"index.js"}');
	writeFileSync(join(empty, 'index.js'), '#!/usr/bin/env node\n');
	const [own, other] = [pack(process.cwd(), work), pack(empty, work)];
	const times = Array.from({ length: ROUNDS }, () => [cold(own.file, work), cold(other.file, work)]);
	const [ours, theirs] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))];
	rmSync(work, { recursive: true });
	yield {
		what: 'cold npx',
		shown: `${ours.toFixed(0)} ms`,
		value: ours / theirs,
		of: 'an empty package',
		bound: 1.25,
		limit: 4,
	};
	for (const [what, size, bound] of [
		['packed', own.size, 560_000],
		['unpacked', own.unpackedSize, 1_800_000],
	])
		yield { what, shown: `${size} bytes`, value: size, bound, limit: bound };
}
