import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../helpers/cli.ts';
import { CV, endSessions, openReady, PROGRAM, waitForSection, waitForTop } from '../helpers/viewer.ts';

afterEach(endSessions);

const SOURCE = readFileSync(CV, 'utf8');
const edited = (word: string) => SOURCE.replace('Row 5', `Row ${word}`);

function copyOfCv(): string {
	const path = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'cv.md');
	writeFileSync(path, SOURCE);
	return path;
}

describe('the viewer with --watch', () => {
	test('follows the file as it is saved, swapped, gone and back, and keeps the place', async () => {
		const path = copyOfCv();
		const session = await openReady({}, [path, '--watch']);
		session.press('2', 'down', 'down');
		await waitForTop(session, 'Greenwich');
		writeFileSync(path, edited('saved'));
		await session.waitFor('Row saved');
		await waitForTop(session, 'Greenwich');
		writeFileSync(`${path}.tmp`, edited('renamed'));
		renameSync(`${path}.tmp`, path);
		await session.waitFor('Row renamed');
		renameSync(path, `${path}~`);
		await session.waitFor('kept as it was');
		expect(session.screen().join('\n')).toContain('Row renamed');
		writeFileSync(path, edited('back'));
		await session.waitFor('Row back');
		writeFileSync(path, SOURCE.replace('## Experience\n', '## New\n\nA word.\n\n## Experience\n'));
		await session.waitFor('New');
		await waitForSection(session, 'Experience');
		session.press('q');
		expect(await session.exit).toMatchObject({ code: 0 });
	});

	test('keeps the last good view while the file is empty or no text', async () => {
		const path = copyOfCv();
		const session = await openReady({}, [path, '--watch']);
		writeFileSync(path, '');
		await session.waitFor(/kept as it was: [\s\S]* is empty/);
		expect(session.screen().join('\n')).toContain('I keep clocks in time.');
		writeFileSync(path, 'a\0b');
		await session.waitFor(/kept as it was: [\s\S]*it is not text/);
		expect(session.screen().join('\n')).toContain('I keep clocks in time.');
		writeFileSync(path, '# Imogen Thorne\n\n## Only\n\nThis is left.\n');
		await session.waitFor('This is left.');
	});

	test('survives a CV that loses the section and the pane it is in', async () => {
		const path = copyOfCv();
		const session = await openReady({}, [path, '--watch']);
		session.press('4', 'o', 'down', 'down');
		await session.waitFor('Links  3/6');
		writeFileSync(path, '# Imogen Thorne\n\n## Only\n\nThis is [left](https://left.example).\n');
		await session.waitFor('Links  1/1');
		session.press('escape');
		await session.waitFor('This is left.');
	});
});

describe('-o with --watch', () => {
	test('writes the file again whenever the CV is saved, until ctrl+c', async () => {
		const path = copyOfCv();
		const output = path.replace('.md', '.txt');
		const child = spawn(PROGRAM[0], [PROGRAM[1], path, '-o', output, '--watch'], {
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
		await expect.poll(() => readFileSync(output, 'utf8'), { timeout: 10_000 }).toContain('Row 5');
		writeFileSync(path, edited('again'));
		await expect.poll(() => readFileSync(output, 'utf8'), { timeout: 10_000 }).toContain('Row again');
		rmSync(path);
		let said = '';
		child.stderr.on('data', (data) => (said += data));
		await expect.poll(() => said, { timeout: 10_000 }).toContain('kept as it was');
		expect(readFileSync(output, 'utf8')).toContain('Row again');
		child.kill('SIGINT');
		expect(await ended).toBe(130);
	});

	test.each([
		['a pipe and no file to write', [CV, '--watch']],
		['standard input', ['-', '--watch', '-o', 'x.txt']],
	])('%s is wrong usage', async (_, args) => {
		const { code, stderr, stdout } = await run(args);
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^darxtrix: --watch needs .*\n$/);
	});
});
