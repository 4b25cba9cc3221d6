import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { check } from '../../src/check/index.ts';
import { rules } from '../../src/check/rules/index.ts';
import { readSource } from '../../src/io/source.ts';
import { parse } from '../../src/parse/index.ts';
import { fixture } from '../helpers/cli.ts';
import { processorTime } from '../helpers/time.ts';

/** Where each fixture is wrong, as `line:column-endColumn`. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
	'control-character': ['7:10-11', '7:29-30', '7:36-37'],
	'date-future': ['8:2-20'],
	'date-gap': ['8:2-20'],
	'date-overlap': ['9:2-20'],
	'date-reversed': ['8:2-21'],
	'date-style': ['14:2-19', '17:2-25'],
	'date-two-digit': ['8:2-8', '11:6-13'],
	'date-unreadable': ['8:2-10', '14:1-13', '17:2-9', '20:2-22'],
	'entry-undated': ['13:5-20'],
	'heading-skip': ['7:6-21'],
	'html-broken': ['7:10-53'],
	'html-for-markdown': ['7:6-14', '9:1-6', '12:7-37'],
	'html-in-pre': ['8:1-4'],
	'html-unclosed': ['7:6-9', '9:6-12', '9:17-23'],
	'link-icon': ['7:17-46', '9:6-31', '11:10-34', '13:24-50'],
	'lines-joined': ['8:1-25', '9:1-20', '19:1-18'],
	'link-insecure': ['7:18-42', '7:57-77', '9:10-34'],
	'link-label-address': ['7:31-56', '8:25-47'],
	'link-label-targets': ['9:30-56'],
	'link-placeholder': ['7:18-19', '7:29-39', '9:10-11'],
	'link-scheme': ['7:18-33', '7:47-62'],
	'person-email': ['1:1-14'],
	'person-name': ['1:1-8'],
	'personal-data': ['5:8-24', '7:1-22', '9:1-22'],
	'picture-alt': ['7:23-31', '9:1-32'],
	'section-duplicate': ['13:4-8'],
	'section-empty': ['5:4-8', '15:4-13'],
	'swallowed-heading': ['8:1-20'],
	'unreadable-character': ['7:13-14'],
	'zero-width': ['7:12-13'],
};

const names = rules.map(({ name }) => name);

function findings(text: string, today = '2026-11'): Finding[] {
	return check(text, parse(text), { today });
}

function findingsIn(name: string): Finding[] {
	return findings(readSource(fixture(`check/${name}.md`)).text);
}

/** What one rule finds in a CV with this body, as `line:column` counted from the body. */
function placesIn(rule: string, body: string): string[] {
	const head = '# Ada Example\n\nada@example.org\n\n';
	return findings(`${head}${body}\n`)
		.filter((finding) => finding.rule === rule)
		.map(({ line, column }) => `${line - 4}:${column}`);
}

describe('every rule finds what its fixture has wrong, where it is wrong, and no other rule finds anything', () => {
	test.each(names)('%s', (name) => {
		const found = findingsIn(name);
		const places = found.map(({ rule, line, column, endColumn }) => `${rule} ${line}:${column}-${endColumn}`);
		expect(places).toEqual(PLACES[name]?.map((place) => `${name} ${place}`));
		for (const { message, fix } of found) expect(`${message} ${fix}`).toMatch(/^[^\n\x00-\x1f]{10,}$/);
	});

	test('each rule has a fixture, and each fixture a rule', () => {
		const fixtures = readdirSync(fixture('check')).map((file) => file.replace('.md', ''));
		expect(fixtures.sort()).toEqual([...names, 'clean'].sort());
	});
});

describe('what is right', () => {
	test('a clean CV gives nothing', () => {
		expect(findingsIn('clean')).toEqual([]);
	});

	test('the CV of this package has no error', () => {
		const text = readFileSync(fixture('../../resume.md'), 'utf8');
		expect(findings(text).filter(({ severity }) => severity === 'error')).toEqual([]);
	});

	test('Windows line ends, a front matter and CommonMark indentation change no column', () => {
		const text = '---\r\nlayout: cv\r\n---\r\n# Ada Example\r\n\r\nada@example.org, [cards](#)\r\n';
		expect(findings(text).map(({ line, column }) => `${line}:${column}`)).toEqual(['6:26']);
	});

	test('columns are UTF-16 code units', () => {
		expect(placesIn('link-placeholder', '👩 [cards](#)')).toEqual(['1:12']);
	});
});

