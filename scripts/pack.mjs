// Packs a package as it stands, without building anything.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Packs the package in a folder into another one. Returns the tarball and how large it is. */
export function pack(folder, into) {
	mkdirSync(into, { recursive: true });
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve(into)];
	const said = execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
	const [{ filename, size, unpackedSize }] = JSON.parse(said);
	return { file: join(into, filename), size, unpackedSize };
}
