import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CV, endSessions, open, openReady, PROGRAM, waitForSection, waitForTop } from '../helpers/viewer.ts';

afterEach(endSessions);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHELL = ['bash', '--norc', '--noprofile', '-i'] as const;

/** A screen as text. Ink's first frame writes blanks where a frame over it writes nothing. */
const trimmed = (rows: readonly string[]) => rows.map((row) => row.trimEnd()).join('\n');

/** What empties the screen before it is drawn again. */
const EMPTIED = '\x1b[H\x1b[2J';

describe('ctrl+z', () => {
	test.each([
		['the program', `"${PROGRAM[0]}" "${PROGRAM[1]}" "${CV}"`],
		['npx', `cd "${ROOT}" && npx --no-install . "${CV}"`],
	])('gives the terminal back to the shell and fg comes back to the same place, under %s', async (_, command) => {
		const session = open({ command: SHELL, env: { PS1: 'shell> ' } });
		await session.waitFor('shell>');
		session.write(`${command}\r`);
		await session.waitFor('q quit', 20_000);
		session.press('2', 'down', 'down');
		await waitForTop(session, 'Greenwich');
		const timesEntered = () => session.output().split('\x1b[?1049h').length;
		const before = timesEntered();
		session.press('ctrl+z');
		await session.waitFor('Stopped');
		await session.waitFor(() => !session.modes().alternate && session.modes().cursor);
		session.write('echo "as it w""as"\r');
		await session.waitFor('as it was');
		session.write('fg\r');
		await waitForTop(session, 'Greenwich');
		await session.waitFor(() => session.modes().alternate && !session.modes().cursor);
		session.press('down', 'down');
		await waitForTop(session, 'Winds the ball');
		// Once: a second time the terminal would be the shell's for a moment, which shows the keys that are pressed then.
		expect(timesEntered()).toBe(before + 1);
		session.press('q');
		await session.waitFor(() => !session.modes().alternate && session.modes().cursor);
		await session.waitFor((rows) => rows.findLast((row) => row !== '')?.trim() === 'shell>');
	});

	test('goes on where no shell could bring it back', async () => {
		const session = await openReady();
		session.press('ctrl+z');
		await session.waitFor(() => !session.modes().alternate);
		await session.waitFor(() => session.modes().alternate);
		session.press('2');
		await waitForSection(session, 'Experience');
	});
});

test('a redraw never gives the terminal away: keys pressed meanwhile would be echoed onto the screen of the shell', async () => {
	const session = await openReady();
	session.press('ctrl+l');
	await session.waitFor(() => session.output().split(EMPTIED).length === 2);
	session.resize(90, 30);
	await session.waitFor(() => session.output().split(EMPTIED).length === 3);
	await session.waitFor((rows) => rows[28]?.includes('q quit') === true);
	expect(session.output()).not.toContain('\x1b[?1049l');
	expect(session.output()).not.toContain('\x1b[?2004l');
});

describe('a screen that others have written on', () => {
	test('is drawn anew by ctrl+l', async () => {
		const session = await openReady();
		const before = session.screen();
		session.scribble('\x1b[5;5HJUNK FROM ELSEWHERE');
		await session.waitFor('JUNK');
		session.press('ctrl+l');
		await session.waitFor((rows) => trimmed(rows) === trimmed(before));
	});

	test('is drawn anew when the program is stopped and goes on', async () => {
		const session = await openReady();
		session.press('right');
		await waitForSection(session, 'Experience');
		session.kill('SIGSTOP');
		session.scribble('\x1b[5;5HJUNK FROM ELSEWHERE');
		await session.waitFor('JUNK');
		session.kill('SIGCONT');
		await session.waitFor((rows) => !rows.join('').includes('JUNK') && rows.join('').includes('q quit'));
	});
});

test('an arrow key that arrives in two reads is one key', async () => {
	const session = await openReady();
	// Ink waits 20 ms for the rest of a sequence. A busy machine may read it later, as two keys, so it is tried again.
	await vi.waitFor(
		async () => {
			session.press('home');
			session.write('\x1b');
			session.write('[C');
			await waitForSection(session, 'Experience', 500);
		},
		{ timeout: 10_000 },
	);
});

test('a storm of sizes ends with the screen of the last one', async () => {
	const session = await openReady();
	for (let columns = 30; columns < 130; columns += 3) session.resize(columns, 8 + (columns % 30));
	session.resize(100, 30);
	await session.waitFor((rows) => rows.length === 30 && rows[28]?.includes('q quit') === true);
	await waitForSection(session, 'About');
	await session.waitFor(() => !session.isWrapped());
});

test('a size that changes before Ink is there leaves nothing of the first screen', async () => {
	const session = open({ columns: 80, rows: 23 });
	await session.waitFor('q quit');
	session.resize(80, 24);
	await session.waitFor(() => session.output().includes(EMPTIED));
	const fresh = await openReady({ columns: 80, rows: 24 });
	await session.waitFor((rows) => trimmed(rows) === trimmed(fresh.screen()));
});

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
if (!hasTmux) console.warn('skipped: tmux is not installed, so nothing is tested in it');

describe.skipIf(!hasTmux)('in tmux', () => {
	const socket = `darxtrix-test-${process.pid}`;
	const tmux = (...args: string[]) =>
		execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' });
	const shows = (text: string | RegExp) =>
		vi.waitFor(() => expect(tmux('capture-pane', '-p', '-t', 'cv')).toMatch(text), { timeout: 10_000, interval: 30 });

	afterEach(() => spawnSync('tmux', ['-L', socket, 'kill-server']));

	test('suspends, comes back, copies into the buffer, and leaves the scrollback alone', async () => {
		tmux(
			'new-session',
			'-d',
			'-s',
			'cv',
			'-x',
			'80',
			'-y',
			'24',
			'env PS1="shell> " LANG=C.UTF-8 bash --norc --noprofile -i',
		);
		await shows('shell>');
		tmux('send-keys', '-t', 'cv', 'seq 100 160', 'Enter');
		await shows('160');
		tmux('send-keys', '-t', 'cv', `'${PROGRAM[0]}' '${PROGRAM[1]}' '${CV}'`, 'Enter');
		await shows('q quit');
		tmux('send-keys', '-t', 'cv', '2');
		await shows('Chief Horologist');
		tmux('send-keys', '-t', 'cv', 'y');
		await shows('Sent to tmux');
		expect(tmux('show-buffer')).toContain('Chief Horologist');
		tmux('send-keys', '-t', 'cv', 'C-z');
		await shows('Stopped');
		tmux('send-keys', '-t', 'cv', 'fg', 'Enter');
		await shows('Chief Horologist');
		tmux('send-keys', '-t', 'cv', 'q');
		await shows(/160[\s\S]*shell> $|fg\n[\s\S]*shell>/);
		const history = tmux('capture-pane', '-p', '-S', '-', '-t', 'cv');
		for (let row = 100; row <= 160; row++) expect(history).toContain(`\n${row}\n`);
		expect(history).not.toContain('Chief Horologist');
	});
});
