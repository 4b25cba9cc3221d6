import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FormatOptions } from '../../src/formats/format.ts';
import { loadHtml } from '../../src/formats/html/index.ts';
import type { Resume } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import { CHROMIUM, HAS_HAN, HAS_PDFTOTEXT } from '../helpers/chromium.ts';
import { fixtureNames, readFixture } from '../helpers/fixtures.ts';
import { ada, paragraph, resume, section } from '../helpers/resumes.ts';
import { isSlow } from '../helpers/slow.ts';
import { textsOf } from '../helpers/words.ts';

const html = await loadHtml();

const PATIENCE = 90_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LONG = 'x'.repeat(200);

const CVS: readonly (readonly [string, Resume])[] = [
	['ada', ada],
	...fixtureNames.map((name) => [name, readFixture(name)] as const),
	[
		'words without end',
		resume({
			name: LONG,
			headline: LONG,
			contacts: [
				{ kind: 'url', label: LONG, value: `https://${LONG}.example`, url: `https://${LONG}.example`, line: 1 },
			],
			sections: [
				section(
					1,
					LONG,
					paragraph(2, LONG),
					{ type: 'code', text: LONG, line: 3 },
					{ type: 'table', head: [], rows: [[[{ text: LONG }], [{ text: LONG }]]], line: 4 },
					{ type: 'definitions', items: [{ term: [{ text: LONG }], blocks: [paragraph(5, LONG)] }], line: 5 },
					{
						...{
							type: 'entry',
							title: LONG,
							organization: LONG,
							location: LONG,
							dates: LONG,
							start: null,
							end: null,
							authors: null,
							phrase: null,
						},
						...{ slug: 'long', links: [], blocks: [], line: 6 },
					},
				),
			],
		}),
	],
];

/** The pages that are looked at: with `SLOW=1` every one, without it those in which the most different things stand. */
const SHOWN = isSlow
	? CVS
	: CVS.filter(([name]) => /^(?:ada|words|jekyll|dialects\/(?:tables|chinese|definitions))/.test(name));

const PRINTED = SHOWN.slice(0, -1).filter(([, of]) => HAS_HAN || !isHan(of));

describe.skipIf(CHROMIUM === null)('in a browser', () => {
	const folder = mkdtempSync(join(tmpdir(), 'darxtrix-page-'));
	const seen: string[] = [];
	let browser: Browser;
	let page: Page;

	beforeAll(async () => {
		browser = await puppeteer.launch({
			executablePath: CHROMIUM ?? '',
			args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
			timeout: PATIENCE,
			protocolTimeout: PATIENCE,
		});
		page = await browser.newPage();
		page.on('console', (message) => seen.push(message.text()));
		page.on('pageerror', (error) => seen.push(String(error)));
		page.on('request', (request) => seen.push(request.url()));
	}, PATIENCE);

	afterAll(async () => {
		await browser?.close();
		rmSync(folder, { recursive: true, force: true });
	}, PATIENCE);

	/** Opens the page of a CV at a width, and says what it asked for or complained about but itself. */
	async function open(of: Resume, width: number, scheme: 'light' | 'dark' = 'light'): Promise<string[]> {
		const file = join(folder, 'cv.html');
		const url = pathToFileURL(file).href;
		writeFileSync(file, html(of, {} as FormatOptions));
		seen.length = 0;
		await page.setViewport({ width, height: 800 });
		await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
		await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
		return seen.filter((line) => line !== url);
	}

	test.each(SHOWN)(
		'the page of %s asks for nothing, violates no policy, and fits a screen of 320 pixels',
		async (_, of) => {
			expect(await open(of, 320)).toEqual([]);
			const sizes = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth';
			expect(await page.evaluate(sizes)).toBe(true);
			expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).toBe('992px');
		},
		PATIENCE,
	);

	test.each(SHOWN)(
		'axe finds nothing serious in the page of %s, light and dark, narrow and wide',
		async (_, of) => {
			for (const [width, scheme] of [
				[390, 'light'],
				[1280, 'dark'],
				[1280, 'light'],
			] as const) {
				await open(of, width, scheme);
				await page.evaluate(AXE);
				const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults;
				const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
				expect(grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
				expect(passes.length).toBeGreaterThan(10);
			}
		},
		PATIENCE,
	);

	test(
		'dark and light pages differ in their paper',
		async () => {
			const papers: unknown[] = [];
			for (const scheme of ['light', 'dark'] as const) {
				await open(ada, 1280, scheme);
				papers.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
			}
			expect(new Set(papers).size).toBe(2);
		},
		PATIENCE,
	);

	test(
		'on paper the dates stand at the right edge, beside the last row of their head',
		async () => {
			await open(readFixture('jekyll.md'), 700);
			await page.emulateMediaType('print');
			const heads = (await page.evaluate(`[...document.querySelectorAll('article > header')].map((head) => {
				const [edges, dates] = [head.getBoundingClientRect(), head.querySelector('.dates')?.getBoundingClientRect()];
				return dates && [Math.round(edges.right - dates.right), Math.round(edges.bottom - dates.bottom)];
			}).filter(Boolean)`)) as [number, number][];
			await page.emulateMediaType('screen');
			expect(heads.length).toBeGreaterThan(3);
			for (const [right, below] of heads) expect([right, Math.abs(below) <= 3]).toEqual([0, true]);
		},
		PATIENCE,
	);

	describe.skipIf(!HAS_PDFTOTEXT)('printed', () => {
		test.each([
			['resume.md', 3, 'a4'],
			['resume.md', 3, 'letter'],
			['templates/starter.md', 1, 'a4'],
			['templates/starter.md', 1, 'letter'],
		] as const)(
			'%s takes at most %i pages of %s',
			async (name, most, format) => {
				await open(parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')), 1280);
				const file = join(folder, 'cv.pdf');
				await page.pdf({ path: file, format, timeout: PATIENCE });
				const pages = readPdf(file).split('\f').filter(Boolean);
				expect(pages.length).toBeLessThanOrEqual(most);
			},
			PATIENCE,
		);

		test.each(PRINTED.flatMap(([name, of]) => (['a4', 'letter'] as const).map((size) => [name, size, of] as const)))(
			'the page of %s on %s paper holds the words in order',
			async (_, format, of) => {
				await open(of, 1280, 'dark');
				const file = join(folder, 'cv.pdf');
				await page.pdf({ path: file, format, timeout: PATIENCE });
				const printed = lettersIn(readPdf(file)).join('');
				let at = 0;
				for (const word of textsOf(of).flatMap(lettersIn)) {
					const found = printed.indexOf(word, at);
					expect({ word, isThere: found >= 0, after: printed.slice(Math.max(0, at - 30), at) }).toMatchObject({
						isThere: true,
					});
					at = found + word.length;
				}
			},
			PATIENCE,
		);
	});
});

function isHan(of: Resume): boolean {
	return /\p{Script=Han}/u.test(textsOf(of).join(''));
}

/** The text of a PDF in the order in which it was written, as most programs read it. */
function readPdf(file: string): string {
	return execFileSync('pdftotext', ['-enc', 'UTF-8', '-raw', file, '-'], { encoding: 'utf8', timeout: PATIENCE });
}

/** Runs of letters and digits: where lines end, and what an address in brackets parts from its comma, is the paper's affair. */
function lettersIn(text: string): string[] {
	return text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
