import type { SectionKind } from '../../model/index.ts';
import { profileOf } from '../../model/network.ts';
import { monthOf } from '../cv/calendar.ts';
import { isPeriod, readDates } from '../cv/dates.ts';
import { beginsLowercase, firstLetterOrDigit, hasLetter, lowerCase, wordsOf } from '../words/letters.ts';
import {
	endsInWork,
	isCountry,
	isEmployment,
	isKindOfTalk,
	isOutcome,
	isPage,
	isPlace,
	isPrize,
	isSelfEmployed,
	isSubject,
	isSurePlace,
	isWork,
	isWorkMode,
	namedIn,
	STATE,
	STATE_CODE,
} from '../words/phrases.ts';
import { isHonours, isLabelledGrade } from './grades.ts';
import { EMPLOYED, JOBS, LISTS_OF_REFERENCES, MAY_EMPLOY } from './kinds.ts';
import { DETAILS, LED_BY, type Mark, type Piece } from './pieces.ts';
import { describes, isCapitals, isName, isOfLinks, isProperName, isWordy } from './split.ts';

/** What a piece of a head can be. `rest` is text that has no field. */
export type Part = 'title' | 'organization' | 'location' | 'rest';

export const PARTS: readonly Part[] = ['title', 'organization', 'location', 'rest'];

/** Where a line of a head stood. */
export type Origin =
	| 'heading'
	| 'line'
	| 'beside dates'
	| 'item'
	| 'cell'
	| 'employer'
	| 'labelled role'
	| 'labelled organization'
	| 'labelled place';

/** Where a piece stands. */
export type Place = {
	readonly kind: SectionKind;
	readonly origin: Origin;
	readonly isFirst: boolean;
	readonly isLast: boolean;
	/** Whether it is the first, and all other pieces of the head are in brackets or without letters. */
	readonly isOnly: boolean;
	readonly isDated: boolean;
	/** Whether all pieces between two deep marks have the form of places: `Lisbon, Portugal`. */
	readonly isPlaceLine: boolean;
	/** Whether they end in a state or a country as well. */
	readonly isSurePlaceLine: boolean;
	/** Whether it is one of a line of places below the only name, which is no job: `Acme` above `Dallas, Texas`. */
	readonly isPlaceOfName: boolean;
	/** Whether it is a heading beside a place with its state or country, above another name: `### Acme, Tulsa, OK`. */
	readonly isPlacedHeading: boolean;
	/** Whether it belongs to the place that ends the line of an employer: `Acme, Tulsa, OK`. */
	readonly isPlaceOfEmployer: boolean;
	/** Whether a job stands right behind it, set off by a dash or a bar: `Oslo` in `Acme, Oslo - Engineer`. */
	readonly isBeforeJob: boolean;
	/** Whether the only piece in bold is all of a line below the first: `**Acme**` below `### Engineer, Payments`. */
	readonly hasBoldBelow: boolean;
	/** Whether its line, not the first, begins with a label: `Grade: very good`. */
	readonly isLabelled: boolean;
	/** Whether every head of the section is one name. */
	readonly isListOfNames: boolean;
	/** Whether other lines of the head have labels: `Place: Oslo`. What has none is the job more often than the employer. */
	readonly hasLabels: boolean;
	/** How deep the deepest mark of the head cuts. */
	readonly strongest: number;
};

/** What is known of a piece. */
export type Facts = Place & {
	readonly piece: Piece;
	readonly noun: 'role' | 'organization' | null;
	readonly hasRole: boolean;
	readonly hasOrganization: boolean;
	readonly isDegree: boolean;
	/** Whether it names what is studied, in a list of degrees. */
	readonly isSubject: boolean;
	readonly isPlace: boolean;
	readonly isProper: boolean;
	readonly isWordy: boolean;
	readonly isLinked: boolean;
	readonly isBold: boolean;
	readonly isQuoted: boolean;
};

