import { withoutOuterRules } from '../../layout/section.ts';
import type { Block, Span } from '../../model/index.ts';
import { attributes, escapeHtml } from './escape.ts';
import { writeSpans } from './links.ts';

type Of<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

const LOWEST_LEVEL = 6;

/** Blocks one below the other, with headings of `level`. */
export function writeBlocks(blocks: readonly Block[], level: number): string {
	return withoutOuterRules(blocks)
		.map((block) => writeBlock(block, level))
		.join('\n');
}

/** A block. A heading gets `level`, whatever its own level is. */
export function writeBlock(block: Block, level: number): string {
	switch (block.type) {
		case 'paragraph':
			return `<p>${writeSpans(block.spans)}</p>`;
		case 'heading': {
			const tag = `h${Math.min(level, LOWEST_LEVEL)}`;
			return `<${tag}>${writeSpans(block.spans)}</${tag}>`;
		}
		case 'list':
			return writeList(block, level);
		case 'definitions':
			return writeDefinitions(block, level);
		case 'quote':
			return `<blockquote>\n${writeBlocks(block.blocks, level)}\n</blockquote>`;
		case 'code':
			return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
		case 'table':
			return writeTable(block);
		case 'rule':
			return '<hr>';
	}
}

function writeList({ start, items }: Of<'list'>, level: number): string {
	const tag = start === null ? 'ul' : 'ol';
	const first = start === null || start === 1 ? null : `${start}`;
	const isLoose = items.some((blocks) => blocks.filter(({ type }) => type !== 'list').length > 1);
	const list = attributes({ start: first, class: isLoose ? 'loose' : null });
	return `<${tag}${list}>\n${items.map((blocks) => `<li>${writeItem(blocks, level)}</li>`).join('\n')}\n</${tag}>`;
}

/** The content of a list item. Its first paragraph has no tag when only lists follow. */
function writeItem(blocks: readonly Block[], level: number): string {
	const [first, ...others] = blocks;
	if (first?.type !== 'paragraph' || others.some(({ type }) => type !== 'list')) return writeBlocks(blocks, level);
	return [writeSpans(first.spans), ...others.map((block) => writeBlock(block, level))].join('\n');
}

function writeDefinitions({ items }: Of<'definitions'>, level: number): string {
	const rows = items.map(({ term, blocks }) => {
		const details = blocks.length > 0 ? `<dd>${writeItem(blocks, level)}</dd>` : '';
		return `<dt>${writeSpans(term)}</dt>${details === '' ? '<dd></dd>' : `\n${details}`}`;
	});
	return `<dl>\n${rows.join('\n')}\n</dl>`;
}

/** A table in a frame that scrolls on a narrow screen, also by keys (`tabindex`). */
function writeTable({ head, rows }: Of<'table'>): string {
	const row = (cells: readonly (readonly Span[])[], tag: 'th' | 'td') =>
		`<tr>${cells.map((spans) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${writeSpans(spans)}</${tag}>`).join('')}</tr>`;
	const lines = [
		...(head.length > 0 ? ['<thead>', row(head, 'th'), '</thead>'] : []),
		'<tbody>',
		...rows.map((cells) => row(cells, 'td')),
		'</tbody>',
	];
	return `<div class="table" tabindex="0">\n<table>\n${lines.join('\n')}\n</table>\n</div>`;
}
