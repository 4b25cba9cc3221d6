import type { Block, Section } from '../model.ts';
import { readItems } from './entry.ts';
import { kindOf } from './kinds.ts';
import { createSlugger } from './slug.ts';
import { plainText } from './spans.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** The CV cut in two: what stands above the first section, and the sections. */
export type Cut = { readonly head: readonly Block[]; readonly sections: readonly Section[] };

/** Cuts the stream of blocks at the headings of the section level. */
export function cutSections(blocks: readonly Block[]): Cut {
	const level = sectionLevel(blocks);
	const starts = blocks.flatMap((block, at) => (isSectionHeading(block, level) ? [{ at, heading: block }] : []));
	const slugOf = createSlugger('section');
	const sections = starts.map(({ at, heading }, count) => {
		const title = titleOf(heading);
		const kind = kindOf(title);
		const items = readItems(blocks.slice(at + 1, starts[count + 1]?.at), kind);
		return { title, slug: slugOf(title), kind, items, line: heading.line };
	});
	return { head: blocks.slice(0, starts[0]?.at), sections };
}

/** The level at which sections stand: the highest one in use once the heading that holds the name is left aside. */
function sectionLevel(blocks: readonly Block[]): number | null {
	const [first, ...others] = blocks.flatMap((block) => (block.type === 'heading' ? block.level : []));
	if (first === undefined) return null;
	const below = Math.min(...others);
	if (others.length === 0) return null;
	return below;
}

function isSectionHeading(block: Block, level: number | null): block is Heading {
	return block.type === 'heading' && block.level === level;
}

function titleOf(heading: Heading): string {
	return plainText(heading.spans).replace(/\s*[:：]$/u, '');
}
