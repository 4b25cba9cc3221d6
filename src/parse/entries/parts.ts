import type { Span } from '../../model.ts';
import { joinText, plainText, sliceSpans } from '../spans.ts';
import { isDegree, isOrganization, isPlace, isRole } from './lexicon.ts';

type Spans = readonly Span[];

/** The parts of an entry's head, as spans so that their links are not lost; `rest` has no field and becomes a block. */
export type Parts = {
	readonly title: Spans;
	readonly organization: Spans;
	readonly location: Spans;
	readonly rest: Spans;
};

const NO_PARTS: Parts = { title: [], organization: [], location: [], rest: [] };
/** Marks that part a role from an organisation. */
const COLUMN_MARKS = /\s*[|｜]+\s*|\s+@\s+|\s*;\s+/gu;
/** Dashes may part them as well, or just the halves of a title. */
const DASHES = /\s+(?:[–—·]|-{1,3})\s+|:\s+/gu;
const COMMA = /\s*,\s+|，|、/gu;

/**
 * The parts of a head of one or more lines, and of a place that stood beside its dates. Words that are known as roles or
 * organisations decide, then bold type and order; a line whose parts cannot be told apart is the title as a whole.
 */
export function readParts(lines: readonly Spans[], beside: Spans): Parts {
	const [first = [], ...below] = lines.filter((line) => line.length > 0);
	const place =
		beside.length > 0 ? beside : below.length > 1 ? below.find((line) => isPlace(plainText(line))) : undefined;
	const [second, ...others] = below.filter((line) => line !== place);
	if (!second) return withPlace(readLine(first), place);
	if (!place && isOrganization(plainText(first)) && isPlace(plainText(second)) && !isRole(plainText(first))) {
		return { ...NO_PARTS, organization: first, location: second, rest: joinPieces(others) };
	}
	const isSwapped = isBelow(plainText(first), plainText(second));
	const [title, employer] = isSwapped ? [second, first] : [first, second];
	const [organization, location] = place ? [employer, place] : readEmployer(employer);
	return { title, organization, location, rest: joinPieces(others) };
}

function withPlace(parts: Parts, place: Spans | undefined): Parts {
	if (!place) return parts;
	return parts.location.length > 0
		? { ...parts, rest: joinPieces([place, parts.rest].filter((part) => part.length > 0)) }
		: { ...parts, location: place };
}

/** `Organisation | place`, `Organisation, place`, `School (place)`. */
function readEmployer(line: Spans): [Spans, Spans] {
	const [first = [], ...others] = cut(line, COLUMN_MARKS);
	return others.length > 0 ? [first, joinPieces(others)] : cutPlace(line);
}

/** Whether the role stands in the second line and the employer in the first. */
function isBelow(upper: string, lower: string): boolean {
	return (isRole(lower) && !isRole(upper)) || (isOrganization(upper) && !isOrganization(lower));
}

/** A head of one line. */
function readLine(line: Spans): Parts {
	const quoted = readQuoted(line);
	if (quoted) return quoted;
	const bold = boldPieces(line);
	const columns = cut(line, COLUMN_MARKS);
	if (columns.length > 1) return tell(columns.flatMap(cutJob)) ?? inOrder(columns);
	const pieces = cut(line, DASHES);
	if (pieces.length > 1) return tell(pieces.flatMap(cutJob)) ?? { ...NO_PARTS, title: line };
	if (bold) return tell(bold.flatMap((piece) => cut(piece, COMMA))) ?? readBold(bold);
	const parts = cut(line, COMMA);
	const [role = [], employer = []] = parts;
	const isPair =
		parts.length === 2 && isJob(plainText(role)) && isName(plainText(employer)) && !isRole(plainText(employer));
	if (isPair) return { ...NO_PARTS, title: role, organization: employer };
	const isTold = parts.some((part) => isOrganization(plainText(part)));
	return (isTold && parts.length > 1 ? tell(parts) : null) ?? { ...NO_PARTS, title: line };
}

/** `Authors. “Title.” Journal`: what stands in quotation marks is the title, when there is enough of it. */
function readQuoted(line: Spans): Parts | null {
	const text = joinText(line);
	const quote = /[“"„«「『]([^“”"„«»「」『』]{12,})[”"“»」』]/u.exec(text);
	if (!quote) return null;
	const end = quote.index + quote[0].length;
	const around = [trimMarks(sliceSpans(line, 0, quote.index)), trimMarks(sliceSpans(line, end))];
	const title = sliceSpans(line, quote.index, end);
	const [before = [], behind = []] = around;
	// What a talk was given at stands behind its title.
	if (isOrganization(plainText(behind))) return { ...NO_PARTS, title, organization: behind, rest: before };
	return { ...NO_PARTS, title, rest: joinPieces(around.filter((part) => part.length > 0)) };
}

/** Whether the line lists the authors of a paper: names and initials, parted by commas. */
export function isAuthorList(line: Spans): boolean {
	const names = plainText(line)
		.replace(/[.,*\s]+$/, '')
		.split(/,\s*(?:and\s+|&\s*)?|\s+(?:and|&|et)\s+/u);
	return names.length > 1 && names.every((name) => AUTHOR.test(name));
}

const AUTHOR = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\.?[*†]?(?:\s+|$)){1,4}$|^et al$/u;

