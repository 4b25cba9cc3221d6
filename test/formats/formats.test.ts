import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { FormatOptions } from '../../src/formats/format.ts';
import { formatFor, formats } from '../../src/formats/index.ts';
import { referencesOf } from '../../src/model/references.ts';
import { expectGolden } from '../helpers/golden.ts';
import { ada, paragraph, resume, section } from '../helpers/resumes.ts';

const options: FormatOptions = {
	width: 80,
	links: 'footnote',
	ascii: false,
	colors: 1,
	hyperlinks: true,
	references: referencesOf(ada),
	today: '2026-11',
};

async function write(name: string, of = ada, changed: Partial<FormatOptions> = {}): Promise<string> {
	const format = formats.find((each) => each.name === name);
	if (!format || !('load' in format)) throw new Error(`no format ${name} that is text`);
	return (await format.load())(of, { ...options, ...changed });
}

/** The CV that every format can write: with a skill that an entry mentions too. */
const skills = { ...section(60, 'Skills', paragraph(61, 'French, punched cards')), kind: 'skills' as const };
const cvFor = (name: string) => (name === 'skills' ? { ...ada, sections: [...ada.sections, skills] } : ada);

describe.each(formats.filter((format) => 'load' in format))('the format $name', ({ name, extension }) => {
	test('writes what its golden file holds', async () => {
		expectGolden(`formats/ada${extension ?? `.${name}.txt`}`, await write(name, cvFor(name)));
	});

	test('ends with one newline, even for an empty CV', async () => {
		for (const of of extension === null ? [cvFor(name)] : [ada, resume({})]) {
			expect(await write(name, of)).toMatch(/(^|[^\n])\n$/);
		}
	});
});

describe.each(formats)('the format $name', ({ name, extension, description }) => {
	test('is described, and chosen by its extension', () => {
		expect(description).not.toBe('');
		// In one row of the help.
		expect(description.length).toBeLessThanOrEqual(51);
		if (extension !== null) expect(formatFor(`my.cv${extension.toUpperCase()}`)).toBe(name);
	});
});

describe('the format of a file', () => {
	test('is not known by any other extension', () => {
		expect(formatFor('cv.docx')).toBeNull();
		expect(formatFor('json')).toBeNull();
	});
});

describe('text', () => {
	test('holds no escape code and no space at the end of a row', async () => {
		const text = await write('text');
		expect(text).not.toContain('\u001b');
		expect(text).not.toMatch(/ $/m);
	});
});

describe('ansi', () => {
	test('says the same as text', async () => {
		const plain = (await write('ansi')).replace(/\u001b\[[\d;]*m|\u001b\]8;;[^\u0007]*\u0007/g, '');
		expect(plain.replace(/ +$/gm, '')).toBe(await write('text'));
	});

	test('is text when there are no colours', async () => {
		expect(await write('ansi', ada, { colors: 0 })).toBe(await write('text'));
	});
});

describe('json', () => {
	const schema = JSON.parse(readFileSync(new URL('../../schema/resume.schema.json', import.meta.url), 'utf8'));
	const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
	const errorsOf = (value: unknown) => (validate(value) ? [] : (validate.errors ?? []).map((error) => error.keyword));

	test('is the model, whole', async () => {
		expect(JSON.parse(await write('json'))).toEqual(ada);
	});

	test('is what the schema describes', async () => {
		expect(errorsOf(JSON.parse(await write('json')))).toEqual([]);
		expect(errorsOf(JSON.parse(await write('json', resume({}))))).toEqual([]);
	});

	test('is refused by the schema when a field is missing, unknown or of another kind', () => {
		const { name, ...nameless } = ada;
		expect(errorsOf(nameless)).toContain('required');
		expect(errorsOf({ ...ada, age: 36 })).toContain('additionalProperties');
		expect(errorsOf({ ...ada, name: 36, was: name })).toContain('type');
		expect(
			errorsOf({ ...ada, intro: [{ type: 'paragraph', spans: [{ text: 'x', color: 'red' }], line: 1 }] }),
		).toContain('additionalProperties');
		expect(errorsOf({ ...ada, intro: [{ type: 'picture', line: 1 }] })).toContain('oneOf');
	});
});
