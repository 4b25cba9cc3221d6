import type { Block, SectionKind } from '../../model/index.ts';
import { HAVE_ENTRIES } from '../entries/kinds.ts';
import { takeDates } from '../entries/take-dates.ts';
import { plainText, splitLines, tidySpans } from '../markdown/spans.ts';
import { lineOfRow } from '../markdown/table.ts';
import { remember } from '../remember.ts';
import { wordsOf } from '../words/letters.ts';
import { isJob, isSurePlace } from '../words/phrases.ts';
import { contactOf } from './contact.ts';
import { readContacts } from './contacts.ts';
import { kindOf } from './kinds.ts';
import { labelledName } from './labelled-name.ts';
import { isOfPerson, withoutButtons } from './own-page.ts';
import { beginsWithName, cutName, isDocumentTitle, isReversedName, nameInTitle } from './person-name.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** A section before its entries are read: its heading and the blocks below it. */
export type RawSection = {
	readonly heading: Heading;
	readonly title: string;
	readonly kind: SectionKind;
	readonly blocks: readonly Block[];
};

/**
 * A CV cut into the heading with the name, the title of the document, the blocks above the first section (these headings
 * among them), and the sections.
 */
export type Cut = {
	readonly name: Heading | undefined;
	readonly document: Heading | undefined;
	readonly head: readonly Block[];
	readonly sections: readonly RawSection[];
};

/** Cuts the blocks at the headings of the section level, which differs from CV to CV. */
export function cutSections(blocks: readonly Block[]): Cut {
	const all = blocks.filter((block) => block.type === 'heading');
	const document = documentHeading(all, blocks);
	const titles = all.filter((heading) => heading !== document && !isLinkToPerson(heading) && !saysContacts(heading));
	const name = nameHeading(titles, blocks, document);
	const below = titles.slice(name ? titles.indexOf(name) + 1 : 0);
	const level = sectionLevel(below, blocks);
	const first = below.find((heading) => heading.level === level);
	const lowered = loweredTitles(below, level);
	// A heading above the first section opens a section too, unless it only says who the person is, stands below another, or
	// is a line of contacts: `###### Oslo, Norway`.
	const isAbove = (heading: Heading) =>
		first &&
		heading.line < first.line &&
		(heading.level <= (below[0]?.level ?? 0) || isKnown(heading)) &&
		(heading.level <= level || (blocksBelow(heading, blocks).length > 0 && !isSurePlace(plainText(heading.spans))));
	const starts = below.filter(
		(heading) =>
			(heading.level <= level || lowered.has(heading) || isAbove(heading)) &&
			!(heading === below[0] && isHeadline(heading, level, blocks)),
	);
	const places = new Map<Block, number>();
	for (const [at, block] of blocks.entries()) if (block.type === 'heading') places.set(block, at);
	const titled = withoutEntries(withoutDated(starts), level, (heading) => {
		const at = (places.get(heading) ?? 0) + 1;
		return blocks.slice(at, at + LOOKED_AT);
	});
	const ats = titled.map((heading) => places.get(heading) ?? 0);
	return {
		name,
		document,
		head: blocks.slice(0, ats[0]).map(factsInCode),
		sections: titled.map((heading, count) =>
			rawSection(heading, levelled(blocks.slice((ats[count] ?? 0) + 1, ats[count + 1]), level)),
		),
	};
}

/**
 * The titles of sections that stand a level too low, behind one of the section level: `# Education`, then `## Awards`,
 * `## Skills`, `## Languages`. They are known kinds, three at least, and some of them cannot belong to the section above.
 * Nothing but contacts belongs to a section of these.
 */
