import { describe, expect, test } from 'vitest';
import { findCircles } from './helpers/calls.ts';
import { patternsOf, sharesRepeats } from './helpers/patterns.ts';
import { type Node, nameOf, nodesIn, readSources, type Source, sourceOf } from './helpers/syntax.ts';

const sources = readSources();

/**
 * Objects with any text as a key, and why no word of a CV reaches what every object has, such as `constructor`. The
 * compiler lets nobody ask another object for a key that is worked out; words of a CV are looked up in a `Map`.
 */
const DICTIONARIES: Readonly<Record<string, string>> = {
	'check/code-point.ts NAMES': 'asked for a code point in hexadecimal digits',
	'formats/html/escape.ts ENTITIES': 'asked for one of the five signs that the pattern finds',
	'formats/html/escape.ts attributes': 'attributes that are written one by one',
	'formats/json-ld/index.ts Json': 'only written',
	'formats/json-ld/index.ts Thing': 'only written',
	'formats/json-ld/index.ts namesOf': 'only written',
	'formats/json-resume/basics.ts Json': 'only written',
	'formats/json-resume/index.ts Json': 'only written',
	'formats/json-resume/index.ts documentOf': 'only written',
	'formats/json-resume/items.ts Json': 'only written',
	'formats/json-resume/lists.ts Json': 'only written',
	'formats/json-resume/told.ts toldIn': 'has the keys that the program asks for',
	'io/source.ts REASONS': 'asked for the code of a system error',
	'io/streams.ts REASONS': 'asked for the code of a system error',
	'formats/pdf/faces.ts featuresOf': 'features of fonts, named by the program',
	'formats/pdf/library.ts remembering': 'a run of glyphs with places of its own',
	'io/document.ts pairsIn': 'each key is its own, as `fromEntries` makes it',
	'layout/table.ts ASCII_CHARS': 'handed to marked-terminal',
	'layout/table.ts drawerOf': 'handed to marked-terminal',
	'parse/cv/front-matter-person.ts FrontMatter': 'gone through key by key',
	'parse/front-matter.ts FrontMatter': 'asked for keys that are written in the program, or gone through key by key',
	'parse/front-matter.ts cleanItems': 'each key is its own, as `fromEntries` makes it',
	'parse/front-matter.ts readMetadata': 'its keys are `title` and `author`',
	'parse/front-matter.ts recordOf': 'each key is its own, as `fromEntries` makes it',
	'parse/json-resume/texts.ts plainOf': 'only written',
	'parse/markdown/lexer.ts createLexer': 'has no prototype',
	'parse/markdown/elements.ts Element': 'asked for attributes that are written in the program',
	'parse/markdown/elements.ts Tree': 'handed on',
	'parse/markdown/tags.ts Tag': 'asked for attributes that are written in the program',
	'parse/markdown/tags.ts isUnseen': 'asked for `style`',
	'parse/markdown/tags.ts readTag': 'handed on',
	'parse/markdown/tags.ts sanitizeValues': 'gone through key by key',
	'terminal/facts.ts Environment': 'the environment of the process',
	'viewer/keys/names.ts CONTROLS': 'asked for one control character',
};

test('no plain object is a dictionary for the words of a CV', () => {
	expect(dictionariesIn(sources)).toEqual(Object.keys(DICTIONARIES).sort());
	const bad = [
		'const links: Record<string, number> = {};',
		'type Named = { [name: string]: number };',
		'const known = Object.fromEntries(words);',
		'const found = new Map<string, Partial<Record<string, 1>>>();',
		'function f() { return Object.create(null); }',
	];
	const fine = ["const a: Record<'b', string> = { b: '' };", 'const c = new Map<string, number>();'];
	const found = dictionariesIn([...bad, ...fine].map((text, at) => sourceOf(`${at}.ts`, text)));
	expect(found).toEqual(['0.ts links', '1.ts Named', '2.ts known', '3.ts found', '4.ts f']);
});

/** The declarations that speak of an object with any text as a key, as `path name`. */
function dictionariesIn(read: readonly Source[]): readonly string[] {
	const found = read.flatMap(({ path, tree }) =>
		(tree['body'] as readonly Node[]).flatMap((statement) =>
			nodesIn(statement).some(hasAnyKey) ? `${path} ${declaredName(statement)}` : [],
		),
	);
	return [...new Set(found)].sort();
}

function hasAnyKey(node: Node): boolean {
	if (node.type === 'TSIndexSignature') return true;
	if (node.type === 'MemberExpression')
		return nameOf(node['object']) === 'Object' && /^(?:fromEntries|create)$/.test(nameOf(node['property']) ?? '');
	if (node.type !== 'TSTypeReference' || nameOf(node['typeName']) !== 'Record') return false;
	const [key] = (node['typeArguments'] as { params: Node[] }).params;
	return key?.type === 'TSStringKeyword';
}

