import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from '../../src/parse/index.ts';

const REST = '\n\n## Experience\n\n### Baker, Dough Inc\n*2012 - 2014*\n\n- Bread.\n';

test.each([
	['Ida Moor', 'Ida Moor', null],
	["Ida Moor's Resume", 'Ida Moor', null],
	['Ida Moor’s CV', 'Ida Moor', null],
	["Ida Moor's Résumé", 'Ida Moor', null],
	['Ida Moor CV', 'Ida Moor', null],
	['Ida Moor (Head Baker)', 'Ida Moor', 'Head Baker'],
	['Ida Moor (Resume)', 'Ida Moor', null],
	['CV Ida Moor', 'Ida Moor', null],
	['Resume of Ida Moor', 'Ida Moor', null],
	['Curriculum Vitae - Ida Moor', 'Ida Moor', null],
	['Lebenslauf von Ida Moor', 'Ida Moor', null],
	['Ida Moor | Baker', 'Ida Moor', 'Baker'],
	['Ida Moor (she/her)', 'Ida Moor', '(she/her)'],
	['Ida Moor—Baker', 'Ida Moor', 'Baker'],
	['Ida Moor | Baker (she/her)', 'Ida Moor', 'Baker (she/her)'],
	['Ida Moor [they/them]', 'Ida Moor', '[they/them]'],
	['Ida Moor - Baker - CV', 'Ida Moor', 'Baker - CV'],
	['林月的简历', '林月', null],
	['林小月个人简历', '林小月', null],
	['山野花子 職務経歴書', '山野花子', null],
	['문나리 이력서', '문나리', null],
	['Ida Moor, Software Engineer', 'Ida Moor', 'Software Engineer'],
	['Software Engineer - Ida Moor', 'Ida Moor', 'Software Engineer'],
	['CV of Ida Moor 2024', 'Ida Moor', 'CV 2024'],
	['Ida Moor<br>Head Baker', 'Ida Moor', 'Head Baker'],
	['林月 / Lin Yue', '林月', 'Lin Yue'],
	['Om Prakash', 'Om Prakash', null],
	['Ida Moor <small>Head Baker</small>', 'Ida Moor', 'Head Baker'],
	['Resume of Ida Moor for Dough Inc', 'Ida Moor', 'Resume for Dough Inc'],
	['Ida Moor CV: Long Edition', 'Ida Moor', 'CV: Long Edition'],
	['林小月 · 33 岁 · 苏州', '林小月', '33 岁 · 苏州'],
	['林 小 月 | Lin Xiaoyue', '林 小 月', 'Lin Xiaoyue'],
	['IDA｜Head Baker', 'IDA', 'Head Baker'],
	['Moin Khan', 'Moin Khan', null],
	["Hi 👋, I'm Ida Moor", 'Ida Moor', "Hi 👋, I'm Ida Moor"],
	['Hello, my name is Ida (`idam`)', 'Ida', 'Hello, my name is Ida'],
	['Привет, я Ида', 'Ида', 'Привет, я Ида'],
	['Hola, soy Ida Moor', 'Ida Moor', 'Hola, soy Ida Moor'],
	['你好，我是林月', '林月', '你好，我是林月'],
	['Hello there', null, 'Hello there'],
	['My Resume', null, 'My Resume'],
	['Resume / CV', null, 'Resume / CV'],
	['CV (English)', null, 'CV (English)'],
	['履歴書 2024年1月', null, '履歴書 2024年1月'],
	['業務経歴書', null, '業務経歴書'],
	['職務経歴', null, '職務経歴'],
	['About Me', null, 'About Me'],
	['个人简历', null, '个人简历'],
	['Lebenslauf', null, 'Lebenslauf'],
])('the heading "%s" names %s', (heading, name, said) => {
	const resume = parse(`# ${heading}${REST}`);
	expect(resume.name).toBe(name);
	expect(resume.headline ?? JSON.stringify(resume.intro)).toContain(said ?? '');
	expect(resume.sections.map(({ title }) => title)).toEqual(['Experience']);
});

test('a list, a table or a quotation of more than 100 contacts is none of contacts, and is kept as it is', () => {
	const mails = Array.from({ length: 101 }, (_, at) => `mail${at}@bakery.example`);
	const forms = [
		mails.map((mail) => `- ${mail}`).join('\n'),
		`| mail |\n| --- |\n${mails.map((mail) => `| ${mail} |`).join('\n')}`,
		mails.map((mail) => `> - ${mail}`).join('\n'),
	];
	for (const form of forms) {
		const { contacts, intro } = parse(`# Ida Moor\n\n${form}${REST}`);
		expect(contacts).toEqual([]);
		expect(JSON.stringify(intro)).toContain('mail100@bakery.example');
	}
});

/** The name in a CV whose sections stand below this start. */
function nameIn(start: string): string | null {
	return parse(`${start}${REST}`, { readYaml: load }).name;
}

