import type { SectionKind } from '../../model/index.ts';
import { monthOf } from '../cv/calendar.ts';
import { isPeriod, readDates } from '../cv/dates.ts';
import { firstLetterOrDigit, hasLetter } from '../words/letters.ts';
import {
	isEmployment,
	isKindOfTalk,
	isPage,
	isPlace,
	isPrize,
	isSubject,
	isSurePlace,
	isWorkMode,
	namedIn,
	STATE,
	STATE_CODE,
} from '../words/phrases.ts';
import { isLabelledGrade } from './grades.ts';
import type { Piece } from './pieces.ts';
import { isOfLinks, isProperName, isWordy } from './split.ts';

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
	/** Whether the employer stands in a line of its own, above several roles. */
	readonly hasEmployer: boolean;
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
		hasEmployer: place.hasEmployer,
		strongest: place.strongest,
		piece,
		noun: STATE_CODE.test(words) && !place.isFirst ? null : noun,
		hasRole,
		hasOrganization,
		isDegree: hasDegree,
		// `Major: Salt and Tides`
		isSubject: place.kind === 'education' && (isSubject(words) || (place.origin === 'labelled role' && !hasDegree)),
		isPlace: isStateCode || (place.origin !== 'labelled role' && isPlace(words)),
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

/** Whether a piece begins in bold. */
export function isBold({ spans }: Piece): boolean {
	return spans[0]?.strong === true;
}

/** Sections that list works, each with a title. */
export const WORKS: readonly SectionKind[] = ['projects', 'publications', 'talks', 'awards', 'certificates'];

/** `SeaCon 2019`: the name of a conference. */
export function isEvent({ isProper, isQuoted, piece: { text } }: Facts): boolean {
	return isProper && !isQuoted && /^\S+(?: \S+){0,3} (?:19|20)\d\d$/.test(text) && !isPrize(text);
}

/** Whether a name in brackets gave a certificate, or is where a talk was given: `(Coursera)`, `(SeaCon)`, `(Knot Day)`. */
export function isGiver({ kind, isProper, isLast, noun, isPlace: mayBePlace, piece: { text, mark } }: Facts): boolean {
	const name = text.slice(1, -1);
	const isGiven =
		kind === 'certificates' ||
		((kind === 'talks' || kind === 'awards') && !(mayBePlace && /^\p{Uppercase}\p{Lowercase}+$/u.test(name)));
	const isNamed = isGiven && mark === 'bracket' && isLast && isProper && noun !== 'role' && /\p{Lowercase}/u.test(name);
	return isNamed && !(isLevel(name) || isKindOfTalk(name) || isPage(name) || isWorkMode(name) || isSurePlace(name));
}

/** Whether a piece is links to pages: `[Website](…)`, `([slides](…), [video](…))`. */
export function isOfPages({ text, spans }: Piece): boolean {
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
export function isState({ piece, isFirst }: Facts): boolean {
	return !isFirst && /^\(?(?:[A-Z]{2}|USA|U\.S\.A?\.?)\)?\.?$/.test(piece.text);
}

export function isSumInBrackets({ text }: Piece): boolean {
	return /^\([^()]*(?:[$€£¥]\s?\d|\d\s?[$€£¥]|\b(?:GBP|USD|EUR|yen)\b)[^()]*\)$/.test(text);
}

/** Whether a text is the code of a course: `CIS 115`, `Hist775`. */
export function isCourseCode(text: string): boolean {
	return COURSE.test(text);
}

const COURSE = /^(?:[A-Z]{2,5} ?|[A-Z][a-z]{2,5})\d{2,4}[A-Z]?$/;

/** `(2 years)`, `(2019 - 2022)`, `June–September`: the dates of an entry are not among the pieces of its head. */
export function isTime({ text, mark }: Piece): boolean {
	const said = text.replace(/^[(（]|[)）]?\.?$/gu, '');
	const mayBeDates = mark === 'bracket' || /\d{4}\D+\d{4}/.test(said);
	return isPeriod(said) || areMonths(said) || (mayBeDates && readDates(said) !== null);
}

/** Whether a piece tells a time, a sum or a grade, and no name: `(2 years)`, `(€50,000)`, `(Note 1,7)`. */
export function isFigure(piece: Piece): boolean {
	return isTime(piece) || isSumInBrackets(piece) || isLabelledGrade(piece.text);
}

/** `June–September` */
function areMonths(text: string): boolean {
	const words = text.split(/\s?[–—-]\s?/);
	return words.length === 2 && words.every((word) => monthOf(word) !== null);
}

/** `(Oslo)`, `(Rio de Janeiro)` behind a name, but not `(KeelStone)` or `(CRS)`. */
export function isPlaceInBrackets({ piece: { text }, isLast, isBeforeJob, isPlace }: Facts): boolean {
	const isName =
		/^\(\p{Uppercase}\p{Lowercase}/u.test(text) && !/\p{Lowercase}\p{Uppercase}|\p{Uppercase}{2}/u.test(text);
	const inside = text.slice(1, -1);
	return (isLast || isBeforeJob) && isPlace && (isName || isSurePlace(inside)) && !isEmployment(inside);
}

/** Whether what stands behind `at` is no employer: in the title of a paper, or in a phrase, as in the talk `Nets at Scale`. */
export function isOfPhrase({ kind, piece: { text } }: Facts): boolean {
	return kind === 'publications' || (WORKS.includes(kind) && PHRASES.test(text));
}

const PHRASES = /^(?:scale|sea|night|home|work|large|risk|speed|runtime|compile time|(?:the )?edge)$/i;
