import type { Block } from '../../model/index.ts';
import { kindOf } from '../cv/kinds.ts';
import { dropLines, linesBetween, plainText, splitLines } from '../markdown/spans.ts';
import {
	endsInWork,
	isEmployerAlone,
	isLabel,
	isOrganization,
	isPlace,
	isRole,
	isRoleOnly,
	isSubject,
	isSurePlace,
	namedIn,
} from '../words/phrases.ts';
import {
	blocksAboveDates,
	datedStep,
	isDatesAlone,
	isPlainName,
	linesAroundDate,
	metaNames,
	metaParagraph,
	metaQuote,
	namesBelowDates,
	type Step,
} from './below-heading.ts';
import { isJobAboveEmployer } from './dates-below.ts';
import { placeLine } from './employers.ts';
import { blocksBelow, firstLine, isDateLine, isMarked, isShortStatement, MAX_LINE, paragraph } from './entry-head.ts';
import type { Origin } from './facts.ts';
import { datedEvent, headOfItem } from './items.ts';
import { labelledStep } from './labelled.ts';
import { isEmployerName } from './listed-roles.ts';
import { piecesOf } from './pieces.ts';
import type { Heading } from './recognizer.ts';
import { isProperName, type Spans, withoutStop } from './split.ts';
import { type EntryDates, takeDates } from './take-dates.ts';

/** Blocks below a heading that may still belong to the head. */
const MAX_META = 5;

/** What belongs to a head below its heading. */
export type Meta = {
	readonly lines: readonly Spans[];
	readonly origins: readonly Origin[];
	/** Whether the lines are a bold or italic paragraph: it names the role when the heading names the employer. */
	readonly isMarked: boolean;
	readonly place: Spans;
	readonly dated: EntryDates | null;
	readonly body: readonly Block[];
	readonly taken: number;
};

/** What a line or the only item of a list names: words in bold or italics, a job, an employer, what was studied. */
function nameIn(block: Block): Spans | null {
	const [item, ...others] = block.type === 'list' ? block.items : [[block]];
	const [line, ...more] = item ?? [];
	if (line?.type !== 'paragraph' || others.length > 0 || more.length > 0) return null;
	const name = withoutStop(line.spans);
	const text = plainText(name);
	const isKnown = isRole(text) || isOrganization(text) || isSubject(text);
	return isShortStatement(name) && !text.includes(':') && (isMarked(name) || isKnown) ? name : null;
}

/** Whether a heading below a job and its dates is the employer: `#### Acme, Oslo`, `#### [Acme](https://acme.example)`. */
function isEmployerLine(spans: Spans): boolean {
	if (kindOf(plainText(spans)) !== 'other') return false;
	if (spans.every(({ href }) => href !== undefined)) return true;
	const [employer, place] = piecesOf(spans);
	return place !== undefined && isProperName(employer?.text ?? '') && isPlace(place.text);
}

/** The event at which a talk was given, with its year in its name, below the title of the talk: `SeaCon 2019, Oslo`. */
export function eventBelow(block: Block | undefined): Meta | null {
	const line = firstLine(block);
	const event = datedEvent(line);
	if (!event || block?.type !== 'paragraph') return null;
	const body = paragraph(dropLines(block.spans, 1), block.line + 1);
	return { lines: [event.rest], origins: ['line'], isMarked: false, place: [], dated: event.dated, body, taken: 1 };
}

/** What belongs to the head of a heading, also the names between it and its dates; text between them belongs to its body. */
export function metaBelow(blocks: readonly Block[], at: number, heading: Heading): Meta {
	const meta = readMeta(blocks, at, heading, 0);
	const above = meta.dated ? [] : blocksAboveDates(blocks, at, heading);
	const found = above.length > 0 ? readMeta(blocks, at, heading, above.length) : null;
	if (!found?.dated) return meta;
	const placed = found.place.length > 0 ? undefined : above.find(isSurePlaceAlone);
	const others = above.filter((block) => block !== placed);
	const names = others.map(nameIn);
	const named = names.filter((name) => name !== null);
	return {
		...found,
		lines: [...named, ...found.lines],
		origins: [...named.map((): Origin => 'line'), ...found.origins],
		place: placed?.spans ?? found.place,
		body: [...others.filter((_, index) => names[index] === null), ...found.body],
	};
}

/** `Leeds, UK`, a paragraph by itself. */
function isSurePlaceAlone(block: Block | undefined): block is Extract<Block, { type: 'paragraph' }> {
	return block?.type === 'paragraph' && isSurePlace(plainText(block.spans));
}

/**
 * The blocks below a heading that belong to the head: a second heading, dates, a place, marked lines. The first `skipped` blocks
 * do not.
 */
