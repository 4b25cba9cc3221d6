import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
	.map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));

/** What the pattern finds in each file, as `path name`, each once. */
function named(pattern: RegExp, isMeant: (body: string, name: string) => boolean = () => true): string[] {
	const found = files.flatMap(({ path, text }) =>
		[...text.matchAll(pattern)].flatMap(({ 0: body, 1: name = '' }) => (isMeant(body, name) ? `${path} ${name}` : [])),
	);
	return [...new Set(found)].sort();
}

/**
 * Objects that are asked for a key worked out while the program runs, and why no word of a CV is ever that key. Words of
 * a CV are looked up in a `Map`, because a plain object answers to `constructor`.
 */
const DICTIONARIES: Readonly<Record<string, string>> = {
	'check/code-point.ts NAMES': 'asked for a code point in hexadecimal digits',
	'formats/html/escape.ts ENTITIES': 'asked for one of the five signs that the pattern finds',
	'io/source.ts REASONS': 'asked for the code of a system error',
	'io/streams.ts REASONS': 'asked for the code of a system error',
	'viewer/keys/names.ts CONTROLS': 'asked for one control character',
};

test('no plain object is a dictionary for the words of a CV', () => {
	expect(named(/const ([A-Z_]+): Readonly<Record<string, (?:string|[A-Z])/g)).toEqual(Object.keys(DICTIONARIES).sort());
});

/** Functions that call themselves, and what keeps them from overflowing the stack. */
const RECURSIONS: Readonly<Record<string, string>> = {
	'formats/json-resume/body.ts highlightsOf': 'quotes and lists are nested at most 32 deep (MAX_DEPTH of the lexer)',
	'formats/json-resume/groups.ts termsIn': 'lists are nested at most 32 deep',
	'formats/json-resume/lines.ts linesIn': 'quotes and lists are nested at most 32 deep',
	'formats/names.ts namesOf': 'quotes and lists are nested at most 32 deep',
	'formats/spans-of-section.ts spansOfSection': 'blocks are nested at most 32 deep',
	'layout/spans.ts headSpans': 'at most 50 links (MAX_HEAD_LINKS)',
	'model/walk.ts itemsIn': 'blocks are nested at most 32 deep',
	'model/walk.ts textsIn': 'blocks are nested at most 32 deep',
	'parse/cv/dates.ts rangeAt': 'lists of dates are read in 2,000 characters (MAX_LIST)',
	'parse/cv/front-matter-person.ts piecesInGroup': 'three levels (MAX_LEVELS)',
	'parse/front-matter.ts cleanValue': 'four levels (MAX_LEVELS)',
	'parse/json-resume/fields.ts isEmpty': 'values of JSON are nested at most 100 deep (MAX_DEPTH)',
	'parse/json-resume/index.ts looseOf': 'values of JSON are nested at most 100 deep',
	'parse/json-resume/texts.ts onLine': 'blocks are nested at most 32 deep',
	'parse/json-resume/texts.ts plainOf': 'values of JSON are nested at most 100 deep',
	'parse/json-resume/texts.ts valuesOf': 'four levels (MAX_LEVELS)',
	'parse/markdown/blocks.ts createReader': 'indented text is nested at most 32 deep (MAX_DEPTH)',
	'parse/markdown/html.ts isBlock': 'elements are looked into 32 deep (MAX_DEPTH)',
	'parse/markdown/html.ts joinItemLines': 'lists are nested at most 32 deep',
	'parse/markdown/html.ts rowsOf': 'elements are nested at most 200 deep, and those of one chunk (MAX_OPEN)',
};
/** Functions of these rooms never see a CV's blocks; and names that stand in a function as a property or a type. */
const OTHERS =
	/^(?:io|terminal|viewer|commands)\/|measure\.ts mayBreak|entry-head\.ts paragraph|line-fields\.ts phrase/;

test('every function that calls itself is bounded', () => {
	const calling = named(/^(?:export )?function\*? (\w+)[\s\S]*?\n\}/gm, (body, name) =>
		new RegExp(`\\b${name}\\b`).test(body.slice(body.indexOf(name) + name.length)),
	);
	expect(calling.filter((name) => !OTHERS.test(name))).toEqual(Object.keys(RECURSIONS).sort());
});

describe('regular expressions over the text of a CV', () => {
	const literals = files.flatMap(({ path, text }) =>
		[...text.matchAll(/(?<=[(=,:[!&|?{}\n\t ])\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/[a-z]*/g)].map(
			([literal]) => ({ path, literal }),
		),
	);

	test('are found', () => {
		expect(literals.length).toBeGreaterThan(150);
	});

	test('repeat no group that ends in what it may begin with', () => {
		const nested = literals.filter(({ literal }) => isNested(literal)).map(({ path, literal }) => `${path} ${literal}`);
		expect(nested).toEqual([]);
		expect(['/(?:a+)*b/', '/(\\s*x?)+/', '/(?:[ab]*)*/'].map(isNested)).toEqual([true, true, true]);
	});

	test('have no two repeats of the same characters side by side', () => {
		const adjacent = literals.filter(({ literal }) => /(\[(?:\\.|[^\]\\])+\]|\\[swd]|\.)[*+]\??\1[*+]/.test(literal));
		expect(adjacent.map(({ path, literal }) => `${path} ${literal}`)).toEqual([]);
	});
});

/** Whether an unbounded group holds nothing but one unbounded repeat and what may be absent: `(?:a+)*`, `(?:a*b?)+`. */
function isNested(literal: string): boolean {
	const item = '(?:\\[(?:\\\\.|[^\\]\\\\])+\\]|\\\\.|[^()[\\]\\\\|*+?{}])';
	return new RegExp(`\\((?:\\?[:<=!]+)?(?:${item}[*?])*${item}[*+]\\??(?:${item}[*?])*\\)(?:[*+]|\\{\\d+,\\})`).test(
		literal,
	);
}
