import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NODE } from '../helpers/bundle.ts';
import { type Session, startSession } from '../helpers/pty.ts';

const pathOf = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

describe('Ink in the bundle does what its documentation says', () => {
	const folder = mkdtempSync(join(tmpdir(), 'ink-'));
	let session: Session;
	beforeAll(async () => {
		execFileSync(process.execPath, [pathOf('scripts/bundle-file.mjs'), pathOf('test/fixtures/ink-probe.tsx'), folder], {
			cwd: pathOf('.'),
		});
		session = startSession([], { command: [NODE, join(folder, 'main.cjs')] });
		await session.exit;
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	test('a nested box stands beside and below the others, none is overwritten', () => {
		expect(session.screen().slice(0, 2)).toEqual(['left      right above', '            nested below']);
	});

	test('hidden overflow is cut at the edge of its box', () => {
		expect(session.screen().slice(2, 4)).toEqual(['abcdefg…', 'second']);
		expect(session.screen().join('\n')).not.toContain('third');
	});

	test('a colour, bold and inverse text reach the terminal', () => {
		expect(session.screen()[4]).toBe('red bold inverse');
		expect(session.output()).toContain('\x1b[31mred\x1b[39m');
		expect(session.output()).toContain('\x1b[1mbold\x1b[22m');
		expect(session.marked()).toEqual(['inverse']);
	});

	test('text wraps at words in its box, and a border is drawn around it', () => {
		expect(session.screen().slice(5, 10)).toEqual(['words that', 'wrap here', '╭───────╮', '│box    │', '╰───────╯']);
	});

	test('wide characters take two columns, and a link with any address takes those of its text', () => {
		expect(session.screen()[10]).toBe('日本  link');
	});
});
