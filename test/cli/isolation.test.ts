import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { run } from '../helpers/cli.ts';
import { isSlow } from '../helpers/slow.ts';
import { CV, endSessions, fixture, openReady, waitForSection } from '../helpers/viewer.ts';

afterEach(endSessions);

const PRELOAD = { NODE_OPTIONS: `--import "${new URL('../fixtures/isolate.mjs', import.meta.url).href}"` };

/** The formats that are tried: with `SLOW=1` all, without it those that do most. */
const FORMATS = isSlow ? formats.map(({ name }) => name) : ['text', 'html', 'pdf', 'json-resume'];

describe('with everything refused that reaches for the network or writes a file', () => {
	test.each([
		...FORMATS.map((name) => [fixture('jekyll.md'), '-f', name]),
		[],
		['--help'],
		['--list', CV],
		['links', CV],
		['--search', 'clocks', CV],
		['check', fixture('dialects/academic.md')],
	])('%s %s %s runs as it does without', async (...args) => {
		const given = args.filter((arg) => arg !== undefined);
		const now = { SOURCE_DATE_EPOCH: '1795000000' };
		const { code, stdout, stderr } = await run(given, { env: { ...PRELOAD, ...now } });
		const free = await run(given, { env: now });
		expect(stderr).not.toContain('REFUSED');
		expect([code, stdout]).toEqual([free.code, free.stdout]);
	});

	test('the viewer is looked at, searched and left', async () => {
		const session = await openReady({ env: PRELOAD });
		for (const [key, shown] of [
			['v', 'Timeline'],
			['s', 'Skills'],
			['o', 'Links'],
			['enter', 'Contents'],
		] as const) {
			session.press(key);
			await session.waitFor(shown);
			session.press('escape');
			await session.waitFor('q quit');
		}
		session.press('/', ...'clock', 'enter', 'y');
		await session.waitFor('Sent to clipboard');
		await waitForSection(session, 'About');
		session.press('q');
		expect(await session.exit).toMatchObject({ code: 0 });
		expect(session.output()).not.toContain('REFUSED');
	});

	test('-o, which does write, is caught: the refusal works', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
		const { code, stderr } = await run([CV, '-o', join(folder, 'cv.txt')], { env: PRELOAD });
		expect(code).toBe(77);
		expect(stderr).toContain('REFUSED fs.writeFileSync');
	});
});

test('-o writes that file and no other', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	expect((await run([CV, '-o', join(folder, 'cv.html')])).code).toBe(0);
	expect(readdirSync(folder)).toEqual(['cv.html']);
});

test('the help says that the network is never used', async () => {
	expect((await run(['--help'])).stdout).toContain('never uses the network');
});
