import type { SectionKind } from '../../model/index.ts';
import { joinText, plainText, sliceSpans } from '../markdown/spans.ts';
import { anyOf, wordsFor } from '../words/index.ts';
import { firstLetterOrDigit } from '../words/letters.ts';
import { isDegree, isOrganization, isPlace, isRole } from '../words/phrases.ts';
import {
	COLUMN_MARKS,
	COMMA,
	cut,
	cutPlace,
	DASHES,
	isName,
	isProperName,
	joinPieces,
	type Spans,
	trimMarks,
} from './split.ts';
import {
	cutJob,
	inOrder,
	isJob,
	NO_PARTS,
	type Order,
	type Parts,
	placeAmong,
	readCapitals,
	tell,
} from './title-and-organization.ts';

/** Facts about the section of a head. */
export type Neighbours = {
	readonly kind: SectionKind;
	/** The order in heads of as many lines. */
	readonly order: Order | null;
	/**
	 * Whether a name alone may be an employer: the head has dates, and other heads of the section do not have a degree.
	 */
	readonly mayBeAlone: boolean;
};

type Form = (line: Spans, neighbours: Neighbours) => Parts | null;

/** The words that join a role to its employer, and an employer to its place. */
const AT = new RegExp(
	`\\s+(?:${anyOf(wordsFor((language) => language.at))})\\s+(?=[[\\p{Alphabetic}--\\p{Lowercase}]\\d"„«]|the\\s|der\\s|dem\\s)`,
	'v',
);
const IN = new RegExp(`\\s+(?:${anyOf(wordsFor((language) => language.in))})\\s+(?=\\p{Uppercase})`, 'u');
/** The text before a link to an employer: the role and a short joining word. */
const JOINED = /^(.*\S)\s+\p{Lowercase}{1,5}$/u;

/** The ways to read the parts of one line, in the order in which they are tried. */
const FORMS: readonly Form[] = [quoted, joined, styled, columns, dashes, bold, commas, employerAlone];

/** The parts of a head of one line; a line whose parts cannot be whose parts cannot be told apart is the title. */
export function readLine(line: Spans, neighbours: Neighbours): Parts {
	for (const form of FORMS) {
		const parts = form(line, neighbours);
		if (parts) return parts;
	}
	return { ...NO_PARTS, title: line };
}

/** The parts of a line whose own words join role and employer; null for any other. */
export function readJoined(line: Spans, neighbours: Neighbours): Parts | null {
	return quoted(line, neighbours) ? null : joined(line, neighbours);
}

function joined(line: Spans, neighbours: Neighbours): Parts | null {
	return phrase(line, neighbours) ?? linkedEmployer(line, neighbours);
}

/** `Authors. “Title.” Journal`: text in quotation marks is the title when it is long enough. */
function quoted(line: Spans, { kind }: Neighbours): Parts | null {
	const text = joinText(line);
	const quote = /[“"„«「『]([^“”"„«»「」『』]{12,})[”"“»」』]/u.exec(text);
	if (!quote) return null;
	const end = quote.index + quote[0].length;
	const [before, behind] = [trimMarks(sliceSpans(line, 0, quote.index)), trimMarks(sliceSpans(line, end))];
	// In education and experience, quotation marks hold a subject, not the title.
	const isSubject = kind === 'education' || kind === 'experience';
	if (isSubject ? before.length > 0 : isDegree(plainText(before)) && kind !== 'publications') return null;
	const title = sliceSpans(line, quote.index, end);
	// The event of a talk stands behind its title.
	const isEvent = isOrganization(plainText(behind)) || (kind === 'talks' && isName(plainText(behind)));
	if (isEvent) return { ...NO_PARTS, title, organization: behind, rest: before };
	return { ...NO_PARTS, title, rest: joinPieces([before, behind].filter((part) => part.length > 0)) };
}

/** `Engineer at Acme in Oslo`. */
function phrase(line: Spans, { kind }: Neighbours): Parts | null {
	const text = joinText(line);
	const at = AT.exec(text);
	if (!at) return null;
	const end = text.replace(/\s*\(\p{Lowercase}[^()]*\)$/u, '').length;
	const [title, behind] = [sliceSpans(line, 0, at.index), sliceSpans(line, at.index + at[0].length, end)];
	if (kind === 'publications' || !isName(plainText(title)) || joinText(behind).length > 100) return null;
	const place = IN.exec(joinText(behind));
	const [organization, location] =
		place && isPlace(plainText(sliceSpans(behind, place.index + place[0].length)))
			? [sliceSpans(behind, 0, place.index), sliceSpans(behind, place.index + place[0].length)]
			: cutPlace(behind);
	return { title, organization, location, rest: [], phrase: line };
}

/** `Engineer for [Acme](…) (contract)`: the link leads to the employer. */
function linkedEmployer(line: Spans, { kind }: Neighbours): Parts | null {
	const at = line.findIndex(({ href }) => href !== undefined);
	const [link, ...behind] = line.slice(Math.max(at, 0));
	const before = joinText(line.slice(0, Math.max(at, 0))).trim();
	const joined = JOINED.exec(before);
	if (!link || !joined || !/^\s*(?:\([^()]*\))?\s*$/.test(joinText(behind)) || !isProperName(link.text)) return null;
	if (kind !== 'experience' && kind !== 'education') return null;
	const title = sliceSpans(line, 0, joinText(line).indexOf(before) + (joined[1]?.length ?? 0));
	return { ...NO_PARTS, title, organization: [link], phrase: line };
}

