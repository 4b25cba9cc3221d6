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
	SIZES,
	waitForSection,
} from '../helpers/viewer.ts';

const JEKYLL = fixture('jekyll.md');
const EPOCH = { SOURCE_DATE_EPOCH: '1795000000' };

afterEach(endSessions);

describe.each(SIZES)('at %i×%i', (columns, rows) => {
	test('search shows what it finds while typing, steps through it and ends', async () => {
		const session = await openReady({ columns, rows });
		session.press('/');
		await session.waitFor('Esc clear');
		session.press(...'chrono');
		await session.waitFor('1 match');
		await session.waitFor((shown) => shown.join('').includes('Chronometry'));
		expect(session.marked().join('')).toContain('Chrono');
		session.press('backspace', 'backspace', 'backspace', 'backspace', 'backspace', 'backspace');
		session.press(...'ime', 'enter');
		await session.waitFor(/match 1\/\d/);
		session.press('n');
		await session.waitFor(/match 2\/\d/);
		session.press('N', 'N');
		await session.waitFor(/match (\d)\/\1/);
		session.press('escape');
		await session.waitFor((shown) => !shown.join('').includes('match'));
		expect(session.marked()).toEqual([]);
		expect(session.isWrapped()).toBe(false);
	});

	test('the links are listed, filtered, opened and copied by keys alone', async () => {
		const browser = fakeBrowser();
		const session = await openReady({ columns, rows, env: { BROWSER: browser.path } });
		session.press('o');
		await session.waitFor('Links  1/');
		session.press('/', ...'moon', 'enter');
		await session.waitFor('1/1');
		session.press('y');
		await session.waitFor('Sent to clipboard');
		expect(session.output()).toContain(`\x1b]52;c;${Buffer.from('https://moondials.example/').toString('base64')}\x07`);
		session.press('enter');
		await session.waitFor('Opened https://moondials.ex');
		expect(browser.opened()).toContain('https://moondials.example/\n');
		session.press('escape');
		await session.waitFor('Links  1/6');
		session.press('escape');
		await waitForSection(session, 'About');
	});

	test('the timeline draws the career, and Enter goes to the entry', async () => {
		const session = await openReady({ columns, rows, env: EPOCH }, [JEKYLL]);
		session.press('v');
		await session.waitFor('Timeline  1/');
		await session.waitFor(columns >= 80 ? '█' : '~4 yrs');
		session.press('down', 'down');
		await session.waitFor('Timeline  3/');
		expect(session.screen().every((row) => widthOf(row) <= columns)).toBe(true);
		expect(session.isWrapped()).toBe(false);
		session.press('enter');
		await session.waitFor('Lead Modeller');
		await waitForSection(session, 'Full-time Experience');
	});

	test('the skills show where each is mentioned, and lead there and back', async () => {
		const session = await openReady({ columns, rows, env: EPOCH }, []);
		session.press('s');
		await session.waitFor('Skills  1/');
		session.press('down', 'enter');
		await session.waitFor('C++: mentioned in  1/2');
		expect(session.isWrapped()).toBe(false);
		session.press('escape');
		await session.waitFor('Skills  2/');
		session.press('enter', 'down', 'enter');
		await session.waitFor('PayPal Inc');
		session.press('down', 'backspace');
		await session.waitFor('C++: mentioned in  2/2');
		session.press('q');
		await session.waitFor('Skills  2/');
	});

	test('the section is copied as text, and the message says no more than is known', async () => {
		const session = await openReady({ columns, rows });
		session.press('y');
		await session.waitFor('Sent to clipboard');
		const [, encoded = ''] = /\x1b\]52;c;([A-Za-z\d+/=]+)\x07/.exec(session.output()) ?? [];
		expect(Buffer.from(encoded, 'base64').toString()).toMatch(/^About\n─+\nI keep clocks in time\.\n$/);
	});

	test('the footer alone tells how to get on, and never loses help and quit', async () => {
		const session = await openReady({ columns, rows });
		for (const [key, footer] of [
			['o', 'Esc close'],
			['?', 'Esc close'],
			['/', 'Esc clear'],
		] as const) {
			expect(session.screen().join('\n')).toContain('? help');
			session.press(key);
			await session.waitFor(footer);
			session.press('escape');
			await session.waitFor((shown) => shown.some((row) => row.includes('scroll') && row.includes('? help')));
		}
	});
});