test.each([
	['a line below the title of the document', '# Lebenslauf\n\n[English](https://moor.example/en)\n\nIda Moor\\\nBaker'],
	['a heading below it', '# Resume\n\n## Ida Moor\n\nida@moor.example'],
	['a line below a job', '# Head Baker\n\nIda Moor\n\nida@moor.example'],
	['the first line', '<div><span style="font-size: 3em">Ida Moor</span></div>\n\n- ida@moor.example'],
	['the first of several headings', 'Ida Moor\n--------\n\nI bake, and have baked for years.'],
	['a value behind its label', '- Full name: Ida Moor\n- Age: 40'],
	['a row of a table above the others', '| 氏名 | Ida Moor |\n|---|---|\n| メール | ida@moor.example |'],
	['a row of a table', '| Field | Value |\n|---|---|\n| Name | Ida Moor |'],
	[
		'a row of labels and values by turns',
		'| Name | Ida Moor | Age | 40 |\n|---|---|---|---|\n| E-mail | ida@moor.example | Phone | 555 010 0199 |',
	],
	['two labels', '## Personal details\n\n- First name: Ida\n- Surname: Moor'],
	['the facts about the person', '## Personal Information\n\n- Ida Moor / Baker / 1984\n- ida@moor.example'],
	[
		'such facts behind contacts',
		'## Contact\n\n- ida@moor.example\n\n## Personal Information\n\n- Ida Moor / Baker / 1984',
	],
	['the first item of a list', '- Ida Moor\n- ida@moor.example'],
	['a sentence', '## About me\n\nHi! My name is Ida Moor and I bake.'],
	['a heading below a greeting', "# Hello there 👋\n\n## I'm Ida Moor\n\nI bake."],
	['front matter', '---\nname: Ida Moor\n---'],
	['the parts of it', '---\nfirstname: Ida\nlastname: Moor\n---'],
	['a mapping in it', '---\nbasics:\n  name: Ida Moor\n---'],
])('the name is found in %s', (_, start) => {
	expect(nameIn(start)).toBe('Ida Moor');
});

test.each([
	['个人信息', '## 个人信息\n\n- 林月/女/1990\n- lin@yue.example', '林月'],
	['個人情報', '## 個人情報\n\n- 氏名：山野花子', '山野花子'],
	['个人简介', '## 个人简介\n\n做面包。', null],
	['Personal Information', '## Personal Information\n\n- Age: 40', null],
	['Persönliche Daten', '## Persönliche Daten\n\n- Vorname: Ida\n- Nachname: Moor', 'Ida Moor'],
])('the section %s is not the name', (title, start, name) => {
	const resume = parse(`${start}${REST}`);
	expect(resume.name).toBe(name);
	expect(resume.sections.map((section) => section.title)).toEqual([title, 'Experience']);
});

test.each(["# Ida Moor's Resume", '# CV: Ida Moor', '# Ida Moor | Resume'])(
	'what the document is called is no text above it: %s',
	(start) => {
		expect(parse(`${start}${REST}`)).toMatchObject({ name: 'Ida Moor', intro: [] });
	},
);

test('the name is found behind the lists at the side of a page, which text copied from it begins with', () => {
	const page =
		'Contact\n\nida@moor.example\n\nTop Skills\n\nRye\n\nIda Moor\n\nHead Baker at Dough\n\nExperience\n\nText\n';
	const { name, contacts, sections } = parse(page);
	expect(name).toBe('Ida Moor');
	expect(contacts.map(({ value }) => value)).toEqual(['ida@moor.example']);
	expect(sections.map(({ title }) => title)).toEqual(['Contact', 'Top Skills', 'Experience']);
});

test('the first line is no name when the front matter has one', () => {
	expect(nameIn('---\nname: Ida Moor\n---\nPlain Bread')).toBe('Ida Moor');
});

test('a company above a job in a CV without a name is no name', () => {
	expect(parse('## Experience\n\nRye Rolls\n\nHead Baker\n').name).toBeNull();
});

