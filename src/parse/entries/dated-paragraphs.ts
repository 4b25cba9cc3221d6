import type { Block, SectionKind } from '../../model/index.ts';
import { isPeriod } from '../cv/dates.ts';
import {
	dropLines,
	joinText,
	joinWrapped,
	linesBetween,
	plainText,
	sliceSpans,
	splitLines,
	splitSpans,
} from '../markdown/spans.ts';
import { beginsLowercase, wordsOf } from '../words/letters.ts';
import { isEmployer, isOrganization, isPlace, isRole, isRoleOnly, isSurePlace } from '../words/phrases.ts';
import {
	completes,
	isApart,
	isBesidePlace,
	isDateLine,
	isDegreeBelow,
	isMarked,
	isOwnHead,
	isShortStatement,
	joinLines,
	MAX_LINE,
	originBesideDates,
	paragraph,
} from './entry-head.ts';
import { EMPLOYED, HAVE_NO_JOBS, KNOWN_KINDS, LISTS_OF_REFERENCES } from './kinds.ts';
import type { Found, Head, RecognizerInput, SectionFacts } from './recognizer.ts';
import { readsAsReference, referenceHead } from './reference-lists.ts';
import { isAuthorList } from './references/authors.ts';
import { namedSentence } from './sentences.ts';
import { isOfLinks, isProperName, isWordy, type Spans } from './split.ts';
import { type DatedLine, type EntryDates, inYear, takeDates } from './take-dates.ts';

/** `` `dates` `` alone on a line, or at its start, then what happened then; several may share a paragraph. */
export function datedParagraph({ blocks, at, kind, facts }: RecognizerInput): Found | null {
	const block = blocks[at];
	if (block?.type !== 'paragraph') return null;
	const lines = splitLines(block.spans);
	const starts = lines.flatMap((line, index) => (isDateLine(line) || placeOf(line, lines[index + 1]) ? index : []));
	if (starts[0] !== 0) return null;
	const heads = starts.flatMap((start, index) => {
		const end = starts[index + 1] ?? lines.length;
		const group = lines.slice(start, end);
		const head = headOfLines(group, { line: block.line + start, kind }, (count) =>
			linesBetween(block.spans, end - count, end),
		);
		return HAVE_NO_JOBS.has(kind) ? (ofOneDate(group, head) ?? head) : head;
	});
	const last = heads.at(-1);
	if (last && !last.isReference && last.lines.length === 1 && last.body.length === 0) {
		const role = roleBelow(blocks[at + 1], last);
		if (role) return { heads: [...heads.slice(0, -1), role], taken: 2 };
	}
	if (!last || last.lines.length > 0) return { heads, taken: 1 };
	const isAlone = blocks[at - 1]?.type !== 'heading';
	const below = (isAlone && headingBelow(blocks[at + 1], last, facts)) || headBelow(blocks[at + 1], last);
	if (!below) return { heads, taken: 1 };
	const employed = below.body.length === 0 ? roleBelow(blocks[at + 2], below) : null;
	return { heads: [...heads.slice(0, -1), employed ?? below], taken: employed ? 3 : 2 };
}

/** A date line and several lines below it that each name an entry in bold: `1st place, **Rope Race**, Oslo`. */
function ofOneDate([first = [], ...names]: readonly Spans[], { dated, line }: Head): Head[] | null {
	const areNames =
		names.length > 1 && names.every((name) => isShortStatement(name) && name.some(({ strong }) => strong));
	if (takeDates(first)?.side !== 'whole' || !areNames) return null;
	return names.map((name, at) => ({ lines: [name], dated, body: [], line: line + 1 + at }));
}

/** Dates alone, `**2024**`, above a list or lines without any: each item or line is an entry of these dates. */
export function listBelowDates({ blocks, at, kind }: RecognizerInput): Found | null {
	if (blocks[at]?.type === 'heading' && kind === 'talks') return null;
	const inLines = headsInLines(blocks[at]);
	if (inLines) return { heads: inLines, taken: 1 };
	const isNamed = (line: Spans) =>
		isShortStatement(line) && (kind !== 'other' || /^[^,]+, \p{Uppercase}/u.test(joinText(line)));
	const heads = headsBelowDates(blocks[at], blocks[at + 1], isNamed);
	return heads && { heads, taken: 2 };
}

