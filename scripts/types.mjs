// Writes dist/types: the declarations of the library, `index.d.cts` and `core.d.cts`, and of what they mention.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [ALL, TYPES] = ['build/types', 'dist/types'];
const TSC = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

await Promise.all([ALL, TYPES].map((folder) => rm(folder, { recursive: true, force: true })));
execFileSync(process.execPath, [TSC, '--project', 'tsconfig.types.json', '--outDir', ALL], { stdio: 'inherit' });

const done = new Set();
for (const name of ['index', 'core']) await copy(name);

/** Copies the declarations of a module of src, and of those from which it imports. They tell about files of CommonJS. */
async function copy(name) {
	if (done.has(name)) return;
	done.add(name);
	const text = await readFile(join(ALL, `${name}.d.ts`), 'utf8');
	await mkdir(dirname(join(TYPES, name)), { recursive: true });
	await writeFile(join(TYPES, `${name}.d.cts`), text.replace(/(from '\.[^']*)\.ts'/g, "$1.cjs'"));
	for (const [, imported] of text.matchAll(/from '(\.[^']*)\.ts'/g)) await copy(join(dirname(name), imported));
}
