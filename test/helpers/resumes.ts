import type { Block, Entry, Resume, Section, Span } from '../../src/model/index.ts';

/** The model without the lines of the source it was read from. */
export function withoutLines(resume: Resume): object {
	return JSON.parse(JSON.stringify(resume, (key, value) => (key === 'line' ? undefined : value)));
}

/** A paragraph; a string is one plain span. */
export function paragraph(line: number, ...spans: readonly (string | Span)[]): Block {
	return { type: 'paragraph', spans: spans.map(spanOf), line };
}

/** A list of one paragraph an item, each on its own source line. */
export function bullets(line: number, ...items: readonly string[]): Block {
	return { type: 'list', start: null, items: items.map((text, index) => [paragraph(line + index, text)]), line };
}

export function entry(line: number, fields: Partial<Entry>): Entry {
	const head = { title: null, organization: null, location: null, authors: null, phrase: null };
	return {
		type: 'entry',
		...head,
		dates: null,
		start: null,
		end: null,
		blocks: [],
		links: [],
		slug: `entry-${line}`,
		...fields,
		line,
	};
}

export function section(line: number, title: string, ...items: Section['items']): Section {
	return { title, slug: title.toLowerCase().replaceAll(' ', '-'), kind: 'other', items, line };
}

export function resume(fields: Partial<Resume>): Resume {
	const none = { name: null, headline: null, contacts: [], intro: [], sections: [], updated: null, lang: null };
	return { ...none, ...fields };
}

function spanOf(span: string | Span): Span {
	return typeof span === 'string' ? { text: span } : span;
}

/** An invented person with every kind of block, and links of every kind. */
export const ada: Resume = resume({
	name: 'Ada Example',
	headline: 'Engineer of analytical engines',
	contacts: [
		{ kind: 'url', label: 'Medium Blog', value: 'https://medium.com/@ada', url: 'https://medium.com/@ada', line: 3 },
		{ kind: 'email', label: 'ada@example.org', value: 'ada@example.org', url: 'mailto:ada@example.org', line: 4 },
		{ kind: 'url', label: 'Github', value: 'https://github.com/ada', url: 'https://github.com/ada', line: 5 },
		{ kind: 'phone', label: '+44 20 7946 0958', value: '+44 20 7946 0958', url: 'tel:+442079460958', line: 6 },
		{ kind: 'location', label: 'London', value: 'London', url: null, line: 7 },
	],
	intro: [
		paragraph(
			9,
			'Writes programs for machines that are not built yet, and ',
			{ text: 'notes', emphasis: true, href: 'https://example.org/notes' },
			' that are longer than what they comment on. My code is on ',
			{ text: 'GitHub', href: 'https://github.com/ada' },
			'.',
		),
	],
	sections: [
		section(
			12,
			'Experience',
			entry(14, {
				title: 'Lead Programmer',
				organization: 'Analytical Engines',
				location: 'London (England)',
				dates: 'Aug 1842-Present',
				start: '1842-08',
				end: 'present',
				links: [{ text: 'Analytical Engines', href: 'https://engines.example.org' }],
				blocks: [
					paragraph(18, 'Led the translation of a memoir from the French, and annotated it.'),
					{
						type: 'list',
						start: null,
						line: 19,
						items: [
							[
								paragraph(
									19,
									'Described an algorithm for the ',
									{ text: 'Bernoulli numbers', strong: true },
									', the first one made for a machine, in ',
									{ text: 'Note G', href: 'https://example.org/notes#g' },
									'; see also ',
									{ text: 'https://example.org/a/very/long/address', href: 'https://example.org/a/very/long/address' },
									'.',
								),
								bullets(20, 'Found an error in a previous version of it'),
							],
							[
								paragraph(
									21,
									'Used ',
									{ text: 'punched cards', code: true },
									' and ',
									{ text: 'brass', strike: true },
									' steel.',
								),
							],
						],
					},
				],
			}),
			entry(24, {
				title: 'Mathematician with a remarkably long title that does not stand beside its dates on narrow screens',
				dates: '1838-1842',
				start: '1838',
				end: '1842',
				blocks: [paragraph(26, 'Independent.')],
			}),
		),
		section(
			30,
			'Everything Else',
			{ type: 'heading', level: 3, spans: [{ text: 'In order' }], line: 31 },
			{
				type: 'list',
				start: 9,
				line: 32,
				items: [
					[paragraph(32, 'Ninth')],
					[paragraph(33, 'Tenth, which is long enough to need a second row where the screen is narrow')],
				],
			},
			{
				type: 'definitions',
				line: 35,
				items: [
					{ term: [{ text: 'Languages' }], blocks: [paragraph(36, 'English, French')] },
					{
						term: [{ text: '言語' }],
						blocks: [
							paragraph(38, '日本語の文章は、空白なしで書かれるので、どこでも折り返せます。「括弧」も正しく扱います。'),
						],
					},
				],
			},
			{
				type: 'quote',
				blocks: [paragraph(40, 'The engine weaves algebraic patterns just as the loom weaves flowers and leaves.')],
				line: 40,
			},
			{ type: 'code', text: 'for n in numbers:\n\tprint(n)\n\ndone', line: 42 },
			{
				type: 'table',
				head: [[{ text: 'Year' }], [{ text: 'Prize' }]],
				rows: [
					[[{ text: '1840' }], [{ text: 'Medal', href: 'https://example.org/medal' }]],
					[[{ text: '1841' }], [{ text: 'Ribbon' }]],
				],
				line: 47,
			},
			{ type: 'table', head: [], rows: [[[{ text: 'Chess' }], [{ text: 'often' }]]], line: 52 },
			{ type: 'rule', line: 54 },
			paragraph(55, '12 Example Street\nLondon'),
		),
	],
	lang: 'en',
});
