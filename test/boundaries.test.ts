import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** The rooms of src. A room imports only from itself and from rooms before it. */
const ROOMS = 'errors model parse career layout terminal formats check io viewer commands cli core index'.split(' ');
/** The folders of the viewer, in the same way. */
const VIEWER = 'content state keys components'.split(' ');
/** Rooms that know neither Node nor the clock. */
const PURE = /^(?:model|parse|career|layout|formats|check)\//;

type Module = { readonly path: string; readonly text: string; readonly packages: string[]; readonly files: string[] };

const modules: readonly Module[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.tsx?$/.test(path))
	.map((path) => {
		const text = readFileSync(join(SRC, path), 'utf8');
		const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
		return {
			path,
			text,
			packages: names.filter((name) => !name.startsWith('.')),
			files: names.filter((name) => /^\..*\.tsx?$/.test(name)).map((name) => posix.join(dirname(path), name)),
		};
	});

/** The room or the file at the root: `parse/cv/dates.ts` is in `parse`, `cli.ts` is `cli`. */
function roomOf(path: string): string {
	return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** Files that import a package whose name fits. */
function usersOf(name: RegExp): string[] {
	return modules.filter(({ packages }) => packages.some((one) => name.test(one))).map(({ path }) => path);
}

/** The first circle of imports, type imports too; null when there is none. */
function findCircle(): string[] | null {
	const filesOf = new Map(modules.map(({ path, files }) => [path, files]));
	const done = new Set<string>();
	const visit = (path: string, above: readonly string[]): string[] | null => {
		if (above.includes(path)) return [...above.slice(above.indexOf(path)), path];
		if (done.has(path)) return null;
		for (const file of filesOf.get(path) ?? []) {
			const circle = visit(file, [...above, path]);
			if (circle) return circle;
		}
		done.add(path);
		return null;
	};
	for (const { path } of modules) {
		const circle = visit(path, []);
		if (circle) return circle;
	}
	return null;
}

describe('the rooms of src', () => {
	test('the root holds the program, the library and their errors', () => {
		expect(modules.map(({ path }) => path).filter((path) => !path.includes('/'))).toEqual([
			...['cli.ts', 'core.ts', 'errors.ts', 'index.ts'],
		]);
	});

	test('a room imports only from itself and from the rooms before it', () => {
		expect([...new Set(modules.map(({ path }) => roomOf(path)))].sort()).toEqual([...ROOMS].sort());
		const upward = modules.flatMap(({ path, files }) =>
			files
				.filter((file) => ROOMS.indexOf(roomOf(file)) > ROOMS.indexOf(roomOf(path)))
				.map((file) => `${path} imports ${file}`),
		);
		expect(upward).toEqual([]);
	});

	test('a folder of the viewer imports only from itself and from the folders before it', () => {
		const folderOf = (path: string) => VIEWER.indexOf(path.split('/')[1] ?? '');
		const inside = modules.filter(({ path }) => path.startsWith('viewer/') && folderOf(path) >= 0);
		expect(inside.length).toBeGreaterThan(20);
		const upward = inside.flatMap(({ path, files }) =>
			files
				.filter((file) => file.startsWith('viewer/') && (folderOf(file) < 0 || folderOf(file) > folderOf(path)))
				.map((file) => `${path} imports ${file}`),
		);
		expect(upward).toEqual([]);
	});

	test('no imports go in a circle', () => {
		expect(findCircle()).toBeNull();
	});

	test('rooms left of the terminal know neither Node nor the clock', () => {
		const pure = modules.filter(({ path }) => PURE.test(path));
		expect(pure.length).toBeGreaterThan(100);
		const impure = pure.flatMap(({ path, text, packages }) => [
			...packages.filter((name) => name.startsWith('node:')).map((name) => `${path} imports ${name}`),
			...(text.match(/\bprocess\.|\bDate\.now|\bnew Date\(\)|Math\.random/g) ?? []).map((use) => `${path} uses ${use}`),
		]);
		expect(impure).toEqual([]);
	});
});

describe('packages have one user', () => {
	test('only the viewer knows Ink and React, and only its drawing part', () => {
		const users = usersOf(/^(ink|react)(\/|$)/);
		expect(users.filter((path) => !path.startsWith('viewer/'))).toEqual([]);
		expect(users.filter((path) => /^viewer\/(content|state)\//.test(path))).toEqual([]);
	});

	test.each([
		['open', 'terminal/browser.ts'],
		['chalk', 'terminal/theme.ts'],
		['marked-terminal', 'layout/table.ts'],
		['commander', 'commands/program.ts'],
		['js-yaml', 'io/yaml.ts'],
	])('only one file imports %s', (name, path) => {
		expect(usersOf(new RegExp(`^${name}$`)).filter((user) => user !== 'layout/marked-terminal.d.ts')).toEqual([path]);
	});

	test('the viewer is loaded only when it is asked for', () => {
		expect(modules.filter(({ files }) => files.includes('viewer/index.ts')).map(({ path }) => path)).toEqual([
			'commands/view.ts',
		]);
		const users = modules.filter(({ files }) => files.includes('commands/view.ts'));
		expect(users.map(({ path }) => path).sort()).toEqual(['commands/show.ts', 'index.ts']);
		expect(users.filter(({ text }) => /from '[^']*\/view\.ts'/.test(text))).toEqual([]);
	});
});
