import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/layout/wrap.ts';
import { runShell } from '../helpers/cli.ts';
import { CV, endSessions, open, openReady, PROGRAM } from '../helpers/viewer.ts';

afterEach(endSessions);

const COMMAND = `'${PROGRAM[0]}' '${PROGRAM[1]}' '${CV}'`;
/** Only root can run things as somebody else, who must be allowed to read them where they are. */
const NOBODY = 'setpriv --reuid=65534 --regid=65534 --clear-groups';
const [NODE, BIN] = PROGRAM;
const hasNobody =
	process.getuid?.() === 0 &&
	spawnSync('sh', ['-c', `cd / && ${NOBODY} test -x '${NODE}' -a -r '${BIN}' -a -r '${CV}'`]).status === 0;
if (!hasNobody) console.warn('skipped: the program cannot be run as another user here');

const folder = () => mkdtempSync(join(tmpdir(), 'darxtrix-'));

describe('the program runs', () => {
	test.each([
		['in an empty folder', `cd '${folder()}' && ${COMMAND}`],
		['without UTF-8 in the locale', `LC_ALL=C ${COMMAND}`],
		['without a home', `env -u HOME ${COMMAND}`],
		['with a home that is not there', `HOME=/nonexistent ${COMMAND}`],
		['with stdin closed', `${COMMAND} <&-`],
		['with nothing in the environment', `env -i ${COMMAND}`],
	])('%s', async (_, command) => {
		const { code, stdout, stderr } = await runShell(command);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/^Imogen Thorne\n/);
	});

	test('in a folder in which nothing can be written, and says so when it should write there', async () => {
		const locked = folder();
		chmodSync(locked, 0o555);
		expect((await runShell(`cd '${locked}' && ${COMMAND}`)).code).toBe(0);
		// Root writes everywhere.
		if (process.getuid?.() === 0) return;
		const { code, stderr } = await runShell(`cd '${locked}' && ${COMMAND} -o cv.txt`);
		expect([code, stderr.split('\n').length]).toEqual([1, 2]);
	});

	test.skipIf(!hasNobody)('as another user without a home', async () => {
		const { code, stdout } = await runShell(`cd / && ${NOBODY} env HOME=/nonexistent ${COMMAND}`);
		expect(code).toBe(0);
		expect(stdout).toMatch(/^Imogen Thorne\n/);
	});
});

describe('a terminal', () => {
	test('of one column asks for more room and can be left', async () => {
		const session = open({ columns: 1, rows: 24 });
		await session.waitFor('…');
		session.press('q');
		expect(await session.exit).toMatchObject({ code: 0 });
	});

	test('of 500 columns keeps the text at 100', async () => {
		const session = await openReady({ columns: 500, rows: 24 });
		session.press('2');
		await session.waitFor('Chief Horologist');
		expect(
			Math.max(
				...session
					.screen()
					.slice(2, -3)
					.map((row) => widthOf(row.trim())),
			),
		).toBeLessThanOrEqual(130);
	});
});