/** Lines below a bold year, of which each names something and its place: `**2024**`, `On knots, SeaCon`, `On ropes, RopeDay`. */
function headsInLines(block: Block | undefined): Head[] | null {
	const [year = [], ...lines] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const own = isMarked(year) ? takeDates(year) : null;
	const areNamed = lines.every((line) => isShortStatement(line) && plainText(line).includes(', ') && !takeDates(line));
	if (!block || own?.side !== 'whole' || lines.length < 2 || !areNamed) return null;
	return lines.map((line, index) => ({ lines: [line], dated: own.dated, body: [], line: block.line + 1 + index }));
}

/**
 * The items of a list below dates alone as entries of these dates, or of their own in the same year: `**2019**`, `- On knots,
 * SeaCon, March 2019`. Null when one has other dates or is no name.
 */
export function headsBelowDates(
	dates: Block | undefined,
	list: Block | undefined,
	isName: (text: Spans) => boolean,
): Head[] | null {
	const own = dates?.type === 'paragraph' || dates?.type === 'heading' ? takeDates(dates.spans) : null;
	if (own?.side !== 'whole' || list?.type !== 'list') return null;
	// Of `2017 - 2018` the end would be lost behind `October 2017`.
	const { start, end } = own.dated.range;
	const year = start === end ? start : null;
	const heads = list.items.flatMap(([first, ...body]): Head[] => {
		if (first?.type !== 'paragraph' || !isName(first.spans)) return [];
		const exact = takeDates(first.spans);
		const dated = exact && inYear(exact.dated, year);
		const isBeside = exact?.side === 'end' || dated !== exact?.dated;
		if (exact && !(isBeside && dated?.range.start?.slice(0, 4) === year)) return [];
		return [{ lines: [exact?.rest ?? first.spans], dated: dated ?? own.dated, body, line: first.line }];
	});
	return heads.length === list.items.length ? heads : null;
}

/**
 * The paragraphs below the first one under a heading of dates that begin with a bold line as that one does: further entries
 * of the same dates.
 */
export function headsOfSameDates(blocks: readonly Block[], at: number, head: Head): readonly Head[] {
	const heads: Head[] = [];
	if (!isMarked(head.lines[0] ?? [])) return heads;
	for (let next = blocks[at]; next?.type === 'paragraph'; next = blocks[at + heads.length]) {
		const [first = []] = splitLines(next.spans);
		if (!first[0]?.strong || !isMarked(first) || takeDates(first)) break;
		heads.push({
			lines: [first],
			dated: head.dated,
			body: paragraph(dropLines(next.spans, 1), next.line + 1),
			line: next.line,
		});
	}
	return heads;
}

/** A date line, the line that names the entry, further lines of its head, and text: `last` gives that many lines. */
function headOfLines(
	[first = [], ...others]: readonly Spans[],
	{ line, kind }: { readonly line: number; readonly kind: SectionKind },
	last: (count: number) => Spans,
): Head {
	const own = takeDates(first);
	const place = placeOf(first, others[0]);
	if (own?.side === 'whole' && others.length > 1) {
		const mayBeReference = LISTS_OF_REFERENCES.has(kind) || isAuthorList(others[0] ?? []);
		if (mayBeReference && readsAsReference(last(others.length), kind))
			return referenceHead(last(others.length), own.dated, [], line + 1);
	}
	const named = own && own.rest.length > 0 && !place ? [own.rest] : others.slice(0, 1);
	const behind = others.slice(named[0] === others[0] ? 1 : 0);
	const isBold = named[0]?.[0]?.strong === true || (named[0] !== undefined && isMarked(named[0]));
	const isNext = (spans: Spans, at: number) =>
		at === 0 && ((isBold && isShortStatement(spans)) || (named[0] !== undefined && completes(named[0], spans)));
	const end = behind.findIndex((spans, at) => !isHeadLine(spans) && !isNext(spans, at));
	const more = behind.slice(0, end < 0 ? behind.length : end);
	const text = behind.slice(more.length);
	return {
		lines: [...named, ...more],
		dated: own?.dated ?? null,
		body: paragraph(last(text.length), line + others.length + 1 - text.length),
		...(place && { place }),
		line,
	};
}

