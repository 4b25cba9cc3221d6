import type { Block } from '../../model/index.ts';
import { plainText, splitLines } from '../markdown/spans.ts';
import { isRole } from '../words/phrases.ts';
import { isMarked } from './entry-head.ts';
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

/**
 * The blocks with a bold line as a heading where the heading right below it is the job or the degree there: `**Acme (2019 - 2021)**`
 * above `### Potter`. At least half of the headings stand below such a line.
 */
export function raiseEmployers(blocks: readonly Block[]): readonly Block[] {
	const headings = blocks.filter((block) => block.type === 'heading');
	const employers = new Set(blocks.filter((block, at) => isEmployerAbove(block, blocks[at + 1])));
	if (employers.size < MIN_EMPLOYERS || employers.size * 2 < headings.length) return blocks;
	const level = Math.min(...new Set(headings.map((heading) => heading.level)));
	return blocks.map((block): Block => {
		if (block.type === 'paragraph' && employers.has(block)) return { ...block, type: 'heading', level };
		return block.type === 'heading' ? { ...block, level: block.level + 1 } : block;
	});
}

/** Bold lines above headings that show how an author writes. */
const MIN_EMPLOYERS = 2;

/** Whether a block is a bold line and no job, and the next one a heading that is one; one of them at most has dates. */
function isEmployerAbove(block: Block, next: Block | undefined): boolean {
	if (block.type !== 'paragraph' || next?.type !== 'heading') return false;
	const isLine =
		splitLines(block.spans).length === 1 && isMarked(block.spans) && block.spans.some(({ strong }) => strong);
	const dates = takeDates(next.spans);
	const name = takeDates(block.spans)?.rest ?? block.spans;
	return (
		isLine &&
		name.length > 0 &&
		!(dates && takeDates(block.spans)) &&
		!isRole(plainText(name)) &&
		isRole(plainText(dates?.rest ?? next.spans))
	);
}