function readMeta(blocks: readonly Block[], at: number, heading: Heading, skipped: number): Meta {
	const from = at + 1 + skipped;
	const own = takeDates(heading.spans)?.dated ?? null;
	const lines: Spans[] = [];
	const origins: Origin[] = [];
	const pending: Spans[] = [];
	const pendingOrigins: Origin[] = [];
	let [place, dated, taken]: [Spans, EntryDates | null, number] = [[], null, 0];
	let isMarkedLine = false;
	const isOnly = blocksBelow(blocks, at, heading.level).filter(({ type }) => type === 'heading').length < 2;
	for (const [offset, block] of blocks.slice(from, from + MAX_META).entries()) {
		const isBelowHeadings = [...origins, ...pendingOrigins].every((origin) => origin === 'heading');
		const where = { isFirst: offset === 0, isBelowHeadings, next: blocks[from + offset + 1], isOnly };
		const step = metaOf(block, { heading, dated, own, ...where });
		if (!step) break;
		const isSecondPlace = step.place !== undefined && place.length > 0;
		pending.push(...step.lines, ...(isSecondPlace ? [step.place ?? []] : []));
		pendingOrigins.push(
			...step.lines.map((_, index) => step.origins?.[index] ?? 'line'),
			...(isSecondPlace ? (['line'] as const) : []),
		);
		dated ??= step.dated;
		if (!isSecondPlace) place = step.place ?? place;
		isMarkedLine ||= block.type === 'paragraph' && step.lines.length > 0;
		if (step.isSure || dated || own) {
			lines.push(...pending.splice(0));
			origins.push(...pendingOrigins.splice(0));
			taken = skipped + offset + 1;
		}
		if (step.body.length > 0)
			return {
				lines,
				origins,
				isMarked: isMarkedLine,
				place,
				dated,
				body: taken === skipped + offset + 1 ? step.body : [],
				taken,
			};
	}
	return { lines, origins, isMarked: isMarkedLine, place, dated, body: [], taken };
}

type Above = {
	readonly heading: Heading;
	readonly isFirst: boolean;
	/** Whether nothing but headings stands between. */
	readonly isBelowHeadings: boolean;
	readonly dated: EntryDates | null;
	/** Dates in the heading itself. */
	readonly own: EntryDates | null;
	readonly next: Block | undefined;
	/** Whether one lower heading at most stands below the heading: several are parts of the job. */
	readonly isOnly: boolean;
};

