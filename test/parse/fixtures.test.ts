import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { text } from '../../src/formats/text.ts';
import { referencesOf } from '../../src/model/references.ts';
import { parse } from '../../src/parse/index.ts';
import { expectGolden } from '../helpers/golden.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const names = ['jekyll.md', 'viewer.md', ...readdirSync(`${FIXTURES}/dialects`).map((name) => `dialects/${name}`)];

function read(name: string) {
	return parse(readFileSync(`${FIXTURES}/${name}`, 'utf8'), { readYaml: load });
}

describe('every dialect is read as its author meant it', () => {
	test.each(names)('%s', (name) => {
		const resume = read(name);
		const path = `parse/${name.replace(/^dialects\//, '').replace('.md', '')}`;
		expectGolden(`${path}.json`, `${JSON.stringify(resume, null, '\t')}\n`);
		const options = {
			width: 80,
			links: 'footnote',
			ascii: false,
			colors: 0,
			hyperlinks: false,
			today: '2026-11',
		} as const;
		expectGolden(`${path}.txt`, text(resume, { ...options, references: referencesOf(resume) }));
	});
});

describe('the CV with two headings for one job and headings that HTML swallows', () => {
	const resume = read('jekyll.md');
	const entries = (slug: string) =>
		(resume.sections.find((section) => section.slug === slug)?.items ?? []).filter((item) => item.type === 'entry');

	test('has its name, and contacts of every kind', () => {
		expect(resume.name).toBe('Nadia Okafor');
		expect(resume.headline).toBeNull();
		expect(resume.contacts.map(({ kind, value, url, line }) => [kind, value, url, line])).toEqual([
			['url', 'https://medium.com/@nadia-okafor', 'https://medium.com/@nadia-okafor', 8],
			['email', 'nadia@okafor.example', 'mailto:nadia@okafor.example', 10],
			['url', 'https://github.com/nadia-okafor', 'https://github.com/nadia-okafor', 12],
			['phone', '(+44)-2079460958', 'tel:+442079460958', 14],
		]);
	});

	test('has every job, those right below a line of HTML too', () => {
		expect(
			entries('full-time-experience').map(({ title, organization, location, start, end }) => [
				title,
				organization,
				location,
				start,
				end,
			]),
		).toEqual([
			['Lead Modeller', 'Tidewater', 'Cardiff (Wales)', '2019-08', 'present'],
			['Surveyor', 'Brack & Sons', 'Hull (England)', '2017-12', '2018-10'],
		]);
		expect(entries('internships').map(({ organization, start, line }) => [organization, start, line])).toEqual([
			['harbour', '2016-05', 74],
			['Summer of Tides', '2015-03', 84],
			['WaveMail', '2013-10', 90],
		]);
	});

	test('has the bullets faked inside <pre> as a list, their hard wraps undone', () => {
		const [job] = entries('full-time-experience');
		const list = job?.blocks.find((block) => block.type === 'list');
		const first = list?.items[0]?.[0];
		expect(list?.items).toHaveLength(3);
		expect(first?.type === 'paragraph' && first.spans.map((span) => span.text).join('')).toBe(
			'Runs a team of 4 members across two harbours.',
		);
	});

	test('hides what stands in comments, and shows no mark of HTML or Markdown', () => {
		expect(JSON.stringify(resume)).not.toMatch(/Last updated|<br|<pre|&amp;|__|<\/|fa-envelope/);
	});
});

test('positions are lines of the untouched source', () => {
	for (const name of names) {
		const lines = readFileSync(`${FIXTURES}/${name}`, 'utf8').split('\n');
		for (const { title, line } of read(name).sections) {
			const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
			for (const word of words)
				expect({ name, line, text: lines[line - 1] }).toMatchObject({ text: expect.stringContaining(word) });
		}
	}
});
