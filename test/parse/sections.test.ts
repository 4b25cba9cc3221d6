import { expect, test } from 'vitest';
import type { Section } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';

/** The title, organisation and place of each entry. */
function partsIn(sections: readonly Section[]): (string | null)[][] {
	const entries = sections.flatMap(({ items }) => items.filter((item) => item.type === 'entry'));
	return entries.map(({ title, organization, location }) => [title, organization, location]);
}

/** The titles of the sections, each with the titles of its entries. */
function titlesIn(markdown: string): string[][] {
	return parse(markdown).sections.map(({ title, items }) => [
		title,
		...items.flatMap((item) => (item.type === 'entry' ? (item.title ?? item.organization ?? '') : [])),
	]);
}

test.each([
	[
		'bold lines with breaks',
		'<b>Education:</b><br>\nWeaving<br>\n<b>Skills:</b><br>\nWool<br>\n<b>Looms:</b><br>\nTwo<br>',
	],
	[
		'terms of a definition list',
		'<dl><dt>Education</dt><dd>Weaving</dd><dt>Skills</dt><dd>Wool</dd><dt>Looms</dt><dd>Two</dd></dl>',
	],
	['headings inside a bullet', '- ## Education\n\n  Weaving\n\n  ## Skills\n\n  Wool\n\n  ## Looms\n\n  Two'],
])('sections may begin with %s', (_, body) => {
	const { name, sections } = parse(`# Edda Lind\n\nedda@lind.example\n\n${body}\n`);
	expect(name).toBe('Edda Lind');
	expect(sections.map(({ title, items }) => [title, items.length])).toEqual([
		['Education', 1],
		['Skills', 1],
		['Looms', 1],
	]);
});

test.each([
	['lines by themselves', 'Education\n\nWeaving\n\nSkills\n\nWool'],
	[
		'parts that open and close',
		'<details><summary>Education</summary>\n\nWeaving\n\n</details>\n\n<details><summary>Skills</summary>\n\nWool\n\n</details>',
	],
	['bold lines', '**Education**\n\nWeaving\n\n**Skills**\n\nWool'],
])('sections with known titles may begin with %s', (_, body) => {
	expect(titlesIn(`# Edda Lind\n\n${body}\n`)).toEqual([['Education'], ['Skills']]);
});

test('a bold line is no title in a CV with headings, nor is a known word in a sentence', () => {
	expect(titlesIn('# Edda Lind\n\n## Work\n\n**Skills**\n\nWool\n')).toEqual([['Work']]);
	expect(titlesIn('Edda Lind\n\n**Education**\n\nSkills, as I said, are wool.\n')).toEqual([['Education']]);
});

test('lines in capitals are titles below a heading with the name, in a fenced block too', () => {
	const plain = 'EDUCATION\n\nWeaving at the Loom School\n\nRUGS OF MY OWN\n\nRed Rug\n';
	for (const body of [plain, `\`\`\`\n${plain}\`\`\`\n`]) {
		const { name, sections } = parse(`# Edda Lind\n\n${body}`);
		expect(name).toBe('Edda Lind');
		expect(sections.map(({ title }) => title)).toEqual(['EDUCATION', 'RUGS OF MY OWN']);
	}
});

test('names of tools in capitals are no titles', () => {
	expect(titlesIn('Edda Lind\n\nEducation\n\nWeaving\n\nREST-API\n\nSkills\n\nWool\n')).toEqual([
		['Education'],
		['Skills'],
	]);
});

test('the summary of a part is the title above the headings in it, which may be links', () => {
	const part =
		'<details open>\n<summary>Looms</summary>\n\n### [Lind & Co](https://lind.example)\n\nWove them.\n\n### [Garn](https://garn.example)\n\nWove them.\n\n</details>';
	const resume = parse(`# 職務経歴書\n\n${part}\n`);
	expect(resume.contacts).toEqual([]);
	expect(resume.sections.map(({ title, items }) => [title, items.length])).toEqual([['Looms', 2]]);
});

