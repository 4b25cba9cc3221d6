import { expect, test } from 'vitest';
import { parse } from '../../src/parse/index.ts';

const REST = '\n\n## Experience\n\n### Baker, Dough Inc\n*2012 - 2014*\n\n- Bread.\n';

test.each([
	['Ida Moor', 'Ida Moor', null],
	["Ida Moor's Resume", 'Ida Moor', 'Resume'],
	['Ida Moor’s CV', 'Ida Moor', 'CV'],
	['Ida Moor CV', 'Ida Moor', 'CV'],
	['Ida Moor (Resume)', 'Ida Moor', 'Resume'],
	['CV Ida Moor', 'Ida Moor', 'CV'],
	['Resume of Ida Moor', 'Ida Moor', 'Resume'],
	['Curriculum Vitae - Ida Moor', 'Ida Moor', 'Curriculum Vitae'],
	['Lebenslauf von Ida Moor', 'Ida Moor', 'Lebenslauf'],
	['Ida Moor | Baker', 'Ida Moor', 'Baker'],
	['Ida Moor - Baker - CV', 'Ida Moor', 'Baker - CV'],
	['林月的简历', '林月', '简历'],
	['林小月个人简历', '林小月', '个人简历'],
	['山野花子 職務経歴書', '山野花子', '職務経歴書'],
	['문나리 이력서', '문나리', '이력서'],
	['My Resume', null, 'My Resume'],
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
