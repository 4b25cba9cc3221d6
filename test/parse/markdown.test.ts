import fc from 'fast-check';
import { Lexer, Tokenizer, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { createCommonMarkLexer, createLexer } from '../../src/parse/markdown/lexer.ts';

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
				expect(types(createLexer().blocks(source))).toEqual(types(new Lexer({ gfm: true }).lex(source)));
			}),
		);
	});
});
