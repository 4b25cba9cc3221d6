import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { NODE } from '../helpers/bundle.ts';
import { fixture, run, runShell } from '../helpers/cli.ts';
import { endSessions, openReady } from '../helpers/viewer.ts';

const LOADED = fileURLToPath(new URL('../fixtures/loaded.cjs', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

afterEach(endSessions);

/** What a call loads: files of the bundle, and modules of Node beyond those that are always there. */
async function loadedBy(...args: string[]): Promise<{ files: string[]; modules: string[] }> {
	const { code, stderr } = await run(args, { env: { NODE_OPTIONS: `--require "${LOADED}"` } });
	expect(code).toBe(0);
	return readLoaded(stderr);
}

/** What test/fixtures/loaded.cjs tells, in the order of loading; the bundler's own helpers are in a file of every call. */
function readLoaded(json: string): { files: string[]; modules: string[] } {
	const { files, modules } = JSON.parse(json) as { files: string[]; modules: string[] };
	return { files: files.filter((name) => name !== 'rolldown-runtime'), modules };
}

async function filesOf(...args: string[]): Promise<string[]> {
	return (await loadedBy(...args)).files.sort();
}

describe('what a call does not need is not loaded', () => {
	test('the CV of the package comes out of two files, and sets no stream up', async () => {
		const { files, modules } = await loadedBy();
		expect(files.sort()).toEqual(['core', 'index']);
		expect(modules.filter((name) => /^(?:net|tty|crypto|child_process|stream|fs\/promises)$/.test(name))).toEqual([]);
	});

	test('the help needs Commander, and no stream either', async () => {
		const { modules } = await loadedBy('--help');
		expect(await filesOf('--help')).toEqual(['core', 'index', 'program']);
		expect(modules.filter((name) => /^(?:net|tty|child_process)$/.test(name))).toEqual([]);
	});

	test('a completion, which shells ask for when they start, needs no part of the reader of CVs', async () => {
		expect(await filesOf('completion', 'bash')).toEqual(['core', 'index', 'program', 'setup', 'words']);
	});

	test.each([
		['html', ['core', 'data', 'dates', 'index', 'program', 'words']],
		['json-resume', ['core', 'data', 'dates', 'index', 'program', 'words']],
		['timeline', ['career', 'colors', 'core', 'dates', 'index', 'program']],
		['ansi', ['colors', 'core', 'index', 'program']],
	])('%s loads what it is made of, and reads nothing anew', async (format, files) => {
		expect(await filesOf('-f', format)).toEqual(files);
	});

	test('a PDF loads the library that writes it, which no other call does', async () => {
		const file = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'cv.pdf');
		expect(await filesOf('-o', file)).toContain('pdf');
		const others = formats.map(({ name }) => name).filter((name) => name !== 'pdf');
		for (const name of others) expect(await filesOf('-f', name)).not.toContain('pdf');
		for (const command of [['check', fixture('viewer.md')], ['links'], ['explain'], ['completion', 'bash']])
			expect((await loadedBy(...command)).files).not.toContain('pdf');
	});

	test('what browsers run does not know the library that writes PDFs', () => {
		expect(readFileSync(new URL('../../dist/core.cjs', import.meta.url), 'utf8')).not.toMatch(/\bpdf-/);
	});

	test('another CV needs the reader, front matter the reader of YAML, other scripts their widths', async () => {
		const reader = ['core', 'dates', 'index', 'program', 'reader', 'words'];
		expect(await filesOf(fixture('dialects/lists.md'))).toEqual(reader);
		expect(await filesOf(fixture('jekyll.md'))).toEqual([...reader, 'front-matter'].sort());
		expect(await filesOf(fixture('dialects/chinese.md'))).toEqual([...reader, 'widths'].sort());
	});

	test('the viewer reads the CV of the package no more than a pipe does', async () => {
		const session = await openReady({ env: { NODE_OPTIONS: `--require "${LOADED}"` } }, []);
		session.press('q');
		expect(await session.exit).toMatchObject({ code: 0 });
		const { files } = readLoaded(/\{"files".*\}/.exec(session.output().replace(/[\r\n]/g, ''))?.[0] ?? '');
		// In the order in which they are loaded: the first screen is shown before Ink is there.
		expect(files.slice(0, files.indexOf('app')).sort()).toEqual(['colors', 'core', 'index', 'viewer', 'words']);
		expect(files).not.toContain('reader');
	});
});

/** What a call of the library loads. */
async function filesOfCall(call: string): Promise<string[]> {
	const input = `const { parse, render, check } = require('${DIST}/core.cjs'); (async () => { await ${call}; })();`;
	const { code, stderr } = await runShell(`"${NODE}" --require "${LOADED}" -`, { input });
	expect(code).toBe(0);
	return readLoaded(stderr).files.sort();
}

const EMPTY = '{ name: "Ada", headline: null, contacts: [], intro: [], sections: [], updated: null, lang: null }';

describe('what a call of the library does not need is not loaded', () => {
	test.each([
		['nothing', '0', ['core']],
		['parse', 'parse("# Ada")', ['core', 'dates', 'reader', 'words']],
		['parse of YAML', 'parse("---\\nname: Ada\\n---\\n")', ['core', 'dates', 'front-matter', 'reader', 'words']],
		['render as text', `render(${EMPTY}, "text")`, ['core']],
		['render as JSON', `render(${EMPTY}, "json")`, ['core', 'data', 'dates', 'words']],
		['check', 'check("# Ada")', ['check', 'core', 'dates', 'reader', 'words']],
	])('%s', async (_, call, files) => {
		expect(await filesOfCall(call)).toEqual(files);
	});

	test('the whole library loads neither Commander nor Ink before it is asked', async () => {
		const files = await filesOfCall(`require('${DIST}/index.cjs')`);
		expect(files.sort()).toEqual(['core', 'index']);
	});
});
