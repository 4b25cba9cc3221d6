import type { Block, SectionKind } from '../../model/index.ts';
import { kindOf } from '../cv/kinds.ts';
import { dropLines, plainText, splitLines } from '../markdown/spans.ts';
import { isEmployerAlone, isJob, isOrganization, isRole, isRoleOnly, isSubject, namedIn } from '../words/phrases.ts';
import { atEmployer, belowJob, blocksBelow, firstLine, isShortStatement, paragraph } from './entry-head.ts';
import { headOfItem } from './items.ts';
import { EMPLOYED } from './kinds.ts';
import { piecesOf } from './pieces.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import { COLUMN, cut, isProperName, type Spans, withoutStop } from './split.ts';
import { type DatedLine, takeDates } from './take-dates.ts';

/** The heading of an employer or a school above a list of roles, each with dates of its own. */
export function listedRoles({ blocks, at }: RecognizerInput): Found | null {
	const [heading, list] = [blocks[at], blocks[at + 1]];
	if (heading?.type !== 'heading' || list?.type !== 'list' || isRole(plainText(heading.spans))) return null;
	const own = takeDates(heading.spans);
	const employer = own ? own.rest : heading.spans;
	const name = plainText(employer);
	const isNamed = isEmployerName(name);
	const heads = list.items.flatMap((item) => roleOf(item, employer, isNamed) ?? []);
	const areRoles =
		heads.length === list.items.length && heads.some(({ lines: [role = []] }) => isRole(plainText(role)));
	// The dates of the employer have no place in its roles.
	return areRoles && employer.length > 0 ? { heads, taken: 2, before: own ? [heading] : [] } : null;
}

/** A job in a heading or in bold above a list of the employers with whom one had it, each with dates of its own. */
export function listedEmployers({ blocks, at }: RecognizerInput): Found | null {
	const [heading, list] = [blocks[at], blocks[at + 1]];
	const isBold = heading?.type === 'paragraph' && heading.spans.every(({ strong }) => strong);
	if ((heading?.type !== 'heading' && !isBold) || list?.type !== 'list' || takeDates(heading.spans)) return null;
	const job = plainText(heading.spans);
	if (!isRoleOnly(job)) return null;
	const heads = list.items.flatMap((item) => employerOf(item, heading.spans) ?? []);
	return heads.length === list.items.length ? { heads, taken: 2 } : null;
}

/** The name of an employer or a school on a line of its own, above a list of the roles there, each with its dates. */
export function listedBelowName({ blocks, at, kind, within }: RecognizerInput): Found | null {
	const [line, list] = [blocks[at], blocks[at + 1]];
	if (line?.type !== 'paragraph' || list?.type !== 'list' || within?.origins?.[0] === 'heading') return null;
	const name = plainText(line.spans);
	const isOneLine = splitLines(line.spans).length === 1 && isShortStatement(line.spans) && !takeDates(line.spans);
	if (!isOneLine || isJob(name) || (kind === 'other' && !isEmployerAlone(name))) return null;
	const heads = list.items.flatMap((item) => headOfItem(item) ?? []);
	// A school has prizes below it as well: `Second prize in knots, 2019`.
	const areDegrees = heads.every(
		({ lines: [degree = []] }) => isRole(plainText(degree)) || isSubject(plainText(degree)),
	);
	const areRoles =
		heads.length === list.items.length && heads.every(isDatedName) && (kind !== 'education' || areDegrees);
	const isNamed = isOrganization(name) || line.spans.every(({ href }) => href !== undefined);
	const mayBeNamed = isProperName(name) && heads.every(({ lines: [role = []] }) => isRole(plainText(role)));
	if (!areRoles || !(isNamed || mayBeNamed)) return null;
	return {
		heads: heads.map((head) => atEmployer(head, line.spans)),
		taken: 2,
	};
}

/** Whether a head is dates and one phrase, without an employer: `2019 - 2021: Glazing of large pots`. */
function isDatedName({ lines: [line = [], ...others], dated }: Head): boolean {
	const isAlone = others.length === 0 && !piecesOf(line).some(({ mark }) => mark === 'at');
	return dated !== null && line.length > 0 && isAlone && namedIn(plainText(line)).noun !== 'organization';
}

