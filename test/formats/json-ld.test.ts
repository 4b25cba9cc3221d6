import { describe, expect, test } from 'vitest';
import type { FormatOptions } from '../../src/formats/format.ts';
import { jsonLd, personOf } from '../../src/formats/json-ld/index.ts';
import type { Block, Entry, SectionKind } from '../../src/model/index.ts';
import { fixtureNames, readFixture } from '../helpers/fixtures.ts';
import { expectGolden } from '../helpers/golden.ts';
import { ada, bullets, entry, paragraph, resume, section } from '../helpers/resumes.ts';

const options = {} as FormatOptions;

/** The person of a CV of one section. */
function personWith(kind: SectionKind, ...items: (Block | Entry)[]) {
	return plain(resume({ sections: [{ ...section(1, kind, ...items), kind }] }));
}

/** As it is written: without what is absent. */
function plain(of: Parameters<typeof personOf>[0]) {
	return JSON.parse(JSON.stringify(personOf(of)));
}

test.each(['jekyll', 'viewer'])('the person of %s is that of its golden file', (name) => {
	expectGolden(`formats/${name}.jsonld`, jsonLd(readFixture(`${name}.md`), options));
});

test.each(fixtureNames)('the person of %s has no empty property', (name) => {
	const written = jsonLd(readFixture(name), options);
	expect(JSON.parse(written)).toMatchObject({ '@context': 'https://schema.org', '@type': 'Person' });
	expect(written).not.toMatch(/: (?:null|""|\[\]|\{\})/);
});

test('an empty CV is a person of whom nothing is known', () => {
	expect(plain(resume({}))).toEqual({ '@context': 'https://schema.org', '@type': 'Person' });
});

describe('who somebody is', () => {
	test('comes from the head of the CV', () => {
		expect(plain(ada)).toMatchObject({
			name: 'Ada Example',
			jobTitle: 'Engineer of analytical engines',
			email: 'ada@example.org',
			telephone: '+44 20 7946 0958',
			address: 'London',
			sameAs: ['https://medium.com/@ada', 'https://github.com/ada'],
		});
	});

	test('is described by a headline that is a sentence, and by the summary', () => {
		const sections = [{ ...section(1, 'About', paragraph(2, 'Builds\nthings.')), kind: 'summary' as const }];
		const person = plain(resume({ headline: 'I like engines.', sections }));
		expect(person).toMatchObject({ description: 'I like engines. Builds things.' });
		expect(person).not.toHaveProperty('jobTitle');
	});

	test('includes a site of their own, and only addresses that may be opened', () => {
		const at = (url: string) => ({ kind: 'url', label: url, value: url, url, line: 1 }) as const;
		const orcid = 'https://orcid.org/0000-0002-1825-0097';
		const contacts = ['javascript:alert(1)', orcid, 'https://github.com/x', 'https://x.example/'].map(at);
		const sameAs = [orcid, 'https://github.com/x'];
		expect(plain(resume({ contacts }))).toMatchObject({ url: 'https://x.example/', sameAs });
	});
});

describe('what somebody did', () => {
	const present = { title: 'Lead', organization: 'Engines', location: 'London', start: '2020-01', end: 'present' };
	const past = { title: 'Clerk', organization: 'Mill', start: '2018', end: '2019-12' };

	test('is an occupation each, with its dates', () => {
		expect(personWith('experience', entry(1, present), entry(2, past)).hasOccupation).toEqual([
			{
				'@type': 'Role',
				startDate: '2020-01',
				hasOccupation: {
					'@type': 'Occupation',
					name: 'Lead',
					occupationLocation: { '@type': 'AdministrativeArea', name: 'London' },
				},
			},
			{
				'@type': 'Role',
				startDate: '2018',
				endDate: '2019-12',
				hasOccupation: { '@type': 'Occupation', name: 'Clerk' },
			},
		]);
	});

	test('tells present employers from former ones', () => {
		const person = personWith('experience', entry(1, present), entry(2, past), entry(3, { organization: 'Undated' }));
		expect(person.worksFor).toMatchObject({ roleName: 'Lead', worksFor: { name: 'Engines', address: 'London' } });
		expect(person.alumniOf).toMatchObject({ endDate: '2019-12', alumniOf: { '@type': 'Organization', name: 'Mill' } });
		expect(person.jobTitle).toBe('Lead');
	});

	test('has schools and degrees, linked where the CV links them', () => {
		const links = [{ text: 'Port Regis', href: 'https://portregis.example/' }];
		const study = entry(1, { title: 'M.Eng', organization: 'Port Regis', start: '2008', end: '2012', links });
		const person = personWith('education', study, entry(2, { title: 'A Levels' }));
		expect(person.alumniOf).toMatchObject({
			startDate: '2008',
			alumniOf: { '@type': 'EducationalOrganization', name: 'Port Regis', url: 'https://portregis.example/' },
		});
		expect(person.hasCredential.map(({ name }: { name: string }) => name)).toEqual(['M.Eng', 'A Levels']);
	});
});

describe('what somebody knows', () => {
	const topics = (...items: Block[]) => personWith('skills', ...items).knowsAbout;

	test('is what commas part, whatever names the group', () => {
		expect(topics(bullets(1, 'Tools: git, GDB (with Python, Lua); make', 'Git'))).toEqual([
			'git',
			'GDB (with Python, Lua)',
			'make',
		]);
	});

	test('is what is emphasised in a sentence, and no sentence', () => {
		const strong = (text: string) => ({ text, strong: true }) as const;
		const sentence = paragraph(1, 'Writes ', strong('Fortran'), ' and ', strong('C'), ' every day.');
		expect(topics(sentence, paragraph(2, strong('Tools:'), ' make'))).toEqual(['Fortran', 'C', 'make']);
		expect(topics(paragraph(1, 'A long sentence about nothing much.'))).toBeUndefined();
	});

	test('includes languages by their tags, in whichever language they are named', () => {
		const languages = (...names: string[]) => personWith('languages', bullets(1, ...names)).knowsLanguage;
		expect(languages('English (native)', 'Fluent: German, French')).toEqual(['en', 'de', 'fr']);
		expect(languages('Deutsch – Muttersprache', 'Englisch')).toEqual(['de', 'en']);
		expect(languages('日本語', '中文')).toEqual(['ja', 'zh']);
		expect(languages('Python, C')).toBeUndefined();
	});

	test('includes what was awarded', () => {
		expect(personWith('awards', entry(1, { title: 'Medal' }), bullets(2, 'Ribbon')).award).toEqual(['Medal', 'Ribbon']);
	});
});
