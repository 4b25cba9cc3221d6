import { createHash } from 'node:crypto';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { FormatOptions } from '../../src/formats/format.ts';
import { loadHtml } from '../../src/formats/html/index.ts';
import { languageOf } from '../../src/formats/html/language.ts';
import { STYLE } from '../../src/formats/html/style.ts';
import { personOf } from '../../src/formats/json-ld/index.ts';
import type { Resume } from '../../src/model/index.ts';
import { kindOf } from '../../src/parse/cv/kinds.ts';
import { fixtureNames, readFixture } from '../helpers/fixtures.ts';
import { expectGolden } from '../helpers/golden.ts';
import { ada, entry, paragraph, resume, section } from '../helpers/resumes.ts';
import { textsOf, wordsIn } from '../helpers/words.ts';

const html = await loadHtml();

const options: FormatOptions = {
	width: 80,
	links: 'footnote',
	ascii: false,
	colors: 0,
	hyperlinks: false,
	today: '2026-11',
	references: new Map(),
};

function parsePage(of: Resume) {
	const dom = parseDocument(html(of, options));
	const all = (name: string) => DomUtils.getElementsByTagName(name, dom);
	const text = (name: string) => all(name).map((element) => DomUtils.textContent(element));
	return { all, text };
}

/** The text of an element, its blocks apart. */
function shownText(name: string, of: Resume): string {
	const inline = new Set(['a', 'span', 'strong', 'em', 's', 'code', 'time']);
	const walk = (node: Parameters<typeof DomUtils.textContent>[0]): string => {
		if (Array.isArray(node)) return node.map(walk).join('');
		if (node.type === ElementType.Text) return node.data;
		if (!('children' in node)) return '';
		const inner = node.children.map(walk).join('');
		return 'name' in node && inline.has(node.name) ? inner : ` ${inner} `;
	};
	return walk(parsePage(of).all(name));
}

test.each(['jekyll', 'viewer'])('the page of %s is that of its golden file', (name) => {
	expectGolden(`formats/${name}.html`, html(readFixture(`${name}.md`), options));
});

test.each(fixtureNames)('the page of %s holds the words of the model, in order', (name) => {
	const model = readFixture(name);
	expect(wordsIn(shownText('body', model))).toEqual(textsOf(model).flatMap(wordsIn));
});