function employerOf([block, ...body]: readonly Block[], job: Spans): Head | null {
	const [line = [], ...more] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const own = takeDates(line);
	const name = plainText(own?.rest ?? []);
	// `University of Leeds, Chair of Ropes`
	const isNamed =
		namedIn(name).noun === 'organization' || ((isProperName(name) || isOrganization(name)) && !isRole(name));
	if (block?.type !== 'paragraph' || !own || more.length > 0 || !isNamed) return null;
	return belowJob({ lines: [own.rest], dated: own.dated, body, line: block.line }, job, 'heading');
}

/** A role in bold, or in plain text below the name of an employer, when it is known to be one and names no other employer. */
function roleOf(item: readonly Block[], employer: Spans, isNamed: boolean): Head | null {
	const [block] = item;
	const isBold = block?.type === 'paragraph' && block.spans[0]?.strong === true;
	const head = headOfItem(item);
	const isKnown = isNamed && namedIn(plainText(head?.lines[0] ?? [])).noun === 'role';
	if (!head || !isDatedName(head) || !(isBold || isKnown)) return null;
	return atEmployer(head, employer);
}

/** The lines of a paragraph that are each a name and its dates, two at least; null for any other block. */
export function datedLines(block: Block | undefined): readonly DatedLine[] | null {
	return block?.type === 'paragraph' ? datedOf(splitLines(block.spans)) : null;
}

function datedOf(lines: readonly Spans[]): readonly DatedLine[] | null {
	if (lines.length < 2) return null;
	const all = lines.map((line) => takeDates(line));
	const pairs = aboveDates(lines, all);
	const dated = pairs ?? all.flatMap((own) => own ?? []);
	const areAlike = dated.every(
		({ side, rest }) => side === dated[0]?.side && rest.length > 0 && isShortStatement(rest),
	);
	return (pairs || dated.length === lines.length) && areAlike ? dated : null;
}

/** Names, each with its dates alone in the line below it: `Manager`, `2019 - 2021`, `Trainee`, `2017 - 2019`; null for other lines. */
function aboveDates(lines: readonly Spans[], all: readonly (DatedLine | null)[]): readonly DatedLine[] | null {
	const isPaired = all.every((own, at) => (at % 2 === 0 ? own === null : own?.side === 'whole'));
	if (!isPaired || lines.length < 4 || lines.length % 2 !== 0) return null;
	return all.flatMap((own, at) => (own ? [{ ...own, rest: lines[at - 1] ?? [], side: 'end' as const }] : []));
}

/**
 * Jobs or degrees in the lines of a paragraph below the heading of an employer or a school, or employers below that of a job:
 * `### Clay & Sons`, `Manager, 2019 - 2021`, `Trainee, 2017 - 2019`.
 */
export function rolesInLines({ blocks, at, facts, employer }: RecognizerInput): Found | null {
	const [heading, block] = [blocks[at], blocks[at + 1]];
	const columns = heading?.type === 'heading' && !employer ? rolesInColumns(heading.spans, block) : null;
	if (columns) return { heads: columns, taken: 2 };
	const dated = heading?.type === 'heading' && !takeDates(heading.spans) ? datedLines(block) : null;
	if (heading?.type !== 'heading' || !block || !dated || employer || facts.divides(heading.level)) return null;
	const heads = headsBelowName(heading.spans, dated, block.line);
	return heads && { heads, taken: 2 };
}

/**
 * `**Manager** (2019 - 2021) | **Trainee** (2017 - 2019)`: the jobs in the columns of a line below their employer; null for any
 * other.
 */
function rolesInColumns(name: Spans, block: Block | undefined): readonly Head[] | null {
	const line = firstLine(block);
	const columns = line[0]?.strong && !takeDates(name) ? cut(line, COLUMN) : [];
	const owns = columns.flatMap((column) => takeDates(column) ?? []);
	const areRoles = owns.every(({ side, rest }) => side === 'end' && isRoleOnly(plainText(rest)));
	if (columns.length < 2 || owns.length < columns.length || !areRoles || block?.type !== 'paragraph') return null;
	const below = paragraph(dropLines(block.spans, 1), block.line + 1);
	return owns.map(({ rest, dated }, index) =>
		atEmployer({ lines: [rest], dated, body: index === owns.length - 1 ? below : [], line: block.line }, name),
	);
}

