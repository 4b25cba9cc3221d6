import type { Block, SectionKind } from '../../model/index.ts';
import { kindOf } from '../cv/kinds.ts';
import { plainText, splitLines } from '../markdown/spans.ts';
import { beginsLowercase } from '../words/letters.ts';
import { isLabel, isOrganization, isRole, isRoleOnly, isSurePlace } from '../words/phrases.ts';
import { headBelow, headsOfSameDates } from './dated-paragraphs.ts';
import { hasOwnDates, isJobAboveEmployer } from './dates-below.ts';
import { atEmployer, blocksBelow, isDateLine, isMarked, paragraph } from './entry-head.ts';
import type { Origin } from './facts.ts';
import { headOfItem } from './items.ts';
import { EMPLOYED, HAVE_ENTRIES, JOBS, LISTS_OF_REFERENCES } from './kinds.ts';
import { asWritten } from './labels.ts';
import { datedLines, isEmployerName } from './listed-roles.ts';
import { announces, areEntries } from './lists.ts';
import { eventBelow, type Meta, metaBelow } from './meta-below.ts';
import { piecesOf } from './pieces.ts';
import type { Employer, Found, Head, Heading, RecognizerInput, SectionFacts } from './recognizer.ts';
import { isListOfReferences } from './reference-lists.ts';
import type { Spans } from './split.ts';
import { type DatedLine, takeDates } from './take-dates.ts';

/** `### Role`, with or without a second heading, dates and marked lines below it. */
export function headings({ blocks, at, kind, facts, employer: above, within }: RecognizerInput): Found | null {
	const heading = blocks[at];
	if (heading?.type !== 'heading') return null;
	const employer = above ?? employerWithin(within, heading);
	const isOfReferences = LISTS_OF_REFERENCES.has(kind) && isListOfReferences(blocks[at + 1], kind);
	if (LISTS_OF_REFERENCES.has(kind) && (isOfReferences || dividesReferences(heading))) return null;
	// Lines with dates of their own are entries, which the heading divides: `### Courses`, `Knots, 2019`, `Ropes, 2017`.
	if (!takeDates(heading.spans) && datedLines(blocks[at + 1])) return null;
	const isBelow = heading.level > facts.level;
	const employs = isBelow ? employer : null;
	const isPart = isBelow && !employs;
	const isAboveEmployer = isJobAboveEmployer(blocks, at);
	if ((isPart && !hasOwnDates(blocks, at, heading)) || (facts.divides(heading.level) && !isAboveEmployer)) return null;
	const found = metaBelow(blocks, at, heading);
	const meta = (kind === 'talks' && !found.dated && !takeDates(heading.spans) && eventBelow(blocks[at + 1])) || found;
	// With dates below the heading, the year in the heading belongs to the title: `PyCon 2014`.
	const own = meta.dated ? null : takeDates(heading.spans);
	const dated = meta.dated ?? own?.dated ?? null;
	const namesRole = isRole(plainText(heading.spans));
	if (!dated && employs && !namesRole) return null;
	const isDegree =
		kind === 'education' && namesRole && (employs || (meta.taken === 1 && meta.origins[0] === 'heading'));
	const mayBeUndated = HAVE_ENTRIES.has(kind) && !isPartOfCv(heading, kind) && startsEntry(blocks, at, kind, facts);
	if (!dated && !isDegree && !mayBeUndated) return null;
	if (own?.side === 'whole' && meta.lines.length === 0) {
		const below = headBelow(blocks[at + 1], { lines: [], dated, body: [], line: heading.line });
		// A job below a heading of dates, with the employer above them.
		const isJob = employs && EMPLOYED.has(kind);
		if (below)
			return { heads: [isJob ? { ...atEmployer(below, employs.name), place: employs.place } : below], taken: 2 };
	}
	const head = headOf({ heading, kind, meta, own, employer: employs, isPart });
	const others = own?.side === 'whole' && !employs ? headsOfSameDates(blocks, at + 1 + meta.taken, head) : [];
	return { heads: [head, ...others], taken: 1 + meta.taken + others.length };
}

type Told = {
	readonly heading: Heading;
	readonly kind: SectionKind;
	/** What stands below the heading. */
	readonly meta: Meta;
	/** The dates of the heading itself. */
	readonly own: DatedLine | null;
	/** The employer above the heading. */
	readonly employer: Employer | null;
	/** Whether the heading stands below those of entries, and below no employer. */
	readonly isPart: boolean;
};

/** The head of an entry that begins with a heading. */
function headOf({ heading, kind, meta, own, employer, isPart }: Told): Head {
	const title = own ? own.rest : heading.spans;
	// A project has tools beside its dates, unless it is sure to be a place: `*2019, Python*`.
	const hasTools = kind === 'projects' && meta.place.length > 0 && !isSurePlace(plainText(meta.place));
	const more = hasTools ? [meta.place] : employer ? [employer.name] : [];
	// An employer may be told again, which stays a line of the text: `### Acme`, `- Company: Acme`.
	const isAgain = (line: Spans, index: number) =>
		meta.origins[index] === 'labelled organization' && plainText(line) === plainText(title);
	const again = meta.lines.filter(isAgain);
	// What one did in a project below its employer: `#### Web shop`, `- Role: design`.
	const isProject = employer && kind !== 'education' && title.length > 0 && !isOrganization(plainText(title));
	const duties = meta.lines.filter((_, index) => isProject && meta.origins[index] === 'labelled role');
	const titles = splitLines(title);
	// `Hull, UK` above the dates is the place of the role.
	const isRolePlace = (line: Spans) => employer && employer.place.length > 0 && isSurePlace(plainText(line));
	const place = meta.place.length > 0 ? meta.place : (meta.lines.find(isRolePlace) ?? []);
	const left = [...again, ...duties, place];
	const named = meta.lines.filter((line) => !left.includes(line));
	const origins: Origin[] = [
		...titles.map((): Origin => (again.length > 0 ? 'labelled organization' : 'heading')),
		...meta.origins.filter((_, index) => !left.includes(meta.lines[index] ?? [])),
		...more.map((): Origin => (employer ? 'employer' : 'line')),
	];
	// A place of the role leaves none for that of its employer, which stays a text.
	const elsewhere = employer && place.length > 0 ? paragraph(employer.place, heading.line) : [];
	// With dates of its own, a heading of one name is a part of the job above: `#### Web shop (2019)`.
	const isOfJob = !own || (JOBS.has(kind) && meta.lines.length === 0 && piecesOf(title).length === 1);
	const isEmployed = meta.origins.includes('labelled organization') || isOrganization(plainText(heading.spans));
	return {
		lines: [...titles, ...named, ...more],
		origins,
		place: hasTools ? [] : place.length > 0 ? place : (employer?.place ?? []),
		dated: meta.dated ?? own?.dated ?? null,
		body: [
			...elsewhere,
			...[...again, ...duties].flatMap((line) => paragraph(asWritten(line), heading.line)),
			...meta.body,
		],
		isWithin: isPart && isOfJob && !isEmployed,
		isDatedBelow: meta.dated !== null,
		line: heading.line,
	};
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
