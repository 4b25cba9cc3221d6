import type { Block, Span } from '../../model/index.ts';
import { countLines, createLineCounter } from '../line-numbers.ts';
import { type Element, endOf, type Node } from './elements.ts';
import { type Pictures, readText } from './inline.ts';
import { SOFT_BREAK, tidySpans } from './spans.ts';
import { createTable } from './table.ts';
import { BLOCK_ELEMENTS, isUnseen } from './tags.ts';

/** Reads the Markdown inside HTML: several lines to blocks, one line to spans. */
export type MarkdownReader = {
	readonly blocks: (source: string, line: number) => readonly Block[];
	readonly spans: (source: string, pictures?: Pictures) => readonly Span[];
};

type Context = {
	readonly html: string;
	readonly lineAt: (offset: number) => number;
	readonly read: MarkdownReader;
	readonly depth: number;
	readonly preformatted: boolean;
};

type ElementReader = (element: Element, context: Context) => readonly Block[];

/** Elements nested deeper than this are read as one paragraph. */
const MAX_DEPTH = 32;
/** A line that starts like a list item. */
const BULLETS = /^[ \t]*[-*+•‣·–][ \t]+\S/m;

/** A reader for each element that makes a block of its own. Of other elements the children are read. */
const READERS: ReadonlyMap<string, ElementReader> = new Map<string, ElementReader>([
	...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, readHeading] as const),
	['hr', (element, context) => [{ type: 'rule', line: lineOf(element, context) }]],
	['pre', readPreformatted],
	['ul', readList],
	['ol', readList],
	['li', (element, context) => readItem(element, context)],
	['dl', readDefinitions],
	['table', readTable],
	['blockquote', readQuote],
	['details', readDetails],
]);

/** The visible blocks of a block element. `html` is its source, which starts on `line`. */
export function readHtml(element: Element, html: string, line: number, read: MarkdownReader): readonly Block[] {
	return readElement(element, { html, lineAt: createLineCounter(html, line), read, depth: 0, preformatted: false });
}

function readElement(element: Element, context: Context): readonly Block[] {
	if (isUnseen(element.name, element.attributes)) return [];
	if (context.depth > MAX_DEPTH) {
		const spans = context.read.spans(sourceOf([element], context));
		return spans.length > 0 ? [{ type: 'paragraph', spans, line: lineOf(element, context) }] : [];
	}
	const reader = READERS.get(element.name) ?? readChildren;
	return reader(element, { ...context, depth: context.depth + 1 });
}

function readQuote(element: Element, context: Context): readonly Block[] {
	const blocks = readChildren(element, context);
	return blocks.length > 0 ? [{ type: 'quote', blocks, line: lineOf(element, context) }] : [];
}

/** Reads block elements one by one, and the text between two of them together as Markdown. */
function readChildren(element: Element, context: Context): readonly Block[] {
	const blocks: Block[] = [];
	let run: Node[] = [];
	for (const node of element.children) {
		if (isElement(node) && isBlock(node, context.depth)) {
			for (const block of [...readRun(run, context), ...readElement(node, context)]) blocks.push(block);
			run = [];
		} else {
			run.push(node);
		}
	}
	return [...blocks, ...readRun(run, context)];
}

/** A part that opens and closes. Its summary is a heading when headings stand below it. */
function readDetails(element: Element, context: Context): readonly Block[] {
	const blocks = readChildren(element, context);
	const summary = element.children.find((node) => isElement(node) && node.name === 'summary');
	const [first, ...others] = blocks;
	const levels = others.flatMap((block) => (block.type === 'heading' ? block.level : []));
	if (!summary || first?.type !== 'paragraph' || levels.length === 0) return blocks;
	const level = Math.max(1, levels.reduce((least, one) => Math.min(least, one), MAX_HEADING) - 1);
	return [{ ...first, type: 'heading', level }, ...others];
}

/** The lowest level of a heading. */
const MAX_HEADING = 6;

function readRun(nodes: readonly Node[], context: Context): readonly Block[] {
	const source = sourceOf(nodes, context);
	if (source.trim() === '') return [];
	const line = context.lineAt(nodes[0]?.from ?? 0);
	return context.preformatted ? readLines(source, line, context) : context.read.blocks(dedent(source), line);
}

function readHeading(element: Element, context: Context): readonly Block[] {
	const spans = context.read.spans(sourceOf(element.children, context), 'linked');
	const level = Number(element.name[1]);
	return spans.length > 0 ? [{ type: 'heading', level, spans, line: lineOf(element, context) }] : [];
}

function readList(element: Element, context: Context): readonly Block[] {
	const items = element.children.filter((node) => !isBlank(node));
	const start = element.name === 'ol' ? Number.parseInt(element.attributes['start'] ?? '1', 10) || 1 : null;
	// Text in a list outside of its items is kept, too.
	return items.flatMap((node) =>
		isElement(node) && node.name === 'li' ? readItem(node, context, start) : readChild(node, context),
	);
}

/** A list of one item. `mergeLists` joins it with its neighbours later. */
function readItem(element: Element, context: Context, start: number | null = null): readonly Block[] {
	const blocks = readChildren(element, context);
	return blocks.length > 0 ? [{ type: 'list', start, items: [blocks], line: lineOf(element, context) }] : [];
}