test('a summary of a career that lists jobs holds entries', () => {
	const jobs = [
		'### Weaver, Loom Ltd\n*2012 - 2014*',
		'| Period | Employer | Role |\n|-|-|-|\n| 2012 - 2014 | Loom Ltd | Weaver |',
	];
	for (const job of jobs) {
		const { sections } = parse(`# Edda Lind\n\n## Career Summary\n\n${job}\n`);
		expect(sections[0]?.kind).toBe('experience');
		expect(partsIn(sections)).toEqual([['Weaver', 'Loom Ltd', null]]);
	}
	expect(parse('# Edda Lind\n\n## Career Summary\n\nTen years of wool.\n').sections[0]?.kind).toBe('summary');
});

test('dated headings below a known section of the same level are its entries', () => {
	expect(
		titlesIn(
			'# Edda Lind\n\n## Career\n\n## Garn (2012 - 2014)\n\n### Looms\n\nText\n\n## Lind (2014 - 2016)\n\nText\n\n## Skills\n\nWool\n',
		),
	).toEqual([['Career', 'Garn', 'Lind'], ['Skills']]);
});

test('headings with headings of their own below an empty section are its entries', () => {
	expect(
		titlesIn(
			'# Edda Lind\n\n## Projects\n\n## Red Rug\n\n### Wool\n\nText\n\n## Blue Rug\n\n### Silk\n\nText\n\n## Skills\n\nWool\n',
		).map(([title]) => title),
	).toEqual(['Projects', 'Skills']);
});

test('a title of unknown words above deeper headings is a section, not the headline', () => {
	const resume = parse('# Edda Lind\n\n## Rugs of the north\n\n### Red Rug\n\nText\n\n### Blue Rug\n\nText\n');
	expect(resume.headline).toBeNull();
	expect(resume.sections.map(({ title }) => title)).toEqual(['Rugs of the north']);
});

test.each([
	['Personal Information', 'contact'],
	['Personal Projects', 'projects'],
	['個人情報', 'contact'],
	['Om mig', 'summary'],
	['Dane osobowe', 'contact'],
])('"%s" is a section of the kind %s', (title, kind) => {
	expect(parse(`# Edda Lind\n\n## ${title}\n\nText\n\n## Work\n\nText\n`).sections[0]?.kind).toBe(kind);
});

test('employers on the level of the sections belong to the empty section above', () => {
	const { sections } = parse(
		[
			'Imogen Thorne\n===',
			'Education\n---',
			'## Harbour College\nHartford, CT\n\n### Master of Tides\nJuly 2013\n\n### Bachelor of Salt\nJuly 2012',
			'Experience\n---',
			'## Tide AS\nNewark, NJ\n\n### Diver\nAugust 2013 – Present\nDives.',
		].join('\n\n'),
	);
	expect(sections.map(({ title }) => title)).toEqual(['Education', 'Experience']);
	expect(partsIn(sections)).toEqual([
		['Master of Tides', 'Harbour College', 'Hartford, CT'],
		['Bachelor of Salt', 'Harbour College', 'Hartford, CT'],
		['Diver', 'Tide AS', 'Newark, NJ'],
	]);
});

test('headings within a section that are titles of sections divide it, and what stands below them is read by its own kind', () => {
	const { sections } = parse(
		[
			'# Imogen Thorne',
			'## Research',
			"### Peer-Reviewed Publications\n\n- Thorne, I. (2014). What's the tide? *Journal of Salt*, 3.\n- Thorne, I. (2012). On salt and ropes. *Journal of Salt*, 1.",
			'### Conference Talks\n\n- Tides for beginners, SeaCon, Oslo, 2019\n- Salt for all, SeaCon, Bergen, 2018',
			'### Harbour Group\n\n*2010 - 2012*\n\nMeasured.',
			'## Skills\n\n- Salt',
		].join('\n\n'),
	);
	expect(partsIn(sections)).toEqual([
		["What's the tide?", 'Journal of Salt', null],
		['On salt and ropes', 'Journal of Salt', null],
		['Tides for beginners', 'SeaCon', 'Oslo'],
		['Salt for all', 'SeaCon', 'Bergen'],
		[null, 'Harbour Group', null],
	]);
	const headings = sections[0]?.items.filter((item) => item.type === 'heading') ?? [];
	expect(headings.map(({ spans }) => spans[0]?.text)).toEqual(['Peer-Reviewed Publications', 'Conference Talks']);
});

