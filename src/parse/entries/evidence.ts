import type { SectionKind } from '../../model/index.ts';
import { profileOf } from '../../model/network.ts';
import { readDates } from '../cv/dates.ts';
import { beginsLowercase, lowerCase, wordsOf } from '../words/letters.ts';
import {
	endsInWork,
	isCountry,
	isEmployment,
	isKindOfTalk,
	isOutcome,
	isSelfEmployed,
	isSurePlace,
	isWork,
	isWorkMode,
	STATE,
} from '../words/phrases.ts';
import {
	type Facts,
	isCourseCode,
	isEvent,
	isGiver,
	isOfPages,
	isOfPhrase,
	isPlaceInBrackets,
	isState,
	isSumInBrackets,
	isTime,
	type Part,
	WORKS,
} from './facts.ts';
import { isHonours, isLabelledGrade } from './grades.ts';
import { EMPLOYED, JOBS, LISTS_OF_REFERENCES, MAY_EMPLOY } from './kinds.ts';
import { DETAILS, LED_BY, type Piece } from './pieces.ts';
import { describes, isCapitals, isName } from './split.ts';

/** A reason to read a piece as a part, or not to. */
export type Evidence = {
	readonly part: Part;
	/** Above 0 for, below 0 against. 3 settles most cases. */
	readonly weight: number;
	readonly reason: string;
	readonly kinds?: readonly SectionKind[];
	readonly holds: (facts: Facts) => boolean;
};

/** Sections whose entries have employers or schools. */
const EMPLOYING = [...MAY_EMPLOY];
/** Of these, those in which the employer is what is linked; elsewhere it may be the title: `[Nets are back](…), Bergen Times`. */
const LINKED = [...EMPLOYED];
/** Of these, those that someone gives or that are told somewhere. */
const SETTINGS: readonly SectionKind[] = ['publications', 'talks', 'awards', 'certificates'];

/** `[GitHub](https://github.com/ada)`: not an employer, whose link would have no user. */
function namesNetwork({ text, spans }: Piece): boolean {
	const url = spans[0]?.href ?? null;
	const profile = url === null ? null : profileOf({ kind: 'url', label: text, url });
	return profile !== null && profile.user !== null && lowerCase(profile.title) === lowerCase(text.trim());
}

/** `PM`, `SE`: a job in letters, as they stand alone in Asia. Behind a comma they are a country or a state. */
function isJobInLetters({ piece: { text, mark } }: Facts): boolean {
	return /^(?:P[LMO]|PMO|SE|TL|QA)$/.test(text) && mark !== 'comma' && (mark !== 'dash' || text !== 'SE');
}

/** Whether a name with dates stands alone in a list of jobs, or is one of many in a list of schools: it may be an employer. */
function isEmployed({ kind, isDated, isListOfNames, hasLabels, isProper, noun, piece }: Facts): boolean {
	const isBareName = isProper && noun === null && !hasLabels && JOBS.has(kind);
	return (
		isDated && !isWork(piece.text) && (isBareName || (isListOfNames && (kind === 'experience' || kind === 'education')))
	);
}

const AMOUNT = String.raw`\d[\d.,']*(?:[ \u00a0\u202f]\d{3})*(?:\s?(?:k|K|m|M|million))?`;
/** `$104,452`, `RMB 180,000`, `12k EUR`, `€98 300 for the Harbour Institute.` */
const SUM = new RegExp(
	`^(?:(?:US\\$|[$€£¥₹]|USD|EUR|GBP|RMB|CNY|CHF|JPY|INR|AUD|CAD|SEK|NOK|DKK)\\s?${AMOUNT}|${AMOUNT}\\s?(?:[€$£¥]|USD|EUR|GBP|RMB|CHF))(?:\\sfor\\s.{1,80})?\\.?$`,
);

/** `Lead developer of a platform made for finding local projects.` */
function isSentence({ piece, isWordy: wordy }: Facts): boolean {
	return wordy && /[.!?]$/.test(piece.text) && wordsOf(piece.text).length > 8;
}

const LABELLED = new RegExp(`^[(]?(?:principal investigators?|supervised by|${LED_BY}|${DETAILS})\\s*:`, 'i');

