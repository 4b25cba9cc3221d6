import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CV, endSessions, open, openReady, PROGRAM, waitForTop } from '../helpers/viewer.ts';

afterEach(endSessions);

/** A notch of the wheel, and the left button going down, moving and going up, as terminals tell them (SGR). */
const WHEEL_DOWN = '\x1b[<65;40;10M';
const WHEEL_UP = '\x1b[<64;40;10M';
const button = (code: number, column: number, edge: 'M' | 'm') => `\x1b[<${code};${column};5${edge}`;

describe('the wheel on a terminal', () => {
	test('is asked for as arrow keys and given back as it was, on every way out', async () => {
		for (const leave of ['q', 'SIGTERM']) {
			const session = await openReady();
			await session.waitFor(() => session.output().includes('\x1b[?1007s\x1b[?1007h'));
			if (leave === 'q') session.press('q');
			else session.kill(leave);
			await session.exit;
			expect(session.output()).toContain('\x1b[?1007r');
			expect(session.output()).not.toMatch(/\x1b\[\?100[0236]h/);
		}
	});
});

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
if (!hasTmux) console.warn('skipped: tmux is not installed, so its wheel is not tried');

describe.skipIf(!hasTmux)('the wheel in tmux', () => {
	// Each test has a server of its own: a server that is asked to end still takes clients for a moment, and drops them.
	let servers = 0;
	let socket = '';
	const tmux = (...args: string[]) => spawnSync('tmux', ['-L', socket, ...args], { encoding: 'utf8' }).stdout;

	/** The viewer in a tmux whose own screen is what the session shows. */
	function openInTmux(mouse: 'on' | 'off') {
		const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
		const config = join(folder, 'tmux.conf');
		writeFileSync(config, `set -g mouse ${mouse}\nset -g status off\n`);
		servers += 1;
		socket = `darxtrix-wheel-${process.pid}-${servers}`;
		const program = `'${PROGRAM[0]}' '${PROGRAM[1]}' '${CV}'`;
		return open({ command: ['tmux', '-L', socket, '-f', config, 'new-session', program] });
	}

	afterEach(() => {
		execFileSync('tmux', ['-L', socket, 'kill-server']);
	});

	test('scrolls where tmux takes the mouse, and text is selected all the same', async () => {
		const session = openInTmux('on');
		await session.waitFor('q quit');
		await expect.poll(() => tmux('display-message', '-p', '#{mouse_any_flag}')).toBe('1\n');
		session.write(WHEEL_DOWN);
		await waitForTop(session, 'Experience ──');
		session.write(WHEEL_UP);
		await waitForTop(session, 'About ──');
		session.write(button(0, 17, 'M'));
		await expect.poll(() => tmux('display-message', '-p', '#{mouse_any_flag}')).toBe('0\n');
		for (const column of [18, 20, 24, 30]) session.write(button(32, column, 'M'));
		await expect.poll(() => tmux('display-message', '-p', '#{selection_present}')).toBe('1\n');
		session.write(button(0, 30, 'm'));
		await expect.poll(() => tmux('show-buffer')).toMatch(/\w/);
		session.press('down');
		await waitForTop(session, 'I keep clocks');
		await expect.poll(() => tmux('display-message', '-p', '#{mouse_any_flag}')).toBe('1\n');
	});

	test('is left to the terminal where tmux leaves it the mouse', async () => {
		const session = openInTmux('off');
		await session.waitFor('q quit');
		session.press('down');
		await waitForTop(session, 'I keep clocks');
		expect(tmux('display-message', '-p', '#{mouse_any_flag}')).toBe('0\n');
	});
});