/** `Engineer, Company` or `Company, Engineer`: of two parts one is a job, or the second is a link to an employer. */
function readPair(parts: readonly Spans[]): Parts | null {
	const [first = [], second = [], ...others] = parts;
	if (others.length > 0) return null;
	const [one, other] = [plainText(first), plainText(second)];
	const isLinked = second.length > 0 && second.every(({ href }) => href !== undefined);
	if (isLinked || (isJob(one) && isName(other) && !isRole(other)))
		return { ...NO_PARTS, title: first, organization: second };
	return isJob(other) && isName(one) && !isRole(one) ? { ...NO_PARTS, title: second, organization: first } : null;
}

/** What known words tell: the first role is the title, the first employer the organisation, a place behind it its place. */
function tell(pieces: readonly Spans[]): Parts | null {
	const texts = pieces.map(plainText);
	const employer = texts.findIndex((text) => isOrganization(text) && !isRole(text));
	const role = texts.findIndex((text, at) => isRole(text) && at !== employer);
	if (employer < 0 && role < 0) return null;
	const other = (from: number) =>
		texts.findIndex((text, at) => at >= from && at !== employer && at !== role && isName(text));
	const title = role >= 0 ? role : employer > 0 ? other(0) : -1;
	const behind = other(title + 1);
	const organization = employer >= 0 ? employer : behind >= 0 ? behind : other(0);
	const after = Math.max(title, organization) + 1;
	const location = after > 0 && texts[after] !== undefined && isPlace(texts[after]) ? after : -1;
	const used = new Set([title, organization, location]);
	return {
		title: pieces[title] ?? [],
		organization: pieces[organization] ?? [],
		location: pieces[location] ?? [],
		rest: joinPieces(pieces.filter((_, at) => !used.has(at))),
	};
}

/** A piece that names a job and, behind a comma, whose it was. */
function cutJob(piece: Spans): Spans[] {
	const pair = readPair(cut(piece, COMMA));
	return pair ? [pair.title as Spans, pair.organization as Spans] : [piece];
}

/** `Role | Organisation`: two short pieces are taken in order, a longer second one is text about the first. */
function inOrder(pieces: readonly Spans[]): Parts {
	const [title = [], second = [], ...others] = pieces;
	const said = plainText(second);
	if (!isName(said) || said.split(',').length > 3) return { ...NO_PARTS, title, rest: joinPieces([second, ...others]) };
	const [organization, location] = cutPlace(second);
	return { title, organization, location, rest: joinPieces(others) };
}

/** Bold words and those around them: `Role, __Organisation, place__` or `__Organisation__, place`; else bold is the title. */
function readBold([before = [], bold = [], behind = []]: readonly Spans[]): Parts {
	if (before.length > 0) {
		const [organization, location] = cutPlace(bold);
		return { title: before, organization, location, rest: behind };
	}
	const more = plainText(behind);
	if (isPlace(more)) return { ...NO_PARTS, organization: bold, location: behind };
	if (more !== '' && isName(more)) return { ...NO_PARTS, title: [...bold, { text: ', ' }, ...behind] };
	return { ...NO_PARTS, title: bold, rest: behind };
}

/** A line cut before and behind its first bold words; null for one that is bold as a whole or not at all. */
function boldPieces(line: Spans): [Spans, Spans, Spans] | null {
	const from = line.findIndex((span) => span.strong);
	const after = line.findIndex((span, at) => at > from && !span.strong);
	const to = after < 0 ? line.length : after;
	if (from < 0 || (from === 0 && to === line.length)) return null;
	return [trimMarks(line.slice(0, from)), trimMarks(line.slice(from, to)), trimMarks(line.slice(to))];
}

function isJob(text: string): boolean {
	return isRole(text) && !isDegree(text);
}

/** A few words without the marks of a sentence. */
function isName(text: string): boolean {
	return /\p{L}/u.test(text) && text.length <= 80 && !/[.!?:](?:\s|$)|\d%/.test(text.replace(/\b\p{L}{1,4}\./gu, ''));
}

/** `Organisation, City (Country)` at its first comma. */
function cutPlace(spans: Spans): [Spans, Spans] {
	const [first = [], ...others] = cut(spans, COMMA);
	return others.length > 0 && !isOrganization(plainText(joinPieces(others)))
		? [first, joinPieces(others)]
		: [spans, []];
}

/** The spans cut wherever the mark stands, across their borders; empty pieces are left out. */
function cut(spans: Spans, mark: RegExp): Spans[] {
	const text = joinText(spans);
	const pieces: Spans[] = [];
	let from = 0;
	for (const match of text.matchAll(mark)) {
		if (isInBrackets(text, match.index)) continue;
		pieces.push(trimMarks(sliceSpans(spans, from, match.index)));
		from = match.index + match[0].length;
	}
	return [...pieces, trimMarks(sliceSpans(spans, from))].filter((piece) => piece.length > 0);
}

function isInBrackets(text: string, at: number): boolean {
	const before = text.slice(0, at);
	return before.lastIndexOf('(') > before.lastIndexOf(')') && text.includes(')');
}

/** Pieces as one text again, a comma between them where the first does not end a sentence. */
function joinPieces(pieces: readonly Spans[]): Spans {
	return pieces.flatMap((piece, at) => {
		const mark = /[.!?]$/.test(joinText(pieces[at - 1] ?? [])) ? ' ' : ', ';
		return at > 0 ? [{ text: mark }, ...piece] : piece;
	});
}

/** The spans without white space and commas at either end. */
function trimMarks(spans: Spans): Spans {
	const text = joinText(spans);
	const start = text.search(/[^\s,，、|｜]/u);
	return start < 0 ? [] : sliceSpans(spans, start, text.replace(/[\s,，、|｜]+$/u, '').length);
}
