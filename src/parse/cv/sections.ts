import type { Block, SectionKind } from '../../model/index.ts';
import { takeDates } from '../entries/take-dates.ts';
import { plainText, remember, splitLines } from '../markdown/spans.ts';
import { contactOf, readContacts } from './contacts.ts';
import { kindOf } from './kinds.ts';
import { cutName, isDocumentTitle, isPersonName, nameInTitle } from './person-name.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** A section before its entries are read: its heading and the blocks below it. */
export type RawSection = {
	readonly heading: Heading;
	readonly title: string;
	readonly kind: SectionKind;
	readonly blocks: readonly Block[];
};

/** A CV cut into the heading with the name, the blocks above the first section, and the sections. */
export type Cut = {
	readonly name: Heading | undefined;
	readonly head: readonly Block[];
	readonly sections: readonly RawSection[];
};

/** Cuts the blocks at the headings of the section level, which differs from CV to CV. */
export function cutSections(blocks: readonly Block[]): Cut {
	const all = blocks.filter((block) => block.type === 'heading');
	const titles = all.filter(isTitle);
	const name = nameHeading(titles, blocks, titles[0] === all[0]);
	const below = titles.slice(name ? titles.indexOf(name) + 1 : 0);
	const level = sectionLevel(below);
	const first = below.find((heading) => heading.level === level);
	// A heading above the first section opens a section too, unless it only says who the person is.
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

/** The section headings without headings of entries that stand on the same level below an empty section. */
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

/** The blocks with heading levels as if sections had level 2. The lowest level is left for headings inside entries. */
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

/** Whether a heading has words that name a kind of section. */
function isKnown({ spans }: Heading): boolean {
	return knownTitle(spans);
}

const knownTitle = remember((spans) => kindOf(plainText(spans)) !== 'other');

/** Whether a heading may title a section: not the name of the document (`Lebenslauf`), and no link to the author. */
function isTitle({ spans, line }: Heading, at: number): boolean {
	if (at === 0) return !isDocumentTitle(plainText(spans)) || nameInTitle(plainText(spans)) !== null;
	// There is no address without a point.
	const mayLead = spans.some(({ href, text }) => href !== undefined || text.includes('.'));
	return !mayLead || contactOf({ spans, line })?.kind !== 'url';
}

/**
 * The heading with the name: the only one on the highest level, or the first of several when it reads like a name and
 * contacts stand below it. A heading that names a kind of section is not the name.
 */
function nameHeading(titles: readonly Heading[], blocks: readonly Block[], isFirst: boolean): Heading | undefined {
	const top = Math.min(...new Set(titles.map(({ level }) => level)));
	const [first, ...others] = titles.filter(({ level }) => level === top);
	if (!first) return undefined;
	const text = plainText(first.spans);
	if (isKnown(first) && nameInTitle(text) === null) return undefined;
	if (others.length === 0) return titles.indexOf(first) < 3 ? first : undefined;
	const { name, rest } = cutName(text);
	// Below the name of the document, two words may as well be a section title.
	const isName = (isFirst || rest !== '') && first === titles[0] && isPersonName(name);
	const below = blocksBelow(first, blocks);
	return isName && (below.length === 0 || below.some((block) => readContacts(block))) ? first : undefined;
}

/**
 * The highest level with more than one heading, or with a heading that names a kind of section. When name and job are
 * headings of one level, the level of the known titles below them.
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

/** Whether a heading right below the name is the headline: no text stands below it, at most contacts. */
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
