import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { NODE } from '../helpers/bundle.ts';
import { installIn, pack, TSC } from '../helpers/packed.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** The examples of the README. */
const EXAMPLES = [...README.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code);

const PROGRAM = `
import { check, type Finding, parse, type RenderOptions, type Resume, render, run, type RunOptions, view } from 'darxtrix';
import * as core from 'darxtrix/core';

const source = '---\\nlang: en\\n---\\n\\n# Ada Byron\\n\\nada@example.org\\n\\n## Experience\\n\\n### Engineer, Acme, 2019 - 2021\\n\\n[x](#)\\n';
const cv: Resume = await parse(source);
const options: RenderOptions = { width: 60, links: 'none' };
const findings: readonly Finding[] = await check(source, { today: '2026-11' });
const entry = cv.sections[0]?.items[0];
const said: string | null | undefined = entry?.type === 'entry' ? entry.organization : undefined;
const asked: RunOptions = { resume: new URL('cv.md', import.meta.url), name: 'me', argv: ['--version'] };
const json = await core.parse(await core.render(cv, 'json-resume'));
console.log(JSON.stringify({
	name: cv.name,
	lang: cv.lang,
	said,
	text: await render(cv, 'text', options),
	rules: findings.map(({ rule, line }) => rule + ' ' + line),
	again: json.sections.map(({ title }) => title),
	page: (await core.render(cv, 'html', { css: 'h1 { color: teal }' })).includes('color: teal'),
	unknown: await render(cv, 'docx').catch((error: Error) => error.message.slice(0, 17)),
	broken: await parse('{"basics": {').catch((error: Error) => error.message.slice(0, 28)),
	noTerminal: await view(cv).catch((error: Error) => error.message),
}));
const code: number = await run(asked);
if (code !== 0) throw new Error(String(code));
`;

const WRONG = `
import { render, run } from 'darxtrix';
// @ts-expect-error A name is needed.
run({ resume: 'cv.md' });
// @ts-expect-error The CV must have been read.
render('# Ada', 'text');
`;

const FILES = new Map([
	['api.ts', PROGRAM],
	['wrong.ts', WRONG],
	...EXAMPLES.map((code, at) => [`example-${at + 1}.ts`, code] as const),
]);

const STRICT =
	'--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --target es2022 --lib es2022,dom --types'.split(
		' ',
	);

describe.skipIf(process.platform === 'win32')('the library, from the packed tarball in an empty folder', () => {
	let folder = '';
	beforeAll(() => {
		folder = installIn(pack());
		for (const [name, text] of FILES) writeFileSync(join(folder, name), text);
		for (const name of ['cv.md', 'resume.md']) writeFileSync(join(folder, name), '# Ada Byron\n');
	}, 60_000);

	const compile = (...options: readonly string[]) =>
		spawnSync(process.execPath, [TSC, ...STRICT, '', ...options, ...FILES.keys()], { cwd: folder, encoding: 'utf8' });
	const runFile = (name: string) => spawnSync(NODE, [name], { cwd: folder, encoding: 'utf8' });

	test.each([
		['nodenext', 'nodenext'],
		['esnext', 'bundler'],
	])('compiles in strict TypeScript as --module %s --moduleResolution %s, without the types of Node', (module, how) => {
		const { status, stdout } = compile('--module', module, '--moduleResolution', how);
		expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
	});

	test('does what it says', () => {
		const { stdout, stderr } = runFile('api.js');
		const [json = '', version] = stdout.split('\n');
		expect(stderr).toBe('');
		expect(JSON.parse(json)).toEqual({
			name: 'Ada Byron',
			lang: 'en',
			said: 'Acme',
			text: expect.stringMatching(/^Ada Byron\n\nEmail {2}ada@example\.org\n\nExperience\n─{60}\nEngineer/),
			rules: ['link-placeholder 13'],
			again: ['Experience'],
			page: true,
			unknown: 'no format "docx":',
			broken: 'cannot read the CV: it is no',
			noTerminal: 'the viewer needs a terminal',
		});
		expect(version).toMatch(/^2\.0\.0 \(darxtrix \d+\.\d+\.\d+\)$/);
	});

	test('the examples of the README run', () => {
		expect(EXAMPLES).toHaveLength(2);
		expect(runFile('example-1.js')).toMatchObject({
			status: 0,
			stdout: expect.stringMatching(/^7 link-placeholder /m),
			stderr: '',
		});
		expect(runFile('example-2.js')).toMatchObject({ status: 0, stdout: 'Ada Byron\n', stderr: '' });
	});
});
