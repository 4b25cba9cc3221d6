import type { SectionKind } from '../../model/index.ts';
import { readDates } from '../cv/dates.ts';
import { plainText, sliceSpans } from '../markdown/spans.ts';
import { hasLetter } from '../words/letters.ts';
import { isCountry, isOrganization, isPlace, isPrize, isSurePlace, namedIn, STATE_CODE } from '../words/phrases.ts';
import { type Evidence, evidenceFor, missingWeight } from './evidence.ts';
import { type Facts, factsOf, isBold, type Origin, PARTS, type Part } from './facts.ts';
import { joinWeights, strengthOf } from './joins.ts';
import { JOBS } from './kinds.ts';
import { MAX_PIECES, type Mark, type Piece, piecesOf } from './pieces.ts';
import type { Head } from './recognizer.ts';

/** A head cut into pieces, and the part that each was found to be. */
export type HeadReading = {
	readonly pieces: readonly Piece[];
	readonly reading: readonly Part[];
	readonly why: () => Reasons;
};

/** What is known of each piece of a head, and what its own words, marks and types alone would make of it. */
export type Reasons = { readonly facts: readonly Facts[]; readonly alone: readonly Part[] };

/** Scores of all readings of a head, in the order of `readingsOf`. */
type Scores = readonly number[];

type CutHead = {
	readonly head: Head;
	readonly pieces: readonly Piece[];
	readonly shape: string;
};

type ScoredHead = {
	readonly facts: readonly Facts[];
	readonly shape: string;
	readonly scores: Scores;
};

/** A choice that an author makes alike in all heads of a section, and the piece that shows it: `bold`, piece 0. */
type Choice = { readonly topic: string; readonly at: number };

/** How often each part was chosen for a topic, from 0 to 1. */
type Habits = ReadonlyMap<string, readonly number[]>;

/** The mean of the scores of all heads of one shape. */
type Means = ReadonlyMap<string, Scores>;

const NO_HABITS: Habits = new Map();
const NO_MEANS: Means = new Map();

/** How much the heads of one shape count for one another, and how much the habits of the whole section. */
const [ALIKE, HABIT] = [1, 1.5];
/** What a head without title and organisation loses. */
const NAMELESS = 6;
/** Heads of a section that are scored. Those behind them, which no CV has, are read like the first one of their shape. */
const MAX_SCORED = 5000;
/** Readings that are worse than the best by more than this do not shape the habits. */
const HOPELESS = 5;

/**
 * The reading of each head of a section. Every possible reading is scored by the evidence for its parts. Heads of one shape
 * share their scores, so that a head whose words say nothing is read like its neighbours; heads of other shapes follow the
 * habits of the section, such as "the employer is bold".
 */
export function readRoles(heads: readonly Head[], kind: SectionKind): ReadonlyMap<Head, HeadReading> {
	const cut = heads.map(cutHead);
	const isListOfNames = heads.length > 1 && cut.every(({ head, pieces }) => !head.isDatedBelow && pieces.length === 1);
	const common = { kind, isListOfNames, rows: PARTS.map((part) => evidenceFor(part, kind)) };
	const scored = cut.slice(0, MAX_SCORED).map((head) => scoreHead(head, common));
	const means = meansByShape(scored);
	const habits = habitsOf(scored, means);
	const read = (head: ScoredHead) => {
		const best = isTurned(head, means) ? bestReading(head, NO_MEANS, NO_HABITS) : bestReading(head, means, habits);
		return withPrize(head.facts, withSubject(head.facts, withSecondOrganization(head.facts, best)));
	};
	const byShape = new Map<string, readonly Part[]>();
	return new Map(
		cut.map((head, at) => {
			const { pieces, shape } = head;
			const score = () => scored[at] ?? scoreHead(head, common);
			const known = at < MAX_SCORED ? undefined : byShape.get(shape);
			const reading = known ?? read(score());
			if (!byShape.has(shape)) byShape.set(shape, reading);
			const why = () => {
				const own = score();
				return { facts: own.facts, alone: bestReading(own, NO_MEANS, NO_HABITS) };
			};
			return [head.head, { pieces, reading, why }];
		}),
	);
}