/** `__Employer__ _Role, what was done_`: of two parts in two styles one is a job. */
function styled(line: Spans): Parts | null {
	const [first, second, ...others] = line.filter(({ text }) => text.trim() !== '');
	if (!first || !second || others.length > 0 || first.strong === second.strong) return null;
	if (!line.every(({ strong, emphasis, text }) => strong || emphasis || text.trim() === '')) return null;
	const [one, other] = [isJob(first.text), isJob(second.text)];
	if (one === other) return null;
	const [organization, location] = cutPlace([one ? second : first]);
	return {
		title: [one ? first : second],
		organization,
		location,
		rest: [],
		order: one ? 'role-first' : 'employer-first',
	};
}

function columns(line: Spans, { order }: Neighbours): Parts | null {
	const pieces = cut(line, COLUMN_MARKS);
	if (pieces.length < 2) return null;
	const [first = [], ...others] = pieces;
	const pair = readCapitals(cut(first, COMMA));
	if (pair) return { ...NO_PARTS, ...pair, ...placeAmong(others) };
	return tell(pieces.flatMap(cutJob)) ?? inOrder(pieces, order);
}

function dashes(line: Spans): Parts | null {
	const pieces = cut(line, DASHES);
	if (pieces.length < 2) return null;
	const told = tell(pieces.flatMap(cutJob));
	if (!told) return { ...NO_PARTS, title: line };
	// `School: what was done there`.
	const isSaid = told.title.length === 0 && told.location.length > 0 && /:\s/.test(joinText(line));
	return isSaid ? { ...told, title: told.location, location: [] } : told;
}

/** `Role, __Organisation, place__` or `__Organisation__, place`; else the bold words are the title. */
function bold(line: Spans): Parts | null {
	const pieces = boldPieces(line);
	return pieces && (tell(pieces.flatMap(cutWords)) ?? readBold(pieces, line));
}

/** Cuts a line at its commas, but keeps a degree and its subject together: `Ph.D., Life Sciences`. */
function cutWords(words: Spans): Spans[] {
	const text = plainText(words);
	const isOne = words[0]?.strong === true && isDegree(text) && !isOrganization(text);
	return isOne ? [words] : cut(words, COMMA);
}

function commas(line: Spans, { kind, order }: Neighbours): Parts | null {
	const parts = cut(line, COMMA);
	if (parts.length < 2) return null;
	const [first = [], second = [], ...others] = parts;
	const [one, two] = [plainText(first), plainText(second)];
	const isPair = others.every((part) => isPlace(plainText(part)));
	const location = joinPieces(others);
	if (isPair && isJob(one) && isName(two) && !isRole(two) && !(others.length === 0 && isOrganization(one)))
		return { title: first, organization: second, location, rest: [], order: 'role-first' };
	if (isPair && isJob(two) && isProperName(one) && !isRole(one))
		return { title: second, organization: first, location, rest: [], order: 'employer-first' };
	const isTold = parts.some((part) => {
		const text = plainText(part);
		return isOrganization(text) || (kind === 'education' && isDegree(text));
	});
	if (isTold) return tell(parts);
	return order && parts.every((part) => isProperName(plainText(part))) ? inOrder(parts, order) : null;
}

/** A line that is only a name, read as an employer, or as a school in a section on education. */
function employerAlone(line: Spans, { kind, mayBeAlone }: Neighbours): Parts | null {
	const text = plainText(line);
	if (cut(line, COMMA).length > 1 || !isProperName(text) || isRole(text)) return null;
	const isKnown = isOrganization(text);
	const isEmployer = kind === 'education' ? isKnown || mayBeAlone : kind === 'experience' && isKnown && mayBeAlone;
	return isEmployer ? { ...NO_PARTS, organization: line } : null;
}

function readBold([before, words, behind]: readonly [Spans, Spans, Spans], line: Spans): Parts {
	if (before.length > 0) {
		const [organization, location] = cutPlace(words);
		return { title: before, organization, location, rest: behind };
	}
	const more = plainText(behind);
	if (isPlace(more)) return { ...NO_PARTS, organization: words, location: behind };
	if (more !== '' && isName(more)) return { ...NO_PARTS, title: line };
	return { ...NO_PARTS, title: words, rest: behind };
}

/** `__Role__ City, Country`, as it stands below an employer; null for any other line. */
export function cutRole(line: Spans): { readonly role: Spans; readonly place: Spans } | null {
	const [before, role, place] = boldPieces(line) ?? [[], [], []];
	return role.length > 0 && before.length === 0 && isPlace(plainText(place)) ? { role, place } : null;
}

/** A line cut before and behind its first bold words; null for one that is bold as a whole or not at all. */
function boldPieces(line: Spans): [Spans, Spans, Spans] | null {
	const from = line.findIndex((span) => span.strong);
	const after = line.findIndex((span, at) => at > from && !span.strong);
	const to = after < 0 ? line.length : after;
	const around = [...line.slice(0, from), ...line.slice(to)];
	if (from < 0 || firstLetterOrDigit(joinText(around)) < 0) return null;
	return [trimMarks(line.slice(0, from)), trimMarks(line.slice(from, to)), trimMarks(line.slice(to))];
}
