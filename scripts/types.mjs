// Writes the declarations of the library, dist/index.d.cts and dist/core.d.cts, each in one file: npm unpacks files one by one.
import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The modules of src that each of them holds: what they export is all exported. */
const FILES = { core: ['check/finding', 'model/index', 'core'], index: ['cli', 'index'] };
const ALL = 'build/types';
const TSC = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

await rm(ALL, { recursive: true, force: true });
execFileSync(process.execPath, [TSC, '--project', 'tsconfig.types.json', '--outDir', ALL], { stdio: 'inherit' });
for (const [name, modules] of Object.entries(FILES)) {
	const texts = await Promise.all(modules.map((module) => readFile(join(ALL, `${module}.d.ts`), 'utf8')));
	// What a module has from the same file needs no import; all else it has from `core`.
	const text = texts
		.join('')
		.replace(/^((?:import|export) .* from ')\.\/(.*)\.ts';\n/gm, (_, start, module) =>
			modules.includes(module) ? '' : `${start}./core.cjs';\n`,
		);
	await writeFile(join('dist', `${name}.d.cts`), text);
}