describe('HTML', () => {
	test('an unclosed <pre> swallows every heading below it', () => {
		expect(placesIn('swallowed-heading', '<pre>\ntext\n\n## Work\n')).toEqual(['4:1']);
	});

	test('blank lines end a block, so a heading behind one is none of its victims', () => {
		expect(placesIn('swallowed-heading', '<div>\n\n## Work\n\n</div>\n')).toEqual([]);
	});

	test('Liquid in a tag, tags in code and void end tags are not broken', () => {
		expect(placesIn('html-broken', '<a href="{{ a | b: "c" }}">x</a> `<a href="` </br>')).toEqual([]);
		expect(placesIn('html-unclosed', '```\n<div>\n```\n\n<li>a\n<p>b')).toEqual([]);
	});

	test('tags that overlap are told once', () => {
		expect(placesIn('html-unclosed', '<u><kbd>x</u></kbd>')).toEqual(['1:4']);
	});
});

describe('links and pictures without words', () => {
	test('the alt text of a picture and an aria-label are words', () => {
		const links = [
			'[![GitHub](octocat.svg)](https://github.com/ada)',
			'<a href="https://github.com/ada"><img src="octocat.svg" alt="GitHub"></a>',
			'<a href="https://github.com/ada" aria-label="GitHub"><i class="icon"></i></a>',
			'[](#top)',
		];
		for (const link of links) expect([...placesIn('link-icon', link), ...placesIn('picture-alt', link)]).toEqual([]);
	});

	test('a picture that is the label of a link is told once', () => {
		for (const link of [
			'[![](a.svg "Mail")](mailto:a@b.example)',
			'<a href="mailto:a@b.example"><img src="a.svg"></a>',
		]) {
			expect(placesIn('link-icon', link).length).toBe(1);
			expect(placesIn('picture-alt', link)).toEqual([]);
		}
	});

	test('a picture that HTML calls a decoration needs no words', () => {
		expect(placesIn('picture-alt', '<img src="line.svg" alt=""> <img src="a.svg" aria-hidden="true">')).toEqual([]);
	});
});

describe('dates', () => {
	const job = (name: string, dates: string) => `### ${name}\n\n\`${dates}\`\n\n`;

	test('words that only look like months or years are left alone', () => {
		const body = `## Work\n\nFrom Marsh 2018 to B2O18, model 2O19, call 24/2019 or +44 2011 2033.\n\n${job('Clerk', 'Summer 2019')}`;
		expect(placesIn('date-unreadable', body)).toEqual([]);
	});

	test('years in falling order are a list, and years of one season are not reversed', () => {
		const body = `## Awards\n\n${job('Medal', '2019, 2018, 2017')}${job('Ribbon', '2018/19')}${job('Cup', '2019-2019')}`;
		expect(placesIn('date-reversed', body)).toEqual([]);
	});

	test('the projects of one job do not overlap with it', () => {
		const body = `## Work\n\n${job('Freelancer', 'Jan 2018 - Dec 2021')}${job('Cards', 'Jan 2018 - Dec 2018')}${job('Wheels', 'Feb 2020 - May 2020')}`;
		expect(placesIn('date-overlap', body)).toEqual([]);
	});

	test('years that touch neither overlap nor leave a gap', () => {
		const body = `## Work\n\n${job('Cards', '2018 - 2020')}${job('Wheels', '2016 - 2018')}${job('Looms', '2014 - 2015')}`;
		expect([...placesIn('date-overlap', body), ...placesIn('date-gap', body)]).toEqual([]);
	});
});

test('a problem that occurs a thousand times is told as often, with the number of the others', () => {
	const found = findings(`# Ada Example\n\nada@example.org\n\n${'[cards](#)\n\n'.repeat(1200)}`);
	expect(found.length).toBe(1000);
	expect(found.slice(-2).map(({ message }) => message)).toEqual([
		'the link “cards” leads nowhere, its address is #',
		'the link “cards” leads nowhere, its address is #, and 200 more like it',
	]);
});

test('hostile sources are checked in time', () => {
	const hostile = [
		'](x)',
		'<b>',
		'<u></i>',
		'`',
		'``a`',
		'[a](http://b ',
		'A-',
		'<div>\n# a\n',
		'born 1 Jan ',
		'a',
		'<!--',
		'\x01 ',
		'# a\n',
		'<a href="',
		' ',
	];
	for (const piece of hostile) {
		const text = `# Ada\n\n${piece.repeat(200_000 / piece.length)}`;
		const time = processorTime(() => check(text, parse('# Ada'), { today: '2026-11' }));
		expect({ piece, isSlow: time > 3000 }).toEqual({ piece, isSlow: false });
	}
}, 60_000);
