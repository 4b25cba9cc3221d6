import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE } from './bundle.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Packs the program as it is published, without building it anew. Returns the tarball. */
export function pack(): string {
	const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	const packed = runIn(ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder);
	const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
	return join(folder, filename);
}

/** An empty folder in which the package of that tarball is installed, without the network. */
export function installIn(tarball: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	writeFileSync(join(folder, 'package.json'), '{"name": "empty", "version": "2.0.0", "type": "module"}');
	runIn(folder, 'npm', 'install', '--offline', '--silent', '--no-audit', '--no-fund', tarball);
	return folder;
}

/** Runs a command in a folder, with the Node that is tested first in the path. Throws when it fails. */
export function runIn(folder: string, command: string, ...args: readonly string[]): string {
	const PATH = [join(NODE, '..'), process.env['PATH']].join(':');
	return execFileSync(command, args, {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, PATH },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

/** The path of the TypeScript compiler. */
export const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
