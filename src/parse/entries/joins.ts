import { beginsLowercase } from '../words/letters.ts';
import { isCountry, isKindOfTalk, isPrize, isWorkMode } from '../words/phrases.ts';
import {
	type Facts,
	isCourseCode,
	isEvent,
	isFigure,
	isGiver,
	isOfPages,
	isOfPhrase,
	isPlaceInBrackets,
	isState,
	PARTS,
	type Part,
	WORKS,
} from './facts.ts';
import { JOBS, LISTS_OF_REFERENCES, MAY_EMPLOY } from './kinds.ts';
import type { Mark } from './pieces.ts';

/** What a mark between two pieces says for the parts they become. */
export type Join = {
	/** The title of a section, and a head in it for which the row decides. */
	readonly section: string;
	readonly example: string;
	/** The marks between the two pieces. */
	readonly marks: readonly Mark[];
	readonly holds: (before: Facts, next: Facts) => boolean;
	/** Above 0 for the two parts, below 0 against them; null leaves them to the rows below. */
	readonly weigh: (part: Part, nextPart: Part) => number | null;
};

type Weigh = Join['weigh'];

/** Whether the two pieces are one part. */
const asOne =
	(one: number, two: number): Weigh =>
	(part, nextPart) =>
		part === nextPart ? one : two;

/** For these two parts only. */
const as =
	(first: Part, second: Part, weight: number, otherwise: number | null = null): Weigh =>
	(part, nextPart) =>
		part === first && nextPart === second ? weight : otherwise;

/** For two parts, not for one. */
const apart =
	(weight: number): Weigh =>
	(part, nextPart) =>
		part === nextPart ? null : weight;

/** Universities of several towns, of which each is told by its town: `University of California, Davis`. */
export const CAMPUSES =
	/^(?:The )?University of (?:California|Colorado|Illinois|Maryland|Massachusetts|North Carolina|Texas|Wisconsin)$/;

