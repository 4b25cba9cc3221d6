import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, describe, expect, test } from 'vitest';
import { packageNameFrom, takePackageName } from '../../src/commands/init/names.ts';
import { fixture, run } from '../helpers/cli.ts';
import { endSessions, open, PROGRAM } from '../helpers/viewer.ts';

afterEach(endSessions);

const FILES = [
	'package.json',
	'card.js',
	'resume.md',
	'README.md',
	'.gitignore',
	'.github/workflows/check.yml',
	'.github/workflows/publish.yml',
];

const newFolder = () => mkdtempSync(join(tmpdir(), 'darxtrix-'));
const packageIn = (folder: string) =>
	JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;

describe('darxtrix init', () => {
	test('writes a card into a new folder, lists what it wrote, and says what comes next', async () => {
		const cwd = newFolder();
		const { code, stdout, stderr } = await run(['init', 'me', '--yes'], { cwd });
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toBe(
			`${FILES.map((name) => `wrote me/${name}\n`).join('')}next: cd me && npm install && npm start\n`,
		);
		expect(packageIn(join(cwd, 'me'))).toMatchObject({
			name: 'me',
			bin: { me: 'card.js' },
			files: ['resume.md', 'resume.compiled.json'],
			scripts: { start: 'node card.js', test: 'node card.js check', prepack: 'node card.js compile' },
			dependencies: { darxtrix: expect.stringMatching(/^\^\d+\.\d+\.\d+$/) },
		});
		expect(readFileSync(join(cwd, 'me/card.js'), 'utf8').split('\n')).toHaveLength(4);
	});

	test('starts from a Markdown CV, which stays as it is, under the names that are told', async () => {
		const cwd = newFolder();
		const cv = fixture('viewer.md');
		expect((await run(['init', 'x', '--from', cv, '--name', '@ada/cv', '--bin', 'ada'], { cwd })).code).toBe(0);
		expect(readFileSync(join(cwd, 'x/resume.md'), 'utf8')).toBe(readFileSync(cv, 'utf8'));
		expect(packageIn(join(cwd, 'x'))).toMatchObject({ name: '@ada/cv', bin: { ada: 'card.js' } });
		expect(readFileSync(join(cwd, 'x/README.md'), 'utf8')).toContain('npx @ada/cv\n');
	});

	test('writes a JSON Resume as Markdown, into this folder when it is empty but for Git', async () => {
		const cwd = newFolder();
		mkdirSync(join(cwd, '.git'));
		const { stdout } = await run(['init', '--from', fixture('json-resume/full.json'), '--yes'], { cwd });
		expect(stdout).toMatch(/^wrote package\.json\n(?:wrote .+\n)+next: npm install && npm start\n$/);
		expect((await run(['check', join(cwd, 'resume.md'), '--quiet'])).stdout).toBe('');
		expect(readFileSync(join(cwd, 'resume.md'), 'utf8')).toContain('# Ines Falk\n');
		expect(packageIn(cwd)).toMatchObject({ author: 'Ines Falk' });
	});

	test.each([
		['a Markdown CV', ['--from', fixture('viewer.md')]],
		['a JSON Resume', ['--from', fixture('json-resume/full.json')]],
		['the starter', []],
	])('made from %s, says darxtrix only where it depends on it and thanks for it', async (_, options) => {
		const cwd = newFolder();
		expect((await run(['init', '--yes', '--name', 'me', ...options], { cwd })).code).toBe(0);
		const lines = FILES.flatMap((path) => readFileSync(join(cwd, path), 'utf8').split('\n'));
		expect(lines.filter((line) => line.includes('darxtrix'))).toEqual([
			expect.stringMatching(/^\t\t"darxtrix": "\^\d+\.\d+\.\d+"$/),
			"const { run } = require('darxtrix');",
			'Thanks to darxtrix, which draws it.',
		]);
	});

	test('never writes into a folder with something in it', async () => {
		const cwd = newFolder();
		writeFileSync(join(cwd, 'mine.txt'), 'mine');
		expect(await run(['init', '--yes'], { cwd })).toEqual({
			code: 1,
			stdout: '',
			stderr: 'darxtrix: . is not empty: name a new folder, as in darxtrix init me\n',
		});
		expect(await run(['init', 'mine.txt', '--yes'], { cwd })).toMatchObject({ code: 1, stdout: '' });
		expect(readdirSync(cwd)).toEqual(['mine.txt']);
	});

	test.skipIf(process.platform !== 'linux')('says where no folder can be made', async () => {
		expect(await run(['init', '/proc/me/cv', '--yes'])).toEqual({
			code: 1,
			stdout: '',
			stderr: 'darxtrix: cannot write /proc/me/cv/package.json: there is no such folder\n',
		});
	});

	test.each([
		[['--name', 'My CV'], '"My CV" is no name for a package: npm takes small letters'],
		[['--name', 'http'], '"http" is no name for a package: it is taken'],
		[['--bin', '../x'], '"../x" is no name for a command: it has letters'],
		[['--from', 'no-such.md'], 'cannot read no-such.md'],
		[['--from', fixture('../../package.json')], 'is JSON, but no résumé'],
	])('writes nothing for %j', async (options, message) => {
		const cwd = newFolder();
		const { code, stdout, stderr } = await run(['init', 'me', '--yes', ...options], { cwd });
		expect({ isFailed: code !== 0, stdout, isThere: existsSync(join(cwd, 'me')) }).toEqual({
			isFailed: true,
			stdout: '',
			isThere: false,
		});
		expect(stderr).toContain(message);
	});

	test('without a terminal all must be told', async () => {
		const { code, stderr } = await run(['init', 'me'], { cwd: newFolder() });
		expect({ code, stderr }).toEqual({
			code: 2,
			stderr: 'darxtrix: nobody is there to be asked: add --from, --name and --bin, or --yes for the usual\n',
		});
	});

	test('asks on a terminal, again after a wrong answer, and takes Enter for the usual', async () => {
		const cwd = newFolder();
		const [node, bin] = PROGRAM;
		const session = open({ command: ['sh', '-c', `cd "${cwd}" && "${node}" "${bin}" init me`], columns: 100 });
		await session.waitFor('from the starter (starter): ');
		session.write('no-such.md\r');
		await session.waitFor('cannot read no-such.md: there is no such file');
		session.write(`${fixture('viewer.md')}\r`);
		await session.waitFor('(me): ');
		session.write('Not Good\r');
		await session.waitFor('npm takes small letters');
		session.write('ada-byron\r');
		await session.waitFor('Name of the command (ada-byron): ');
		session.press('enter');
		await session.waitFor('next: cd me && npm install && npm start');
		expect(await session.exit).toMatchObject({ code: 0 });
		expect(packageIn(join(cwd, 'me'))).toMatchObject({ name: 'ada-byron', bin: { 'ada-byron': 'card.js' } });
	});

	test('ctrl+z leaves, and fg comes back to the question', async () => {
		const cwd = newFolder();
		const [node, bin] = PROGRAM;
		const session = open({ command: ['bash', '--norc', '-i'], columns: 100, env: { PS1: '$ ' } });
		session.write(`cd "${cwd}"; "${node}" "${bin}" init me --from starter --bin me\r`);
		await session.waitFor('(me): ');
		session.press('ctrl+z');
		await session.waitFor('Stopped');
		session.write('fg\r');
		await session.waitFor((rows) => rows.filter((row) => row.startsWith('Name of the package')).length === 2);
		session.write('robin\r');
		await session.waitFor('next: cd me');
		expect(packageIn(join(cwd, 'me'))).toMatchObject({ name: 'robin' });
	});

	test('ctrl+c writes nothing', async () => {
		const cwd = newFolder();
		const [node, bin] = PROGRAM;
		const session = open({ command: ['sh', '-c', `cd "${cwd}" && "${node}" "${bin}" init me`] });
		await session.waitFor('(starter): ');
		session.press('ctrl+c');
		expect(await session.exit).toMatchObject({ code: 130 });
		expect(existsSync(join(cwd, 'me'))).toBe(false);
	});
});