/** The name of a website that stands for an employer. */
export const HOST = /^[\w-]+\.[a-z]{2,}$/;
/** Points, and words that begin with a digit, do not count in a name: `B.Sc.`, `4finance`. */
const NAMELESS = /\.|(?<!\p{Alphabetic})\d+(?=\p{Alphabetic})\S*/gu;

/** The facts of a piece, found once. */
export function factsOf(piece: Piece, place: Place): Facts {
	const { text, spans } = piece;
	// `(Oslo)`, but not `Nantes (44)`.
	const inside = text.replace(/^[([（【]+/u, '');
	const words = inside.replace(inside.includes('(') ? /\.+$/u : /[)\]）】.]+$/u, '').replace(STATE, '');
	const named = words.replace(NAMELESS, '').trim();
	const { noun, hasRole, hasOrganization, hasDegree } = namedIn(words);
	// Two capitals behind other words are a state, `CO`, and no company; beside a school they may be a degree, `MA`.
	const isStateCode = STATE_CODE.test(words) && !place.isFirst && !(hasDegree && place.kind === 'education');
	// The fields one by one: V8 copies an object and adds to it ten times slower.
	return {
		kind: place.kind,
		origin: place.origin,
		isFirst: place.isFirst,
		isLast: place.isLast,
		isOnly: place.isOnly,
		isDated: place.isDated,
		isPlaceLine: place.isPlaceLine,
		isSurePlaceLine: place.isSurePlaceLine,
		isPlaceOfName: place.isPlaceOfName,
		isPlacedHeading: place.isPlacedHeading,
		isPlaceOfEmployer: place.isPlaceOfEmployer,
		isBeforeJob: place.isBeforeJob,
		hasBoldBelow: place.hasBoldBelow,
		isLabelled: place.isLabelled,
		isListOfNames: place.isListOfNames,
		hasLabels: place.hasLabels,
		strongest: place.strongest,
		piece,
		noun: STATE_CODE.test(words) && !place.isFirst ? null : noun,
		hasRole,
		hasOrganization,
		isDegree: hasDegree,
		isSubject: place.kind === 'education' && isSubject(words),
		isPlace: isStateCode || isPlace(words),
		isProper:
			named === ''
				? hasLetter(words)
				: isProperName(named) || ((piece.from === 0 || piece.mark === 'at') && HOST.test(words)),
		isWordy: isWordy(named),
		isLinked: isOfLinks(spans),
		isBold: isBold(piece),
		isQuoted: /^[“"„«「『]/.test(text),
	};
}

/** `[GitHub](https://github.com/ada)`: not an employer, whose link would have no user. */
function namesNetwork({ text, spans }: Piece): boolean {
	const url = spans[0]?.href ?? null;
	const profile = url === null ? null : profileOf({ kind: 'url', label: text, url });
	return profile !== null && profile.user !== null && lowerCase(profile.title) === lowerCase(text.trim());
}

/** Whether a piece begins in bold. */
export function isBold({ spans }: Piece): boolean {
	return spans[0]?.strong === true;
}

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
/** Sections that list works, each with a title. */
const WORKS: readonly SectionKind[] = ['projects', 'publications', 'talks', 'awards', 'certificates'];

/** Of these, those that someone gives or that are told somewhere. */
const SETTINGS: readonly SectionKind[] = ['publications', 'talks', 'awards', 'certificates'];

/** `SeaCon 2019`: the name of a conference. */
function isEvent({ isProper, isQuoted, piece: { text } }: Facts): boolean {
	return isProper && !isQuoted && /^\S+(?: \S+){0,3} (?:19|20)\d\d$/.test(text) && !isPrize(text);
}

/** Whether a name in brackets gave a certificate, or is where a talk was given: `(Coursera)`, `(SeaCon)`, `(Knot Day)`. */
function isGiver({ kind, isProper, isLast, noun, isPlace: mayBePlace, piece: { text, mark } }: Facts): boolean {
	const name = text.slice(1, -1);
	const isGiven =
		kind === 'certificates' ||
		((kind === 'talks' || kind === 'awards') && !(mayBePlace && /^\p{Uppercase}\p{Lowercase}+$/u.test(name)));
	const isNamed = isGiven && mark === 'bracket' && isLast && isProper && noun !== 'role' && /\p{Lowercase}/u.test(name);
	return isNamed && !(isLevel(name) || isKindOfTalk(name) || isPage(name) || isWorkMode(name) || isSurePlace(name));
}

/** Whether a piece is links to pages: `[Website](…)`, `([slides](…), [video](…))`. */
function isOfPages({ text, spans }: Piece): boolean {
	const areLinks = spans.every(({ href, text: own }) => href !== undefined || firstLetterOrDigit(own) < 0);
	const names = text.replace(/^[([]+|[)\]]+$/g, '').split(/,\s+|\s*[|/]\s*/);
	return areLinks && names.every(isPage);
}

/** Whether a text says how well or how far: `Gold`, `First Class`, `Level 2`, `C1`. */
function isLevel(text: string): boolean {
	return /\d|\b(?:gold|silver|bronze|distinction|merit|pass|class|grade|level|beginner|basic|intermediate|honou?rs|advanced)\b/i.test(
		text,
	);
}

/** `CO`, `USA`: capitals behind the name of a city. */
function isState({ piece, isFirst }: Facts): boolean {
	return !isFirst && /^\(?(?:[A-Z]{2}|USA|U\.S\.A?\.?)\)?\.?$/.test(piece.text);
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

function isSumInBrackets({ text }: Piece): boolean {
	return /^\([^()]*(?:[$€£¥]\s?\d|\d\s?[$€£¥]|\b(?:GBP|USD|EUR|yen)\b)[^()]*\)$/.test(text);
}

/** Whether a text is the code of a course: `CIS 115`, `Hist775`. */
export function isCourseCode(text: string): boolean {
	return COURSE.test(text);
}

const COURSE = /^(?:[A-Z]{2,5} ?|[A-Z][a-z]{2,5})\d{2,4}[A-Z]?$/;

/** `(2 years)`, `(2019 - 2022)`, `June–September`: the dates of an entry are not among the pieces of its head. */
function isTime({ text, mark }: Piece): boolean {
	const said = text.replace(/^[(（]|[)）]?\.?$/gu, '');
	const mayBeDates = mark === 'bracket' || /\d{4}\D+\d{4}/.test(said);
	return isPeriod(said) || areMonths(said) || (mayBeDates && readDates(said) !== null);
}

/** Whether a piece tells a time, a sum or a grade, and no name: `(2 years)`, `(€50,000)`, `(Note 1,7)`. */
function isFigure(piece: Piece): boolean {
	return isTime(piece) || isSumInBrackets(piece) || isLabelledGrade(piece.text);
}

/** `June–September` */
function areMonths(text: string): boolean {
	const words = text.split(/\s?[–—-]\s?/);
	return words.length === 2 && words.every((word) => monthOf(word) !== null);
}

/** `Lead developer of a platform made for finding local projects.` */
function isSentence({ piece, isWordy: wordy }: Facts): boolean {
	return wordy && /[.!?]$/.test(piece.text) && wordsOf(piece.text).length > 8;
}

/** `(Oslo)`, `(Rio de Janeiro)` behind a name, but not `(KeelStone)` or `(CRS)`. */
function isPlaceInBrackets({ piece: { text }, isLast, isBeforeJob, isPlace }: Facts): boolean {
	const isName =
		/^\(\p{Uppercase}\p{Lowercase}/u.test(text) && !/\p{Lowercase}\p{Uppercase}|\p{Uppercase}{2}/u.test(text);
	const inside = text.slice(1, -1);
	return (isLast || isBeforeJob) && isPlace && (isName || isSurePlace(inside)) && !isEmployment(inside);
}

const LABELLED = new RegExp(`^[(]?(?:principal investigators?|supervised by|${LED_BY}|${DETAILS})\\s*:`, 'i');

/** Whether what stands behind `at` is no employer: in the title of a paper, or in a phrase, as in the talk `Nets at Scale`. */
function isOfPhrase({ kind, piece: { text } }: Facts): boolean {
	return kind === 'publications' || (WORKS.includes(kind) && PHRASES.test(text));
}

const PHRASES = /^(?:scale|sea|night|home|work|large|risk|speed|runtime|compile time|(?:the )?edge)$/i;

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
	{ part: 'title', weight: -2, reason: 'is the employer of the roles below', holds: (f) => f.origin === 'employer' },
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
	{ part: 'organization', weight: -2, reason: 'is the place of the name above', holds: (f) => f.isPlaceOfName },
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
	{ part: 'organization', weight: -2, reason: 'is a way of working', holds: (f) => isWorkMode(f.piece.text) },
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
	{
		part: 'organization',
		weight: 1.2,
		reason: 'is an event with its year',
		kinds: ['awards'],
		holds: (f) => isEvent(f) && !f.isFirst,
	},
	{ part: 'organization', weight: -2, reason: 'is a country', holds: (f) => isCountry(f.piece.text) },
	{ part: 'organization', weight: -2, reason: 'has no letters', holds: (f) => !hasLetter(f.piece.text) },

	{
		part: 'organization',
		weight: -4,
		reason: 'is a date',
		holds: (f) => readDates(f.piece.text) !== null,
	},
	{ part: 'location', weight: 0.8, reason: 'has the form of a place', holds: (f) => f.isPlace },
	{ part: 'location', weight: 1.5, reason: 'is a state or a country in capitals', holds: isState },
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
	{ part: 'location', weight: -2, reason: 'names what is studied', holds: (f) => f.isSubject },
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
		holds: (f) => !f.isFirst && SUM.test(f.piece.text),
	},
	{
		part: 'rest',
		weight: 6,
		reason: 'leads to a page',
		holds: (f) => !f.isFirst && isOfPages(f.piece),
	},
	{
		part: 'rest',
		weight: 6,
		reason: 'leads to a page of the network it names',
		holds: (f) => !f.isFirst && f.isLinked && namesNetwork(f.piece),
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
		reason: 'is a sum in brackets',
		holds: (f) => !f.isFirst && isSumInBrackets(f.piece),
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
		holds: (f) => !f.isFirst && /^[\p{Uppercase}\d#-]+$/u.test(f.piece.text) && /\d{4}/.test(f.piece.text),
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

/** What two neighbouring pieces that become one part, or two, say for it. */
export function joinWeight(before: Facts, next: Facts, part: Part, nextPart: Part): number {
	const mark = markBetween(before, next);
	const weight = weightBetween(before, next, part, nextPart);
	if (part !== 'title' || nextPart === 'location' || !isWeak(mark, next)) return weight;
	if (nextPart !== part) return weight - 0.5;
	// `### Engineer, Payments` above `**Acme**`: behind the job stands its field.
	return weight + (next.hasBoldBelow && before.noun === 'role' && !next.isSurePlaceLine ? 1.8 : 0.8);
}

function markBetween(before: Facts, next: Facts): Mark {
	return next.piece.line === before.piece.line ? next.piece.mark : 'line';
}

/** Whether a mark cuts less deep than others of the head: a comma beside pipes, a dash in a head of several lines. */
function isWeak(mark: Mark, { strongest }: Facts): boolean {
	return (STRENGTH[mark] ?? 9) < strongest;
}

/** Universities of several towns, of which each is told by its town: `University of California, Davis`. */
export const CAMPUSES =
	/^(?:The )?University of (?:California|Colorado|Illinois|Maryland|Massachusetts|North Carolina|Texas|Wisconsin)$/;

/** How deep a mark cuts. */
export const STRENGTH: Readonly<Partial<Record<Mark, number>>> = { comma: 1, dash: 2, colon: 2, pipe: 3, line: 4 };

function weightBetween(before: Facts, next: Facts, part: Part, nextPart: Part): number {
	const mark = markBetween(before, next);
	// `CIS 115: Introduction to Computing`: the code of a course and its name.
	if ((mark === 'colon' || mark === 'comma' || mark === 'dash') && isCourseCode(before.piece.text))
		return part === nextPart && part !== 'organization' ? 2 : -1;
	if (mark === 'at' && isOfPhrase(next)) return part === nextPart ? 2 : -1;
	if (mark === 'comma' && next.isLast && CAMPUSES.test(before.piece.text))
		return part === nextPart && part === 'organization' ? 4 : -1;
	// `Acme (2 years)`, `Acme (€50,000)`, `Gymnasium Nord, Kiel (Note 1,7)`
	if (mark === 'bracket' && (part === 'organization' || part === 'location') && isFigure(next.piece))
		return nextPart === 'rest' ? 0.5 : -1;
	// `Certified Rope Splicer (CRS)`, `Certified Rope Splicer - CRS`: the letters of a name stand behind it.
	if (mark === 'bracket' && isShortFor(next.piece.text, before)) return part === nextPart ? 2.5 : -2;
	if (mark === 'bracket' && isOfPages(next.piece)) return nextPart === 'rest' && part !== 'rest' ? 0.5 : -1;
	if (mark === 'bracket' && isWorkMode(next.piece.text)) return nextPart === 'location' ? 0.5 : -1;
	if (mark === 'bracket' && isGiver(next)) return part === 'title' && nextPart === 'organization' ? 0.5 : -1;
	// `Acme (Oslo)`, but not `London (UK)`
	if (mark === 'bracket' && JOBS.has(next.kind) && isPlaceInBrackets(next) && !isCountry(next.piece.text)) {
		if (nextPart === 'location' && part === 'organization') return -0.5;
		if (nextPart === 'location' && part === 'location') return -1;
	}
	// `SeaCon 2019 (Oslo)`
	if (mark === 'bracket' && before.kind === 'talks' && isEvent(before) && next.isPlace)
		return part === 'organization' && nextPart === 'location' ? 0.5 : -1.5;
	if (mark === 'dash' && isShortFor(`(${next.piece.text})`, before, false)) return part === nextPart ? 3 : -2;
	if (part !== nextPart && mark === 'colon' && isEmployerBefore(before, next)) return 0.3;
	// `Engineer (Acme)`, and nothing else
	if (mark === 'bracket' && part === 'title' && nextPart === 'organization' && isEmployerBehind(before, next))
		return 0.5;
	// `Acme (Engineer)`
	if (part === 'organization' && nextPart === 'title' && mark === 'bracket' && isJobBehind(before, next)) return 0;
	// `**Engineer**: Acme`: the types say that these are two names.
	if (part !== nextPart && mark === 'colon' && before.isBold && !next.isBold && JOBS.has(next.kind)) return 0.5;
	// `Invited talk: Tides`, `SeaCon 2019, Oslo: Tides`
	if ((mark === 'colon' || mark === 'dash') && nextPart === 'title' && before.kind === 'talks') {
		if (part === 'rest' && isKindOfTalk(before.piece.text)) return 3;
		if (part === 'location' && before.isPlace) return 1;
	}
	// `SeaCon 2019: Tides`
	if (part === 'organization' && nextPart === 'title' && mark === 'colon' && before.kind === 'talks' && isEvent(before))
		return 1;
	// `Tides: a forecast for boats`, which no dates make a job.
	const isOfTitle = !next.isDated || LISTS_OF_REFERENCES.has(next.kind);
	if (part !== nextPart && mark === 'colon' && isOfTitle && next.noun === null) return -2;
	// `BSc Pottery (Glazes)`
	const isBracketed = mark === 'bracket' || next.piece.text.startsWith('(');
	if (isBracketed && (before.isDegree || before.isSubject) && next.isSubject) return part === nextPart ? 2.5 : -1;
	// `**MSc** in Physics`, which is no place.
	if (mark === 'in' && before.isDegree && part === 'title' && next.kind === 'education')
		return nextPart === 'title' ? 1.5 : nextPart === 'location' ? -3 : 0;
	// `**Acme**, Lisbon`: the name ends where its type does.
	if (part === 'organization' && nextPart === 'location' && mark === 'comma' && isBoldName(before) && !next.isBold)
		return 1.5;
	// `Acme, Lisbon - Engineer`: the place stands with its employer, set off from the job.
	if (mark === 'comma' && part === 'organization' && nextPart === 'location' && next.isBeforeJob && next.isPlace)
		return 2.5;
	// `Florham Park, NJ`: a state alone is no place.
	const isNamed = part === 'organization' || part === 'title';
	if (mark === 'comma' && isNamed && nextPart === 'location' && isState(next) && before.isPlace) return -2;
	if (part !== nextPart) return APART[mark] - (part === 'location' && nextPart !== 'rest' && mark !== 'line' ? 1.5 : 0);
	// A degree and its subject: `PhD, Sociology`.
	if (mark === 'comma' && part === 'title' && next.noun === null && next.kind === 'education')
		return before.isDegree ? 1.2 : 0.6;
	if (mark === 'line' && part === 'title' && before.isDegree && next.isSubject && next.noun === null) return 2;
	if (mark === 'colon' && isEmployerBefore(before, next)) return -0.6;
	// `Acme: Oslo, Norway`: a place has no colon.
	if (mark === 'colon' && part === 'location' && JOBS.has(next.kind)) return -1.5;
	if (part === 'rest' && mark !== 'line') return 1.2;
	if (mark === 'bracket' && part === 'title' && WORKS.includes(next.kind)) return 2;
	// The name of an event and its year: `SeaCon, Wales 2014`.
	const isYearLast = next.isLast && /\s(?:19|20)\d\d$/.test(next.piece.text);
	if (mark === 'comma' && part === 'title' && WORKS.includes(next.kind) && isYearLast)
		return before.isQuoted || isPrize(before.piece.text) ? 0 : 1.5;
	if (mark === 'dash' && part === 'organization') return -1.2;
	// `Harmon, the State University of Delaware`
	if (mark === 'comma' && part === 'organization' && /^the\s/.test(next.piece.text)) return 2;
	// A city and its state: `Boulder, CO`.
	if (mark === 'comma' && part === 'location' && (isState(next) || isCountry(next.piece.text))) return 2;
	// `Data Office (Seoul, Korea)`: brackets that tell the whole place stand behind no other.
	if (mark === 'bracket' && part === 'location' && /,| · /.test(next.piece.text)) return -3;
	// A remark in brackets: `Acme (contract)`.
	if (mark === 'bracket' && part === 'organization' && beginsLowercase(next.piece.text.slice(1))) return -0.5;
	return TOGETHER[mark];
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

/** What a mark says for one part on both its sides. */
const TOGETHER: Readonly<Record<Mark, number>> = {
	start: 0,
	line: -3,
	pipe: -2,
	dash: -0.5,
	slash: 1.2,
	colon: 1.2,
	comma: -0.2,
	stop: -1,
	space: -0.5,
	style: -1,
	link: 0.3,
	bracket: 0.8,
	at: -1,
	in: -1,
};

/** What a mark says for two parts at its sides. */
const APART: Readonly<Record<Mark, number>> = {
	start: 0,
	line: 1,
	pipe: 0.5,
	dash: 0.3,
	slash: -0.3,
	colon: -0.6,
	comma: 0,
	stop: 0,
	space: 0,
	style: 0.8,
	link: 0,
	bracket: -1.5,
	at: 0.5,
	in: 0.5,
};

/** What speaks against a head without a title or without an organisation, by the kind of its section. */
export function missingWeight(kind: SectionKind, missing: 'title' | 'organization'): number {
	if (missing === 'title') return kind === 'education' ? -0.5 : WORKS.includes(kind) ? -4 : -1.2;
	return kind === 'projects' || LISTS_OF_REFERENCES.has(kind)
		? 0
		: kind === 'experience' || kind === 'education' || kind === 'other'
			? -1
			: -0.3;
}