/** The place beside dates above a bold name: `Leeds, 2019 - 2021`; null for any other line. */
function placeOf(line: Spans, next: Spans | undefined): Spans | null {
	const own = next?.[0]?.strong && !takeDates(next) ? takeDates(line) : null;
	return own && !line[0]?.strong && isApart(line, own) && isPlace(plainText(own.rest)) ? own.rest : null;
}

/** A short line that is bold, or begins with bold words. */
function isHeadLine(line: Spans): boolean {
	return isMarked(line) || (line[0]?.strong === true && isShortStatement(line));
}

/** A short line, or a first bullet, that names the job below an employer in bold or in a heading, or the employer below such a job. */
function roleBelow(block: Block | undefined, head: Head): Head | null {
	const [first = []] = head.lines;
	if (!first[0]?.strong && head.origins?.[0] !== 'heading') return null;
	const isJobAbove = isRoleOnly(plainText(first));
	// Behind `**Engineer**, KTVN` an employer stands already.
	if (isJobAbove && !isMarked(first) && plainText(first).includes(',')) return null;
	const names = (spans: Spans, longest = MAX_LINE) => {
		const text = plainText(spans);
		const isNamed = text.length <= longest && isEmployer(text) && !isWordy(text);
		if (isJobAbove) return isNamed;
		return (
			(isShortStatement(spans) && isRole(text) && !isWordy(text)) || (isNamed && !isOrganization(plainText(first)))
		);
	};
	if (block?.type === 'paragraph') {
		if (takeDates(block.spans)) return null;
		return splitLines(block.spans).length === 1 && names(block.spans) ? { ...head, lines: [first, block.spans] } : null;
	}
	const [item, ...others] = block?.type === 'list' ? block.items : [];
	const [role, ...more] = item ?? [];
	// The only item of a list may name an institute with all that it belongs to.
	const longest = others.length === 0 ? 2 * MAX_LINE : MAX_LINE;
	if (block?.type !== 'list' || role?.type !== 'paragraph' || more.length > 0 || !names(role.spans, longest))
		return null;
	return { ...head, lines: [first, role.spans], body: others.length > 0 ? [{ ...block, items: others }] : [] };
}

/** The heading below a date that stands alone names the entry, when it has no dates itself: `**2019**` above `### Potter`. */
function headingBelow(block: Block | undefined, { dated, line }: Head, facts: SectionFacts): Head | null {
	if (block?.type !== 'heading' || facts.divides(block.level) || takeDates(block.spans)) return null;
	return { lines: [block.spans], origins: ['heading'], dated, body: [], line };
}

/**
 * The paragraph below a date that stands alone names the entry, when its first line is short enough; so does the first item
 * of a list, when it alone is a job.
 */
export function headBelow(block: Block | undefined, { dated, line }: Head): Head | null {
	if (block?.type === 'list') {
		const [job, ...others] = block.items.map(jobOfItem);
		const isNamed = job && others.length > 0 && others.every((other) => other === null);
		return isNamed ? { lines: [job], dated, body: [{ ...block, items: block.items.slice(1) }], line } : null;
	}
	if (block?.type !== 'paragraph') return null;
	const [first = []] = splitLines(block.spans);
	if (joinText(first).length > MAX_LINE || isDateLine(first)) return null;
	return { lines: [first], dated, body: paragraph(dropLines(block.spans, 1), block.line + 1), line };
}

