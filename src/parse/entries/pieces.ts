import type { Span } from '../../model/index.ts';
import { findDates } from '../cv/dates.ts';
import { joinText, plainText, sliceSpans } from '../markdown/spans.ts';
import { anyOf, wordsFor } from '../words/index.ts';
import {
	beginsLowercase,
	beginsUppercase,
	firstLetter,
	firstLetterOrDigit,
	hasHangul,
	hasLetter,
	lowerCase,
	wordsOf,
} from '../words/letters.ts';
import {
	isDescribing,
	isOrganization,
	isPlace,
	isPrize,
	isRole,
	isSubject,
	isSurePlace,
	LEADING,
	namedIn,
} from '../words/phrases.ts';
import { COMMA, cutBold, isProperName, type Spans } from './split.ts';

/** What stands between a piece and the one before it. */
export type Mark =
	| 'start'
	| 'line'
	| 'pipe'
	| 'dash'
	| 'slash'
	| 'colon'
	| 'comma'
	| 'stop'
	| 'space'
	| 'style'
	| 'link'
	| 'bracket'
	| 'at'
	| 'in';

/** A part of a head between two marks: `Engineer` in `**Engineer**, Acme (Oslo)`. */
export type Piece = {
	readonly text: string;
	readonly spans: Spans;
	readonly mark: Mark;
	/** The line of the head, and the characters of that line, where it stands. */
	readonly line: number;
	readonly from: number;
	readonly to: number;
};

/** Characters. A longer line is one piece. */
const MAX_LENGTH = 400;
/** Pieces of a head beyond these stay one. */
export const MAX_PIECES = 6;