/** The name that a statement at the top of a file declares. */
function declaredName(statement: Node): string {
	const declaration = (statement['declaration'] ?? statement) as Node;
	const [first] = (declaration['declarations'] ?? [declaration]) as readonly Node[];
	return nameOf(first?.['id']) ?? '?';
}

const NESTED = 'blocks are nested at most 32 deep (MAX_DEPTH of lexer.ts, blocks.ts and html.ts)';
const JSON_NESTED = 'values of JSON are nested at most 100 deep (MAX_DEPTH of json.ts)';
/** Functions that call themselves, or each other, and what keeps them from overflowing the stack. */
const CIRCLES: Readonly<Record<string, string>> = {
	'commands/init/index.ts makeFolder': 'a path has few folders',
	'commands/program.ts createProgram.program': 'an action that runs later asks for the program',
	'formats/html/blocks.ts writeBlock, writeBlocks, writeDefinitions, writeDefinitions.rows, writeItem, writeList':
		NESTED,
	'formats/json-resume/body.ts highlightsOf': NESTED,
	'formats/json-resume/groups.ts termsIn': NESTED,
	'formats/json-resume/lines.ts bodyOfItem, lineOfItem, linesIn, linesOfDefinition': NESTED,
	'formats/json-resume/lines.ts lineOfEntry, linesOf': 'there is no entry in an entry',
	'formats/json-resume/lines.ts textOfLine, wholeText': 'lines are nested as their lists are',
	'formats/markdown/blocks.ts writeBlock, writeBlocks, writeList, writeList.written': NESTED,
	'formats/names.ts namesIn, namesOf': NESTED,
	'formats/spans-of-section.ts spansOfSection': NESTED,
	'io/watch.ts watchDocument.look': 'a timer calls it',
	'formats/pdf/blocks.ts blockRows, definitionRows, drawBlock, listRows, quoteRows': NESTED,
	'io/fonts.ts filesIn': 'at most four folders deep (MAX_DEPTH)',
	'layout/blocks.ts layoutBlock, layoutBlocks, layoutDefinitions, layoutList': NESTED,
	'model/head-links.ts headSpans': 'at most 50 links (MAX_HEAD_LINKS)',
	'model/walk.ts itemsIn': NESTED,
	'model/walk.ts textsIn': NESTED,
	'parse/cv/dates.ts endOf, lastOfList, rangeAt': 'lists of dates are read in 2,000 characters (MAX_LIST)',
	'parse/cv/front-matter-person.ts piecesInGroup, piecesInItem': 'three levels (MAX_LEVELS)',
	'parse/cv/pieces.ts piecesInside, piecesOf': NESTED,
	'parse/entries/labelled.ts rowsOf': 'from a quotation to the list in it, once',
	'parse/entries/subsections.ts subsectionsOf, subsectionsOf.close':
		'each step is one level of headings deeper, and there are six',
	'parse/front-matter.ts cleanValue': 'four levels (MAX_LEVELS)',
	'parse/json-resume/fields.ts isEmpty': JSON_NESTED,
	'parse/json-resume/fields.ts objectsOf, openObject': JSON_NESTED,
	'parse/json-resume/fields.ts textOf, textsOf': JSON_NESTED,
	'parse/json-resume/index.ts looseOf': JSON_NESTED,
	'parse/json-resume/json.ts readJson.readList, readJson.readMembers, readJson.readValue': JSON_NESTED,
	'parse/json-resume/texts.ts labelledValue, valuesOf, valuesOf.items': 'four levels (MAX_LEVELS)',
	'parse/json-resume/texts.ts onLine': NESTED,
	'parse/json-resume/texts.ts plainOf': JSON_NESTED,
	'parse/markdown/blocks.ts createReader': NESTED,
	'parse/markdown/blocks.ts readList, readList.items, readToken, readTokens': NESTED,
	'parse/markdown/html.ts isBlock': 'elements are looked into 32 deep (MAX_DEPTH)',
	'parse/markdown/html.ts joinItemLines': NESTED,
	'parse/markdown/html.ts readChildren, readElement': 'elements are looked into 32 deep (MAX_DEPTH)',
	'parse/markdown/html.ts rowsOf': 'elements are nested at most 200 deep (MAX_OPEN of tags.ts)',
	'parse/markdown/inline.ts collect, linkSpans, spansOf':
		'marks are nested at most 16 deep (MAX_INLINE_DEPTH of lexer.ts)',
	'parse/markdown/unwrap-lines.ts unwrapItem, unwrapLines': NESTED,
	'viewer/state/update.ts change, chosen, inTurn': 'what an item of a list asks for opens no further item',
};