/** The job that an item of a list consists of: `Potter, Clay & Sons`. */
function jobOfItem([first, ...more]: readonly Block[]): Spans | null {
	const line = first?.type === 'paragraph' && more.length === 0 ? first.spans : [];
	const isJobLine = isShortStatement(line) && isRole(plainText(line)) && !isWordy(plainText(line));
	return isJobLine && !takeDates(line) ? line : null;
}

/** Several lines in one paragraph, each with its own dates: one entry a line. */
export function linesWithDates({ blocks, at, kind }: RecognizerInput): Found | null {
	const block = blocks[at];
	if (block?.type !== 'paragraph') return null;
	const lines = splitLines(block.spans);
	// Most lines have no dates.
	if (!takeDates(lines[0] ?? [])) return null;
	const owns = lines.map((line) => takeDates(line));
	const [rest = []] = owns.map((own) => own?.rest ?? []);
	// `2012. Fellow. Harbour Board.` behind its year is a head, though it ends like a sentence.
	const isHead = owns[0]?.side === 'start' && !isWordy(plainText(rest));
	const isBeside = () => hasDatedNeighbour(blocks, at) && (isHead || !isSentence(block.spans, rest));
	// `2014 - 2016 :: President of the rope society.`
	const isSetOff = owns[0]?.side === 'start' && joinText(lines[0] ?? []).includes(`${owns[0].dated.text} ::`);
	const isSingle = () => lines.length === 1 && (isSetOff || isBeside() || isNamedLine(rest, kind));
	// `Potter, Clay & Sons, 2019`, and a line about it: `Advisor: Ada Reed`.
	const [first, ...others] = owns;
	const isAbove = lines.length > 1 && first?.side === 'end' && rest.length > 0 && others.every((own) => own === null);
	if (isAbove && isNamedLine(rest, kind)) {
		const [second = []] = lines.slice(1);
		const isJobBelow = !isRole(plainText(rest)) && completes(rest, second);
		const isNamed =
			isJobBelow ||
			(isRole(plainText(rest)) && (isOfLinks(second) || isBesidePlace(plainText(second)))) ||
			(kind === 'education' && (isDegreeBelow(rest, second) || isSchoolBelow(rest, second)));
		const named = isNamed ? [rest, second] : [rest];
		const body = paragraph(dropLines(block.spans, named.length), block.line + named.length);
		return { heads: [{ lines: named, dated: first.dated, body, line: block.line }], taken: 1 };
	}
	// `March 2015: [On pots](…)`, perhaps with a text below.
	if (first?.side === 'start' && rest.length > 0 && isOfLinks(rest) && others.every((own) => own === null)) {
		const body = paragraph(dropLines(block.spans, 1), block.line + 1);
		return { heads: [{ lines: [rest], dated: first.dated, body, line: block.line }], taken: 1 };
	}
	// `2014 - 2019 Harbour High`, and the degree below it.
	const [, below = []] = lines.length === 2 && first?.side === 'start' && EMPLOYED.has(kind) ? lines : [];
	const isOtherBelow = isShortStatement(below) && isRole(plainText(below)) && !takeDates(below);
	if (first && isOtherBelow && isShortStatement(rest) && !isRole(plainText(rest)))
		return { heads: [{ lines: [rest, below], dated: first.dated, body: [], line: block.line }], taken: 1 };
	const wrapped = wrappedLinesWithDates(block.spans, block.line);
	if (wrapped) return { heads: wrapped, taken: 1 };
	const roles = rolesAboveEmployer(lines, owns, block.line, kind);
	if (roles) return { heads: roles, taken: 1 };
	if (!owns.every((own) => own && own.rest.length > 0) || (lines.length < 2 && !isSingle())) return null;
	const heads = owns.flatMap((own, index) =>
		own ? { lines: [own.rest], dated: own.dated, body: [], line: block.line + index } : [],
	);
	return { heads, taken: 1 };
}

/** Whether a line below a degree is its school: `Leeds College, UK` below `BA Pottery, first class, 2019`. */
function isSchoolBelow(degree: Spans, line: Spans): boolean {
	return !isOrganization(plainText(degree)) && isOrganization(plainText(line)) && completes(degree, line);
}

