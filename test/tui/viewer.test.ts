import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/layout/wrap.ts';
import { type Session, type SessionOptions, startSession } from '../helpers/pty.ts';

const CV = fileURLToPath(new URL('../fixtures/viewer.md', import.meta.url));
const SIZES: readonly (readonly [number, number])[] = [
	[120, 40],
	[80, 24],
	[60, 16],
	[40, 10],
];

const sessions: Session[] = [];

async function open(options: SessionOptions = {}, args: readonly string[] = [CV]): Promise<Session> {
	const session = startSession(args, options);
	sessions.push(session);
	return session;
}

async function openReady(options: SessionOptions = {}, args: readonly string[] = [CV]): Promise<Session> {
	const session = await open(options, args);
	await session.waitFor('Imogen Thorne');
	await session.waitFor('q quit');
	return session;
}

afterEach(async () => {
	for (const session of sessions.splice(0)) {
		try {
			session.kill('SIGKILL');
		} catch {
			// It has left already.
		}
		await session.exit;
	}
});

/** The section that the list, or the line that stands for it, marks as current. */
function current(rows: readonly string[]): string {
	const marked = rows.find((row) => row.startsWith('▌')) ?? rows.find((row) => /^ \d\/\d /.test(row)) ?? '';
	return marked.replace(/^▌?\s*\d+(?:\/\d+)?\s+/, '').split(/\s{2,}/)[0] ?? '';
}

function waitForSection(session: Session, title: string): Promise<void> {
	return session.waitFor((rows) => current(rows) === title);
}

