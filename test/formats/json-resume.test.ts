import schema from '@jsonresume/schema/schema.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { jsonResume } from '../../src/formats/json-resume/index.ts';
import type { Resume } from '../../src/model/index.ts';
import { referencesOf } from '../../src/model/references.ts';
import { parse } from '../../src/parse/index.ts';
import { fixtureNames, readFixture } from '../helpers/fixtures.ts';
import { ada, resume } from '../helpers/resumes.ts';
import { textsOf } from '../helpers/words.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

type Document = { readonly [name: string]: unknown } & {
	readonly work: readonly { readonly [name: string]: unknown }[];
};

function write(resume: Resume): Document {
	const options = {
		width: 80,
		links: 'footnote',
		ascii: false,
		colors: 0,
		hyperlinks: false,
		today: '2026-11',
	} as const;
	return JSON.parse(jsonResume(resume, { ...options, references: referencesOf(resume) })) as Document;
}

/** Every string of a value, and the names of its properties: `Courses: Statistics` is the property `courses`. */
function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.entries(value).flat().flatMap(stringsIn) : [];
}

/** Words that join the parts of a list or of a degree: `Go and Rust`, `Bachelor in Physics`. */
const JOINING = new Set(['and', 'und', 'in', 'et', 'e', 'i', 'и', 've']);
const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

describe.each([['ada', ada] as const, ...fixtureNames.map((name) => [name, readFixture(name)] as const)])(
	'%s',
	(_, resume) => {
		const document = write(resume);

		test('is valid by the official schema', () => {
			validate(document);
			expect(validate.errors ?? []).toEqual([]);
		});

		test('keeps every word of the model', () => {
			const kept = new Set(wordsIn(stringsIn(document).join('\n')));
			const lost = textsOf(resume)
				.flatMap(wordsIn)
				.filter((word) => !kept.has(word) && !JOINING.has(word));
			expect(lost).toEqual([]);
		});
	},
);

const skillsIn = (markdown: string) => write(parse(`# Ada Byron\n\n## Skills\n\n${markdown}\n`))['skills'];

describe('skills', () => {
	test('a label, a heading, a title in bold and a nested list name a group of keywords', () => {
		expect(
			skillsIn('- Languages: **Go**, **Rust** and **C/C++**.\n- **Tools** Git, Make\n- Data\n  - Redis'),
		).toMatchObject([
			{ name: 'Languages', keywords: ['Go', 'Rust', 'C/C++'] },
			{ name: 'Tools', keywords: ['Git', 'Make'] },
			{ name: 'Data', keywords: ['Redis'] },
		]);
		expect(skillsIn('### Web\n\n- HTML\n- CSS, Sass\n\n### Data\n\nSQL / Redis')).toMatchObject([
			{ name: 'Web', keywords: ['HTML', 'CSS', 'Sass'] },
			{ name: 'Data', keywords: ['SQL', 'Redis'] },
		]);
		expect(skillsIn('**Web:** HTML, CSS\\\n**Data:** SQL')).toMatchObject([
			{ name: 'Web', keywords: ['HTML', 'CSS'] },
			{ name: 'Data', keywords: ['SQL'] },
		]);
	});

	test('sentences give their marked words, and are no names', () => {
		expect(
			skillsIn('- At ease with **Git** and the **Linux** shell.\n- SQL stores, among them `Redis`.\n- Learns fast.'),
		).toEqual([
			{
				name: 'Skills',
				keywords: ['Git', 'Linux', 'Redis'],
				description: 'At ease with Git and the Linux shell.\nSQL stores, among them Redis.',
				section: 'Skills',
			},
			{ name: 'Learns fast', section: 'Skills' },
		]);
	});

	test('a single term is a skill, and keeps its level', () => {
		const list = '- Python (advanced)\n- Go – 5 years\n- Rust ★★★☆☆\n- Git\n- Expert: Perl, Awk\n- C (C11, C17)';
		expect(skillsIn(list)).toMatchObject([
			{ name: 'Python', level: 'advanced' },
			{ name: 'Go', level: '5 years' },
			{ name: 'Rust', level: '★★★☆☆' },
			{ name: 'Git' },
			{ name: 'Skills', level: 'Expert', keywords: ['Perl', 'Awk'] },
			{ name: 'C (C11, C17)' },
		]);
	});

	test('semicolons part what commas belong to, and brackets do not make a term long', () => {
		expect(
			skillsIn('- Networks: Shell; network design, upkeep\n- JavaScript (React, Vue, Node, Express, Koa and more)'),
		).toMatchObject([
			{ name: 'Networks', keywords: ['Shell', 'network design, upkeep'] },
			{ name: 'JavaScript (React, Vue, Node, Express, Koa and more)' },
		]);
	});

	test('the head of a table is never an item: it says what rows or columns hold', () => {
		expect(skillsIn('| Skill | Level |\n| --- | --- |\n| Go | daily |\n| Awk | rarely |')).toMatchObject([
			{ name: 'Go', level: 'daily', columns: ['Skill', 'Level'] },
			{ name: 'Awk', level: 'rarely' },
		]);
		expect(skillsIn('| Web | Data |\n| --- | --- |\n| HTML, CSS | SQL |')).toMatchObject([
			{ name: 'Web', keywords: ['HTML', 'CSS'] },
			{ name: 'Data', keywords: ['SQL'] },
		]);
		expect(skillsIn('| Area | Tools |\n| --- | --- |\n| Web | HTML, CSS |')).toMatchObject([
			{ name: 'Web', keywords: ['HTML', 'CSS'], columns: ['Area', 'Tools'] },
		]);
	});
});

