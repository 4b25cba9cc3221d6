import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/formats/markdown/index.ts';
import type { Resume } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import { fixtureNames, readFixture } from '../helpers/fixtures.ts';
import { ada, withoutLines } from '../helpers/resumes.ts';

const OPTIONS = { width: 80, links: 'footnote', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const;
const write = (resume: Resume) => markdown(resume, { ...OPTIONS, references: new Map() });
const read = (text: string) => parse(text, { readYaml: load });

describe.each(fixtureNames)('%s', (name) => {
	test('written as Markdown reads back as the same model', () => {
		const resume = readFixture(name);
		expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
	});

	test('holds no HTML where Markdown has a sign for it', () => {
		expect(write(readFixture(name))).not.toMatch(/<(?:p|div|span|a|ul|li|h\d|pre|table)\b/i);
	});
});

test('is written the same when it was read from what was written', () => {
	for (const resume of [ada, ...fixtureNames.map(readFixture)]) {
		const once = write(resume);
		expect(write(read(once))).toBe(once);
	}
});

test('an exclamation mark before a link makes no picture of it', () => {
	const resume = read('Look\\![here](https://ada.example)\n');
	expect(withoutLines(read(write(resume)))).toEqual(withoutLines(resume));
});