describe('the viewer', () => {
	test.each(SIZES)('shows name, section and keys at %i×%i, within the screen', async (columns, rows) => {
		const session = await openReady({ columns, rows });
		await waitForSection(session, 'About');
		expect(session.screen().join('\n')).toContain('I keep clocks in time.');
		expect(session.screen().join('\n')).toContain('? help');
		expect(session.screen().every((row) => widthOf(row) <= columns)).toBe(true);
		expect(session.screen().at(-1)).toBe('');
		expect(session.modes()).toEqual({ alternate: true, cursor: false });
	});

	test('asks for more room on a tiny screen, and comes back when it gets some', async () => {
		const session = await open({ columns: 18, rows: 5 });
		await session.waitFor('More room');
		session.resize(80, 24);
		await session.waitFor('I keep clocks in time.');
	});

	test('walks the sections with arrows, letters, tab and digits', async () => {
		const session = await openReady();
		for (const [key, title] of [
			['right', 'Experience'],
			['l', 'Education'],
			['tab', 'Interests'],
			['right', 'Interests'],
			['left', 'Education'],
			['h', 'Experience'],
			['shift+tab', 'About'],
			['left', 'About'],
			['3', 'Education'],
			['9', 'Education'],
			['1', 'About'],
		] as const) {
			session.press(key);
			await waitForSection(session, title);
		}
	});

	test('scrolls by rows, pages and to the ends, and flows over into the next section and back', async () => {
		const session = await openReady();
		const shows = (position: string) => session.waitFor((rows) => rows.some((row) => row.endsWith(` ${position} ─`)));
		session.press('2');
		await shows('1–19/28');
		session.press('down', 'j');
		await shows('3–21/28');
		session.press('up', 'k');
		await shows('1–19/28');
		session.press('ctrl+d');
		await shows('10–28/28');
		session.press('ctrl+u');
		await shows('1–19/28');
		session.press('end');
		await shows('10–28/28');
		session.press('home');
		await shows('1–19/28');
		session.press('>');
		await shows('10–28/28');
		session.press('<');
		await shows('1–19/28');
		session.press('pagedown');
		await shows('10–28/28');
		session.press('pageup');
		await shows('1–19/28');
		session.press('space', 'space');
		await waitForSection(session, 'Education');
		session.press('up');
		await waitForSection(session, 'Experience');
		await shows('10–28/28');
	});

	test('shows the key table, scrolls it where it does not fit, and closes it with Esc without quitting', async () => {
		const session = await openReady({ rows: 12 });
		session.press('?');
		await session.waitFor('one row down, and on into the next section');
		session.press('end');
		await session.waitFor('open GitHub');
		session.press('escape');
		await session.waitFor('I keep clocks in time.');
		session.press('escape');
		session.press('right');
		await waitForSection(session, 'Experience');
	});

	test('keeps the line at the top when the screen gets narrower and wider', async () => {
		const session = await openReady({ columns: 120, rows: 16 });
		session.press('2', 'ctrl+d', 'ctrl+d', 'down');
		const isTop = (rows: readonly string[]) => /• Row 5$/.test(rows.find((row) => row.includes('•')) ?? '');
		await session.waitFor(isTop);
		session.resize(50, 16);
		await session.waitFor((rows) => rows.some((row) => /^ 2\/4 Experience/.test(row)) && isTop(rows));
		session.resize(120, 16);
		await session.waitFor((rows) => rows.some((row) => row.startsWith('▌2 Experience')) && isTop(rows));
	});

	test('takes keys that arrive in one read for what they are, and pasted text for none', async () => {
		const session = await openReady();
		session.write('\x1b[200~3q\x1b[201~');
		session.write('ll\t');
		await waitForSection(session, 'Interests');
	});

	test('opens the contacts in $BROWSER and says so', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
		const [browser, opened] = [join(folder, 'browser'), join(folder, 'opened')];
		writeFileSync(browser, `#!/bin/sh\necho "$1" >> "${opened}"\n`);
		chmodSync(browser, 0o755);
		const session = await openReady({ env: { BROWSER: browser } });
		for (const [key, url] of [
			['b', 'https://imogen.medium.com/'],
			['e', 'mailto:imogen@thorne.example'],
			['g', 'https://github.com/imogen-thorne'],
			['t', 'https://twitter.com/imogenthorne'],
		] as const) {
			session.press(key);
			await session.waitFor(`Opened ${url}`);
			await expect.poll(() => readFileSync(opened, 'utf8')).toContain(`${url}\n`);
		}
		session.press('p');
		await session.waitFor('+44 20 7946 0123');
	});

	test('says that there is no browser, and shows the address all the same', async () => {
		const session = await openReady({ env: { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 2' } });
		session.press('g');
		await session.waitFor('https://github.com/imogen-thorne (no browser over SSH)');
	});

	test('starts at the section that is asked for', async () => {
		const session = await openReady({}, [CV, '-s', 'education']);
		await waitForSection(session, 'Education');
		const entry = await open({ rows: 14 }, [
			fileURLToPath(new URL('../fixtures/jekyll.md', import.meta.url)),
			'-s',
			'internships/wavemail',
		]);
		await entry.waitFor(
			(rows) => rows[2]?.includes('WaveMail') === true || rows.some((row) => row.includes('Sent letters')),
		);
	});

	test('reads the CV from standard input and the keys from the terminal', async () => {
		const session = await open({
			command: ['sh', '-c', `cat "${CV}" | "$0" "$1" -; echo "left with $?"`, ...program()],
		});
		await session.waitFor('I keep clocks in time.');
		session.press('right');
		await waitForSection(session, 'Experience');
		session.press('q');
		await session.waitFor('left with 0');
	});

	test('draws in ASCII where the locale has no UTF-8', async () => {
		const session = await open({ env: { LANG: 'C' } });
		await session.waitFor('q quit');
		expect(session.screen().join('\n')).toMatch(/^[\x20-\x7e\n]*$/);
		expect(session.screen().join('\n')).toContain('>1 About');
	});

	test('writes no colour with NO_COLOR, and still marks the current section', async () => {
		const session = await openReady({ env: { NO_COLOR: '1' } });
		expect(session.output()).not.toMatch(/\x1b\[[\d;]*m/);
		await waitForSection(session, 'About');
	});

	test('runs where CI is set, as long as there is a terminal', async () => {
		const session = await openReady({ env: { CI: 'true' } });
		session.press('q');
		expect(await session.exit).toMatchObject({ code: 0 });
	});
});

describe('a terminal without the viewer', () => {
	test.each([
		['TERM=dumb', { TERM: 'dumb' }, []],
		['--plain', {}, ['--plain']],
		['a screen reader', { INK_SCREEN_READER: 'true' }, []],
	] as const)('%s gets the CV printed, and the program leaves', async (_, env, args) => {
		const session = await open({ env: { ...env }, rows: 60 }, [CV, '-s', 'about', ...args]);
		expect(await session.exit).toMatchObject({ code: 0 });
		expect(session.screen().join('\n')).toMatch(/^About\n[─-]+\nI keep clocks in time\.\n/);
		expect(session.output()).not.toContain('\x1b[?1049h');
	});

	test('gets colours and links that can be followed where it shows them', async () => {
		const session = await open({ env: { TERM_PROGRAM: 'iTerm.app' } }, [CV, '-f', 'ansi', '-s', 'interests']);
		await session.exit;
		expect(session.output()).toContain('\x1b]8;;https://moondials.example/\x07');
		const plain = await open({}, [CV, '-f', 'ansi', '-s', 'interests']);
		await plain.exit;
		expect(plain.output()).toContain('\x1b[4m');
		expect(plain.output()).not.toContain('\x1b]8');
	});
});

describe('leaving the viewer', () => {
	test.each([
		['q', 0],
		['ctrl+c', 130],
	] as const)('%s restores the terminal and exits with %i', async (key, code) => {
		const session = await openReady();
		session.press(key);
		expect(await session.exit).toEqual({ code, signal: 0 });
		expect(session.modes()).toEqual({ alternate: false, cursor: true });
	});

	test.each([
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
		['SIGQUIT', 131],
	] as const)('%s restores the terminal and exits with %i', async (signal, code) => {
		const session = await openReady();
		session.kill(signal);
		expect(await session.exit).toEqual({ code, signal: 0 });
		expect(session.modes()).toEqual({ alternate: false, cursor: true });
	});

	test.each([
		['a component that throws', 'SIGUSR2'],
		['a rejected promise', 'SIGUSR1'],
	])('reports %s in one line on the restored terminal', async (_, signal) => {
		const preload = new URL('../fixtures/crash.mjs', import.meta.url).href;
		const session = await openReady({ env: { NODE_OPTIONS: `--import "${preload}"` } });
		session.kill(signal);
		// The signal is handled at some time between two keys; the next page then fails.
		const keys = setInterval(() => session.press('space', 'pageup'), 50);
		const exit = await session.exit;
		clearInterval(keys);
		expect(exit).toMatchObject({ code: 1 });
		expect(session.modes()).toEqual({ alternate: false, cursor: true });
		// A key pressed as the program left is echoed by the terminal.
		const said = session.screen().filter((row) => row !== '' && !row.includes('^['));
		expect(said).toEqual(['darxtrix: something broke: the drawing broke (set DEBUG=1 for more)']);
	});

	test('restores the terminal even when leaving it fails as well', async () => {
		const preload = new URL('../fixtures/crash.mjs', import.meta.url).href;
		const session = await openReady({ env: { NODE_OPTIONS: `--import "${preload}"` } });
		session.kill('SIGALRM');
		let columns = 80;
		const sizes = setInterval(() => session.resize(--columns, 24), 50);
		const exit = await session.exit;
		clearInterval(sizes);
		expect(exit).toMatchObject({ code: 1 });
		expect(session.modes()).toEqual({ alternate: false, cursor: true });
		expect(session.screen().join('')).toContain('darxtrix: something broke: the drawing broke (set DEBUG=1 for more)');
	});

	test('leaves what the terminal showed before as it was', async () => {
		const session = await open({
			command: ['sh', '-c', `echo before; "$0" "$1" "${CV}"; echo "left with $?"`, ...program()],
		});
		await session.waitFor('q quit');
		session.press('q');
		await session.waitFor('left with 0');
		expect(session.screen().slice(0, 2)).toEqual(['before', 'left with 0']);
	});
});

function program(): [string, string] {
	const [node, bin] = [
		process.env['DARXTRIX_NODE'] ?? process.execPath,
		process.env['DARXTRIX_BIN'] ?? fileURLToPath(new URL('../../bin/darxtrix.js', import.meta.url)),
	];
	return [node, bin];
}