/**
 * Jobs or degrees below the heading of an employer or a school, each in a line with its dates above what was done: `### Clay &
 * Sons`, `2019 - 2021 Manager`, a list, `2017 - 2019 Trainee`, a list.
 */
export function rolesInParagraphs({ blocks, at, kind, employer }: RecognizerInput): Found | null {
	const heading = blocks[at];
	if (heading?.type !== 'heading' || employer || takeDates(heading.spans) || !datedRole(blocks[at + 1], kind))
		return null;
	const name = plainText(heading.spans);
	if (!isEmployerName(name)) return null;
	const all = blocksBelow(blocks, at, heading.level);
	const end = all.findIndex(({ type }) => type === 'rule');
	const below = end < 0 ? all : all.slice(0, end);
	if (below.some(({ type }) => type === 'heading')) return null;
	const roles = below.map((block) => datedRole(block, kind));
	const starts = [...roles.keys()].filter((index) => roles[index]);
	// One job before its dates belongs to the heading: `Manager | 2019 - 2021`.
	const isOne = starts.length === 1 && takeDates(firstLine(blocks[at + 1]))?.side === 'end';
	if (isOne || below.length === starts.length) return null;
	const heads = starts.flatMap((start, index): Head[] => {
		const role = roles[start];
		return role
			? [atEmployer({ ...role, body: [...role.body, ...below.slice(start + 1, starts[index + 1])] }, heading.spans)]
			: [];
	});
	return { heads, taken: 1 + below.length };
}

/** Whether a heading may name an employer or a school: no job, and no part of a CV. */
export function isEmployerName(text: string): boolean {
	return !isRole(text) && (isOrganization(text) || (isProperName(text) && kindOf(text) === 'other'));
}

/** A paragraph that begins with the line of a job or a degree and its dates, and names no employer; null for any other. */
function datedRole(block: Block | undefined, kind: SectionKind): Head | null {
	const own = takeDates(firstLine(block));
	if (block?.type !== 'paragraph' || !own) return null;
	const role = withoutStop(own.rest);
	const text = plainText(role);
	const isKnown = isRole(text) || (kind === 'education' && isSubject(text));
	const body = paragraph(dropLines(block.spans, 1), block.line + 1);
	const head: Head = { lines: [role], dated: own.dated, body, line: block.line };
	return isKnown && isShortStatement(role) && isDatedName(head) ? head : null;
}

/** The same below a name in the first line of the paragraph; another title stays a text above the entries: `Service`. */
export function linesBelowTitle({ blocks, at, kind }: RecognizerInput): Found | null {
	const block = blocks[at];
	const [title = [], ...lines] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const dated = takeDates(title) || !isShortStatement(title) ? null : datedOf(lines);
	if (!dated || !block) return null;
	const named = EMPLOYED.has(kind) ? headsBelowName(title, dated, block.line + 1) : null;
	if (named) return { heads: named, taken: 1 };
	if (isRole(plainText(title)) || isOrganization(plainText(title))) return null;
	const heads = dated.map(({ rest, dated: dates }, index): Head => {
		return { lines: [rest], dated: dates, body: [], line: block.line + 1 + index };
	});
	return { heads, taken: 1, before: paragraph(title, block.line) };
}

/** The heads of jobs below the name of an employer, or of employers below the name of a job; null for others. */
function headsBelowName(name: Spans, dated: readonly DatedLine[], line: number): readonly Head[] | null {
	const areRoles = dated.every(({ rest }) => isRole(plainText(rest)));
	const isAboveRoles = areRoles && !isRole(plainText(name));
	const isAboveEmployers = isRoleOnly(plainText(name)) && !dated.some(({ rest }) => isRole(plainText(rest)));
	if (!isAboveRoles && !isAboveEmployers) return null;
	return dated.map(({ rest, dated: dates }, index): Head => {
		const head = { lines: [rest], dated: dates, body: [], line: line + index };
		return isAboveRoles ? atEmployer(head, name) : belowJob(head, name, 'heading');
	});
}
