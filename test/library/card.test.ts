import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NODE } from '../helpers/bundle.ts';
import { fixture } from '../helpers/cli.ts';
import { installIn, pack, runIn } from '../helpers/packed.ts';
import { endSessions, open } from '../helpers/viewer.ts';

afterEach(endSessions);

/** What a card can start from, and the name in it. */
const STARTS = [
	['a Markdown CV', ['--from', fixture('viewer.md')], 'Imogen Thorne'],
	['a JSON Resume', ['--from', fixture('json-resume/full.json')], 'Ines Falk'],
	['the starter', [], 'Robin Example'],
] as const;

/** One card, unless `CARDS=all`: each takes npm seconds. */
const [FIRST, ...OTHERS] = STARTS;
const ASKED = process.env['CARDS'] === 'all' ? [FIRST, ...OTHERS] : [FIRST];

describe.skipIf(process.platform === 'win32')('a card, from the packed tarball and without the network', () => {
	const cards = new Map<string, string>();
	beforeAll(() => {
		const tarball = pack();
		const init = join(installIn(tarball), 'node_modules/darxtrix/bin/darxtrix.js');
		for (const [start, options] of ASKED) {
			const folder = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'me');
			runIn(tmpdir(), NODE, init, 'init', folder, '--yes', '--name', 'me-card', '--bin', 'me', ...options);
			// The tarball stands for the darxtrix of the registry.
			const file = join(folder, 'package.json');
			writeFileSync(file, readFileSync(file, 'utf8').replace(/"\^\d+\.\d+\.\d+"/, JSON.stringify(`file:${tarball}`)));
			runIn(folder, 'npm', 'install', '--offline', '--silent', '--no-audit', '--no-fund');
			cards.set(start, folder);
		}
	}, 120_000);

	const cardFrom = (start: string) => cards.get(start) ?? '';

	test.each(ASKED)(
		'from %s opens, prints, checks and packs',
		async (start, _, name) => {
			const card = cardFrom(start);
			const npm = (...args: readonly string[]) => runIn(card, 'npm', '--silent', '--offline', ...args);
			expect(npm('start').split('\n')[0]).toBe(name);
			npm('run', 'html');
			expect(readFileSync(join(card, 'cv.html'), 'utf8')).toContain(`<title>${name}`);
			expect(npm('test', '--', '--quiet')).toBe('');

			const [packed] = JSON.parse(npm('pack', '--json')) as [{ filename: string; files: { path: string }[] }];
			expect(packed.files.map(({ path }) => path).sort()).toEqual(
				['README.md', 'card.js', 'package.json', 'resume.compiled.json', 'resume.md'].sort(),
			);
			const elsewhere = mkdtempSync(join(tmpdir(), 'darxtrix-'));
			copyFileSync(join(card, packed.filename), join(elsewhere, packed.filename));
			const npx = ['npx', '--yes', '--offline', `./${packed.filename}`] as const;
			expect(runIn(elsewhere, ...npx).split('\n')[0]).toBe(name);
			const session = open({ command: ['sh', '-c', `cd "${elsewhere}" && ${npx.join(' ')}`], columns: 120, rows: 30 });
			await session.waitFor('q quit', 30_000);
			expect(session.screen()[0]).toMatch(new RegExp(`^ ${name} .*\\be Email\\b`));
		},
		60_000,
	);

	test('says its own name and version', () => {
		const card = cardFrom(FIRST[0]);
		const said = (...args: readonly string[]) => runIn(card, NODE, 'card.js', ...args);
		expect(said('--version')).toMatch(/^1\.0\.0 \(darxtrix \d+\.\d+\.\d+\)\n$/);
		for (const shell of ['bash', 'zsh', 'fish', 'powershell'])
			expect(said('completion', shell)).not.toContain('darxtrix');
		expect(said('--help')).toMatch(/^Usage: me /);
		expect(said('--help')).not.toContain('darxtrix');
		expect(() => said('no-such.md')).toThrow(/\nme: cannot read no-such\.md/);
		expect(() => said('--no-such')).toThrow(/\nme: unknown option/);
	});

	test('shows what is in resume.md, compiled or not', () => {
		const card = cardFrom(FIRST[0]);
		const firstLine = () => runIn(card, NODE, 'card.js').split('\n')[0];
		runIn(card, 'npm', 'run', '--silent', 'prepack');
		const compiled = join(card, 'resume.compiled.json');
		const text = readFileSync(compiled, 'utf8').replace('Imogen Thorne', 'Imogen Compiled');
		writeFileSync(compiled, text);
		expect(firstLine()).toBe('Imogen Compiled');
		writeFileSync(compiled, text.replace(/"reader":"[^"]*"/, '"reader":"0.0"'));
		expect(firstLine()).toBe('Imogen Thorne');
		writeFileSync(compiled, text);
		writeFileSync(join(card, 'resume.md'), '# Imogen Changed\n');
		expect(firstLine()).toBe('Imogen Changed');
	});
});