describe('employers', () => {
	const workIn = (markdown: string) => write(parse(`# Ada Byron\n\n## Experience\n\n${markdown}\n`)).work;

	test('what stands for the employer is its name, and a job only when it names one', () => {
		const [summer, free] = workIn(
			'### Google Summer of Code\n\n`2015`\n\nText.\n\n### Freelance Developer\n\n`2014`\n\nText.',
		);
		expect(summer).toMatchObject({ name: 'Google Summer of Code' });
		expect(summer).not.toHaveProperty('position');
		expect(free).toMatchObject({ name: 'Freelance Developer', position: 'Freelance Developer' });
	});

	test('the address is that of the employer, not of what the text mentions', () => {
		const [acme, other] = workIn(
			'### Engineer\n### Acme\n\n`2015`\n\n[Acme](https://acme.example) makes [things](https://things.example).\n\n' +
				'### Engineer\n### Works\n\n`2014`\n\nMade [things](https://things.example).',
		);
		expect(acme).toMatchObject({ url: 'https://acme.example', links: [{ text: 'things' }] });
		expect(other).toMatchObject({ links: [{ text: 'things', href: 'https://things.example' }] });
		expect(other).not.toHaveProperty('url');
	});
});

test('education has degree, field and grade apart', () => {
	const { education } = write(
		parse(
			'# Ada\n\n## Education\n\n### Bachelor of Science in Physics\n### Sea College\n\n`2012`\n\nCGPA 8.2/10\n\nSang.\n',
		),
	);
	expect(education).toMatchObject([
		{
			institution: 'Sea College',
			studyType: 'Bachelor of Science',
			area: 'Physics',
			score: 'CGPA 8.2/10',
			summary: 'Sang.',
		},
	]);
});

