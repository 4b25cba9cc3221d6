import type { Block, SectionKind } from '../../model/index.ts';
import { kindOf } from '../cv/kinds.ts';
import { plainText, splitLines } from '../markdown/spans.ts';
import { isCountry, isOrganization, isPlace, isRoleOnly, isSurePlace } from '../words/phrases.ts';
import { blocksAboveDates, MAX_ABOVE, metaNames } from './below-heading.ts';
import { isBoldHeading } from './bold.ts';
import { blocksBelow, firstLine, isDateLine, isMarked, isNote, metaDates } from './entry-head.ts';
import { JOBS, MAY_EMPLOY } from './kinds.ts';
import { readLabelled } from './labels.ts';
import type { Heading, SectionFacts } from './recognizer.ts';
import { cutRole } from './role-and-place.ts';
import { isProperName } from './split.ts';
import { takeDates } from './take-dates.ts';

/** Finds these facts. */
export function findSectionFacts(blocks: readonly Block[], kind: SectionKind): SectionFacts {
	const headings = blocks.filter((block) => block.type === 'heading');
	const levels = new Set(headings.map((heading) => heading.level));
	const dividing = new Set([...levels].filter((level) => dividesEntries(blocks, level, kind)));
	const level = Math.min(...levels);
	return {
		level,
		employers: new Set(dividing.has(level) && MAY_EMPLOY.has(kind) ? employersAt(blocks, level) : []),
		dated: new Set(headings.flatMap((heading) => (takeDates(heading.spans)?.side === 'end' ? heading.level : []))),
		divides: (level) => dividing.has(level),
		hasBoldHeadings: levels.size === 0 && blocks.filter((block, at) => isBoldHeading(block, blocks[at + 1])).length > 1,
	};
}

/** The headings of this level below which most entries have only a role in their heads. */
function employersAt(blocks: readonly Block[], level: number): readonly Block[] {
	const dated = blocks.flatMap((block, at) => {
		if (block.type !== 'heading' || block.level !== level) return [];
		const below = blocksBelow(blocks, at, level);
		const roles = below.flatMap((line, index) => roleOf(line, below[index + 1]) ?? []);
		return roles.length > 0
			? [{ block, employs: isEmployerName(plainText(block.spans)) && roles.every((role) => role) }]
			: [];
	});
	const employers = dated.flatMap(({ block, employs }) => (employs ? block : []));
	return employers.length * 3 >= dated.length * 2 ? employers : [];
}

/** Whether the text is a name, but no country, or a host that serves as one: `example.org`. */
function isEmployerName(text: string): boolean {
	return (isProperName(text) && !isCountry(text)) || /^[\w-]+\.[a-z]{2,}$/i.test(text);
}

/** For a line with dates, whether only a bold line stands beside or below it; null for any other block. */
function roleOf(block: Block, next: Block | undefined): boolean | null {
	if (block.type !== 'paragraph') return null;
	const lines = splitLines(block.spans);
	const dateAt = lines.findIndex(isDateLine);
	const names = lines.filter((line, at) => at !== dateAt && (isMarked(line) || !isPlace(plainText(line))));
	if (dateAt < 0) {
		const below = next?.type === 'paragraph' ? splitLines(next.spans) : [];
		return isMarked(block.spans) && isDateLine(below[0] ?? []) ? lines.length === 1 : null;
	}
	const own = takeDates(lines[dateAt] ?? []);
	if (lines.length === 1 && own && (cutRole(own.rest) || (isMarked(own.rest) && isRoleOnly(plainText(own.rest)))))
		return true;
	const isAlone = lines.length === 1 && own?.side === 'whole';
	return isAlone ? null : names.length === 1 && isMarked(names[0] ?? []) && !isOrganization(plainText(names[0] ?? []));
}