/** `PhD, Pottery, Leeds College, 2019. Advisor: Ada Reed.`, in one line or in several. */
export function linesBeforeText({ blocks, at, within }: RecognizerInput): Found | null {
	const block = blocks[at];
	if (block?.type !== 'paragraph' || within?.origins?.[0] === 'heading') return null;
	const lines = splitLines(block.spans);
	const sentences = lines.map(namedSentence);
	if (!sentences[0]) return null;
	const owns = lines.map((line, index) => sentences[index] ?? takeDates(line));
	const count = owns.every((own) => own?.side === 'end') ? lines.length : 1;
	const heads = owns.slice(0, count).flatMap((own, index): Head[] => {
		const line = block.line + index;
		const below = count === 1 ? paragraph(dropLines(block.spans, 1), line + 1) : [];
		const body = [...paragraph(sentences[index]?.more ?? [], line), ...below];
		return own ? [{ lines: [own.rest], dated: own.dated, body, line }] : [];
	});
	return { heads, taken: 1 };
}

/** Lines that begin with dates, some of which go on in the next line of the source. */
function wrappedLinesWithDates(spans: Spans, line: number): readonly Head[] | null {
	const lines = splitSpans(spans, /\n/);
	if (lines.length < 2) return null;
	let next = line;
	const heads = lines.flatMap((text): Head[] => {
		const own = takeDates(text);
		const start = next;
		next += splitLines(text).length;
		return own?.side === 'start' && own.rest.length > 0
			? [{ lines: [joinWrapped(own.rest)], dated: own.dated, body: [], line: start }]
			: [];
	});
	return heads.length === lines.length ? heads : null;
}

/** `Professor, 2015 - 2021`, `Lecturer, 2013 - 2015`, and below them the lines with their employer and what was done. */
function rolesAboveEmployer(
	lines: readonly Spans[],
	owns: readonly (DatedLine | null)[],
	line: number,
	kind: SectionKind,
): readonly Head[] | null {
	const count = owns.indexOf(null);
	if (count < 2 || owns.slice(count).some((own) => own !== null)) return null;
	const heads = owns.slice(0, count).flatMap((own, at): Head[] => {
		const isJob = own?.side === 'end' && isRole(plainText(own.rest)) && isNamedLine(own.rest, kind);
		return isJob ? [{ lines: [own.rest], dated: own.dated, body: [], line: line + at }] : [];
	});
	if (heads.length < count) return null;
	const [below = [], ...others] = lines.slice(count);
	const isEmployer = isShortStatement(below) && (isOrganization(plainText(below)) || isOfLinks(below));
	const text = isEmployer ? others : [below, ...others];
	const body = paragraph(joinLines(text), line + lines.length - text.length);
	return heads.map((head, at) => ({
		...head,
		...(isEmployer && { lines: [...head.lines, below], origins: ['line', 'employer'] as const }),
		body: at === count - 1 ? body : [],
	}));
}