test('the only heading of the highest level, a known section, has the jobs below it, whatever their names say', () => {
	const { sections } = parse(
		[
			'Imogen Thorne  \nOslo, Norway',
			'# Experience',
			'## Director of Tides\n***Nov 2020 - Present***\n\n- Led.',
			'## Lead Diver of several projects\n***May 2010 - May 2015***\n\n- Dived.',
		].join('\n\n'),
	);
	expect(sections.map(({ title }) => title)).toEqual(['Experience']);
	expect(partsIn(sections)).toEqual([
		['Director of Tides', null, null],
		['Lead Diver of several projects', null, null],
	]);
});

test('titles of sections may stand a level too low, behind one that does not', () => {
	const text =
		'# Experience\n\n## Keel GmbH\n\nDiver, 2019 - 2021\n\n# Education\n\nBSc Ropes, Visby University, 2012 - 2015\n\n## Awards\n\n- Tide Prize, 2013\n\n## Skills\n\n- Knots\n\n## Languages\n\n- Swedish\n';
	expect(titlesIn(`# Edda Lind\n\n${text}`)).toEqual([
		['Experience', 'Diver'],
		['Education', 'BSc Ropes'],
		['Awards', 'Tide Prize'],
		['Skills'],
		['Languages'],
	]);
});

test('the name of a document above nothing but a list is the title of that list', () => {
	const text = '## Short CV\n\n- 2020–present: Diver, Keel GmbH\n- 2015–2020: Clerk, Salt AS\n\nMore on request.\n';
	expect(parse(text).name).toBeNull();
	expect(titlesIn(text)).toEqual([['Short CV', 'Diver', 'Clerk']]);
});

test('sections below a heading for contacts are none of its parts', () => {
	const text =
		'# Edda Lind\n\n## Contact\n\nedda@lind.example\n\n### Education\n\n2012: PhD in Ropes, Visby University\n\n### Dissertation\n\nOf knots\n\n### Publications\n\n- Lind, E. (2010). On knots in salt water. Rope Letters, 5.\n\n### Skills\n\nKnots\n';
	expect(titlesIn(text).map(([title]) => title)).toEqual([
		'Contact',
		'Education',
		'Dissertation',
		'Publications',
		'Skills',
	]);
});

test('headings need no space behind their marks, and a label below one of them is no section', () => {
	const text =
		'##WORK EXPERIENCE\n\n***Keel GmbH, Visby***\n\nDiver, 2008 - 2013\n\n###Responsibilities:\n\n- Dived.\n\n#OTHER SKILLS\n\n- Knots\n\n#EDUCATION\n\nBSc Ropes, Visby University, 2004 - 2008\n';
	expect(titlesIn(text).map(([title]) => title)).toEqual(['WORK EXPERIENCE', 'OTHER SKILLS', 'EDUCATION']);
	expect(titlesIn('# 林月\n\n# 技能\n\n- 网\n\n#自我评价\n\n好。\n').map(([title]) => title)).toEqual([
		'技能',
		'自我评价',
	]);
	expect(titlesIn('# Edda Lind\n\n## Skills\n\n#rust\n#Knots\n').map(([title]) => title)).toEqual(['Skills']);
});

test('a heading with contacts below the name is no section', () => {
	const text = '# Edda Lind\n\n#### edda@lind.example|312.555.0148\n\n## Skills\n\n- Knots\n';
	expect(titlesIn(text)).toEqual([['Skills']]);
	expect(parse(text).contacts.map(({ value }) => value)).toEqual(['edda@lind.example', '312.555.0148']);
});

test('a table of dates below a heading for personal facts has entries, its head is none', () => {
	const text =
		'# 林月\n\n## 基本情報\n\n### 資格\n\n| 取得時期 | 資格等 |\n| - | - |\n| 2020年9月 | 船舶免許 |\n| 2019年2月 | 潜水士 |\n\n## スキル\n\n- 網\n';
	expect(titlesIn(text)).toEqual([['基本情報', '船舶免許', '潜水士'], ['スキル']]);
});

