import type { Block } from '../../model/index.ts';
import { plainText } from '../markdown/spans.ts';
import { kindOf } from './kinds.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** Words of a title. */
const MAX_WORDS = 4;
/** Titles of sections that are needed, of as many kinds. */
const MIN_TITLES = 2;

/**
 * The blocks with the titles of sections above the headings of their entries, where an author chose levels by their size:
 * `#### Education` and then `### BA, Acme College`. Headings above the first title, such as the name, stay.
 */
export function raiseTitles(blocks: readonly Block[]): readonly Block[] {
	const headings = blocks.filter((block) => block.type === 'heading');
	const first = headings.findIndex(isTitle);
	const level = headings[first]?.level ?? 0;
	const next = headings[first + 1];
	if (!next || next.level >= level) return blocks;
	const higher = headings.slice(first + 1).filter((heading) => heading.level < level);
	const titles = headings.filter((heading) => heading.level === level);
	if (higher.length < titles.length || !titles.every(isTitle) || higher.some(isTitle)) return blocks;
	const kinds = new Set(titles.map(({ spans }) => kindOf(plainText(spans))));
	if (kinds.size < MIN_TITLES) return blocks;
	const highest = Math.min(...new Set(higher.map((heading) => heading.level)));
	const moved = new Set<Block>([...titles, ...higher]);
	return blocks.map((block) =>
		block.type === 'heading' && moved.has(block)
			? { ...block, level: block.level === level ? highest : block.level + 1 }
			: block,
	);
}

/** Whether a heading is no more than the name of a kind of section. */
function isTitle({ spans }: Heading): boolean {
	const text = plainText(spans);
	const isPlain = !text.includes(',') && spans.every(({ href }) => href === undefined);
	return isPlain && kindOf(text) !== 'other' && text.split(/\s+/).length <= MAX_WORDS;
}
