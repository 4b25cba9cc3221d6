import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LayoutOptions, layout, layoutIntro, layoutSection } from '../../src/layout/index.ts';
import { type Line, textOf } from '../../src/layout/line.ts';
import { widthOf } from '../../src/layout/wrap.ts';
import { headSpans } from '../../src/model/head-links.ts';
import type { Block, Resume, Section } from '../../src/model/index.ts';
import { referencesOf } from '../../src/model/references.ts';
import { parse } from '../../src/parse/index.ts';
import { expectGolden } from '../helpers/golden.ts';
import { ada, bullets, entry, paragraph, resume, section } from '../helpers/resumes.ts';

const options: LayoutOptions = { width: 80, links: 'footnote', ascii: false };
const printed = (lines: readonly Line[]) => lines.map((line) => textOf(line).trimEnd());
const print = (of: Resume, changed: Partial<LayoutOptions> = {}) => printed(layout(of, { ...options, ...changed }));
const rows = (...blocks: readonly Block[]) => print(resume({ intro: blocks }), { width: 40 });

describe('the printed CV', () => {
	test.each([40, 60, 80, 120])('reads well at %i columns', (width) => {
		expectGolden(`layout/ada-${width}.txt`, print(ada, { width }).join('\n'));
	});

	test('reads well in ASCII with its addresses in place', () => {
		expectGolden('layout/ada-ascii-inline.txt', print(ada, { ascii: true, links: 'inline' }).join('\n'));
	});

	test('has no other than ASCII characters of its own when asked so', () => {
		const withoutJapanese: Resume = JSON.parse(JSON.stringify(ada).replace(/[^\x20-\x7e]/g, ''));
		expect(print(withoutJapanese, { ascii: true }).join('')).toMatch(/^[\x20-\x7e]*$/);
	});

	test('is empty when there is nothing to print', () => {
		expect(print(resume({}))).toEqual([]);
	});

	test('leaves out the contacts that stand in a section of contacts', () => {
		const contacts = ada.contacts.filter(({ kind }) => kind === 'email' || kind === 'location');
		const own: Section = { ...section(5, 'Contact', bullets(6, 'London')), kind: 'contact' };
		expect(print(resume({ contacts, sections: [own] }), { width: 40 })).toEqual([
			'Email  ada@example.org',
			'',
			'Contact',
			'─'.repeat(40),
			'  • London',
		]);
		const work = section(5, 'Work', bullets(6, 'London'));
		expect(print(resume({ contacts, sections: [work] }))).toContain('Location  London');
	});

	test('draws no rule at the edge of a section, where its title has one', () => {
		const only = section(1, 'About', { type: 'rule', line: 2 }, paragraph(3, 'Text'), { type: 'rule', line: 4 });
		expect(print(resume({ sections: [only] }), { width: 8 })).toEqual(['About', '────────', 'Text']);
	});
});

describe('links', () => {
	const linked = resume({
		intro: [
			paragraph(1, 'At ', { text: 'Engines', strong: true, href: 'https://a.example' }, ' and ', {
				text: 'https://b.example/',
				href: 'https://b.example',
			}),
		],
	});

	test('are numbered, and listed at the end', () => {
		expect(print(linked, { width: 40 })).toEqual([
			'At Engines[1] and https://b.example/',
			'',
			'Links',
			'─'.repeat(40),
			'[1] https://a.example',
		]);
	});

	test('show their address in place, or nothing but their text', () => {
		expect(print(linked, { links: 'inline' })).toEqual(['At Engines <https://a.example> and https://b.example/']);
		expect(print(linked, { links: 'none' })).toEqual(['At Engines and https://b.example/']);
	});

	test('have no list when none has a number', () => {
		expect(print(resume({ intro: [paragraph(1, { text: 'https://b.example', href: 'https://b.example' })] }))).toEqual([
			'https://b.example',
		]);
	});

	test('keep the number they have in the whole CV when a part is printed', () => {
		const part = { ...ada, contacts: [], intro: [], sections: ada.sections.slice(1) };
		const text = print(part, { references: referencesOf(ada) }).join('\n');
		expect(text).toContain('Prize: Medal[5]');
		expect(text).toMatch(/\n\[5\] https:\/\/example.org\/medal$/);
	});

	test('of an entry are numbered in its head', () => {
		expect(print(ada)).toContain('Analytical Engines[3], London (England)');
	});
});

