import { headSpans } from '../../model/head-links.ts';
import type { Block, SectionKind } from '../../model/index.ts';
import { isPeriod } from '../cv/dates.ts';
import { dropLines, joinText, linesBetween, plainText, splitLines } from '../markdown/spans.ts';
import { firstLetterOrDigit } from '../words/letters.ts';
import { isEmployerAlone, isJob, isLabel, isOrganization, isRole, isSurePlace } from '../words/phrases.ts';
import { withDescription } from './described.ts';
import { employs, placeLine } from './employers.ts';
import { firstLine, isNote, isShortStatement, joinLines, paragraph } from './entry-head.ts';
import { isCourseCode } from './facts.ts';
import { lowerDates, lowerNumbered, raiseEmployers } from './heading-order.ts';
import { dividesReferences } from './headings.ts';
import { EMPLOYED, JOBS, LISTS_OF_REFERENCES } from './kinds.ts';
import { besideLabels } from './labelled.ts';
import { asWritten } from './labels.ts';
import { piecesOf } from './pieces.ts';
import type { Employer, Found, Head, RecognizerInput, SectionFacts } from './recognizer.ts';
import { RECOGNIZERS } from './recognizers.ts';
import { cutRole } from './role-and-place.ts';
import { findSectionFacts } from './section-facts.ts';
import { cutBold, isWordy, type Spans, trimMarks } from './split.ts';
import { type EntryDates, takeDates } from './take-dates.ts';

/** An entry whose head is not read yet, because that depends on how the other heads of the section are written. */
export type Draft = { readonly type: 'draft'; readonly head: Head; readonly body: Block[] };

/**
 * The blocks of a section with the heads of its entries among them. Each entry has the blocks up to the next entry, to a
 * heading that divides the section, or to a rule.
 */
export function findEntries(written: readonly Block[], kind: SectionKind): (Block | Draft)[] {
	const labelled = besideLabels(written.filter(isNotUnderline));
	const whole = (JOBS.has(kind) ? besideLengths(labelled).flatMap(belowLength) : labelled).flatMap(unwrapped);
	const blocks = lowerDates(lowerNumbered(EMPLOYED.has(kind) ? raiseEmployers(whole) : whole));
	return new Finder(blocks, kind).find();
}

/** Goes through the blocks of a section once, and keeps what the blocks above say about the next. */
class Finder {
	private readonly blocks: readonly Block[];
	private readonly kind: SectionKind;
	private readonly facts: SectionFacts;
	private readonly items: (Block | Draft)[] = [];
	/** The text of the entry above; the items where there is none. */
	private body: (Block | Draft)[] = this.items;
	/** The heading that divides the section above. */
	private above: Block;
	/** The employer that this heading names. */
	private employer: Employer | null = null;
	/** The blocks of that employer while it has no job: a heading that became no employer stays a heading. */
	private unused: { readonly blocks: readonly Block[]; readonly at: number } | null = null;
	/** The year that a heading above papers consists of. */
	private year: EntryDates | null = null;
	/** The head of the entry above. */
	private within: Head | null = null;
	/** The heading of the entry above, when the job stood in a line below it. */
	private employerAbove: EmployerAbove = NONE;
	/** Whether the entry above is a bold job below that employer: so is a bold name that follows it. */
	private isLower = false;
	/** The heading of the entry above, with the places of its blocks, while nothing stands below it and it names no job. */
	private bare: BareHeading | null = null;
	/** The headings of undated entries, as long as nothing is known of these but the name. */
	private readonly onlyNamed = new Map<Block | Draft, Block>();

	constructor(blocks: readonly Block[], kind: SectionKind) {
		this.blocks = blocks;
		this.kind = kind;
		this.facts = findSectionFacts(blocks, kind);
		this.above = blocks[0] as Block;
	}

	find(): (Block | Draft)[] {
		const { blocks, items } = this;
		for (let at = 0; at < blocks.length; ) at += this.divide(at) || this.enter(at);
		this.keepUnused();
		return items
			.map((item, at) => (isTitleOf(item, items[at + 1]) ? (this.onlyNamed.get(item) ?? item) : item))
			.flatMap(untilRule);
	}

