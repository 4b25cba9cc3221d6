import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture, run } from '../helpers/cli.ts';

const CLEAN = fixture('check/clean.md');
const PLACEHOLDER = fixture('check/link-placeholder.md');
const INFO = fixture('check/personal-data.md');

describe('darxtrix check', () => {
	test('prints file:line:col: severity rule: message (what to do), and fails on an error', async () => {
		const { code, stdout, stderr } = await run(['check', PLACEHOLDER]);
		expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
		expect(stdout.split('\n')[0]).toBe(
			`${PLACEHOLDER}:7:18: error link-placeholder: the link “cards” leads nowhere, its address is # ` +
				'(write the address, or the words without a link)',
		);
		expect(stdout).toMatch(/^([^\n]+:\d+:\d+: (error|warning|info) [a-z-]+: [^\n]+ \([^\n]+\)\n)+$/);
	});

	test('says nothing about a clean CV', async () => {
		expect(await run(['check', CLEAN])).toEqual({ code: 0, stdout: '', stderr: '' });
	});

	test('infos and warnings do not fail it', async () => {
		const { code, stdout } = await run(['check', INFO]);
		expect(code).toBe(0);
		expect(stdout).toContain(': info personal-data: ');
	});

	test('keeps to errors with --quiet', async () => {
		expect(await run(['check', '--quiet', INFO])).toEqual({ code: 0, stdout: '', stderr: '' });
		expect((await run(['check', '-q', PLACEHOLDER])).stdout.split('\n')).toHaveLength(4);
	});

	test('mends files with --fix, says how much, and then what is left', async () => {
		const path = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'cv.md');
		writeFileSync(path, '\ufeff# Ada\n\n[mail](ada@example.org)\n\n## Work\n\nMade <b>looms</b>. [x](#)\n', {
			mode: 0o640,
		});
		const { code, stdout, stderr } = await run(['check', '--fix', path]);
		expect(readFileSync(path, 'utf8')).toBe(
			'\ufeff# Ada\n\n[mail](mailto:ada@example.org)\n\n## Work\n\nMade **looms**. [x](#)\n',
		);
		expect(statSync(path).mode & 0o777).toBe(0o640);
		expect({ code, stderr }).toEqual({ code: 1, stderr: `darxtrix: mended 2 places in ${path}\n` });
		expect(stdout).toMatch(/^[^\n]*:7:21: error link-placeholder: [^\n]*\n$/);
		expect((await run(['check', '--fix', path])).stderr).toBe(`darxtrix: nothing to mend in ${path}\n`);
	});

	test('mends neither standard input, nor the CV of this package, nor what is not UTF-8', async () => {
		expect(await run(['check', '--fix'])).toMatchObject({ code: 2, stdout: '' });
		expect(await run(['check', '--fix', '-'])).toMatchObject({ code: 2, stdout: '' });
		const path = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'cv.md');
		const bytes = Buffer.concat([Buffer.from('# Ada <b>x</b> '), Buffer.from([0xff, 0x0a])]);
		writeFileSync(path, bytes);
		expect((await run(['check', '--fix', path])).stderr).toBe(`darxtrix: ${path} is not mended: it is not UTF-8\n`);
		expect(readFileSync(path)).toEqual(bytes);
	});

	test('names files as they were given', async () => {
		const cwd = mkdtempSync(join(tmpdir(), 'darxtrix-'));
		writeFileSync(join(cwd, 'cv.md'), '# Ada\n');
		for (const path of ['cv.md', './cv.md', join(cwd, 'cv.md'), `../${basename(cwd)}/cv.md`])
			expect((await run(['check', path], { cwd })).stdout).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}:1:`));
	});

	test('checks the CV of this package without a file, and standard input for -', async () => {
		const own = await run(['check']);
		expect(own.code).toBe(0);
		expect(own.stdout).not.toMatch(/: (?:warning|error) date-/);
		expect(own.stdout).toMatch(/^(\S*resume\.md:\d+:\d+: (warning|info) [^\n]+\n)+$/);
		const piped = await run(['check', '-'], { input: '# Ada\n\nada@example.org\n\n[x](#)\n' });
		expect(piped.code).toBe(1);
		expect(piped.stdout).toMatch(/^-:5:5: error link-placeholder: /);
	});

	test('prints an array with --format json', async () => {
		const { code, stdout } = await run(['check', '--format', 'json', PLACEHOLDER, CLEAN]);
		const [first, ...others] = JSON.parse(stdout);
		expect(code).toBe(1);
		expect(others).toHaveLength(2);
		expect(first).toEqual({
			file: PLACEHOLDER,
			line: 7,
			column: 18,
			endColumn: 19,
			severity: 'error',
			rule: 'link-placeholder',
			message: 'the link “cards” leads nowhere, its address is #',
			fix: 'write the address, or the words without a link',
		});
		expect((await run(['check', '-f', 'json', CLEAN])).stdout).toBe('[]\n');
	});

	test('goes on behind a file that cannot be read, and fails', async () => {
		const { code, stdout, stderr } = await run(['check', 'nowhere.md', INFO]);
		expect(code).toBe(1);
		expect(stderr).toBe('darxtrix: cannot read nowhere.md: there is no such file\n');
		expect(stdout).toContain(`${INFO}:5:8: info`);
	});

	test('keeps the order of the files', async () => {
		const { stdout } = await run(['check', PLACEHOLDER, INFO]);
		const files = stdout
			.trim()
			.split('\n')
			.map((line) => line.replace(/:\d+:.*/, ''));
		expect(files).toEqual([...Array(3).fill(PLACEHOLDER), ...Array(3).fill(INFO)]);
	});

	test('takes today from SOURCE_DATE_EPOCH', async () => {
		const future = fixture('check/date-future.md');
		const at = (seconds: number) => run(['check', future], { env: { SOURCE_DATE_EPOCH: String(seconds) } });
		expect((await at(1_795_000_000)).stdout).toContain('date-future');
		expect((await at(1_990_000_000)).stdout).not.toContain('warning date-future');
	});

	test('lets no escape code through, neither from the text nor from the name of the file', async () => {
		const path = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'a\x1b[31mb.md');
		writeFileSync(path, '# Ada\x1b]0;x\x07\n\nada@example.org [a\x1b[2Jb](#) [c](http://d.example/\u202e)\n');
		const { stdout } = await run(['check', path]);
		expect(stdout).toContain('link-placeholder');
		expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
	});

	test('tells where bytes are not UTF-8, without the warning of the other commands', async () => {
		const { code, stdout, stderr } = await run(['check', fixture('check/unreadable-character.md')]);
		expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
		expect(stdout).toContain(':7:13: error unreadable-character: ');
	});

	test('an address is wrong usage', async () => {
		const { code, stdout, stderr } = await run(['check', 'https://example.org/cv.md']);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toMatch(/^darxtrix: https:\/\/example\.org\/cv\.md is an address;[^\n]+\n$/);
	});
});
