import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/formats/markdown/index.ts';
import type { Resume } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import { fixtureNames, readFixture } from '../helpers/fixtures.ts';
import { ada, withoutLines } from '../helpers/resumes.ts';

const OPTIONS = { width: 80, links: 'footnote', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const;
const write = (resume: Resume) => markdown(resume, { ...OPTIONS, references: new Map() });
const read = (text: string) => parse(text, { readYaml: load });

describe.each(fixtureNames)('%s', (name) => {
	test('written as Markdown reads back as the same model', () => {
		const resume = readFixture(name);
		expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
	});

	test('holds no HTML where Markdown has a sign for it', () => {
		expect(write(readFixture(name))).not.toMatch(/<(?:p|div|span|a|ul|li|h\d|pre|table)\b/i);
	});
});

test('is written the same when it was read from what was written', () => {
	for (const resume of [ada, ...fixtureNames.map(readFixture)]) {
		const once = write(resume);
		expect(write(read(once))).toBe(once);
	}
});

test('an exclamation mark before a link makes no picture of it', () => {
	const resume = read('Look\\![here](https://ada.example)\n');
	expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
});

test('bold text beside an emoji reads back as bold', () => {
	for (const line of ['🇩🇰**\\[x] y**', '**x \\[y]**🇩🇰', '🚀 **x**']) {
		const resume = read(`# Ada Byron\n\n## Skills\n\n- ${line.replace('**', '<b>').replace('**', '</b>')}\n`);
		expect(JSON.stringify(resume)).toContain('"strong":true');
		expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
	}
});

test('an e-mail address with a longer label than a host may have reads back as a link', () => {
	const resume = read(
		`# Ada Byron\n\n## Work\n\nWrite to [a@${'b'.repeat(64)}.example](mailto:a@${'b'.repeat(64)}.example) there.\n`,
	);
	expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
});

test('a paper whose title is its whole phrase does not tell its date twice', () => {
	for (const paper of [
		'Measured the deep (2009) with a lead.',
		'[Measured](https://x.example) the deep (2009) with a lead.',
	]) {
		const resume = read(`## Publications\n\n- ${paper}\n`);
		expect(resume.sections[0]?.items[0]).toMatchObject({
			dates: '2009',
			phrase: 'Measured the deep (2009) with a lead.',
		});
		expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
	}
});

test('styles that touch each other read back as they were', () => {
	for (const line of [
		'é<em>*,*<b>/</b></em>',
		'<em>x</em><code>:</code><del>y</del>',
		'| a |\n|---|\n| _<del>(</del>_**#** |',
	]) {
		const resume = read(`# Ada Byron\n\n## Notes\n\n${line}\n`);
		expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
	}
});

test('brackets beside code in the label of a link read back as they were', () => {
	for (const label of ['[a `:+` b](c', '`x[0]` of]', '`]`', '``a`b`` c]']) {
		const resume = read(`# Ada Byron\n\n## Notes\n\n<a href="https://x.example">${label}</a>\n`);
		expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
	}
});

test('a letter to nobody is no e-mail address', () => {
	const resume = read('# Ada Byron\n\n<mailto:?subject=x> | ada@x.example\n');
	expect(resume.contacts.map(({ value }) => value)).toEqual(['ada@x.example']);
	expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
});

test('dates that do not read as such by themselves stay the dates of their entry', () => {
	const resume = read('## Experience\n\n### Greenwich, London (England)\n\n`Mar 2015-:Present`\n');
	expect(resume.sections[0]?.items[0]).toMatchObject({ dates: 'Mar 2015-:Present', start: '2015-03' });
	expect(read(write(resume)).sections[0]?.items[0]).toMatchObject({ dates: 'Mar 2015-:Present', start: '2015-03' });
});

test('the words of a head that names nothing stay', () => {
	const resume = read(`## Experience\n\nAda at https://x.example 2010 -\nMay 2012?q=1&${'clock'.repeat(24)} x\n`);
	const again = write(read(write(resume)));
	expect(write(resume)).toContain('clockclock');
	expect(again).toContain('clockclock');
});

test('a link of one part of a head is none in another', () => {
	const resume = read('## Experience\n\n### [C](https://c.example) developer\n\n_Copenhagen, Denmark_ `2019 - 2020`\n');
	const [entry] = resume.sections[0]?.items ?? [];
	expect(entry).toMatchObject({ title: 'C developer', location: 'Copenhagen, Denmark' });
	expect(write(resume)).toContain('_Copenhagen, Denmark_');
	expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
});

test('a heading above entries with dates below it does not become an entry', () => {
	const resume = read('## Experience\n\n### Ada at -\n`2014 - 2015`\n\nAug 19-Present\n: Engineer\n');
	const [heading, dates, entry] = read(write(resume)).sections[0]?.items ?? [];
	expect([heading, dates]).toMatchObject([
		{ type: 'heading' },
		{ type: 'paragraph', spans: [{ text: '2014 - 2015' }] },
	]);
	expect(entry).toMatchObject({ title: 'Engineer', organization: 'Ada at -' });
});

test('a heading of the lowest level within an entry does not become an entry', () => {
	const resume = read(
		'## Jobs\n\n##### Before\n\nThis was long ago.\n\n- **Engineer**, Acme, 2018 - 2019\n\n  ###### Use\n\n  ***`x`***\n',
	);
	expect(read(write(resume)).sections[0]?.items).toMatchObject([
		{ type: 'heading' },
		{ type: 'paragraph' },
		{
			title: 'Engineer',
			blocks: [
				{ type: 'heading', level: 6 },
				{ type: 'paragraph', spans: [{ text: 'x' }] },
			],
		},
	]);
});

test('a backtick in an address begins no code', () => {
	const resume = read('# Ada\n\nx [a](<https://x.example/#`>)~~*b*~~ \\` c\n');
	expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
});

test.each([
	['links in the titles of sections', '# Ada\n\n## [About](https://x.example/1) me\n\ntext\n'],
	['links in dates', '# Ada\n\n## Work\n\n### Potter, Acme\n\n[2018 - 2020](https://x.example/1)\n\n- Pots\n'],
	['a title that also stands inside a word of its phrase', '## Talks\n\n### GmbH www.y.example **x**\n\n`2019`\n'],
	['code of backticks above a definition', 'a\n\n``x``.`b`` c`\n: y\n'],
	['lines of code in a cell', '| a | b |\n|---|---|\n| <code>x<br>y|</code> | z |\n'],
	['a bullet in code', '```\n• x\n```\n'],
	['a number that leads to a messenger', '# Ada\n\n- [+47 555 01 000](https://chat.example/4755501000)\n'],
	['a link to a file beside the name', '# Ada Byron [PDF](cv.pdf)\n\n## A\n\nx\n'],
	['a link of a title with a colon', '# Ada\n\n## [Work:](https://x.example/1)\n\nx\n'],
	[
		'code in bold italics below a heading within an entry',
		'## Projects\n\n### Sluice\n\n#### Use\n\n***(`open sluice`***\n',
	],
	['a link of marks without a text', '# Ada\n\n[<em> ****</em>](https://x.example) a\n'],
	['a link of stars in code', '# Ada\n\n[`** **`](https://x.example)\n'],
	['an address with two underscores twice', '# Ada\n\nWrite to <__ada__@byron.example>\n'],
	[
		'a heading with dates below it within an entry',
		'## Jobs\n\n- **Engineer**, 2018 - 2019\n\n  #### Use\n\n  `2018 - 2019`\n',
	],
	[
		'a rule and headings in the item of an entry',
		'## Jobs\n\n- **Engineer**, 2018 - 2019\n\n  ##### Use\n\n  x\n\n  ***\n\n  ### Tools\n\n  y\n',
	],
	['a link that ends in a break and a space', '# Ada\n\n## A\n\n[a<br>&nbsp;](https://x.example/1)b\n'],
	['a link in two types in a title', '# Ada\n\n## [*About* me](https://x.example/1)\n\nx\n'],
])('%s read back as they were', (_, source) => {
	const resume = read(source);
	expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
});