	/** Begins a part of the section at a heading that divides it. Gives the blocks that are read with it: 0 when it may be an entry, too. */
	private divide(at: number): number {
		const { blocks, kind, facts } = this;
		const block = blocks[at];
		if (block?.type !== 'heading') return 0;
		if (LISTS_OF_REFERENCES.has(kind)) this.year = yearOf(block.spans);
		const isDivider = LISTS_OF_REFERENCES.has(kind) && dividesReferences(block);
		if (!isDivider && block.level > facts.level) return 0;
		this.keepUnused();
		this.body = this.items;
		this.above = block;
		const named = employs({ blocks, at, kind, facts });
		this.employer = named?.employer ?? null;
		if (!named) return 0;
		this.unused = { blocks: named.own, at: this.items.length };
		this.body.push(...named.kept);
		return named.taken;
	}

	/** Adds the entries that begin at a block, or else the block. Gives the number of blocks read. */
	private enter(at: number): number {
		const block = this.blocks[at] as Block;
		const within = this.body === this.items ? null : this.within;
		const isBelowJob = this.isEmployerBelowJob(block);
		const mayBeDuties = within !== null && EMPLOYED.has(this.kind);
		const isText =
			isBelowJob || (mayBeDuties && (isLabelOfList(block, this.blocks[at + 1]) || isNote(firstLine(block))));
		const found = isText ? null : this.recognize(at, within);
		if (found) this.addAll(at, found);
		// A rule ends an entry.
		if (block.type === 'rule') this.body = this.items;
		if (block.type === 'rule' || (block.type === 'heading' && !found)) this.employerAbove = NONE;
		if (found) return found.taken;
		const mayName = EMPLOYED.has(this.kind) && !isText;
		const named = mayName ? employerName(block, this.blocks[at + 1]) : null;
		if (named && this.isJobBelow(at + named.taken, named.employer)) {
			this.employerAbove = () => named.employer;
			this.bare = null;
			this.body = this.items;
			if (block.type === 'paragraph') this.body.push(...paragraph(dropLines(block.spans, 1), block.line + 1));
			return named.taken;
		}
		this.body.push(block);
		return 1;
	}

	private addAll(at: number, found: Found): void {
		this.body.push(...(found.before ?? []));
		const isList = this.blocks[at]?.type === 'list' && this.kind !== 'publications';
		const ofList = isList ? employerOfList(this.above, found) : null;
		for (const head of found.heads) this.add(withDescription(head, this.kind), at, found, ofList);
	}

	/** Adds one entry of those that begin at a block. */
	private add(told: Head, at: number, { heads, taken }: Found, ofList: Employer | null): void {
		const { items, kind, onlyNamed } = this;
		const block = this.blocks[at] as Block;
		if (told.lines.every((line) => firstLetterOrDigit(joinText(line)) < 0)) {
			this.body.push(...nameless(told));
			return;
		}
		const last = items.at(-1);
		if (EMPLOYED.has(kind) && last?.type === 'draft' && isJobOf(told, last)) {
			items.splice(-1, 1, withJob(last, told));
			last.body.push(...told.body);
			return;
		}
		this.openBare(told);
		const head = this.employed(told, block, ofList);
		if (this.employer && head.lines.includes(this.employer.name)) this.unused = null;
		const body: Block[] = [...head.body];
		const draft: Draft = { type: 'draft', head: heads.length > 1 ? { ...head, isOfSeveral: true } : head, body };
		items.push(draft);
		this.within = head;
		this.body = body;
		const mayBeBare = JOBS.has(kind) && (block.type === 'heading' || block.type === 'paragraph');
		this.bare = mayBeBare ? bareHeading(draft, at, at + taken) : null;
		const isHeadingAlone = head.origins?.every((origin) => origin === 'heading') ?? true;
		if (block.type === 'heading' && taken === 1 && !head.dated && isHeadingAlone) onlyNamed.set(draft, block);
	}

	/** Turns the entry above back into a heading when it is an employer, and this the first of its roles. */
	private openBare(told: Head): void {
		const { bare, items, blocks } = this;
		this.bare = null;
		if (!bare || items.at(-1) !== bare.draft || bare.draft.body.length > MAX_TOLD) return;
		const isToldOf = bare.draft.body.every(({ type }) => type === 'paragraph');
		if (!isToldOf || !told.dated || !isJobAlone(told, bare.employer)) return;
		// Dates of the whole employment have no field: they stay above its roles.
		items.splice(-1, 1, ...blocks.slice(bare.from, bare.to), ...bare.draft.body);
		this.employerAbove = bare.employer;
	}