const NAMES: readonly (readonly [kind: string, source: string, name?: string | null])[] = [
	['a low heading above higher ones', '### Ida Moor\nida@moor.example\n\n## Skills\n\n- Bread'],
	['a link to a file above it', '#### [PDF Version](cv.pdf)\n\n### Ida Moor\nida@moor.example\n\n## Skills\n\n- Bread'],
	['a heading below one that begins with a sign', '# ✔ INFO\n\n## Ida Moor\n\n- Bread'],
	[
		'a heading with an address below the title of the document',
		'# Curriculum Vitae\n\n## Ida Moor\n\nHead Baker\n12 Sea Lane\n\n## Skills\n\n- Bread',
	],
	[
		'a bold name with another spelling and a job',
		'**문나리 (Mun Nari)** · 소프트웨어 엔지니어\nnari@moor.example',
		'문나리 (Mun Nari)',
	],
	['a link to a file is no name', '[Download PDF](cv.pdf)', null],
	[
		'links to other editions are no name',
		'[简体中文](zh.md) | [English](en.md)\n\n- 林小月/女/32\n- ida@moor.example',
		'林小月',
	],
	['the description of the page', '---\ndescription: Curriculum vitae of Ida Moor – bread and cakes\n---\n# CV'],
	['the excerpt of the page', '---\nexcerpt: Curriculum Vitae for Ida Moor, MDiv\n---\n'],
	['a key of a theme', '---\ntitle: CV\ncv_name: Ida Moor\n---\n'],
	['the title of a page whose author is a name on a site', '---\ntitle: Ida Moor\nauthor: ida\n---\n'],
	['who a page describes', '---\ndescription: Ida Moor - baker since 2005.\n---\n# CV'],
	['a sentence about the page', '## Welcome\n\nThis is the resume page of Ida Moor, a baker from Hull.'],
	['what a page says about its document', '---\nexcerpt: "Read the CV of Ida Moor."\n---\n'],
	['the section that has it alone', '# 履歴書\n\n## 名前\n\n- 山野花子', '山野花子'],
	['a sentence in Japanese', '# 職務経歴書\n\n山野花子の2021年3月現在の職務経歴。', '山野花子'],
	['a line with more sentences', '# Resume\n\nIda Moor. Born in Hull, 1985.'],
	['a label with more names in brackets', '## Facts\n\n- Name: 山野花子 (Yamano / @hana)', '山野花子'],
	['an address is none', 'Moor Bakery, Ovens team, 12 Sea Lane, Hull\n\n+44 20 7946 0958', null],
	['a title with a space', '---\ntitle: 简 历\n---\n', null],
	['the subject of the first sentence', '## About\n\nIda Moor is a baker in Hull. She likes bread.'],
	['what stands for an author is none', '---\nauthor: Myself\ntitle: Ida Moor\n---\n'],
	[
		'facts in code above the sections',
		'```text\nName: Ida Moor\nPhone: +44 20 7946 0958\n```\n\n## KEY QUALIFICATIONS\n\nBread.',
	],
	['a label with two spaces in it', '## 个人信息\n\n* 姓  名：林月\n', '林月'],
	[
		'a title of the page that says what it tells is none',
		'---\ntitle: Clinical Background\n---\n\n## Skills\n\n- Ovens',
		null,
	],
	['below a paragraph that says what the document is', 'Resume\n\nIda Moor\n\n## Skills\n\nBread.'],
	['who greets by the first name tells the whole', "# Hi, I'm Ida\n\n## Contact\n\n- **Full name**: Ida Moor"],
];

test.each(NAMES)('the name is found: %s', (_, source, name = 'Ida Moor') => {
	expect(parse(source + REST, { readYaml: load }).name).toBe(name);
});

test('a link to the CV as a file is no part of the name beside it', () => {
	const { name, headline, intro } = parse('# Edda Lind <a href="cv.pdf">Download CV</a>\n\nWeaver\n\n## Work\n\nx\n');
	expect([name, headline]).toEqual(['Edda Lind', 'Weaver']);
	expect(intro).toMatchObject([{ type: 'paragraph', spans: [{ text: 'Download CV', href: 'cv.pdf' }] }]);
});

test('a name in the first cell of a table above the CV', () => {
	const { name, contacts } = parse(
		`| Ida Moor | Hull, UK |\n| :-- | :-- |\n| **Baker** | (555) 010-0199 ida@moor.example |${REST}`,
	);
	expect(name).toBe('Ida Moor');
	expect(contacts.map(({ kind }) => kind)).toEqual(['location', 'phone', 'email']);
});

test('a name in the last line of a list at the side, above a job', () => {
	const side =
		'Contact\n\nida@moor.example\n\nTop Skills\n\nDough\n\nCertifications\n\nIntroduction to Rye  \nIda Moor';
	expect(parse(`${side}\n\nHead Baker at Dough Inc\n\nSummary\n\nI bake.\n\nExperience\n\nDough Inc`).name).toBe(
		'Ida Moor',
	);
});

test('a name with the family name first stands above sections of its own level', () => {
	const resume = parse('# Moor, Ida\n\nida@moor.example\n\n# Experience\n\nBread.\n');
	expect(resume.name).toBe('Moor, Ida');
	expect(resume.sections.map(({ title }) => title)).toEqual(['Experience']);
});

test.each(['cv-markdown', 'rsschool-cv', 'my_resume', 'resume.md'])(
	'the name of a repository or a file is a title of the document: %s',
	(title) => {
		const { name, sections } = parse(`# ${title}\n\n## Ida Moor\n\nBaker\n\n## Skills\n\nBread.\n`);
		expect(name).toBe('Ida Moor');
		expect(sections.map((section) => section.title)).toEqual(['Skills']);
	},
);

test.each([
	['a heading lower than the sections', '### Ida Moor\n#### Baker'],
	['the first row of a table without a head', '| | |\n|---|---|\n| **Ida Moor** | ida@moor.example |'],
	['front matter with the family name apart', '---\nname: Ida\nsurname: Moor\n---\n'],
])('%s has the name', (_, start) => {
	expect(parse(`${start}${REST}`, { readYaml: load }).name).toBe('Ida Moor');
});
