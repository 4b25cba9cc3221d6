import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/cli.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'darxtrix-'));

function fileWith(content: string, name: string): string {
	writeFileSync(join(FOLDER, name), content);
	return join(FOLDER, name);
}

const CV = [
	'# Imogen Thorne',
	'## Experience',
	'### Clockmaker, Vik Clocks GmbH (2018 - 2020)',
	'- Wound.',
	'### Blue Heron, Grey Otter (2016 - 2018)',
	'- Oiled.',
	'## Publications',
	'- Reed, A. and Thorne, I. (2019). On the oiling of clocks. *Journal of Oil*, 3.',
	'## Skills',
	'- Oil',
].join('\n\n');

describe('a CV is explained', () => {
	const file = fileWith(CV, 'clocks.md');

	test('by its sections, the parts of its entries, and the reasons', async () => {
		const { code, stdout } = await run(['explain', file]);
		expect(code).toBe(0);
		expect(stdout).toContain('3: Experience (experience)');
		expect(stdout).toMatch(/5: {2}title {9}Clockmaker /);
		expect(stdout).toMatch(/organization {2}Vik Clocks GmbH {2}names an organisation/);
		expect(stdout).toMatch(/dates {9}2018 - 2020 {6}2018 to 2020/);
		expect(stdout).toMatch(/authors {7}Reed, A\. and Thorne, I {2,}a list of names/);
		expect(stdout).toContain('Skills (skills)');
	});

	test('as data', async () => {
		const { stdout } = await run(['explain', file, '-f', 'json']);
		const [experience] = JSON.parse(stdout) as [{ kind: string; line: number; entries: { parts: unknown[] }[] }];
		expect(experience).toMatchObject({ kind: 'experience', line: 3 });
		expect(experience.entries[1]?.parts[0]).toMatchObject({ part: 'title', text: 'Blue Heron' });
	});

	test('when it was written by this program, and when there is none', async () => {
		const { stdout: written } = await run([file, '-f', 'markdown']);
		const { stdout } = await run(['explain', fileWith(written, 'written.md')]);
		expect(stdout).toMatch(/organization {2}Vik Clocks GmbH {2}the form is fixed/);
		const missing = await run(['explain', `${file}.not`]);
		expect(missing).toMatchObject({ code: 1, stdout: '' });
		expect(missing.stderr).toMatch(/^darxtrix: cannot read [^\n]+\n$/);
	});
});
