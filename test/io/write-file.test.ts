import { execFileSync, spawn } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	existsSync,
	lstatSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeOutput } from '../../src/io/write-file.ts';
import { BIN, NODE } from '../helpers/bundle.ts';

let folder = '';
const inFolder = (name: string) => join(folder, name);

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
});

describe('a regular file', () => {
	test('is made when there is none, and nothing else is left in its folder', () => {
		writeOutput(inFolder('cv.txt'), 'new\n', null);
		expect(readFileSync(inFolder('cv.txt'), 'utf8')).toBe('new\n');
		expect(readdirSync(folder)).toEqual(['cv.txt']);
	});

	test('keeps its mode, whatever the umask says', () => {
		writeFileSync(inFolder('cv.txt'), 'old\n');
		chmodSync(inFolder('cv.txt'), 0o666);
		writeOutput(inFolder('cv.txt'), 'new\n', null);
		expect(readFileSync(inFolder('cv.txt'), 'utf8')).toBe('new\n');
		expect(statSync(inFolder('cv.txt')).mode & 0o777).toBe(0o666);
	});

	// Only root may give a file to another user.
	test.skipIf(process.getuid?.() !== 0)('keeps its owner and its group', () => {
		writeFileSync(inFolder('cv.txt'), 'old\n');
		chownSync(inFolder('cv.txt'), 1234, 5678);
		chmodSync(inFolder('cv.txt'), 0o640);
		writeOutput(inFolder('cv.txt'), 'new\n', null);
		const { uid, gid, mode } = statSync(inFolder('cv.txt'));
		expect([uid, gid, mode & 0o777, readFileSync(inFolder('cv.txt'), 'utf8')]).toEqual([1234, 5678, 0o640, 'new\n']);
		expect(readdirSync(folder)).toEqual(['cv.txt']);
	});

	test('is written beside the temporary files of earlier runs', () => {
		for (const count of [0, 1, 2]) writeFileSync(inFolder(`.darxtrix-${process.pid}-${count}.tmp`), '');
		writeOutput(inFolder('cv.txt'), 'new\n', null);
		expect(readFileSync(inFolder('cv.txt'), 'utf8')).toBe('new\n');
	});

	test.skipIf(process.getuid?.() === 0)('that may not be written is left as it is', () => {
		writeFileSync(inFolder('cv.txt'), 'old\n', { mode: 0o444 });
		expect(() => writeOutput(inFolder('cv.txt'), 'new\n', null)).toThrow('permission denied');
		expect(readFileSync(inFolder('cv.txt'), 'utf8')).toBe('old\n');
		expect(readdirSync(folder)).toEqual(['cv.txt']);
	});
});

describe('a symbolic link', () => {
	test.each(['exists', 'does not exist'])('is followed to a file that %s', (state) => {
		if (state === 'exists') writeFileSync(inFolder('target.txt'), 'old\n');
		symlinkSync('target.txt', inFolder('second.txt'));
		symlinkSync(inFolder('second.txt'), inFolder('first.txt'));
		writeOutput(inFolder('first.txt'), 'new\n', null);
		expect(lstatSync(inFolder('first.txt')).isSymbolicLink()).toBe(true);
		expect(lstatSync(inFolder('second.txt')).isSymbolicLink()).toBe(true);
		expect(readFileSync(inFolder('target.txt'), 'utf8')).toBe('new\n');
	});

	test('to itself is an error', () => {
		symlinkSync('loop.txt', inFolder('loop.txt'));
		expect(() => writeOutput(inFolder('loop.txt'), 'new\n', null)).toThrow('cannot write');
	});
});

describe.skipIf(process.platform === 'win32')('what is no regular file', () => {
	test('a device is written to and stays', () => {
		writeOutput('/dev/null', 'new\n', null);
		expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
	});

	test('a pipe is written to and stays', async () => {
		writeFileSync(inFolder('cv.md'), '# Ada Byron\n');
		execFileSync('mkfifo', [inFolder('pipe')]);
		const writer = spawn(NODE, [BIN, inFolder('cv.md'), '-f', 'text', '-o', inFolder('pipe')]);
		expect(readFileSync(inFolder('pipe'), 'utf8')).toBe('Ada Byron\n');
		await new Promise((resolve) => writer.on('close', resolve));
		expect(statSync(inFolder('pipe')).isFIFO()).toBe(true);
	});

	test.each(['-', '/dev/stdout'])('%s is standard output', (name) => {
		writeFileSync(inFolder('cv.md'), '# Ada Byron\n');
		const stdout = execFileSync(NODE, [BIN, 'cv.md', '-f', 'text', '-o', name], { cwd: folder, encoding: 'utf8' });
		expect(stdout).toBe('Ada Byron\n');
		expect(existsSync(inFolder('-'))).toBe(false);
	});
});