function cutHead(head: Head): CutHead {
	// Pieces are counted from line 0, and most heads have no other.
	const all = head.lines.flatMap((line, at) =>
		at === 0 ? piecesOf(line) : piecesOf(line).map((piece) => ({ ...piece, line: at })),
	);
	const pieces =
		all.length > MAX_PIECES ? [...all.slice(0, MAX_PIECES - 1), tailOf(head, all.slice(MAX_PIECES - 1))] : all;
	const shape = pieces.map((piece) => `${piece.line}${piece.mark}${isBold(piece) ? 'b' : ''}${originOf(head, piece)}`);
	return { head, pieces, shape: shape.join(' ') };
}

function originOf({ origins = [] }: Head, { line }: Piece): Origin {
	return origins[line] ?? 'line';
}

/** What is the same for all heads of a section: `rows` has the evidence for each part. */
type Common = {
	readonly kind: SectionKind;
	readonly isListOfNames: boolean;
	readonly rows: readonly (readonly Evidence[])[];
};

function scoreHead({ head, pieces, shape }: CutHead, { kind, isListOfNames, rows }: Common): ScoredHead {
	const isLineEnd = (at: number) => at > 0 && pieces[at - 1]?.line !== pieces[at]?.line;
	const strongest = Math.max(0, ...pieces.map(({ mark }, at) => strengthOf(isLineEnd(at) ? 'line' : mark)));
	const isPlaceOfJob = (piece: Piece) =>
		JOBS.has(kind) && originOf(head, piece) === 'beside dates' && isPlace(piece.text);
	const isOnly = pieces.every(
		(piece, at) => at === 0 || isBeside(piece, head) || isPlaceOfJob(piece) || isLineOfPlaces(pieces, at, head),
	);
	const isPlaced = isOnly && namedIn(pieces[0]?.text ?? '').noun !== 'role';
	const isBoldBelow = isOnlyBoldBelow(pieces);
	const facts = pieces.map((piece, at) =>
		factsOf(piece, {
			kind,
			origin: originOf(head, piece),
			isFirst: at === 0,
			isLast: at === pieces.length - 1,
			isOnly: at === 0 && isOnly,
			isPlaceOfName: isPlaced && isLineOfPlaces(pieces, at, head),
			isDated: head.dated !== null,
			...placeLine(pieces, at),
			isPlacedHeading: at === 0 && isPlacedHeading(head, pieces),
			isPlaceOfEmployer: EMPLOYERS.has(originOf(head, piece)) && isInPlaceTail(pieces, at),
			isBeforeJob: isBeforeJob(pieces, at),
			hasBoldBelow: isBoldBelow,
			isLabelled: piece.line > 0 && pieces.filter(({ line }) => line === piece.line)[1]?.mark === 'colon',
			isListOfNames,
			hasEmployer: head.origins?.includes('employer') ?? false,
			hasLabels: head.origins?.some((origin) => origin?.startsWith('labelled')) ?? false,
			strongest,
		}),
	);
	// `**Acme**, Data Office` above `- Lead`: neither is the job.
	const isTitledBelow = head.hasJobBelow === true && facts.every(({ noun }) => noun !== 'role');
	return { facts, shape, scores: scoresOf(facts, kind, rows, isTitledBelow) };
}

/** Whether a piece only stands beside the name of an entry: in brackets, without letters, or as a labelled place. */
function isBeside({ mark, text, line }: Piece, { origins = [] }: Head): boolean {
	return mark === 'bracket' || !hasLetter(text) || origins[line] === 'labelled place';
}

