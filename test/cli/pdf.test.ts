import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from '../../src/parse/index.ts';
import { HAS_HAN } from '../helpers/chromium.ts';
import { fixture, run, runShell } from '../helpers/cli.ts';
import { PDF_OPTIONS, writePdf } from '../helpers/pdf.ts';
import { endSessions, open } from '../helpers/viewer.ts';

const CV = fixture('viewer.md');
const folder = () => mkdtempSync(join(tmpdir(), 'darxtrix-'));

afterEach(endSessions);

describe('a PDF', () => {
	test('is chosen by the extension, and goes into a pipe when its name is asked for', async () => {
		const file = join(folder(), 'cv.pdf');
		expect(await run([CV, '-o', file])).toEqual({ code: 0, stdout: '', stderr: '' });
		expect(readFileSync(file, 'latin1')).toMatch(/^%PDF-1\.7\n[\s\S]*%%EOF\n?$/);
		expect((await runShell(`darxtrix "${CV}" -f pdf | head -c 8`)).stdout).toBe('%PDF-1.7');
	});

	test('is the same whenever it is written, with SOURCE_DATE_EPOCH', async () => {
		const files = [join(folder(), 'one.pdf'), join(folder(), 'other.pdf')];
		for (const file of files) await run([CV, '-o', file], { env: { SOURCE_DATE_EPOCH: '1795000000' } });
		const [one, other] = files.map((file) => readFileSync(file));
		expect(one?.equals(other ?? Buffer.of())).toBe(true);
	});

	test.each(['dialects/lists.md', 'dialects/tables.md', 'jekyll.md', ...(HAS_HAN ? ['pdf/chinese.md'] : [])])(
		'of the bundle is that of the source: %s',
		async (name) => {
			const file = join(folder(), 'cv.pdf');
			const now = PDF_OPTIONS.now.getTime() / 1000;
			await run([fixture(name), '-o', file], { env: { SOURCE_DATE_EPOCH: String(now), LC_ALL: 'en_GB.UTF-8' } });
			const own = readFileSync(await writePdf(parse(readFileSync(fixture(name), 'utf8'))));
			expect(readFileSync(file).equals(own)).toBe(true);
		},
	);

	test('is not shown by a terminal, in one line', async () => {
		const session = open({}, [CV, '-f', 'pdf']);
		expect(await session.exit).toMatchObject({ code: 2 });
		expect(session.output().trim()).toBe('darxtrix: a terminal cannot show pdf: add -o cv.pdf');
	});

	test('may be of a part of the CV', async () => {
		const [whole, part] = [join(folder(), 'cv.pdf'), join(folder(), 'cv.pdf')];
		await run([CV, '-o', whole]);
		expect((await run([CV, '-o', part, '-s', '1'])).code).toBe(0);
		expect(readFileSync(part).length).toBeLessThan(readFileSync(whole).length);
	});

	test('has options that other formats refuse, and values that make no sense are told', async () => {
		const file = join(folder(), 'cv.pdf');
		for (const [args, message] of [
			[['--paper', 'a4'], '--paper is for a PDF: add -f pdf, or -o cv.pdf'],
			[['--pages', '1', '-f', 'html'], '--pages is for a PDF: add -f pdf, or -o cv.pdf'],
			[['--font', 'x.ttf', '-f', 'text'], '--font is for a PDF: add -f pdf, or -o cv.pdf'],
			[['--paper', 'leter', '-o', file], 'no paper "leter": did you mean letter?'],
			[
				['--pages', 'two', '-o', file],
				"option '--pages <number>' argument 'two' is invalid. It must be a number of pages from 1 to 999.",
			],
		] as const)
			expect(await run([CV, ...args])).toEqual({ code: 2, stdout: '', stderr: `darxtrix: ${message}\n` });
		expect(await run([CV, '-o', file, '--font', 'nowhere.ttf'])).toMatchObject({
			code: 1,
			stderr: 'darxtrix: cannot read nowhere.ttf: there is no such file\n',
		});
	});

	test('that is longer than asked for is written, and said to be', async () => {
		const file = join(folder(), 'cv.pdf');
		expect(await run(['-o', file, '--pages', '1'])).toEqual({
			code: 0,
			stdout: '',
			stderr: 'darxtrix: the CV takes 2 pages at 9 points, not 1\n',
		});
		expect(readFileSync(file, 'latin1')).toMatch(/^%PDF/);
	});
});