/** Two to four plain lines, one with the dates, another a job or an employer: as a letter writes them. */
export function linesAroundDates({ blocks, at }: RecognizerInput): Found | null {
	const block = blocks[at];
	const all = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	if (block?.type === 'paragraph' && all.length === 1) return namesAboveDates(blocks, at);
	if (block?.type !== 'paragraph' || all.length < 2) return null;
	const dateAt = all.findIndex((line) => takeDates(line) !== null);
	const own = takeDates(all[dateAt] ?? []);
	// `Clay & Sons, Leeds  2019 - 2021` above `*Potter*`
	const isFirst = dateAt === 0 && all.length === 2 && isMarked(all[1] ?? []) && isRole(plainText(all[1] ?? []));
	const isBeside = own?.side === 'end' && (dateAt > 0 || isFirst);
	// `2019 - 2021 | Leeds, UK` below the names.
	const isAbovePlace =
		own?.side === 'start' && dateAt > 0 && isApart(all[dateAt] ?? [], own) && isPlace(plainText(own.rest));
	// Links below the dates lead to what was done: `[App](…)`; so do words below two names, the dates and their place.
	const textAt = all.findIndex(
		(line, index) => index > dateAt && dateAt > 0 && (isOfLinks(line) || (isAbovePlace && dateAt > 1)),
	);
	const lines = all.slice(0, textAt < 0 ? all.length : textAt);
	const below = paragraph(dropLines(block.spans, lines.length), block.line + lines.length);
	if (!own || !(own.side === 'whole' || isBeside || isAbovePlace)) return null;
	const areNames = (named: readonly Spans[]) => {
		const isKnown = named.map(plainText).some((text) => isRole(text) || isOrganization(text) || isSurePlace(text));
		return isKnown && named.every((line) => isNameBeside(line, isBeside));
	};
	const named = lines.flatMap((line, index) => (index !== dateAt ? [line] : isBeside ? [own.rest] : []));
	if (lines.length <= MAX_LINES && areNames(named)) {
		// `Engineer`, the dates, and `Bonn, North Rhine-Westphalia, Germany` below them.
		const last = named.at(-1) ?? [];
		const text = plainText(last);
		const isOfJob = text.split(', ').length > 2 || (named.length === 2 && isRoleOnly(plainText(named[0] ?? [])));
		const isPlaceName = (isOfJob && isSurePlace(text)) || (hasLength(own.dated) && isPlace(text));
		// `Engineer`, `Leeds, Yorkshire`, and the dates below them.
		const isAbove = dateAt === 2 && named.length === 2 && text.includes(', ') && isPlace(text);
		const isPlaced =
			!isBeside && !isAbovePlace && ((dateAt > 0 && dateAt === named.length - 1 && isPlaceName) || isAbove);
		const [names, place] = isAbovePlace ? [named, own.rest] : isPlaced ? [named.slice(0, -1), last] : [named, []];
		const [first = [], second = []] = names;
		const origins =
			isBeside && !isFirst && names.length === 2 ? (['line', originBesideDates(first, second)] as const) : undefined;
		const head = { lines: names, ...(origins && { origins }), place, dated: own.dated, body: below, line: block.line };
		return { heads: [head], taken: 1 };
	}
	// Two names and the dates, or a school and a degree with its dates, then text.
	const above = lines.slice(0, dateAt);
	const isTitled = isBeside && isOrganization(plainText(above[0] ?? [])) && isRole(plainText(own.rest));
	const names = isTitled ? [...above, own.rest] : above;
	if (!(isTitled || own.side === 'whole') || names.length !== 2 || !areNames(names)) return null;
	const body = paragraph(dropLines(block.spans, dateAt + 1), block.line + dateAt + 1);
	return { heads: [{ lines: names, dated: own.dated, body, line: block.line }], taken: 1 };
}

/** Whether dates are followed by their length, as LinkedIn writes it: `May 2019 - June 2021 (2 years 2 months)`. */
function hasLength({ text }: EntryDates): boolean {
	return isPeriod(/\(([^()]+)\)$/.exec(text)?.[1] ?? '');
}

/** A short name without dates; where dates stand beside one, it must read like a name or a job. */
function isNameBeside(line: Spans, isBeside: boolean): boolean {
	const text = plainText(line);
	const isNamed = isProperName(text) || line[0]?.strong === true || (isRole(text) && !isWordy(text));
	return isShortStatement(line) && !takeDates(line) && (!isBeside || isNamed);
}