	/** A head with the employer above it, when it is a job that names none. */
	private employed(told: Head, block: Block, ofList: Employer | null): Head {
		const { items, above } = this;
		const isBelowEmployer = isJobAlone(told, this.employerAbove) || (this.isLower && isNameAlone(told) && isBold(told));
		const isOfTable = block.type === 'table' && EMPLOYED.has(this.kind) && isJobAlone(told, NONE);
		const ofHeading = isOfTable ? employerInHeading(above) : ofList;
		const over = ofHeading ? items.at(-1) : undefined;
		// Such an employer is no entry besides.
		if (over?.type === 'draft' && this.onlyNamed.get(over) === above) items.splice(-1, 1, above, ...over.body);
		const isOfSection = this.facts.employers.has(above);
		const employer = isOfSection ? this.employer : ((isBelowEmployer ? this.employerAbove() : null) ?? ofHeading);
		this.isLower = isBelowEmployer && isBold(told);
		if (!isBelowEmployer && (told.origins?.[0] === 'heading' || isBold(told)))
			this.employerAbove = () => employerOf(told);
		return withEmployer(told, employer);
	}

	/** Whether a name stands right below a job or a degree that names no employer, and so is that: `**PhD** | 2015`, `Leeds College`. */
	private isEmployerBelowJob(block: Block): boolean {
		const last = this.items.at(-1);
		if (!EMPLOYED.has(this.kind) || block.type !== 'paragraph' || last?.type !== 'draft' || last.body.length > 0)
			return false;
		const text = plainText(block.spans);
		const isName = splitLines(block.spans).length === 1 && isShortStatement(block.spans) && !isWordy(text);
		const isJob = isJobAlone(last.head, NONE) || (isNameAlone(last.head) && isOrganization(text));
		// In the type of the job it is a head itself.
		const isOfOtherType = isBold(last.head) !== (block.spans[0]?.strong === true);
		return isJob && isName && isOfOtherType && !isRole(text) && !takeDates(block.spans);
	}

	/** Whether a dated job with nothing beside it begins at a block, below the name of its employer. */
	private isJobBelow(at: number, named: Employer): boolean {
		const found = at < this.blocks.length ? this.recognize(at, null) : null;
		const [head] = found?.heads ?? [];
		if (!head?.dated || this.facts.employers.has(this.above)) return false;
		// The place of the employer is shown with the first of its jobs.
		const hasRoom = named.place.length === 0 || !(head.place?.length || cutRole(head.lines[0] ?? []));
		return hasRoom && isJobAlone(head, () => named);
	}

	private recognize(at: number, within: Head | null): Found | null {
		const { blocks, kind, facts, employer, year } = this;
		return recognize({ blocks, at, kind, facts, employer, year, within });
	}

	private keepUnused(): void {
		if (this.unused) this.items.splice(this.unused.at, 0, ...this.unused.blocks);
		this.unused = null;
	}
}

/** Whether a heading is the label of the list below it: `#### Roles and Responsibilities`. */
function isLabelOfList(block: Block, next: Block | undefined): boolean {
	const text = block.type === 'heading' && next?.type === 'list' ? plainText(block.spans) : '';
	return isLabel(text) && !isRole(text);
}

/** An entry up to a rule that its own item holds, and what stands behind that. */
function untilRule(item: Block | Draft): (Block | Draft)[] {
	const rule = item.type === 'draft' ? item.body.findIndex(({ type }) => type === 'rule') : -1;
	if (item.type !== 'draft' || rule < 0) return [item];
	return [{ ...item, body: item.body.slice(0, rule) }, ...item.body.slice(rule)];
}

/** A rule right below a heading underlines that, and ends nothing. */
function isNotUnderline({ type }: Block, at: number, blocks: readonly Block[]): boolean {
	return type !== 'rule' || blocks[at - 1]?.type !== 'heading';
}

/** Whether an entry of which nothing but the name is known stands above one that is written otherwise: it is the title of those. */
function isTitleOf(item: Block | Draft, next: Block | Draft | undefined): boolean {
	return (
		item.type === 'draft' && item.body.length === 0 && next?.type === 'draft' && next.head.origins?.[0] !== 'heading'
	);
}

/** The blocks with a name and the length of time in the paragraph below it in one paragraph: `Clay & Sons`, `4 years`. */
function besideLengths(blocks: readonly Block[]): readonly Block[] {
	const isLength = (block: Block | undefined) => block?.type === 'paragraph' && isPeriod(plainText(block.spans));
	const isName = (block: Block | undefined): block is Extract<Block, { type: 'paragraph' }> =>
		block?.type === 'paragraph' && splitLines(block.spans).length === 1 && isShortStatement(block.spans);
	return blocks.flatMap((block, at) => {
		const [above, next] = [blocks[at - 1], blocks[at + 1]];
		if (isLength(block) && isName(above)) return [];
		if (!isName(block) || !isLength(next) || next?.type !== 'paragraph') return [block];
		return [{ ...block, spans: joinLines([block.spans, next.spans]) }];
	});
}