const AT_WORDS = wordsFor(({ at }) => at);
/** Of these the words that end in an apostrophe have no space behind them: `à l'École`. */
const isElided = (word: string) => /['’]$/.test(word);
const AT = `(?:(?:${anyOf(AT_WORDS.filter((word) => !isElided(word)))})\\s+|(?:${anyOf(AT_WORDS.filter(isElided))}))`;
/** What the name of an employer begins with: a capital, a figure or a quotation mark, `eB`; or its host: `acme.io`. */
const NAME_START =
	/^(?:["„«\d]|(?!\p{Lowercase}(?!\p{Lowercase}?\p{Uppercase}\p{Lowercase}))\p{Alphabetic}|[a-zß-öø-ÿ\d-]{2,}\.[a-z]{2,10}(?:$|[\s,;)]))/u;
const AS = new Set(wordsFor(({ as }) => as));
/** ` in ` before a name. */
const BEFORE_PLACE = new RegExp(`\\s+(?:${anyOf(wordsFor(({ in: words }) => words))})\\s+(?=\\p{Uppercase})`, 'u');

/** A word that leads to the employer, at the start of a piece: `from` in `BSc, from Acme School`. */
const JOINERS = new Set(wordsFor(({ at, of }) => [at, of].filter(Boolean).join(', ')));

/** `in` before a place, at the start of a piece. */
const PLACE_JOINERS = new Set(wordsFor(({ in: words }) => words));

/** Labels of who led, and of a team, a grade or a thesis, as sources of patterns. */
export const LED_BY = 'advis[eo]rs?|supervisors?|mentors?|PIs?';
export const REMARKS = 'team|note|thema|thesis|dissertation|mention|honou?rs';
export const DETAILS = `${REMARKS}|department|division|abschluss`;

/** The marks that cut a line, each with a sign without which it cannot be there, and what must be true of the text behind it. */
const MARKS: readonly (readonly [mark: Mark, pattern: RegExp, sign: RegExp, suits?: (behind: string) => boolean])[] = [
	['pipe', /\s*[|｜]+\s*|\s+-{4,}\s+|\s*;\s+/gu, /[|｜;]|----/],
	// `Acme&emsp;Oslo`: wide spaces set columns apart.
	['pipe', /\s?[\u2001\u2003]\s?/gu, /[\u2001\u2003]/],
	['at', /\s+@\s+|(?<=[\p{Alphabetic})])\s*@\s*(?=\p{Alphabetic}[^@.]*$)/gu, /@/],
	['dash', /\s+(?:[–—―─·•⋅∙]|-{1,3})\s+|\s*[–—]\s+/gu, /[–—―─·•⋅∙-]/],
	// `Acme—Potter`, `Potter- Acme`
	['dash', /(?:—(?<=[\p{Lowercase}.]—)|-(?<=\p{Lowercase}-)\s+)(?=\p{Uppercase})/gu, /[—-]/],
	['slash', /\s+\/\s+/gu, /\//],
	// `Advisor: Ada Reed` and, behind another piece, `Team: Nets` are one piece.
	['colon', new RegExp(`:(?<!\\b(?:${LED_BY}|(?<=[|·,.–—-]\\s+)(?:${DETAILS})):)\\s+|：`, 'gi'), /[:：]/],
	['stop', /\.(?<=(?:[\p{Alphabetic}\d]{4}|\p{Uppercase}{2}|[)\]”"])\.)\s+(?=[\p{Uppercase}"“(])/gu, /\. /],
	['comma', COMMA, /[,，、]/],
	['comma', /\s(?<=,["”]\s)\s*(?=\p{Uppercase})/gu, /,["”]/],
	['at', new RegExp(`\\s+${AT}(?:(?:the|der|dem|den)\\s+)?`, 'gu'), / /, beginsEmployer],
	// `青波株式会社に入社`, `海辺大学を卒業`, `青波サービス 退社`
	[
		'space',
		/(?<!年)[にをへ \u3000](?=(?:入社|入学|就職|転職|出向|卒業|修了|退社|退職|中退|取得))/gu,
		/[にをへ \u3000]/,
	],
	['space', /[ \u3000](?<=\p{Ideographic}.)[ \u3000]*(?=[“「]?\p{Ideographic})/gu, /[ \u3000]/],
];

/** The number of a heading is no part of a name: `2. Potter, Clay & Sons`. */
const NUMBER = /^(?:\d{1,2}[.)]|\[(?:[A-Z]{1,3}-?)?\d{1,3}\])\s+(?=\p{Alphabetic})/u;

type Cut = { readonly mark: Mark; readonly from: number; readonly to: number };

/** The pieces of a line of a head, in the author's order. */
export function piecesOf(line: Spans): readonly Piece[] {
	const text = joinText(line);
	if (text.length > MAX_LENGTH) return whole(line, text);
	const isOpen = openAt(text);
	const number = NUMBER.exec(text)?.[0] ?? '';
	const found: Cut[] = [];
	for (const [mark, pattern, sign, suits] of MARKS)
		if (sign.test(text)) found.push(...cutsAt(text, mark, pattern).filter(({ to }) => suits?.(text.slice(to)) ?? true));
	// Behind the marks: of two cuts at one place the first counts.
	found.push(...styleCuts(line, text));
	const ranges = [...rangesIn(text), ...boldDegreeIn(line), ...boldNameIn(line)];
	const isInRange = (at: number) => ranges.some(({ from, to }) => at > from && at < to);
	const cuts = found
		.filter(({ from }) => !isOpen[from] && !isInRange(from))
		.sort((a, b) => a.from - b.from || b.to - a.to);
	const pieces: Piece[] = [];
	let [from, behind, mark]: [number, number, Mark] = [number.length, number.length, 'start'];
	for (const cut of [...cuts, { mark: 'start', from: text.length, to: text.length } as const]) {
		// What has no letters belongs to the piece behind it, or at the end to the one before: `GPA: 91.5%`.
		if (
			cut.from < behind ||
			(cut.mark === 'stop' && mark !== 'at' && isAbbreviation(text, from, cut)) ||
			!saysSomething(text.slice(from, cut.from)) ||
			!isCutOff(text.slice(cut.to), cut.mark)
		)
			continue;
		// `__Engineer__ at __Acme__`.
		if (mark === 'style' && cut.mark === 'style' && /^\s+\p{Lowercase}{1,5}\s+$/u.test(text.slice(from, cut.from))) {
			[from, behind, mark] = [cut.to, cut.to, 'at'];
			continue;
		}
		const piece = pieceAt(line, text, { mark, from, to: cut.from });
		if (piece) pieces.push(...withBracket(line, text, piece));
		[from, behind, mark] = [cut.to, cut.to, cut.mark];
	}
	return pieces.length > 0
		? withPlace(line, withSchoolBehind(line, withSource(line, withKoreanRole(line, pieces))))
		: whole(line, text);
}

/** A stretch of a line that no mark cuts. */
type Range = { readonly from: number; readonly to: number };

/** A degree and what was studied, or a job and its field, in bold before an employer that is not: `**PhD, Sociology** University of Hull`. */
function boldDegreeIn(line: Spans): readonly Range[] {
	const [beginning, behind] = cutBold(line);
	const bold = joinText(beginning).trimEnd();
	const [degree = '', ...subjects] = bold.split(', ');
	const isWithSubject = subjects.length > 0 && namedIn(degree).noun === 'role';
	if (!isWithSubject || subjects.some((words) => words.split(' ').some(isSchoolWord))) return [];
	return isOrganization(plainText(behind)) ? [{ from: 0, to: bold.length }] : [];
}

/** A bold name with a dash in it, before a dash behind which its source stands: `**Knots - Part 1 and 2** - Rope Academy`. */
function boldNameIn(line: Spans): readonly Range[] {
	const [beginning, behind] = cutBold(line);
	const bold = joinText(beginning).trimEnd();
	const [, source = ''] = BEHIND_DASH.exec(joinText(behind)) ?? [];
	const parts = bold.split(DASH);
	const isOfTwo = parts.length < 2 || (parts.some(isRole) && parts.some(isOrganization));
	const isPlaced = isSurePlace(source) && parts.some(isRole);
	return isOfTwo || source === '' || isRole(source) || isPlaced ? [] : [{ from: 0, to: bold.length }];
}

const DASH = /\s[–—-]\s/;
const BEHIND_DASH = /^\s*[–—-]\s+(\S.*)$/u;

function isSchoolWord(word: string): boolean {
	return SCHOOLS.has(word) || CAPITALIZED.has(word);
}

/** Where a line tells from when until when, which no mark cuts: `1 May 2020 – 30 June 2021`. */
function rangesIn(text: string): readonly Range[] {
	const ranges: Range[] = [];
	if (!TWO_YEARS.test(text)) return ranges;
	for (let found = findDates(text); found; found = findDates(text, found.to)) ranges.push(found);
	return ranges;
}

const TWO_YEARS = /\d{4}\s+[–—-]\s[^–—]{0,20}\d{4}/u;

/** A line that is not cut. */
function whole(line: Spans, text: string): readonly Piece[] {
	if (firstLetterOrDigit(text) < 0) return [];
	return [{ text: plainText(line), spans: line, mark: 'start', line: 0, from: 0, to: text.length }];
}

/** For each character of a text whether it stands in brackets or quotation marks. */
function openAt(text: string): readonly boolean[] {
	if (!/["“”„«»()[\]（）【】]/.test(text)) return [];
	const open: boolean[] = [];
	let [depth, isQuoted] = [0, false];
	for (const character of text) {
		if (/["“”„«»]/.test(character) && (character !== '"' || text.split('"').length % 2 === 1)) {
			isQuoted = character === '"' ? !isQuoted : /[“„«]/.test(character);
		}
		// Before a closing bracket a text is still inside: `(*Product Owner*)`.
		for (let unit = 0; unit < character.length; unit++) open.push(depth > 0 || isQuoted);
		if (/[)\]）】]/.test(character)) depth = Math.max(0, depth - 1);
		if (/[([（【]/.test(character)) depth++;
	}
	return depth > 0 || isQuoted ? [] : open;
}

function cutsAt(text: string, mark: Mark, pattern: RegExp): readonly Cut[] {
	const cuts: Cut[] = [];
	// No matchAll, which builds the pattern anew.
	pattern.lastIndex = 0;
	for (let found = pattern.exec(text); found; found = pattern.exec(text))
		cuts.push({ mark, from: found.index, to: found.index + found[0].length });
	return cuts;
}

/** Whether a text begins with the name of an employer, or with a word for one: `lycée Voltaire`. */
function beginsEmployer(text: string): boolean {
	return NAME_START.test(text) || behindWord(LEADING, text.split(/\s/, 3)) !== undefined;
}

/** What stands behind one of the known words, which may have a space in it: `Voltaire` in `lycée Voltaire`. */
function behindWord(known: ReadonlySet<string>, [word, next, behind]: readonly string[]): string | undefined {
	return known.has(word ?? '') ? next : known.has(`${word} ${next}`) ? behind : undefined;
}

/** What a word before a styled name makes of it: the employer or the place; null for a word that does neither. */
function joinerMark(word: string, name: string): Mark | null {
	if (PLACE_JOINERS.has(word) && isPlace(name)) return 'in';
	return JOINERS.has(word) || PLACE_JOINERS.has(word) ? 'at' : null;
}

/** A short word before a link: it leads to an employer in any language. */
const BEFORE_LINK = /(?<before>(?:\S{1,5})?)\s+(?<word>(?=\p{Lowercase})[^\s\d.,:;()/]{1,4})\s+$/u;

const ARTICLE = /^(?:the|le|la|les|el|los|der|die|das|dem|den)$/;

/** Whether a word before a name is a part of the phrase that the name stands in. */
const isOfName = (word: string) => isDescribing(word) || ARTICLE.test(word);

/** Dutch `en` is `in` in Spanish. */
const AND = new Set(
	[...wordsFor(({ and }) => and), '&'].filter((word) => !JOINERS.has(word) && !PLACE_JOINERS.has(word)),
);

/** The places where bold or italic type begins or ends, and links with words such as `for` before them. */
function styleCuts(line: Spans, text: string): Cut[] {
	const cuts: Cut[] = [];
	if (line.length < 2) return cuts;
	let at = 0;
	for (const [index, span] of line.entries()) {
		const before = line[index - 1];
		const isOtherType = before && (before.strong !== span.strong || before.emphasis !== span.emphasis);
		const areJoined = isOtherType && (isAnd(before) || isAnd(span));
		if (isOtherType && !areJoined && !goesOn(before.text, span.text)) {
			// `Player in _Acme Band_`: the word between stands for itself.
			const joined = span.strong || span.emphasis ? /(?<=\S)\s+([^\s\d]{1,5})\s+$/u.exec(text.slice(0, at)) : null;
			const mark = joined ? joinerMark(joined[1] ?? '', span.text) : null;
			// `TP sur les _Nets_`, `Drawings for _A Tale of Nets_`: the words before belong to the name.
			const word = joined?.[1] ?? '';
			const ahead = text.slice(0, at);
			const isWork = BEHIND_NOUN.test(ahead) || (BEFORE_WORK.test(ahead) && !isRole(before.text));
			const isOfWork = span.emphasis && !span.strong && isWork;
			if (isOfWork || (mark === null && isOfName(word))) {
				at += span.text.length;
				continue;
			}
			cuts.push(joined && mark ? { mark, from: joined.index, to: at } : { mark: 'style', from: at, to: at });
		}
		if (before && before.href !== span.href) {
			const joined = span.href === undefined ? null : BEFORE_LINK.exec(text.slice(0, at));
			const isEnd =
				span.href !== undefined && /^[\s.]*(?:\([^()]*\)\s*)?(?:$|[,|–—-])/.test(text.slice(at + span.text.length));
			const { before: described = '', word = '' } = joined?.groups ?? {};
			// `for [Acme](…)`, but not `board of the blog [Acme](…)`.
			const isNamed = isOfName(described);
			const leads = joined !== null && (!isNamed || ARTICLE.test(word));
			// `**Winner** of the [Acme Cup](…)`
			const isJoined = leads && ARTICLE.test(word) && (JOINERS.has(described) || PLACE_JOINERS.has(described));
			if (isJoined && isEnd) cuts.push({ mark: 'at', from: text.slice(0, joined.index).trimEnd().length, to: at });
			else if (span.href !== undefined && isEnd && !AS.has(word))
				cuts.push({ mark: 'link', from: leads ? joined.index + described.length : at, to: at });
		}
		at += span.text.length;
	}
	return cuts;
}

/** What stands before the name of a work in italics: `Drawings for the book _Nets_`, `Drawings for _Nets_`. */
const BEHIND_NOUN = /\s(?:book|exhibition|project|film|series|play|album|novel|game)\s+$/;
const BEFORE_WORK = /\s(?:for|of)\s+$/;

/** Whether a span is a word such as `and`, which joins what stands at its sides: `**Physics** and **Salt**`. */
function isAnd({ text }: Span): boolean {
	return /^\s.*\s$/.test(text) && AND.has(lowerCase(text.trim()));
}

/** Whether a word goes on where the type changes, which parts nothing: `Sal**t**`. */
function goesOn(before: string, behind: string): boolean {
	return beginsLowercase(behind) && /\p{Alphabetic}$/u.test(before);
}

/** Whether what stands behind a mark is a piece: it says something, and a change of type does not part a word from its figure. */
function isCutOff(behind: string, mark: Mark): boolean {
	// `Ropes in Hull, 1900-1940. Rope Society`
	if (/^\d{4}[–-]\d{4}\. /.test(behind)) return false;
	return behind === '' || hasLetter(behind) || (mark !== 'style' && saysSomething(behind));
}

/** Whether a full stop ends an abbreviation, and no label stands behind it: `Hull, Davis. Mentor: Ada Reed`. */
function isAbbreviation(text: string, from: number, { from: end, to }: Cut): boolean {
	return isAbbreviated(text.slice(from, end)) && !/^\p{Uppercase}\p{Lowercase}+:\s/u.test(text.slice(to));
}

/** Whether a full stop ends an abbreviation, which stands alone: `Prof. Ada Byron`, but not `Chair. Rope Committee`. */
function isAbbreviated(text: string): boolean {
	const word = text.slice(firstLetter(text));
	if (word.length > LONGEST_ABBREVIATION || wordsOf(word)[0] !== word) return false;
	return word.length < LONGEST_ABBREVIATION || !isRole(word);
}

/** Letters. */
const LONGEST_ABBREVIATION = 5;

/** Whether a text has letters, or is a share such as `91.5%` or `3.8/4`, a sum, `€450 000`, or a grade: `2:1`. */
function saysSomething(text: string): boolean {
	return hasLetter(text) || /^\W*2:[12]\W*$|\d\s*%|\d\s*\/\s*\d|[$€£¥₹]\s?\d|\d\s?[$€£¥₹]/.test(text);
}

/** The text between two cuts as a piece, without white space and marks at its ends; null when no letter is left. */
function pieceAt(line: Spans, text: string, { mark, from, to }: Cut): Piece | null {
	const part = text.slice(from, to);
	const start = part.search(/(?!\.\s)[^\s,，、|｜;–—/]/u);
	if (start < 0 || !saysSomething(part)) return null;
	const joiner = joinerAt(part.slice(start), mark);
	const first = from + start + joiner.length;
	const end = from + part.replace(/(?:[\s,，、|｜;–—]|(?<=\s)[/@])+$/u, '').length;
	const spans = sliceSpans(line, first, end);
	return { text: plainText(spans), spans, mark: joiner.mark, line: 0, from: first, to: end };
}

/** A word at the start of a piece that leads to an employer or a place, as the mark of the piece. */
function joinerAt(text: string, mark: Mark): { readonly mark: Mark; readonly length: number } {
	const elided = STANDS_BEHIND_WORDS.has(mark) ? EMPLOYER_JOINER.exec(text)?.[0].length : undefined;
	if (elided !== undefined && beginsEmployer(text.slice(elided))) return { mark: 'at', length: elided };
	const giver = STANDS_BEHIND_WORDS.has(mark) ? GIVEN_BY.exec(text)?.[0].length : undefined;
	if (giver !== undefined) return { mark: 'at', length: giver };
	const [start = '', word = ''] = /^(\S+)\s+/.exec(text) ?? [];
	const isNameBehind = beginsUppercase(text.slice(start.length)) || /^[\d"„«]/.test(text.slice(start.length));
	if (!isNameBehind) return { mark, length: 0 };
	if ((mark === 'style' || mark === 'link') && PLACE_JOINERS.has(word)) return { mark: 'in', length: start.length };
	return STANDS_BEHIND_WORDS.has(mark) && JOINERS.has(word)
		? { mark: 'at', length: start.length }
		: { mark, length: 0 };
}

/** A line without the word that leads to its employer: `at Clay & Sons`. */
export function withoutJoiner(line: Spans): Spans {
	const text = joinText(line);
	const length = EMPLOYER_JOINER.exec(text)?.[0].length ?? 0;
	return length > 0 && beginsEmployer(text.slice(length)) ? sliceSpans(line, length) : line;
}

/** `awarded by the Rope Fund`, `of the Rope Fund` */
const GIVEN_BY =
	/^(?:(?:awarded|granted|given|issued|presented|funded|supported) by|(?:of|for|to)(?= the))\s+(?:the\s)?(?=\p{Uppercase})/u;

/** A word between a job and an employer at the start of a piece: `à l'École`, in `**Professeur** à l'École`. */
const EMPLOYER_JOINER = new RegExp(`^${AT}`, 'u');

/** Marks behind which a word may lead to an employer: `BSc, from Acme School`. */
const STANDS_BEHIND_WORDS: ReadonlySet<Mark> = new Set([
	'line',
	'pipe',
	'dash',
	'colon',
	'comma',
	'stop',
	'space',
	'style',
	'bracket',
]);

/** `Acme (Oslo)` as two pieces. */
function withBracket(line: Spans, text: string, piece: Piece): Piece[] {
	if (!/[(（]/.test(piece.text)) return [piece];
	const bracket = /[\s\p{Alphabetic}\d”"]([(（](?!\d\d\))[^()（）]+[)）])[.\s]*$/u.exec(
		text.slice(piece.from, piece.to),
	);
	if (!bracket) return [piece];
	const at = piece.from + bracket.index + 1;
	const [name, inside] = [
		pieceAt(line, text, { mark: piece.mark, from: piece.from, to: at }),
		pieceAt(line, text, { mark: 'bracket', from: at, to: at + (bracket[1]?.length ?? 0) }),
	];
	return name && inside ? [name, inside] : [piece];
}

/** The piece cut in two at words within it. */
function cutPiece(line: Spans, text: string, piece: Piece, { mark, from, to }: Cut): Piece[] {
	const parts = [
		pieceAt(line, text, { mark: piece.mark, from: piece.from, to: from }),
		pieceAt(line, text, { mark, from: to, to: piece.to }),
	];
	return parts.flatMap((part) => part ?? []);
}

/** `바다대학교 교수`, `해양연구소 소장` as two pieces: in Korean the job stands behind its employer with a space alone. */
function withKoreanRole(line: Spans, pieces: readonly Piece[]): readonly Piece[] {
	const text = joinText(line);
	if (!hasHangul(text)) return pieces;
	return pieces.flatMap((piece) => {
		const [first = '', ...others] = text.slice(piece.from, piece.to).split(' ');
		const isJob = (word: string) => isRole(word) && !isOrganization(word);
		const role = isJob(first) ? -1 : others.findIndex(isJob);
		const before = [first, ...others.slice(0, Math.max(0, role))];
		// `바다대학교 물리학과 학사`: what is studied belongs to the degree.
		const school = namedIn(others[role] ?? '').hasDegree ? before.findLastIndex((word) => SCHOOL.test(word)) : -1;
		const employer = school < 0 ? before : before.slice(0, school + 1);
		const isEmployer = employer.some((word) => isOrganization(word) && hasHangul(word));
		if (role < 0 || !isEmployer) return [piece];
		const at = piece.from + employer.join(' ').length;
		return cutPiece(line, text, piece, { mark: 'space', from: at, to: at + 1 });
	});
}

/** `PhD in Physics University of Hull` as two pieces: a job or a degree, and the name of an employer behind it. */
function withSchoolBehind(line: Spans, pieces: readonly Piece[]): readonly Piece[] {
	const text = joinText(line);
	return pieces.flatMap((piece) => {
		const at = piece.text.length > MIN_JOINED && isRole(piece.text) ? beforeSchool(piece.text) : -1;
		const before = namedIn(piece.text.slice(0, Math.max(0, at)));
		const from = piece.from + at;
		const isJoined = at > 0 && (before.hasRole || before.hasDegree) && !before.hasOrganization && text[from] === ' ';
		return isJoined ? cutPiece(line, text, piece, { mark: 'space', from, to: from + 1 }) : [piece];
	});
}

/** Characters of a piece that may hold a job and an employer. */
const MIN_JOINED = 20;

/** The character before the first such employer, which stands behind a word with a capital or a bracket; -1 without one. */
function beforeSchool(text: string): number {
	const words = text.split(' ');
	let end = 0;
	for (const [at, word] of words.entries()) {
		end += word.length;
		const isBehind = at > 0 ? /^\p{Uppercase}[\p{Alphabetic}'’.-]*$|\)$/u.test(word) : word.endsWith(')');
		if (isBehind && beginsSchool(words, at + 1)) return end;
		end++;
	}
	return -1;
}

/** Whether the words from one on are the name of a school: `University of Hull`, `Universidad Lisboa`. */
function beginsSchool(words: readonly string[], at: number): boolean {
	const [word = '', next = ''] = words.slice(at, at + 2);
	const isOf = SCHOOLS.has(word) && (next === 'of' || next === 'for') && words.length > at + 2;
	return isOf || hasLetter((behindWord(CAPITALIZED, words.slice(at, at + 3)) ?? '').slice(0, 1));
}

const CAPITALIZED = new Set([...LEADING].map((word) => word.replace(/^./u, (first) => first.toUpperCase())));
const SCHOOLS = new Set('University College Institute Academy Center Centre Ministry'.split(' '));

/** A university, a college or an academy. */
const SCHOOL = /(?:교|원|대학|대)$/u;

/** `Diploma in Salt from the Harbour College`, `Clerk for Salt Ltd` as two pieces, when an employer or a school stands behind the word. */
function withSource(line: Spans, pieces: readonly Piece[]): Piece[] {
	const text = joinText(line);
	return pieces.flatMap((piece) => {
		const found = BEFORE_SOURCE.exec(piece.text) ?? BEHIND_DEGREE.exec(piece.text) ?? BEFORE_HELD.exec(piece.text);
		if (!found) return [piece];
		// Behind its university, the school belongs to the degree: `Acme University, PhD School of Medicine`.
		if (pieces.some((other) => other !== piece && namedIn(other.text).noun === 'organization')) return [piece];
		const [name, source] = [piece.text.slice(0, found.index), piece.text.slice(found.index + found[0].length)];
		// `travel grant from Salt Fund`, `Diploma in Nets from Salt Works`
		const isBeforeColon = text.startsWith(':', piece.to);
		const isGiven = isPrize(name) || (namedIn(name).hasDegree && !isBeforeColon);
		const isGift = /from|by/.test(found[0]) && isGiven && isProperName(source);
		const isFounded = FOUNDERS.test(name) && /of/.test(found[0]) && isProperName(source) && !isSubject(source);
		const isOfSource =
			namedIn(source).noun === 'organization' && (namedIn(name).noun === 'role' || /from/.test(found[0]));
		if (!beginsUppercase(source) || !(isGift || isFounded || isOfSource)) return [piece];
		const at = piece.from + text.slice(piece.from).indexOf(found[0]);
		return cutPiece(line, text, piece, { mark: 'at', from: at, to: at + found[0].length });
	});
}

/** `PhD University of Leeds`. */
const BEHIND_DEGREE = /(?<=^(?:Ph\.?D|[BM]\.?(?:Sc|A|S|Eng|Ed|Phil)|MBA|LLM|LLB)\.?)\s(?:the\s)?(?=\p{Uppercase})/u;
const BEFORE_SOURCE =
	/\s(?:from|for|(?:provided|awarded|granted|given|funded|sponsored) by)\s(?:the\s)?(?=\p{Uppercase})/u;
/** `Founder and CTO of Acme`, `President of the Rope Club`, unlike `Vice President of Engineering`, `Head of School`. */
const BEFORE_HELD =
	/(?<=^(?:.*\W)?(?:(?:co-?)?(?:founder|owner|organi[sz]er)\b.{0,30}|(?:vice[ -])?president|chair|captain|treasurer|secretary))\sof\s(?:the\s)?/iu;
const FOUNDERS = /\b(?:founder|cofounder|owner|co-?organi[sz]er|organi[sz]er)\b/i;

/** Whether a piece is one link, or alone in its line in bold: a name of one piece, `**Zout en Netten**`. */
function isSetApart({ spans: [span, ...others] }: Piece, line: Spans): boolean {
	const isBoldAlone = span?.strong === true && line.some(({ strong, text }) => !strong && text.trim() !== '');
	return others.length === 0 && (span?.href !== undefined || isBoldAlone);
}

/** `Acme in Oslo` behind `at` as two pieces. */
function withPlace(line: Spans, pieces: readonly Piece[]): Piece[] {
	const text = joinText(line);
	return pieces.flatMap((piece) => {
		const found = piece.mark === 'at' && !isSetApart(piece, line) ? BEFORE_PLACE.exec(piece.text) : null;
		if (!found || !isPlace(piece.text.slice(found.index + found[0].length))) return [piece];
		const at = piece.from + found.index;
		return cutPiece(line, text, piece, { mark: 'in', from: at, to: at + found[0].length });
	});
}
