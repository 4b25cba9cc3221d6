import type { Block, Entry, Resume, Section, SectionKind, Span } from '../model/index.ts';
import { entryText } from '../model/search.ts';
import { textsIn } from '../model/walk.ts';
import { readDates } from '../parse/cv/dates.ts';
import { coveredMonths, isRough, type Months, monthsOf, spanOf, yearOf } from './months.ts';
import { isTechnology } from './technologies.ts';

/** A term the CV marks, and the entries that mention it. */
export type Skill = {
	readonly name: string;
	readonly mentions: readonly Mention[];
	/** The years between which it is mentioned; null when no such entry has dates. */
	readonly years: { readonly first: number; readonly last: number } | null;
	/** Months in which at least one of these entries went on. */
	readonly months: number;
	/** Whether one of these entries has years without months. */
	readonly isRough: boolean;
};

/** An entry that mentions a term. */
type Mention = { readonly section: number; readonly entry: Entry };

/** Characters and words of a term; longer ones are sentences. */
const [MAX_TERM, MAX_WORDS] = [40, 4];
/** Characters. The case of a term as short as this counts, because it may be another word: `Go`. */
const SHORT = 3;
const SEPARATORS =
	/\s*(?:[,;|·•、，；]|\s[/&+]\s|(?<=[\p{Alphabetic}.]{3})\/(?=[\p{Alphabetic}.]{3})|\s(?:and|und|et|y|e)\s)\s*/u;
const LETTER_BEFORE = /[\p{ID_Continue}--[_·]]$/v;
/** Signs that belong to a term: `C++`, `C#`. */
const LETTER_BEHIND = /^[[\p{ID_Continue}--[_·]]+#]/v;

/** A term, and whether where it stands is enough to take it for a skill. */
type Term = { readonly name: string; readonly isSure: boolean };

/** Kinds of sections whose entries show what somebody works with. */
const PRACTICE: ReadonlySet<SectionKind> = new Set(['experience', 'projects', 'volunteering', 'other']);

/**
 * The terms of skills sections, and those that are bold or code in jobs and projects when they are names of technologies,
 * or stand in one list with such a name, or are mentioned in several entries. The one practised longest comes first.
 */
export function skillsOf(resume: Resume, today: string): readonly Skill[] {
	const entries = resume.sections.flatMap(({ items }, section) =>
		items.flatMap((item) => (item.type === 'entry' ? { section, entry: item } : [])),
	);
	const texts = entries.map((mention) => ({ mention, text: entryText(mention.entry).replace(/\s+/g, ' ') }));
	const textsWith = indexByWord(texts);
	const heads = new Set(entries.flatMap(({ entry }) => [entry.title, entry.organization, entry.location].map(keyOf)));
	const terms = resume.sections.flatMap(termsOfSection);
	const sure = new Set(terms.flatMap(({ name, isSure }) => (isSure ? keyOf(name) : [])));
	return spellings(terms.map(({ name }) => name))
		.filter((name) => !heads.has(keyOf(name)))
		.map((name) => {
			const mentions = textsWith(name)
				.filter(({ text }) => isMentioned(name, text))
				.map(({ mention }) => mention);
			return { name, mentions, ...timeOf(mentions, today) };
		})
		.filter(({ name, mentions }) => sure.has(keyOf(name)) || mentions.length > 1)
		.sort((a, b) => b.months - a.months || b.mentions.length - a.mentions.length || a.name.localeCompare(b.name));
}

/** Returns a function that finds the texts in which a term may stand: those that hold its rarest word. */
function indexByWord<Item extends { readonly text: string }>(
	items: readonly Item[],
): (term: string) => readonly Item[] {
	const index = new Map<string, Item[]>();
	for (const item of items) {
		for (const word of new Set(keyWords(item.text))) {
			const known = index.get(word);
			if (known) known.push(item);
			else index.set(word, [item]);
		}
	}
	return (term) =>
		keyWords(term)
			.map((word) => index.get(word) ?? [])
			.reduce((fewest, found) => (found.length < fewest.length ? found : fewest), items);
}

function keyWords(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{ID_Continue}--[_·]]+/gv) ?? [];
}

function timeOf(mentions: readonly Mention[], today: string): Pick<Skill, 'years' | 'months' | 'isRough'> {
	const dated = mentions.flatMap(({ entry }) => {
		const months = monthsOf(entry, today);
		return months ? { entry, months } : [];
	});
	const ranges: readonly Months[] = dated.map(({ months }) => months);
	const spans = dated.flatMap(({ entry, months }) => spanOf(entry, months) ?? []);
	const first = Math.min(...new Set(ranges.map(({ from }) => yearOf(from))));
	const last = Math.max(...new Set(ranges.map(({ to }) => yearOf(to))));
	return {
		years: ranges.length > 0 ? { first, last } : null,
		months: coveredMonths(spans),
		isRough: dated.some(({ entry }) => entry.start !== entry.end && isRough(entry)),
	};
}