/** What is known of marks between certain pieces. The first row that holds and has a weight for the two parts decides. */
export const JOINS: readonly Join[] = [
	{
		section: 'Education',
		example: 'CIS 115: Introduction to Computing',
		marks: ['colon', 'comma', 'dash'],
		holds: (before) => isCourseCode(before.piece.text),
		weigh: (part, nextPart) => (part === nextPart && part !== 'organization' ? 2 : -1),
	},
	{
		section: 'Experience',
		example: '**Introduction to Computing** (CIS 115), Acme University',
		marks: ['bracket', 'style'],
		holds: (_, next) => isCourseCode(next.piece.text.slice(1, -1)),
		weigh: asOne(2.5, -2),
	},
	{
		section: 'Talks',
		example: 'Nets at Scale',
		marks: ['at'],
		holds: (_, next) => isOfPhrase(next),
		weigh: asOne(2, -1),
	},
	{
		section: 'Education',
		example: 'PhD, University of California, Davis',
		marks: ['comma', 'dash'],
		holds: (before, next) => (next.isLast || next.piece.mark === 'dash') && CAMPUSES.test(before.piece.text),
		weigh: as('organization', 'organization', 4, -1),
	},
	{
		section: 'Experience',
		example: 'Engineer, Acme (2 years)',
		marks: ['bracket'],
		holds: (_, next) => isFigure(next.piece),
		weigh: (part, nextPart) =>
			part === 'organization' || part === 'location' ? (nextPart === 'rest' ? 0.5 : -1) : null,
	},
	{
		section: 'Certificates',
		example: 'Certified Rope Splicer (CRS)',
		marks: ['bracket'],
		holds: (before, next) => isShortFor(next.piece.text, before),
		weigh: asOne(2.5, -2),
	},
	{
		section: 'Talks',
		example: 'Tides of the north ([slides](https://ada.example/slides))',
		marks: ['bracket'],
		holds: (_, next) => isOfPages(next.piece),
		weigh: (part, nextPart) => (nextPart === 'rest' && part !== 'rest' ? 0.5 : -1),
	},
	{
		section: 'Experience',
		example: 'Engineer, Acme (remote)',
		marks: ['bracket'],
		holds: (_, next) => isWorkMode(next.piece.text),
		weigh: (_, nextPart) => (nextPart === 'location' ? 0.5 : -1),
	},
	{
		section: 'Certificates',
		example: 'Rope Splicing (Coursera)',
		marks: ['bracket'],
		holds: (_, next) => isGiver(next),
		weigh: as('title', 'organization', 0.5, -1),
	},
	{
		// Not `London (UK)`.
		section: 'Experience',
		example: 'Engineer, Acme (Oslo)',
		marks: ['bracket'],
		holds: (_, next) => JOBS.has(next.kind) && isPlaceInBrackets(next) && !isCountry(next.piece.text),
		weigh: (part, nextPart) => {
			if (nextPart !== 'location') return null;
			return part === 'organization' ? -0.5 : part === 'location' ? -1 : null;
		},
	},
	{
		section: 'Talks',
		example: 'Tides, SeaCon 2019 (Oslo)',
		marks: ['bracket'],
		holds: (before, next) => before.kind === 'talks' && isEvent(before) && next.isPlace,
		weigh: as('organization', 'location', 0.5, -1.5),
	},
	{
		section: 'Certificates',
		example: 'Certified Rope Splicer - CRS',
		marks: ['dash'],
		holds: (before, next) => isShortFor(`(${next.piece.text})`, before, false),
		weigh: asOne(3, -2),
	},
	{
		section: 'Experience',
		example: 'Acme University: Lecturer',
		marks: ['colon'],
		holds: isEmployerBefore,
		weigh: asOne(-0.6, 0.3),
	},
	{
		section: 'Experience',
		example: 'Engineer (Acme)',
		marks: ['bracket'],
		holds: isEmployerBehind,
		weigh: as('title', 'organization', 0.5),
	},
	{
		section: 'Experience',
		example: 'Acme (Engineer)',
		marks: ['bracket'],
		holds: isJobBehind,
		weigh: as('organization', 'title', 0),
	},
	{
		// The types say that these are two names.
		section: 'Experience',
		example: '**Engineer**: Acme',
		marks: ['colon'],
		holds: (before, next) => before.isBold && !next.isBold && JOBS.has(next.kind),
		weigh: apart(0.5),
	},
	{
		section: 'Talks',
		example: 'Invited talk: Tides of the north',
		marks: ['colon', 'dash'],
		holds: (before) => before.kind === 'talks' && isKindOfTalk(before.piece.text),
		weigh: as('rest', 'title', 3),
	},
	{
		section: 'Talks',
		example: 'SeaCon 2019, Oslo: Tides of the north',
		marks: ['colon', 'dash'],
		holds: (before) => before.kind === 'talks' && before.isPlace,
		weigh: as('location', 'title', 1),
	},
	{
		section: 'Talks',
		example: 'SeaCon 2019: Tides of the north',
		marks: ['colon'],
		holds: (before) => before.kind === 'talks' && isEvent(before),
		weigh: as('organization', 'title', 1),
	},
	{
		section: 'Experience',
		example: 'Engineer: new technologies for boats',
		marks: ['colon'],
		holds: isTaskBehindJob,
		weigh: asOne(5, -4),
	},
	{
		// Without dates, which would make a job of it.
		section: 'Projects',
		example: 'Tides: a forecast for boats',
		marks: ['colon'],
		holds: (_, next) => next.noun === null && (!next.isDated || LISTS_OF_REFERENCES.has(next.kind)),
		weigh: apart(-2),
	},
	{
		section: 'Education',
		example: 'BSc Mathematics (Statistics)',
		marks: ['bracket'],
		holds: (before, next) => (before.isDegree || before.isSubject) && next.isSubject,
		weigh: asOne(2.5, -1),
	},
	{
		// What is studied is no place.
		section: 'Education',
		example: '**MSc** in Physics',
		marks: ['in'],
		holds: (before, next) => before.isDegree && next.kind === 'education',
		weigh: (part, nextPart) =>
			part !== 'title' ? null : nextPart === 'title' ? 1.5 : nextPart === 'location' ? -3 : 0,
	},
	{
		// The name ends where its type does.
		section: 'Experience',
		example: '**Acme**, Lisbon',
		marks: ['comma'],
		holds: (before, next) => isBoldName(before) && !next.isBold,
		weigh: as('organization', 'location', 1.5),
	},
	{
		section: 'Experience',
		example: 'Team Lead, mobile',
		marks: ['comma'],
		holds: (before, { kind, piece: { text } }) =>
			JOBS.has(kind) && before.noun === 'role' && beginsLowercase(text) && !text.includes(' '),
		weigh: as('title', 'title', 1),
	},
	{
		// The team of a job whose employer stands above.
		section: 'Experience',
		example: '### Acme\n\n**Engineer, Nets** 2019 - 2021\n\n- Led\n\n**Engineer, Ropes** 2017 - 2019\n\n- Led',
		marks: ['comma'],
		holds: (before, next) =>
			next.hasEmployer &&
			[before, next].every(({ isBold, origin }) => isBold && origin === 'line') &&
			before.noun === 'role' &&
			next.noun === null &&
			!isState(next) &&
			!isCountry(next.piece.text),
		weigh: as('title', 'title', 3),
	},
	{
		// The place stands with its employer, set off from the job.
		section: 'Experience',
		example: 'Acme, Lisbon - Engineer',
		marks: ['comma'],
		holds: (_, next) => next.isBeforeJob && next.isPlace,
		weigh: as('organization', 'location', 2.5),
	},
	{
		// A state alone is no place.
		section: 'Experience',
		example: 'Engineer, Acme, Florham Park, NJ',
		marks: ['comma'],
		holds: (before, next) => isState(next) && before.isPlace,
		weigh: (part, nextPart) => (nextPart === 'location' && (part === 'organization' || part === 'title') ? -2 : null),
	},
	{
		section: 'Education',
		example: 'PhD, Sociology',
		marks: ['comma'],
		holds: (before, next) => next.noun === null && before.isDegree && next.kind === 'education',
		weigh: as('title', 'title', 1.2),
	},
	{
		section: 'Education',
		example: 'Glazes, Kilns',
		marks: ['comma'],
		holds: (_, next) => next.noun === null && next.kind === 'education',
		weigh: as('title', 'title', 0.6),
	},
	{
		section: 'Education',
		example: 'BSc\n\nPhysics',
		marks: ['line'],
		holds: (before, next) => before.isDegree && next.isSubject && next.noun === null,
		weigh: as('title', 'title', 2),
	},
	{
		// A place has no colon.
		section: 'Experience',
		example: 'Engineer, Acme: Oslo, Norway',
		marks: ['colon'],
		holds: (_, next) => JOBS.has(next.kind),
		weigh: as('location', 'location', -1.5),
	},
	{
		section: 'Projects',
		example: 'Tides (second edition, of three)',
		marks: ['bracket'],
		holds: (_, next) => WORKS.includes(next.kind),
		weigh: as('title', 'title', 2),
	},
	{
		section: 'Talks',
		example: '“Tides of the north”, Wales 2014',
		marks: ['comma'],
		holds: (before, next) => isYearLast(next) && (before.isQuoted || isPrize(before.piece.text)),
		weigh: as('title', 'title', 0),
	},
	{
		// The name of an event and its year.
		section: 'Talks',
		example: 'SeaCon, Wales 2014',
		marks: ['comma'],
		holds: (_, next) => isYearLast(next),
		weigh: as('title', 'title', 1.5),
	},
	{
		section: 'Experience',
		example: 'Engineer, Acme - Harbour',
		marks: ['dash'],
		holds: () => true,
		weigh: as('organization', 'organization', -1.2),
	},
	{
		section: 'Education',
		example: 'BSc | Harmon, the State University of Delaware',
		marks: ['comma'],
		holds: (_, next) => /^the\s/.test(next.piece.text),
		weigh: as('organization', 'organization', 2),
	},
	{
		section: 'Experience',
		example: 'Engineer, Acme, Boulder, CO',
		marks: ['comma'],
		holds: (_, next) => isState(next) || isCountry(next.piece.text),
		weigh: as('location', 'location', 2),
	},
	{
		// Brackets that tell the whole place stand behind no other.
		section: 'Education',
		example: 'BSc, Harmon University (Seoul, Korea)',
		marks: ['bracket'],
		holds: (_, next) => /,| · /.test(next.piece.text),
		weigh: as('location', 'location', -3),
	},
	{
		// A remark in brackets.
		section: 'Experience',
		example: 'Engineer, Acme (contract)',
		marks: ['bracket'],
		holds: (_, next) => beginsLowercase(next.piece.text.slice(1)),
		weigh: as('organization', 'organization', -0.5),
	},
];

