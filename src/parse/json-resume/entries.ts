import type { Block, Entry } from '../../model/index.ts';
import { completeAddress } from '../address.ts';
import { readDates } from '../cv/dates.ts';
import { mergeLists } from '../markdown/merge-lists.ts';
import type { Fields, Text } from './fields.ts';
import { blocksOf, bulletsOf, type Head, headOf, labelled, labelledTexts, lineOf, restOf } from './texts.ts';

/** The properties that hold the parts of an entry's head, the usual ones first; some are those of older versions of the schema. */
export type EntryForm = {
	readonly title: readonly string[];
	readonly organization: readonly string[];
	/** Whether its address is that of the organisation, as with jobs, or of the thing itself. */
	readonly isPlace?: true;
};

/** Months as English CVs write them; in other languages dates stay as the file has them. */
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Reads an item of a list as an entry. What is no part of its head is its text, in the order in which one reads it. */
export function readEntry(
	item: Fields,
	{ title, organization, isPlace }: EntryForm,
	isEnglish: boolean,
	slugOf: (text: string) => string,
): Entry {
	const phrase = item.take('phrase');
	const named = headOf(studyOf(item) ?? item.take(...title));
	const by = headOf(item.take(...organization));
	const place = headOf(item.take('location') ?? placeIn(item));
	const authors = item.take('authors');
	const page = item.take('url', 'website');
	const { dates, others } = datesOf(item, isEnglish);
	const range = dates === null ? null : readDates(dates);
	const address = page === null ? null : completeAddress(page.text);
	const linked =
		address === null || !URL.canParse(address)
			? null
			: nameToLink(isPlace ? [by, named, place] : [named, by, place], authors);
	const blocks = [...others, ...(page && linked === null ? blocksOf(page) : []), ...bodyOf(item)];
	const linksOf = (part: Head) => (part === linked ? [{ text: part.text ?? '', href: address ?? '' }] : part.links);
	return {
		type: 'entry',
		title: named.text,
		organization: by.text,
		location: place.text,
		authors: authors ? lineOf(authors) : null,
		phrase: phraseOf(phrase, named.text ?? by.text),
		dates,
		start: range?.start ?? null,
		end: range?.end ?? null,
		blocks: mergeLists(blocks),
		slug: slugOf(by.text ?? named.text ?? ''),
		links: [named, by, place].flatMap(linksOf),
		line: item.line,
	};
}

/**
 * The part of the head that the address of the entry belongs to: the first that is there. Null when that has a link of its
 * own, or when another part holds the same words, which would be linked too.
 */
function nameToLink(parts: readonly Head[], authors: Text | null): Head | null {
	const part = parts.find(({ text }) => text !== null);
	const { text = null } = part ?? {};
	if (!part || text === null || part.links.length > 0) return null;
	const others = [...parts.filter((one) => one !== part).map((one) => one.text), authors?.text];
	return others.some((other) => other?.includes(text)) ? null : part;
}

/** A phrase is shown in place of the title, so it must hold it. */
function phraseOf(phrase: Text | null, part: string | null): string | null {
	const text = phrase ? lineOf(phrase) : '';
	return part !== null && text !== part && text.includes(part) ? text : null;
}

/** `Bachelor in Physics`, as English CVs say it. */
function studyOf(item: Fields): Text | null {
	const study = item.take('studyType');
	const area = item.take('area');
	if (!study || !area) return study ?? area;
	return {
		text: /^(?:in|of)\s/i.test(area.text) ? `${study.text} ${area.text}` : `${study.text} in ${area.text}`,
		line: study.line,
	};
}

/** A place in parts, as some write it: `{"city": "Oslo", "countryCode": "NO"}`. */
function placeIn(item: Fields): Text | null {
	const [place] = item.takeObjects('location');
	const parts = place
		? ['address', 'city', 'region', 'countryCode'].flatMap((property) => place.take(property) ?? [])
		: [];
	const [first] = parts;
	return first ? { text: parts.map(({ text }) => text).join(', '), line: first.line } : null;
}

type Dates = { readonly dates: string | null; readonly others: readonly Block[] };

/** The dates as one text that is understood. A text that is no date is kept as what it is. */
function datesOf(item: Fields, isEnglish: boolean): Dates {
	const whole = item.take('dates');
	const [start, end] = [item.take('startDate'), item.take('endDate')];
	const single = item.take('date', 'releaseDate');
	const written = whole ? lineOf(whole) : rangeOf(start, end, isEnglish) || (single ? dayOf(single, isEnglish) : '');
	if (written === '') return { dates: null, others: [] };
	if (readDates(written)) return { dates: written, others: [] };
	const found = whole ?? start ?? end ?? single;
	return { dates: null, others: labelled('Dates', { text: written, line: found?.line ?? item.line }) };
}

/** A range that has begun and has no end is still open, as every reader of the format takes it. */
function rangeOf(start: Text | null, end: Text | null, isEnglish: boolean): string {
	const [from, to] = [start, end].map((date) => (date ? dayOf(date, isEnglish) : ''));
	if (!from || from === to) return to ?? '';
	return `${from} – ${to || 'Present'}`;
}

/** `2019-06` as `Jun 2019`, `2019-06-01` as `1 Jun 2019`. */
function dayOf(date: Text, isEnglish: boolean): string {
	const written = lineOf(date).replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1');
	const [, year = '', month, day] = (isEnglish && /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(written)) || [];
	const name = MONTHS[Number(month) - 1];
	if (name === undefined) return written;
	return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The text of an entry: what it is, what was done, and all that the schema has no property for. */
function bodyOf(item: Fields): Block[] {
	const [description, summary, score] = ['description', 'summary', 'score'].map((property) => item.take(property));
	const said = [description, summary].flatMap((text) => (text ? blocksOf(text) : []));
	const type = item.take('type');
	return [
		...said,
		...(score ? labelled('Score', score) : []),
		...bulletsOf(item.takeTexts('highlights')),
		...titledList('Courses', item.takeTexts('courses')),
		...labelledTexts('Keywords', item.takeTexts('keywords')),
		...labelledTexts('Roles', item.takeTexts('roles')),
		...(type ? labelled('Type', type) : []),
		...restOf(item.rest()),
	];
}

function titledList(title: string, texts: readonly Text[]): Block[] {
	const [first] = texts;
	return first ? [{ type: 'paragraph', spans: [{ text: `${title}:` }], line: first.line }, ...bulletsOf(texts)] : [];
}
