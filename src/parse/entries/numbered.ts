import type { Block } from '../../model/index.ts';
import { plainText } from '../markdown/spans.ts';

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