/** Whether a piece belongs to a line of places below or behind the name: `Dallas, Texas`. */
function isLineOfPlaces(pieces: readonly Piece[], at: number, head: Head): boolean {
	const line = pieces[at]?.line ?? 0;
	// `Acme | Dallas, Texas` in one line; of `Engineer: Acme AG, Visp, VS`, all but the first have the form of places.
	const isBelow = line > 0 ? head.origins?.[line] !== 'heading' : pieces.length === 3;
	return isBelow && (placeLine(pieces, at).isSurePlaceLine || (at > 0 && isNameAndPlace(head, pieces)));
}

/** Whether a dated heading that is not bold is a name and its place, and nothing else: `Acme, Tulsa, OK`. */
function isNameAndPlace(head: Head, pieces: readonly Piece[]): boolean {
	const isPlain = head.dated !== null && !pieces.slice(0, 1).some(isBold);
	return isPlain && placeInHeading(head, pieces).length === pieces.length - 1;
}

/** Where an employer stands that is known to be one. */
const EMPLOYERS: ReadonlySet<Origin> = new Set(['employer', 'labelled organization']);

/** Whether the only piece in bold is all of a line below the first. */
function isOnlyBoldBelow(pieces: readonly Piece[]): boolean {
	const bold = pieces.find(isBold);
	if (bold === undefined || bold.line === 0) return false;
	return pieces.every((piece) => piece === bold || (piece.line !== bold.line && !isBold(piece)));
}

/** Whether a job stands behind a piece, set off by a dash or a bar in the first line; its country may stand between. */
function isBeforeJob(pieces: readonly Piece[], at: number): boolean {
	const job = pieces.slice(at + 1).find(({ mark, text }) => mark !== 'comma' || !isCountry(text));
	const isSetOff = job?.line === 0 && (job.mark === 'dash' || job.mark === 'pipe');
	return isSetOff && namedIn(job.text).noun === 'role' && !PART_OF_EMPLOYER.test(pieces[at]?.text ?? '');
}

const PART_OF_EMPLOYER = /\b(?:division|team|unit|office|section)$/i;

/**
 * Whether a piece belongs to a place with its state or country that ends its line, `Tulsa, OK` in `Acme, Tulsa, OK`, or is a
 * place set off from the name of an organisation: `Oslo` in `Acme Ltd — Oslo`.
 */
function isInPlaceTail(pieces: readonly Piece[], at: number): boolean {
	const [name, place, ...others] = pieces.filter(({ line }) => line === pieces[at]?.line);
	const isSetOff = others.length === 0 && (place?.mark === 'dash' || place?.mark === 'pipe') && place === pieces[at];
	if (isSetOff && isOrganization(name?.text ?? '') && isPlace(place.text)) return true;
	const first = pieces.findIndex(({ line }) => line === pieces[at]?.line);
	const end = pieces.findLastIndex(({ line, text }) => line === pieces[at]?.line && !readDates(text)) + 1;
	const texts = pieces.slice(first, end).map(({ text }) => text);
	const start = [3, 2, 1].find((count) => count < texts.length && isSurePlace(texts.slice(-count).join(', ')));
	return start !== undefined && at >= end - start && at < end;
}

/** Whether a head begins with a heading that is one name and its place, above a line with another name: `Acme, Tulsa, OK`. */
function isPlacedHeading(head: Head, pieces: readonly Piece[]): boolean {
	const places = placeInHeading(head, pieces).length;
	return places > 0 && places < pieces.length - 1 && !pieces[0]?.text.includes(',');
}

/** The place by commas behind the first piece of a heading: `Tulsa` and `OK` in `Acme, Tulsa, OK`; nothing where something else stands there. */
function placeInHeading(head: Head, [name, ...others]: readonly Piece[]): readonly Piece[] {
	if (!name || originOf(head, name) !== 'heading') return [];
	const places = others.filter(({ line, text }) => line === 0 && !readDates(text));
	const areJoined = places.every(({ mark }) => mark === 'comma');
	return areJoined && isSurePlace(places.map(({ text }) => text).join(', ')) ? places : [];
}

