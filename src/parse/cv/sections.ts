import type { Block, SectionKind } from '../../model/index.ts';
import { takeDates } from '../entries/take-dates.ts';
import { plainText, remember, splitLines } from '../markdown/spans.ts';
import { contactOf, readContacts } from './contacts.ts';
import { kindOf } from './kinds.ts';
import { cutName, isDocumentTitle, isPersonName, nameInTitle } from './person-name.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** A section before its entries are told: its heading and the blocks below it. */
export type RawSection = {
	readonly heading: Heading;
	readonly title: string;
	readonly kind: SectionKind;
	readonly blocks: readonly Block[];
};

/** The CV cut up: the heading that holds the name, what stands above the first section, and the sections. */
export type Cut = {
	readonly name: Heading | undefined;
	readonly head: readonly Block[];
	readonly sections: readonly RawSection[];
};

/** Cuts the stream of blocks at the headings of the section level, which is found for each CV anew. */
export function cutSections(blocks: readonly Block[]): Cut {
	const all = blocks.filter((block) => block.type === 'heading');
	const titles = all.filter(isTitle);
	const name = nameHeading(titles, blocks, titles[0] === all[0]);
	const below = titles.slice(name ? titles.indexOf(name) + 1 : 0);
	const level = sectionLevel(below);
	const first = below.find((heading) => heading.level === level);
	// A heading above the first section opens one as well, unless it only says who the person is.
	const starts = below.filter(
		(heading) =>
			(heading.level <= level || (first && heading.line < first.line)) &&
			!(heading === below[0] && isHeadline(heading, level, blocks)),
	);
	const places = new Map(blocks.map((block, at) => [block, at]));
	const titled = withoutEntries(starts, (heading) => blocks[(places.get(heading) ?? 0) + 1]);
	const ats = titled.map((heading) => places.get(heading) ?? 0);
	return {
		name,
		head: blocks.slice(0, ats[0]),
		sections: titled.map((heading, count) =>
			rawSection(heading, levelled(blocks.slice((ats[count] ?? 0) + 1, ats[count + 1]), level)),
		),
	};
}

/** The headings without those of entries that stand on the level of their section, which holds nothing itself then. */
function withoutEntries(
	starts: readonly Heading[],
	below: (heading: Heading) => Block | undefined,
): readonly Heading[] {
	let owner: Heading | null = null;
	return starts.filter((heading) => {
		const next = below(heading);
		const isSection = isKnown(heading);
		const isEmpty = next?.type === 'heading' && next.level <= heading.level;
		if (isSection || !owner || !beginsWithDates(next)) owner = isSection && isEmpty ? heading : null;
		return owner === null || owner === heading;
	});
}

function beginsWithDates(block: Block | undefined): boolean {
	return block?.type === 'paragraph' && takeDates(splitLines(block.spans)[0] ?? []) !== null;
}

/** The blocks with the levels of headings as they are below sections of level 2, the lowest left for what entries hold. */
function levelled(blocks: readonly Block[], sectionLevel: number): readonly Block[] {
	const shift = 2 - sectionLevel;
	return blocks.map((block) =>
		block.type === 'heading' ? { ...block, level: Math.min(5, Math.max(3, block.level + shift)) } : block,
	);
}

function rawSection(heading: Heading, blocks: readonly Block[]): RawSection {
	const title = plainText(heading.spans).replace(/\s*[:：]$/u, '');
	return { heading, title, kind: kindOf(title), blocks };
}

/** Whether the words of a heading are known as a section's. */
function isKnown({ spans }: Heading): boolean {
	return knownTitle(spans);
}

const knownTitle = remember((spans) => kindOf(plainText(spans)) !== 'other');

/** What the document is called is no title of a part of it, and a heading that is a link to its author neither. */
function isTitle({ spans, line }: Heading, at: number): boolean {
	if (at === 0) return !isDocumentTitle(plainText(spans)) || nameInTitle(plainText(spans)) !== null;
	// There is no address without a point.
	const mayLead = spans.some(({ href, text }) => href !== undefined || text.includes('.'));
	return !mayLead || contactOf({ spans, line })?.kind !== 'url';
}

/**
 * The heading that holds the name: alone on the highest level, or the first of several there when it reads like a name
 * and how to reach the person stands below it. A heading known as a section's is none.
 */
function nameHeading(titles: readonly Heading[], blocks: readonly Block[], isFirst: boolean): Heading | undefined {
	const top = Math.min(...new Set(titles.map(({ level }) => level)));
	const [first, ...others] = titles.filter(({ level }) => level === top);
	if (!first) return undefined;
	const text = plainText(first.spans);
	if (isKnown(first) && nameInTitle(text) === null) return undefined;
	if (others.length === 0) return titles.indexOf(first) < 3 ? first : undefined;
	const { name, rest } = cutName(text);
	// Below what the document is called, two words are as likely the title of a part of it.
	const isName = (isFirst || rest !== '') && first === titles[0] && isPersonName(name);
	const below = blocksBelow(first, blocks);
	return isName && (below.length === 0 || below.some((block) => readContacts(block))) ? first : undefined;
}

/**
 * The highest level with more than one heading, or with one whose title is known; below a name and a job that are
 * headings of one level, that of the titles known there.
 */
function sectionLevel(headings: readonly Heading[]): number {
	const levels = headings.map(({ level }) => level).sort();
	const repeated = levels.find((level, at) => level === levels[at + 1]);
	const known = headings.filter(isKnown).map(({ level }) => level);
	const [first = Number.POSITIVE_INFINITY, second] = known.toSorted();
	if (repeated === undefined) return Math.min(...new Set([...known, ...levels]));
	const isHead = first === second && levels.filter((level) => level < first).length === 2;
	return isHead ? first : Math.min(repeated, first);
}

/** A heading right below the name that introduces nothing; one on a level of its own may have contacts below it. */
function isHeadline(heading: Heading, level: number, blocks: readonly Block[]): boolean {
	if (isKnown(heading)) return false;
	const next = blocks[blocks.indexOf(heading) + 1];
	// A section may begin with an entry.
	if (heading.level === level && next?.type === 'heading' && next.level > level) return false;
	const saysMore = (block: Block) => block.type !== 'rule' && (heading.level === level || readContacts(block) === null);
	return !blocksBelow(heading, blocks).some(saysMore);
}

/** The blocks between a heading and the next one. */
function blocksBelow(heading: Heading, blocks: readonly Block[]): readonly Block[] {
	const from = blocks.indexOf(heading) + 1;
	let end = from;
	while (end < blocks.length && blocks[end]?.type !== 'heading') end++;
	return blocks.slice(from, end);
}
