import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { vcard } from '../../src/formats/vcard.ts';
import type { Resume } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import { fixtureNames, readFixture } from '../helpers/fixtures.ts';
import { ada, resume } from '../helpers/resumes.ts';

const OPTIONS = { width: 80, links: 'footnote', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const;
const write = (of: Resume, version: '3' | '4' = '4') =>
	vcard(of, { ...OPTIONS, vcard: version, references: new Map() });
const read = (card: string) => new ICAL.Component(ICAL.parse(card) as [string, unknown[], unknown[]]);
const firstOf = (of: Resume, name: string) => read(write(of)).getFirstPropertyValue(name);

const CVS = [['ada', ada] as const, ...fixtureNames.map((name) => [name, readFixture(name)] as const)];

describe.each(CVS.flatMap(([name, of]) => (['4', '3'] as const).map((version) => [name, version, of] as const)))(
	'%s as vCard %s',
	(_, version, of) => {
		const card = write(of, version);

		test('is read back by another library with whose it is and how to reach them', () => {
			const component = read(card);
			expect(component.getFirstPropertyValue('version')).toBe(`${version}.0`);
			expect(component.getFirstPropertyValue('fn')).toBe(of.name ?? component.getFirstPropertyValue('fn'));
			const emails = component.getAllProperties('email').map((property) => property.getFirstValue());
			expect(emails).toEqual(of.contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value));
			const phones = component.getAllProperties('tel').map((property) => property.getFirstValue());
			const numbers = of.contacts.filter(({ kind }) => kind === 'phone');
			expect(phones).toEqual(numbers.map(({ url, value }) => (version === '4' ? url : value)));
		});

		test('has lines of at most 75 octets, ended by CRLF, no character cut', () => {
			expect(card).toMatch(/\r\n$/);
			for (const line of card.split('\r\n')) {
				expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
				expect(line).not.toMatch(/[\n\ufffd]/);
			}
		});
	},
);

test('a name without words or with many, and none at all, give a valid card', () => {
	expect(firstOf(parse('# 李雷\n'), 'fn')).toBe('李雷');
	expect(firstOf(parse('# Ada Augusta Byron\n'), 'n')).toEqual(['Byron', 'Ada Augusta', '', '', '']);
	expect(firstOf(resume({}), 'fn')).toBe('Unknown');
});

test('what means something to the format is masked and comes back as it was', () => {
	const odd = resume({ name: 'Ada; Byron, \\ & Co', headline: `Engineer: ${'é'.repeat(90)} \\ end` });
	expect(firstOf(odd, 'fn')).toBe(odd.name);
	expect(firstOf(odd, 'title')).toBe(odd.headline);
	expect(write(odd, '3')).toContain('FN:Ada\\; Byron\\, \\\\ & Co\r\n');
});

describe('the job', () => {
	const cardOf = (markdown: string) => {
		const component = read(write(parse(markdown)));
		return [component.getFirstPropertyValue('title'), component.getFirstPropertyValue('org')];
	};
	const job = '\n\n## Experience\n\n### Senior Engineer\n### Mill Works, Hull (England)\n\n`2020 - present`\n\nText.\n';

	test.each([
		['# Ada Byron\n\nData Engineer, writer and speaker', 'Data Engineer'],
		['# Ada Byron\n\nLead Engineer | Speaker | Open source', 'Lead Engineer'],
		['# Ada Byron\n\nSoftware Engineer at Mill Works', 'Software Engineer'],
		['# Ada Byron', 'Senior Engineer'],
		['# Ada Byron\n\n> Tides, looms and all that turns', 'Senior Engineer'],
	])('%s', (head, title) => {
		expect(cardOf(head + job)).toEqual([title, 'Mill Works']);
	});
});

describe('pages and places', () => {
	const contact = (label: string, url: string) => ({ kind: 'url', label, value: url, url, line: 1 }) as const;
	const of = resume({
		name: 'Ada Byron',
		contacts: [
			contact('My page', 'https://ada.example'),
			contact('Blog', 'https://medium.com/@ada'),
			contact('GitHub', 'https://github.com/ada'),
			contact('Chat', 'xmpp:ada@chat.example'),
			{ kind: 'location', label: 'Hull, England', value: 'Hull, England', url: null, line: 2 },
		],
	});

	test('are written by the standard and as phones read them', () => {
		expect(write(of).replaceAll('\r\n ', '').split('\r\n')).toEqual([
			'BEGIN:VCARD',
			'VERSION:4.0',
			'FN:Ada Byron',
			'N:Byron;Ada;;;',
			'item1.URL;TYPE=home:https://ada.example',
			'item1.X-ABLabel:My page',
			'item2.URL;TYPE=blog:https://medium.com/@ada',
			'item2.X-ABLabel:Blog',
			'SOCIALPROFILE;SERVICE-TYPE="GitHub":https://github.com/ada',
			'X-SOCIALPROFILE;TYPE=github;X-USER="ada":https://github.com/ada',
			'IMPP:xmpp:ada@chat.example',
			'ADR;LABEL="Hull, England":;;;Hull;;;England',
			'END:VCARD',
			'',
		]);
	});

	test('are written for importers that know 3.0 only', () => {
		const lines = write(of, '3').split('\r\n');
		expect(lines).toContain('X-SOCIALPROFILE;TYPE=github;X-USER="ada":https://github.com/ada');
		expect(lines).toContain('ADR;TYPE=home:;;;Hull;;;England');
		expect(lines).toContain('LABEL;TYPE=home:Hull\\, England');
		expect(lines.join('\n')).not.toContain('\nSOCIALPROFILE');
		expect(write(resume({}), '3')).toContain('N:Unknown;;;;');
	});

	test('a place that is not sure is left out', () => {
		const contacts = [{ kind: 'location', label: 'Remote', value: 'Remote', url: null, line: 2 }] as const;
		expect(write(resume({ name: 'Ada', contacts }))).not.toContain('ADR');
	});
});

test('the job that goes on is the title where there is no headline', () => {
	const cv = readFixture('jekyll.md');
	expect(firstOf(cv, 'title')).toBe('Lead Modeller');
	expect(firstOf(cv, 'org')).toBe('Tidewater');
});