/** Whether dated entries stand below the headings of this level, while few of these headings have dates. */
function dividesEntries(blocks: readonly Block[], level: number, kind: SectionKind): boolean {
	const headings = blocks.flatMap((block, at) => (block.type === 'heading' && block.level === level ? at : []));
	const below = headings.map((at) => blocksBelow(blocks, at, level));
	const divides = (all: readonly Block[]): boolean => {
		const [first, ...others] = all;
		const end = others.findIndex((block) => block.type === 'heading');
		const own = end < 0 ? others : others.slice(0, end);
		return (
			isEntryLine(first) ||
			hasJobLines(all) ||
			(isDateBlock(first) && own.some((block, at) => isDateBlock(block) && isNamedBelow(block, own[at + 1])))
		);
	};
	if (!below.some(divides) && !blocks.some(isLooseHead)) return false;
	// One dated line below each of several headings belongs to the heading; among jobs also that below the only heading.
	const counts = below.map((found) => found.filter((block) => isDateBlock(block) || isJobLine(block)).length);
	const mayBeNames = JOBS.has(kind) || (kind === 'projects' && headings.every((at) => !isTitle(blocks[at])));
	if (mayBeNames && (headings.length > 1 || JOBS.has(kind)) && counts.every((count) => count === 1)) return false;
	const areJobs = below.some(hasJobLines);
	const dated = headings.filter(
		(at, index) =>
			takeDates((blocks[at] as Heading).spans) ||
			(hasDatesWithin(below[index]?.[0]) && !(areJobs && isJobLine(below[index]?.[0]))) ||
			metaNames(below[index]?.[0], below[index]?.[1]),
	);
	return dated.length * 2 < headings.length;
}

/** Whether a heading is the title of a section, such as `Current projects`. */
function isTitle(block: Block | undefined): boolean {
	return block?.type === 'heading' && kindOf(plainText(block.spans)) !== 'other';
}

/** Whether a dated head stands by itself, not right below a heading that its dates may belong to. */
function isLooseHead(block: Block, at: number, blocks: readonly Block[]): boolean {
	if (block.type !== 'paragraph' || blocks[at - 1]?.type === 'heading') return false;
	if (blocks[at - 2]?.type === 'heading' && metaNames(blocks[at - 1], block)) return false;
	if (isBelowHeading(blocks, at)) return false;
	const [first = []] = splitLines(block.spans);
	if (readLabelled(first) || isNote(first)) return false;
	if (isDateLine(first)) return takeDates(first)?.side !== 'whole' || isNamedBelow(block, blocks[at + 1]);
	const dated = first[0]?.strong ? takeDates(first) : null;
	return dated !== null && dated.side === 'end' && dated.rest.length > 0;
}

/** Whether dates are those of the heading a few lines above them. */
function isBelowHeading(blocks: readonly Block[], at: number): boolean {
	for (let above = at - 2; above >= 0 && above >= at - 1 - MAX_ABOVE; above--) {
		const heading = blocks[above];
		if (heading?.type === 'heading') return blocksAboveDates(blocks, above, heading).length === at - above - 1;
	}
	return false;
}

/** Whether the dates of an entry have its name below them. */
function isNamedBelow(block: Block, next: Block | undefined): boolean {
	return (block.type === 'paragraph' && splitLines(block.spans).length > 1) || next?.type === 'paragraph';
}

function isDateBlock(block: Block | undefined): boolean {
	return isDateLine(firstLine(block));
}

/** Whether dates have the rest of a head beside or right below them. */
function isEntryLine(block: Block | undefined): boolean {
	if (block?.type !== 'paragraph') return false;
	const [first = [], second] = splitLines(block.spans);
	const own = isDateLine(first) ? takeDates(first) : null;
	// `2019 - 2021 | 📍 Oslo` belongs to the heading above.
	if (own?.side === 'start') return !isSurePlace(plainText(own.rest));
	return own !== null && second !== undefined && isMarked(second);
}

/** Whether the first of several jobs with dates, each on a line of its own, stands right below an employer. */
function hasJobLines(below: readonly Block[]): boolean {
	return isJobLine(below[0]) && below.filter(isJobLine).length > 1;
}

/** `**Potter (2019 - 2021)**` */
function isJobLine(block: Block | undefined): boolean {
	const first = firstLine(block);
	const own = isMarked(first) ? takeDates(first) : null;
	return own?.side === 'end' && isRoleOnly(plainText(own.rest));
}

/** A marked line below a heading with dates among other words: `_Oslo, 2012 - 2014_`. */
function hasDatesWithin(block: Block | undefined): boolean {
	const first = firstLine(block);
	return !isDateLine(first) && metaDates(first) !== null;
}
