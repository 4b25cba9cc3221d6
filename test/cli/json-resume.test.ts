import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture, run } from '../helpers/cli.ts';

const FULL = fixture('json-resume/full.json');
const LOOSE = fixture('json-resume/loose.json');

describe('JSON Resume on the command line', () => {
	test('is known by its content on standard input, and by its name', async () => {
		const [named, piped] = await Promise.all([run([FULL]), run(['-'], { input: readFileSync(FULL) })]);
		expect(named).toMatchObject({ code: 0, stderr: '' });
		expect(named.stdout).toMatch(/^Ines Falk\nHydrologist\n/);
		expect(piped).toEqual(named);
	});

	test('becomes Markdown that is shown in the same way', async () => {
		const cv = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'cv.md');
		expect(await run([FULL, '-o', cv])).toMatchObject({ code: 0, stderr: '' });
		expect((await run([cv])).stdout).toBe((await run([FULL])).stdout);
		expect((await run(['check', '--quiet', cv])).stdout).toBe('');
	});

	test.each(['-f html', '-f json', '-f json-ld', '-f vcard', '-f timeline', '-f skills', '--list', '--search Rust'])(
		'%s works on it',
		async (options) => {
			expect(await run([...options.split(' '), FULL])).toMatchObject({ code: 0, stderr: '' });
		},
	);

	test('links and explain work on it', async () => {
		expect((await run(['links', FULL])).stdout).toMatch(/ github +https:\/\/github\.com\/inesfalk/);
		expect((await run(['explain', FULL])).stdout).toContain('a property of JSON Resume');
	});

	test('a wrong value is one line, and the rest is shown', async () => {
		const { code, stdout, stderr } = await run([LOOSE]);
		expect(code).toBe(0);
		expect(stdout).toContain('June 2019 – Present');
		expect(stderr).toBe(
			`darxtrix: ${LOOSE}: basics.email: "kit(at)moss.example" is no e-mail address, and 7 more problems; check lists all\n`,
		);
	});

	test('what is no JSON and what is no résumé is one line, too', async () => {
		const broken = await run(['-'], { input: '{"basics": {"name": "Ada"},\n "work": [}' });
		expect(broken).toEqual({
			code: 1,
			stdout: '',
			stderr: 'darxtrix: cannot read standard input: it is no JSON at line 2, column 11: a text in quotes is missing\n',
		});
		expect(await run(['-'], { input: '{"a": 1}' })).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/^darxtrix: standard input is JSON, but no résumé: [^\n]*\n$/),
		});
	});

	test('check lists all findings with JSON pointers', async () => {
		const { code, stdout, stderr } = await run(['check', LOOSE]);
		expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
		const places = stdout.split('\n').map((line) =>
			line
				.slice(LOOSE.length + 1)
				.split(': ')
				.slice(0, 3)
				.join(' '),
		);
		expect(places).toContain('4:105 error json-date /education/0/endDate');
		expect(places).toContain('5:13 error json-type /skills/0');
		const [first] = JSON.parse((await run(['check', '-f', 'json', LOOSE])).stdout) as object[];
		expect(first).toMatchObject({ line: 2, column: 43, rule: 'json-address', pointer: '/basics/email' });
	});

	test('check says nothing about a clean file, and finds slips and reversed dates', async () => {
		expect(await run(['check', FULL])).toEqual({ code: 0, stdout: '', stderr: '' });
		const path = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'cv.json');
		writeFileSync(
			path,
			'{"basics": {"name": "Ada", "name": "Bo"},\r\n"work": [{"hightlights": [], "startDate": "2020-05", "endDate": "2019"}]}',
		);
		expect((await run(['check', path])).stdout.replaceAll(`${path}:`, '')).toBe(
			[
				'1:12: warning json-person: /basics: no e-mail address (add "email")',
				'1:36: warning json-duplicate: /basics/name: it stands twice (keep one of them)',
				'2:26: warning json-property: /work/0/hightlights: JSON Resume has no such property (did you mean highlights?)',
				'2:65: error json-dates-reversed: /work/0/endDate: 2019 is before the start, 2020-05 (exchange them or correct one)',
				'',
			].join('\n'),
		);
		expect((await run(['check', '--fix', path])).stderr).toBe(
			`darxtrix: ${path} is JSON, in which --fix mends nothing\n`,
		);
	});
});