function loweredTitles(headings: readonly Heading[], level: number): ReadonlySet<Heading> {
	const lowered = new Set<Heading>();
	let [owner, titles]: [SectionKind, Heading[]] = ['other', []];
	const close = () => {
		const known = titles.filter(isKnown);
		const kinds = new Set(known.map(({ spans }) => kindOfTitle(spans)));
		const isContact = owner === 'contact' && kinds.size >= MIN_LOWERED;
		const areForeign = kinds.size >= MIN_LOWERED && [...kinds].some((kind) => FOREIGN.has(kind));
		// Skills have no prizes and no papers.
		const areEntries = NO_OWNERS.has(owner) && [...kinds].filter((kind) => HAVE_ENTRIES.has(kind)).length > 1;
		const areBeside = HAVE_EMPLOYERS.has(owner) && areForeign && !kinds.has(owner);
		for (const title of isContact ? titles : areEntries || areBeside ? known : []) lowered.add(title);
		titles = [];
	};
	for (const heading of headings) {
		if (heading.level <= level) {
			close();
			owner = kindOfTitle(heading.spans);
		} else if (heading.level === level + 1 && !takeDates(heading.spans)) titles.push(heading);
	}
	close();
	return lowered;
}

/** Sections without entries. */
const NO_OWNERS: ReadonlySet<SectionKind> = new Set(['skills', 'languages', 'interests']);
/** Kinds of such titles. */
const MIN_LOWERED = 3;
const HAVE_EMPLOYERS: ReadonlySet<SectionKind> = new Set(['experience', 'education', 'projects', 'volunteering']);
/** Kinds of sections that no job and no degree has. */
const FOREIGN: ReadonlySet<SectionKind> = new Set(['skills', 'languages', 'interests', 'references', 'contact']);

/** Blocks below a heading that show whether it is that of an entry. */
const LOOKED_AT = 3;

/**
 * The section headings without headings of entries that stand on the same level below an empty section: with dates right
 * below them or below a lower heading, or several of which each has headings of its own.
 */
function withoutEntries(
	starts: readonly Heading[],
	level: number,
	below: (heading: Heading) => readonly Block[],
): readonly Heading[] {
	const isParent = (heading: Heading | undefined) => {
		const [next] = heading && !isKnown(heading) ? below(heading) : [];
		return next?.type === 'heading' && next.level > (heading?.level ?? 0);
	};
	const employers = employersInRuns(
		starts,
		(heading) => heading.level === level && hasDatedRole(heading, below(heading)),
	);
	let owner: Heading | null = null;
	return starts.filter((heading, at) => {
		if (employers.has(heading)) return false;
		const blocks = below(heading);
		const [next] = blocks;
		const isJobOfOwner = owner !== null && beginsWithDates(next) && isJob(plainText(heading.spans));
		const isSection = isKnown(heading) && !isJobOfOwner;
		const isAbove = heading.level < level;
		const isEmpty = next?.type === 'heading' && (isAbove || next.level <= heading.level);
		const isEntry = () =>
			beginsWithDates(next) ||
			hasDatedRole(heading, blocks) ||
			(isParent(heading) && (isParent(starts[at - 1]) || isParent(starts[at + 1])));
		if (isSection || !owner || !isEntry()) owner = isSection && isEmpty ? heading : null;
		return owner === null || owner === heading;
	});
}

/**
 * Employers in a row, each a heading on the level of sections, that belong to the jobs above them: `### Experience` above a
 * job, then `### Clay & Sons` above `#### Potter, 2019`.
 */
function employersInRuns(starts: readonly Heading[], isEmployer: (heading: Heading) => boolean): ReadonlySet<Heading> {
	const found = new Set<Heading>();
	let run: Heading[] = [];
	let isBelowJobs = false;
	const close = () => {
		if (isBelowJobs && run.length >= MIN_RUN) for (const heading of run) found.add(heading);
		run = [];
	};
	for (const heading of starts) {
		if (!isKnown(heading) && isEmployer(heading)) run.push(heading);
		else {
			close();
			isBelowJobs = kindOfTitle(heading.spans) === 'experience';
		}
	}
	close();
	return found;
}

/** Employers of such a row. */
const MIN_RUN = 3;

/** Whether a lower heading with dates in it or right below it stands below a heading, perhaps behind a place. */
function hasDatedRole({ level }: Heading, blocks: readonly Block[]): boolean {
	const at = blocks.findIndex(({ type }) => type === 'heading');
	const lower = blocks[at];
	if (lower?.type !== 'heading' || lower.level <= level || blocks.slice(0, at).some(({ type }) => type !== 'paragraph'))
		return false;
	return takeDates(lower.spans) !== null || beginsWithDates(blocks[at + 1]);
}