function readChild(node: Node, context: Context): readonly Block[] {
	return isElement(node) ? readElement(node, context) : readRun([node], context);
}

function readDefinitions(element: Element, context: Context): readonly Block[] {
	const items: { term: readonly Span[]; blocks: Block[] }[] = [];
	for (const node of element.children.flatMap(unwrapGroup)) {
		const last = items.at(-1);
		if (isElement(node) && node.name === 'dt') items.push({ term: spansOf(node, context), blocks: [] });
		else if (last) last.blocks.push(...readChild(node, context));
		else if (!isBlank(node)) items.push({ term: [], blocks: [...readChild(node, context)] });
	}
	return items.length > 0 ? [{ type: 'definitions', items, line: lineOf(element, context) }] : [];
}

/** HTML allows a `div` around a term and its descriptions. */
function unwrapGroup(node: Node): readonly Node[] {
	return isElement(node) && node.name === 'div' ? node.children : [node];
}

/** Reads a table. One with headings, lists or tables in its cells only arranges the page: its cells become blocks. */
function readTable(element: Element, context: Context): readonly Block[] {
	const rows = rowsOf(element);
	const captions = element.children.filter((node) => isElement(node) && node.name === 'caption');
	const cells = rows.map((row) => row.children.filter(isCell));
	const isLayout = cells
		.flat()
		.some((cell) => cell.children.some((node) => isElement(node) && LAYOUT_ELEMENTS.has(node.name)));
	const before = captions.flatMap((caption) => readChild(caption, context));
	if (isLayout) return [...before, ...cells.flat().flatMap((cell) => readChildren(cell, context))];
	const [first = [], ...others] = cells.map((row) => row.map((cell) => spansOf(cell, context)));
	const hasHead = cells[0]?.every((cell) => cell.name === 'th') ?? false;
	const table = createTable(hasHead ? first : [], hasHead ? others : [first, ...others], lineOf(element, context));
	return [...before, ...table];
}

const LAYOUT_ELEMENTS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'pre']);

function rowsOf(element: Element): Element[] {
	return element.children.filter(isElement).flatMap((child) => {
		if (child.name === 'tr') return [child];
		return child.name === 'table' || isCell(child) ? [] : rowsOf(child);
	});
}

function isCell(node: Node): node is Element {
	return isElement(node) && (node.name === 'td' || node.name === 'th');
}

/** The children of `<pre>`, whose line ends count. */
function readPreformatted(element: Element, context: Context): readonly Block[] {
	return readChildren(element, { ...context, preformatted: true });
}

/**
 * Preformatted text is a list (wrapped by hand) when lines of it start like list items, a paragraph with line breaks when
 * it holds tags, otherwise code.
 */
function readLines(source: string, line: number, context: Context): readonly Block[] {
	if (BULLETS.test(source)) return context.read.blocks(dedent(source), line).map(joinItemLines);
	const blank = /^\s*\n/.exec(source)?.[0] ?? '';
	const at = line + countLines(blank);
	if (!source.includes('<')) {
		return [{ type: 'code', text: readText(dedent(source.slice(blank.length)).trimEnd()), line: at }];
	}
	const spans = context.read.spans(source).map((span) => ({ ...span, text: span.text.replaceAll(SOFT_BREAK, '\n') }));
	return spans.length > 0 ? [{ type: 'paragraph', spans: tidySpans(spans), line: at }] : [];
}

/** Joins the lines inside each item of a list. */
function joinItemLines(block: Block): Block {
	if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(joinItemLines)) };
	if (block.type !== 'paragraph') return block;
	return {
		...block,
		spans: tidySpans(block.spans.map((span) => ({ ...span, text: span.text.replaceAll('\n', ' ') }))),
	};
}

/** Whether the element is a block or holds one. A link around a block is none. */
function isBlock(element: Element, depth: number): boolean {
	if (BLOCK_ELEMENTS.has(element.name) || depth > MAX_DEPTH) return true;
	return element.name !== 'a' && element.children.some((child) => isElement(child) && isBlock(child, depth + 1));
}

function isElement(node: Node): node is Element {
	return node.type === 'element';
}

function isBlank(node: Node): boolean {
	return node.type === 'blank' || node.type === 'hidden';
}

function spansOf(element: Element, context: Context): readonly Span[] {
	if (isUnseen(element.name, element.attributes)) return [];
	return context.read.spans(sourceOf(element.children, context));
}

function lineOf(element: Element, context: Context): number {
	return context.lineAt(element.from);
}

/** The source from the first of the nodes to the end of the last. */
function sourceOf(nodes: readonly Node[], { html }: Context): string {
	const [first, last] = [nodes[0], nodes.at(-1)];
	if (!first || !last) return '';
	return html.slice(first.from, isElement(last) ? endOf(last, html) : last.to);
}

/** Removes the indentation that all lines share. The first line follows a tag, so its indentation does not count. */
function dedent(text: string): string {
	const [first = '', ...others] = text.split('\n');
	const depths = others.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
	const shared = Math.min(...new Set(depths), 1000);
	return [first.trimStart(), ...others.map((line) => line.slice(Math.min(shared, line.length)))].join('\n');
}
