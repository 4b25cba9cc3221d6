import { afterEach, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/layout/wrap.ts';
import { run } from '../helpers/cli.ts';
import {
	CV,
	cvOf,
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
			(rows) => rows.join('\n').includes('Chief Horologist') && /About · \d+ %/.test(rows.join('\n')),
		);
		for (const [keys, text] of [
			[['2'], 'Experience ──'],
			[['down', 'j'], 'Greenwich'],
			[['up', 'k'], 'Experience ──'],
			[['ctrl+e'], 'Chief Horologist'],
			[['ctrl+y'], 'Experience ──'],
			[['ctrl+d'], '• Row 4'],
			[['ctrl+u'], 'Experience ──'],
			[['home'], 'About ──'],
			[['ctrl+f'], '• Row 10'],
			[['ctrl+b'], 'About ──'],
			[['2'], 'Experience ──'],
			[['home'], 'About ──'],
			[['space'], '• Row 10'],
			[['pageup'], 'About ──'],
			[['>'], '• Row 10'],
			[['<'], 'About ──'],
			[['G'], '• Row 10'],
			[['gg'], 'About ──'],
			[['end'], '• Row 10'],
			// Behind the end there is only what brings a section to the top.
			[['down', 'down', 'pagedown', 'space'], '• Row 10'],
			[['4'], 'Interests ──'],
			[['down', 'space', 'G'], 'Interests ──'],
		] as const) {
			session.press(...keys);
			await top(text);
		}
		await waitForSection(session, 'Interests');
		await session.waitFor('Interests · 100 %');
		session.press('up', 'up');
		await waitForSection(session, 'Education');
	});

	test('goes from entry to entry, and says which one it is', async () => {
		const session = await openReady({}, [fixture('jekyll.md')]);
		const seen: string[] = [];
		for (const key of [']', '}', 'shift+down', ']', ']', ']']) {
			session.press(key);
			await session.waitFor((rows) => {
				const said = / (\S[^─]* · \d+\/\d+) · \d+ %$/m.exec(rows.join('\n'))?.[1] ?? '';
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

	test('shows the key table in groups, says that it scrolls, and closes it with Esc without quitting', async () => {
		const session = await openReady({ rows: 12 });
		session.press('?');
		await session.waitFor('one row down');
		await session.waitFor(/1–\d+\/\d+ ↓ scroll/);
		// The keys are grouped: each group has its title in a row of its own, below an empty row.
		const groups = new Set<string>();
		for (;;) {
			const shown = session.screen().join('\n');
			for (const [, group = ''] of shown.matchAll(/\n\n {3}([A-Z]\w+)(?=\n)/g)) groups.add(group);
			if (shown.includes('draw the screen anew')) break;
			session.press('down');
			await session.waitFor((now) => now.join('\n') !== shown);
		}
		expect([...groups]).toEqual(['Move', 'Find', 'Open', 'Leave']);
		session.press('escape');
		await session.waitFor('I keep clocks in time.');
		session.press('escape');
		session.press('right');
		await waitForSection(session, 'Experience');
	});

	test('keeps the line at the top when the screen gets narrower and wider', async () => {
		const session = await openReady({ columns: 120, rows: 16 });
		session.press('2', 'ctrl+d', 'ctrl+d', 'down');
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

	test('ctrl+c ends it within a paste that has no end', async () => {
		const session = await openReady();
		session.write('\x1b[200~half a');
		session.write('\x1b[B');
		await session.waitFor('Experience');
		session.press('ctrl+c');
		expect((await session.exit).code).toBe(130);
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
		expect(session.screen().join('\n')).toMatch(/^About\nI keep clocks in time\.\n/);
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

	test.each([
		['q', ['q']],
		[':q', [':', 'q', 'enter']],
		['ZZ', ['Z', 'Z']],
	])('%s leaves what the terminal showed before as it was', async (_, keys) => {
		const session = open({
			command: ['sh', '-c', `echo before; "$0" "$1" "${CV}"; echo "left with $?"`, ...PROGRAM],
		});
		await session.waitFor('q quit');
		session.press(...keys);
		await session.waitFor('left with 0');
		expect(session.screen().slice(0, 2)).toEqual(['before', 'left with 0']);
	});
});

describe('the habits of vi and less', () => {
	test.each([
		[[':', 'q', 'enter']],
		[['Z', 'Z']],
		[['o', ':', 'q', 'enter']],
		[['?', 'q', 'q']],
		[['v', 'q', 'q']],
	] as const)('%j leaves', async (keys) => {
		const session = await openReady();
		session.press(...keys);
		expect(await session.exit).toMatchObject({ code: 0 });
		expect(session.modes()).toEqual({ alternate: false, cursor: true });
	});

	test('gg goes to the top and opens nothing; g alone opens; a key that is held down opens once', async () => {
		const browser = fakeBrowser();
		const session = await openReady({ env: { BROWSER: browser.path } });
		session.press('G');
		await waitForTop(session, '• Row 10');
		session.press('g', 'g');
		await waitForTop(session, 'About ──');
		session.press('b', 'b', 'b', 'b');
		await session.waitFor('Opened https://imogen.medium.com/');
		session.press('g');
		await session.waitFor('Opened https://github.com/imogen-thorne');
		await expect.poll(browser.opened).toBe('https://imogen.medium.com/\nhttps://github.com/imogen-thorne\n');
	});

	test('a command that is none says which there are', async () => {
		const session = await openReady();
		session.press(':', ...'wow');
		await session.waitFor(':wow');
		session.press('enter');
		await session.waitFor('No command “wow”: :q quits');
	});

	test('Esc and Backspace come back from a jump to the list, at the row it was left', async () => {
		const session = await openReady({}, [fixture('jekyll.md')]);
		session.press('v', 'down', 'down');
		await session.waitFor('Timeline  3/');
		for (const back of ['escape', 'backspace'] as const) {
			session.press('enter');
			await waitForSection(session, 'Full-time Experience');
			await session.waitFor('Esc back');
			session.press('down', back);
			await session.waitFor('Timeline  3/');
		}
		session.press('q');
		await waitForSection(session, 'About Me');
	});
});

describe('nothing is hidden', () => {
	test.each([[200, 50], [160, 45], ...SIZES] as const)(
		'headline and location have a row below the name, the introduction is what it opens with, and search finds them at %i×%i',
		async (columns, rows) => {
			const path = cvOf(
				'# Ada Byron\nAnalyst of engines\n\nHull, England\n\n<ada@byron.example> | [GitHub](https://github.com/ada) | [Blog](https://blog.example) | [+44 20 7946 0123](tel:+442079460123) | [Site](https://ada.example)\n\nI weave numbers.\n\n## Work\n\nAll of it.\n',
			);
			const session = await openReady({ columns, rows }, [path]);
			const text = session.screen().join('\n');
			expect(text).toMatch(/^ *Ada Byron .*\n *Analyst of engines · Hull, England$/m);
			// The introduction is what the viewer opens with: nothing of the CV stands above it.
			expect(text).toMatch(/^ *Analyst .*\n(?: *─+.*\n)?(?:[▌ ]* Introduction)? *I weave numbers\.$/m);
			const shown = ['Email', 'GitHub', 'Blog', 'Phone', 'Site'].filter((label) => text.includes(` ${label}`)).length;
			const more = Number(/\+(\d) o/.exec(text)?.[1] ?? 0);
			expect(shown + more).toBe(5);
			session.press('/', ...'engines');
			await session.waitFor(/Analyst of engines[\s\S]*1 match/);
			session.press('ctrl+u', ...'byron.example', 'enter');
			await session.waitFor('Email: ada@byron.example');
			session.press('/', ...'weave', 'enter');
			await session.waitFor(() => session.marked().includes('weave'));
			await session.waitFor('match 1/1');
		},
	);

	test('contacts that do not fit stand behind +2 o, and o shows them', async () => {
		const contacts = '<ada@byron.example> | [GitHub](https://github.com/ada) | [Blog](https://blog.example)';
		const path = cvOf(`# Ada Byron\n\n${contacts} | [Site](https://ada.example)\n\n## Work\n\nAll of it.\n`);
		const session = await openReady({ columns: 40, rows: 16 }, [path]);
		expect(session.screen()[0]).toMatch(/^ Ada Byron +e Email {2}g GitHub {2}\+2 o$/);
		session.press('o');
		await session.waitFor('Links  1/4');
		for (const address of ['https://blog.example', 'https://ada.example'])
			expect(session.screen().join('\n')).toContain(address);
	});

	test.each([
		[60, 16],
		[40, 10],
	])('an address is shown whole with the reason why it was not opened at %i×%i', async (columns, rows) => {
		const address = `https://ada.example/${'engines/and/notes/'.repeat(5)}the-end`;
		const session = await openReady({ columns, rows, env: { SSH_TTY: '/dev/pts/1' } }, [
			cvOf(`# Ada\n\n## Work\n\n[Notes](${address})\n`),
		]);
		session.press('o', 'enter');
		await session.waitFor('no browser over SSH');
		const whole = () =>
			session
				.screen()
				.map((row) => row.trim())
				.join('');
		expect(whole()).toContain(`Not opened, no browser over SSH:${address}`);
		expect(session.isWrapped()).toBe(false);
		session.press('escape');
		await session.waitFor('q quit');
	});

	test('an address longer than the screen is shown in a pane that scrolls', async () => {
		const address = `https://ada.example/${'engines/and/notes/'.repeat(30)}the-end`;
		const session = await openReady({ columns: 40, rows: 10, env: { SSH_TTY: '/dev/pts/1' } }, [
			cvOf(`# Ada\n\n## Work\n\n[Notes](${address})\n`),
		]);
		session.press('o', 'enter');
		await session.waitFor('Not opened, no browser over SSH');
		session.press('G');
		await session.waitFor('the-end');
		session.press('q');
		await session.waitFor('Links  1/1');
	});

	test('at 40×10 at least six rows are the CV, and no title stands twice', async () => {
		const session = await openReady({ columns: 40, rows: 10 });
		for (const key of ['right', 'right', 'down', 'home'] as const) {
			const rows = session.screen();
			for (const title of ['About', 'Experience', 'Education', 'Interests'])
				expect(rows.filter((row) => row.includes(title)).length).toBeLessThanOrEqual(1);
			const [name, headline, ...others] = rows;
			expect([name, headline]).toEqual([expect.stringContaining('Imogen Thorne'), ' Keeper of clocks']);
			expect(others.findIndex((row) => row.includes('q quit'))).toBe(6);
			session.press(key);
			await session.waitFor((now) => now.join('\n') !== rows.join('\n'));
		}
	});

	test.each(['o', 'v', 's', '?', 'enter'])('at 20×6 the pane of %s shows a row of its list', async (key) => {
		const session = await openReady({ columns: 20, rows: 6 }, []);
		const before = session.screen();
		session.press(key);
		await session.waitFor('Esc close');
		const rows = session.screen();
		expect(rows[2]?.trim().length).toBeGreaterThan(2);
		expect(rows[2]).not.toBe(before[2]);
	});

	test('the note on a screen that is too small fits in twelve columns', async () => {
		const session = open({ columns: 12, rows: 4 });
		await session.waitFor('needs 20x6');
	});

	test.each([160, 200])(
		'at %i columns everything stands in the middle, and rules end where the text ends',
		async (columns) => {
			const session = await openReady({ columns, rows: 40 });
			const rows = session.screen().filter((row) => row.trim() !== '');
			const left = Math.min(...rows.map((row) => row.length - row.trimStart().length));
			const right = columns - Math.max(...rows.map((row) => row.length));
			expect(Math.abs(left - right)).toBeLessThanOrEqual(2);
			const ends = rows.filter((row) => /(?:─|Phone|Present|%)$/.test(row)).map((row) => row.length);
			expect(ends.length).toBeGreaterThan(4);
			expect(new Set(ends).size).toBe(1);
		},
	);

	test('more than nine sections are reached by two digits, and a list that is too long says so', async () => {
		const parts = Array.from({ length: 30 }, (_, at) => `## Part ${at + 1}\n\nWords of it.\n`);
		const session = await openReady({}, [cvOf(`# Ada\n\n${parts.join('\n')}`)]);
		await session.waitFor(/↓ \d+ more/);
		session.press('1', '2');
		await waitForSection(session, 'Part 12');
		await session.waitFor(/↑ \d+ more/);
		session.press('home', '3', '0');
		await waitForSection(session, 'Part 30');
		await session.waitFor((rows) => !/↓ \d+ more/.test(rows.join('\n')));
	});

	test('the section list has the room its longest title needs', async () => {
		const session = await openReady({ columns: 120, rows: 40 }, []);
		expect(session.screen().join('\n')).toContain('5 Internships and Contract work  ');
		for (const text of ['Ankush Sharma', 'About Me ──', 'Education ──', 'Technologies/Tools ──', 'Languages used in'])
			expect(session.screen().join('\n')).toContain(text);
	});

	test.each(SIZES.slice(0, 4))(
		'space alone reads the CV in at most one screen more than less needs, at %i×%i',
		async (columns, rows) => {
			const printed = await run([], { env: { COLUMNS: `${columns}` } });
			const screens = Math.ceil(printed.stdout.split('\n').length / (rows - 1));
			const session = await openReady({ columns, rows }, []);
			let count = 1;
			for (; !session.screen().join('\n').includes('100 %'); count++) {
				const before = session.screen().join('\n');
				session.press('space');
				await session.waitFor((now) => now.join('\n') !== before);
			}
			expect(count).toBeLessThanOrEqual(screens + 1);
		},
	);
});
