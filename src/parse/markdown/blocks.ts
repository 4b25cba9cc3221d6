import type { MarkedToken, Token, Tokens } from 'marked';
import type { Block, Span } from '../../model/index.ts';
import { countLines } from '../line-numbers.ts';
import { fitted } from './fitted.ts';
import { unwrapParagraphs } from './hard-wrapped.ts';
import { type MarkdownReader, readHtml } from './html.ts';
import { type Pictures, readSpans } from './inline.ts';
import type { DefinitionsToken, PipeTableToken } from './kramdown.ts';
import { createLexer, type HtmlToken, type LexedBlocks, type MarkdownLexer } from './lexer.ts';
import { mergeLists } from './merge-lists.ts';
import { joinText, sliceSpans, trimSpans } from './spans.ts';
import { createTable } from './table.ts';

/**
 * Reads a Markdown text that starts on `line` of the source. The spans still hold SOFT_BREAK where a source line ended.
 */
export function readBlocks(markdown: string, line: number): readonly Block[] {
	const source = unwrapParagraphs(markdown.replace(HEADING_WITHOUT_SPACE, '$1 '));
	return createReader(createLexer(), 0).blocks(source, line);
}

/** Indented blocks nested deeper than this are read as one paragraph. */
const MAX_DEPTH = 32;

function createReader(lexer: MarkdownLexer, depth: number): BlockReader {
	const reader: BlockReader = {
		blocks: (source, at) =>
			isPlainLine(source)
				? readParagraph([textToken(source.trim())], at + countLines(source.slice(0, source.search(/\S/))))
				: readLexed(lexer.blocks(source), at, reader),
		spans: (source, pictures) =>
			readSpans(isPlain(source) ? [textToken(source)] : lexer.inline(trimLines(source)), pictures),
		indented: (source, at) =>
			depth < MAX_DEPTH
				? createReader(lexer, depth + 1).blocks(source, at)
				: readParagraph([textToken(source.replace(/\s+/g, ' '))], at),
	};
	return reader;
}

type BlockReader = MarkdownReader & {
	/** Reads the text of indented lines, their indentation removed. */
	readonly indented: MarkdownReader['blocks'];
};

/** The reader of one text's tokens. */
type TokenReader = BlockReader & Pick<LexedBlocks, 'inline'>;

