import type { Block, SectionKind } from '../../model/index.ts';
import { isPeriod } from '../cv/dates.ts';
import { dropLines, plainText } from '../markdown/spans.ts';
import { isCountry, isEmployment, isOrganization, isPlace, isRole, isRoleOnly, isSurePlace } from '../words/phrases.ts';
import { hasLabelledDates, isJobAboveEmployer, isOfDatesAndPlace } from './dates-below.ts';
import { blocksBelow, firstLine, paragraph } from './entry-head.ts';
import type { Employer, RecognizerInput } from './recognizer.ts';
import { isWordy, type Spans } from './split.ts';
import { takeDates } from './take-dates.ts';

/** What an employer with roles below it takes: itself, the blocks it is made of, and those that are kept in any case. */
type Employs = {
	readonly employer: Employer;
	readonly own: readonly Block[];
	readonly kept: readonly Block[];
	readonly taken: number;
};

/** The employer that a heading names, when its roles stand below it; null for any other heading. */
export function employs({
	blocks,
	at,
	kind,
	facts,
}: Pick<RecognizerInput, 'blocks' | 'at' | 'kind' | 'facts'>): Employs | null {
	const [heading, below] = [blocks[at], blocks[at + 1]];
	if (heading?.type !== 'heading') return null;
	if (facts.employers.has(heading))
		return { employer: { name: heading.spans, place: [] }, own: [heading], kept: [], taken: 1 };
	if (!isEmployerHeading(blocks, at, kind)) return null;
	const length = isAbout(below) ? [below] : [];
	const place = length.length > 0 ? null : placeLine(below);
	const rest = place && below?.type === 'paragraph' ? paragraph(dropLines(below.spans, 1), below.line + 1) : [];
	const dates = takeDates(heading.spans);
	const name = dates?.rest ?? heading.spans;
	const employer = { name, place: place ?? [] };
	const line = place ? paragraph(place, heading.line + 1) : [];
	return {
		employer,
		own: dates ? line : [heading, ...line],
		// Dates of the whole employment have no field: they stay above its roles.
		kept: [...(dates ? [heading] : []), ...length, ...rest],
		taken: place ? 2 : 1 + length.length,
	};
}

/** The first line of a paragraph when it is a place, or a heading that is sure to be one: `Hartford, CT`. */
export function placeLine(block: Block | undefined): Spans | null {
	if (block?.type === 'heading') return isSurePlace(plainText(block.spans)) ? block.spans : null;
	const first = firstLine(block);
	return first.length > 0 && isPlace(plainText(first)) && !takeDates(first) ? first : null;
}

/**
 * Whether a block says how long one was with an employer, as LinkedIn writes it, `5 yrs 3 mos`, `Full-time · 5 yrs`, or what that
 * is: `Clay & Sons makes pots.`
 */
function isAbout(block: Block | undefined): block is Block {
	const [own] = block?.type === 'quote' ? block.blocks : [block];
	const text = own?.type === 'paragraph' ? plainText(own.spans) : '';
	const words = text.split(/\s*[·|]\s*/);
	const isLength = words.some(isPeriod) && words.every((word) => isPeriod(word) || isEmployment(word));
	return isLength || (text !== '' && isWordy(text));
}

/**
 * Whether the roles of an employer stand below its heading, under headings with dates in them or right below them; in a
 * list of schools, degrees need no dates.
 */
function isEmployerHeading(blocks: readonly Block[], at: number, kind: SectionKind): boolean {
	const heading = blocks[at];
	if (heading?.type !== 'heading') return false;
	const all = blocksBelow(blocks, at, heading.level);
	const below = placeLine(all[0]) || isAbout(all[0]) ? all.slice(1) : all;
	const [first] = below;
	const text = plainText(heading.spans);
	// `United States` above the jobs there.
	if (first?.type !== 'heading' || isRoleOnly(text) || isCountry(text) || isWordy(text)) return false;
	// An employer below the heading of the job.
	if (at > 0 && isJobAboveEmployer(blocks, at - 1)) return false;
	// `### Potter — Clay & Sons` above `#### 2019 – 2021`.
	const dated = takeDates(first.spans);
	if (isRole(text) && dated?.side === 'whole') return false;
	// `#### 2019 – 2021 · Hull, UK`
	if (dated && isSurePlace(plainText(dated.rest))) return false;
	const isDatedRole = (block: Block | undefined, index: number) =>
		block?.type === 'heading' &&
		(takeDates(block.spans) !== null || isOfDatesAndPlace(below[index + 1]) || hasLabelledDates(below[index + 1]));
	const own = takeDates(heading.spans);
	// `### Clay & Sons, Potter, 2019 - 2021` is a job with parts.
	if (own)
		return own.rest.length > 0 && !isRole(plainText(own.rest)) && isDatedRole(first, 0) && dated?.side !== 'whole';
	const headings = below.filter((block) => block.type === 'heading');
	const areDegrees =
		kind === 'education' && isOrganization(text) && headings.every(({ spans }) => isRole(plainText(spans)));
	return areDegrees || below.some(isDatedRole);
}
