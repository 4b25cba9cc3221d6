import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { CHROMIUM } from '../helpers/chromium.ts';

const CORE = fileURLToPath(new URL('../../dist/core.cjs', import.meta.url));

/** The library bundled for a browser, in one script that sets `core`. */
async function bundleForBrowser(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	writeFileSync(join(folder, 'main.js'), `import * as core from ${JSON.stringify(CORE)};\nglobalThis.core = core;\n`);
	const bundle = await rolldown({ input: join(folder, 'main.js'), platform: 'browser', logLevel: 'silent' });
	const { output } = await bundle.generate({ format: 'iife', codeSplitting: false });
	await bundle.close();
	return output[0].code;
}

function emptyPage(): string {
	const file = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'empty.html');
	writeFileSync(file, '<!doctype html>');
	return pathToFileURL(file).href;
}

const SOURCE =
	'---\nlang: en\n---\n\n# Ada Byron\n\n[x](#)\n\n## 経験\n\n### Engineer, Acme, 2019 - 2021\n\nMade **Python** and **Kafka** faster.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';

describe('darxtrix/core in a browser', () => {
	test('asks for nothing of Node', async () => {
		const code = await bundleForBrowser();
		expect(code.match(/require\(["'`](?:node:)?\w+["'`]\)|["'`]node:\w+["'`]/g)).toBeNull();
	});

	test.skipIf(CHROMIUM === null)('reads, writes every format that is text, and checks', async () => {
		const browser = await puppeteer.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
		try {
			const page = await browser.newPage();
			// The web page's policy holds a checksum, which browsers make only where the page is safe from others.
			await page.goto(emptyPage());
			await page.addScriptTag({ content: await bundleForBrowser() });
			const result = await page.evaluate(
				async (source, names) => {
					const { parse, render, check } = (globalThis as unknown as { core: typeof import('../../src/core.ts') }).core;
					const cv = await parse(source);
					const json = await parse(await render(cv, 'json-resume'));
					const lengths = await Promise.all(names.map(async (name) => (await render(cv, name)).length));
					const findings = await check(source, { today: '2026-11' });
					return { name: cv.name, lang: cv.lang, again: json.name, lengths, rules: findings.map(({ rule }) => rule) };
				},
				SOURCE,
				formats.flatMap((format) => ('load' in format ? format.name : [])),
			);
			expect(result).toMatchObject({ name: 'Ada Byron', lang: 'en', again: 'Ada Byron' });
			expect(result.lengths.filter((length) => length === 0)).toEqual([]);
			expect(result.rules).toContain('link-placeholder');
		} finally {
			await browser.close();
		}
	});
});
