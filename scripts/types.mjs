// Writes dist/types: the declarations of the library, `index.d.ts` and `core.d.ts`, and of what they mention.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [ALL, TYPES] = ['build/types', 'dist/types'];
const TSC = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

await rm(ALL, { recursive: true, force: true });
execFileSync(process.execPath, [TSC, '--project', 'tsconfig.types.json', '--outDir', ALL], { stdio: 'inherit' });

/** Copies a declaration and those from which it imports. */
async function copy(file, done) {
	if (done.has(file)) return;
	done.add(file);
	const text = await readFile(join(ALL, file), 'utf8');
	await mkdir(dirname(join(TYPES, file)), { recursive: true });
	await writeFile(
		join(TYPES, file),
		text.replace(/(from '\.[^']*)\.tsx?'/g, "$1.js'").replace(/(from "\.[^"]*)\.tsx?"/g, '$1.js"'),
	);
	for (const [, name] of text.matchAll(/from ['"](\.[^'"]*)\.(?:tsx?|js)['"]/g))
		await copy(join(dirname(file), `${name}.d.ts`), done);
}

await rm(TYPES, { recursive: true, force: true });
const done = new Set();
for (const entry of ['index.d.ts', 'core.d.ts']) await copy(entry, done);
await writeFile('dist/package.json', '{\n\t"type": "commonjs"\n}\n');
