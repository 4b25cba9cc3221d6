import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.tsx?$/.test(path))
	.map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(SRC, path), 'utf8') }));

function importsOf(text: string): string[] {
	return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
}

/** Files that import a module whose name fits. */
function importers(pattern: RegExp): string[] {
	return files.filter(({ text }) => importsOf(text).some((name) => pattern.test(name))).map(({ path }) => path);
}

describe('the house keeps its boundaries', () => {
	test('only the viewer knows Ink and React', () => {
		expect(importers(/^(ink|react)(\/|$)/).filter((path) => !path.startsWith('viewer/'))).toEqual([]);
	});

	test('only browser.ts opens anything', () => {
		expect(importers(/^open$/)).toEqual(['terminal/browser.ts']);
	});

	test('only theme.ts knows chalk', () => {
		expect(importers(/^chalk$/)).toEqual(['terminal/theme.ts']);
	});

	test('only the layout of tables knows marked-terminal', () => {
		expect(importers(/^marked-terminal$/).filter((path) => path !== 'layout/table.ts')).toEqual([]);
	});

	test('parse, layout, formats, check and model know neither Node nor the clock', () => {
		const pure = files.filter(({ path }) => /^(parse|layout|formats|check|model|career)\//.test(path));
		expect(pure.length).toBeGreaterThan(20);
		for (const { path, text } of pure) {
			expect({ path, node: importsOf(text).filter((name) => name.startsWith('node:')) }).toEqual({ path, node: [] });
			expect({ path, impure: text.match(/\bprocess\.|\bDate\.now|\bnew Date\(\)|Math\.random/g) }).toEqual({
				path,
				impure: null,
			});
		}
	});

	test('nobody imports the viewer but one dynamic import of the command line', () => {
		const outside = files.filter(({ path }) => !path.startsWith('viewer/'));
		const users = outside.filter(({ text }) => importsOf(text).some((name) => name.includes('viewer/')));
		expect(users.map(({ path }) => path)).toEqual(['commands/show.ts', 'commands/view.ts']);
		expect(users[0]?.text).toContain("isViewed ? Promise.all([import('./view.ts'), import('../viewer/index.tsx')])");
		expect(users[1]?.text).toContain("typeof import('../viewer/index.tsx')");
	});

	test('what stands left of the layout knows nothing right of the model', () => {
		const parsers = files.filter(({ path }) => path.startsWith('parse/'));
		for (const { path, text } of parsers) {
			const imported = importsOf(text).map((name) => (name.startsWith('.') ? join(dirname(path), name) : name));
			const outside = imported.filter((name) => /\.tsx?$/.test(name) && !name.startsWith('parse/'));
			expect({
				path,
				outside: outside.filter((name) => !name.startsWith('model/')),
			}).toMatchObject({ outside: [] });
		}
	});
});
