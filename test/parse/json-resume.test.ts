import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sample from '@jsonresume/schema/sample.resume.json' with { type: 'json' };
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { jsonResume } from '../../src/formats/json-resume/index.ts';
import { markdown } from '../../src/formats/markdown/index.ts';
import type { Resume } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import { parseJsonResume } from '../../src/parse/json-resume/index.ts';
import { isJson } from '../../src/parse/json-resume/is-json.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { ada, withoutLines } from '../helpers/resumes.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/json-resume', import.meta.url));
const OPTIONS = { width: 80, links: 'footnote', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const;

const files = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);
const all = [['the sample of the schema', JSON.stringify(sample, null, 2)] as const, ...files];

const read = (source: string) => parseJsonResume(source);
const asJson = (resume: Resume): unknown => JSON.parse(jsonResume(resume, OPTIONS));
const asMarkdown = (resume: Resume) => markdown(resume, OPTIONS);
const readMarkdown = (text: string) => parse(text, { readYaml: load });

/** The words that a reader sees of a text: without the marks of Markdown and HTML, and what steers a terminal. */
function wordsOf(text: string): readonly string[] {
	const shown = text.replace(/\u001b\[\d*m|<\/?[a-z]+>/g, '').replace(/\(https?:\S+?\)/g, '');
	return shown.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The texts and numbers of a JSON value with the path that leads to each. */
function leavesOf(value: unknown, path: readonly string[] = []): { path: readonly string[]; text: string }[] {
	if (value === null || value === '') return [];
	if (typeof value !== 'object') return [{ path, text: String(value) }];
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function at(value: unknown, path: readonly string[]): unknown {
	return path.reduce<unknown>((inner, key) => (Object(inner) as Record<string, unknown>)[key], value);
}

/** Facts about the file and not about the person. */
const OF_FILE = new Set(['$schema', 'meta']);

describe.each(all)('%s', (_, source) => {
	const input = JSON.parse(source) as Record<string, unknown>;
	const output = asJson(read(source));

	test('JSON Resume written from it holds every word of it', () => {
		const words = new Set(leavesOf(output).flatMap(({ text }) => wordsOf(text)));
		// A date is written as the schema has it.
		const lost = leavesOf(input)
			.filter(({ path: [first = ''] }) => !OF_FILE.has(first))
			.flatMap(({ text, path }) => wordsOf(text).map((word) => ({ word, path: path.join('.') })))
			.filter(({ word }) => !words.has(word));
		expect(lost).toEqual([]);
	});

	test('Markdown written from it reads back as the same model', () => {
		const resume = read(source);
		expect(withoutLines(readMarkdown(asMarkdown(resume)))).toEqual(withoutLines(resume));
	});

	test('JSON Resume written from it, read again, gives the same sections in the same Markdown', () => {
		const again = read(JSON.stringify(output));
		expect(again.sections.map(({ title }) => title).sort()).toEqual(
			read(source)
				.sections.map(({ title }) => title)
				.sort(),
		);
	});
});

/** What a model has no place for, and is kept as text: parts of an address, a user name in an address, what an employer is. */
const AS_TEXT =
	/^(?:basics\.(?:image|location\.)|basics\.profiles\.[12]\.username|work\.\d+\.(?:description|summary|highlights\.1)$)/;

test.each(all.filter(([name]) => /sample|full/.test(name)))('every value of %s stands where it stood', (_, source) => {
	const output = asJson(read(source));
	const moved = leavesOf(JSON.parse(source))
		.filter(({ path: [first = ''], path }) => !OF_FILE.has(first) && !AS_TEXT.test(path.join('.')))
		.filter(({ path, text }) => at(output, path) !== text.replace(/\*\*|`|\[(.*?)\]\(.*?\)/g, '$1'))
		.map(({ path, text }) => [path.join('.'), text, at(output, path)]);
	expect(moved).toEqual([]);
});

describe('what stands where', () => {
	const { name, headline, contacts, intro, sections, lang } = read(
		files.find(([file]) => file === 'full.json')?.[1] ?? '',
	);

	test('the person', () => {
		expect({ name, headline, lang }).toEqual({ name: 'Ines Falk', headline: 'Hydrologist', lang: null });
		expect(contacts.map(({ kind, label, url }) => [kind, label, url])).toEqual([
			['email', 'ines@falk.example', 'mailto:ines@falk.example'],
			['phone', '+47 22 00 00 00', 'tel:+4722000000'],
			['url', 'Website', 'https://falk.example'],
			['url', 'GitHub', 'https://github.com/inesfalk'],
			['url', 'ResearchWeb (i.falk)', 'https://research.example/p/4711'],
			['url', 'Twitter', 'https://twitter.com/inesfalk'],
			['location', 'Elvegata 3, 0182 Oslo, Viken, NO', null],
		]);
		expect(intro).toHaveLength(2);
		expect(intro[0]).toMatchObject({ spans: [{}, { text: 'instruments', strong: true }, {}], line: 10 });
	});

	test('sections are in the order of the file, dates at their precision, lines those of the file', () => {
		expect(sections.map(({ kind }) => kind)).toEqual([
			...['experience', 'volunteering', 'education', 'awards', 'certificates', 'publications'],
			...['skills', 'languages', 'interests', 'references', 'projects'],
		]);
		expect(sections[0]?.items).toMatchObject([
			{
				title: 'Senior Hydrologist',
				organization: 'River Institute',
				location: 'Oslo, Norway',
				dates: '15 Mar 2019 – Present',
				start: '2019-03',
				end: 'present',
				links: [{ text: 'River Institute', href: 'https://river.example' }],
				line: 19,
			},
			{ dates: '2015 – Feb 2019', start: '2015', end: '2019-02' },
		]);
	});
});

test('dates of a CV that is not in English stay as they are written', () => {
	const { sections } = read(files.find(([file]) => file === 'german.json')?.[1] ?? '');
	expect(sections[0]?.items).toMatchObject([
		{ dates: '2008-10 – Present', end: 'present' },
		{ dates: '2001-09-01 – 2008-09-30' },
	]);
});

test('properties that the schema does not know are kept as text with their name', () => {
	const text = asMarkdown(read(files.find(([file]) => file === 'extra.json')?.[1] ?? ''));
	for (const part of [
		'Birth place: Bodø',
		'Open to: remote work, travel',
		'## Training',
		'### Welding',
		'Passed: true',
		'## Availability',
	])
		expect(text).toContain(part);
	expect(text).toContain('Leads: Per; Kim, jr.');
	expect(text).toContain('Number: NO-1');
});

test('control characters behind escapes do not get through', () => {
	const { sections } = read(files.find(([file]) => file === 'markdown.json')?.[1] ?? '');
	expect(JSON.stringify(sections)).toContain('Lamp lights * all.');
});

test('what this program wrote as JSON Resume comes back under its own titles, with its contacts', () => {
	for (const resume of [ada, readFixture('viewer.md')]) {
		const again = read(jsonResume(resume, OPTIONS));
		expect(again.contacts.map(({ value, url }) => [value, url]).sort()).toEqual(
			resume.contacts.map(({ value, url }) => [value, url]).sort(),
		);
		const titles = again.sections.map(({ title }) => title);
		expect(resume.sections.filter(({ title }) => !titles.includes(title)).map(({ title }) => title)).toEqual([]);
	}
});

describe('what is no résumé', () => {
	test.each([
		['{"basics": {"name": "Ada",}}', 'it is no JSON at line 1, column 27: a text in quotes is missing'],
		['{\n  "basics": {}\n  "work": []\n}', 'at line 3, column 3: a comma or } is missing'],
		['{"basics": {"name": "Ada\n"}}', 'a text with a wrong sign in it, or without its end'],
		['{"basics": {}} x', 'at line 1, column 16: something stands behind its end'],
		['{"basics" {}}', 'a colon is missing'],
		['{"basics": [1 2]}', 'a comma or ] is missing'],
		['{"a": 1}', 'cv.json is JSON, but no résumé'],
		['[{"a": 1}]', 'cv.json is JSON, but no résumé'],
		['{"contacts": [], "sections": []}', 'cv.json is what --format json writes'],
		[`{"basics": ${'['.repeat(200_000)}`, 'values are more than 100 deep'],
	])('%.60s', (source, message) => {
		expect(() => parseJsonResume(source, 'cv.json')).toThrow(message);
	});
});

test('JSON is told by how it begins, and by its name', () => {
	expect(['{ "basics": 1', '\n[\n{', '{}'].map((text) => isJson(text))).toEqual([true, true, true]);
	expect(['{% include x %}', '{: .cv}', '[Ada](x)', '# Ada'].map((text) => isJson(text))).toEqual([
		false,
		false,
		false,
		false,
	]);
	expect(isJson('name: Ada', 'cv.JSON')).toBe(true);
});

test('whatever the values are, no word of theirs is lost and the Markdown reads back', () => {
	const text = fc.string({
		unit: fc.constantFrom(
			'a',
			'B',
			'7',
			' ',
			'*',
			'_',
			'-',
			'#',
			'\n',
			'[',
			']',
			'(',
			')',
			'<',
			'>',
			'|',
			':',
			'é',
			'.',
		),
		maxLength: 12,
	});
	const item = fc.dictionary(
		fc.constantFrom('name', 'position', 'title', 'url', 'startDate', 'summary', 'keywords', 'location', 'more'),
		text,
	);
	const document = fc.record({
		basics: fc.record({ name: text, label: text, summary: text, phone: text }),
		work: fc.array(item, { maxLength: 3 }),
		skills: fc.array(item, { maxLength: 3 }),
		things: fc.array(fc.oneof(item, text), { maxLength: 3 }),
	});
	fc.assert(
		fc.property(document, (value) => {
			const resume = read(JSON.stringify(value));
			const once = asMarkdown(resume);
			expect(asMarkdown(readMarkdown(once))).toBe(once);
		}),
		{ numRuns: 300, seed: 18 },
	);
});

test('an address of several lines is told in one', () => {
	const { contacts } = read(
		JSON.stringify({ basics: { location: { address: ' Quay 3 \n\n Westvik\n', city: 'Vik' } } }),
	);
	expect(contacts.map(({ value }) => value)).toEqual(['Quay 3, Westvik, Vik']);
});