/** Whether marked would find nothing but text: saves the time of asking it about each cell of a table. */
function isPlain(source: string): boolean {
	return !/[^\p{Alphabetic}\d ,;.()%'"+/-]|[Ww]{3}/u.test(source);
}

/** Whether the text is one line in which nothing is marked, as most cells and items of HTML are. */
function isPlainLine(source: string): boolean {
	const text = source.trim();
	return /^\p{Alphabetic}.*$/u.test(text) && isPlain(text);
}

function textToken(text: string): Tokens.Text {
	return { type: 'text', raw: text, text, escaped: false };
}

function trimLines(text: string): string {
	return text
		.split('\n')
		.map((line) => line.trim())
		.join('\n')
		.trim();
}

/** `#Ada Byron` on the first line: a heading whose author forgot the space. */
const HEADING_WITHOUT_SPACE = /^(\s*#)(?=[^\s#\d][^\n#]*(?:\n|$))/;

function readLexed({ tokens, inline }: LexedBlocks, line: number, reader: BlockReader): readonly Block[] {
	return readTokens(tokens, line, { ...reader, inline });
}

function readTokens(tokens: readonly Token[], line: number, reader: TokenReader): readonly Block[] {
	const blocks: Block[] = [];
	let at = line;
	for (const token of tokens) {
		for (const block of readToken(token as MarkedToken, at, reader)) blocks.push(block);
		at += countLines(token.raw);
	}
	return mergeLists(fitted(blocks));
}

function readToken(
	token: MarkedToken | DefinitionsToken | PipeTableToken,
	line: number,
	reader: TokenReader,
): readonly Block[] {
	switch (token.type) {
		case 'heading':
			return readHeading(token, line, reader);
		case 'paragraph':
			return readParagraph(reader.inline(token), line, 'accompanied');
		case 'text':
			return readParagraph(reader.inline(token), line);
		case 'list':
			return readList(token, line, reader);
		case 'blockquote':
			return [{ type: 'quote', blocks: readAlert(readTokens(token.tokens, line, reader)), line }];
		case 'code':
			return readCode(token, line, reader);
		case 'html':
			return readHtmlToken(token as HtmlToken, line, reader);
		case 'table':
			return readGfmTable(token, line, reader);
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

function readHeading(token: Tokens.Heading, line: number, { inline }: TokenReader): readonly Block[] {
	const spans = readSpans(inline(token), 'linked');
	return spans.length > 0 ? [{ type: 'heading', level: token.depth, spans, line }] : [];
}

/** A paragraph, or several where an author leaves an empty line between two breaks. */
function readParagraph(tokens: readonly Token[], line: number, pictures?: Pictures): readonly Block[] {
	let at = line;
	return atEmptyLines(tokens).flatMap((part): Block[] => {
		const start = at;
		for (const { raw } of part) at += countLines(raw);
		const spans = readSpans(part, pictures);
		return spans.length > 0 ? [{ type: 'paragraph', spans, line: start }] : [];
	});
}

/** The tokens of a paragraph, cut between two breaks without a text between them. */
function atEmptyLines(tokens: readonly Token[]): readonly (readonly Token[])[] {
	const parts: Token[][] = [[]];
	let breaks = 0;
	for (const token of tokens) {
		if (isBreak(token)) breaks++;
		else if (token.raw.trim() !== '') {
			if (breaks > 1) parts.push([]);
			breaks = 0;
		}
		parts.at(-1)?.push(token);
	}
	return parts;
}

function isBreak({ type, raw }: Token): boolean {
	return type === 'br' || (type === 'html' && /^<br\b/i.test(raw));
}

function readList(token: Tokens.List, line: number, reader: TokenReader): readonly Block[] {
	const start = token.ordered ? Number(token.start) : null;
	const isOfYears = start !== null && start >= FIRST_YEAR && start <= LAST_YEAR;
	let at = line;
	const items = token.items.map((item) => {
		const blocks = readTokens(withCheckbox(item.tokens), at, reader);
		const [number = ''] = (isOfYears && /^\s*\d+[.)]/.exec(item.raw)) || [];
		const own = number === '' ? blocks : behindYear(number.trim(), blocks, at);
		at += countLines(item.raw);
		return own;
	});
	if (isOfYears && items.length === 1) return items[0] ?? [];
	return [{ type: 'list', start: isOfYears ? null : start, items, line }];
}

/** `2019. Best paper` is a text that begins with a year, and the first of an ordered list only to Markdown. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];

/** The blocks with a year in front of them. */
function behindYear(year: string, blocks: readonly Block[], line: number): readonly Block[] {
	const [first, ...others] = blocks;
	if (first?.type !== 'paragraph') return [{ type: 'paragraph', spans: [{ text: year }], line }, ...blocks];
	return [{ ...first, spans: [{ text: `${year} ` }, ...first.spans] }, ...others];
}

/** The tokens of an item, its checkbox as the first inline token of its text. */
function withCheckbox([first, second, ...others]: readonly Token[]): readonly Token[] {
	const tokens = [first, second].filter((token) => token !== undefined);
	if (first?.type !== 'checkbox' || !second || !('tokens' in second)) return [...tokens, ...others];
	return [{ ...second, text: first.raw + second.text, tokens: [first] } as Token, ...others];
}

/** A quote that GitHub shows as an alert: `[!NOTE]` on its first line becomes the title `Note`. */
function readAlert(blocks: readonly Block[]): readonly Block[] {
	const [first, ...others] = blocks;
	if (first?.type !== 'paragraph') return blocks;
	const [mark, name] = /^\[!(note|tip|important|warning|caution)\](?=[\n\u2028]|$)/i.exec(joinText(first.spans)) ?? [];
	if (mark === undefined || name === undefined) return blocks;
	const title: Span = { text: name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(), strong: true };
	const rest = trimSpans(sliceSpans(first.spans, mark.length));
	const text: readonly Block[] = rest.length > 0 ? [{ ...first, spans: rest, line: first.line + 1 }] : [];
	return [{ ...first, spans: [title] }, ...text, ...others];
}

/** In a CV, indented lines are text that the author moved to the right. Only fenced lines are code. */
function readCode(token: Tokens.Code, line: number, reader: TokenReader): readonly Block[] {
	if (token.codeBlockStyle === 'indented') return reader.indented(unindent(token.text), line);
	return token.text.trim() === '' ? [] : [{ type: 'code', text: token.text.trimEnd(), line }];
}

/** Removes the indentation that all lines share. */
function unindent(text: string): string {
	const lines = text.split('\n');
	const shared = lines.reduce((least, line) => (line.trim() === '' ? least : Math.min(least, line.search(/\S/))), 1000);
	return shared === 0 ? text : lines.map((line) => line.slice(shared)).join('\n');
}

function readHtmlToken(token: HtmlToken, line: number, reader: TokenReader): readonly Block[] {
	if (!token.element) return [];
	const html = token.raw.trimStart();
	return readHtml(token.element, html, line + countLines(token.raw.slice(0, -html.length)), reader);
}

function readGfmTable(token: Tokens.Table, line: number, { inline }: TokenReader): readonly Block[] {
	const cellsOf = (cells: readonly Tokens.TableCell[]) => cells.map((cell) => readSpans(inline(cell)));
	return createTable(cellsOf(token.header), token.rows.map(cellsOf), line);
}

function readPipeTable({ head, rows }: PipeTableToken, line: number, reader: TokenReader): readonly Block[] {
	const cellsOf = (cells: readonly string[]) => cells.map((cell) => reader.spans(cell));
	return createTable(cellsOf(head), rows.map(cellsOf), line);
}

function readDefinitions(token: DefinitionsToken, line: number, reader: TokenReader): Block {
	const items = token.items.map(({ term, descriptions }) => ({
		term: reader.spans(term),
		blocks: descriptions.flatMap(({ source, offset }) => reader.blocks(source, line + offset)),
	}));
	return { type: 'definitions', items, line };
}
