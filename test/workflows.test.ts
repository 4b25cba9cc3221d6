import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FOLDER = new URL('../.github/workflows/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

test('workflows name actions by commit, because a tag may be moved', () => {
	const used = readdirSync(fileURLToPath(FOLDER)).flatMap((name) => read(name).match(/(?<=uses: ).+/g) ?? []);
	expect(used.length).toBeGreaterThan(3);
	for (const action of used) expect(action).toMatch(/^[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});

test('the job that may publish runs no script of a package that it installs', () => {
	const installs = read('publish.yml').match(/npm (?:ci|install)\b.*/g) ?? [];
	expect(installs.length).toBeGreaterThan(0);
	for (const command of installs) expect(command).toContain('--ignore-scripts');
});
