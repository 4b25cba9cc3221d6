import { afterEach, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/layout/wrap.ts';
import {
	CV,
	endSessions,
	fakeBrowser,
	fixture,
	open,
	openReady,
	PROGRAM,
	SIZES,
	waitForSection,
	waitForTop,
} from '../helpers/viewer.ts';

afterEach(endSessions);

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
		const session = open({ columns: 18, rows: 5 });
		await session.waitFor('needs 20x6');
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

	test('is one page: scrolls by rows and screens through all sections, and the list follows', async () => {
		const session = await openReady();
		const top = (text: string) => waitForTop(session, text);
		await session.waitFor(
			(rows) => rows.join('\n').includes('Chief Horologist') && /About · \d+ % ─/.test(rows.join('\n')),
		);
		for (const [keys, text] of [
			[['2'], 'Experience ──'],
			[['down', 'j'], 'Greenwich'],
			[['up', 'k'], 'Experience ──'],
			[['ctrl+e'], 'Chief Horologist'],
			[['ctrl+y'], 'Experience ──'],
			[['ctrl+d'], '• Row 3'],
			[['ctrl+u'], 'Experience ──'],
			[['home'], 'About ──'],
			[['ctrl+f'], '• Row 9'],
			[['ctrl+b'], 'About ──'],
			[['2'], 'Experience ──'],
			[['home'], 'About ──'],
			[['space'], '• Row 9'],
			[['pageup'], 'About ──'],
			[['>'], '• Row 11'],
			[['<'], 'About ──'],
			[['G'], '• Row 11'],
			[['gg'], 'About ──'],
			[['end'], '• Row 11'],
			[['down', 'down'], '• Row 13'],
			[['pagedown'], 'Interests ──'],
			[['down', 'space', 'G'], 'Interests ──'],
		] as const) {
			session.press(...keys);
			await top(text);
		}
		await waitForSection(session, 'Interests');
		await session.waitFor('Interests · 100 % ─');
		session.press('up', 'up');
		await waitForSection(session, 'Education');
	});

	test('goes from entry to entry, and says which one it is', async () => {
		const session = await openReady({}, [fixture('jekyll.md')]);
		const seen: string[] = [];
		for (const key of [']', '}', 'shift+down', ']', ']', ']']) {
			session.press(key);
			await session.waitFor((rows) => {
				const said = / (\S[^─]* · \d+\/\d+) · \d+ % ─$/m.exec(rows.join('\n'))?.[1] ?? '';
				if (said === '' || seen.includes(said)) return false;
				seen.push(said);
				return true;
			});
		}
		session.press('[');
		await session.waitFor(seen[4] ?? '');
		session.press('shift+up', '{');
		await session.waitFor(seen[2] ?? '');
	});

	test('shows the key table, scrolls it where it does not fit, and closes it with Esc without quitting', async () => {
		const session = await openReady({ rows: 12 });
		session.press('?');
		await session.waitFor('one row down');
		await session.waitFor(/1–\d+\/\d+ ↓ scroll/);
		session.press('end');
		await session.waitFor('draw the screen anew');
		session.press('escape');
		await session.waitFor('I keep clocks in time.');
		session.press('escape');
		session.press('right');
		await waitForSection(session, 'Experience');
	});

	test('keeps the line at the top when the screen gets narrower and wider', async () => {
		const session = await openReady({ columns: 120, rows: 16 });
		session.press('2', 'ctrl+d', 'ctrl+d', 'ctrl+d', 'down');
		const isTop = (rows: readonly string[]) =>
			/• Row \d+$/.exec(rows.find((row) => row.includes('•')) ?? '')?.[0] === shown;
		await waitForTop(session, '• Row');
		const shown = /• Row \d+$/.exec(session.screen().find((row) => row.includes('•')) ?? '')?.[0];
		session.resize(50, 16);
		await session.waitFor((rows) => rows.some((row) => / Experience · 1\/1/.test(row)) && isTop(rows));
		session.resize(120, 16);
		await session.waitFor((rows) => rows.some((row) => /^ *▌2 Experience/.test(row)) && isTop(rows));
	});

	test('takes keys that arrive in one read for what they are, and pasted text for none', async () => {
		const session = await openReady();
		session.write('\x1b[200~3q\x1b[201~');
		session.write('ll\t');
		await waitForSection(session, 'Interests');
	});

	test('opens the contacts in $BROWSER and says so', async () => {
		const browser = fakeBrowser();
		const session = await openReady({ env: { BROWSER: browser.path } });
		for (const [key, url] of [
			['b', 'https://imogen.medium.com/'],
			['e', 'mailto:imogen@thorne.example'],
			['g', 'https://github.com/imogen-thorne'],
			['t', 'https://twitter.com/imogenthorne'],
		] as const) {
			session.press(key);
			await session.waitFor(`Opened ${url}`);
			await expect.poll(browser.opened).toContain(`${url}\n`);
		}
		session.press('p');
		await session.waitFor('+44 20 7946 0123');
	});

	test('says that there is no browser, and shows the address all the same', async () => {
		const session = await openReady({ env: { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 2' } });
		session.press('g');
		await session.waitFor('Not opened, no browser over SSH: https://github.com/imogen-thorne');
	});

	test('starts at the section that is asked for', async () => {
		const session = await openReady({}, [CV, '-s', 'education']);
		await waitForSection(session, 'Education');
		const entry = open({ rows: 14 }, [fixture('jekyll.md'), '-s', 'internships/wavemail']);
		await entry.waitFor((rows) => rows.some((row) => row.includes('WaveMail')));
	});

	test('reads the CV from standard input and the keys from the terminal', async () => {
		const session = open({
			command: ['sh', '-c', `cat "${CV}" | "$0" "$1" -; echo "left with $?"`, ...PROGRAM],
		});
		await session.waitFor('I keep clocks in time.');
		session.press('right');
		await waitForSection(session, 'Experience');
		session.press('q');
		await session.waitFor('left with 0');
	});

	test('draws in ASCII where the locale has no UTF-8', async () => {
		const session = open({ env: { LANG: 'C' } });
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
		const session = open({ env: { ...env }, rows: 60 }, [CV, '-s', 'about', ...args]);
		expect(await session.exit).toMatchObject({ code: 0 });
		expect(session.screen().join('\n')).toMatch(/^About\n[─-]+\nI keep clocks in time\.\n/);
		expect(session.output()).not.toContain('\x1b[?1049h');
	});

	test('gets colours and links that can be followed where it shows them', async () => {
		const session = open({ env: { TERM_PROGRAM: 'iTerm.app' } }, [CV, '-f', 'ansi', '-s', 'interests']);
		await session.exit;
		expect(session.output()).toContain('\x1b]8;;https://moondials.example/\x07');
		const plain = open({}, [CV, '-f', 'ansi', '-s', 'interests']);
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
		// A key that was pressed as the program left is echoed by the terminal, before the message or behind it.
		const shown = session.screen().join('\n');
		expect(shown).toContain('darxtrix: something broke: the drawing broke (set DEBUG=1 for more)');
		expect(shown).not.toMatch(/^\s+at /m);
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
		const session = open({
			command: ['sh', '-c', `echo before; "$0" "$1" "${CV}"; echo "left with $?"`, ...PROGRAM],
		});
		await session.waitFor('q quit');
		session.press('q');
		await session.waitFor('left with 0');
		expect(session.screen().slice(0, 2)).toEqual(['before', 'left with 0']);
	});
});