function metaOf(block: Block, { heading, isFirst, isBelowHeadings, dated, own, next, isOnly }: Above): Step | null {
	const isDated = dated !== null || own !== null;
	const labelled = labelledStep(block);
	if (labelled && !(isDated && labelled.dated)) return labelled;
	switch (block.type) {
		case 'heading': {
			const dates = takeDates(block.spans);
			const place = isBelowHeadings && !isDated ? placeLine(block) : null;
			if (place) return { lines: [], place, dated: null, body: [], isSure: false };
			const [name, above] = [plainText(block.spans), plainText(heading.spans)];
			// Two jobs, or two degrees, are two entries.
			const areAlike = [name, above].every(isRoleOnly);
			const isBeside = isFirst && block.level === heading.level && !dates && !areAlike;
			const isPair = isBeside && next !== undefined && next.type !== 'heading' && next.type !== 'rule';
			// `#### Achievements` below a heading that names the job itself, and several headings, are parts of the job.
			const isNamed = !endsInWork(name) && (isRole(name) || (isOnly && !isRole(above) && !isLabel(name)));
			const isEmployerBelow = () => isOnly && isRoleOnly(above) && isEmployerLine(block.spans);
			const isDatedBelow = isDated && !dates && !isDatesAlone(next);
			const isRoleBelow = block.level > heading.level && isDatedBelow && (isNamed || isEmployerBelow());
			const isEmployer = isFirst && !isDated && isJobAboveEmployer([heading, block, next], 0);
			// `#### Harbour College` below `### BSc in Pottery`, without dates.
			const isSchool = isFirst && !isDated && isOnly && block.level > heading.level && isSchoolOf(above, name);
			if (isPair || isRoleBelow || isEmployer || isSchool)
				return { lines: [block.spans], origins: ['heading'], dated: null, body: [], isSure: true };
			// `### Potter` and `### Clay & Sons, 2019 - 2021` are one, two schools are not.
			const beside = plainText(dates?.rest ?? []);
			const isOwn = block.level > heading.level || beside === '' || isPlace(beside) || isRole(above) !== isRole(beside);
			return dates && isOwn && isBelowHeadings && block.level >= heading.level && !isDated ? datedStep(dates) : null;
		}
		case 'code': {
			const lines = block.text
				.trim()
				.split('\n')
				.map((line): Spans => [{ text: line.trim() }]);
			if (!isDated && isFirst && lines.length <= MAX_CODE) return linesAroundDate(lines);
			const isLine = isDated && !block.text.includes('\n') && block.text.length < MAX_LINE;
			return isLine ? { lines: [], place: [{ text: block.text.trim() }], dated: null, body: [], isSure: true } : null;
		}
		case 'list': {
			const [item, ...others] = block.items;
			const dates = isFirst && !isDated && item?.[0]?.type === 'paragraph' ? takeDates(item[0].spans) : null;
			if (dates?.side === 'whole') {
				// `- 2019 - 2021`, and `- Hull, UK` below it.
				const [below, ...more] = others[0] ?? [];
				const place = more.length === 0 && isSurePlaceAlone(below) ? below.spans : undefined;
				const left = place ? others.slice(1) : others;
				const rest: Block[] = left.length > 0 ? [{ ...block, items: left }] : [];
				return { lines: [], place, dated: dates.dated, body: [...(item?.slice(1) ?? []), ...rest], isSure: true };
			}
			const head = isFirst && !isDated && others.length === 0 ? headOfItem(item ?? []) : null;
			const isHead = head?.lines[0]?.[0]?.strong || (item?.length ?? 0) > 1;
			return head?.dated && isHead ? { lines: head.lines, dated: head.dated, body: head.body, isSure: true } : null;
		}
		case 'quote':
			return isDated ? null : metaQuote(block);
		case 'paragraph':
			if (isDated && splitLines(block.spans).length === 1 && isSurePlace(plainText(block.spans)))
				return { lines: [], place: block.spans, dated: null, body: [], isSure: true };
			if (isDated && hasDatesOfItsOwn(block, next)) return null;
			if (!isDated && isFirst && isMarked(block.spans) && isJobAt(block.spans, heading))
				return { lines: [block.spans], dated: null, body: [], isSure: true };
			return (
				(isDated ? namesBelowDates(block) : isFirst ? (jobBeside(block, heading) ?? metaNames(block, next)) : null) ??
				metaParagraph(block, dated !== null) ??
				(isDated || !isFirst ? null : datesBelowText(block))
			);
		default:
			return null;
	}
}

/** `Potter 2019 - 2021`, the job and its dates with no mark between them, below `### Clay & Sons`. */
function jobBeside(block: Extract<Block, { type: 'paragraph' }>, { spans }: Heading): Step | null {
	const own = takeDates(firstLine(block));
	const text = plainText(own?.rest ?? []);
	const isJob = own?.side === 'end' && isRoleOnly(text) && isPlainName(own.rest);
	if (!isJob || !isEmployerName(plainText(spans))) return null;
	return {
		lines: [own.rest],
		dated: own.dated,
		body: paragraph(dropLines(block.spans, 1), block.line + 1),
		isSure: true,
	};
}

/** A text with the dates in a line of their own at its end: `Threw pots for sailors.`, `*(2019 - 2021)*`. */
function datesBelowText({ spans, line }: Extract<Block, { type: 'paragraph' }>): Step | null {
	const lines = splitLines(spans);
	const own = takeDates(lines.at(-1) ?? []);
	const text = linesBetween(spans, 0, lines.length - 1);
	if (own?.side !== 'whole' || !/[.!?]$/.test(plainText(text))) return null;
	return { lines: [], dated: own.dated, body: paragraph(text, line), isSure: true };
}

/** Whether a name below a degree is the school. */
function isSchoolOf(degree: string, name: string): boolean {
	return namedIn(degree).hasDegree && isRoleOnly(degree) && isEmployerAlone(name);
}

/** Whether a bold line has dates of its own below it: it is another job, or a part of the job, and not its employer. */
function hasDatesOfItsOwn({ spans }: Extract<Block, { type: 'paragraph' }>, next: Block | undefined): boolean {
	const [line = [], below = []] = splitLines(spans);
	if (!isMarked(line)) return false;
	const first = firstLine(next);
	return isDateLine(below) || (line.length === spans.length && isDateLine(first));
}

/** Lines of a code block that may be a head's. */
const MAX_CODE = 4;

/** `*BSc Pottery*` below `### University of Leeds`: a job or a degree at an employer or a school, without dates. */
function isJobAt(line: Spans, { spans }: Heading): boolean {
	const isLine = splitLines(line).length === 1 && !takeDates(line);
	return isLine && isRole(plainText(line)) && isOrganization(plainText(spans));
}
