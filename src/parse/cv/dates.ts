import { anyOf, wordsFor } from '../words/index.ts';
import { ANY_LETTER, firstLetterOrDigit, hasLetter } from '../words/letters.ts';
import { END_PHRASES, isDateWord, isEndWord, isSinceWord, monthOf, seasonOf } from './calendar.ts';

export type DateRange = {
	/** `YYYY-MM` or `YYYY`; null for years of another calendar, and for an end alone: `Expires May 2025`. */
	readonly start: string | null;
	/** The same, `present` for an open end, null for one that is no date (`1667 - death`). */
	readonly end: string | null;
};

/** Dates in a longer text, at characters `from` to `to`. */
export type FoundDates = DateRange & { readonly from: number; readonly to: number };

type Day = { readonly year: number | null; readonly month: number | null; readonly day?: number | null };
type Moment = Day & { readonly to: number };
type Last = Day | 'present';
/** `day` is that from which the year of the start is told, `last` the end of the range. */
type End = { readonly last: Last; readonly day: Day; readonly to: number };
type Found = { readonly start: Day; readonly last: Last; readonly from: number; readonly to: number };
type Reader = (...parts: (string | undefined)[]) => Day | null;
type Form = { readonly pattern: RegExp; readonly read: Reader };

const YEAR = '(1[5-9]\\d\\d|2[01]\\d\\d)(?!\\d)';
const MONTH = `(${ANY_LETTER}+)\\.?`;
const DAY = '([0-3]?\\d)(?:st|nd|rd|th|er|º|\\.)?';
/** `to`, `bis`, `по` … */
const UNTIL = anyOf(wordsFor(({ until }) => until));
/** What stands between two days: a dash, `to`. */
const BETWEEN = ` ?(?:-{1,2}|[‐‑‒–—―−]|(?<= )(?:${UNTIL})(?= )) ?`;
const endsIn = (script: RegExp) => anyOf(wordsFor(({ present }) => present).filter((word) => script.test(word)));
/** Words for an open end in scripts without spaces, which stand right behind a start: `至今`. */
const UNSPACED_ENDS = endsIn(/^[\p{Ideographic}\u3040-\u30ff]+$/u);
/** The same, with those of Korean. */
const ENDS_AHEAD = endsIn(/^[\p{Ideographic}\u3040-\u30ff\uac00-\ud7af]+$/u);
/** Short years that are no months, and months. */
const [LATE_YEARS, SHORT_MONTHS] = ['(?:1[3-9]|[2-4]\\d)', '(?:1[0-2]|0?[1-9])'];
/** Days that are no months. */
const LATE_DAYS = '(?:1[3-9]|[23]\\d)';
/** Days of one month: `5-9`, `5 & 6`. They tell the month; which day the dates begin or end on is not kept. */
const DAYS = `${DAY}(?:${BETWEEN}| ?[&/] ?)${DAY}`;
const form = (pattern: string, read: Reader): Form => ({ pattern: new RegExp(pattern, 'yu'), read });

/** What stands before and behind `2006-08` when it is no month: neither a word nor another date. */
const ALONE = `(?<!(?:${ANY_LETTER}|[>/~〜～–—-])\\s?)(?=20\\d\\d-\\d\\d\\s*(?!${ANY_LETTER}|[\\d\\s>/~〜～–—-]))`;

