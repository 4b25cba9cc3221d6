import { parse as readToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/io/yaml.ts';
import { layout } from '../../src/layout/index.ts';
import { textOf } from '../../src/layout/line.ts';
import { spansIn } from '../../src/model/walk.ts';
import { parse } from '../../src/parse/index.ts';

const REST = '\n\n## Work\n\nText.\n';

function read(start: string, rest = REST) {
	return parse(`${start}${rest}`, { readYaml: load, readToml });
}

/** `kind value` of each contact in a CV that begins so. */
function contactsIn(start: string, rest = REST): string[] {
	return read(start, rest).contacts.map(({ kind, value }) => `${kind} ${value}`);
}

function introIn(start: string): string {
	return [...spansIn(read(start).intro)].map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n');
}

describe('contacts above the sections', () => {
	test.each([
		[
			'with a remark behind a place',
			'Oslo, Norway (open to relocation) • nora@vik.example',
			['location Oslo, Norway (open to relocation)', 'email nora@vik.example'],
		],
		[
			'behind their labels and dashes',
			'- Email - nora@vik.example\n- **Phone number** – 555 010 0199\n- GitHub - noravik',
			['email nora@vik.example', 'phone 555 010 0199', 'url noravik'],
		],
		[
			'with a flag behind a place',
			'Oslo, Norway 🇳🇴\nnora@vik.example',
			['location Oslo, Norway', 'email nora@vik.example'],
		],
		['with a town and its state', 'Westvik/PR · nora@vik.example', ['location Westvik/PR', 'email nora@vik.example']],
		['with words before a place', 'Based in Oslo\n\nnora@vik.example', ['location Oslo', 'email nora@vik.example']],
		[
			'in two columns between dashes',
			'------    ------\n12 Sea Lane    nora@vik.example\nBoston, MA 02139    555 010 0199\n------    ------',
			['location 12 Sea Lane, Boston, MA 02139', 'email nora@vik.example', 'phone 555 010 0199'],
		],
		[
			'with commas and a place',
			'nora@vik.example, 555 010 0199, Westvik',
			['email nora@vik.example', 'phone 555 010 0199'],
		],
		[
			'with commas, a place and its state among them',
			'Westvik, Norway, nora@vik.example, 555 010 0199',
			['location Westvik, Norway', 'email nora@vik.example', 'phone 555 010 0199'],
		],
		[
			'with diamonds between',
			'Westvik, Norway ⋄ 555 010 0199 ⋄ nora@vik.example',
			['location Westvik, Norway', 'phone 555 010 0199', 'email nora@vik.example'],
		],
		[
			'with commas between addresses with slashes',
			'nora@vik.example, github.com/nora-vik, vik.example/nora',
			['email nora@vik.example', 'url github.com/nora-vik', 'url vik.example/nora'],
		],
		[
			'with a word before a number, and no colon',
			'nora@vik.example · Mobile +47 555 01 0199',
			['email nora@vik.example', 'phone +47 555 01 0199'],
		],
		[
			'in a row of a table below what they are',
			'| Email | Phone | Location |\n|---|---|---|\n| nora@vik.example | 555 010 0199 | Westvik, Norway |',
			['email nora@vik.example', 'phone 555 010 0199', 'location Westvik, Norway'],
		],
		[
			'with spaces between pictures',
			'![](1.png) nora@vik.example ![](2.png) 555 010 0199 ![](3.png) vik.example/nora',
			['email nora@vik.example', 'phone 555 010 0199', 'url vik.example/nora'],
		],
		[
			'with short labels and spaces',
			'E: nora@vik.example T: 555 010 0199 W: nora.vik.example',
			['email nora@vik.example', 'phone 555 010 0199', 'url nora.vik.example'],
		],
		['with one label for two', 'Contacto: 600100200 / nora@vik.example', ['phone 600100200', 'email nora@vik.example']],
		['with notes in brackets', '555 010 0199 (mobile) | vik.example (Blog)', ['phone 555 010 0199', 'url vik.example']],
		[
			'whose words are another address',
			'[nora@vik.example](mailto:nora@vik.example) | [vik@nora.example](mailto:nora@vik.example)',
			['email nora@vik.example', 'email vik@nora.example'],
		],
		['with words in a number', '[555 010 or 0199](tel:5550100199)', ['phone 555 010 or 0199']],
		[
			'with more words than a number above',
			'[555 010 0199](tel:5550100199) | [555 010 0199 at night](tel:5550100199)',
			['phone 555 010 0199', 'phone 555 010 0199 at night'],
		],
		['named by their site', 'GitHub: @noravik', ['url @noravik']],
		[
			'in pairs of cells',
			'| Name | Nora Vik | Age | 30 |\n|--|--|--|--|\n| Phone | 555 010 0199 | E-mail | nora@vik.example |',
			['phone 555 010 0199', 'email nora@vik.example'],
		],
		['at an address with a dash', '**Residência:** Vila Norte - Costa', ['location Vila Norte - Costa']],
		['at an e-mail address that begins as a page does', '📧 www.nora@vik.example', ['email www.nora@vik.example']],
	])('%s', (_, row, contacts) => {
		expect(contactsIn(`# Nora Vik\n\n${row}`)).toEqual(contacts);
	});

	test('a handle leads to the page of the site', () => {
		expect(read('# Nora Vik\n\nGitHub: @noravik').contacts[0]?.url).toBe('https://github.com/noravik');
	});

	test.each([
		['Phone: 555 010 0199 (mobile)', 'Phone (mobile)'],
		['Tel: mob. +47 555 01 0199', 'Tel mob'],
	])('what stands beside the number of %s joins its label', (row, label) => {
		expect(read(`# Nora Vik\n\n- ${row}\n- nora@vik.example`).contacts[0]?.label).toBe(label);
	});

	test('a label ends before the address that it names', () => {
		const { contacts } = read('# Nora Vik\n\nNotes on maps <https://vik.example> · nora@vik.example');
		expect(contacts[0]).toMatchObject({ label: 'Notes on maps', url: 'https://vik.example' });
	});

	test('may be a place in a low heading with others below it', () => {
		const { contacts, sections } = read('# Nora Vik\n\n#### Oslo, Norway\nnora@vik.example', '\n\n## Work\n\nText.\n');
		expect(contacts.map(({ value }) => value)).toEqual(['Oslo, Norway', 'nora@vik.example']);
		expect(sections.map(({ title }) => title)).toEqual(['Work']);
	});

	test('may be low headings, which are no sections', () => {
		const { contacts, sections } = read(
			'# Nora Vik\n\n###### Oslo, Norway\n\n###### nora@vik.example',
			'\n\n## Work\n\nText.\n',
		);
		expect(contacts.map(({ value }) => value)).toEqual(['Oslo, Norway', 'nora@vik.example']);
		expect(sections.map(({ title }) => title)).toEqual(['Work']);
	});

	test.each([
		['a badge of a tool', '[![Zig](z.svg)](https://ziglang.zig.example) [![Rust](r.svg)](https://rust.example)'],
		['another edition of the CV', '[as PDF](https://vik.example/cv.pdf)'],
		['a number of a messenger', 'WeChat/QQ: 114430000'],
		['a name at a messenger', 'Skype: nora.vik'],
		['a day of birth without marks', 'Born: 19840229'],
		['a place of birth', 'Born: Westvik, Norland'],
		['a day with a place', 'Nacimiento: 24/02/1978, Westvik'],
		['an age among facts', 'Norwegian, married, 34 years'],
		['a sentence that begins with a place', 'Based in Oslo, drawing maps.'],
		['a sentence with an age', 'Writer of letters and maps, aged 37.'],
	])('%s is none', (_, line) => {
		expect(contactsIn(`# Nora Vik\n\n${line}`)).toEqual([]);
	});
});

describe('contacts in sections', () => {
	test('of their own are added to those above', () => {
		expect(
			contactsIn('# Nora Vik\n\n<https://vik.example>\n\n## Contact\n\n* nora@vik.example\n* 555 010 0199'),
		).toEqual(['url https://vik.example', 'email nora@vik.example', 'phone 555 010 0199']);
	});

	test('among other facts about the person are read, from a table too', () => {
		const table =
			'## Personal Details\n\n| Key | Value |\n|---|---|\n| Age | 30 |\n| Car | no |\n| Cat | yes |\n| E-mail | nora@vik.example |';
		const { contacts, sections } = read(`# Nora Vik\n\n${table}`);
		expect(contacts.map(({ value, line }) => [value, line])).toEqual([['nora@vik.example', 10]]);
		expect(JSON.stringify(sections[0]?.items)).toContain('Age: 30');
	});

	test('in the last lines count beside a single one above', () => {
		const rest = '\n\n## Work\n\nText.\n\n---\n\nnora@vik.example · [GitHub](https://github.com/noravik)\n';
		expect(contactsIn('# Nora Vik\n\n555 010 0199', rest)).toEqual([
			'phone 555 010 0199',
			'email nora@vik.example',
			'url https://github.com/noravik',
		]);
	});

	test('stand in sentences, too', () => {
		expect(
			contactsIn(
				'# Nora Vik\n\n## Contact\n\nI answer letters at nora@vik.example and [there](https://github.com/noravik).',
			),
		).toEqual(['email nora@vik.example', 'url https://github.com/noravik']);
		expect(contactsIn('# Nora Vik\n\n- 📫 How to reach me: write to **nora@vik.example** at any time')).toEqual([
			'email nora@vik.example',
		]);
	});

	test('are no address that is written for people alone, which stays as it is', () => {
		const start = '# Nora Vik\n\nnora [at] vik [dot] example | nora(at)vik.example | Westvik';
		expect(contactsIn(start)).toEqual([]);
		expect(read(start).headline).toBeNull();
		expect(introIn(start)).toBe('nora [at] vik [dot] example | nora(at)vik.example | Westvik');
	});

	test.each([
		['links of a job', '\n\n## Work\n\n**[Vik Lab](https://lab.vik.example/)**\n\nWriter - 2018\n'],
		['projects of a profile', '\n\n## Work\n\n- [Maps](https://github.com/noravik/maps)\n'],
		['numbers of certificates', '\n\n## Certificates\n\nRope Master — #2912345678\n'],
		['referees', '\n\n## Work\n\nText.\n\n## References\n\nOla Berg, ola@berg.example\n'],
	])('are not %s', (_, rest) => {
		expect(contactsIn('# Nora Vik', rest)).toEqual([]);
	});
});

describe('front matter', () => {
	test.each([
		['contact:\n  phone: 555 010 0199\n  email: nora@vik.example', ['phone 555 010 0199', 'email nora@vik.example']],
		['portfolio:\n  github: noravik', ['url https://github.com/noravik']],
		['github_username: noravik', ['url https://github.com/noravik']],
		['email:\n  text: nora@vik.example', ['email nora@vik.example']],
		["left-column:\n  - 'Email: [nora@vik.example](mailto:nora@vik.example)'", ['email nora@vik.example']],
		[
			'header:\n  - text: <span class="icon"></span> vik.example\n    link: https://vik.example\n  - text: 555 010 0199',
			['url https://vik.example', 'phone 555 010 0199'],
		],
		['social:\n  - icon: github\n    link: https://github.com/noravik', ['url https://github.com/noravik']],
		['links:\n  - photo: https://vik.example/nora.jpg', []],
		['portfolio:\n  - name: Map\n    title: A map of the coast\n    url: https://maps.example/coast', []],
		['social:\n  - title: LinkedIn\n    url: https://linkedin.com/in/noravik', ['url https://linkedin.com/in/noravik']],
		['phone: 5550100199', ['phone 5550100199']],
	])('%j holds contacts', (yaml, contacts) => {
		expect(contactsIn(`---\nname: Nora Vik\n${yaml}\n---`)).toEqual(contacts);
	});

	test('holds a headline and an introduction', () => {
		const start = '---\nname: Nora Vik\nsummary: Maps and letters.\nleft-column:\n  - Writer of maps\n---';
		expect(read(start).headline).toBe('Writer of maps');
		expect(introIn(start)).toBe('Maps and letters.');
	});

	test('that names the page does not name the person', () => {
		expect(read('---\nname: CV\n---\n# Nora Vik').name).toBe('Nora Vik');
		expect(read('---\nname: CV\n---').name).toBeNull();
	});

	test('may be the lines of Pelican', () => {
		const { name, intro } = read('Title: CV\nAuthor: Nora Vik\nSlug: cv\nSummary: Letters and maps');
		expect([name, intro]).toEqual(['Nora Vik', []]);
		expect(introIn('Author: Nora Vik\nBorn: Westvik')).toContain('Westvik');
		expect(introIn('Author: Nora Vik\nSummary: Writer of maps')).toContain('Writer of maps');
	});

	test('of TOML names the person, and is not printed', () => {
		const { name, intro } = read('+++\ntitle = "Nora Vik"\ndraft = false\n+++');
		expect([name, intro]).toEqual(['Nora Vik', []]);
	});
});

describe('the headline', () => {
	test.each([
		['is the line below the name', '# Nora Vik\nWriter, maps and letters', 'Writer, maps and letters'],
		[
			'may hold a number and end with a stop',
			'# Nora Vik\nWriter of maps, aged 37.\n\nnora@vik.example',
			'Writer of maps, aged 37.',
		],
		[
			'is a heading with a job',
			'# Nora Vik\n### Editor of old letters\n- likes maps\n\n### Skills\n\nInk',
			'Editor of old letters',
		],
		[
			'is a heading with facts below it',
			'## Nora Vik\n## Writer\n\nnora@vik.example\n\nQQ: 114430000\n\n### Skills\n\nInk',
			'Writer',
		],
		['stands below the title of the document', '# Curriculum Vitae\n\n**Nora Vik**\n\n*Map Writer*', 'Map Writer'],
		['is the first of several lines above a place', '# Nora Vik\n\nMap Writer\\\nOslo, Norway', 'Map Writer'],
		[
			'is the first of several lines above an address',
			'# Nora Vik\n\nMap Writer\\\nTide University\\\n12 Sea Lane\\\nBoston, MA 02139',
			'Map Writer',
		],
		[
			'stands in a quotation',
			'# Nora Vik\n\n> Writer of maps from Oslo\n\n- nora@vik.example',
			'Writer of maps from Oslo',
		],
		['is no saying in a quotation', '# Nora Vik\n\n> A good writer loves maps.\n\n- nora@vik.example', null],
		[
			'has all parts of its line',
			'# Nora Vik\nWriter | Map Maker\nOslo, Norway · nora@vik.example',
			'Writer | Map Maker',
		],
		['has a comma for a break', '# Nora Vik\n\nMap Writer<br>Tide College', 'Map Writer, Tide College'],
		[
			'is no title of facts',
			'# Nora Vik\n\n| Personal Details | |\n|--|--|\n| Age | 30 |\n| E-mail | nora@vik.example |',
			null,
		],
		['is no date in brackets', '# 職務経歴書\n\n(2021/05/21更新)', null],
		['is no day of birth', '# Nora Vik\n\nBorn on 12.03.1991', null],
		['stands in brackets behind the name', '# Nora Vik (Map Writer)\n\nnora@vik.example', 'Map Writer'],
		['is no section', '# Nora Vik\n### Student Clubs\n- likes maps\n\n### Skills\n\nInk', null],
		['is no date', '<div>January 2021</div>\n\n# Nora Vik', null],
		['is no announcement', '# Nora Vik\n\nPersonal data:\n\nnora@vik.example', null],
		['is no fact', '# Nora Vik\n\nAge: 30', null],
		['is no fact behind a long label', '# Nora Vik\n\nPlace of birth: Westvik', null],
		['is a job before a colon', '# Nora Vik\n\nSenior map writer: coasts', 'Senior map writer: coasts'],
		['is no text behind a bold label', '# Nora Vik\n\n**Experience in drawing old maps:** Coasts.', null],
		['is no line with a number to call', '# Nora Vik\n\nWestvik Tel +27 83 000 0000', null],
		['is no introduction', 'My name is Nora Vik.\n\nnora@vik.example', null],
		['is no Japanese sentence', '# 山野花子\n\n山野花子の現在の職務経歴。', null],
		['stands in code behind the name', '# Nora Vik `Map Writer`', 'Map Writer'],
		['is no address', '# Nora Vik\n\n12 Sea Lane\\\nWestvik', null],
		[
			'is a job above lines with a masked address',
			'# Nora Vik\n\nMap Writer\n<br>Tide Maps\n<br>Email: nora AT vik.example',
			'Map Writer',
		],
	])('%s', (_, start, headline) => {
		const rest = start.includes('###') ? '\n\n### Work\n\nText.\n' : REST;
		expect(read(start, rest).headline).toBe(headline);
	});
});

test('the job below a title that says that it is a CV is the headline', () => {
	const { headline, sections } = parse(
		'# Lebenslauf von Ida Moor\n\n## Head Baker\n\nBakes bread.\n\n## Skills\n\n- Bread',
	);
	expect(headline).toBe('Head Baker');
	expect(sections.map(({ title }) => title)).toEqual(['Skills']);
});

test('contacts that a break sets apart on one line of the source are printed above a section of contacts', () => {
	const cv = read('# Nora Vik\n\nnora@vik.example<br>https://vik.example', '\n## Contact\n\nWrite to me.\n');
	const rows = layout(cv, { width: 80, links: 'none', ascii: false }).map(textOf).join('\n');
	expect(rows).toContain('https://vik.example');
	expect(rows).toContain('nora@vik.example');
});

test('a line beside contacts stays whole below a link that holds a break', () => {
	const { intro } = read('# Nora Vik\n\n[Blog<br>](https://vik.example) | Phone: none<br>Tides | and maps');
	expect(JSON.stringify(intro)).toContain('Tides | and maps');
});

test.each([
	['12 Sea Lane\nHull HU1 2AB', '12 Sea Lane, Hull HU1 2AB'],
	['Seeweg 9\n6005 Luzern', 'Seeweg 9, 6005 Luzern'],
	['ul. Morska 9/3\n03-815 Warsaw\nPoland', 'ul. Morska 9/3, 03-815 Warsaw, Poland'],
	['12 Sea Lane\nBoston, MA 02139', '12 Sea Lane, Boston, MA 02139'],
])('the lines of a postal address are one contact: %j', (lines, value) => {
	const { contacts, headline } = read(`# Nora Vik\n\n${lines.replaceAll('\n', '  \n')}  \nnora@vik.example`);
	expect(contacts).toMatchObject([
		{ kind: 'location', value },
		{ kind: 'email', value: 'nora@vik.example' },
	]);
	expect(headline).toBeNull();
});

test.each(['+475550100199', '05550100199'])('the number %s in front matter keeps its first sign', (phone) => {
	const { contacts } = parse(`---\nname: Nora Vik\nphone: ${phone}\n---\n\n## Summary\n\nText.\n`, {
		readYaml: load,
	});
	expect(contacts.map(({ value }) => value)).toEqual([phone]);
});

test('a number in a text of front matter stays as it is', () => {
	const { intro } = parse('---\nname: Nora Vik\nabout: |\n  Call\n  phone: 0555\n---\n\n## Summary\n\nText.\n', {
		readYaml: load,
	});
	expect(JSON.stringify(intro)).toContain('Call phone: 0555');
});
