import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { NODE } from '../helpers/bundle.ts';
import { installIn, pack, runIn, TSC } from '../helpers/packed.ts';

/** What the README shows, in strict TypeScript. */
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
// @ts-expect-error A name is needed.
run({ resume: 'cv.md' }).catch(() => {});
const code: number = await run(asked);
if (code !== 0) throw new Error(String(code));
`;

describe.skipIf(process.platform === 'win32')('the library, from the packed tarball in an empty folder', () => {
	let folder = '';
	beforeAll(() => {
		folder = installIn(pack());
		writeFileSync(join(folder, 'api.ts'), PROGRAM.replace(/^\/\/ @ts-expect-error.*\n.*\n/m, ''));
		writeFileSync(join(folder, 'wrong.ts'), PROGRAM);
		writeFileSync(join(folder, 'cv.md'), '# Ada Byron\n');
	}, 60_000);

	test.each([
		['nodenext', 'nodenext'],
		['esnext', 'bundler'],
	])(
		'compiles in strict TypeScript with --module %s --moduleResolution %s, and without the types of Node',
		(module, resolution) => {
			const flags = `--strict --exactOptionalPropertyTypes --noEmit --target es2022 --lib es2022,dom --types`.split(
				' ',
			);
			const args = [TSC, ...flags, '', '--module', module, '--moduleResolution', resolution, 'api.ts', 'wrong.ts'];
			const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
			expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
		},
	);

	test('does what it says', () => {
		runIn(
			folder,
			process.execPath,
			TSC,
			...'--strict --target es2022 --module nodenext --skipLibCheck --types'.split(' '),
			'',
			'api.ts',
		);
		const { stdout, stderr } = spawnSync(NODE, ['api.js'], { cwd: folder, encoding: 'utf8' });
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
});