describe('the search field', () => {
	test('takes what is pasted, without line ends and escape codes', async () => {
		const session = await openReady();
		session.press('/');
		await session.waitFor('Esc clear');
		session.write('\x1b[200~leap\r\nsec\x07onds\x1b[201~');
		await session.waitFor('/leap seconds');
		await session.waitFor('1 match');
	});

	test('finds words that were wrapped, without regard to case and accents', async () => {
		const session = await openReady({ columns: 40, rows: 16 });
		session.press('/', ...'MADE BY HÁND IN THE WORKSHOP');
		await session.waitFor('1 match');
		expect(session.marked().join(' ')).toContain('made by hand');
	});

	test('shows in the list how many matches each section holds', async () => {
		const session = await openReady();
		session.press('/', ...'row');
		await session.waitFor((rows) => rows.some((row) => /2 Experience\s+18/.test(row)));
	});

	test('shows matches without colours too', async () => {
		const session = await openReady({ env: { NO_COLOR: '1' } });
		session.press('/', ...'clocks');
		await session.waitFor('match');
		expect(session.marked().join('')).toContain('clocks');
		expect(session.output()).not.toMatch(/\x1b\[[\d;]*3\dm/);
	});

	test('is edited as a line of a shell is, and brings the last searches back', async () => {
		const session = await openReady();
		session.press('/', ...'row 5 almanac');
		await session.waitFor('no match');
		session.press('ctrl+w', 'backspace');
		await session.waitFor(/\/row 5 +\d+ match/);
		session.press('home', 'right', 'right', 'right', 'delete', 'delete');
		await session.waitFor(/\/row +18 matches/);
		session.press('left', 'X');
		await session.waitFor(/\/roXw +no match/);
		session.press('ctrl+u', 'enter');
		await session.waitFor(/match 1\/\d+ {2}/);
		session.press('/', ...'almanac', 'enter');
		await session.waitFor('match 1/1');
		session.press('/', 'up');
		await session.waitFor('/almanac');
		session.press('up');
		await session.waitFor(/\/w +\d+ matches/);
		session.press('down', 'down');
		await session.waitFor(/\/ +Enter keep/);
	});

	test('says that nothing matches after Enter too', async () => {
		const session = await openReady();
		session.press('/', ...'zzz', 'enter');
		await session.waitFor((rows) => rows.some((row) => /─ no match {2}About/.test(row)));
		session.press('n');
		await session.waitFor('no match');
		session.press('escape');
		await session.waitFor((rows) => !rows.join('').includes('no match'));
	});

	test.each([{}, { NO_COLOR: '1' }])(
		'marks the match that is looked at in another way than the others, with %j',
		async (env) => {
			const session = await openReady({ env });
			session.press('/', ...'row', 'enter');
			await session.waitFor('match 1/18');
			const [here, other] = 'NO_COLOR' in env ? ['\x1b[7mRow\x1b[27m', '\x1b[4mRow\x1b[24m'] : ['\x1b[43m', '\x1b[7m'];
			expect(session.output()).toContain(here);
			expect(session.output()).toContain(other);
		},
	);

	test('starts with what --search asks for', async () => {
		const session = open({}, [CV, '--search', 'chronometry']);
		await session.waitFor('match 1/1');
		await session.waitFor('School of Chronometry');
	});
});

test('a link has one number in the viewer, in `links`, for `open` and in print', async () => {
	const listed = (await run(['links'])).stdout;
	const numbers = new Map([...listed.matchAll(/^ *(\d+) +(\S+) +(\S+)$/gm)].map(([, number, , url]) => [url, number]));
	expect(new Set(numbers.values()).size).toBe(numbers.size);
	const printed = (await run([])).stdout;
	for (const [, number, url] of printed.matchAll(/^ *\[(\d+)\] (\S+)$/gm)) expect(numbers.get(url)).toBe(number);
	const session = await openReady({ columns: 140, rows: 40 }, []);
	session.press('6', 'o');
	await session.waitFor('Links  1/');
	const rows = session.screen().flatMap((row) => /(\d+) .*?((?:https?:\/\/|mailto:|tel:)[^…\s]+)$/.exec(row) ?? []);
	expect(rows.length).toBeGreaterThan(9);
	for (let at = 0; at < rows.length; at += 3) expect(numbers.get(rows[at + 2])).toBe(rows[at + 1]);
	// What is on the screen comes first, by its number all the same.
	expect(rows[1]).toBe('16');
	session.press('1', '2', 'enter');
	await session.waitFor('http://darxtrix.in/gsoc16-syslog-ng-autorel-summary/');
	const opened = await run(['open', '12'], { env: { SSH_TTY: '/dev/pts/9' } });
	expect(opened.stdout).toBe('http://darxtrix.in/gsoc16-syslog-ng-autorel-summary/\n');
});

test('the link at the cursor is whole, address and all', async () => {
	for (const [columns, rows] of SIZES) {
		const session = await openReady({ columns, rows }, []);
		session.press('o', '8');
		await session.waitFor('Links  8/');
		const whole = session
			.screen()
			.filter((row) => row.includes('▌'))
			.map((row) => row.replace('▌', '').trim())
			.join('');
		expect(whole).toContain('Koinex P2P');
		expect(whole).toContain('https://medium.com/koinex-crunch/koinex-upgrade-3-0-0-inr-revived-cd6d82c6b7e1');
	}
});

test('the arrow to the right leads from a link to the place where it stands, and Esc back', async () => {
	const session = await openReady({}, []);
	session.press('o', '1', '5', 'right');
	await session.waitFor('MakeMyMails');
	await waitForSection(session, 'Internships and Contract work');
	session.press('escape');
	await session.waitFor(/Links {2}\d+\/22/);
});

test('Enter lists sections and entries, and goes to them', async () => {
	const session = await openReady({ columns: 60, rows: 16 }, []);
	session.press('2', 'enter');
	await session.waitFor((rows) => rows.some((row) => /▌ 2 Education/.test(row)));
	session.press('/', ...'paypal', 'enter', 'enter');
	await session.waitFor('PayPal Inc, Bengaluru');
	await waitForSection(session, 'Full-time Experience');
	// Once more, and the cursor is at the entry that is read: Enter twice changes nothing.
	const before = session.screen().join('\n');
	session.press('enter');
	await session.waitFor(/▌ +Software Engineer, PayPal/);
	session.press('enter');
	await session.waitFor((rows) => rows.join('\n') === before);
});

test('the row of the timeline at the cursor is whole', async () => {
	const cv = cvOf(
		'# Ada\n\n## Experience\n\n### Principal Weaver of Numbers and of Flowers and Leaves, The Honourable Company of Looms\n\n`Mar 2015-Apr 2017`\n\nWords.\n\n### Weaver, Loom\n\n`2001-2003`\n',
	);
	for (const [columns, rows] of SIZES) {
		const session = await openReady({ columns, rows, env: EPOCH }, [cv]);
		session.press('v');
		await session.waitFor('Timeline  1/2');
		const shown = session
			.screen()
			.filter((row) => row.includes('▌'))
			.map((row) => row.replace(/[▌█▐▏▎▍▋▊▉]/g, ' ').trim())
			.join(' ');
		expect(shown.replace(/\s+/g, ' ')).toMatch(
			/Principal Weaver of Numbers and of Flowers and Leaves, The Honourable Company of Looms Mar 2015-Apr 2017/,
		);
		expect(shown).toContain('2 yrs 2 mos');
	}
});

test('lists are chosen by number, and marked without UTF-8 too', async () => {
	const session = await openReady({ env: { LANG: 'C' } });
	session.press('o', '3');
	await session.waitFor((rows) => rows.some((row) => /^ > *3 /.test(row)));
	session.press('s', 'v');
	await session.waitFor('Timeline');
	await session.waitFor('=');
	expect(session.screen().join('\n')).toMatch(/^[\x20-\x7e\n]*$/);
});