test('profiles are called as their networks are, with the name of the user', () => {
	const urls = [
		'https://github.com/ada',
		'https://gitlab.com/ada/',
		'https://www.linkedin.com/in/ada-byron/',
		'https://x.com/ada',
		'https://fosstodon.org/@ada',
		'https://stackoverflow.com/users/1843/ada',
		'https://orcid.org/0000-0002-1825-0097',
		'https://scholar.google.de/citations?user=AbC12&hl=de',
		'https://medium.com/@ada',
	];
	const contacts = urls.map((url, at) => ({ kind: 'url', label: '', value: url, url, line: at }) as const);
	const basics = write(resume({ contacts }))['basics'] as { readonly profiles: readonly object[] };
	expect(basics.profiles.map((profile) => Object.values(profile).slice(0, 2))).toEqual([
		['GitHub', 'ada'],
		['GitLab', 'ada'],
		['LinkedIn', 'ada-byron'],
		['X', 'ada'],
		['Mastodon', 'ada'],
		['Stack Overflow', 'ada'],
		['ORCID', '0000-0002-1825-0097'],
		['Google Scholar', 'AbC12'],
		['Medium', 'ada'],
	]);
});

test('the first page of no network is the site; a repository has no user', () => {
	const cv = parse(
		'# Ada Byron\n\n[My page](https://ada.example) | [Code](https://github.com/ada/engine)\n\n## Work\n',
	);
	expect(write(cv)['basics']).toMatchObject({
		url: 'https://ada.example',
		profiles: [{ network: 'GitHub', url: 'https://github.com/ada/engine', label: 'Code' }],
	});
});

test('a project in a list is called by its link, and the rest describes it', () => {
	const { projects } = write(
		parse('# Ada\n\n## Projects\n\n- [Loom](https://loom.example) - weaves cards\n- **Mill:** grinds\n'),
	);
	expect(projects).toMatchObject([
		{ name: 'Loom', description: 'weaves cards', url: 'https://loom.example' },
		{ name: 'Mill', description: 'grinds' },
	]);
});

test('a citation is taken apart', () => {
	const { publications } = write(
		parse(
			'# Ada\n\n## Publications\n\n- Byron, A., & Somerville, M. (1843). Notes on engines: a sketch. Memoirs, 3.\n',
		),
	);
	expect(publications).toMatchObject([
		{
			name: 'Notes on engines: a sketch',
			releaseDate: '1843',
			publisher: 'Memoirs',
			authors: 'Byron, A., & Somerville, M',
		},
	]);
});

test('a date alone is no item', () => {
	const document = write(parse('# Ada Byron\n\n## Last update\n\n2023\n'));
	expect(document).toMatchObject({ sections: [{ title: 'Last update', summary: '2023' }] });
	expect(document).not.toHaveProperty('projects');
});

test('lists of other kinds fill their fields', () => {
	const document = write(
		parse(
			[
				'# Ada Byron',
				'## Languages\n\n- English (native)\n- Danish: B2\n- **French** at home\n- Fluent in Spanish and Italian',
				'## Interests\n\nChess, sailing and maps',
				'## Hobbies\n\n- Music: piano, organ',
				'## References\n\n**Mary Somerville**, teacher\n\nOn request.',
				'## Certificates\n\n| Year | Name |\n| --- | --- |\n| 2019 | Sailing |',
				'## Awards\n\n### Sea\n\n- Golden Gull, 2018\n- Silver Gull, 2017',
			].join('\n\n'),
		),
	);
	expect(document).toMatchObject({
		languages: [
			{ language: 'English', fluency: 'native' },
			{ language: 'Danish', fluency: 'B2' },
			{ language: 'French', fluency: 'at home' },
			{ language: 'Spanish', fluency: 'Fluent in Spanish and Italian' },
			{ language: 'Italian' },
		],
		interests: [
			{ name: 'Chess' },
			{ name: 'sailing' },
			{ name: 'maps' },
			{ name: 'Music', keywords: ['piano', 'organ'] },
		],
		references: [{ name: 'Mary Somerville', reference: 'Mary Somerville, teacher' }, { reference: 'On request.' }],
		certificates: [{ name: 'Sailing', date: '2019' }],
		sections: [{ title: 'Certificates', summary: 'Year · Name' }],
		awards: [
			{ title: 'Golden Gull', date: '2018', group: 'Sea' },
			{ title: 'Silver Gull', date: '2017', group: 'Sea' },
		],
	});
});

