import schema from '@jsonresume/schema/schema.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { jsonResume } from '../../src/formats/json-resume/index.ts';
import type { Resume } from '../../src/model/index.ts';
import { referencesOf } from '../../src/model/references.ts';
import { parse } from '../../src/parse/index.ts';
import { fixtureNames, readFixture } from '../helpers/fixtures.ts';
import { ada } from '../helpers/resumes.ts';
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

/** Every string of a value. */
function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

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
				.filter((word) => !kept.has(word));
			expect(lost).toEqual([]);
		});
	},
);

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

test('code is kept inside quotations, lists and definitions', () => {
	const fence = (text: string, indent: string) => `${indent}\`\`\`\n${indent}${text}\n${indent}\`\`\`\n`;
	const body = `> said\n>\n${fence('quoted()', '> ')}\n- item\n\n${fence('listed()', '  ')}\nterm\n: said\n\n${fence('defined()', '  ')}`;
	const strings = stringsIn(
		write(parse(`# Ada Byron\n\n## Experience\n\n### Engineer, Works\n\n\`2012\`\n\n${body}`)),
	).join('\n');
	for (const code of ['quoted()', 'listed()', 'defined()']) expect(strings).toContain(code);
});
