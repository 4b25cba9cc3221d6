import fc from 'fast-check';
import { Lexer, Tokenizer, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { unwrapParagraphs } from '../../src/parse/markdown/hard-wrapped.ts';
import { createCommonMarkLexer, createLexer } from '../../src/parse/markdown/lexer.ts';
import { readMkDocs } from '../../src/parse/markdown/mkdocs.ts';

/** marked as it is, but for what it does otherwise once its paragraphs are asked for by another class. */
class PlainTokenizer extends Tokenizer {
	override paragraph(source: string): Tokens.Paragraph | undefined {
		return super.paragraph(source);
	}
}

const pieces = fc.constantFrom(
	...['a', 'b|c', ' ', '  ', '   ', '\t', '|', '-', '--', '---', ':', ':-:', '|-|-|', '=', '=='],
	...['\n', '\n', '\n\n', '>', '> ', '#', '- ', '1. ', '`'],
);
const sources = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

describe('a tokenizer of marked that is not asked would have found nothing', () => {
	test('tables and quotes', () => {
		const blocks = createCommonMarkLexer();
		fc.assert(
			fc.property(sources, (source) => {
				expect(blocks(source)).toEqual(
					new Lexer({ gfm: true, tokenizer: new PlainTokenizer() }).blockTokens(source, []),
				);
			}),
			{ numRuns: 5000 },
		);
	});

	test('headings of one line that are underlined', () => {
		const underlined = fc
			.tuple(
				fc.constantFrom('a', ' a', '   a b', 'a\t', '- a'),
				fc.constantFrom('', ' ', '   '),
				fc.constantFrom('=', '===', '-', '--'),
				fc.constantFrom('', ' ', '  ', '\t', ' \t '),
				fc.constantFrom('', '\n', '\n\n', '\nb'),
			)
			.map(([title, indent, line, rest, end]) => `${title}\n${indent}${line}${rest}${end}`);
		fc.assert(
			fc.property(underlined, (source) => {
				const types = (tokens: readonly { type: string }[]) => tokens.map(({ type }) => type);
				expect(types(createLexer().blocks(source).tokens)).toEqual(types(new Lexer({ gfm: true }).lex(source)));
			}),
		);
	});
});

describe('what is bounded', () => {
	/** How deep the lists of a token are nested. */
	const depthOf = (token: Tokens.Generic | undefined): number =>
		token?.type === 'list' ? 1 + depthOf((token as Tokens.List).items[0]?.tokens[0]) : 0;
	const nested = (count: number) => `${'- '.repeat(20)}x\n\ny\n\n`.repeat(count);

	test('lists in lists are read 32 deep, and after 2,000 such lists 8 deep', () => {
		const lists = createLexer()
			.blocks(nested(400))
			.tokens.filter(({ type }) => type === 'list');
		expect([lists[0], lists.at(-1)].map(depthOf)).toEqual([20, 8]);
	});

	test('a tag whose first attribute would be another tag is text', () => {
		const types = createLexer()
			.blocks('<p\n<p>x</p>\n')
			.tokens.map(({ type }) => type);
		expect(types).toEqual(['paragraph', 'html']);
	});

	test('the term of a definition has at most 10,000 characters', () => {
		const types = (length: number) =>
			createLexer()
				.blocks(`${'a '.repeat(length / 2)}\n: b\n`)
				.tokens.map(({ type }) => type);
		expect([types(5000), types(20_000)]).toEqual([['definitions'], ['paragraph']]);
	});
});

describe('a text that is wrapped at a width', () => {
	const PLACE = `\`2013-2015\` **Fellow of the Museum**, *Knot School*, Brighton, United
Kingdom.`;
	const TEXT = `The ropes of the harbour were made by hand until the war, and the nets
that we have of that time show knots which nobody has tied again since
then, though some have tried to. Most of them are in the museum, where
they can be seen on Sundays and on the day of the patron of the divers
who gave them.`;

	test('has each paragraph in one line', () => {
		const wrapped = unwrapParagraphs(`${TEXT}\n\n${PLACE}\n`).split('\n');
		expect(wrapped).toContain(PLACE.replace('\n', ' '));
		expect(wrapped).toContain(TEXT.replaceAll('\n', ' '));
	});

	test('has each item of a list in one line, in the number of lines that it had', () => {
		const list = Array.from({ length: 3 }, () => `- ${TEXT.replaceAll('\n', '\n  ')}`).join('\n');
		const wrapped = unwrapParagraphs(`${list}\n\n# B\n`).split('\n');
		expect(wrapped.filter((line) => line === `- ${TEXT.replaceAll('\n', ' ')}`)).toHaveLength(3);
		expect(wrapped.indexOf('# B')).toBe(16);
	});

	test('keeps the number of every line below', () => {
		expect(unwrapParagraphs(`${TEXT}\n\n# B\n`).split('\n').indexOf('# B')).toBe(6);
	});

	test('keeps lines that end early, in two spaces or in a backslash, and those of other blocks', () => {
		const kept = ['Rope maker\nHull\n2019', `${'word '.repeat(14)}  \nend`, `${'word '.repeat(14)}\\\nend`];
		const blocks = [`- ${TEXT.replaceAll('\n', '\n  ')}`, `\`\`\`\n${TEXT}\n\`\`\``, `    ${TEXT}`, `| ${TEXT} |`];
		for (const block of [...kept, ...blocks])
			expect(unwrapParagraphs(`${TEXT}\n\n${block}\n\n${TEXT}\n`)).toContain(block);
	});

	test('is none in a script without spaces', () => {
		const text = `${'绳'.repeat(70)}\n${'网'.repeat(70)}\n${'海'.repeat(30)}\n\n`.repeat(9);
		expect(unwrapParagraphs(text)).toBe(text);
	});

	test('is no text of short lines, and none of long ones', () => {
		const short = Array.from({ length: 9 }, (_, at) => `Rope maker\nHull\n201${at}`).join('\n\n');
		const long = `${TEXT.replaceAll('\n', ' ')}\n`.repeat(9);
		for (const text of [short, long]) expect(unwrapParagraphs(text)).toBe(text);
	});
});

describe('blocks and icons of Material for MkDocs', () => {
	test.each([
		['!!! note "Talks"\n    - Knots\n\n    - Nets\n\nEnd', '**Talks**  \n- Knots\n\n- Nets\n\nEnd'],
		['???+ info\n    Text\nEnd', '**Info**  \nText\nEnd'],
		['!!! note ""\n\n    Text', '\n\nText'],
		['=== "Tools"\n    - Nets\n\n=== "Ropes"\n    Hemp', '**Tools**  \n- Nets\n\n**Ropes**  \nHemp'],
		['!!! note "Talks"\n  - Knots\n    - Nets', '**Talks**  \n- Knots\n  - Nets'],
		['```\n!!! note "Talks"\n    - :material-email: Knots\n```', null],
		['!!! Attention, please "now"\n    - Knots', null],
		['- :material-language-python: Python', '- Python'],
		['[:fontawesome-brands-github: ada](https://github.com/ada)', '[ada](https://github.com/ada)'],
		['ratio 1:material-2:3', null],
	])('%j', (source, expected) => {
		expect(readMkDocs(source)).toBe(expected ?? source);
	});
});