describe('the place', () => {
	const placeIn = (value: string) => {
		const contacts = [{ kind: 'location', label: value, value, url: null, line: 1 }] as const;
		return (write(resume({ contacts }))['basics'] as { readonly location: object }).location;
	};

	test.each([
		['Hull, England', { city: 'Hull', countryCode: 'GB' }],
		['München, Deutschland', { city: 'München', countryCode: 'DE' }],
		['Bengaluru (India)', { city: 'Bengaluru', countryCode: 'IN' }],
		['Austin, TX 78701', { city: 'Austin', region: 'TX', postalCode: '78701', countryCode: 'US' }],
		['London, UK', { city: 'London', countryCode: 'GB' }],
		['Lisbon', { city: 'Lisbon' }],
		['Portugal', { countryCode: 'PT' }],
		['Remote', {}],
		['Old Town, Riverside', {}],
	])('%s has the parts that are sure', (text, parts) => {
		expect(placeIn(text)).toEqual({ address: text, ...parts });
	});
});

test('several roles stay several items, open ends have no end, bullets are highlights', () => {
	const { work } = write(readFixture('dialects/employer.md'));
	expect(work.map(({ name, position, startDate, endDate }) => [name, position, startDate, endDate])).toEqual([
		['Grand Canal Trust', 'Senior Keeper', '2018-01', undefined],
		['Grand Canal Trust', 'Keeper', '2015-09', '2017-12'],
		['Narrow Boats Ltd - Volunteer Crew', 'Deckhand', '2014-05', '2014-08'],
	]);
	expect(work[0]).toMatchObject({
		highlights: ['Opens the gates.'],
		section: 'Work Experience',
		dates: 'January 2018 – Present',
	});
});

test('an address that is none stays among the links and the document valid', () => {
	const document = write(
		parse(
			'# Ada Byron\n\n<ada@exämple.org>\n\n## Experience\n\n### [Engineer](../cv.pdf), Works\n\n`2012`\n\n[here](/me)\n',
		),
	);
	validate(document);
	expect(validate.errors ?? []).toEqual([]);
	expect(stringsIn(document)).toEqual(expect.arrayContaining(['../cv.pdf', '/me']));
});

test('a day is kept where the author tells it, in the month that the model has', () => {
	const { work } = write(
		parse(
			'# Ada Byron\n\n## Experience\n\n### Engineer, Works\n\n`2016-05-12 - 3 June 2018`\n\n### Clerk, Mill\n\n`May 2014 - Apr 2015`\n',
		),
	);
	expect(work.map(({ startDate, endDate }) => [startDate, endDate])).toEqual([
		['2016-05-12', '2018-06-03'],
		['2014-05', '2015-04'],
	]);
});

test('when a certificate ends is not when it was given', () => {
	const document = write(
		parse('# Ada Byron\n\n## Certificates\n\n- Rope License — Expires 2028\n- Net License, 2019\n'),
	);
	expect(document).toMatchObject({
		certificates: [
			{ name: 'Rope License', dates: 'Expires 2028' },
			{ name: 'Net License', date: '2019' },
		],
	});
	expect(JSON.stringify(document)).not.toContain('"date":"2028"');
});

test('code is kept inside quotations, lists and definitions', () => {
	const fence = (text: string, indent: string) => `${indent}\`\`\`\n${indent}${text}\n${indent}\`\`\`\n`;
	const body = `> said\n>\n${fence('quoted()', '> ')}\n- item\n\n${fence('listed()', '  ')}\nterm\n: said\n\n${fence('defined()', '  ')}`;
	const strings = stringsIn(
		write(parse(`# Ada Byron\n\n## Experience\n\n### Engineer, Works\n\n\`2012\`\n\n${body}`)),
	).join('\n');
	for (const code of ['quoted()', 'listed()', 'defined()']) expect(strings).toContain(code);
});