/**
 * Whether a piece stands among two or three behind a deep mark, all of which can be places, `| Lisbon, Portugal`, and whether
 * they end in a state or a country.
 */
function placeLine(
	pieces: readonly Piece[],
	at: number,
): { readonly isPlaceLine: boolean; readonly isSurePlaceLine: boolean } {
	const isDeep = (index: number) => pieces[index]?.mark !== 'comma' || pieces[index]?.line !== pieces[index - 1]?.line;
	let [from, to] = [at, at + 1];
	while (from > 0 && !isDeep(from)) from--;
	while (to < pieces.length && !isDeep(to)) to++;
	const texts = pieces.slice(from, to).map(({ text }) => text);
	const last = texts.at(-1) ?? '';
	const isLine = from > 0 && texts.length > 1 && texts.length < 4;
	const isPlaceLine = isLine && texts.every((text) => isPlace(text) || STATE_CODE.test(text));
	return { isPlaceLine, isSurePlaceLine: isPlaceLine && (STATE_CODE.test(last) || isCountry(last)) };
}

/** The pieces beyond those that are told apart, as one: up to the end of their line. */
function tailOf({ lines }: Head, tail: readonly Piece[]): Piece {
	const first = tail[0] as Piece;
	const to = tail.findLast(({ line }) => line === first.line)?.to ?? first.to;
	const spans = sliceSpans(lines[first.line] ?? [], first.from, to);
	return { ...first, spans, text: plainText(spans), to };
}

/** A part for each piece, as its number in PARTS. */
type Reading = {
	readonly parts: readonly number[];
	readonly hasTitle: boolean;
	readonly hasOrganization: boolean;
	readonly hasLocation: boolean;
	/** Which of title and organisation stands first; -1 without one of them. */
	readonly first: number;
};

const [TITLE, ORGANIZATION, LOCATION] = [
	PARTS.indexOf('title'),
	PARTS.indexOf('organization'),
	PARTS.indexOf('location'),
];
const READINGS = new Map<number, readonly Reading[]>();

/** Every reading of so many pieces in which the pieces of a part stand together. */
function readingsOf(count: number): readonly Reading[] {
	const known = READINGS.get(count);
	if (known) return known;
	let all: number[][] = [[]];
	for (let at = 0; at < count; at++) {
		all = all.flatMap((parts) =>
			PARTS.flatMap((_, part) => (part === parts.at(-1) || !parts.includes(part) ? [[...parts, part]] : [])),
		);
	}
	const readings = all.map((parts): Reading => {
		const [title, organization] = [parts.indexOf(TITLE), parts.indexOf(ORGANIZATION)];
		const first = title < 0 || organization < 0 ? -1 : title < organization ? TITLE : ORGANIZATION;
		const hasLocation = parts.includes(LOCATION);
		return { parts, hasTitle: title >= 0, hasOrganization: organization >= 0, hasLocation, first };
	});
	READINGS.set(count, readings);
	return readings;
}

/** The score of every reading by the words, marks and types of the head itself. */
function scoresOf(facts: readonly Facts[], kind: SectionKind, rows: Common['rows'], isTitledBelow: boolean): Scores {
	const own = facts.map((f) => rows.map((row) => weigh(f, row)));
	const joins = facts.map((next, at) => {
		const before = facts[at - 1];
		return before ? joinWeights(before, next) : [];
	});
	const [noTitle, noOrganization] = [missingWeight(kind, 'title'), missingWeight(kind, 'organization')];
	const readings = readingsOf(facts.length);
	return readings.map(({ parts, hasTitle, hasOrganization, hasLocation }) => {
		// A head above its job is taken for one without a title.
		const isTitleWrong = isTitledBelow ? hasTitle : !hasTitle;
		let score = (isTitleWrong ? noTitle : 0) + (hasOrganization ? 0 : noOrganization);
		if (!hasTitle && !hasOrganization) score -= NAMELESS;
		if (hasLocation && !hasOrganization) score -= 1;
		for (let at = 0; at < parts.length; at++) {
			const part = parts[at] as number;
			score += own[at]?.[part] ?? 0;
			if (at > 0) score += joins[at]?.[parts[at - 1] as number]?.[part] ?? 0;
		}
		return score;
	});
}

