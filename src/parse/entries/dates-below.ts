import type { Block } from '../../model/index.ts';
import { plainText, splitLines } from '../markdown/spans.ts';
import { isPlace, isRole, isRoleOnly } from '../words/phrases.ts';
import { isDatesAlone } from './below-heading.ts';
import { firstLine, isDateLine } from './entry-head.ts';
import { labelledHead, labelledStep } from './labelled.ts';
import type { Heading } from './recognizer.ts';
import { takeDates } from './take-dates.ts';

/** Whether a heading is a job, the heading right below it an employer, and dates stand below that one. */
export function isJobAboveEmployer(blocks: readonly (Block | undefined)[], at: number): boolean {
	const [job, employer, dates] = blocks.slice(at, at + 3);
	if (job?.type !== 'heading' || employer?.type !== 'heading' || employer.level <= job.level) return false;
	const isJob = isRoleOnly(plainText(job.spans)) && !isRole(plainText(employer.spans));
	if (!isJob || takeDates(job.spans) || takeDates(employer.spans)) return false;
	return isOfDatesAndPlace(dates);
}

/** `2019 - 2021 | Hull`, in a heading or the first line of a paragraph. */
function areDatesAndPlace(block: Block | undefined): boolean {
	const [line = []] = block?.type === 'heading' || block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const own = takeDates(line);
	return own !== null && own.rest.length > 0 && isPlace(plainText(own.rest));
}

/** Whether a heading has dates: in itself, or right below it, where its neighbours have theirs, too. */
export function hasOwnDates(blocks: readonly Block[], at: number, heading: Heading): boolean {
	if (takeDates(heading.spans)) return true;
	const next = blocks[at + 1];
	if (next?.type === 'heading') return next.level > heading.level && takeDates(next.spans) !== null;
	if (!hasDatesBelow(blocks, at)) return false;
	const from = Math.max(0, at - MAX_APART);
	const places = blocks
		.slice(from, at + 1 + MAX_APART)
		.flatMap((block, index) => (block.type === 'heading' && block.level <= heading.level ? from + index : []));
	const here = places.indexOf(at);
	return [places[here - 1], places[here + 1]].every((place) => {
		const neighbour = place === undefined ? undefined : blocks[place];
		const isSibling = neighbour?.type === 'heading' && neighbour.level === heading.level;
		return !isSibling || hasDatesBelow(blocks, place ?? 0);
	});
}

/** Blocks between two headings that are compared. */
const MAX_APART = 30;

/** Whether a line of dates or labelled lines with an employer stand right below a heading. */
function hasDatesBelow(blocks: readonly Block[], at: number): boolean {
	const next = blocks[at + 1];
	const line = firstLine(next);
	const isCode = line[0]?.code === true && isDateLine(line);
	return isCode || isOfDatesAndPlace(next) || labelledHead(blocks, at + 1) !== null;
}

/** Whether a block begins with dates, alone or with a place beside or above them. */
export function isOfDatesAndPlace(block: Block | undefined): boolean {
	return isDatesAlone(block) || areDatesAndPlace(block) || isPlaceAndDates(block);
}

/** `Hull, UK`, and the dates on the next line. */
function isPlaceAndDates(block: Block | undefined): boolean {
	const [place, dates] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const isPlaced = place && dates && isPlace(plainText(place)) && !takeDates(place);
	return isPlaced === true && takeDates(dates)?.side === 'whole';
}

/** Whether a block has dates behind a label, and no employer behind another: `- Period: 2019 - 2021`. */
export function hasLabelledDates(block: Block | undefined): boolean {
	const step = block ? labelledStep(block) : null;
	return step?.dated != null && !step.origins?.includes('labelled organization');
}
