import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NODE } from '../helpers/bundle.ts';
import { fixture } from '../helpers/cli.ts';
import { installIn, pack, runIn } from '../helpers/packed.ts';
import { endSessions, open } from '../helpers/viewer.ts';

afterEach(endSessions);

/** Each CV to start from, and its first line. */
const STARTS = [
	[
		'a Markdown CV',
		['--from', fixture('viewer.md')],
		readFileSync(fixture('viewer.md'), 'utf8').match(/^# (.*)$/m)?.[1],
	],
	['a JSON Resume', ['--from', fixture('json-resume/full.json')], 'Ines Falk'],
	['the starter', [], 'Robin Example'],
] as const;

describe.skipIf(process.platform === 'win32')('a card, from the packed tarball and without the network', () => {
	let [tarball, init] = ['', ''];
	beforeAll(() => {
		tarball = pack();
		init = join(installIn(tarball), 'node_modules/darxtrix/bin/darxtrix.js');
	}, 60_000);

	/** A card in a folder of its own, with the tarball for the darxtrix of the registry. */
	function createCard(options: readonly string[]): string {
		const folder = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'me');
		runIn(tmpdir(), NODE, init, 'init', folder, '--yes', '--name', 'me-card', '--bin', 'me', ...options);
		const file = join(folder, 'package.json');
		writeFileSync(file, readFileSync(file, 'utf8').replace(/"\^\d+\.\d+\.\d+"/, JSON.stringify(`file:${tarball}`)));
		runIn(folder, 'npm', 'install', '--offline', '--silent', '--no-audit', '--no-fund');
		return folder;
	}

	test.each(STARTS)(
		'from %s opens, prints, checks and packs',
		async (_, options, name = '') => {
			const card = createCard(options);
			const npm = (...args: readonly string[]) => runIn(card, 'npm', '--silent', '--offline', ...args);
			expect(npm('start').split('\n')[0]).toBe(name);
			npm('run', 'html');
			expect(readFileSync(join(card, 'cv.html'), 'utf8')).toContain(`<title>${name}`);
			expect(npm('test', '--', '--quiet')).toBe('');
			expect(npm('start', '--', '--version')).toMatch(/^1\.0\.0 \(darxtrix \d+\.\d+\.\d+\)\n$/);

			const packed = join(card, npm('pack').trim());
			const elsewhere = mkdtempSync(join(tmpdir(), 'darxtrix-'));
			copyFileSync(packed, join(elsewhere, basename(packed)));
			const npx = ['npx', '--yes', '--offline', `./${basename(packed)}`] as const;
			expect(runIn(elsewhere, ...npx).split('\n')[0]).toBe(name);
			const session = open({ command: ['sh', '-c', `cd "${elsewhere}" && ${npx.join(' ')}`], columns: 120, rows: 30 });
			await session.waitFor('q quit', 30_000);
			expect(session.screen()[0]).toMatch(new RegExp(`^ ${name} .*\\be Email\\b`));
		},
		120_000,
	);

	test('says its own name, and darxtrix only where it depends on it and thanks for it', () => {
		const card = createCard([]);
		const own = readdirSync(card, { recursive: true, encoding: 'utf8' }).filter(
			(path) => !path.startsWith('node_modules'),
		);
		const lines = own
			.filter((path) => /\.(?:js|json|md|yml)$|ignore$/.test(path) && path !== 'package-lock.json')
			.flatMap((path) =>
				readFileSync(join(card, path), 'utf8')
					.split('\n')
					.filter((line) => line.includes('darxtrix')),
			);
		expect(lines).toEqual([
			'Thanks to [darxtrix](https://www.npmjs.com/package/darxtrix), which draws it.',
			"const { run } = require('darxtrix');",
			expect.stringContaining('"darxtrix": "file:'),
		]);
		const said = (...args: readonly string[]) => runIn(card, NODE, 'card.js', ...args);
		for (const shell of ['bash', 'zsh', 'fish', 'powershell'])
			expect(said('completion', shell)).not.toContain('darxtrix');
		expect(said('--help')).toMatch(/^Usage: me /);
		expect(said('--help')).not.toContain('darxtrix');
		expect(() => said('no-such.md')).toThrow(/\nme: cannot read no-such\.md/);
		expect(() => said('--no-such')).toThrow(/\nme: unknown option/);
	}, 60_000);

	test('shows what is in resume.md, compiled or not', () => {
		const card = createCard([]);
		const firstLine = () => runIn(card, NODE, 'card.js').split('\n')[0];
		runIn(card, 'npm', 'run', '--silent', 'prepack');
		const compiled = join(card, 'resume.compiled.json');
		const text = readFileSync(compiled, 'utf8');
		writeFileSync(compiled, text.replace('Robin Example', 'Robin Compiled'));
		expect(firstLine()).toBe('Robin Compiled');
		writeFileSync(
			compiled,
			text.replace(/"reader":"[^"]*"/, '"reader":"0.0"').replace('Robin Example', 'Robin Compiled'),
		);
		expect(firstLine()).toBe('Robin Example');
		writeFileSync(compiled, text);
		writeFileSync(join(card, 'resume.md'), '# Robin Changed\n');
		expect(firstLine()).toBe('Robin Changed');
	}, 60_000);
});
