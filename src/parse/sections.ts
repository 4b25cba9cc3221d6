import type { Block, SectionKind } from '../model.ts';
import { contactOf, readContacts } from './contacts.ts';
import { kindOf } from './kinds.ts';
import { isDocumentTitle, isPersonName } from './names.ts';
import { plainText } from './spans.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** A section before its entries are told: its heading and the blocks below it. */
export type RawSection = {
	readonly heading: Heading;
	readonly title: string;
	readonly kind: SectionKind;
	readonly blocks: readonly Block[];
};

/** The CV cut in two: what stands above the first section, and the sections. */
export type Cut = { readonly head: readonly Block[]; readonly sections: readonly RawSection[] };

/** Cuts the stream of blocks at the headings of the section level, which is found for each CV anew. */
export function cutSections(blocks: readonly Block[]): Cut {
	const headings = blocks.filter((block) => block.type === 'heading').filter(isTitle);
	const name = nameHeading(headings);
	const below = headings.slice(headings.indexOf(name as Heading) + 1);
	const level = sectionLevel(below);
	const isStart = (heading: Heading) => heading.level <= level || blocks.indexOf(heading) < firstAt;
	const firstAt = blocks.findIndex(
		(block) => block.type === 'heading' && below.includes(block) && block.level === level,
	);
	const starts = below.filter((heading) => isStart(heading) && !isHeadline(heading, blocks, below[0], firstAt));
	const ats = starts.map((heading) => blocks.indexOf(heading));
	return {
		head: blocks.slice(0, ats[0]),
		sections: starts.map((heading, count) => rawSection(heading, blocks.slice((ats[count] ?? 0) + 1, ats[count + 1]))),
	};
}

function rawSection(heading: Heading, blocks: readonly Block[]): RawSection {
	const title = plainText(heading.spans).replace(/\s*[:：]$/u, '');
	return { heading, title, kind: kindOf(title), blocks };
}

/** What a document is called is no title of a part of it, and a heading that is a link to its author neither. */
function isTitle({ spans, line }: Heading): boolean {
	return !isDocumentTitle(plainText(spans)) && contactOf({ spans, line })?.kind !== 'url';
}

/**
 * The heading that holds the name: alone on the highest level, or the first of several there that reads like a name.
 * A heading known as a section's is none.
 */
function nameHeading(headings: readonly Heading[]): Heading | undefined {
	const top = Math.min(...headings.map(({ level }) => level));
	const [first, ...others] = headings.filter(({ level }) => level === top);
	if (!first || kindOf(plainText(first.spans)) !== 'other') return undefined;
	if (others.length === 0) return headings.indexOf(first) < 3 ? first : undefined;
	return first === headings[0] && isPersonName(plainText(first.spans)) ? first : undefined;
}

/** The highest level with more than one heading, or with one whose title is known. */
function sectionLevel(headings: readonly Heading[]): number {
	const levels = headings.map(({ level }) => level).sort();
	const repeated = levels.find((level, at) => level === levels[at + 1]);
	const known = headings.filter(({ spans }) => kindOf(plainText(spans)) !== 'other').map(({ level }) => level);
	return Math.min(repeated ?? Number.POSITIVE_INFINITY, ...known, ...(repeated === undefined ? levels : []));
}

/** A heading right below the name with nothing to introduce says who the person is. */
function isHeadline(heading: Heading, blocks: readonly Block[], first: Heading | undefined, firstAt: number): boolean {
	if (heading !== first || kindOf(plainText(heading.spans)) !== 'other') return false;
	const at = blocks.indexOf(heading);
	const end = blocks.findIndex((block, index) => index > at && block.type === 'heading');
	const between = blocks.slice(at + 1, end < 0 ? undefined : end);
	const saysMore = between.some((block) => block.type !== 'rule' && readContacts(block) === null);
	return !saysMore && (at < firstAt || end >= 0);
}