/** The section headings without dated ones below a known section: `## Acme (2012 - 2014)`, one after the other. */
function withoutDated(starts: readonly Heading[]): readonly Heading[] {
	let isBelowKnown = false;
	return starts.filter((heading, at) => {
		const isRun = () => isDated(starts[at - 1]) || isDated(starts[at + 1]);
		if (isBelowKnown && isDated(heading) && isRun()) return false;
		isBelowKnown = isKnown(heading);
		return true;
	});
}

function isDated(heading: Heading | undefined): boolean {
	return heading !== undefined && !isKnown(heading) && takeDates(heading.spans) !== null;
}

function beginsWithDates(block: Block | undefined): boolean {
	return block?.type === 'paragraph' && takeDates(splitLines(block.spans)[0] ?? []) !== null;
}

/** The levels of headings in a section. */
const [HIGHEST, LOWEST] = [3, 5];

/** The blocks with heading levels as if sections had level 2. The lowest level is left for headings inside entries. */
function levelled(blocks: readonly Block[], sectionLevel: number): readonly Block[] {
	const isFlat = blocks.some((block) => block.type === 'heading' && block.level <= sectionLevel);
	const shift = (isFlat ? 3 : 2) - sectionLevel;
	const used = new Set(blocks.flatMap((block) => (block.type === 'heading' ? block.level : [])));
	const levels = [...used].sort((a, b) => a - b);
	// Where two levels would become one, those between that nobody uses are left out.
	const isTooDeep = (levels.at(-1) ?? 0) + shift > LOWEST && levels.length > 1;
	const levelOf = (level: number) => (isTooDeep ? HIGHEST + levels.indexOf(level) : level + shift);
	return blocks.map((block) =>
		block.type === 'heading' ? { ...block, level: Math.min(LOWEST, Math.max(HIGHEST, levelOf(block.level))) } : block,
	);
}

function rawSection(heading: Heading, blocks: readonly Block[]): RawSection {
	const title = plainText(heading.spans).replace(/\s*[:：]$/u, '');
	const said = kindOfTitle(heading.spans);
	// A `Career Summary` may be a text, or the jobs themselves.
	const listsJobs =
		said === 'summary' &&
		blocks.some(({ type }) => type === 'heading' || type === 'table') &&
		wordsOf(title).some((word) => kindOf(word) === 'experience');
	const kind = listsJobs ? 'experience' : said;
	return { heading, title, kind, blocks: kind === 'contact' ? blocks.map(factsOf) : blocks };
}

/** A table of two columns with a head, which are labels and values, as a list of facts: `Name: Ada Byron`. */
function factsOf(block: Block): Block {
	if (block.type !== 'table' || block.head.length !== 2 || block.rows.some((row) => row.length > 2)) return block;
	// A table of dates and what happened then.
	if (block.rows.some(([label = []]) => takeDates(label)?.side === 'whole')) return block;
	const lineOf = (at: number) => (at === 0 ? block.line : lineOfRow(block, at - 1));
	const items = [block.head, ...block.rows].map(([label = [], value = []], at): Block[] => {
		const mark = value.length === 0 ? '' : /[:：]$/u.test(plainText(label)) ? ' ' : ': ';
		return [{ type: 'paragraph', spans: tidySpans([...label, { text: mark }, ...value]), line: lineOf(at) }];
	});
	return { type: 'list', start: null, items, line: block.line };
}

/** Code above the sections of which each line is a label and a value, as a list of these: `Name: Ada Byron`. */
function factsInCode(block: Block): Block {
	if (block.type !== 'code') return block;
	const lines = block.text.split('\n').filter((line) => line.trim() !== '');
	if (lines.length < 2 || !lines.every((line) => FACT.test(line))) return block;
	const items = lines.map((text, at): Block[] => [
		{ type: 'paragraph', spans: [{ text: text.trim() }], line: block.line + at },
	]);
	return { type: 'list', start: null, items, line: block.line };
}

const FACT = /^\s*\p{Alphabetic}[\p{Alphabetic} -]{0,20}[:：]\s*\S/u;

/** Whether a heading has words that name a kind of section. */
function isKnown({ spans }: Heading): boolean {
	return kindOfTitle(spans) !== 'other';
}