test('every function that calls itself is bounded', () => {
	expect(findCircles(sources)).toEqual(Object.keys(CIRCLES).sort());
	const bad = [
		'function f(n: number): number { return n > 0 ? f(n - 1) : 0; }',
		'const f = (x: X[]): X[] => x.flatMap(g); function g(x: X) { return f(x.below); }',
		'function f() { const g = () => h(); const h = () => g(); return g; }',
		'const f = remember((x) => x.map(f));',
		'class A { b() { return this.b(); } }',
		'function f(x: X) { return x.read(() => f(x)); }',
	];
	const fine = ['function f(f: number) { return f; }', 'function f() { return x.f; }', 'function f(x: typeof f) {}'];
	const read = [...bad, ...fine].map((text, at) => sourceOf(`${at}.ts`, text));
	expect(findCircles(read)).toEqual(['0.ts f', '1.ts f, g', '2.ts f.g, f.h', '3.ts f', '4.ts A.b', '5.ts f']);
	const [one, other] = [
		"import { g } from './h.ts'; export function f() { g(); }",
		"import { f } from './0.ts'; export const g = () => f();",
	];
	expect(findCircles([sourceOf('0.ts', one), sourceOf('h.ts', other)])).toEqual(['0.ts f, h.ts g']);
});

const FOLDED = 'white space of spans is folded (tidySpans)';
/** Regular expressions in which two endless repeats may take the same characters, and why none gets many of them. */
const REPEATS: Readonly<Record<string, string>> = {
	'check/mask.ts ^[ \\t>]*(?:[-*+][ \\t]+|\\': 'a run of tildes is taken whole or not at all',
	'check/rules/link-label-address.ts ^(?:https?:\\/\\/|www\\.)[^': 'labels have at most 1,000 characters (MAX_LABEL)',
	'check/rules/lines-joined.ts ^ {0,3}(\\*\\*|__)([^*_\\s]': 'stars stand between the repeats',
	'commands/program.ts \\s*\\n\\s*': 'a text of the program',
	'formats/json-resume/levels.ts ^(.*?)[\\s:–—-]*([\\ufe0f★': 'asked for short terms (LONGEST)',
	'formats/json-resume/levels.ts ^(.+?)(?:\\s[-–—]\\s|[:：]\\': 'asked for short terms (LONGEST)',
	'formats/json-resume/lists.ts ^(.+?)\\s+[–—-]\\s+(.+)$|^': FOLDED,
	'formats/person-parts.ts ^((?:[A-Z]{1,2}-)?\\d{4,6': 'the last repeat always reaches the end',
	'formats/person-parts.ts ^(.+?)\\s+(\\d{5}(?:-\\d{4}': FOLDED,
	'parse/cv/labelled-name.ts ^([^:：]{1,30})[:：]\\s*(.+': FOLDED,
	'parse/cv/person-name.ts ^(?!个人|個人|我的)(.{2,8}?)\\s': FOLDED,
	'parse/cv/person-name.ts \\([^()]{0,30}\\)|（[^（）]{0': FOLDED,
	'parse/entries/facts.ts \\.|(?<!\\p{Alphabetic})\\d': 'asked for pieces of short lines (MAX_LENGTH of pieces.ts)',
	'parse/entries/labels.ts ^\\s*(?:\\d{1,2}[.)]\\s*)?[': FOLDED,
	'parse/entries/references/authors.ts ^\\P{Alphabetic}*\\S+(?:\\s':
		'asked for the names of an author list, which are short',
	'parse/entries/references/venues.ts ^[\\s.,:;–—-]*(?:\\((?:inv': FOLDED,
	'parse/markdown/directives.ts ^ {0,3}:{3,}.*$': 'the last repeat always reaches the end of the line',
	'parse/markdown/unwrap-lines.ts \\s*[\\n\\u2028]\\s*': FOLDED,
	'parse/markdown/unwrap-lines.ts \\s*\\u2028\\s*': FOLDED,
};

describe('regular expressions', () => {
	test('have no two endless repeats of the same characters behind each other, unless something bounds them', () => {
		const patterns = sources.flatMap((source) =>
			patternsOf(source).map((pattern) => ({ ...pattern, path: source.path })),
		);
		expect(patterns.length).toBeGreaterThan(600);
		const shared = patterns.filter(sharesRepeats).map(({ path, source }) => `${path} ${source.slice(0, 24)}`);
		expect(shared.sort()).toEqual(Object.keys(REPEATS).sort());
	});

	test.each([
		[/(?:a+)*b/, true],
		[/(\s*x?)+/, true],
		[/(?:[ab]*)*/, true],
		[/\s*\n\s*/, true],
		[/\w+a?[a-z]+/, true],
		[/^(.+?)\s+\d$/, true],
		[/(?=a*a*b)/, true],
		[/[\p{L}--[x]]+é*/v, true],
		[/a+|a+/, false],
		[/a*b+c/, false],
		[/\d+\.\d+/, false],
	])('%s', (pattern, isShared) => {
		expect(sharesRepeats(pattern)).toBe(isShared);
	});

	test('are found in templates too', () => {
		const [pattern] = patternsOf(sourceOf('a.ts', `const a = new RegExp(\`\\\\s*\${b}\\\\s*\`, 'u');`));
		expect(pattern).toEqual({ source: '\\s*x\\s*', flags: 'u' });
	});
});