/** Everything that speaks for or against a part. The weights add up. */
const EVIDENCE: readonly Evidence[] = [
	{ part: 'title', weight: 3, reason: 'names a job', holds: (f) => f.noun === 'role' },
	{ part: 'title', weight: 0.5, reason: 'has a word for a job', holds: (f) => f.hasRole },
	{ part: 'title', weight: 5, reason: 'is a job in letters', kinds: [...JOBS], holds: isJobInLetters },
	{ part: 'title', weight: 2, reason: 'names a degree', kinds: ['education'], holds: (f) => f.isDegree },
	{ part: 'title', weight: 1, reason: 'names what is studied', holds: (f) => f.isSubject },
	{ part: 'title', weight: 3, reason: 'is quoted', kinds: WORKS, holds: (f) => f.isQuoted },
	{
		part: 'title',
		weight: 3.5,
		reason: 'is in italics below a name',
		kinds: ['talks', 'publications'],
		holds: (f) => f.piece.line > 0 && !f.isBold && f.piece.spans.every(({ emphasis }) => emphasis),
	},
	{ part: 'title', weight: 0.4, reason: 'is a heading', holds: (f) => f.origin === 'heading' && f.isFirst },
	{ part: 'title', weight: 1.2, reason: 'stands first', holds: (f) => f.isFirst },
	{ part: 'title', weight: 2, reason: 'stands first', kinds: WORKS, holds: (f) => f.isFirst },
	{ part: 'title', weight: 2.5, reason: 'is the only name', holds: (f) => f.isOnly && !isEmployed(f) },
	{ part: 'title', weight: -1, reason: 'names an organisation', holds: (f) => f.noun === 'organization' },
	{
		part: 'title',
		weight: -2.1,
		reason: 'names an organisation',
		kinds: EMPLOYING,
		holds: (f) => f.noun === 'organization',
	},
	{ part: 'title', weight: 1, reason: 'is the first item below a name', holds: (f) => f.origin === 'item' },
	{
		part: 'title',
		weight: 6,
		reason: 'has a label for a job',
		holds: (f) => f.origin === 'labelled role' && (f.kind !== 'projects' || f.isFirst),
	},
	{
		part: 'rest',
		weight: 6,
		reason: 'is a job in a project',
		kinds: ['projects'],
		holds: (f) => f.origin === 'labelled role' && !f.isFirst,
	},
	{ part: 'title', weight: -1, reason: 'begins small', holds: (f) => beginsLowercase(f.piece.text) && !f.isFirst },
	{ part: 'title', weight: -7, reason: 'is a sentence', kinds: EMPLOYING, holds: isSentence },
	{ part: 'title', weight: -1.5, reason: 'is part of a place', holds: (f) => f.isSurePlaceLine },
	{ part: 'title', weight: -1.5, reason: 'stands beside the dates', holds: (f) => f.origin === 'beside dates' },

	{ part: 'organization', weight: 3, reason: 'names an organisation', holds: (f) => f.noun === 'organization' },
	{
		part: 'organization',
		weight: 2.1,
		reason: 'is a name alone with dates',
		holds: (f) => f.isOnly && isEmployed(f) && f.isProper,
	},
	{ part: 'organization', weight: 0.8, reason: 'has a word for an organisation', holds: (f) => f.hasOrganization },
	{
		part: 'organization',
		weight: 4,
		reason: 'stands beside its place above another name',
		kinds: EMPLOYING,
		holds: (f) => f.isPlacedHeading,
	},
	{
		part: 'organization',
		weight: 3,
		reason: 'stands behind "at"',
		holds: (f) => f.piece.mark === 'at' && !isOfPhrase(f),
	},
	{ part: 'organization', weight: 1.5, reason: 'is a link', kinds: LINKED, holds: (f) => f.isLinked },
	{
		part: 'organization',
		weight: 1.3,
		reason: 'is written in capitals',
		holds: (f) => isCapitals(f.piece.text) && !isCourseCode(f.piece.text),
	},
	{ part: 'organization', weight: 0.7, reason: 'is a proper name', holds: (f) => f.isProper },
	{
		part: 'organization',
		weight: 5,
		reason: 'is the employer of the roles below',
		holds: (f) =>
			f.origin === 'employer' && !f.isPlaceOfEmployer && !isPlaceInBrackets(f) && !isEmployment(f.piece.text),
	},
	{
		part: 'organization',
		weight: 4,
		reason: 'stands in the place of an employer',
		// `Freelance | Consultant`
		kinds: ['experience'],
		holds: (f) => f.isFirst && !f.isOnly && isSelfEmployed(f.piece.text),
	},
	{
		part: 'organization',
		weight: 6,
		reason: 'has a label for an employer',
		holds: (f) => f.origin === 'labelled organization' && !f.isPlaceOfEmployer,
	},
	{ part: 'organization', weight: 5, reason: 'has a house', holds: (f) => f.piece.text.startsWith('🏢') },
	{ part: 'organization', weight: -2.4, reason: 'names a job', holds: (f) => f.noun === 'role' },
	{
		part: 'organization',
		weight: -1.5,
		reason: 'reads like a sentence',
		holds: (f) => f.isWordy || !isName(f.piece.text),
	},
	{
		part: 'organization',
		weight: -2,
		reason: 'begins small',
		holds: (f) => beginsLowercase(f.piece.text) && !f.isProper,
	},
	{
		part: 'organization',
		weight: -3,
		reason: 'is a grade',
		kinds: ['education'],
		holds: (f) => isHonours(f.piece.text),
	},
	{
		part: 'organization',
		weight: -3,
		reason: 'names what was worked on',
		holds: (f) => f.piece.line > 0 && f.noun === null && endsInWork(f.piece.text),
	},
	{ part: 'organization', weight: -1, reason: 'is quoted', holds: (f) => f.isQuoted },
	{ part: 'organization', weight: -1, reason: 'projects have none', kinds: ['projects'], holds: () => true },
	{
		part: 'organization',
		weight: -2,
		reason: 'stands in brackets',
		kinds: WORKS,
		holds: (f) => f.piece.mark === 'bracket' && !isGiver(f),
	},
	{
		part: 'organization',
		weight: 2.5,
		reason: 'is the first name beside the dates',
		kinds: SETTINGS,
		holds: (f) => f.origin === 'beside dates' && f.piece.from === 0 && !f.isSurePlaceLine && f.isProper,
	},
	{
		part: 'organization',
		weight: 3,
		reason: 'is an event with its year',
		kinds: ['talks'],
		// `SeaCon, Wales 2014` is one name, unlike the event in `Nets, SeaCon 2014, Oslo`.
		holds: (f) => isEvent(f) && (f.piece.mark !== 'comma' || !f.isLast),
	},
	{ part: 'organization', weight: -2, reason: 'is a country', holds: (f) => isCountry(f.piece.text) },

	{
		part: 'organization',
		weight: -4,
		reason: 'is a date',
		holds: (f) => readDates(f.piece.text) !== null,
	},
	{ part: 'location', weight: 6, reason: 'has a pin', holds: (f) => f.piece.text.startsWith('📍') },
	{ part: 'location', weight: 0.8, reason: 'has the form of a place', holds: (f) => f.isPlace },
	{
		part: 'location',
		weight: 4.5,
		reason: 'is the place of the employer',
		holds: (f) =>
			f.isPlaceOfEmployer ||
			(f.origin === 'employer' && f.piece.from > 0 && (f.isPlaceLine || isState(f) || STATE.test(f.piece.text))),
	},
	{
		part: 'location',
		weight: 2,
		reason: 'is a place in brackets',
		holds: (f) => f.piece.mark === 'bracket' && f.isPlace && /, | · /.test(f.piece.text) && !isGiver(f),
	},
	{
		part: 'location',
		weight: 2.2,
		reason: 'is a name in brackets behind an employer',
		kinds: ['experience'],
		holds: isPlaceInBrackets,
	},
	{
		part: 'location',
		weight: 2,
		reason: 'is a place with its country in brackets',
		holds: (f) => f.piece.mark === 'bracket' && isSurePlace(f.piece.text.slice(1, -1)),
	},
	{
		part: 'location',
		weight: 4,
		reason: 'is a place with its state in brackets',
		// `Engineer / Londrina (PR)`
		holds: (f) => f.piece.mark === 'slash' && /^\p{Uppercase}[^()]{2,40} \([A-Z]{2}\)/u.test(f.piece.text),
	},
	{ part: 'location', weight: 0.6, reason: 'is a line of places', holds: (f) => f.isPlaceLine },
	{ part: 'location', weight: 3, reason: 'is a way of working', holds: (f) => isWorkMode(f.piece.text) },
	{ part: 'location', weight: 2.5, reason: 'is a country', holds: (f) => isCountry(f.piece.text) },
	{ part: 'location', weight: 3, reason: 'stands behind "in"', holds: (f) => f.piece.mark === 'in' },
	{ part: 'location', weight: 1.2, reason: 'stands beside the dates', holds: (f) => f.origin === 'beside dates' },
	{ part: 'location', weight: 5, reason: 'has a label for a place', holds: (f) => f.origin === 'labelled place' },
	{ part: 'location', weight: 0.6, reason: 'stands last', holds: (f) => f.isLast && !f.isFirst },
	{ part: 'location', weight: -3, reason: 'has no form of a place', holds: (f) => !f.isPlace },
	{ part: 'location', weight: -3, reason: 'is a grade', kinds: ['education'], holds: (f) => isHonours(f.piece.text) },
	{ part: 'location', weight: -1.5, reason: 'begins a sentence', holds: (f) => f.piece.mark === 'stop' },
	{ part: 'location', weight: -3, reason: 'stands first', holds: (f) => f.isFirst },
	{
		part: 'location',
		weight: -1.5,
		reason: 'is a line in bold, or a heading',
		holds: (f) => (f.hasBoldBelow && f.isBold) || (f.origin === 'heading' && f.piece.line > 0 && f.piece.from === 0),
	},
	{ part: 'location', weight: -1, reason: 'projects have none', kinds: ['projects'], holds: () => true },
	{ part: 'location', weight: -3, reason: 'names a job or an organisation', holds: (f) => f.noun !== null },

	{ part: 'rest', weight: 9, reason: 'tells how it ended', holds: (f) => !f.isFirst && isOutcome(f.piece.text) },
	{ part: 'rest', weight: -0.9, reason: 'a head is rarely text', holds: () => true },
	{ part: 'rest', weight: -1, reason: 'names something', holds: (f) => f.noun !== null },
	{
		part: 'rest',
		weight: 1.6,
		reason: 'is a remark in brackets',
		holds: (f) =>
			!f.isFirst &&
			/^[([（][\p{Lowercase}\d][^()[\]（）]*[)\]）]$/u.test(f.piece.text) &&
			wordsOf(f.piece.text).length < 4,
	},
	{
		part: 'rest',
		weight: 4,
		reason: 'is a remark with a label',
		// `(Advisor: Ada Reed)`
		holds: (f) => !f.isFirst && f.piece.mark === 'bracket' && /^[(（][^()（）:：]{2,20}[:：]/.test(f.piece.text),
	},
	{
		part: 'rest',
		weight: 6,
		reason: 'has a label for who led, a team, a grade or a thesis',
		// `Principal Investigator: Dr. Ada Reed`, `Team: Nets`
		holds: (f) => !f.isFirst && LABELLED.test(f.piece.text),
	},
	{
		part: 'rest',
		weight: 4,
		reason: 'is a kind of employment',
		holds: (f) => !f.isFirst && isEmployment(f.piece.text),
	},
	{
		part: 'rest',
		weight: 2.5,
		reason: 'is a figure',
		holds: (f) => /\d\s*(?:%|C?GPA\b)|\d\s*\/\s*\d|:\s*\d/.test(f.piece.text) && !f.isFirst,
	},
	{
		part: 'rest',
		weight: 6,
		reason: 'is a sum',
		holds: (f) => !f.isFirst && (SUM.test(f.piece.text) || isSumInBrackets(f.piece)),
	},
	{
		part: 'rest',
		weight: 6,
		reason: 'leads to a page, perhaps of the network it names',
		holds: (f) => !f.isFirst && (isOfPages(f.piece) || (f.isLinked && namesNetwork(f.piece))),
	},
	{
		part: 'rest',
		weight: 4,
		reason: 'names who else was there',
		holds: (f) => !f.isFirst && /^[(]?(?:together |jointly )?with\s+\p{Uppercase}/u.test(f.piece.text),
	},
	{
		part: 'rest',
		weight: 6,
		reason: 'is a length of time, or the dates of all jobs below',
		holds: (f) => !f.isFirst && isTime(f.piece),
	},
	{
		part: 'rest',
		weight: 6,
		reason: 'tells how a talk was given',
		kinds: ['talks'],
		holds: (f) => isKindOfTalk(f.piece.text),
	},
	{
		part: 'rest',
		weight: 6,
		reason: 'is the number of a certificate',
		kinds: ['certificates'],
		// `ABC-1234`, `Credential ID ABC123`
		holds: (f) =>
			!f.isFirst &&
			((/^[\p{Uppercase}\d#-]+$/u.test(f.piece.text) && /\d{4}/.test(f.piece.text)) ||
				/^(?:credential|certificate|licen[cs]e)\b.*\d/i.test(f.piece.text)),
	},
	{
		part: 'rest',
		weight: 7,
		reason: 'describes a project',
		kinds: ['projects'],
		holds: (f) => !f.isFirst && describes(f.piece.text),
	},
	{
		part: 'rest',
		weight: 6,
		reason: 'is a short reference',
		// `(A. Byron, 2023)`, `(Byron et al. 2023)`
		kinds: ['publications'],
		holds: (f) => /^\((?=.*\p{Alphabetic}\. )[\p{Alphabetic}. &-]{3,60},? (?:19|20)\d\d[a-z]?\)$/u.test(f.piece.text),
	},
	{ part: 'rest', weight: 4, reason: 'is a grade', holds: (f) => isLabelledGrade(f.piece.text) && !f.isFirst },
	{
		part: 'rest',
		weight: 3.5,
		reason: 'is a web address',
		// `Scrum.org` gives certificates.
		holds: (f) =>
			!f.isFirst &&
			!(f.kind === 'certificates' && /^\p{Uppercase}\p{Alphabetic}+\.\p{Lowercase}+$/u.test(f.piece.text)) &&
			/^(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/.test(f.piece.text),
	},
	{
		part: 'rest',
		weight: 9,
		reason: 'is a part in a grant',
		kinds: ['awards'],
		holds: (f) => !f.isOnly && /^\(?(?:co-?)?(?:P\.?I\.?|(?:principal )?investigator)\)?$/i.test(f.piece.text),
	},
	{ part: 'rest', weight: 3, reason: 'has a label of its own', holds: (f) => f.isLabelled },
	{
		part: 'rest',
		weight: 1.8,
		reason: 'projects have tools',
		kinds: ['projects'],
		holds: (f) => !f.isFirst && f.noun === null,
	},
	{
		part: 'rest',
		weight: 2.5,
		reason: 'is a sentence behind a name',
		kinds: EMPLOYING,
		holds: (f) => f.piece.mark === 'stop' && f.isWordy && f.noun === null && /[.!?]$/.test(f.piece.text),
	},
	{ part: 'rest', weight: 1.2, reason: 'is a sentence', holds: (f) => f.isWordy && wordsOf(f.piece.text).length > 8 },
];

const ROWS = new Map<string, readonly Evidence[]>();

/** The evidence about a part that counts in sections of a kind. */
export function evidenceFor(part: Part, kind: SectionKind): readonly Evidence[] {
	const key = `${part} ${kind}`;
	const known =
		ROWS.get(key) ?? EVIDENCE.filter((row) => row.part === part && (!row.kinds || row.kinds.includes(kind)));
	ROWS.set(key, known);
	return known;
}

/** What speaks against a head without a title or without an organisation, by the kind of its section. */
export function missingWeight(kind: SectionKind, missing: 'title' | 'organization'): number {
	if (missing === 'title') return kind === 'education' ? -0.5 : WORKS.includes(kind) ? -4 : -1.2;
	return kind === 'projects' || LISTS_OF_REFERENCES.has(kind)
		? 0
		: kind === 'experience' || kind === 'education' || kind === 'other'
			? -1
			: -0.3;
}