/** What a mark says for one part on both its sides, and for two parts. */
const MARKS: Readonly<Record<Mark, readonly [one: number, two: number]>> = {
	start: [0, 0],
	line: [-3, 1],
	pipe: [-2, 0.5],
	dash: [-0.5, 0.3],
	slash: [1.2, -0.3],
	colon: [1.2, -0.6],
	comma: [-0.2, 0],
	stop: [-1, 0],
	space: [-0.5, 0],
	style: [-1, 0.8],
	link: [0.3, 0],
	bracket: [0.8, -1.5],
	at: [-1, 0.5],
	in: [-1, 0.5],
};

/** How deep a mark cuts; those that are not named cut deepest. */
const STRENGTH: Readonly<Partial<Record<Mark, number>>> = { comma: 1, dash: 2, colon: 2, pipe: 3, line: 4 };

/** How deep a mark cuts: a comma less than a dash, a bar less than a line end; 0 for brackets and words between two pieces. */
export function strengthOf(mark: Mark): number {
	return STRENGTH[mark] ?? 0;
}

/** What is said for two neighbouring pieces, for every part the first can be, and for each of those every part of the second. */
export function joinWeights(before: Facts, next: Facts): readonly (readonly number[])[] {
	const mark = next.piece.line === before.piece.line ? next.piece.mark : 'line';
	const rows = JOINS.filter(({ marks, holds }) => marks.includes(mark) && holds(before, next));
	const weightOf = (part: Part, nextPart: Part) => {
		for (const { weigh } of rows) {
			const weight = weigh(part, nextPart);
			if (weight !== null) return weight;
		}
		return weightOfMark(mark, part, nextPart);
	};
	return PARTS.map((part) =>
		PARTS.map((nextPart) => weightOf(part, nextPart) + weightOfField(mark, before, next, part, nextPart)),
	);
}

