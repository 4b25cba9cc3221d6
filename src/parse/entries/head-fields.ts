import { plainText } from '../markdown/spans.ts';
import { isEmployer, isOrganization, isPlace, isRole } from '../words/phrases.ts';
import { type Neighbours, readJoined, readLine } from './line-fields.ts';
import { COLUMN_MARKS, cut, cutPlace, DASHES, joinPieces, type Spans } from './split.ts';
import { NO_PARTS, type Order, type Parts } from './title-and-organization.ts';

/**
 * The parts of a head of one or more lines, with the place that stood beside its dates. Known words for roles and
 * organisations decide first, then bold type, then the order in neighbouring heads, then the order of lines. A line
 * whose parts cannot be told apart is the title.
 */
export function readParts(lines: readonly Spans[], beside: Spans, neighbours: Neighbours): Parts {
	const [first = [], ...below] = lines.filter((line) => line.length > 0);
	const place =
		beside.length > 0 ? beside : below.length > 1 ? below.find((line) => isPlace(plainText(line))) : undefined;
	const named = below.filter((line) => line !== place);
	const second = named.find((line) => line[0]?.strong && isOrganization(plainText(line))) ?? named[0];
	const others = named.filter((line) => line !== second);
	if (!second) return withPlace(readLine(first, neighbours), place);
	if (!place && isEmployer(plainText(first)) && isPlace(plainText(second))) {
		return { ...NO_PARTS, organization: first, location: second, rest: joinPieces(others) };
	}
	const joined =
		others.length === 0 && !place
			? (readPhrase(first, second, neighbours) ?? readPhrase(second, first, neighbours))
			: null;
	if (joined) return joined;
	const order = orderOf(plainText(first), plainText(second));
	const isSwapped = (order ?? neighbours.order) === 'employer-first';
	const [title, employer] = isSwapped ? [second, first] : [first, second];
	const [organization, location] = place ? [employer, place] : readEmployer(employer);
	return { title, organization, location, rest: joinPieces(others), order };
}

/** Of two lines one joins role and employer itself; the other one is the place. */
function readPhrase(line: Spans, beside: Spans, neighbours: Neighbours): Parts | null {
	const parts = readJoined(line, neighbours);
	const text = plainText(beside);
	return parts?.location.length === 0 && !isRole(text) && !isOrganization(text) ? { ...parts, location: beside } : null;
}

/**
 * Which of two lines names the role and which the employer, by known words. Words of both kinds in one line tell
 * nothing.
 */
function orderOf(upper: string, lower: string): Order | null {
	const [one, other] = [weightOf(upper), weightOf(lower)];
	return one === other ? null : one > other ? 'role-first' : 'employer-first';
}

function weightOf(text: string): number {
	return Number(isRole(text)) - Number(isOrganization(text));
}

function withPlace(parts: Parts, place: Spans | undefined): Parts {
	if (!place) return parts;
	return parts.location.length > 0
		? { ...parts, rest: joinPieces([place, parts.rest].filter((part) => part.length > 0)) }
		: { ...parts, location: place };
}

/** `Organisation | place`, `Organisation - City, Country`, `Organisation, place`, `School (place)`. */
function readEmployer(line: Spans): [Spans, Spans] {
	const [first = [], ...others] = cut(line, COLUMN_MARKS);
	if (others.length > 0) return [first, joinPieces(others)];
	const [name = [], place = [], ...more] = cut(line, DASHES);
	const said = plainText(place);
	return more.length === 0 && said.includes(', ') && isPlace(said) ? [name, place] : cutPlace(line);
}