/** An employer and a length of time, as LinkedIn writes them, apart from the lines of the first job below: `Clay & Sons`, `4 years`. */
function belowLength(block: Block): readonly Block[] {
	const lines = block.type === 'paragraph' ? splitLines(block.spans) : [];
	if (block.type !== 'paragraph' || lines.length < 3 || !isPeriod(plainText(lines[1] ?? []))) return [block];
	return [
		...paragraph(linesBetween(block.spans, 0, 2), block.line),
		...paragraph(dropLines(block.spans, 2), block.line + 2),
	];
}

/** The blocks of a quotation or of the items of a list that begin with headings: some authors set off entries by these. */
function unwrapped(block: Block): readonly Block[] {
	const [first, ...others] = block.type === 'quote' ? block.blocks : [];
	// `> **Potter**`, `> *2019 - 2021*`
	const [name = [], dates = []] = first?.type === 'paragraph' ? splitLines(first.spans) : [];
	const isHead = others.length === 0 && name[0]?.strong && takeDates(dates)?.side === 'whole';
	if (block.type === 'quote' && (first?.type === 'heading' || isHead)) return block.blocks;
	const isOfHeadings = block.type === 'list' && block.items.every(([first]) => first?.type === 'heading');
	return isOfHeadings ? block.items.flat() : [block];
}

/** The dates that a heading consists of; null for any other. */
function yearOf(heading: Spans): EntryDates | null {
	const own = takeDates(heading);
	return own?.side === 'whole' ? own.dated : null;
}

/** Dates and a place that name nothing stay text. */
function nameless({ lines, place = [], dated, body, line }: Head): Block[] {
	const words = [...lines.map(asWritten), place].flatMap((spans) => [...spans, { text: ' ' }]);
	const dates = headSpans(dated?.text ?? '', dated?.links ?? []);
	return [...paragraph([...words, ...dates], line), ...body];
}

/** Tells the employer in the entry above. It is only asked about jobs, because most entries are none. */
type EmployerAbove = () => Employer | null;

const NONE: EmployerAbove = () => null;

/** The heading or the bold line of an entry that may turn out to be an employer of several roles. */
type BareHeading = {
	readonly draft: Draft;
	readonly from: number;
	readonly to: number;
	readonly employer: EmployerAbove;
};

/** Paragraphs about an employer above the roles there. */
const MAX_TOLD = 2;

function bareHeading(draft: Draft, from: number, to: number): BareHeading | null {
	const { lines, origins = [], place = [], dated, body } = draft.head;
	const [name = [], below = [], ...others] = lines;
	const isNamed = origins[0] === 'heading' || name[0]?.strong === true;
	const isBare = isNamed && dated !== null && body.length === 0 && others.length === 0;
	if (!isBare || isRole(plainText(name)) || (below.length > 0 && !isSurePlace(plainText(below)))) return null;
	return { draft, from, to, employer: () => ({ name, place: place.length > 0 ? place : below }) };
}

/**
 * The name of an employer or a school, and the blocks that it takes: a heading, perhaps with a place alone below it, or a
 * paragraph that is bold, also with a place behind it, or stands above a length of time as LinkedIn writes it.
 */
function employerName(block: Block, next: Block | undefined): { employer: Employer; taken: number } | null {
	if (block.type === 'heading') {
		if (isRole(plainText(block.spans))) return null;
		const isLine = next?.type === 'paragraph' && splitLines(next.spans).length === 1;
		const place = isLine ? placeLine(next) : null;
		return { employer: { name: block.spans, place: place ?? [] }, taken: place ? 2 : 1 };
	}
	const employer = employerInLine(block);
	return employer && { employer, taken: 1 };
}

