import type { MarkedToken, Token, Tokens } from 'marked';
import type { Block } from '../../model/index.ts';
import { countLines } from '../line-numbers.ts';
import { type MarkdownReader, readHtml } from './html.ts';
import { readSpans } from './inline.ts';
import type { DefinitionsToken, PipeTableToken } from './kramdown.ts';
import { createLexer, type HtmlToken } from './lexer.ts';
import { mergeLists } from './merge-lists.ts';
import { createTable } from './table.ts';

/** Reads a Markdown text that starts on `line` of the source. The spans still hold SOFT_BREAK where a source line ended. */
export function readBlocks(markdown: string, line: number): Block[] {
	const lexer = createLexer();
	const reader: MarkdownReader = {
		blocks: (source, at) => readTokens(lexer.blocks(source), at, reader),
		spans: (source) => readSpans(lexer.inline(source.replace(/[ \t]*\n[ \t]*/g, '\n').trim())),
	};
	return reader.blocks(markdown.replace(HEADING_WITHOUT_SPACE, '$1 '), line);
}

/** `#Ada Byron` on the first line: a heading whose author forgot the space. */
const HEADING_WITHOUT_SPACE = /^(\s*#)(?=[^\s#\d][^\n#]*(?:\n|$))/;

function readTokens(tokens: readonly Token[], line: number, reader: MarkdownReader): Block[] {
	const blocks: Block[] = [];
	let at = line;
	for (const token of tokens) {
		blocks.push(...readToken(token as MarkedToken, at, reader));
		at += countLines(token.raw);
	}
	return mergeLists(blocks);
}

function readToken(
	token: MarkedToken | DefinitionsToken | PipeTableToken,
	line: number,
	reader: MarkdownReader,
): Block[] {
	switch (token.type) {
		case 'heading':
			return readHeading(token, line);
		case 'paragraph':
		case 'text':
			return readParagraph(token.tokens ?? [{ type: 'text', raw: token.raw, text: token.text }], line);
		case 'list':
			return [readList(token, line, reader)];
		case 'blockquote':
			return [{ type: 'quote', blocks: readTokens(token.tokens, line, reader), line }];
		case 'code':
			return readCode(token, line, reader);
		case 'html':
			return readHtmlToken(token as HtmlToken, line, reader);
		case 'table':
			return readGfmTable(token, line);
		case 'pipeTable':
			return readPipeTable(token, line, reader);
		case 'definitions':
			return [readDefinitions(token, line, reader)];
		case 'hr':
			return [{ type: 'rule', line }];
		default:
			return [];
	}
}

function readHeading(token: Tokens.Heading, line: number): Block[] {
	const spans = readSpans(token.tokens);
	return spans.length > 0 ? [{ type: 'heading', level: token.depth, spans, line }] : [];
}

function readParagraph(tokens: readonly Token[], line: number): Block[] {
	const spans = readSpans(tokens);
	return spans.length > 0 ? [{ type: 'paragraph', spans, line }] : [];
}

function readList(token: Tokens.List, line: number, reader: MarkdownReader): Block {
	let at = line;
	const items = token.items.map((item) => {
		const blocks = readTokens(item.tokens, at, reader);
		at += countLines(item.raw);
		return blocks;
	});
	return { type: 'list', start: token.ordered ? Number(token.start) : null, items, line };
}

/** In a CV, indented lines are text that the author moved to the right. Only fenced lines are code. */
function readCode(token: Tokens.Code, line: number, reader: MarkdownReader): Block[] {
	if (token.codeBlockStyle === 'indented') return reader.blocks(token.text, line);
	return token.text.trim() === '' ? [] : [{ type: 'code', text: token.text.trimEnd(), line }];
}

function readHtmlToken(token: HtmlToken, line: number, reader: MarkdownReader): Block[] {
	if (!token.element) return [];
	const html = token.raw.trimStart();
	return readHtml(token.element, html, line + countLines(token.raw.slice(0, -html.length)), reader);
}

function readGfmTable(token: Tokens.Table, line: number): Block[] {
	const cellsOf = (cells: readonly Tokens.TableCell[]) => cells.map((cell) => readSpans(cell.tokens));
	return createTable(cellsOf(token.header), token.rows.map(cellsOf), line);
}

function readPipeTable({ head, rows }: PipeTableToken, line: number, reader: MarkdownReader): Block[] {
	const cellsOf = (cells: readonly string[]) => cells.map(reader.spans);
	return createTable(cellsOf(head), rows.map(cellsOf), line);
}

function readDefinitions(token: DefinitionsToken, line: number, reader: MarkdownReader): Block {
	const items = token.items.map(({ term, descriptions }) => ({
		term: reader.spans(term),
		blocks: descriptions.flatMap(({ source, offset }) => reader.blocks(source, line + offset)),
	}));
	return { type: 'definitions', items, line };
}
