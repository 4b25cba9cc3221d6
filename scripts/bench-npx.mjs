// What the first `npx` of the packed program costs, from an empty npm cache, against that of a package of one empty file.
// All come from a registry on this machine, because npm unpacks the file of a package twice when it is given as a path.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pack } from './pack.mjs';

const ROUNDS = 9;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Serves packed packages as a registry does: `/name` is what npm reads of it, `/name/-/name.tgz` the package. */
async function startRegistry(files) {
	const packages = new Map(
		files.map((file) => {
			const manifest = JSON.parse(execFileSync('tar', ['-xOzf', file, 'package/package.json'], { encoding: 'utf8' }));
			return [manifest.name, { manifest, content: readFileSync(file) }];
		}),
	);
	const server = createServer(({ url, headers }, response) => {
		const { manifest, content } =
			packages.get(
				decodeURIComponent(url)
					.split(/\/(?:-\/|$)/)[0]
					.slice(1),
			) ?? {};
		if (!manifest) return response.writeHead(404).end('{}');
		if (url.endsWith('.tgz')) return response.end(content);
		const { name, version } = manifest;
		const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
		const dist = { tarball: `http://${headers.host}/${name}/-/${name}.tgz`, integrity };
		response.end(
			JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } }),
		);
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	return {
		address: `http://127.0.0.1:${server.address().port}/`,
		names: [...packages.keys()],
		stop: () => server.close(),
	};
}

/** Milliseconds of one `npx` with a cache of its own, in the folder `work`. */
async function cold(name, registry, work) {
	const cache = mkdtempSync(join(work, 'cache-'));
	const env = {
		...process.env,
		npm_config_cache: cache,
		npm_config_registry: registry,
		npm_config_audit: 'false',
		npm_config_update_notifier: 'false',
	};
	const start = performance.now();
	const [code] = await once(spawn('npx', ['--yes', name], { cwd: work, env, stdio: 'ignore' }), 'close');
	const time = performance.now() - start;
	rmSync(cache, { recursive: true });
	if (code !== 0) throw new Error(`npx ${name} failed`);
	return time;
}

/** What the first call costs, of the program and of a card, and how large the package is. */
export async function* benchNpx({ own, packed }) {
	const work = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	const folder = join(work, 'empty');
	mkdirSync(folder);
	writeFileSync(join(folder, 'package.json'), '{"name":"empty-one-file","version":"1.0.0","bin":"index.js"}');
	writeFileSync(join(folder, 'index.js'), '#!/usr/bin/env node\n');
	const empty = pack(folder, work);
	const { address, names, stop } = await startRegistry([own.file, packed.file, empty.file]);
	const times = [];
	try {
		for (let round = 0; round < ROUNDS; round++) {
			const row = [];
			for (const name of names) row.push(await cold(name, address, work));
			times.push(row);
		}
	} finally {
		stop();
		rmSync(work, { recursive: true });
	}
	const [ours, card, theirs] = [0, 1, 2].map((at) => median(times.map((row) => row[at])));
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