function weigh(facts: Facts, rows: readonly Evidence[]): number {
	let weight = 0;
	for (const evidence of rows) if (evidence.holds(facts)) weight += evidence.weight;
	return weight;
}

function bestReading({ facts, scores, shape }: ScoredHead, means: Means, habits: Habits): readonly Part[] {
	const readings = readingsOf(facts.length);
	const alike = means.get(shape);
	const choices = choicesIn(facts).map(({ topic, at }) => ({ chosen: habits.get(topic) ?? [], at }));
	const order = habits.get(ORDER) ?? [];
	let [best, highest] = [0, Number.NEGATIVE_INFINITY];
	for (let index = 0; index < readings.length; index++) {
		const { parts, first } = readings[index] as Reading;
		let habit = order[first] ?? 0;
		for (const { chosen, at } of choices) habit += chosen[parts[at] as number] ?? 0;
		const score = scoreAt(index, scores, alike) + HABIT * habit;
		if (score > highest) [best, highest] = [index, score];
	}
	return (readings[best]?.parts ?? []).map((part) => PARTS[part] as Part);
}

/**
 * Whether a head of two names is surely written the other way round than those of its shape: `Acme - Engineer` among jobs that
 * stand first.
 */
function isTurned({ facts, scores, shape }: ScoredHead, means: Means): boolean {
	const alike = means.get(shape);
	if (facts.length !== 2 || !alike) return false;
	const readings = readingsOf(2);
	const [ahead, behind] = [TITLE, ORGANIZATION].map((part) => readings.findIndex(({ first }) => first === part));
	const scoreOf = (all: Scores, reading = -1) => all[reading] ?? 0;
	const lead = (all: Scores) => scoreOf(all, behind) - scoreOf(all, ahead);
	if (lead(scores) * lead(alike) >= 0 || Math.abs(lead(scores)) < SURE) return false;
	return Math.max(...scores) <= Math.max(scoreOf(scores, ahead), scoreOf(scores, behind));
}

/** By how much the one order is then better than the other. */
const SURE = 4;

/** The reading with a second organisation that would be text: the school in `Acme University, Lecturer, School of Law`. */
function withSecondOrganization(facts: readonly Facts[], reading: readonly Part[]): readonly Part[] {
	if (!reading.includes('organization') || !reading.includes('title')) return reading;
	const isOrganization = (fact: Facts | undefined) => fact?.noun === 'organization' && fact.isProper;
	return reading.map((part, at) => (part === 'rest' && isOrganization(facts[at]) ? 'organization' : part));
}

/** The reading with what is studied beside its degree, where the school stands between them: `MSc, Acme University, Physics`. */
function withSubject(facts: readonly Facts[], reading: readonly Part[]): readonly Part[] {
	const hasDegree = facts.some(({ isDegree, isSubject }, at) => isDegree && !isSubject && reading[at] === 'title');
	if (!hasDegree) return reading;
	const isSchool = (at: number) => reading[at] === 'organization' && facts[at]?.noun === 'organization';
	return reading.map((part, at) => {
		const isFree =
			part === 'location' || part === 'rest' || (part === 'organization' && reading.some((_, i) => isSchool(i)));
		return facts[at]?.isSubject && isFree ? 'title' : part;
	});
}

