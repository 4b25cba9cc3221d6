import type { Block, Entry, HeadLink, Span } from '../../model/index.ts';
import { runsOf } from '../../model/references.ts';
import { wordsOf } from '../names.ts';
import { listed, textOf } from './body.ts';

/** A line of a section: a list item, a row, a paragraph, a definition. */
export type Line = {
	/** The heading above it. */
	readonly group: string | undefined;
	/** What stands before a colon, in a first cell or in a term. */
	readonly label: string | null;
	/** Whether the label is in bold or a link, as the names of things are. */
	readonly isMarked: boolean;
	/** The text behind the label. */
	readonly spans: readonly Span[];
	/** The lines of lists below it. */
	readonly nested: readonly Line[];
	/** The names of the columns of a table, so that no word is lost. */
	readonly columns?: readonly string[] | undefined;
	readonly links: readonly HeadLink[] | undefined;
};

/** `Label: text`. The colon of an address makes no label. */
const LABEL = /^([^:：]{1,60})[:：](?!\/\/)/u;
/** `**Label** – text`. */
const DASH = /^\s*[-–—]\s+/;
/** Characters of a paragraph that announces a list. */
const LONGEST_TITLE = 60;

type Table = Extract<Block, { type: 'table' }>;
type Spans = readonly Span[];

/**
 * The lines of blocks; a heading is the group of what follows. An entry is a line only where `withEntries` asks for it:
 * its head is the label, its body stands below.
 */
export function linesOf(items: readonly (Block | Entry)[], withEntries = false): Line[] {
	const lines: Line[] = [];
	let heading: string | undefined;
	let isUsed = true;
	const open = (next: string | undefined) => {
		// A heading with nothing below is a line of its own.
		if (!isUsed && heading !== undefined) lines.push(lineOf([{ text: heading }], [], undefined));
		[heading, isUsed] = [next, false];
	};
	for (const [at, item] of items.entries()) {
		if (item.type === 'heading') {
			open(wordsOf(item.spans));
			continue;
		}
		if (isTableHead(items, at)) continue;
		const found = item.type !== 'entry' ? linesIn(item, heading) : withEntries ? [lineOfEntry(item, heading)] : [];
		isUsed ||= found.length > 0 || item.type === 'entry';
		const above = items[at - 1];
		// `Tools:` with a list below it.
		if (item.type === 'list' && above?.type === 'paragraph' && announces(above.spans)) {
			const title = lines.pop();
			lines.push(labelled(title ? withoutColon(wholeText(title)) : null, [], found, heading));
		} else lines.push(...found);
	}
	open(undefined);
	return lines;
}

/** The items with a paragraph for each line into which the author broke one. */
export function cutAtBreaks(items: readonly (Block | Entry)[]): (Block | Entry)[] {
	return items.flatMap((item): readonly (Block | Entry)[] =>
		item.type === 'paragraph' ? linesInSpans(item.spans).map((spans) => ({ ...item, spans })) : [item],
	);
}

function linesInSpans(spans: Spans): Spans[] {
	const lines: Span[][] = [[]];
	for (const span of spans)
		for (const [at, text] of span.text.split('\n').entries()) {
			if (at > 0) lines.push([]);
			if (text !== '') lines.at(-1)?.push({ ...span, text });
		}
	return lines.filter((line) => wordsOf(line) !== '');
}

/** What stands above an entry and says what it is. */
export type Above = { readonly group?: string | undefined; readonly columns?: readonly string[] | undefined };

/** The heading above each entry of a section, and the head of the table of which it was a row. */
export function aboveEntries(items: readonly (Block | Entry)[]): ReadonlyMap<Entry, Above> {
	const above = new Map<Entry, Above>();
	let group: string | undefined;
	let columns: readonly string[] | undefined;
	for (const [at, item] of items.entries()) {
		if (item.type === 'entry') above.set(item, { group, columns });
		else columns = isTableHead(items, at) ? textOf([item]).split(' · ') : undefined;
		if (item.type === 'heading') group = wordsOf(item.spans);
	}
	return above;
}

/** The blocks of a section without rules and without those that `aboveEntries` tells. */
export function looseBlocks(items: readonly (Block | Entry)[]): Block[] {
	return items.flatMap((item, at) => {
		const isTold = item.type === 'heading' && items[at + 1]?.type === 'entry';
		return item.type === 'entry' || item.type === 'rule' || isTold || isTableHead(items, at) ? [] : [item];
	});
}

/** Whether an item is the head of a table whose rows have become entries: it stands in the line of the first of them. */
function isTableHead(items: readonly (Block | Entry)[], at: number): boolean {
	const [item, next] = [items[at], items[at + 1]];
	return item?.type === 'paragraph' && next?.type === 'entry' && next.line === item.line;
}

/** The text of a line without its label. */
export function textOfLine({ spans, nested }: Line): string {
	return [wordsOf(spans), ...nested.map(wholeText)].filter((text) => text !== '').join('\n');
}

/** The text of a line with its label. */
export function wholeText(line: Line): string {
	return [line.label, textOfLine(line)].filter((text) => text !== null && text !== '').join(': ');
}

function lineOfEntry({ title, organization, location, dates, blocks, links }: Entry, group: string | undefined): Line {
	const label = [title, organization, location, dates].filter((part) => part !== null).join(', ');
	const line = labelled(label, [], linesOf(blocks), group);
	return { ...line, links: listed([...links, ...(line.links ?? [])]) };
}