describe('the structure of a page', () => {
	test('is a name over sections over entries', () => {
		const { text } = parsePage(ada);
		expect(text('h1')).toEqual(['Ada Example']);
		expect(text('h2')).toEqual(['Experience', 'Everything Else']);
		expect(text('h3').slice(0, 1)).toEqual(['Lead Programmer']);
		expect(text('title')).toEqual(['Ada Example – Engineer of analytical engines']);
	});

	test('has entries below a sub-division a level deeper', () => {
		const heading = { type: 'heading', level: 5, spans: [{ text: 'At sea' }], line: 2 } as const;
		const items = [entry(1, { title: 'Early' }), heading, entry(3, { title: 'Late' })];
		const { text } = parsePage(resume({ sections: [section(1, 'Jobs', ...items)] }));
		expect([text('h3'), text('h4')]).toEqual([['Early', 'At sea'], ['Late']]);
	});

	test('writes what stands beside a title in a head in ordinary type', () => {
		const one = entry(1, { title: 'Salt in ropes', phrase: 'A. Moe, "Salt in ropes", SeaCon' });
		const { text } = parsePage(resume({ sections: [section(1, 'Papers', one)] }));
		expect(text('h3')).toEqual(['A. Moe, "Salt in ropes", SeaCon']);
		expect(text('span')).toEqual(['A. Moe, "', '", SeaCon']);
	});

	test('gives each entry the address by which the command line knows it', () => {
		const { all } = parsePage(readFixture('jekyll.md'));
		const ids = ['section', 'article'].flatMap(all).map(({ attribs }) => attribs['id']);
		expect(ids).toContain('full-time-experience/tidewater');
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('has no header for a part without a name and contacts', () => {
		const { all, text } = parsePage(resume({ sections: [section(1, 'Talks', paragraph(2, 'Once.'))] }));
		expect(all('header')).toEqual([]);
		expect(text('title')).toEqual(['Talks']);
	});
});

describe('the head of a page', () => {
	const metaOf = (of: Resume) =>
		new Map(
			parsePage(of)
				.all('meta')
				.map(({ attribs }) => [attribs['property'] ?? attribs['name'], attribs['content']]),
		);

	test('tells a preview of the page who it is about, and what they do', () => {
		const meta = metaOf({
			...ada,
			contacts: [{ kind: 'url', label: 'X', value: 'https://x.com/ada', url: 'https://x.com/ada', line: 1 }],
		});
		const description =
			'Engineer of analytical engines. Writes programs for machines that are not built yet, and notes that are longer ' +
			'than what they comment on. My code is on GitHub.';
		expect(Object.fromEntries(meta)).toMatchObject({
			description,
			author: 'Ada Example',
			'og:type': 'profile',
			'og:title': 'Ada Example – Engineer of analytical engines',
			'og:description': description,
			'profile:first_name': 'Ada',
			'profile:last_name': 'Example',
			'twitter:card': 'summary',
			'twitter:creator': '@ada',
		});
	});

	test('describes in whole words, and not what is not there', () => {
		const long = metaOf(resume({ name: 'Ada', headline: `A ${'long '.repeat(80)}headline` }));
		expect(long.get('og:title')).toBe('Ada');
		expect(long.get('description')).toMatch(/^A (?:long )+…$/);
		expect(long.get('description')?.length).toBeLessThanOrEqual(202);
		expect([...metaOf(resume({})).keys()]).not.toContain('description');
	});
});

describe('dates', () => {
	const timesOf = (dates: string, start: string | null, end: string | null) => {
		const { all } = parsePage(resume({ sections: [section(1, 'Jobs', entry(2, { title: 'x', dates, start, end }))] }));
		return all('time').map((time) => [time.attribs['datetime'], DomUtils.textContent(time)]);
	};

	test.each([
		['Aug 19-Present', '2019-08', 'present', [['2019-08', 'Aug 19']]],
		[
			'2019-08 – 2020-01',
			'2019-08',
			'2020-01',
			[
				['2019-08', '2019-08'],
				['2020-01', '2020-01'],
			],
		],
		[
			'Summer 2019 to Fall 2020',
			'2019',
			'2020',
			[
				['2019', 'Summer 2019'],
				['2020', 'Fall 2020'],
			],
		],
		['2007', '2007', '2007', [['2007', '2007']]],
		['seit 2007', '2007', 'present', [['2007', 'seit 2007']]],
		['some day', null, null, []],
		['valid until 2026', null, '2026', [['2026', 'valid until 2026']]],
	] as const)('%s is marked with what it means', (dates, start, end, times) => {
		expect(timesOf(dates, start, end)).toEqual(times);
	});
});

describe('nothing in a CV becomes markup', () => {
	const evil = '<script>alert(1)</script>"\'&<!--';
	const link = (href: string) => ({ text: 'here', href });
	const hostile = resume({
		name: evil,
		headline: evil,
		contacts: [
			{ kind: 'url', label: evil, value: 'javascript:alert(1)', url: 'javascript:alert(1)', line: 1 },
			{ kind: 'location', label: evil, value: evil, url: null, line: 2 },
		],
		sections: [
			{
				...section(
					3,
					`${evil}</script></style></title>`,
					entry(4, { title: evil, organization: evil, dates: evil, start: '2019', end: '"><script>' }),
					{ type: 'code', text: '</code></pre><script>', line: 5 },
					{ type: 'table', head: [[{ text: evil }]], rows: [[[{ text: evil }]]], line: 6 },
					...['javascript:alert(1)', 'data:text/html,x', '#', '/cv.pdf', 'https://a:b@c.example/', 'tel:"><b>'].map(
						(href, at) => paragraph(7 + at, link(href)),
					),
					paragraph(20, link('https://ok.example/?a=1&b="<x>'), link('tel:+44123'), link('mailto:a@ok.example')),
				),
				slug: 'a"b',
				kind: 'experience',
			},
		],
		lang: '"><script>',
	});
	const page = parsePage(hostile);

	test('neither in its text nor in its attributes', () => {
		expect(page.all('script').map(({ attribs }) => attribs)).toEqual([{ type: 'application/ld+json' }]);
		expect(page.all('style')).toHaveLength(1);
		expect(page.text('h1')).toEqual([evil]);
		expect(wordsIn(shownText('main', hostile))).toEqual(
			textsOf({ ...hostile, name: null, headline: null, contacts: [] }).flatMap(wordsIn),
		);
		expect(page.all('html')[0]?.attribs).toEqual({ lang: 'en' });
	});

	test('and only what may be opened, and telephone numbers, are links', () => {
		expect(page.all('a').map(({ attribs }) => attribs['href'])).toEqual([
			'https://ok.example/?a=1&b=%22%3Cx%3E',
			'tel:+44123',
			'mailto:a@ok.example',
		]);
	});

	test('the data of its script stays data', () => {
		const [script = ''] = page.text('script');
		expect(script).not.toContain('<');
		expect(JSON.parse(script)).toEqual(JSON.parse(JSON.stringify(personOf(hostile))));
	});
});

describe('the policy of a page', () => {
	test('allows its one style sheet, by hash, and nothing else', () => {
		const { all, text } = parsePage(ada);
		const [policy] = all('meta').filter(({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy');
		const hash = createHash('sha256')
			.update(text('style')[0] ?? '')
			.digest('base64');
		expect(text('style')).toEqual([STYLE]);
		expect(policy?.attribs['content']).toContain(`default-src 'none'; style-src 'sha256-${hash}';`);
		expect(policy?.attribs['content']).not.toContain('unsafe');
	});

	test('allows a style sheet of one’s own, which cannot end its element', async () => {
		const css = 'h1 { color: teal; } /* </style><script>alert(1)</script><!-- */';
		const dom = parseDocument((await loadHtml(css))(ada, options));
		const [style] = DomUtils.getElementsByTagName('style', dom);
		const text = style ? DomUtils.textContent(style) : '';
		expect(text.startsWith(`${STYLE}\nh1 { color: teal; } /* \\3c /style>`)).toBe(true);
		expect(DomUtils.getElementsByTagName('script', dom)).toHaveLength(1);
		const hash = createHash('sha256').update(text).digest('base64');
		expect((await loadHtml(css))(ada, options)).toContain(`style-src 'sha256-${hash}'`);
	});

	test('needs no more: there is neither a style attribute nor an address to load from', () => {
		const page = html(ada, options);
		expect(page).not.toMatch(/<[^>]*\s(?:style|src|srcset|on\w+)=|<link|@import|url\(/i);
	});
});

describe('the language of a page', () => {
	const titled = (...titles: string[]) => resume({ sections: titles.map((title, at) => section(at + 1, title)) });

	test('is that of the front matter, in its usual spelling', () => {
		expect(languageOf({ ...titled('Experience'), lang: 'pt_br' })).toBe('pt-BR');
		expect(languageOf({ ...titled('Ausbildung'), lang: 'not a tag' })).toBe('de');
	});

	test.each([
		['de', ['Berufserfahrung', 'Ausbildung', 'Interests']],
		['ro', ['Experiență', 'Educație', 'Limbi']],
		['fr', ['Expérience professionnelle', 'Formation', 'Langues']],
		['es', ['Experiencia', 'Formación', 'Idiomas']],
		['pt', ['Experiência', 'Formação', 'Idiomas']],
		['it', ['Esperienze', 'Formazione']],
		['da', ['Uddannelse', 'Erfaring']],
		['zh', ['工作经历', '教育']],
		['ja', ['職歴', 'スキル', 'プロジェクト']],
		['ko', ['경력', '학력']],
		['ar', ['خبرة', 'تعليم']],
		['en', ['Full-time Experience', 'Tools']],
		['en', ['Koinex']],
		['en', []],
	])('is %s where the titles are %j', (language, titles) => {
		expect(languageOf(titled(...titles))).toBe(language);
	});

	test('says which way it is written', () => {
		expect(parsePage(titled('خبرة')).all('html')[0]?.attribs).toEqual({ lang: 'ar', dir: 'rtl' });
	});

	test.each(['berufserfahrung', 'formation', 'idiomas', 'línguas', 'istruzione', 'sprog'])(
		'is told by words that name a kind of section, such as %s',
		(word) => {
			expect(kindOf(word)).not.toBe('other');
		},
	);
});

describe('an address on paper', () => {
	const shown = (of: Resume) =>
		parsePage(of)
			.all('a')
			.flatMap(({ attribs }) => attribs['data-address'] ?? []);

	test('stands behind the first link that leads there, where its words do not say it', () => {
		const link = { text: 'Ebb', href: 'https://www.ebb.example/' };
		const spans = [link, ' ', link, ' ', { text: 'ebb.example/x', href: 'https://ebb.example/x' }];
		expect(shown(resume({ intro: [paragraph(1, ...spans)] }))).toEqual(['ebb.example']);
	});

	test('is told whole, however long, and not at all without links', () => {
		const href = `https://ebb.example/${'x'.repeat(150)}`;
		const of = resume({ intro: [paragraph(1, { text: 'Ebb', href })] });
		expect(shown(of)).toEqual([href.slice(8)]);
		expect(html(of, { ...options, links: 'none' })).not.toMatch(/<a [^>]*data-address/);
	});

	test('does not stand behind a link when a contact shows it', () => {
		expect(shown(ada)).not.toContain('github.com/ada');
	});
});
