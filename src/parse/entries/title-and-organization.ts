import { plainText } from '../markdown/spans.ts';
import { isDegree, isEmployer, isPlace, isRole, isWorkMode } from '../words/phrases.ts';
import { COMMA, cut, cutAtComma, cutPlace, isCapitals, isName, joinPieces, type Spans } from './split.ts';

/** Whether role or employer stands first in the heads of a section. */
export type Order = 'role-first' | 'employer-first';

/** The parts of a head as spans, so that links are kept. `rest` has no field and becomes a block. */
export type Parts = {
	readonly title: Spans;
	readonly organization: Spans;
	readonly location: Spans;
	readonly rest: Spans;
	/** The line itself, when words such as `at` join its parts. */
	readonly phrase?: Spans;
	/** The order that known words show; null when they show none. */
	readonly order?: Order | null;
};

export const NO_PARTS: Parts = { title: [], organization: [], location: [], rest: [] };

/**
 * Reads pieces by known words: the first role is the title, the first employer the organisation, a place behind it the
 * place.
 */
export function tell(line: readonly Spans[]): Parts | null {
	const pieces = joinEmployers(line);
	const texts = pieces.map(plainText);
	const employer = texts.findIndex(isEmployer);
	const role = texts.findIndex((text, at) => isRole(text) && at !== employer);
	if (employer < 0 && role < 0) return null;
	const other = (from: number) =>
		texts.findIndex((text, at) => at >= from && at !== employer && at !== role && isName(text) && !isWorkMode(text));
	const title = role >= 0 ? role : employer > 0 ? other(0) : -1;
	const behind = other(title + 1);
	const organization = employer >= 0 ? employer : behind >= 0 ? behind : other(0);
	const named = pieces[organization] ?? [];
	const places = placesAt(pieces, Math.max(title, organization) + 1);
	// `Acme, Inc., Boulder, CO`.
	const [name, place] = places.length > 0 ? [named, joinPieces(places)] : cutAtComma(named, isPlace);
	const used = new Set([pieces[title], named, ...places]);
	return {
		title: pieces[title] ?? [],
		organization: name,
		location: place,
		rest: joinPieces(pieces.filter((piece) => !used.has(piece))),
		order: title < 0 || organization < 0 ? null : title < organization ? 'role-first' : 'employer-first',
	};
}

/** The pieces from `from` on that make up a place: `Boulder`, `CO`. */
function placesAt(pieces: readonly Spans[], from: number): readonly Spans[] {
	let end = from;
	while (end < pieces.length && isPlace(plainText(joinPieces(pieces.slice(from, end + 1))))) end++;
	return pieces.slice(from, end);
}

/** A department and the school it belongs to are one employer: `Department of Physics, University of Oslo`. */
function joinEmployers(pieces: readonly Spans[]): Spans[] {
	const groups: Spans[][] = [];
	let wasEmployer = false;
	for (const piece of pieces) {
		const is = isEmployer(plainText(piece));
		if (is && wasEmployer) groups.at(-1)?.push(piece);
		else groups.push([piece]);
		wasEmployer = is;
	}
	return groups.map(joinPieces);
}

/** A piece with a job and, behind a comma, its employer, as two pieces. */
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

/** The first piece that is a place, and the other pieces. */
export function placeAmong(pieces: readonly Spans[]): Pick<Parts, 'location' | 'rest'> {
	const location = pieces.find((piece) => isPlace(plainText(piece))) ?? [];
	return { location, rest: joinPieces(pieces.filter((piece) => piece !== location)) };
}

/** Role and organisation in the order of the neighbours. A long second piece is text about the first. */
export function inOrder(pieces: readonly Spans[], order: Order | null): Parts {
	const [first = [], second = [], ...others] = pieces;
	const said = plainText(second);
	if (!isName(said) || said.split(',').length > 3)
		return { ...NO_PARTS, title: first, rest: joinPieces([second, ...others]) };
	if (isWorkMode(said)) return { ...NO_PARTS, title: first, location: second, rest: joinPieces(others) };
	if (order === 'employer-first') return { ...NO_PARTS, title: second, organization: first, ...placeAmong(others) };
	const [organization, location] = cutPlace(second);
	const place = location.length > 0 ? { location, rest: joinPieces(others) } : placeAmong(others);
	return { title: first, organization, ...place };
}

/** Whether the text names a job, not a degree. */
export function isJob(text: string): boolean {
	return isRole(text) && !isDegree(text);
}