function employerInLine(block: Block): Employer | null {
	if (block.type !== 'paragraph') return null;
	const [name = [], second, ...others] = splitLines(block.spans);
	const [bold, behind] = cutBold(name);
	// `**Clay & Sons**, Leeds, UK`, or the place in the next line.
	const place = behind.length === 0 && others.length === 0 ? (second ?? []) : trimMarks(behind);
	if (bold.length > 0 && isSurePlace(plainText(place))) return { name: unmarked(trimMarks(bold)), place };
	const isSetApart = second
		? others.length === 0 && isPeriod(plainText(second))
		: name.every(({ strong, text }) => strong || text.trim() === '');
	const text = plainText(name);
	return isSetApart && isShortStatement(name) && !isJob(text) && !isWordy(text) ? { name, place: [] } : null;
}

/** The employer in a heading above a table of jobs: `### Clay College, Hull, UK`. */
function employerInHeading(block: Block): Employer | null {
	if (block.type !== 'heading' || takeDates(block.spans) || !isOrganization(plainText(block.spans))) return null;
	return { name: block.spans, place: [] };
}

/** The heading of an entry whose job stands in a line below: it names the employer of the jobs behind it, too. */
function employerOf({ lines: [heading = [], ...below] }: Head): Employer | null {
	const [name] = piecesOf(heading);
	if (below.length === 0 || !name || isRole(name.text)) return null;
	return { name: below[0]?.[0]?.strong ? unmarked(heading) : heading, place: [] };
}

/** The name of an employer without its type, so that a bold job below it is no name like it. */
function unmarked(name: Spans): Spans {
	return name.map(({ strong: _, ...span }) => span);
}

/** The employer that the heading above a list names, when the list tells names and dates alone. */
function employerOfList(above: Block, { heads }: Found): Employer | null {
	const isNamed = above.type === 'heading' && isEmployerAlone(plainText(above.spans));
	return isNamed && heads.every(isOneDatedName) ? employerInHeading(above) : null;
}

function isBold({ lines: [first] }: Head): boolean {
	return first?.[0]?.strong === true;
}

/** Whether a head is a job with nothing beside it: `**Engineer**, 2012 - 2015`. */
function isJobAlone(head: Head, above: EmployerAbove): boolean {
	const [line = []] = head.lines;
	// `**Clay & Sons** (Freelance)` is an employer.
	const isJob = isNameAlone(head) && isRole(plainText(line)) && isRole(piecesOf(line)[0]?.text ?? '');
	return isJob && !(isBold(head) && above()?.name[0]?.strong);
}

/** Whether a head is one name with dates, and is no reference. */
function isOneDatedName(head: Head): boolean {
	if (head.dated === null || head.isReference || !isNameAlone(head)) return false;
	const pieces = piecesOf(head.lines[0] ?? []);
	// `CIS 115: Introduction to Computing`
	return pieces.length === 1 || (pieces.length === 2 && isCourseCode(pieces[0]?.text ?? ''));
}

/** Whether a head is one name, below a heading or a line, and names no organisation. */
function isNameAlone({ lines: [line = [], ...others], origins }: Head): boolean {
	return others.length === 0 && origins?.[0] !== 'heading' && !isOrganization(plainText(line));
}

/** Whether an undated bold job stands below dates, an employer and a few words about it, and so belongs to these. */
function isJobOf(told: Head, { head, body }: Draft): boolean {
	if (told.dated || !isBold(told) || !head.dated || head.isReference || body.length > 1) return false;
	return isJobAlone(told, NONE) && !head.lines.some((line) => isRole(plainText(line)));
}

function withJob({ head, ...draft }: Draft, { lines }: Head): Draft {
	const origins = [...head.lines.map((_, at) => head.origins?.[at] ?? 'line'), 'line'] as const;
	return { ...draft, head: { ...head, lines: [...head.lines, ...lines], origins } };
}

function withEmployer(head: Head, employer: Employer | null): Head {
	const [first = [], ...others] = head.lines;
	if (!employer || others.length > 0) return head;
	const { role, place = head.place ?? [] } = cutRole(first) ?? { role: first };
	const named: Head = { ...head, lines: [role, employer.name], origins: ['line', 'employer'] };
	if (place.length === 0) return { ...named, place: employer.place };
	// Where both have a place, that of the employer stays a text.
	return { ...named, place, body: [...paragraph(employer.place, head.line), ...head.body] };
}

function recognize(place: RecognizerInput): Found | null {
	for (const recognizer of RECOGNIZERS) {
		if (recognizer.sections && !recognizer.sections.has(place.kind)) continue;
		const found = recognizer.read(place);
		// A biography has a list of jobs where all of it is dated.
		const isSure = place.kind !== 'summary' || found?.heads.every(({ dated }) => dated !== null);
		if (found && isSure) return found;
	}
	return null;
}