describe('the header', () => {
	const web = (label: string, address: string) => ({
		kind: 'url' as const,
		label,
		value: address,
		url: address,
		line: 1,
	});

	test('says an address once that is its own label', () => {
		const text = print(ada).join('\n');
		expect(text).toMatch(/^Email {8}ada@example\.org$/m);
		expect(text).toMatch(/^Phone {8}\+44 20 7946 0958$/m);
		expect(print(resume({ contacts: [web('ada.example', 'https://www.ada.example/')] }))).toEqual([
			'Web  https://www.ada.example/',
		]);
	});

	test('calls a page without a label of its own by its network', () => {
		const addresses = [
			'https://github.com/ada',
			'https://www.linkedin.com/in/ada',
			'https://orcid.org/0000-0002-1825-0097',
		];
		expect(print(resume({ contacts: addresses.map((address) => web(address, address)) }))).toEqual([
			'GitHub    https://github.com/ada',
			'LinkedIn  https://www.linkedin.com/in/ada',
			'ORCID     https://orcid.org/0000-0002-1825-0097',
		]);
	});

	test('shows where a contact leads when its value says another address', () => {
		const contact = {
			kind: 'email',
			label: 'Mail',
			value: 'ada at example.org',
			url: 'mailto:ada@example.org',
			line: 1,
		} as const;
		expect(print(resume({ contacts: [contact] }))).toEqual(['Mail  ada at example.org <mailto:ada@example.org>']);
	});

	test('aligns labels of wide characters too', () => {
		const contacts = [web('ブログ', 'https://blog.example'), web('Git', 'https://git.example')];
		expect(print(resume({ contacts }))).toEqual(['ブログ  https://blog.example', 'Git     https://git.example']);
	});

	test('runs on where two columns are too wide, and never breaks an address', () => {
		const contacts = [web('Blog', 'https://blog.example/ada'), web('A long label', 'https://example.org/@ada-example')];
		expect(print(resume({ contacts }), { width: 32 })).toEqual([
			'Blog https://blog.example/ada',
			'A long label',
			'  https://example.org/@ada-example',
		]);
	});
});

describe('the head of an entry', () => {
	const job = entry(1, { title: 'Engineer', organization: 'Engines', location: 'London', dates: '1842-1843' });
	const head = (fields: Partial<typeof job>, width = 40) =>
		print(resume({ sections: [section(1, 'Jobs', { ...job, ...fields })] }), { width }).slice(2);

	test('has the dates at the right edge', () => {
		expect(head({})).toEqual(['Engineer                       1842-1843', 'Engines, London']);
	});

	test('stands one part below the other where it is narrow', () => {
		expect(head({}, 16)).toEqual(['Engineer', 'Engines, London', '1842-1843']);
	});

	test('wraps a long title beside the dates', () => {
		expect(head({ title: 'Engineer of analytical engines' })).toEqual([
			'Engineer of analytical         1842-1843',
			'engines',
			'Engines, London',
		]);
	});

	test('leaves out what is not known', () => {
		expect(head({ title: null })).toEqual(['Engines, London                1842-1843']);
		expect(head({ title: null, organization: null, location: null })).toEqual(['1842-1843']);
		expect(head({ dates: null, organization: null })).toEqual(['Engineer', 'London']);
	});

	test('has an empty row below when head and body are both longer than a row', () => {
		expect(head({ blocks: [paragraph(2, 'Text')] }).at(-1)).toBe('Text');
		expect(head({ blocks: [bullets(2, 'one', 'two')] }).slice(2)).toEqual(['', '  • one', '  • two']);
	});
});

