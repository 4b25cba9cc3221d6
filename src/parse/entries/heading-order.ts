import type { Block } from '../../model/index.ts';
import { plainText } from '../markdown/spans.ts';
import type { Heading } from './recognizer.ts';
import { takeDates } from './take-dates.ts';

const NUMBER = /^\(?\d{1,2}[.)]\s/;

/**
 * The blocks with numbered headings one level lower where others of their level have no number: they divide what stands
 * below those.
 */
export function lowerNumbered(blocks: readonly Block[]): readonly Block[] {
	const plain = new Set(blocks.flatMap((block) => (block.type === 'heading' && !isNumbered(block) ? block.level : [])));
	if (plain.size === 0 || !blocks.some(isNumbered)) return blocks;
	return blocks.map((block) =>
		block.type === 'heading' && isNumbered(block) && plain.has(block.level)
			? { ...block, level: block.level + 1 }
			: block,
	);
}

function isNumbered(block: Block): boolean {
	return block.type === 'heading' && NUMBER.test(plainText(block.spans));
}

/**
 * The blocks with headings of dates behind the heading that stands right below them, where each has one of its level or a higher
 * one: `#### 2019 - 2023` above `### Potter, Acme`.
 */
export function lowerDates(blocks: readonly Block[]): readonly Block[] {
	const dates = blocks.flatMap((block, at) => (isOfDates(block) ? at : []));
	if (dates.length === 0 || !dates.every((at) => titleBelow(blocks, at))) return blocks;
	return blocks.flatMap((block, at) => {
		const title = titleBelow(blocks, at);
		// On one level dates below their title would be a heading of their own.
		if (title && block.type === 'heading') return [title, { ...block, level: title.level + 1 }];
		return titleBelow(blocks, at - 1) ? [] : [block];
	});
}

/** The heading right below one of dates that these belong to. */
function titleBelow(blocks: readonly Block[], at: number): Heading | null {
	const [dates, title] = [blocks[at], blocks[at + 1]];
	if (!isOfDates(dates) || title?.type !== 'heading') return null;
	return dates.level >= title.level && !takeDates(title.spans) ? title : null;
}

function isOfDates(block: Block | undefined): block is Heading {
	return block?.type === 'heading' && takeDates(block.spans)?.side === 'whole';
}