test('titles of sections with entries below one of skills are sections', () => {
	const text =
		'# Edda Lind\n\n# Experience\n\n## Diver\n\n2015 - 2018\n\n# Skills and more\n\n## Certificates\n\n- Diving, 2012\n\n## Awards\n\n- Tide Prize, 2013\n\n## Tools\n\n- Nets\n';
	expect(titlesIn(text)).toEqual([
		['Experience', 'Diver'],
		['Skills and more'],
		['Certificates', 'Diving'],
		['Awards', 'Tide Prize'],
		['Tools'],
	]);
});

test('a known title in capitals begins a section above the lines of its paragraph', () => {
	const text =
		'# Edda Lind\n\nEDUCATION:\nBSc Ropes, Visby University, 2012\n\nWORK EXPERIENCE\nDiver, Keel GmbH, 2015 - 2018\n';
	expect(titlesIn(text)).toEqual([
		['EDUCATION', 'BSc Ropes'],
		['WORK EXPERIENCE', 'Diver'],
	]);
});

test('titles of sections may stand below the level of their entries, where levels were chosen by size', () => {
	const text =
		'# Edda Lind\n\n#### Work Experience\n\n### Diver, Keel GmbH\n\n##### October 2018–Present\n\n- Dives\n\n### Clerk, Salt Ltd\n\n##### 2015–2018\n\n#### Education\n\n### BSc Ropes, Visby University\n\n##### 2012\n\n#### Skills\n\nNets\n';
	expect(titlesIn(text)).toEqual([['Work Experience', 'Diver', 'Clerk'], ['Education', 'BSc Ropes'], ['Skills']]);
});

test('a name stands above a quotation and a part that opens', () => {
	const text =
		'# Edda Lind\n\n> Diver and founder\n\nI dive.\n\n## Now\n\nDiving.\n\n<details>\n<summary>Full resume</summary>\n\n## Experience\n\n### Diver, Keel GmbH, 2015 - 2018\n\n- Dived\n\n</details>\n';
	expect(parse(text).name).toBe('Edda Lind');
});

test('a text that was copied from a page has its titles and the lines with dates on lines of their own', () => {
	const text =
		'Edda Lind, Hull\nedda@lind.example\nTechnical Skills\n▪ Nets\n▪ Ropes\nCareer History\nKeel GmbH – Hull, UK Sep 2021 - Current\nDiver\n▪ Dives with a crew of\n12 in the harbour.\nSalt Ltd – York, UK Apr 2019 – Sep 2021\nClerk\n▪ Counted.\nEducation\nBSc Ropes – Visby University, 2012\n';
	expect(titlesIn(text)).toEqual([
		['Technical Skills'],
		['Career History', 'Diver', 'Clerk'],
		['Education', 'BSc Ropes'],
	]);
});

test('bold titles among headings are titles of sections when they are written as these are', () => {
	const body = '#### EDUCATION:\n\n- School\n\n**EXPERIENCE:**\n\n- Weaver, 2012 - 2014\n\n**SKILLS:**\n\n- Wool';
	expect(titlesIn(`# Edda Lind\n\n${body}\n`).map(([title]) => title)).toEqual(['EDUCATION', 'EXPERIENCE', 'SKILLS']);
	const mixed = body.replace('EDUCATION:', 'Education');
	expect(titlesIn(`# Edda Lind\n\n${mixed}\n`).map(([title]) => title)).toEqual(['Education']);
});

test('employers on the level of sections belong to the jobs above them when each stands above a dated one', () => {
	const employers = ['Lund Wool', 'Vik Looms', 'Salt Mill'].map(
		(name, at) => `### ${name}\n#### Weaver | 201${at} - 201${at + 1}`,
	);
	const markdown = `# Edda Lind\n\n### Experience\n#### Clerk, Dye Works | 2015 - 2019\n\n${employers.join('\n\n')}\n\n### Skills\n\nWool\n`;
	expect(titlesIn(markdown)).toEqual([['Experience', 'Clerk', 'Weaver', 'Weaver', 'Weaver'], ['Skills']]);
});

test('titles of plain lines in Chinese', () => {
	expect(titlesIn('教育背景\n\n江淮大学\n\n工作经历\n\n盐业公司\n').map(([title]) => title)).toEqual([
		'教育背景',
		'工作经历',
	]);
});