const kindOfTitle = remember((spans) => kindOf(plainText(spans)));

/**
 * The first heading when it says what the whole document is: `Lebenslauf`, or `職務経歴` alone above the sections of a CV.
 */
function documentHeading([first, ...others]: readonly Heading[], blocks: readonly Block[]): Heading | undefined {
	if (!first) return undefined;
	const text = plainText(withoutButtons(first.spans));
	if (nameInTitle(text) !== null) return undefined;
	// `Short CV` above nothing but a list is the title of that list.
	const next = blocks[blocks.indexOf(first) + 1];
	if (isDocumentTitle(text)) return others.length === 0 && next?.type === 'list' ? undefined : first;
	const isAlone = others.every(({ level }) => level > first.level);
	const highest = others.reduce((least, { level }) => Math.min(least, level), Number.POSITIVE_INFINITY);
	const isSection = (heading: Heading) => isKnown(heading) && !isJob(plainText(heading.spans));
	return isAlone && isKnown(first) && others.some((heading) => heading.level === highest && isSection(heading))
		? first
		: undefined;
}

/** Whether the heading is a link to the author, and no title. */
function isLinkToPerson({ spans, line }: Heading): boolean {
	// There is no address without a point.
	const mayLead = spans.some(({ href, text }) => href !== undefined || text.includes('.'));
	const contact = mayLead ? contactOf({ spans, line }) : null;
	return contact?.kind === 'url' && isOfPerson(contact);
}

/** Whether the heading is a row of contacts: `#### ada@byron.example | 555 0100`. */
function saysContacts({ spans, line }: Heading): boolean {
	return (
		/@|\d{4}/.test(plainText(spans)) && (readContacts({ type: 'paragraph', spans, line })?.contacts.length ?? 0) > 1
	);
}

/**
 * The heading with the name: the only one on the highest level, or the first of several when it reads like a name and
 * contacts stand below it. A heading that names a kind of section is not the name.
 */
function nameHeading(
	titles: readonly Heading[],
	blocks: readonly Block[],
	document: Heading | undefined,
): Heading | undefined {
	const top = Math.min(...new Set(titles.map(({ level }) => level)));
	const [first, ...others] = titles.filter(({ level }) => level === top);
	if (!first) return undefined;
	const opening = openingName(titles, blocks);
	if (opening && opening.level > top) return opening;
	const text = plainText(withoutButtons(first.spans));
	if ((isKnown(first) || isDocumentTitle(text)) && nameInTitle(text) === null) return undefined;
	const { name } = cutName(text);
	const isName = name !== null && (beginsWithName(name) || isReversedName(name));
	// Below the name of the document, one heading alone may as well be a section title.
	if (others.length === 0) return titles.indexOf(first) < 3 && (!document || isName) ? first : undefined;
	if (!isName || first !== titles[0]) return undefined;
	const below = blocksBelow(first, blocks);
	const labelled = labelledName(below);
	if (labelled !== null && !text.includes(labelled)) return undefined;
	return (below.length === 0 && !document) ||
		below.some((block) => readContacts(block)) ||
		(name.includes(' ') && others.some(mayStandBelowName) && isShort(below))
		? first
		: undefined;
}

function mayStandBelowName(heading: Heading): boolean {
	return isKnown(heading) || isDocumentTitle(plainText(heading.spans));
}

/**
 * The name in a heading below the level of the sections: the first one, with contacts below it, or the one right below a
 * heading that is a job or begins with a sign.
 */
function openingName(titles: readonly Heading[], blocks: readonly Block[]): Heading | undefined {
	const [first, second] = titles.filter((heading) => !isFile(heading));
	if (first && beginsWithName(plainText(first.spans)))
		return blocksBelow(first, blocks).some((block) => readContacts(block)) ? first : undefined;
	const text = first ? plainText(first.spans) : '';
	const isAbove = first && second && second.level > first.level && blocksBelow(first, blocks).length === 0;
	const isNameless = isJob(text) || /^[^\p{Alphabetic}\d]/u.test(text);
	return isAbove && isNameless && beginsWithName(plainText(second.spans)) ? second : undefined;
}