function linesIn(block: Block, group: string | undefined): Line[] {
	switch (block.type) {
		case 'list':
			return block.items.map((item) => lineOfItem(item, group)).filter((line) => wholeText(line) !== '');
		case 'definitions':
			return block.items.flatMap(({ term, blocks }) => linesOfDefinition(term, blocks, group));
		case 'table':
			return linesOfTable(block, group);
		case 'quote':
			return block.blocks.flatMap((inner) => linesIn(inner, group));
		case 'paragraph':
			return [lineOf(block.spans, [], group)];
		case 'code':
			return [lineOf([{ text: block.text }], [], group)];
		case 'heading':
		case 'rule':
			return [];
	}
}

/** A list item: its first paragraph, and the lists below it. Other blocks in it are further text. */
function lineOfItem(item: readonly Block[], group: string | undefined): Line {
	const { spans, nested } = bodyOfItem(item);
	return lineOf(spans, nested, group);
}

function bodyOfItem(item: readonly Block[]): Pick<Line, 'spans' | 'nested'> {
	const [first, ...others] = item;
	const isOnlyList = first?.type === 'list';
	const own = isOnlyList || !first ? [] : first.type === 'paragraph' ? first.spans : [{ text: textOf([first]) }];
	const below = isOnlyList ? item : others;
	return { spans: own, nested: below.flatMap((block) => linesIn(block, undefined)) };
}

/** A term with what is said about it; a term with several paragraphs is the group of them. */
function linesOfDefinition(term: Spans, blocks: readonly Block[], group: string | undefined): Line[] {
	const name = wordsOf(term);
	if (blocks.length > 1 && blocks.every(({ type }) => type === 'paragraph'))
		return blocks.flatMap((block) => linesIn(block, name));
	const { spans, nested } = bodyOfItem(blocks);
	const line = labelled(name, spans, nested, group);
	return [{ ...line, links: listed([...linksOf(term), ...(line.links ?? [])]) }];
}

function lineOf(spans: Spans, nested: readonly Line[], group: string | undefined): Line {
	return { group, ...cutLabel(spans), nested, links: linksOfLine(spans, nested) };
}

function labelled(label: string | null, spans: Spans, nested: readonly Line[], group: string | undefined): Line {
	return { group, label, isMarked: false, spans, nested, links: linksOfLine(spans, nested) };
}

function linksOfLine(spans: Spans, nested: readonly Line[]): readonly HeadLink[] | undefined {
	return listed([...linksOf(spans), ...nested.flatMap(({ links = [] }) => links)]);
}

function linksOf(spans: Spans): HeadLink[] {
	return runsOf(spans).flatMap(({ href, text }) => (href === null ? [] : { text: text.trim(), href }));
}

/** Cuts `Label: text` and `**Label** – text`. */
function cutLabel(spans: Spans): Pick<Line, 'label' | 'spans' | 'isMarked'> {
	const [first, second] = spans;
	const isMarked = first?.strong === true || first?.href !== undefined;
	const found = LABEL.exec(spans.map((span) => span.text).join(''));
	if (found?.[1]?.trim())
		return {
			label: withoutColon(found[1]),
			spans: dropStart(spans, found[0].length),
			isMarked: isMarked && found[1].trim().length <= first.text.length,
		};
	const dash = isMarked && second !== undefined ? DASH.exec(second.text) : null;
	if (first && dash)
		return { label: first.text.trim(), spans: dropStart(spans, first.text.length + dash[0].length), isMarked };
	return { label: null, spans, isMarked: false };
}

/** The spans without their first characters. */
function dropStart(spans: Spans, length: number): Span[] {
	let left = length;
	return spans.flatMap((span) => {
		const text = span.text.slice(left);
		left = Math.max(0, left - span.text.length);
		return text === '' ? [] : [{ ...span, text }];
	});
}

/** Whether a paragraph is a title for the list below it: `Tools:`. */
function announces(spans: Spans): boolean {
	const text = wordsOf(spans);
	return text.length <= LONGEST_TITLE && (/[:：]$/u.test(text) || spans.every(({ strong }) => strong === true));
}

function withoutColon(text: string): string {
	return text.replace(/\s*[:：]\s*$/u, '').trim();
}

/** A line for each row, or for each column when the cells below the head are lists. */
function linesOfTable({ head, rows }: Table, group: string | undefined): Line[] {
	const columns = head.map(wordsOf);
	if (rows.length === 0) return [lineOfRow(head, group)];
	const isByColumn =
		columns.length > 1 && rows.some(([cell = []]) => /[,，、\n]/.test(cell.map(({ text }) => text).join('')));
	if (!isByColumn || columns.every((name) => name === ''))
		return rows.map((row) => ({ ...lineOfRow(row, group), columns: listed(columns.filter(Boolean)) }));
	return columns.map((label, at) => labelled(label, joinCells(rows.map((row) => row[at] ?? [])), [], group));
}

/** A row as `first cell: other cells`. */
function lineOfRow(row: readonly Spans[], group: string | undefined): Line {
	const [first = [], ...others] = row.filter((cell) => wordsOf(cell) !== '');
	if (others.length === 0) return lineOf(first, [], group);
	const line = labelled(wordsOf(first), joinCells(others), [], group);
	return { ...line, links: listed([...linksOf(first), ...(line.links ?? [])]) };
}

function joinCells(cells: readonly Spans[]): Span[] {
	return cells
		.filter((cell) => wordsOf(cell) !== '')
		.flatMap((cell, at) => [
			...(at > 0 ? [{ text: ', ' }] : []),
			...cell.map((span) => ({ ...span, text: span.text.replaceAll('\n', ', ') })),
		]);
}