/** The forms of a date that begins with a number, the more exact forms first. */
const BY_NUMBER: readonly Form[] = [
	// Most dates are a year with nothing behind it, or a dash.
	form(`${YEAR}(?=$|[);|\\]]| [-–—] )`, (year) => ({ year: Number(year), month: null })),
	form(`${YEAR} ?[年년] ?(\\p{Ideographic})(?!\\p{Ideographic})`, inSeason),
	form(`${YEAR} ?[年년](?: ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日일])?)?`, numbered),
	// `2023-03-(06-22)`
	form(`${YEAR}([-./])(\\d{1,2})\\2\\(${DAYS}\\)`, (year, _, month) => numbered(year, month)),
	// `2006-08` alone is three years, as in `2015-18`; `2006-08 - 2007-02` has months.
	form(`(?:(${ALONE})|)${YEAR}-(\\d\\d)(?:-(\\d\\d))?(?!\\d|/\\d{4})`, (alone, year, month, day) =>
		alone !== undefined && Number(month) > Number(year) - 2000 ? null : numbered(year, month, day),
	),
	form(`${YEAR}\\.(\\d{1,2})(?:\\.(\\d{1,2}))?(?!\\d)`, numbered),
	// `2021. 03 - 2027. 02.`
	form(`${YEAR}\\. (\\d{1,2})(?:\\. (\\d{1,2}))?(?=\\.?\\s*(?:[-–—~〜～)]|$))`, numbered),
	// `2010/09 - 2011/12`
	form(`(?<=\\d{4}/\\d{1,2}\\s*(?:-{1,3}|[–—~〜～])\\s*)${YEAR}/(\\d{1,2})(?![\\d/])`, numbered),
	// `2005/06` is a school year, unless another month of that form follows.
	form(`${YEAR}/(\\d{1,2})(?:/(\\d{1,2}))?(?!\\d)(?=(\\s*[-–—~〜～]{1,2}\\s*\\d{4}/\\d)?)`, (year, month, day, next) =>
		followsOn(year, month) && next === undefined ? null : numbered(year, month, day),
	),
	// `8/1/2019 - 9/30/2019`: the other end has the month first.
	form(
		`(?<=(/${LATE_DAYS}/\\d{4}\\s?[-–—]\\s?)?)(\\d{1,2})([./-])(\\d{1,2})[./-]${YEAR}(?=(\\s?[-–—]\\s?\\d{1,2}/${LATE_DAYS}/)?)`,
		(behind, first, sign, second, year, ahead) =>
			Number(second) > 12 || (Number(first) < 13 && (behind ?? ahead))
				? numbered(year, first, second)
				: // `3/4/2019` is a day in March or in April.
					numbered(year, second, sign === '/' && Number(first) < 13 && first !== second ? undefined : first),
	),
	// Not `pages 1–9. 2018`.
	form(`(\\d{1,2}) ?[./-](?!(?<=(?<!\\d)\\d{1,3}[–-]\\d{1,2}\\.) ) ?${YEAR}`, (month, year) => numbered(year, month)),
	// `10/16-5/17`, `03.13 - 11.14`, `10/16 - now`: a range of months with short years.
	form(
		`(\\d{1,2}(?=/)|(?:0[1-9]|1[0-2])(?=\\.))[./](\\d\\d)(?![\\d./])(?=(?:\\s*[-–—]\\s*| to )(?:\\d{1,2}[./]\\d\\d(?![\\d./])|(${ANY_LETTER}+)))`,
		(month, year, word = 'now') => (isEndWord(word) ? shortDay(year, month) : null),
	),
	// `09/24 –` alone, `7/89, Clay Ltd`.
	form('(?<=^\\s*)(\\d{1,2})/(\\d\\d(?=\\s*[-–—]\\s*$)|[5-9]\\d(?=, ))', (month, year) => shortDay(year, month)),
	// `15/7 - 16/6`, `17/9至今`: short years before their months.
	form(`(\\d\\d)/(${SHORT_MONTHS})(?![\\d/])(?=\\s*[-–—~〜～]\\s*${LATE_YEARS}/${SHORT_MONTHS}(?![\\d/]))`, shortDay),
	form(`(${LATE_YEARS})/(${SHORT_MONTHS})(?=\\s*(?:[-–—~〜～]\\s*)?(?:${UNSPACED_ENDS}))`, shortDay),
	form(`(?<=\\d\\d/\\d{1,2}\\s*[-–—~〜～]\\s*)(${LATE_YEARS})/(${SHORT_MONTHS})(?![\\d/])`, shortDay),
	// `10/16-5/17`, `02/2020 - 04/23`
	form('(?<=[/.](?:\\d\\d){1,2}(?:\\s*[-–—]\\s*| to ))(\\d{1,2})[/.](\\d\\d)(?![\\d/.])', (month, year) =>
		shortDay(year, month),
	),
	form(`${DAY} (?:de )?${MONTH},? (?:de )?${YEAR}`, (day, name, year) => named(name, year, day)),
	form(`${DAYS} (?:de )?${MONTH},? (?:de )?${YEAR}`, (_first, _last, name, year) => named(name, year)),
	// `30 July - 2 August 2016`: the year stands behind the end.
	form(`${DAY} ${MONTH}(?=${BETWEEN}${DAY} ${MONTH},? ${YEAR})`, (day, name) => named(name, null, day)),
	form(`${YEAR}[ /-]?Q([1-4])(?!\\w)`, (year, quarter) => inQuarter(year, quarter)),
	// `2012 (June 6)`
	form(`${YEAR} \\(${MONTH}\\.?(?: ${DAY})?\\)`, (year, name, day) => named(name, year, day)),
	// Not `SeaCon 2019, July 2019`.
	form(
		`${YEAR}[ ,-]{1,2}${MONTH}(?!${ANY_LETTER}| ${YEAR})`,
		(year, name) => named(name, year) ?? inSeason(year, name),
	),
	form(`${YEAR}(?![%+a-z]|[.,:]\\d| \\d{3}(?!\\d))`, (year) => ({ year: Number(year), month: null })),
];
/** The forms of a date behind the month that it begins with. `read` gets the month first. */
const BEHIND_NAME: readonly Form[] = [
	form(`\\.?,? ?(?:[/'’-] ?|de |of )?${YEAR}`, (name, year) => named(name, year)),
	form(`\\.? ?${DAY}(?:, ?| )${YEAR}`, (name, day, year) => named(name, year, day)),
	form(`\\.? ?${DAYS}(?:, ?| )${YEAR}`, (name, _first, _last, year) => named(name, year)),
	form(`\\.? ?${DAY}(?=${BETWEEN}(?:${MONTH} ${DAY}(?:, ?| )|${DAY} ${MONTH},? )${YEAR})`, (name, day) =>
		named(name, null, day),
	),
	// `Nov 24 - Dec 1` are days.
	form(`\\.? ?[-'’]?(\\d\\d)(?![\\d%]|[.,:/]\\d|${BETWEEN}${MONTH}\\.? \\d(?!\\d))`, (name, year) =>
		named(name, century(year)),
	),
	// `Winter 2015/16` begins in the first of the two years.
	form(`(?:[:,]| of| [Tt]erm| [Ss]emester)? ?${YEAR}(?:/\\d\\d(?!\\d))?`, (name, year) => inSeason(year, name)),
	form(`,? ['’](\\d\\d)(?![\\d%]|[.,:/]\\d)`, (name, year) => inSeason(String(century(year)), name)),
	form(`(?:\\.(?!\\w)|(?!\\d))`, (name) => named(name, null)),
	// `Spring & Fall 2019`
	form(
		`(?=\\s?[&/,–-]\\s?${ANY_LETTER}+ ${YEAR}|\\s(?:${anyOf(wordsFor(({ and }) => and))})\\s${ANY_LETTER}+ ${YEAR})`,
		(name) => inSeason(undefined, name),
	),
];

