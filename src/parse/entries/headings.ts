import type { Block, SectionKind } from '../../model/index.ts';
import { isPeriod } from '../cv/dates.ts';
import { kindOf } from '../cv/kinds.ts';
import { dropLines, linesBetween, plainText, splitLines } from '../markdown/spans.ts';
import { beginsLowercase } from '../words/letters.ts';
import {
	endsInWork,
	isCountry,
	isEmployerAlone,
	isEmployment,
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
import { headBelow, headsOfSameDates } from './dated-paragraphs.ts';
import {
	atEmployer,
	blocksBelow,
	firstLine,
	isDateLine,
	isMarked,
	isShortStatement,
	MAX_LINE,
	paragraph,
} from './entry-head.ts';
import type { Origin } from './facts.ts';
import { datedEvent, headOfItem } from './items.ts';
import { EMPLOYED, HAVE_ENTRIES, JOBS, LISTS_OF_REFERENCES } from './kinds.ts';
import { labelledHead, labelledStep } from './labelled.ts';
import { asWritten } from './labels.ts';
import { datedLines, isEmployerName } from './listed-roles.ts';
import { announces, areEntries } from './lists.ts';
import { piecesOf } from './pieces.ts';
import type { Employer, Found, Head, Heading, RecognizerInput, SectionFacts } from './recognizer.ts';
import { isListOfReferences } from './reference-lists.ts';
import { isProperName, isWordy, type Spans, withoutStop } from './split.ts';
import { type EntryDates, takeDates } from './take-dates.ts';

/** Blocks below a heading that may still belong to the head. */
const MAX_META = 5;

/** `### Role`, with or without a second heading, dates and marked lines below it. */
export function headings({ blocks, at, kind, facts, employer: above, within }: RecognizerInput): Found | null {
	const heading = blocks[at];
	if (heading?.type !== 'heading') return null;
	const employer = above ?? employerWithin(within, heading);
	const isOfReferences = LISTS_OF_REFERENCES.has(kind) && isListOfReferences(blocks[at + 1], kind);
	if (LISTS_OF_REFERENCES.has(kind) && (isOfReferences || dividesReferences(heading))) return null;
	// Lines with dates of their own are entries, which the heading divides: `### Courses`, `Knots, 2019`, `Ropes, 2017`.
	if (!takeDates(heading.spans) && datedLines(blocks[at + 1])) return null;
	const isRoleOfEmployer = employer !== null && heading.level > facts.level;
	const isBelow = heading.level > facts.level && !isRoleOfEmployer;
	const isAboveEmployer = isJobAboveEmployer(blocks, at);
	if ((isBelow && !hasOwnDates(blocks, at, heading)) || (facts.divides(heading.level) && !isAboveEmployer)) return null;
	const found = metaBelow(blocks, at, heading);
	const meta = (kind === 'talks' && !found.dated && !takeDates(heading.spans) && eventBelow(blocks[at + 1])) || found;
	// With dates below the heading, the year in the heading belongs to the title: `PyCon 2014`.
	const own = meta.dated ? null : takeDates(heading.spans);
	const dated = meta.dated ?? own?.dated ?? null;
	const isDegree =
		kind === 'education' &&
		isRole(plainText(heading.spans)) &&
		(isRoleOfEmployer || (meta.taken === 1 && meta.origins[0] === 'heading'));
	if (!dated && isRoleOfEmployer && !isRole(plainText(heading.spans))) return null;
	if (
		!dated &&
		!isDegree &&
		(!HAVE_ENTRIES.has(kind) || isPartOfCv(heading, kind) || !startsEntry(blocks, at, kind, facts))
	)
		return null;
	if (own?.side === 'whole' && meta.lines.length === 0) {
		const below = headBelow(blocks[at + 1], { lines: [], dated, body: [], line: heading.line });
		// A job below a heading of dates, with the employer above them.
		const isJobThere = isRoleOfEmployer && EMPLOYED.has(kind);
		if (below)
			return { heads: [isJobThere ? { ...atEmployer(below, employer.name), place: employer.place } : below], taken: 2 };
	}
	const title = own ? own.rest : heading.spans;
	// A project has tools beside its dates, unless it is sure to be a place: `*2019, Python*`.
	const hasTools = kind === 'projects' && meta.place.length > 0 && !isSurePlace(plainText(meta.place));
	const more = hasTools ? [meta.place] : isRoleOfEmployer ? [employer.name] : [];
	// An employer may be told again, which stays a line of the text: `### Acme`, `- Company: Acme`.
	const isAgain = (line: Spans, index: number) =>
		meta.origins[index] === 'labelled organization' && plainText(line) === plainText(title);
	const again = meta.lines.filter(isAgain);
	// What one did in a project below its employer: `#### Web shop`, `- Role: design`.
	const isProject = isRoleOfEmployer && kind !== 'education' && title.length > 0 && !isOrganization(plainText(title));
	const duties = meta.lines.filter((_, index) => isProject && meta.origins[index] === 'labelled role');
	const titles = splitLines(title);
	// `Hull, UK` above the dates is the place of the role.
	const isRolePlace = (line: Spans) => isRoleOfEmployer && employer.place.length > 0 && isSurePlace(plainText(line));
	const place = meta.place.length > 0 ? meta.place : (meta.lines.find(isRolePlace) ?? []);
	const left = [...again, ...duties, place];
	const named = meta.lines.filter((line) => !left.includes(line));
	const lines = [...titles, ...named, ...more];
	const origins: Origin[] = [
		...titles.map((): Origin => (again.length > 0 ? 'labelled organization' : 'heading')),
		...meta.origins.filter((_, index) => !left.includes(meta.lines[index] ?? [])),
		...more.map((): Origin => (isRoleOfEmployer ? 'employer' : 'line')),
	];
	// A place of the role leaves none for that of its employer, which stays a text.
	const elsewhere = isRoleOfEmployer && place.length > 0 ? paragraph(employer.place, heading.line) : [];
	const isEmployed = meta.origins.includes('labelled organization');
	// With dates of its own, a heading of one name is a part of the job above: `#### Web shop (2019)`.
	const isOfJob = !own || (JOBS.has(kind) && meta.lines.length === 0 && piecesOf(title).length === 1);
	const isWithin = isBelow && isOfJob && !isEmployed && !isOrganization(plainText(heading.spans));
	const head = {
		lines,
		origins,
		place: hasTools ? [] : place.length > 0 ? place : isRoleOfEmployer ? employer.place : [],
		dated,
		body: [
			...elsewhere,
			...[...again, ...duties].flatMap((line) => paragraph(asWritten(line), heading.line)),
			...meta.body,
		],
		isWithin,
		isDatedBelow: meta.dated !== null,
		line: heading.line,
	};
	const others = own?.side === 'whole' && !isRoleOfEmployer ? headsOfSameDates(blocks, at + 1 + meta.taken, head) : [];
	return { heads: [head, ...others], taken: 1 + meta.taken + others.length };
}

/** The employer of the job above, when a heading is another job there without dates: `### Clay & Sons (2019)`, `#### Lead`, `#### Potter`. */
function employerWithin(within: Head | null, { spans }: Heading): Employer | null {
	const { lines: [first = [], second = []] = [], origins = [] } = within ?? {};
	const [name, job] = origins[1] === 'employer' ? [second, first] : [first, second];
	const isOfTwo = origins[0] === 'heading' && (origins[1] === 'heading' || origins[1] === 'employer');
	const areJobs = [job, spans].every((line) => isRoleOnly(plainText(line)));
	return isOfTwo && areJobs && isEmployerName(plainText(name)) && !takeDates(spans) ? { name, place: [] } : null;
}

/** Whether a heading divides a list of works: by year, or by what they are, as `Articles & Chapters` does. */
export function dividesReferences({ spans }: Heading): boolean {
	const text = plainText(spans);
	const isKind =
		text.split(/\s+/).length <= MAX_DIVIDER && LISTS_OF_REFERENCES.has(kindOf(text)) && !/[.:“"]/.test(text);
	const dated = takeDates(spans);
	return dated ? dated.side === 'whole' : isKind;
}

/** Words of a heading that divides a list. */
const MAX_DIVIDER = 4;

/** Whether a heading is a job, the heading right below it an employer, and dates stand below that one. */
function isJobAboveEmployer(blocks: readonly (Block | undefined)[], at: number): boolean {
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
function hasOwnDates(blocks: readonly Block[], at: number, heading: Heading): boolean {
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
function isOfDatesAndPlace(block: Block | undefined): boolean {
	return isDatesAlone(block) || areDatesAndPlace(block) || isPlaceAndDates(block);
}

/** `Hull, UK`, and the dates on the next line. */
function isPlaceAndDates(block: Block | undefined): boolean {
	const [place, dates] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const isPlaced = place && dates && isPlace(plainText(place)) && !takeDates(place);
	return isPlaced === true && takeDates(dates)?.side === 'whole';
}

/** Whether a block has dates behind a label, and no employer behind another: `- Period: 2019 - 2021`. */
function hasLabelledDates(block: Block | undefined): boolean {
	const step = block ? labelledStep(block) : null;
	return step?.dated != null && !step.origins?.includes('labelled organization');
}

type Meta = {
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
function eventBelow(block: Block | undefined): Meta | null {
	const line = firstLine(block);
	const event = datedEvent(line);
	if (!event || block?.type !== 'paragraph') return null;
	const body = paragraph(dropLines(block.spans, 1), block.line + 1);
	return { lines: [event.rest], origins: ['line'], isMarked: false, place: [], dated: event.dated, body, taken: 1 };
}

/** What belongs to the head of a heading, also the names between it and its dates; text between them belongs to its body. */
function metaBelow(blocks: readonly Block[], at: number, heading: Heading): Meta {
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

/** Whether a heading in a list of jobs names another part of the CV, `Summary`, `Programming languages`, or of a job: `Duties`. */
function isPartOfCv({ spans }: Heading, kind: SectionKind): boolean {
	const text = plainText(spans);
	const [, ...behind] = text.split(' ');
	if (kind === 'other' && isLabel(text)) return true;
	if (!EMPLOYED.has(kind) || behind.length > 2) return false;
	if (PARTS_OF_CV.has(kindOf(text)) || isLabel(text)) return true;
	// `Online courses`, `Leadership & projects`, but not `Project Caxton`.
	return (
		PARTS_WITH_ENTRIES.has(kindOf(text)) &&
		behind.every((word) => word === '&' || beginsLowercase(word) || kindOf(word) !== 'other')
	);
}

const PARTS_OF_CV: ReadonlySet<SectionKind> = new Set(['summary', 'skills', 'languages', 'interests']);
const PARTS_WITH_ENTRIES: ReadonlySet<SectionKind> = new Set(['projects', 'awards', 'publications', 'certificates']);

/** Sections whose entries are often no more than a name. */
const STAND_ALONE: ReadonlySet<SectionKind> = new Set(['certificates', 'awards']);

/** An undated heading starts an entry when text stands below it and no dated entries do. */
function startsEntry(blocks: readonly Block[], at: number, kind: SectionKind, facts: SectionFacts): boolean {
	const heading = blocks[at];
	const below = heading?.type === 'heading' ? blocksBelow(blocks, at, heading.level) : [];
	const [second] = below;
	// Certificates and jobs need no text: `### Knots, part 1`.
	if (second === undefined && heading?.type === 'heading')
		return STAND_ALONE.has(kind) || (EMPLOYED.has(kind) && isRole(plainText(heading.spans)));
	// An employer whose projects have headings, between others with dates.
	if (JOBS.has(kind) && heading?.type === 'heading' && isEmployerAmongDated(heading, below, facts)) return true;
	// A project may have parts of its own; elsewhere a heading above others divides the section.
	if (kind !== 'projects' && below.some((block) => block.type === 'heading')) return false;
	const isDated = below.some(
		(block) => block.type === 'paragraph' && splitLines(block.spans).some((line) => isDateLine(line)),
	);
	const isDatedList = below.some(
		(block, index) => block.type === 'list' && !announces(below[index - 1]) && areEntries(block.items.map(headOfItem)),
	);
	if (isDated || isDatedList) return false;
	// In a section of unknown kind, a heading above catchwords only divides it.
	return below.some((block) => (kind === 'other' ? tells(block) : block.type === 'paragraph' || block.type === 'list'));
}

/** Whether a heading names an employer without roles below it, and another heading of its level has dates. */
function isEmployerAmongDated(heading: Heading, below: readonly Block[], facts: SectionFacts): boolean {
	const hasRoles = below.some((block) => block.type === 'heading' && isRole(plainText(block.spans)));
	return !hasRoles && isOrganization(plainText(heading.spans)) && facts.dated.has(heading.level);
}

/** Whether a paragraph, or one in a list, has the end of a sentence. */
function tells(block: Block): boolean {
	const said = block.type === 'list' ? block.items.flat() : [block];
	return said.some(
		(one) => one.type === 'paragraph' && !isMarked(one.spans) && /[.!?](?:\s|$)|[。！？]/u.test(plainText(one.spans)),
	);
}

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
