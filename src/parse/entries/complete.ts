import type { Block, SectionKind } from '../../model/index.ts';
import { linksOfBlocks } from '../../model/references.ts';
import { dropLines, joinText, plainText, sliceSpans, splitLines, trimSpans } from '../markdown/spans.ts';
import { anyOf, wordsFor } from '../words/index.ts';
import { beginsLowercase, beginsUppercase, wordsOf } from '../words/letters.ts';
import {
	endsInWork,
	isCountry,
	isEmployer,
	isEmployerAlone,
	isJob,
	isKindOfTalk,
	isLabel,
	isOrganization,
	isOutcome,
	isPlace,
	isRole,
	isRoleOnly,
	isSubject,
	isSurePlace,
	namedIn,
	STATE_CODE,
} from '../words/phrases.ts';
import { firstLine, isMarked, isShortStatement, joinLines, paragraph } from './entry-head.ts';
import { HOST } from './facts.ts';
import { CAMPUSES } from './joins.ts';
import { EMPLOYED, JOBS } from './kinds.ts';
import { readLabelled } from './labels.ts';
import type { Parts } from './parts.ts';
import { piecesOf, withoutJoiner } from './pieces.ts';
import {
	COLUMN,
	COMMA,
	cut,
	isName,
	isProperName,
	isSentence,
	isWordy,
	joinPieces,
	type Spans,
	trimMarks,
	withoutStop,
} from './split.ts';
import { takeDates } from './take-dates.ts';

/** The parts of a head, and the text below it. */
type Completed = { readonly parts: Parts; readonly body: Block[] };

/**
 * The parts of a head with what the first line or bullet of its text adds: the job below a bare employer (`- Fellow`), the
 * degree below a bare school, the employer or the school below a job or a degree; and the text without that line.
 */
export function completed(parts: Parts, text: Block[], kind: SectionKind, isHeading: boolean): Completed {
	const body = [...text];
	const found = complete(placed(parts, body, kind), body, kind, isHeading);
	const told = { parts: found, body };
	return found === parts || keepsLinks(text, told) ? told : { parts, body: text };
}

/** Whether no link of the text is lost, as one of signs may be: `[|](https://acme.example)`. */
function keepsLinks(text: readonly Block[], { parts, body }: Completed): boolean {
	// A line is taken out of the first two blocks, and may leave a block more.
	const before = [...linksOfBlocks(text.slice(0, 2))];
	if (before.length === 0) return true;
	const { title, organization, location } = parts;
	const kept = new Set([...linksOfBlocks(body.slice(0, 3))].map(({ url }) => url));
	for (const { href } of [...title, ...organization, ...location]) if (href !== undefined) kept.add(href);
	return before.every(({ url }) => kept.has(url));
}

