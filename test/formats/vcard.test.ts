import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { vcard } from '../../src/formats/vcard.ts';
import type { Resume } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import { fixtureNames, readFixture } from '../helpers/fixtures.ts';
import { ada, resume } from '../helpers/resumes.ts';

const OPTIONS = { width: 80, links: 'footnote', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const;
const write = (of: Resume) => vcard(of, { ...OPTIONS, references: new Map() });
const read = (card: string) => new ICAL.Component(ICAL.parse(card) as [string, unknown[], unknown[]]);
const firstOf = (of: Resume, name: string) => read(write(of)).getFirstPropertyValue(name);

describe.each([['ada', ada] as const, ...fixtureNames.map((name) => [name, readFixture(name)] as const)])(
	'%s',
	(_, of) => {
		const card = write(of);

		test('is read back by another library with whose it is and how to reach them', () => {
			const component = read(card);
			expect(component.getFirstPropertyValue('version')).toBe('4.0');
			expect(component.getFirstPropertyValue('fn')).toBe(of.name ?? component.getFirstPropertyValue('fn'));
			const emails = component.getAllProperties('email').map((property) => property.getFirstValue());
			expect(emails).toEqual(of.contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value));
			const phones = component.getAllProperties('tel').map((property) => property.getFirstValue());
			expect(phones).toEqual(of.contacts.filter(({ kind }) => kind === 'phone').map(({ url }) => url));
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
	const odd = resume({ name: 'Ada; Byron, \\ & Co', headline: `Line\nbreak, ${'é'.repeat(90)}; end` });
	expect(firstOf(odd, 'fn')).toBe(odd.name);
	expect(firstOf(odd, 'title')).toBe(odd.headline);
});

test('the job that goes on is the title where there is no headline', () => {
	const cv = readFixture('jekyll.md');
	expect(firstOf(cv, 'title')).toBe('Lead Modeller');
	expect(firstOf(cv, 'org')).toBe('Tidewater');
});