describe('blocks', () => {
	test('that are lists hang their items behind bullets that change with depth', () => {
		const nested: Block = {
			type: 'list',
			start: null,
			line: 1,
			items: [[paragraph(1, 'outer item that needs another row'), bullets(2, 'inner')]],
		};
		expect(rows(nested)).toEqual(['  • outer item that needs another row', '    ◦ inner']);
		expect(print(resume({ intro: [nested] }), { width: 24 })).toEqual([
			'• outer item that needs',
			'  another row',
			'  ◦ inner',
		]);
	});

	test('that are nested share the prefix of their rows, however deep they are', () => {
		const inner = paragraph(1, 'a text that needs several rows');
		const quote = (depth: number): Block => ({
			type: 'quote',
			blocks: [depth > 1 ? quote(depth - 1) : inner],
			line: 1,
		});
		const lines = layout(resume({ intro: [quote(8)] }), { ...options, width: 32 });
		expect(printed(lines).slice(0, 2)).toEqual(['│ │ │ │ │ │ │ │ a text that', '│ │ │ │ │ │ │ │ needs several']);
		expect(lines.map(({ segments }) => segments.length)).toEqual(lines.map(() => 2));
		expect(new Set(lines.slice(1).map(({ segments }) => segments[0])).size).toBe(1);
	});

	test('that are ordered lists align their numbers', () => {
		const list: Block = { type: 'list', start: 9, line: 1, items: [[paragraph(1, 'nine')], [paragraph(2, 'ten')]] };
		expect(rows(list)).toEqual(['   9. nine', '  10. ten']);
	});

	test('keep an empty item and the room between long ones', () => {
		const list: Block = {
			type: 'list',
			start: null,
			line: 1,
			items: [[], [paragraph(1, 'a'), paragraph(2, 'b')], [paragraph(3, 'c')]],
		};
		expect(rows(list)).toEqual(['  •', '', '  • a', '', '    b', '', '  • c']);
	});

	test('that are code keep their lines and indents', () => {
		expect(rows({ type: 'code', text: 'if x:\n\ty()\n\nz', line: 1 })).toEqual(['  if x:', '      y()', '', '  z']);
	});

	test('that are quotes have a bar on each row', () => {
		const quote: Block = { type: 'quote', line: 1, blocks: [paragraph(1, 'a'), paragraph(3, 'b')] };
		expect(rows(quote)).toEqual(['│ a', '│', '│ b']);
	});

	test('that are tables name each cell by its column', () => {
		const cell = (text: string) => [{ text }];
		const table = {
			type: 'table',
			line: 1,
			rows: [
				[cell('1840'), cell('Medal')],
				[cell('1841'), []],
			],
		} as const;
		expect(rows({ ...table, head: [cell('Year'), cell('Prize')] })).toEqual([
			'Year: 1840',
			'Prize: Medal',
			'',
			'Year: 1841',
		]);
		expect(rows({ ...table, head: [] })).toEqual(['1840 · Medal', '1841']);
	});
});

describe('places', () => {
	test('are the source lines of what the rows show', () => {
		const lines = layoutSection(ada.sections[0] as Section, { ...options, width: 30 });
		const sourceOf = (text: string) => lines.find((line) => textOf(line).includes(text))?.source;
		expect(['Experience', 'Lead Programmer', 'Led the', 'Described an', 'Found an'].map(sourceOf)).toEqual([
			12, 14, 18, 19, 20,
		]);
	});

	test('name the same text at every width', () => {
		const text = 'Led the translation of a memoir from the French, and annotated it.';
		for (const width of [20, 30, 50]) {
			const lines = layoutSection(ada.sections[0] as Section, { ...options, width }).filter(
				(line) => line.source === 18 && textOf(line) !== '',
			);
			for (const line of lines) expect(text.startsWith(textOf(line), line.offset)).toBe(true);
		}
	});

	test('never go back from one row to the next', () => {
		for (const width of [12, 40, 100]) {
			const lines = ada.sections.flatMap((each) => layoutSection(each, { ...options, width }));
			const places = lines.map(({ source, offset }) => source * 10_000 + offset);
			expect(places).toEqual(places.toSorted((a, b) => a - b));
		}
	});
});

describe('pages of the viewer', () => {
	test('are the intro below the headline', () => {
		expect(printed(layoutIntro(ada, { ...options, links: 'none' })).slice(0, 3)).toEqual([
			'Engineer of analytical engines',
			'',
			'Writes programs for machines that are not built yet, and notes that are longer',
		]);
	});

	test('break addresses, so that no row is wider than the page', () => {
		for (const each of ada.sections) {
			for (const line of layoutSection(each, { ...options, width: 20, onScreen: true }))
				expect(widthOf(textOf(line))).toBeLessThanOrEqual(20);
		}
	});

	test('have no empty row inside an entry where they are narrow', () => {
		const blocks = [paragraph(3, 'Wound the clocks.'), bullets(4, 'Daily')];
		const one = section(1, 'Work', entry(2, { title: 'Engineer', organization: 'Thorne Clocks', blocks }));
		const emptyRows = (width: number, onScreen: boolean) =>
			layoutSection(one, { ...options, width, onScreen }).filter(({ segments }) => segments.length === 0).length;
		expect([emptyRows(59, true), emptyRows(60, true), emptyRows(59, false)]).toEqual([0, 1, 1]);
	});
});

const words = fc
	.array(fc.stringMatching(/^[A-Za-z0-9日本語é-]{1,20}$/), { minLength: 1, maxLength: 12 })
	.map((list) => list.join(' '));