test.each(['me', 'ada.byron', '@ada/cv', 'a_b', '1cv', 'x'.repeat(214)])('npm takes %s as a name', (name) => {
	expect(takePackageName(name)).toBe(name);
});

test.each([
	...['', 'Me', '.me', '_me', 'a b', '@ada', '@/cv', 'a/b', 'a~b', 'node_modules', 'fs', 'darxtrix', 'ü'],
	'x'.repeat(215),
])('npm does not take "%s" as a name', (name) => {
	expect(() => takePackageName(name)).toThrow(`"${name}" is no name for a package: `);
});

test('a name of a package is made of that of the folder, else of that of the person', () => {
	expect([packageNameFrom('My CV'), packageNameFrom('fs', 'Zoë O’Neil'), packageNameFrom('履歴', null)]).toEqual([
		'my-cv',
		'zoe-oneil',
		'my-cv',
	]);
});

test('the workflows of a card name the actions that ours name', async () => {
	const cwd = newFolder();
	await run(['init', '--yes'], { cwd });
	const folder = new URL('../../.github/workflows/', import.meta.url);
	const ours = readdirSync(folder)
		.map((name) => readFileSync(new URL(name, folder), 'utf8'))
		.join('');
	for (const name of ['check.yml', 'publish.yml']) {
		const text = readFileSync(join(cwd, '.github/workflows', name), 'utf8');
		expect(load(text)).toMatchObject({ permissions: { contents: 'read' }, jobs: expect.anything() });
		const used = text.match(/(?<=uses: ).+/g) ?? [];
		expect(used).toHaveLength(2);
		for (const action of used) expect(ours).toContain(`uses: ${action}\n`);
	}
});

test('the starter shows what the program understands, and has no finding', async () => {
	const starter = new URL('../../templates/starter.md', import.meta.url).pathname;
	expect(await run(['check', starter])).toEqual({ code: 0, stdout: '', stderr: '' });
	const kinds = (
		JSON.parse((await run(['--list', '-f', 'json', starter])).stdout) as { kind: string; entries: object[] }[]
	).map(({ kind, entries }) => [kind, entries.length]);
	expect(kinds).toEqual([
		['experience', 2],
		['projects', 1],
		['education', 2],
		['skills', 0],
		['talks', 1],
		['languages', 0],
		['awards', 1],
		['interests', 0],
	]);
});