/** The parts with those of the text; takes their line out of that. */
function complete(parts: Parts, body: Block[], kind: SectionKind, isHeading: boolean): Parts {
	const { title, organization, location, rest } = parts;
	if (title.length === 0 && organization.length === 0) return parts;
	// `Founder, acme.example`
	if (organization.length === 0 && JOBS.has(kind) && HOST.test(plainText(rest)) && isRole(plainText(title)))
		return { ...parts, organization: rest, rest: [] };
	// A name that was taken for the title is the employer when the job stands below it.
	const isBareName = JOBS.has(kind) && organization.length === 0 && !isRole(plainText(title));
	const lacksJob = EMPLOYED.has(kind) && (title.length === 0 || isBareName);
	const mayBePlaced = location.length === 0;
	const marked = lacksJob ? (takeMarkedJob(body, mayBePlaced) ?? takeJobParagraph(body, mayBePlaced)) : null;
	if (marked)
		return withWords(parts, marked.words, {
			...marked.found,
			organization: organization.length > 0 ? organization : title,
		});
	if (lacksJob) unwrapJob(body);
	const line = lineOf(body[0]);
	if (!line) return parts;
	// A phrase hides the place, and so an entry that has one is left alone.
	const mayBeTold = JOBS.has(kind) && (title.length === 0 || organization.length === 0) && location.length === 0;
	const told = mayBeTold ? employerToldIn(line) : null;
	if (told)
		return { ...parts, title: title.length > 0 ? title : organization, organization: told, phrase: shown(parts) };
	if (title.length === 0 && isJobLine(line, body[0], kind)) {
		takeLine(body);
		// `Degree: BSc Pottery`
		const job = readLabelled(line)?.value ?? line;
		return withWords(parts, line, mayBePlaced ? cutPlace(job) : { title: job });
	}
	if (organization.length > 0) return parts;
	// Below a heading stands a text about the talk.
	const mayBeBelow = !isHeading && isSpaced(plainText(title)) === isSpaced(plainText(line));
	const named = HAVE_VENUES.has(kind) && mayBeBelow && isWholeName(title) ? venueIn(body[0], kind) : null;
	if (named) {
		// What else the line says stays in the text, and so does a second place.
		const hasPlaces = location.length > 0 && named.location.length > 0;
		if (named.isPart || hasPlaces) return { ...parts, organization: named.organization, phrase: shown(parts) };
		takeLine(body);
		return withWords(parts, line, {
			organization: named.organization,
			location: location.length > 0 ? location : named.location,
		});
	}
	if (!EMPLOYED.has(kind)) return parts;
	const long = employerOfLines(body[0]);
	if (long && (location.length === 0 || long.employer.location.length === 0)) {
		body.splice(0, 1, ...long.rest);
		return withWords(parts, long.line, location.length === 0 ? long.employer : { organization: long.line });
	}
	const school = kind === 'education' && isRole(plainText(title)) ? takeSchool(body) : null;
	if (school)
		return withWords(parts, school.line, location.length === 0 ? school.employer : { organization: school.line });
	const employer =
		employerIn(withoutJoiner(withoutStop(line)), kind) ??
		(isRole(plainText(title)) ? (nameAlone(body[0]) ?? nameBeforeState(line)) : null);
	if (!employer) return parts;
	takeLine(body);
	return withWords(parts, line, location.length === 0 ? employer : { organization: line });
}

/** The parts with the place that is the paragraph below the head, or its first line; takes it out of the text. */
function placed(parts: Parts, body: Block[], kind: SectionKind): Parts {
	const line = firstLine(body[0]);
	const isNamed = parts.title.length > 0 || parts.organization.length > 0;
	// Before a city and its country may stand a school.
	const isCity = isSurePlace(plainText(line)) && plainText(line).split(', ').length <= 2;
	if (!isNamed || !isCity || parts.location.length > 0 || !EMPLOYED.has(kind)) return parts;
	takeLine(body);
	return withWords(parts, line, { location: line });
}

