import { plainText } from '../spans.ts';
import { isDegree, isOrganization, isPlace, isRole } from './lexicon.ts';
import { COMMA, cut, cutPlace, isCapitals, isName, joinPieces, type Spans } from './pieces.ts';

/** Which of role and employer stands first in the heads of a section. */
export type Order = 'role-first' | 'employer-first';

/** The parts of an entry's head, as spans so that their links are not lost; `rest` has no field and becomes a block. */
export type Parts = {
	readonly title: Spans;
	readonly organization: Spans;
	readonly location: Spans;
	readonly rest: Spans;
	/** The line itself, when words such as `at` join its parts. */
	readonly phrase?: Spans;
	/** What known words say of the order; null when they say nothing. */
	readonly order?: Order | null;
};

export const NO_PARTS: Parts = { title: [], organization: [], location: [], rest: [] };

/** What known words tell: the first role is the title, the first employer the organisation, a place behind it its place. */
export function tell(pieces: readonly Spans[]): Parts | null {
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
		order: title < 0 || organization < 0 ? null : title < organization ? 'role-first' : 'employer-first',
	};
}

/** A piece that names a job and, behind a comma, whose it was. */
export function cutJob(piece: Spans): Spans[] {
	const pair = readPair(cut(piece, COMMA));
	return pair ? [pair.title as Spans, pair.organization as Spans] : [piece];
}

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

/** `ACME, Engineer, Designer`: an employer in capitals before roles that are not. */
export function readCapitals([first = [], ...others]: readonly Spans[]): Pick<Parts, 'title' | 'organization'> | null {
	const roles = joinPieces(others);
	const isTold =
		others.length > 0 && isCapitals(plainText(first)) && others.every((part) => !isCapitals(plainText(part)));
	return isTold && isName(plainText(roles)) ? { title: roles, organization: first } : null;
}

/** The first of the pieces that is a place, and what is left of them. */
export function placeAmong(pieces: readonly Spans[]): Pick<Parts, 'location' | 'rest'> {
	const location = pieces.find((piece) => isPlace(plainText(piece))) ?? [];
	return { location, rest: joinPieces(pieces.filter((piece) => piece !== location)) };
}

/** Role and organisation in the order of the neighbours; a longer second piece is text about the first. */
export function inOrder(pieces: readonly Spans[], order: Order | null): Parts {
	const [first = [], second = [], ...others] = pieces;
	const said = plainText(second);
	if (!isName(said) || said.split(',').length > 3)
		return { ...NO_PARTS, title: first, rest: joinPieces([second, ...others]) };
	if (order === 'employer-first') return { ...NO_PARTS, title: second, organization: first, ...placeAmong(others) };
	const [organization, location] = cutPlace(second);
	const place = location.length > 0 ? { location, rest: joinPieces(others) } : placeAmong(others);
	return { title: first, organization, ...place };
}

/** Whether the text names a job, not a degree. */
export function isJob(text: string): boolean {
	return isRole(text) && !isDegree(text);
}
