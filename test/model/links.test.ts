import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { openable, saysAddress } from '../../src/model/address.ts';
import type { Contact } from '../../src/model/index.ts';
import { contactName, findLink, linksOf } from '../../src/model/links.ts';
import { referencesOf } from '../../src/model/references.ts';
import { ada, entry, paragraph, resume, section } from '../helpers/resumes.ts';

const web = (label: string, url: string): Contact => ({ kind: 'url', label, value: url, url, line: 1 });
const link = (text: string, href: string) => paragraph(1, { text, href });

describe('an address', () => {
	test.each([
		['https://example.org/a b', 'https://example.org/a%20b'],
		['HTTP://EXAMPLE.org', 'http://example.org/'],
		['mailto:ada@example.org', 'mailto:ada@example.org'],
	])('%s is opened as %s', (address, opened) => {
		expect(openable(address)).toBe(opened);
	});

	test.each([
		'javascript:alert(1)',
		'file:///etc/passwd',
		'data:text/html,hello',
		'tel:+442079460958',
		'https://ada:secret@example.org',
		'https://ada@example.org',
		'--help',
		'example.org',
		'//example.org',
		'https://',
		'',
	])('%j is not opened', (address) => {
		expect(openable(address)).toBeNull();
	});

	test('is known in its shorter forms', () => {
		expect(saysAddress('example.org/ada', 'https://www.example.org/ada/')).toBe(true);
		expect(saysAddress('ada@example.org', 'mailto:ada@example.org')).toBe(true);
		expect(saysAddress('ada@example.org', 'mailto:ada@example.org?subject=CV')).toBe(true);
		expect(saysAddress('(+44)-20 7946 0958', 'tel:+442079460958')).toBe(true);
		expect(saysAddress('Call me', 'tel:+442079460958')).toBe(false);
		expect(saysAddress('Call me', 'tel:desk')).toBe(false);
		expect(saysAddress('Ada', 'https://example.org/ada')).toBe(false);
	});
});

describe('the name of a contact', () => {
	test.each([
		['Code', 'https://github.com/ada', 'github'],
		['Code', 'https://gitlab.com/ada', 'gitlab'],
		['Profile', 'https://uk.linkedin.com/in/ada', 'linkedin'],
		['@ada', 'https://x.com/ada', 'twitter'],
		['@ada', 'https://twitter.com/ada', 'twitter'],
		['Writing', 'https://medium.com/@ada', 'blog'],
		['Writing', 'https://ada.substack.com', 'blog'],
		['My Blog', 'https://ada.example', 'blog'],
		['Home Page', 'https://ada.example', 'home-page'],
		['https://www.ada.example/', 'https://www.ada.example/', 'adaexample'],
	])('%s, %s is %s', (label, url, name) => {
		expect(contactName(web(label, url))).toBe(name);
	});

	test('is its kind when that is no web page', () => {
		expect(ada.contacts.map(contactName)).toEqual(['blog', 'email', 'github', 'phone', 'location']);
	});

	test('does not take a host for another that ends like it', () => {
		expect(contactName(web('Box', 'https://notx.com'))).toBe('box');
	});
});

describe('the links of a CV', () => {
	test('are the contacts, then the others in order, each address once', () => {
		expect(linksOf(ada).map(({ name, number, section: where }) => [name, number, where])).toEqual([
			['blog', 6, null],
			['email', 7, null],
			['github', 2, null],
			['phone', 8, null],
			['notes', 1, null],
			['analytical-engines', 3, 'Experience'],
			['note-g', 4, 'Experience'],
			['https-exampleorg-a-very-long-address', 9, 'Experience'],
			['medal', 5, 'Everything Else'],
		]);
	});

	test('have numbers for names where several share a label', () => {
		const blocks = [
			link('More', 'https://a.example'),
			link('More', 'https://b.example'),
			link('2015', 'https://c.example'),
		];
		expect(linksOf(resume({ intro: blocks })).map(({ name }) => name)).toEqual(['1', '2', '3']);
	});

	test('never share a name', () => {
		const contacts = [web('One', 'https://github.com/one'), web('Two', 'https://github.com/two')];
		const cv = resume({ contacts, intro: [link('GitHub', 'https://github.com/three')] });
		expect(linksOf(cv).map(({ name }) => name)).toEqual(['github', 'github-2', 'github-3']);
	});

	test('are numbered through heads and blocks, but not where the text is the address', () => {
		const job = entry(2, {
			title: 'A',
			links: [{ text: 'A', href: 'https://a.example' }],
			blocks: [link('B', 'https://b.example')],
		});
		const cv = resume({ intro: [link('c.example', 'https://c.example')], sections: [section(1, 'Jobs', job)] });
		expect([...referencesOf(cv)]).toEqual([
			['https://a.example', 1],
			['https://b.example', 2],
		]);
	});
});

describe('a link asked for', () => {
	const links = linksOf(ada);

	test.each([
		['github', 'https://github.com/ada'],
		['GitHub', 'https://github.com/ada'],
		['git', 'https://github.com/ada'],
		['medium blog', 'https://medium.com/@ada'],
		['4', 'https://example.org/notes#g'],
		['2', 'https://github.com/ada'],
		['6', 'https://medium.com/@ada'],
		['note-g', 'https://example.org/notes#g'],
		['note g', 'https://example.org/notes#g'],
	])('as %s is %s', (name, url) => {
		expect(findLink(links, name).url).toBe(url);
	});

	test('by the start of several names is an error that shows them', () => {
		expect(() => findLink(links, 'no')).toThrow(new UserError('"no" fits several links: did you mean notes, note-g?'));
	});

	test('by an unknown name is an error with the nearest', () => {
		expect(() => findLink(links, 'gihtub')).toThrow(new UserError('no link "gihtub": did you mean github?'));
		expect(() => findLink(links, '')).toThrow(UserError);
	});

	test('by a name unlike any other is an error that says where they are named', () => {
		expect(() => findLink(links, 'zzzzzzzz')).toThrow(
			new UserError('no link "zzzzzzzz": the command links names them all'),
		);
	});

	test('by a number that none has is an error that says how many there are', () => {
		expect(() => findLink(links, '99')).toThrow(new UserError('no link "99": the links are numbered from 1 to 9'));
		expect(() => findLink([], '1')).toThrow(new UserError('no link "1": no link of this CV has a number'));
	});
});
