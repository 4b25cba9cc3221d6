import type { Block, Span } from '../../model/index.ts';
import { longestRun, writeSpans } from './spans.ts';

/** Markdown that reads back as these blocks, a blank line between them; their headings stand on a level or on lower ones. */
export function writeBlocks(blocks: readonly Block[], level = BELOW_SECTIONS): string {
	return blocks.map((block) => writeBlock(block, level)).join('\n\n');
}

/** The highest level of a heading that is neither the name nor the title of a section. */
export const BELOW_SECTIONS = 3;

/** The lowest level of a heading. */
export const LOWEST = 6;

function writeBlock(block: Block, level: number): string {
	switch (block.type) {
		case 'paragraph':
			return writeSpans(block.spans);
		case 'heading':
			return writeHeading(Math.max(level, block.level), block.spans);
		case 'list':
			return writeList(block);
		case 'definitions':
			return block.items
				.map(
					({ term, blocks }) =>
						`${writeSpans(term, 'line') || '&nbsp;'}\n${indent(writeBlocks(blocks) || '&nbsp;', ':   ')}`,
				)
				.join('\n\n');
		case 'quote':
			return writeBlocks(block.blocks)
				.split('\n')
				.map((line) => (line === '' ? '>' : `> ${line}`))
				.join('\n');
		case 'code':
			return writeCode(block.text);
		case 'table':
			return writeTable(block.head, block.rows);
		case 'rule':
			return '* * *';
	}
}

/** A heading. A `#` at its end is escaped, because it would close the heading. */
export function writeHeading(level: number, spans: readonly Span[]): string {
	return `${'#'.repeat(level)} ${writeSpans(spans, 'line').replace(/#+$/, (signs) => signs.replaceAll('#', '&#35;'))}`;
}

function writeList({ start, items }: Extract<Block, { type: 'list' }>): string {
	const written = items.map((item, at) => {
		const mark = start === null ? '- ' : `${start + at}. `;
		return indent(writeBlocks(item), mark);
	});
	const isLoose = items.some((item) => item.length > 1 && !item.slice(1).every(({ type }) => type === 'list'));
	return written.join(isLoose ? '\n\n' : '\n');
}

/** Lines behind a mark such as `- `; the lines after the first are indented below its text. */
function indent(text: string, mark: string): string {
	const space = ' '.repeat(mark.length);
	return text
		.split('\n')
		.map((line, at) => (at === 0 ? mark + line : line === '' ? '' : space + line))
		.join('\n')
		.trimEnd();
}

function writeCode(text: string): string {
	const fence = '`'.repeat(Math.max(2, longestRun(text)) + 1);
	return `${fence}\n${text}\n${fence}`;
}

function writeTable(head: readonly (readonly Span[])[], rows: readonly (readonly (readonly Span[])[])[]): string {
	const columns = rows.reduce((most, row) => Math.max(most, row.length), head.length);
	const rowOf = (cells: readonly (readonly Span[])[]) =>
		`| ${cells.map((cell) => writeSpans(cell, 'line')).join(' | ')} |`;
	const names = head.length > 0 ? head : Array.from({ length: columns }, () => []);
	const ruled = [rowOf(names), `|${' --- |'.repeat(columns)}`];
	return [...ruled, ...rows.map(rowOf)].join('\n');
}
