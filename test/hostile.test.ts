import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { formats } from '../src/formats/index.ts';
import { type RunOptions, run as runFreely } from './helpers/cli.ts';
import { isSlow } from './helpers/slow.ts';

const FOLDER = fileURLToPath(new URL('fixtures/hostile/', import.meta.url));
const TMP = mkdtempSync(join(tmpdir(), 'darxtrix-'));
const HEAD = '# Eve\n\n<eve@evil.example>\n\n## Work\n\n';

/** Sizes that a file in the repository would only waste; they are tried with `SLOW=1`. */
const GROWN: Readonly<Record<string, string>> = {
	'nested-quotes': '>'.repeat(2000),
	'nested-lists': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
	'nested-elements': `${'<div>'.repeat(20_000)}x${'</div>'.repeat(20_000)}`,
	'endless-elements': '<div>'.repeat(50_000),
	'endless-comments': '<!--'.repeat(50_000),
	brackets: '['.repeat(50_000),
	emphasis: '_a__b'.repeat(20_000),
	'nested-emphasis': `${'**a '.repeat(8000)}x${' a**'.repeat(8000)}`,
	'one-line': 'a'.repeat(1_048_000),
	table: `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n${`|${'b|'.repeat(200)}\n`.repeat(400)}`,
	entries: '### Job\n### Place\n\n`2019 - 2020`\n\n'.repeat(5000),
	'lines-of-entries': '2012 - 2014 x\n\n'.repeat(30_000),
	definitions: 'a\n: b\n\n'.repeat(50_000),
	headings: '# a\n'.repeat(100_000),
	entities: '&#27;[31m'.repeat(50_000),
	paragraphs: 'Some words that make a paragraph, and more of them, until it needs a second row.\n\n'.repeat(12_000),
	items: '- one of many, many items\n'.repeat(40_000),
	cells: `|a|b|c|\n|-|-|-|\n${'|first cell|second|third|\n'.repeat(38_000)}`,
	chinese: `我有九年后端开发经验，主要使用 Go 构建系统。`.repeat(16_000),
	'arabic-word': 'م'.repeat(500_000),
	arabic: 'أقود فريقاً من ستة مهندسين يبنون نظام الدفع '.repeat(12_000),
};

const LARGE = isSlow ? Object.entries(GROWN) : [];
for (const [name, body] of LARGE) writeFileSync(join(TMP, `${name}.md`), HEAD + body);

const FILES = [
	...readdirSync(FOLDER).map((name) => join(FOLDER, name)),
	...LARGE.map(([name]) => join(TMP, `${name}.md`)),
].map((path) => [path.replace(/^.*\/|\.md$/g, ''), path] as const);

/** Milliseconds after which a call counts as hanging. The slowest takes 5 seconds, several times that on a busy machine. */
const TIME = 60_000;
vi.setConfig({ testTimeout: 2 * TIME });

/** Runs the program, which is killed when it hangs; its exit code is null then. */
function run(args: readonly string[], options: RunOptions = {}) {
	const env = args.includes('pdf') ? { NODE_OPTIONS: `--max-old-space-size=${MEMORY}` } : {};
	return runFreely(args, { timeout: TIME, env, ...options });
}

/** Control characters but line ends and tabs, and what turns text around. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** Megabytes in which a PDF is made. */
const MEMORY = 400;
/** In which forms a CV is tried: what is only large in fewer than what is meant to break something, and all in fewer without `SLOW=1`. */
const FORMS = isSlow ? formats.map(({ name }) => name) : ['text', 'html', 'pdf'];
const FORMS_OF_LARGE = ['markdown', 'json-resume', 'html', 'pdf'];

describe.skipIf(!isSlow)('what is large is printed in a moment, with nothing to say and no control character', () => {
	test.each(LARGE)('%s', async (_, body) => {
		// They take about a second. The bound leaves room for a busy machine, and none for quadratic growth.
		const { code, stdout, stderr } = await run(['-'], { input: HEAD + body, timeout: TIME / 2 });
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).not.toMatch(/\t/);
		expect(stdout).not.toMatch(UNSAFE);
	});
});

describe.each(FILES)('%s', (name, path) => {
	test.each(name in GROWN ? FORMS_OF_LARGE : FORMS)(
		'as %s ends in time, in one line at most, with nothing that steers a terminal',
		async (format) => {
			const { code, stdout, stderr } = await run([path, '-f', format, '--color', 'never']);
			expect(code === 0 || code === 1).toBe(true);
			expect(stderr.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(2);
			expect(stderr).not.toMatch(/something broke|\n\s+at /);
			// A PDF is no text; what it shows is looked at below.
			const shown = format === 'pdf' ? '' : format === 'vcard' ? stdout.replaceAll('\r\n', '\n') : stdout;
			for (const text of [shown, stderr]) expect(text).not.toMatch(UNSAFE);
		},
	);

	test('check and links end in time and say nothing that steers a terminal', async () => {
		for (const command of ['check', 'links']) {
			const { code, stdout, stderr } = await run([command, path]);
			expect(code === 0 || code === 1).toBe(true);
			expect(stdout + stderr).not.toMatch(UNSAFE);
			expect(stderr).not.toMatch(/something broke|\n\s+at /);
		}
	});
});

test('no link that could run or read something is active, and none that could tell a password', async () => {
	const { stdout } = await run([join(FOLDER, 'links.md'), '-f', 'html']);
	const targets = [...stdout.matchAll(/href="([^"]*)"/g)].map(([, target = '']) => target);
	for (const target of targets) expect(target).toMatch(/^(?:https?:\/\/(?![^/]*@)|mailto:|tel:|#)/);
	expect(stdout).not.toMatch(/<script(?! type="application\/ld\+json")|onerror=|onload=|<svg|<img/i);
	const opened = await run(['open', 'blog', join(FOLDER, 'links.md')]);
	expect(opened.code).toBe(1);
});

test('keys of the front matter change nothing but the CV', async () => {
	const { stdout } = await run([join(FOLDER, 'front-matter-keys.md'), '-f', 'json']);
	expect(JSON.parse(stdout)).not.toHaveProperty('polluted');
	expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a file is what it holds, whatever it is called', async () => {
	const odd = join(TMP, '\u001b[31m--help.md');
	writeFileSync(odd, readFileSync(join(FOLDER, 'options.md')));
	const { code, stdout } = await run([odd]);
	expect(code).toBe(0);
	expect(stdout).toMatch(/^--help\n/);
	const { stderr } = await run(['\u001b[31mgone.md']);
	expect(stderr).not.toMatch(UNSAFE);
});