function weightOfMark(mark: Mark, part: Part, nextPart: Part): number {
	const [one, two] = MARKS[mark];
	if (part === nextPart) return part === 'rest' && mark !== 'line' ? 1.2 : one;
	// Behind a place in the middle of a line stands little but text.
	return two - (part === 'location' && nextPart !== 'rest' && mark !== 'line' ? 1.5 : 0);
}

/** What is said for the field of a job, behind a mark that cuts less deep than others of its head: `Engineer, Payments | Acme`. */
function weightOfField(mark: Mark, before: Facts, next: Facts, part: Part, nextPart: Part): number {
	if (part !== 'title' || nextPart === 'location' || (STRENGTH[mark] ?? 9) >= next.strongest) return 0;
	if (nextPart !== part) return -0.5;
	// `### Engineer, Payments` above `**Acme**`
	return next.hasBoldBelow && before.noun === 'role' && !next.isSurePlaceLine ? 1.8 : 0.8;
}

/** Whether capitals in brackets, `(CRS)`, `(CPhO)`, are the first letters of a name, or stand behind an employer or a school. */
function isShortFor(text: string, { piece, noun }: Facts, mayBeOfEmployer = true): boolean {
	const [, letters] = /^\(((?:\p{Uppercase}\p{Lowercase}?){2,6})\)$/u.exec(text) ?? [];
	const initials = (piece.text.match(/(?<!\p{Alphabetic})\p{Uppercase}/gu) ?? []).join('');
	const isOfEmployer = mayBeOfEmployer && noun === 'organization';
	return letters !== undefined && (isOfEmployer || initials.endsWith(letters.replace(/\p{Lowercase}/gu, '')));
}

/** Whether a piece is an employer in bold; behind a school in bold may stand what is studied. */
function isBoldName({ isBold, isProper, noun, kind }: Facts): boolean {
	return isBold && isProper && noun !== 'role' && kind !== 'education';
}

/** Whether a name in front of a colon is an employer: `Acme University: …`, `Acme: Engineer`. */
function isEmployerBefore(before: Facts, next: Facts): boolean {
	return (
		before.noun === 'organization' ||
		(MAY_EMPLOY.has(next.kind) && before.noun === null && before.isProper && next.noun === 'role')
	);
}

/** Whether a phrase behind a job and a colon says what was done there. */
function isTaskBehindJob(before: Facts, { kind, noun, isProper, piece: { text } }: Facts): boolean {
	return JOBS.has(kind) && before.noun === 'role' && noun !== 'role' && !isProper && text.includes(' ');
}

/** Whether a name stands behind a job in brackets and nothing else does: no letters for the job, `(SRE)`, and no kind of it. */
function isEmployerBehind(before: Facts, { kind, noun, isProper, isLast, piece: { text } }: Facts): boolean {
	const isBeside = JOBS.has(kind) && before.isFirst && isLast && before.noun === 'role';
	return isBeside && noun !== 'role' && isProper && !/^\(\p{Uppercase}+\)$/u.test(text);
}

/** Whether a job stands behind a name that is no job, in a list of jobs. */
function isJobBehind(before: Facts, { noun, hasOrganization, kind }: Facts): boolean {
	return (
		JOBS.has(kind) && noun === 'role' && !hasOrganization && before.noun === null && (before.isProper || before.isFirst)
	);
}

/** Whether the last piece of a work's head ends in a year: `Wales 2014`. */
function isYearLast({ kind, isLast, piece }: Facts): boolean {
	return isLast && WORKS.includes(kind) && /\s(?:19|20)\d\d$/.test(piece.text);
}