/** Each term once, as it is spelled most often. */
function spellings(terms: readonly string[]): readonly string[] {
	const counts = new Map<string, Map<string, number>>();
	for (const term of terms) {
		const forms = counts.get(keyOf(term)) ?? new Map<string, number>();
		forms.set(term, (forms.get(term) ?? 0) + 1);
		counts.set(keyOf(term), forms);
	}
	return [...counts.values()].map((forms) => [...forms].reduce((most, form) => (form[1] > most[1] ? form : most))[0]);
}

function keyOf(term: string | null): string {
	return (term ?? '').normalize('NFKC').toLowerCase();
}

/** Whether the term stands in a text as a whole word. */
function isMentioned(name: string, text: string): boolean {
	const exact = name.length <= SHORT;
	const spelled = name.replace(/\s+/g, ' ');
	const [term, words] = exact ? [spelled, text] : [spelled.toLowerCase(), text.toLowerCase()];
	for (let at = words.indexOf(term); at >= 0; at = words.indexOf(term, at + 1)) {
		const end = at + term.length;
		// Two UTF-16 units hold the whole character beside the term.
		const isWithin =
			LETTER_BEFORE.test(words.slice(Math.max(0, at - 2), at)) || LETTER_BEHIND.test(words.slice(end, end + 2));
		if (!isWithin) return true;
	}
	return false;
}

function termsOfSection({ kind, items }: Section): Term[] {
	const isSkills = kind === 'skills';
	if (!isSkills && !PRACTICE.has(kind)) return [];
	const blocks = items.flatMap((item) => (item.type === 'entry' ? item.blocks : isSkills ? [item] : []));
	return blocks.flatMap((block) => termsOf(block, isSkills));
}

/** The terms of a block. In a skills section every text is a list of terms, marked or not. */
function termsOf(block: Block, isSkills: boolean): Term[] {
	const lines = [...textsIn([block])].flatMap((text) => (text.type === 'text' ? linesOf(text.spans) : []));
	return lines.flatMap((spans) =>
		isSkills ? listedTerms(spans).map((name) => ({ name, isSure: true })) : practisedTerms(spans),
	);
}

/** Cuts spans at line breaks, and before each bold label: `**Languages:** Go **Tools:** make`. */
function linesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
	const lines: Span[][] = [[]];
	for (const [at, span] of spans.entries()) {
		if (span.strong && isLabel(spans, at)) lines.push([]);
		const [first = '', ...others] = span.text.split('\n');
		lines.at(-1)?.push({ ...span, text: first });
		for (const text of others) lines.push([{ ...span, text }]);
	}
	return lines;
}

function listedTerms(spans: readonly Span[]): readonly string[] {
	const marked = spans.filter(({ strong, code }, at) => (strong || code) && !isLabel(spans, at));
	if (marked.length > 0) return marked.flatMap(({ text }) => cutTerms(text));
	const text = spans.map((span) => span.text).join('');
	return cutTerms(text.replace(/^[^:：]{1,60}[:：]\s*/u, ''));
}

/** The marked terms of a line. Those of one list are sure when one of them is the name of a technology. */
function practisedTerms(spans: readonly Span[]): readonly Term[] {
	const lists: string[][] = [[]];
	for (const [at, span] of spans.entries()) {
		if ((span.strong || span.code) && !isLabel(spans, at)) lists.at(-1)?.push(...cutTerms(span.text));
		else if (!BETWEEN.test(span.text)) lists.push([]);
	}
	return lists.flatMap((names) => {
		const isSure = names.some(isTechnology);
		return names.map((name) => ({ name, isSure }));
	});
}

/** What stands between two terms of a list. */
const BETWEEN = /^(?:[\s,;/&+·|、，]|\b(?:and|or|the|with|und|oder|et|ou|y|e|o)\b)*$/u;

/** Whether the span is a label: bold words before a colon. */
function isLabel(spans: readonly Span[], at: number): boolean {
	return /[:：]\s*$/u.test(spans[at]?.text ?? '') || /^\s*[:：]/u.test(spans[at + 1]?.text ?? '');
}

function cutTerms(text: string): string[] {
	const pieces = text.split(SEPARATORS).map((piece) =>
		piece
			.replace(/\s*\([^()]*\)/gu, '')
			.replace(/[\s.…]+$/u, '')
			.trim(),
	);
	return pieces.filter(
		(piece) =>
			/^[.#@]?[\p{Alphabetic}\d].*(?<!\p{P}{2})$/u.test(piece) &&
			/\p{Alphabetic}/u.test(piece) &&
			piece.length <= MAX_TERM &&
			piece.split(/\s+/).length <= MAX_WORDS &&
			!/[.!?]\s|[%:：。！？()]/u.test(piece) &&
			readDates(piece) === null,
	);
}