/** The reading with the prize as the title and the contest before it as the organisation: `Acme Hackathon: second place`. */
function withPrize(facts: readonly Facts[], reading: readonly Part[]): readonly Part[] {
	const at = facts.findIndex(
		({ kind, piece: { mark, text } }) => kind === 'awards' && SETS_OFF.has(mark) && isPrize(text),
	);
	const contest = facts.slice(0, at);
	if (at < 1 || contest.some(({ piece }) => isPrize(piece.text))) return reading;
	return reading.map((part, place) => {
		if (place === at) return 'title';
		if (place < at) return part === 'location' ? part : 'organization';
		return part === 'organization' ? 'rest' : part;
	});
}

/** Marks behind the name of a contest. */
const SETS_OFF: ReadonlySet<Mark> = new Set(['colon', 'dash', 'pipe', 'space']);

/** The choices that a head shows. */
function choicesIn(facts: readonly Facts[]): readonly Choice[] {
	const found: Choice[] = [{ topic: 'first', at: 0 }];
	const add = (topic: string, at: number) => {
		if (at >= 0) found.push({ topic, at });
	};
	add(
		'bold',
		facts.findIndex(({ isBold }) => isBold),
	);
	add(
		'link',
		facts.findIndex(({ isLinked }) => isLinked),
	);
	add(
		'beside dates',
		facts.findIndex(({ origin }) => origin === 'beside dates'),
	);
	for (const [at, { piece }] of facts.entries())
		if (at > 0 && piece.line !== facts[at - 1]?.piece.line) add(`line ${piece.line}`, at);
	return facts.length > 0 ? found : [];
}

/** The choice which of title and organisation stands first. */
const ORDER = 'order';

/** How the heads of a section make their choices: each head counts by how sure its reading is. */
function habitsOf(heads: readonly ScoredHead[], means: Means): Habits {
	const made = new Map<string, { readonly parts: number[]; heads: number }>();
	const choose = (topic: string) => {
		const known = made.get(topic) ?? { parts: PARTS.map(() => 0), heads: 0 };
		made.set(topic, known);
		known.heads++;
		return known.parts;
	};
	for (const { facts, scores, shape } of heads) {
		const readings = readingsOf(facts.length);
		const alike = means.get(shape);
		let highest = Number.NEGATIVE_INFINITY;
		for (let index = 0; index < scores.length; index++) highest = Math.max(highest, scoreAt(index, scores, alike));
		const likely: { reading: Reading; chance: number }[] = [];
		let all = 0;
		for (let index = 0; index < readings.length; index++) {
			const behind = highest - scoreAt(index, scores, alike);
			if (behind >= HOPELESS) continue;
			const chance = Math.exp(-behind);
			likely.push({ reading: readings[index] as Reading, chance });
			all += chance;
		}
		const choices = choicesIn(facts).map(({ topic, at }) => ({ parts: choose(topic), at }));
		const order = likely.some(({ reading }) => reading.first >= 0) ? choose(ORDER) : [];
		for (const { reading, chance } of likely) {
			for (const { parts, at } of choices) add(parts, reading.parts[at] as number, chance / all);
			if (reading.first >= 0) add(order, reading.first, chance / all);
		}
	}
	return new Map([...made].map(([topic, { parts, heads }]) => [topic, parts.map((chance) => chance / (1 + heads))]));
}

function add(parts: number[], part: number, chance: number): void {
	parts[part] = (parts[part] ?? 0) + chance;
}

function meansByShape(heads: readonly ScoredHead[]): Means {
	const groups = new Map<string, { readonly total: number[]; count: number }>();
	for (const { shape, scores } of heads) {
		const group = groups.get(shape) ?? { total: scores.map(() => 0), count: 0 };
		groups.set(shape, group);
		group.count++;
		for (let at = 0; at < scores.length; at++) group.total[at] = (group.total[at] ?? 0) + (scores[at] ?? 0);
	}
	return new Map([...groups].map(([shape, { total, count }]) => [shape, total.map((score) => score / count)]));
}

/** The score of a reading: by the head itself, and by all heads of its shape. */
function scoreAt(index: number, own: Scores, alike: Scores | undefined): number {
	return (own[index] ?? 0) + ALIKE * (alike?.[index] ?? 0);
}