const span = fc
	.record({ text: words })
	.chain((text) => fc.oneof(fc.constant(text), fc.constant({ ...text, href: 'https://example.org/linked' })));
const spans = fc.array(span, { minLength: 1, maxLength: 3 });
const line = fc.constant(1);
const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
	blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
	block: fc.oneof(
		{ maxDepth: 6, withCrossShrink: true },
		fc.record({ type: fc.constant('paragraph' as const), spans, line }),
		fc.record({ type: fc.constant('heading' as const), level: fc.constant(3), spans, line }),
		fc.record({ type: fc.constant('code' as const), text: words, line }),
		fc.record({ type: fc.constant('table' as const), head: fc.constant([]), rows: fc.array(fc.array(spans)), line }),
		fc.record({
			type: fc.constant('list' as const),
			start: fc.constant(null),
			items: fc.array(tie('blocks'), { maxLength: 3 }),
			line,
		}),
		fc.record({ type: fc.constant('quote' as const), blocks: tie('blocks'), line }),
		fc.record({
			type: fc.constant('definitions' as const),
			items: fc.array(fc.record({ term: spans, blocks: tie('blocks') }), { maxLength: 2 }),
			line,
		}),
	),
}));
const part = fc.option(words, { nil: null });
const job = fc.record({
	title: part,
	organization: part,
	location: part,
	dates: part,
	blocks: fc.array(block, { maxLength: 2 }),
});
const anyResume = fc
	.record({
		name: part,
		headline: part,
		intro: fc.array(block, { maxLength: 3 }),
		sections: fc.array(fc.record({ title: words, job, more: fc.array(block, { maxLength: 2 }) }), { maxLength: 2 }),
	})
	.map(({ sections, ...head }) =>
		resume({
			...head,
			sections: sections.map(({ title, job: fields, more }) => section(1, title, entry(1, fields), ...more)),
		}),
	);

/** Every text of the model, in whatever order. */
function textsOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(textsOf);
	if (typeof value !== 'object' || value === null) return [];
	const shown = new Set(['text', 'name', 'headline', 'title', 'organization', 'location', 'dates']);
	return Object.entries(value).flatMap(([key, inner]) =>
		typeof inner === 'string' ? (shown.has(key) ? [inner] : []) : textsOf(inner),
	);
}

test('no CV has a row wider than the width, and none loses a word', () => {
	const letters = (texts: readonly string[]) => [...texts.join('').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
	fc.assert(
		fc.property(anyResume, fc.integer({ min: 8, max: 200 }), (any, columns) => {
			const rows = print(any, { width: columns, links: 'none' });
			expect(rows.filter((row) => widthOf(row) > columns)).toEqual([]);
			expect(letters(rows)).toBe(letters(textsOf(any)));
		}),
	);
});

test('each link of a head is marked once, behind the one before it', () => {
	const [firm, comma] = [
		{ text: 'Ltd', href: 'https://x.example' },
		{ text: ',', href: 'https://y.example' },
	];
	expect(headSpans('Moss, Ltd, 2021', [firm, comma])).toEqual([{ text: 'Moss, ' }, firm, comma, { text: ' 2021' }]);
});

test('links in the titles of sections and in dates are printed', () => {
	const source =
		'# Ada\n\n## [Work](https://x.example/1)\n\n### Potter, Acme\n\n[2018](https://x.example/2)\n\n- Pots\n\n## [2017](https://x.example/3)\n\n[2016](https://x.example/4)\n';
	expect(print(parse(source), { width: 40 })).toEqual([
		'Ada',
		'',
		'Work[1]',
		'─'.repeat(40),
		`Potter${' '.repeat(27)}2018[2]`,
		'Acme',
		'  • Pots',
		'',
		'2017[3]',
		'─'.repeat(40),
		'2016[4]',
		'',
		'Links',
		'─'.repeat(40),
		'[1] https://x.example/1',
		'[2] https://x.example/2',
		'[3] https://x.example/3',
		'[4] https://x.example/4',
	]);
});

test('a link that goes over several parts of a head is printed in each of them', () => {
	const source =
		'# Ada\n\n## Certificates\n\n- `May 2021` [Ropes, Salt, and Wireless Tides](https://x.example/1)\n- `May 2022` [Nets, Salt, and Wireless Ropes](https://x.example/2)\n';
	const text = print(parse(source), { width: 60 }).join('\n');
	expect(text).toMatch(/Tides\[1\]/);
	expect(text).toMatch(/Ropes\[2\]/);
});
