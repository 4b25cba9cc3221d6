import { expect, test } from 'vitest';
import { text } from '../../src/formats/text.ts';
import { parse } from '../../src/parse/index.ts';

/** What is printed of a CV whose first section holds this, rows trimmed, without its title. */
function printed(body: string, title = 'Work'): string[] {
	const options = { width: 60, links: 'none', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const;
	const rows = text(parse(`# Imogen Thorne\n\n## ${title}\n\n${body}\n`), options).split('\n');
	return rows.slice(4).flatMap((row) => row.trim() || []);
}

test('a heading above no roles stays, though others of its section name employers', () => {
	const jobs = '`2012 - 2015`\n**Tide Reader**\n\n### Weir & Daughters\n\n- Kept the gates.';
	expect(printed(jobs).join('\n')).toContain('Weir & Daughters');
});

test('of two lines of code below a dated heading both stay', () => {
	const rows = printed('### **Ropewalk**  `2013.9 - 2015.6`\n```\nHall of Hemp\n```\n```\nValencia, Spain\n```').join(
		'\n',
	);
	expect(rows).toContain('Hall of Hemp');
	expect(rows).toContain('Valencia, Spain');
});

test('lines between a term and its dates stay', () => {
	expect(printed('Sail mending\n: With linen thread\n2019').join('\n')).toContain('With linen thread');
});

test('a link of signs stays before text in the lines of a head', () => {
	const [entry] = parse(
		'# Imogen Thorne\n\n## Work\n\n[|](https://hull.example) Hull sails\n__Pilotage, LLC__ _Chart Co-op_\n`2016 – 2017`\n',
	).sections.flatMap(({ items }) => items);
	expect(JSON.stringify(entry)).toContain('https://hull.example');
});

test('a line of no-break spaces below dates takes no other line with it', () => {
	const rows = printed(
		'### Northern Locks\n`2017-2019` __Lock Keeper__ Hull, England\n&nbsp;\nKept the gates.\n### Tidewater',
	);
	expect(rows).toContain('Kept the gates.');
});

test('an item that holds a list names no role', () => {
	const rows = printed('**Map Institute**\n\n* **Course of Charts**\n    1. Coasts\n* 2013 - 2014', 'Education').join(
		'\n',
	);
	expect(rows).toContain('Course of Charts');
	expect(rows).toContain('Coasts');
});

test('a label below a heading within a job keeps its line', () => {
	const job =
		'<h3>Kite Engineer, <span>High Winds</span></h3>\n<h4>June 2018 to December 2020, <span>Hull, UK</span></h4>';
	const rows = printed(
		`${job}\n<h4>The Long Kite</h4>\n<h5>Designer <span>May 2019 to June 2019</span></h5>\nposition: Sail maker - Hull`,
	);
	expect(rows.join('\n')).toContain('position: Sail maker - Hull');
});

test('a school stays above the heading of a job there, when that has no dates', () => {
	expect(printed('### Ropewalk GmbH\n#### Ada lead\n\n2017 - 2019\n: University', 'Education')).toContain(
		'Ropewalk GmbH',
	);
});

test.each([
	['lines', '**Company:** Tidewell\\\n**Period:** 2019\\\n**Dates:** 2021'],
	['items', '- **Company:** Tidewell\n- **Period:** 2019\n- **Dates:** 2021'],
	['columns', '**Company:** Tidewell | **Period:** 2019 | **Dates:** 2021'],
	['rows', '| | |\n|--|--|\n| Company | Tidewell |\n| Period | 2019 |\n| Dates | 2021 |'],
])('of two labelled dates in %s both stay', (_, labels) => {
	expect(printed(`### Engineer\n\n${labels}\n\n- Kept the gates.`).join('\n')).toContain('2021');
});

test('labelled dates below other dates stay', () => {
	const rows = printed('### Engineer\n*2019 – 2021*\\\nCompany: Tidewell\\\nPeriod: 2020\n\n- Kept the gates.').join(
		'\n',
	);
	expect(rows).toContain('Period: 2020');
});

test('a label stays in a paper that is no reference', () => {
	expect(printed('- University : 2017年6月〜現在\n  1390 - 1394 : é', 'Publications').join(' ')).toContain(
		'University :',
	);
});

test('a < that begins no tag swallows nothing up to the next one', () => {
	expect(printed('< 5 years of ropes\n\n<p>and more</p>')).toEqual(['< 5 years of ropes', 'and more']);
});

test('code among contacts, and every label of a contact, stay', () => {
	const list =
		'- me@thorne.example\n-\n\n        knots 24/7\n- Bookings: me@thorne.example\n- Press: me@thorne.example';
	const { contacts, headline } = parse(`# Imogen Thorne\n\n${list}\n\n## Work\n\nText\n`);
	expect(contacts.map(({ label }) => label)).toEqual(['Bookings', 'Press']);
	expect(headline).toBe('knots 24/7');
});

test('marks without a partner, or behind a backslash, are text', () => {
	expect(printed('one **two three')).toEqual(['one **two three']);
	expect(printed('one \\*\\*two\\*\\* three')).toEqual(['one **two** three']);
});

test('neighbouring definitions are one list', () => {
	const [section] = parse('## Work\n\n<dl><dt>One</dt><dd>1</dd></dl>\n<dl><dt>Two</dt><dd>2</dd></dl>\n').sections;
	expect(section?.items.map(({ type }) => type)).toEqual(['definitions']);
});

test('the list below a paper that stands under its year stays', () => {
	const paper = '`2010`\n__Weather Ship Polarfront__, North Sea\nUniversity\n- Observer';
	expect(printed(paper, 'Publications')).toContain('• Observer');
});

test('words before the address of a contact stay', () => {
	const { contacts } = parse('# Imogen Thorne\n\n- Chat: @\\<i><https://chat.example/imogen>\n');
	expect(contacts[0]?.label).toContain('<i>');
});

test('words behind the name of a page in a contact stay', () => {
	const { contacts } = parse('# Imogen Thorne\n\n- Chat: @imogen@social.example since 2019\n');
	expect(contacts[0]?.label).toContain('since 2019');
});

test.each([
	['the line of the name', '⬇️ [The CV as PDF](/files/cv.pdf)\n---\n', '/files/cv.pdf'],
	['a term of the contacts', '# Ada\n\n[Notes](https://x.example/1)\n: ada@y.example\n', 'https://x.example/1'],
	[
		'signs below a head',
		'# Ada\n\n## Work\n\n### Pilot\n> 2019 - 2020\n\n[→](https://x.example/1)\n',
		'https://x.example/1',
	],
])('a link in %s stays', (_, source, address) => {
	expect(JSON.stringify(parse(source))).toContain(address);
});

test('what was done in a job is no list of jobs, though half of it has years', () => {
	const rows = printed('### Potter at Acme\n\n- Launched the shop in 2019\n- Led the audit, 2020\n- Mentored\n- Wrote');
	expect(rows).toContain('• Mentored');
});

test('a deeper heading without dates is no part of the project before it', () => {
	const { sections } = parse(
		'# Imogen Thorne\n\n## Work\n\n### Potter, Acme\n\n2018 - 2020\n\n#### Kilns\n\n2019\n\nBuilt.\n\n#### Glazes\n\nMixed.\n',
	);
	const jobs = sections[0]?.items.filter((item) => item.type === 'entry') ?? [];
	expect(jobs.find(({ title }) => title === 'Kilns')?.blocks ?? []).not.toContainEqual(
		expect.objectContaining({ type: 'heading' }),
	);
});

test.each(['Computer Science, Berlin, Germany', 'New Delhi, Delhi, India', 'Rio de Janeiro, RJ, Brazil'])(
	'%s below a degree is no school',
	(line) => {
		const { sections } = parse(`# Imogen Thorne\n\n## Education\n\n**MSc** 2010\n    ${line}\n`);
		expect(sections[0]?.items[0]).toMatchObject({ title: 'MSc', organization: null });
	},
);

test.each([
	['a comment that never ends', 'I wrote <!-- parsers.\n\n```\n• x\n```', '• x'],
	['a description of code', 'Parser\n: ```\n  x = 1\n  ```\n\n```\n• y\n```', '• y'],
	['a list with tabs', '-\t```\n\tcode\n\t```\n\nSee Oslo \\hfill 2020', 'See Oslo \u2003 2020'],
])('code and text below %s stay what they are', (_, body, row) => {
	expect(printed(body)).toContain(row);
});

test('the site of the CV is no contact of the person', () => {
	expect(parse('# [Imogen Thorne](/)\n\n## Work\n\nx\n').contacts).toEqual([]);
});

test('a link of the full stop behind a name stays', () => {
	const [entry] = parse(
		'# Imogen Thorne\n\n## Work\n\n*(May 2012 - January 2014)*<br/>\n<p>Hull[.](https://hull.example)\n',
	).sections.flatMap(({ items }) => items);
	expect(JSON.stringify(entry)).toContain('https://hull.example');
});

test('an employer below a dated heading stays the employer of the job below it', () => {
	const { sections } = parse(
		'## Experience\n## Orm Security\n**Watch Officer** (August 2018 – September 2019)\n## Earlier callings\n2001 - 2004\n### Acme Cranes\nSoftware Engineer\n`(Oct 2014 – Present)`\n### Globe Ferries\n',
	);
	expect(JSON.stringify(sections)).toContain('Acme Cranes');
});

test('the place of an employer stays where its role has a place, too', () => {
	const rows = printed(
		'### Acme GmbH\nOslo, Norway\n\n#### Engineer\n`2019 - 2021`\n```\nBergen, Norway\n```\n- Built.',
	);
	expect(rows.join('\n')).toContain('Oslo, Norway');
	expect(rows.join('\n')).toContain('Bergen, Norway');
});

test('a label before signs that name nothing stays', () => {
	expect(printed('### :\n\n- University) /,', 'Experience').join(' ')).toContain('University)');
});

test('the place of an entry stays where the venue below it has one or has none', () => {
	for (const below of ['**Summary**', 'Harbour Hall, Oslo, Norway'])
		expect(printed(`\`2012\`\nBergen, Norway | j@vik.example\n\n${below}`, 'Awards').join(' ')).toContain('Norway');
});

test('letters right behind an address are a text, and no part of it', () => {
	const { contacts, intro } = parse('# Imogen Thorne\n\n*me@tide.example*Potter\n\n## Work\n\nx\n');
	expect(contacts).toMatchObject([{ kind: 'email', value: 'me@tide.example' }]);
	expect(JSON.stringify(intro)).toContain('Potter');
});

test.each(['2019 https://hull.example/', '`2019`\nhttps://hull.example/sails/', 'Sails, hull.example/ (2019)'])(
	'the slash at the end of an address stays beside dates: %s',
	(body) => {
		expect(printed(body).join(' ')).toContain(/\S+\.example\S*\//.exec(body)?.[0]);
	},
);

test('dates above a list stay where an item has other dates of the same year', () => {
	const rows = printed('2017 - 2018\n\n- Lead `2017.10-?`', 'Talks').join(' ');
	expect(rows).toContain('2017 - 2018');
	expect(rows).toContain('2017.10-?');
});

test.each([
	['in the line below a prize', '## Awards\n\n- Knots `2017`\n  [|](https://hull.example) Hull\n'],
	['in the paragraph of a job', '## Experience\n\n### Acme\n\nEngineer[.](https://hull.example)\n\n- Nets\n'],
])('a link of signs stays %s', (_, source) => {
	const { sections } = parse(`# Imogen Thorne\n\n${source}`);
	expect(JSON.stringify(sections)).toContain('https://hull.example');
});

test.each(['> The tide took one.', `${'pots and nets, '.repeat(30)}The tide took one.`])(
	'a text among undated jobs stays: %s',
	(text) => {
		const jobs = ['**Director** at Clay & Sons', '**Engineer** at Acme Ltd', '**Manager** at Rope Ltd'];
		const { sections } = parse(
			`# Imogen Thorne\n\n## Experience\n\n${[...jobs, text].map((item) => `- ${item}\n`).join('')}`,
		);
		expect(JSON.stringify(sections)).toContain('The tide took one.');
	},
);

test('type that changes within a word does not part it', () => {
	const { sections } = parse('# Imogen Thorne\n\n## Work\n\n`2019 - 2021`\nRope ß**a *b* c**maker a**b**, Hull\n');
	expect(sections[0]?.items[0]).toMatchObject({ title: 'Rope ßa' });
});

test.each([
	'[👩‍🔧](https://hull.example) 2019 %}',
	'[2019:](https://hull.example)',
	'<a href="https://hull.example">2019 :<em>/</em>',
])('the link of dates that name nothing stays: %s', (dates) => {
	const { sections } = parse(`# Imogen Thorne\n\n## Work\n\n${dates}\n`);
	expect(JSON.stringify(sections)).toContain('https://hull.example');
});

test('a bullet in code below an item of an item stays a bullet', () => {
	const code = JSON.stringify(parse('# Imogen Thorne\n\n1. - ```\n     • tides\n     ```\n').intro);
	expect(code).toContain('• tides');
});