/** Whether the heading is a link to a file: `[PDF version](cv.pdf)`. */
function isFile({ spans }: Heading): boolean {
	return spans.every(({ href, text }) => text.trim() === '' || /\.(?:pdf|docx?|html?)$/i.test(href ?? ''));
}

/** Whether the blocks are a few paragraphs or quotations, as a headline and an introduction are. */
function isShort(blocks: readonly Block[]): boolean {
	const others = blocks.filter(({ type }) => type !== 'rule');
	return others.length <= MAX_SHORT && others.every(({ type }) => type === 'paragraph' || type === 'quote');
}

/** Paragraphs of an introduction. */
const MAX_SHORT = 3;

/**
 * The highest level with more than one heading, or with a heading that names a kind of section. When name and job are
 * headings of one level, the level of the known titles below them.
 */
function sectionLevel(headings: readonly Heading[], blocks: readonly Block[]): number {
	const levels = headings.map(({ level }) => level).sort((a, b) => a - b);
	const repeated = levels.find((level, at) => level === levels[at + 1]);
	const known = headings.filter(isKnown).map(({ level }) => level);
	const [first = Number.POSITIVE_INFINITY, second] = known.toSorted((a, b) => a - b);
	const [top] = headings;
	if (top && known.length === 0 && repeated !== undefined && !isHeadline(top, repeated, blocks))
		return Math.min(repeated, top.level);
	if (repeated === undefined) {
		const isBelowHeadline = top && known.length > 0 && top.level < first && isHeadline(top, first, blocks);
		return isBelowHeadline ? first : Math.min(...new Set([...known, ...levels]));
	}
	const isHead = first === second && levels.filter((level) => level < first).length === 2;
	return isHead ? first : Math.min(repeated, first);
}

/** Whether a heading right below the name is the headline: no text stands below it, at most contacts. */
function isHeadline(heading: Heading, level: number, blocks: readonly Block[]): boolean {
	if (isKnown(heading)) return false;
	const next = blocks[blocks.indexOf(heading) + 1];
	if (hasKnown(blocks, level) && isJobBelowName(heading, blocks)) return true;
	// A section may begin with an entry.
	if (heading.level === level && next?.type === 'heading' && next.level > level) return false;
	if (heading.level < level && next?.type === 'heading' && !isJob(plainText(heading.spans)) && !hasKnown(blocks, level))
		return false;
	const saysMore = (block: Block) =>
		block.type !== 'rule' && (heading.level === level || (readContacts(block) === null && !isFact(block)));
	return !blocksBelow(heading, blocks).some(saysMore);
}

/**
 * Whether the heading right below the name is a job with text below it, and neither a section (`Student Clubs` with a
 * list) nor an entry.
 */
function isJobBelowName(heading: Heading, blocks: readonly Block[]): boolean {
	const at = blocks.indexOf(heading);
	const [before, next] = [blocks[at - 1], blocks[at + 1]];
	const text = plainText(heading.spans);
	if (before?.type !== 'heading' || before.level >= heading.level || isDocumentTitle(plainText(before.spans)))
		return false;
	if (!isJob(text) || takeDates(heading.spans) !== null || beginsWithDates(next)) return false;
	return next?.type === 'paragraph' || text.split(/\s+/).length >= MIN_SENTENCE;
}

/** Words of a heading that is more than a title. */
const MIN_SENTENCE = 4;

/** Whether a heading of the level has words that name a kind of section. */
function hasKnown(blocks: readonly Block[], level: number): boolean {
	return blocks.some((block) => block.type === 'heading' && block.level === level && isKnown(block));
}

/** Whether the block is one fact about the person: `Age: 18`. */
function isFact(block: Block): boolean {
	return block.type === 'paragraph' && /^[^:：]{1,30}[:：][^:：]{1,60}$/u.test(plainText(block.spans));
}

/** The blocks between a heading and the next one. */
function blocksBelow(heading: Heading, blocks: readonly Block[]): readonly Block[] {
	const from = blocks.indexOf(heading) + 1;
	let end = from;
	while (end < blocks.length && blocks[end]?.type !== 'heading') end++;
	return blocks.slice(from, end);
}
