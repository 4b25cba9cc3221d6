// What the first `npx` of the packed program costs, from an empty npm cache, against that of a package of one empty file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Prints the ratio and the sizes. */
export function benchNpx() {
	const work = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	const empty = join(work, 'empty');
	mkdirSync(empty);
	writeFileSync(join(empty, 'package.json'), '{"name":"empty-one-file","version":"1.0.0","bin":"index.js"}');
	writeFileSync(join(empty, 'index.js'), '#!/usr/bin/env node\n');
	const [own, other] = [pack(process.cwd(), work), pack(empty, work)];
	const times = Array.from({ length: ROUNDS }, () => [cold(own.file, work), cold(other.file, work)]);
	const [ours, theirs] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))];
	console.log(
		`${'cold npx'.padEnd(28)} ${ours.toFixed(0).padStart(7)} ms  ${(ours / theirs).toFixed(2).padStart(5)} × an empty package`,
	);
	console.log(`${'packed, unpacked'.padEnd(28)} ${statSync(own.file).size} bytes, ${own.unpackedSize} bytes`);
	rmSync(work, { recursive: true });
}