/** `Harbour College`, or `Clay & Sons` and `Potter`, each a paragraph, and one of dates below, perhaps with a place. */
function namesAboveDates(blocks: readonly Block[], at: number): Found | null {
	const lines: Spans[] = [];
	for (const block of blocks.slice(at, at + MAX_NAMES + 1)) {
		if (block.type !== 'paragraph' || splitLines(block.spans).length > 1) return null;
		const own = takeDates(block.spans);
		if (own ? isOwnHead(own.rest) && lines.length > 0 : !isShortStatement(block.spans)) return null;
		if (!own) {
			lines.push(block.spans);
			continue;
		}
		const beside = isApart(block.spans, own) && isPlace(plainText(own.rest)) ? own.rest : [];
		// `Harbour School`, perhaps `Visby, Sweden`, and `A-levels · (2007 - 2015)` below it.
		const [first = [], second] = lines;
		const isBelow = second !== undefined && isPlace(plainText(second)) && !isPlace(plainText(first));
		// `Potter` above `Kiln, Leeds, UK` has its employer there.
		const end = isBelow && isRole(plainText(first)) ? joinText(second).search(/, [^,]+, /) : -1;
		const isPlaced = isBelow && end < 0;
		const names = isPlaced ? [first] : end < 0 ? lines : [first, sliceSpans(second ?? [], 0, end)];
		const place = isPlaced ? second : end < 0 ? beside : sliceSpans(second ?? [], end + 2);
		const isJob = names.length === 1 && own.side === 'end' && isRole(plainText(own.rest)) && isShortStatement(own.rest);
		const texts = names.map(plainText);
		const isKnown = texts.some((text) => isOrganization(text) || (isRole(text) && !isJob));
		// LinkedIn writes the length of time behind the dates, and nothing but names above them.
		const areShort = hasLength(own.dated) && texts.every((text) => wordsOf(text).length <= MAX_NAME);
		const areNames = names.length > 0 && (areShort || texts.every((text) => isProperName(text)));
		if (!isKnown || !areNames || (own.side !== 'whole' && (isPlaced || beside.length === 0) && !isJob)) return null;
		const line = blocks[at]?.line ?? block.line;
		const named = isJob ? [...names, own.rest] : names;
		return { heads: [{ lines: named, place, dated: own.dated, body: [], line }], taken: lines.length + 1 };
	}
	return null;
}

/** Words of a name that is known by its place alone. */
const MAX_NAME = 5;
/** Paragraphs of names above dates. */
const MAX_NAMES = 2;

const MAX_LINES = 5;

/** `BSc, University of Oslo` beside dates: names, at least one of them known, and no sentence. */
function isNamedLine(line: Spans, kind: SectionKind): boolean {
	const text = plainText(line);
	const isKnown = isOrganization(text) || isRole(text);
	return (
		(KNOWN_KINDS.has(kind) ? kind !== 'projects' : kind === 'other' && isRoleOnly(text)) &&
		isKnown &&
		(isProperName(text.replace(POINTS, '')) || areShort(text))
	);
}

/** Marks that do not end a name: `Clay College: B.A. Pottery`. A single word before a colon is a label. */
const POINTS = /\.|:(?<=\s\S+:)/g;

/** Whether a line consists of short pieces: `Vik College, school of ropes — master`. */
function areShort(text: string): boolean {
	const pieces = text.split(/,\s|\s[–—|-]\s/);
	return pieces.length > 1 && pieces.every((piece) => piece.split(/\s+/).length <= MAX_PIECE);
}

/** Words of a piece. */
const MAX_PIECE = 6;

/** Whether the dates belong to a sentence: `Broke things in 2008.`, `Led the team (2020) to the top.` */
function isSentence(line: Spans, rest: Spans): boolean {
	const [, last = ''] = /\s(\S{2,5})$/.exec(joinText(rest)) ?? [];
	const text = joinText(line);
	return beginsLowercase(last) || text.endsWith('。') || (/[.!?]$/.test(text) && beginsLowercase(text.slice(-2)));
}

/** Whether the paragraph before or behind is a line with dates as well. A list may stand between them. */
function hasDatedNeighbour(blocks: readonly Block[], at: number): boolean {
	const besides = [-1, 1].map((step) => (blocks[at + step]?.type === 'list' ? 2 * step : step));
	return besides.some((step) => {
		const block = blocks[at + step];
		const lines = block?.type === 'paragraph' ? splitLines(block.spans) : [];
		return lines.length === 1 && takeDates(lines[0] ?? []) !== null;
	});
}