/** The word for a year behind its number: `2017 г.` */
const YEAR_WORD = new RegExp(` ?(?:${anyOf(wordsFor(({ year }) => year))})(?!${ANY_LETTER})\\.?`, 'y');

/** The year before the first of each Japanese era that a working life may reach back to. */
const ERAS = new Map([
	['令和', 2018],
	['平成', 1988],
	['昭和', 1925],
]);
/** `令和元年5月`, `平成30年`: the year of an era, of which the first may be called `元`. */
const ERA_YEAR = /(令和|平成|昭和) ?(元|\d{1,2}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?/uy;

/** A quarter of a year, which begins in its first month: `Q1 2019`. */
const QUARTER = new RegExp(`Q([1-4])(?!\\w)(?:[ ,/’'-]{1,2}${YEAR})?`, 'yu');
/** `early`, `Anfang`, `fin` … */
const ABOUT = anyOf(wordsFor(({ about }) => about)).replace(
	/(?<=^|\|)./g,
	(first) => `[${first}${first.toUpperCase()}]`,
);
/** What stands before dates and is no part of them: about when, or which kind of year. `CA 2019` is a state. */
const BEFORE_DATES = new RegExp(
	`(?:[Cc]|ca|Ca|[Cc]irca|[Aa]pprox)\\.? ?(?=\\d{4})|(?:AY|FY|[Aa]cademic [Yy]ear|[Ss]chool [Yy]ear):? ?(?=\\d{4})|(?:${ABOUT})[ -]?(?=\\d{4})`,
	'y',
);
/** The same before an end that lies ahead or has a label: `to (projected) May 2021`, `– End: May 2021`. */
const BEFORE_END = new RegExp(
	`\\(?(?:expected|exp\\.|anticipated|projected|planned|est\\.|voraussichtlich|prévu|${ABOUT}|circa|ca\\.?|c\\.)\\)?[ :-]+|(?:${anyOf(wordsFor(({ endLabels }) => endLabels))})\\s?[:：]\\s?`,
	'iy',
);
/** What stands before a start: `Start: May 2019`. */
const START_LABEL = new RegExp(
	`^\\s*(?:${anyOf(wordsFor(({ startLabels }) => startLabels))})\\s?[:：]\\s?(?=\\S)`,
	'i',
);
/** What stands before an end without a start, as the source of a pattern: `Expires May 2025`, `valid until 2026`, `bis 2020`. */
export const BEFORE_END_ALONE = `(?:expires|exp\\.|(?:valid |gültig )?(?:${anyOf(wordsFor(({ until }) => until).filter((word) => word.length > 2))}))(?: on| in)?:?`;
const END_ALONE = new RegExp(`^\\s*${BEFORE_END_ALONE}\\s(?=\\S)`, 'i');
const WORD = /\p{Alphabetic}+/uy;
const SINCE = /[^\s.:]+[.:]? ?/y;
const SEPARATOR = new RegExp(
	`\\s*(?:(?:[·•|,;(]\\s*)?(?:expires|valid (?:until|thru|through))(?: on| in)?:?(?=\\s)|[-=]>|-{1,3}|[‐‑–—―−]{1,2}|[~〜～→>/\\\\]|(?<=[\\s\\d])(?:${UNTIL})(?=\\s)|(?:[至到]|から|부터)(?=\\s*(?:\\d|${ENDS_AHEAD})))\\s*`,
	'iy',
);
/** The month of an end without a year: `5`, `5月`. */
const SHORT_MONTH = /(\d{1,2}) ?([月월])?(?![\d./年년-])/uy;
const SHORT_YEAR = /(\d\d)(?![\d/A-Za-z]|\.\d)/y;
/** `to` before an end: `– to present`. */
const BEFORE_END_WORD = new RegExp(`(?:the|${UNTIL}) `, 'iy');
const END_PHRASE = new RegExp(`(?:${END_PHRASES})`, 'iy');
const END_WORD = /\?|…|\.{3}|∞|[\p{Alphabetic}’']+/uy;
/** `and`, `und` … */
const AND = anyOf(wordsFor(({ and }) => and));
const COMMA = new RegExp(`\\s*(?:[,;&、]|(?:${AND})(?!${ANY_LETTER}))\\s*`, 'y');
/** The word that ends dates, perhaps behind a comma: `, present`. */
const LAST_WORD = /(,\s+)?(\p{Alphabetic}+)(?=[^\S\u2028]*(?:$|[)\]}|;:：]))/uy;
/** An end without a mark before it: `2016/9至今`, `2016 年 9 月 至今`. */
const UNSPACED_END = new RegExp(`[^\\S\\u2028]*(?:${UNSPACED_ENDS})(?=[\\s，,、；]|$)`, 'uy');
/** A word behind a start without an end: `2010年以降`. */
const SINCE_BEHIND = new RegExp(`\\s?(?:${anyOf(wordsFor(({ sinceBehind }) => sinceBehind))})`, 'uy');
/** The end of the text or a closing mark, which must follow an open range. */
const CLOSED = /[^\S\u2028]*(?:$|\.(?:$|\s)|[)\]}|,;:：）】])/y;
/** Not behind a figure and a comma; `Rope Letters,2019` lacks only a space, `盐业公司2017.09` needs none. */
const WORD_START =
	/(?<![\p{Alphabetic}\d./’'$€£#+-]|\d:|(?<!\p{Alphabetic}),)[\p{Alphabetic}\d]|[12](?<=[\p{Ideographic}\uac00-\ud7af].)(?=\d{3}(?:[./]\d|[年년]))/gu;
/** Two years of which at least one is no year of our calendar: they are dates without a value. */
const OTHER_YEARS =
	/^(?!(?:1[5-9]|2[01])\d\d\D+(?:1[5-9]|2[01])\d\d$)[1-9]\d{3}\s*(?:-{1,3}|[‐‑–—~〜～])\s*[1-9]\d{3}$/u;
const QUALIFIER = new RegExp(`\\s*[([](?!${DAYS}\\))[^()[\\]]*[)\\]]\\s*$`, 'u');

/** `在籍`, behind dates. */
const STAYED = new RegExp(`\\s*(?:${anyOf(wordsFor(({ stayed }) => stayed))})\\s*$`, 'u');
/** A length of time behind the dates: `– 8 months`, `· 2 yrs 3 mos`. */
const PERIOD = new RegExp(
	`[\\s,–—·|-]*(?:\\s(?:${AND})\\s+)?(?<!\\d)\\d{1,3}(?:[.,]\\d{1,2})?\\+?\\s?([^\\s\\d.,|]+)\\.?\\s*$`,
);
const UNITS = new Set(wordsFor(({ periods }) => periods));
/** A word about the dates: `Graduated May 2018`, `Expected: 2027`. */
const EVENT =
	/^\s*(?:(?:expected|anticipated)(?: graduation)?|graduat(?:ed|ion)|completed|awarded|issued|obtained|class of)(?: date| in)?:?\s+(?=\S)/i;

/** `Period`, `期間`, and with what lasts so long before it: `開発期間`. */
export const DATE_LABELS = `[\\u3040-\\u9fff\\uac00-\\ud7af]{0,6}(?:${anyOf(wordsFor(({ dateLabels }) => dateLabels))})`;
/** What stands before dates: `Period:`, `【期間】`, `개발 기간:`, `from`. */
const LABEL = new RegExp(
	`^\\s*(?:[(（【[]?(?:[\\uac00-\\ud7af]{2} )?${DATE_LABELS}[】\\])）]?\\s?[:：]?\\s?|(?:${anyOf(wordsFor(({ during }) => during))})\\s)(?=[^\\s\\d]*\\s?\\d)`,
	'i',
);

/** Whether the text can hold dates: it needs two digits in a row, or an era. This quick test settles most lines. */
export function holdsYear(text: string): boolean {
	return /\d\d|令和|平成|昭和/.test(text);
}

/** Reads a text that is only dates, with qualifiers such as `(expected)`; null for a text that says more. */
export function readDates(text: string): DateRange | null {
	return readRange(text, iso);
}

/** Reads the same texts with the days that they tell: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export function readDays(text: string): DateRange | null {
	return readRange(text, isoDay);
}

function readRange(text: string, write: (day: Day) => string): DateRange | null {
	if (!holdsYear(text)) return null;
	const before = END_ALONE.exec(text)?.[0] ?? '';
	const last = before === '' ? null : rangeOfLine(text.slice(before.length), write);
	if (last && last.start === last.end) return { ...last, start: null };
	// `2 years (2018 – 2020)`
	const [, length = '', inside = ''] = LENGTH_BEFORE.exec(text) ?? [];
	if (isPeriod(length)) return rangeOfLine(inside, write);
	const label = START_LABEL.exec(text)?.[0] ?? '';
	const range = rangeOfLine(text.slice(label.length), write);
	// `Start: May 2019`
	const isOpen = label !== '' && range?.start === range?.end;
	return range && isOpen ? { ...range, end: 'present' } : range;
}

function rangeOfLine(text: string, write: (day: Day) => string): DateRange | null {
	const line =
		withoutPeriod(text.replace(LABEL, '').replace(QUALIFIER, '').replace(STAYED, '')).replace(EVENT, '').trim() ||
		text
			.replace(/^\s*[([]|[)\]]\s*$/g, '')
			.replace(EVENT, '')
			.trim();
	if (OTHER_YEARS.test(line)) return { start: null, end: null };
	const found = /^[\s([~]*[$€£#+]/.test(line) ? null : rangeAt(line, firstLetterOrDigit(line));
	if (!found) return null;
	const { to, last } = found;
	const start = write(found.start);
	const end = last === 'present' ? last : write(last);
	const rest = line.slice(to);
	if (firstLetterOrDigit(rest) < 0) return { start, end };
	// A small word for the end that is not known says "today" in most languages, and `1667 - death` in an old life.
	const separator = matchAt(SEPARATOR, line, to)?.[0] ?? '';
	if (separator === '' || !/^\p{Lowercase}[^\d\s]*$/u.test(rest.slice(separator.length))) return null;
	const open = Number(start.slice(0, 4)) >= MODERN ? 'present' : null;
	return { start, end: end === start ? open : end };
}

function withoutPeriod(text: string): string {
	let rest = text;
	for (let count = 0; count < MAX_PERIODS; count++) {
		const [period = '', unit = ''] = PERIOD.exec(rest) ?? [];
		if (!UNITS.has(unit.toLowerCase())) break;
		rest = rest.slice(0, -period.length);
	}
	return rest;
}

/** Whether a text is a length of time: `4 years 10 months`. */
export function isPeriod(text: string): boolean {
	return /^\d/.test(text) && withoutPeriod(` ${text}`) === '';
}

/** A length of time before dates in brackets. */
const LENGTH_BEFORE = /^\s*(\d[^()\d]{1,15}(?:\d[^()\d]{1,15})?)\s\(([^()]{4,40})\)\s*$/;

/** The first year from which a life may last until today. */
const MODERN = 1950;
/** `2 yrs 3 mos 4 days` has as many as there are. */
const MAX_PERIODS = 4;

/** The first dates with a year at or behind character `start`; null without any. */
export function findDates(text: string, start = 0): FoundDates | null {
	if (!holdsYear(text)) return null;
	for (
		let word = matchAt(WORD_START, text, start);
		word;
		word = matchAt(WORD_START, text, word.index + word[0].length)
	) {
		const found = rangeAt(text, word.index);
		if (!found) continue;
		const { last, from, to } = found;
		return { start: iso(found.start), end: last === 'present' ? last : iso(last), from, to };
	}
	return null;
}

function rangeAt(text: string, from: number): Found | null {
	const [word] = (from < 0 ? null : matchAt(WORD, text, from)) ?? [];
	if (from < 0) return null;
	const before = matchAt(BEFORE_DATES, text, from)?.[0];
	const behind = before === undefined ? null : rangeAt(text, from + before.length);
	if (behind) return { ...behind, from };
	if (word !== undefined && !isDateWord(word) && !matchAt(QUARTER, text, from) && !matchAt(ERA_YEAR, text, from))
		return null;
	const isOpen = word !== undefined && isSinceWord(word);
	const [since = ''] = (isOpen && matchAt(SINCE, text, from)) || [];
	const first = momentAt(text, from + since.length);
	if (!first) return null;
	const end = endOf(text, first);
	const start = startOf(first, end);
	if (start === null) return null;
	return { start, last: end?.last ?? (isOpen ? 'present' : start), from, to: end?.to ?? first.to };
}

function startOf(first: Day, end: End | null): Day | null {
	if (first.year !== null) return first;
	const { year = null, month = null } = end?.day ?? {};
	if (year === null) return null;
	// `Nov-Feb 14` begins in the year before.
	const isEarlier = first.month !== null && month !== null && first.month > month;
	return { ...first, year: isEarlier ? year - 1 : year };
}

/** The end of a range: a second date, a word for an open end, nothing behind a dash, or the last date of a list. */
function endOf(text: string, first: Moment): End | null {
	const separator = matchAt(SEPARATOR, text, first.to);
	if (!separator)
		return first.year === null
			? lastOfNames(text, first.to)
			: (openBehind(text, first.to) ?? lastOfList(text, first.to, first));
	const at = first.to + separator[0].length;
	const from = at + (matchAt(BEFORE_END, text, at)?.[0].length ?? 0);
	const second = shortYearAt(text, from, first) ?? monthAt(text, from, first, separator[0]) ?? momentAt(text, from);
	const year = second ? (second.year ?? yearAfter(first, second.month)) : null;
	if (second && year !== null) {
		const last = lastOfList(text, second.to);
		return last ? { ...last, day: { year, month: second.month } } : endOfSeason(text, { ...second, year });
	}
	if (first.year === null) return null;
	// `2015 - [present]`
	const bracket = /[[(]/.test(text[from] ?? '') ? 1 : 0;
	const to = endOfWord(text, from + bracket);
	const isClosed = bracket === 0 || /[\])]/.test(text[to ?? 0] ?? '');
	if (to !== null && isClosed) return openEnd(to + bracket);
	// A slash opens nothing.
	if (/[/\\>]/.test(separator[0])) return null;
	return matchAt(CLOSED, text, from) || OPEN_BEFORE_TEXT.test(separator[0]) ? openEnd(from) : null;
}

/** The character behind a word or phrase for an open end, `to present`; null without one. */
function endOfWord(text: string, from: number): number | null {
	const before = matchAt(BEFORE_END_WORD, text, from)?.[0].length ?? 0;
	for (const at of before > 0 ? [from + before, from] : [from]) {
		const [phrase] = matchAt(END_PHRASE, text, at) ?? [];
		if (phrase !== undefined && !hasLetter(text.charAt(at + phrase.length))) return at + phrase.length;
		const [word] = matchAt(END_WORD, text, at) ?? [];
		if (word !== undefined) return isEndSign(word) || isEndWord(word) ? at + word.length : null;
	}
	return null;
}

/** A dash that opens a range before more text: `2015-- Lecturer`, `2015– Lecturer`, `2015 -    Lecturer` in columns. */
const OPEN_BEFORE_TEXT = /^(?:--|[–—])\s|^\s*-.*\u2003/;

/** The year of an end that tells its month alone: `Nov 2019 - Feb` goes on into the next. */
function yearAfter(first: Day, month: number | null): number | null {
	const isNext = month !== null && first.month !== null && month < first.month;
	return first.year !== null && isNext ? first.year + 1 : first.year;
}

/** `2019 - ?`, `2019 - …`: an end that nobody knows yet. */
function isEndSign(text: string): boolean {
	return ['?', '…', '...', '∞'].includes(text);
}

/** An open end right behind a start, as scripts without spaces write it, or behind a comma: `2020.09至今`, `2017, present`. */
function openBehind(text: string, from: number): End | null {
	const [since] = matchAt(SINCE_BEHIND, text, from) ?? [];
	if (since !== undefined) return openEnd(from + since.length);
	const [unspaced] = matchAt(UNSPACED_END, text, from) ?? [];
	if (unspaced !== undefined) return openEnd(from + unspaced.length);
	const [, comma = '', word = ''] = matchAt(LAST_WORD, text, from) ?? [];
	const isApart = comma !== '' || /^\p{Ideographic}/u.test(word);
	return isApart && isEndWord(word) ? openEnd(from + comma.length + word.length) : null;
}

/** The second date, which may itself be two years: `2017 - 2019/20`. */
function endOfSeason(text: string, second: Moment & { readonly year: number }): End {
	const slash = text[second.to] === '/' ? shortYearAt(text, second.to + 1, second) : null;
	return slash ? endAt(slash, slash.to) : endAt(second, second.to);
}

/** Characters of a text in which lists of dates are read; each date of a list is read inside the one before. */
const MAX_LIST = 2000;

function lastOfList(text: string, from: number, first: Day | null = null): End | null {
	const comma = matchAt(COMMA, text, from);
	const next = comma && from < MAX_LIST ? rangeAt(text, from + comma[0].length) : null;
	// `SeaCon 2019, July 2019` has the year of the name and a date.
	const isOfName = first?.month === null && next?.start.month && next.start.year === first.year;
	if (!next || isOfName) return null;
	return { last: next.last, day: { year: null, month: null }, to: next.to };
}

/** The second of two months or seasons of one year: `March & April 2019`, `Spring, Fall 2019`. */
function lastOfNames(text: string, from: number): End | null {
	const comma = matchAt(COMMA, text, from);
	const next = comma && momentAt(text, from + comma[0].length);
	return next && next.year !== null ? endAt(next, next.to) : null;
}

/** The second half of `2017-18` and `2019/20`. */
function shortYearAt(text: string, from: number, first: Moment): Moment | null {
	const short = first.year !== null && first.month === null ? matchAt(SHORT_YEAR, text, from) : null;
	if (!short || first.year === null) return null;
	const year = first.year - (first.year % 100) + Number(short[1]);
	const later = year < first.year ? year + 100 : year;
	return later - first.year < 50 ? { year: later, month: null, to: from + 2 } : null;
}

/** The second month of `2024/2 ~ 5`, of `2024年2月 - 5月`, and of `2024年12月 - 2月`, which is one of the next year. */
function monthAt(text: string, from: number, first: Moment, separator: string): Moment | null {
	const [whole = '', digits, sign] = (first.month !== null && matchAt(SHORT_MONTH, text, from)) || [];
	const month = Number(digits);
	if (first.year === null || first.month === null || !(month >= 1 && month <= 12)) return null;
	if (sign === undefined && !(/[~〜～]/.test(separator) && month > first.month)) return null;
	return { year: yearAfter(first, month), month, to: from + whole.length };
}

function momentAt(text: string, from: number): Moment | null {
	const [era = '', name = '', count, ...days] = matchAt(ERA_YEAR, text, from) ?? [];
	if (era !== '') {
		const day = numbered(String((ERAS.get(name) ?? 0) + (count === '元' ? 1 : Number(count))), ...days);
		return day && { ...day, to: from + era.length };
	}
	const quarter = matchAt(QUARTER, text, from);
	if (quarter) return { ...inQuarter(quarter[2], quarter[1]), to: from + quarter[0].length };
	const [word] = matchAt(WORD, text, from) ?? [];
	const start = from + (word?.length ?? 0);
	for (const { pattern, read } of word === undefined ? BY_NUMBER : BEHIND_NAME) {
		const found = matchAt(pattern, text, start);
		if (!found) continue;
		const [whole, ...parts] = found;
		const day = word === undefined ? read(...parts) : read(word, ...parts);
		const end = start + whole.length;
		if (day) return { ...day, to: end + (matchAt(YEAR_WORD, text, end)?.[0].length ?? 0) };
	}
	return null;
}

function inQuarter(year: string | undefined, quarter: string | undefined): Day {
	return { year: year === undefined ? null : Number(year), month: Number(quarter) * 3 - 2 };
}

function numbered(year?: string, month?: string | number | null, day?: string): Day | null {
	const number = month === undefined ? null : Number(month);
	if (number !== null && (month === null || number < 1 || number > 12)) return null;
	const ofYear = year === undefined ? null : Number(year);
	return { year: ofYear, month: number, day: day === undefined ? null : Number(day) };
}

/** A season by its name, which begins in its first month. */
function inSeason(year?: string, name?: string): Day | null {
	return numbered(year, seasonOf(name ?? ''));
}

function named(name?: string, year?: string | number | null, day?: string): Day | null {
	const month = monthOf(name ?? '');
	if (month === null) return null;
	return { year: year === null ? null : Number(year), month, day: day === undefined ? null : Number(day) };
}

/** A month of a two-digit year. */
function shortDay(year?: string, month?: string): Day | null {
	return numbered(String(century(year)), month);
}

/** A two-digit year lies between 1950 and 2049. */
function century(year: string | undefined): number {
	return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

/** Whether the second number is the last two digits of the year after the first, as in `2009/10`. */
function followsOn(year: string | undefined, short: string | undefined): boolean {
	return short?.length === 2 && (Number(year) + 1) % 100 === Number(short);
}

function endAt(day: Day, to: number): End {
	return { last: day, day, to };
}

function openEnd(to: number): End {
	return { last: 'present', day: { year: null, month: null }, to };
}

function iso({ year, month }: Day): string {
	return month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
}

/** The same with its day, when the month has that many. */
function isoDay(date: Day): string {
	const { year, month, day = null } = date;
	const isDay =
		month !== null && day !== null && day > 0 && day <= new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
	return isDay ? `${iso(date)}-${String(day).padStart(2, '0')}` : iso(date);
}

function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
	pattern.lastIndex = from;
	return pattern.exec(text);
}