/** Takes the only item of a list that is a school out of it: `University of Leeds (Leeds, UK)` below `Thesis: …`. */
function takeSchool(
	body: Block[],
): { readonly line: Spans; readonly employer: Pick<Parts, 'organization' | 'location'> } | null {
	const [list] = body;
	const [, ...others] = list?.type === 'list' ? list.items : [];
	const schools = others.filter(([line, ...more]) => {
		const [name = ''] = line?.type === 'paragraph' ? plainText(line.spans).split(/ \(|, /, 1) : [];
		return line?.type === 'paragraph' && more.length === 0 && isEmployerAlone(name) && isShortStatement(line.spans);
	});
	const [[school] = []] = schools;
	if (list?.type !== 'list' || schools.length !== 1 || school?.type !== 'paragraph' || takeDates(school.spans))
		return null;
	const { spans } = school;
	const [, name = '', place = ''] = /^([^()]+)\s\(([^()]+)\)$/.exec(joinText(spans)) ?? [];
	const bracketed = place !== '' &&
		isPlace(place) && {
			organization: sliceSpans(spans, 0, name.length),
			location: sliceSpans(spans, name.length + 2, name.length + 2 + place.length),
		};
	const employer = bracketed || employerIn(spans, 'education');
	if (!employer) return null;
	body.splice(0, 1, { ...list, items: list.items.filter(([line]) => line !== school) });
	return { line: spans, employer };
}

/** Puts a job that is the only item of a list, with what was done in a list below it, in the place of that list. */
function unwrapJob(body: Block[]): void {
	const [list] = body;
	const [item = [], ...others] = list?.type === 'list' ? list.items : [];
	const [job, ...more] = item;
	const isJob = job?.type === 'paragraph' && more.length > 0 && isRoleLine(job.spans);
	if (isJob && others.length === 0) body.splice(0, 1, ...item);
}

/** A job or a degree that was taken out of the text, perhaps with its place, and the words that said so. */
type TakenJob = { readonly words: Spans; readonly found: Partial<Parts> };

/** `Potter, Leeds, UK`, `**Potter** (Remote)`: a job, and its place when that is sure. */
function cutPlace(line: Spans): Partial<Parts> {
	const text = joinText(line);
	const at = piecesOf(line)
		.slice(1)
		.find(({ from }) => isSurePlace(text.slice(from).replace(/^\(|\)$/g, '')))?.from;
	if (at === undefined) return { title: line };
	const isBracket = text[at] === '(';
	const before = text.slice(0, at).replace(/[\s,|·–—-]+$/u, '').length;
	return {
		title: sliceSpans(line, 0, before),
		location: sliceSpans(line, isBracket ? at + 1 : at, text.length - (isBracket ? 1 : 0)),
	};
}

/** Takes the job that a paragraph of one line is out of the text, `Co-founder, lead developer.`; one may stand above it. */
function takeJobParagraph(body: Block[], mayBePlaced: boolean): TakenJob | null {
	const at = body.slice(0, 2).findIndex(isJobParagraph);
	const block = body[at];
	if (block?.type !== 'paragraph') return null;
	body.splice(at, 1);
	const job = sliceSpans(block.spans, 0, joinText(block.spans).trimEnd().replace(/\.$/, '').length);
	return { words: job, found: mayBePlaced ? cutPlace(job) : { title: job } };
}

function isJobParagraph(block: Block): boolean {
	if (block.type !== 'paragraph' || splitLines(block.spans).length > 1 || takeDates(block.spans)) return false;
	const text = plainText(block.spans).replace(/\.$/, '');
	if (!isSpaced(text))
		return text.length <= MAX_UNSPACED && !/[\p{Po}\s]/u.test(text) && isRoleOnly(text) && !endsInWork(text);
	if (!isRoleOnly(text) || namedIn(text).noun !== 'role') return false;
	const jobs = text.split(/, | \/ /).map((job) => job.split(' '));
	return jobs.every(
		(words) => words.length <= MAX_JOB_WORDS && words.every((word) => /^[\p{Alphabetic}'’.&/-]+$/u.test(word)),
	);
}

const MAX_JOB_WORDS = 3;
/** Characters of a job in a script without spaces. */
const MAX_UNSPACED = 20;

/** Whether the job of a head stands in the first line or bullet below it: `- Lead` below `**Acme**, Data Office`. */
export function hasJobBelow([first]: readonly Block[], kind: SectionKind): boolean {
	if (!JOBS.has(kind)) return false;
	const line = lineOf(first);
	return line !== null && isRoleOnly(plainText(line)) && isJobLine(line, first, kind);
}

function isJobLine(line: Spans, block: Block | undefined, kind: SectionKind): boolean {
	if (isSentence(plainText(line))) return false;
	if (kind === 'education' && isDegreeLine(line)) return true;
	return isRoleLine(line) || (block?.type === 'list' && isRoleItem(line, block, kind));
}

/** Whether a line begins with a degree, perhaps with its grade behind it: `BSc in Pottery, first class`, `BSc Pottery (2:1)`. */
function isDegreeLine(line: Spans): boolean {
	const text = plainText(line).replace(/\s\([^()]{1,20}\)$/, '');
	const [degree = ''] = text.split(', ', 1);
	const { noun, hasDegree } = namedIn(degree);
	return hasDegree && noun === 'role' && isRoleOnly(text) && isShortStatement(line) && !takeDates(line);
}

/** The parts with those that were found in words of the text; a phrase that is shown in their place gets the words, too. */
function withWords(parts: Parts, words: Spans, found: Partial<Parts>): Parts {
	return { ...parts, ...found, ...(parts.phrase && { phrase: joinLines([parts.phrase, words]) }) };
}

/** What is shown of the parts. */
function shown({ phrase, title, organization }: Parts): Spans {
	return phrase ?? (title.length > 0 ? title : organization);
}

/** The employer that a sentence tells: `Worked with the **Acme** team`. */
function employerToldIn(line: Spans): Spans | null {
	const at = line.findIndex(({ strong, href }) => strong || href !== undefined);
	const name = line[at];
	return name && isName(name.text) && WORKED.test(joinText(line.slice(0, at))) ? trimMarks([name]) : null;
}

/** The beginning of such a sentence up to the name. */
const WORKED = new RegExp(`^[^.!?]{0,60}(?<!\\S)(?:${anyOf(wordsFor(({ worked }) => worked))})\\s+$`, 'i');

/**
 * The name that is a paragraph by itself below a job or a degree, `UC Davis`, or its first line, when the other leads to what
 * stands below: `Main duties:`.
 */
function nameAlone(block: Block | undefined): Pick<Parts, 'organization' | 'location'> | null {
	const [name = [], leading, ...others] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const text = plainText(name);
	const isNamed =
		text !== '' &&
		isProperName(text) &&
		isShortStatement(name) &&
		!/[:\d(,]/.test(text) &&
		!isLabel(text) &&
		!isSubject(text) &&
		!isSurePlace(text) &&
		!isOutcome(text);
	const isAlone = others.length === 0 && (leading === undefined || /[:：]$/u.test(plainText(leading)));
	return isNamed && isAlone && wordsOf(text).length <= MAX_WORDS && !isRole(text)
		? { organization: name, location: [] }
		: null;
}

/** The name in a line that goes on with a city and its state: `Tidal, Madison, WI`, `Tidal, Madison WI`. */
function nameBeforeState(line: Spans): Pick<Parts, 'organization' | 'location'> | null {
	const [name = [], ...more] = cut(line, COMMA);
	const [said, place] = [plainText(name), more.map(plainText).join(', ')];
	const isNamed = isProperName(said) && !isSurePlace(said) && !isRole(said) && !isSubject(said);
	const isPlaced = /^\p{Uppercase}[^,\d]+,? [A-Z]{2}$/u.test(place) && STATE_CODE.test(place.slice(-2));
	return isNamed && isPlaced ? { organization: name, location: joinPieces(more) } : null;
}

/** Sections whose entries tell below the title where a talk was given or who gave a prize. */
const HAVE_VENUES: ReadonlySet<SectionKind> = new Set(['talks', 'awards']);

/** Whether a title is one name, and no sentence. */
function isWholeName(title: Spans): boolean {
	return title.length > 0 && !/[.!?]\s/.test(joinText(title));
}

/**
 * The conference, the school or the giver of a prize that the line below a title names, with its place: `SeaCon 2019, Oslo`.
 * Null for a line that says something.
 */
function venueIn(block: Block | undefined, kind: SectionKind): Venue | null {
	const [whole = [], ...others] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const all = cut(whole, COLUMN);
	// `Oral · SeaCon · Oslo`
	const told = kind === 'talks' && isKindOfTalk(plainText(all[0] ?? [])) ? 1 : 0;
	const [line = [], ...columns] = all.slice(told);
	const text = plainText(line);
	const isSaid = /;|[.!?](?:\s|$)|^[^:"“„«]{1,20}:\s/.test(text) || takeDates(line)?.side === 'whole';
	if (others.length > 0 || text.length > MAX_VENUE || isSaid) return null;
	const [name = [], ...more] = cut(line, COMMA);
	const names = more.slice(0, more.length - placesBehind(more));
	const isNamed =
		kind === 'talks' ? /^["“„«]?[\p{Uppercase}\p{Lo}\d]/u.test(text) : isProperName(plainText(name)) && !isJob(text);
	if (!isNamed || isWordy(text)) return null;
	return {
		organization: joinPieces([name, ...names]),
		location: joinPieces(more.slice(names.length)),
		isPart: told + columns.length > 0,
	};
}

/** How many of the last pieces are places. */
function placesBehind(pieces: readonly Spans[]): number {
	const isPart = (piece: Spans) => isPlace(plainText(piece)) || STATE_CODE.test(plainText(piece));
	return pieces.length - pieces.findLastIndex((piece) => !isPart(piece)) - 1;
}

/** Such a name; whether the line says more, behind a mark: `Rope Fund · $2,000`. */
type Venue = Pick<Parts, 'organization' | 'location'> & { readonly isPart: boolean };

/** Characters of a line that names where a talk was given. */
const MAX_VENUE = 120;

/** The employer that the first lines of a text name when the first ends in a comma: `Department of Ropes,`, `Hull University, UK`. */
function employerOfLines(block: Block | undefined): {
	readonly employer: Pick<Parts, 'organization' | 'location'>;
	readonly line: Spans;
	readonly rest: Block[];
} | null {
	const lines = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const end = lines.findIndex((line) => !/,\s*$/.test(joinText(line)));
	if (block?.type !== 'paragraph' || end < 1 || end > 2) return null;
	const line = lines
		.slice(0, end + 1)
		.flatMap((one, at) => (at > 0 ? [{ text: ' ' }, ...trimSpans(one)] : trimSpans(one)));
	const pieces = cut(line, COMMA);
	const names = pieces.slice(0, pieces.length - placesBehind(pieces));
	const isNamed =
		names.some((piece) => isOrganization(plainText(piece))) && names.every((piece) => isProperName(plainText(piece)));
	if (!isNamed || takeDates(line)) return null;
	return {
		employer: { organization: joinPieces(names), location: joinPieces(pieces.slice(names.length)) },
		line,
		rest: paragraph(dropLines(block.spans, end + 1), block.line + end + 1),
	};
}

/** The employer or the school that a line names, with its place: `Acme University, Oslo`, `Tide Hub | Portland, OR`. */
function employerIn(line: Spans, kind: SectionKind): Pick<Parts, 'organization' | 'location'> | null {
	if (!isShortStatement(line)) return null;
	const columns = cut(line, COLUMN);
	const place = columns.at(-1) ?? [];
	const isBesideName = () => isOrganization(plainText(columns[0] ?? [])) && isPlace(plainText(place));
	const isPlaced = columns.length > 1 && (isSurePlace(plainText(place)) || isBesideName());
	const isNamed = !takeDates(line) && columns.every((piece) => isProperName(plainText(piece)));
	if (isPlaced && isNamed && !isRole(plainText(line)))
		return { organization: joinPieces(columns.slice(0, -1)), location: place };
	const pieces = cut(line, COMMA);
	const [name = [], ...more] = pieces;
	// `Rope Group, Tide Laboratory, Hull, UK`
	const names = pieces.slice(0, pieces.length - placesBehind(pieces));
	const isOfSeveral =
		names.length > 1 && names.length < pieces.length && isNamed && !names.some((piece) => isRole(plainText(piece)));
	const isCampus = CAMPUSES.test(plainText(names.at(-1) ?? []));
	if (isOfSeveral && !isCampus && names.some((piece) => isOrganization(plainText(piece))))
		return { organization: joinPieces(names), location: joinPieces(pieces.slice(names.length)) };
	const arePlaces = more.length > 0 && more.every((piece) => isPlace(plainText(piece)));
	const isSchool =
		kind === 'education' && isNamed && arePlaces && isBeforeCountry(plainText(name), more.map(plainText));
	if (!isSchool && !isEmployerLine(line)) return null;
	return arePlaces ? { organization: name, location: joinPieces(more) } : { organization: line, location: [] };
}

/** Names of which each word begins with a capital: `Lycée Verne`, but not `Frankfurt am Main`. */
const SEVERAL_NAMES = /^\p{Uppercase}\S*(?:\s+\p{Uppercase}\S*)+$/u;

/**
 * Whether a name of several words stands before a city and its country: `Lycée Verne, Lyon, France`, not `San Jose,
 * California, USA`.
 */
function isBeforeCountry(name: string, [city = '', country = '', ...more]: readonly string[]): boolean {
	const isCity = name.includes(city) || STATE_CODE.test(city) || isCountry(city);
	return (
		more.length === 0 && isCountry(country) && !isCity && SEVERAL_NAMES.test(name) && !isRole(name) && !isSubject(name)
	);
}

/** Takes the job with which a paragraph begins, in bold or italics, out of the text; one paragraph may stand above it. */
function takeMarkedJob(body: Block[], mayBePlaced: boolean): TakenJob | null {
	const at = body[0]?.type === 'paragraph' && !beginsWithJob(body[0]) ? 1 : 0;
	const block = body[at];
	if (block?.type !== 'paragraph' || !beginsWithJob(block)) return null;
	const line = firstLine(block);
	const placed = mayBePlaced ? cutPlace(line) : {};
	if (placed.location && isMarked(placed.title ?? [])) {
		body.splice(at, 1, ...paragraph(dropLines(block.spans, 1), block.line + 1));
		return { words: line, found: placed };
	}
	const [job = [], behind = []] = cutMarked(block.spans);
	const text = joinText(behind);
	const start = text.search(/[^\s.,:;|–—-]/);
	body.splice(at, 1, ...(start < 0 ? [] : paragraph(sliceSpans(behind, start), block.line)));
	const title = trimMarks(job);
	return { words: title, found: { title } };
}

/** Whether a paragraph begins with a job in bold or italics, and has no dates in that line. */
function beginsWithJob({ spans }: Extract<Block, { type: 'paragraph' }>): boolean {
	const [line = []] = splitLines(spans);
	const [job = [], behind = []] = cutMarked(line);
	const text = plainText(job).replace(/[:.]$/, '');
	// `**Master** and **Bachelor** of Salt` is one name.
	if (beginsLowercase(joinText(behind).trimStart())) return false;
	return job.length > 0 && namedIn(text).noun === 'role' && isName(text) && !isOrganization(text) && !takeDates(line);
}

/** The spans cut behind the bold or italic words at their beginning. */
function cutMarked(spans: Spans): [Spans, Spans] {
	const end = spans.findIndex(({ strong, emphasis }) => !strong && !emphasis);
	return end < 0 ? [spans, []] : [spans.slice(0, end), spans.slice(end)];
}

/** The first line of a paragraph, or the first item of a list with bullets, when it is a line alone. */
function lineOf(block: Block | undefined): Spans | null {
	if (block?.type === 'paragraph') return splitLines(block.spans)[0] ?? null;
	if (block?.type !== 'list' || block.start !== null) return null;
	const [first, ...more] = block.items[0] ?? [];
	return first?.type === 'paragraph' && more.length === 0 && isShortStatement(first.spans) ? first.spans : null;
}

/** Takes that line out of the text. */
function takeLine(body: Block[]): void {
	const block = body.shift();
	if (block?.type === 'paragraph') body.unshift(...paragraph(dropLines(block.spans, 1), block.line + 1));
	if (block?.type === 'list' && block.items.length > 1) body.unshift({ ...block, items: block.items.slice(1) });
}

/** Whether a line names a job or a degree and nothing else. */
function isRoleLine(line: Spans): boolean {
	const text = plainText(line);
	const isNamed = isSpaced(text) && isRole(text) && !isWordy(text) && !takeDates(line) && !text.includes(':');
	return isNamed && isShortStatement(line) && namedIn(text).noun === 'role';
}

/** Whether the script has spaces between words; without them, a sentence cannot be told from a name. */
function isSpaced(text: string): boolean {
	return !/[\u3040-\u9fff\uac00-\ud7af]/u.test(text);
}

/** Words of a job that is written small. */
const MAX_WORDS = 5;

/** Whether the first bullet is a job: it has a word for one, or is one of two bullets and a short title. */
function isRoleItem(line: Spans, { items }: Extract<Block, { type: 'list' }>, kind: SectionKind): boolean {
	const text = plainText(line);
	// A role with dates of its own is one of several.
	if (takeDates(line) || (!isSpaced(text) && (text.length > MAX_UNSPACED || /[:：]/u.test(text)))) return false;
	const count = text.split(/\s+/).length;
	const isSentence = kind !== 'education' && isWordy(text) && count > MAX_WORDS;
	if (isRoleOnly(text) && !isSentence) return true;
	// `- Maths (A)`, `- Physics (B)` are the subjects of one examination.
	const areSubjects = items.length > 1 && items.every(([block]) => /\s\([A-E]\*?\)$/.test(plainText(firstLine(block))));
	const isTitled = beginsUppercase(text) && isProperName(text) && count <= 3 && !areSubjects;
	return isTitled && items.length <= 2 && (kind === 'experience' || kind === 'education');
}

/** Whether a line is the name of an employer or a school, perhaps with its place. */
function isEmployerLine(line: Spans): boolean {
	const text = plainText(line);
	return isEmployer(text) && isProperName(text) && isShortStatement(line) && !takeDates(line) && !text.includes(':');
}
