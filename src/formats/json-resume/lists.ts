import type { Section } from '../../model/index.ts';
import { readDates } from '../../parse/cv/dates.ts';
import { languageWordsIn } from '../json-ld/languages.ts';
import { wordsOf } from '../names.ts';
import { uriOf } from './body.ts';
import { cutLevel, isLevel } from './levels.ts';
import { cutAtBreaks, type Line, linesOf, textOfLine, wholeText } from './lines.ts';
import { piecesOf } from './terms.ts';

type Json = { readonly [name: string]: unknown };
type Fluent = readonly [language: string, fluency: string | undefined];

/** `English - at home`, `English (at home)`. */
const FLUENCY = /^(.+?)\s+[–—-]\s+(.+)$|^([^(（]+)[(（](.+)[)）]$/su;
/** Words up to which a piece is a language with its fluency; longer ones are sentences. */
const MOST_WORDS = 4;
/** Characters of a name before a colon or in bold. */
const LONGEST_NAME = 60;

/** The languages of a section, each with its fluency. */
export function languagesOf({ title, items }: Section): Json[] {
	return inPairs(linesOf(cutAtBreaks(items), true)).flatMap((line) => {
		const { group, columns, links } = line;
		const own = { section: title, group, columns, links };
		return languagesIn(line).map(([language, fluency]) => ({ language, fluency, ...own }));
	});
}

/** `**English**` and, in the paragraph below it, `Native`: two lines that are one. */
function inPairs(lines: readonly Line[]): readonly Line[] {
	const isMarked = ({ label, spans }: Line) => label === null && spans.every(({ strong }) => strong === true);
	if (lines.length % 2 > 0 || !lines.every((line, at) => isMarked(line) === (at % 2 === 0))) return lines;
	return lines.flatMap((line, at) =>
		at % 2 > 0 ? [{ ...line, label: wordsOf(lines[at - 1]?.spans ?? []), spans: [{ text: wholeText(line) }] }] : [],
	);
}

function languagesIn(line: Line): readonly Fluent[] {
	const { label, spans } = line;
	const said = textOfLine(line);
	// `Fluent: English, Danish` says first how well.
	if (label !== null && isLevel(label)) return piecesOf(said, true).map((language) => [language, label]);
	if (label !== null) return said === '' ? [fluentIn(label)] : [[label, said]];
	const [first, ...others] = spans.filter(({ text }) => text.trim() !== '');
	// `**English** C1`
	const isMarkedAlone = first?.strong === true && others.length > 0 && !others.some(({ strong }) => strong);
	if (isMarkedAlone && /^\s*[\p{Alphabetic}\d]/u.test(others[0]?.text ?? ''))
		return [[first.text.trim(), wordsOf(others)]];
	const languages = piecesOf(said.replace(/[.。]$/u, ''), true).map(fluentIn);
	if (languages.every(([language]) => language.split(/\s+/).length <= MOST_WORDS && !languageIn(language)))
		return languages;
	// `Fluent in English and French`
	const named = languageWordsIn(said);
	return named.length > 0 ? named.map((language) => [language, said]) : [[said, undefined]];
}

/** Whether a known language stands among other words: `Fluent in English`. */
function languageIn(text: string): boolean {
	return /\s/.test(text) && !/^\p{Uppercase}\S*\s\p{Uppercase}\S*$/u.test(text) && languageWordsIn(text).length > 0;
}

function fluentIn(text: string): Fluent {
	const { name, level } = cutLevel(text);
	if (level !== undefined) return [name, level];
	const [, before, behind, outer, inner] = FLUENCY.exec(text) ?? [];
	return [before ?? outer?.trim() ?? text, behind ?? inner];
}

/** The references of a section: who says it, when that stands before a colon or in bold, and what. */
export function referencesOf({ title, items }: Section): Json[] {
	return linesOf(items, true).map((line) => {
		const { group, columns, links, label, spans } = line;
		const [first] = spans;
		const isMarked = first?.strong === true && first.text.length <= LONGEST_NAME;
		const name = label !== null && !isReader(label) ? label : isMarked ? first.text.replace(/[\s,]+$/, '') : undefined;
		const reference = label !== null && name === label ? textOfLine(line) : wholeText(line);
		return { name, reference, section: title, group, columns, links };
	});
}

/** `E-mail: …` tells about a person and is no name of one. */
function isReader(label: string): boolean {
	return /^(?:e-?mail|phone|tel|mobile|address|web|url|contact)\b/i.test(label);
}

/** Listed texts that are no entries: a name, its date where a cell holds one, and what else is told. */
export function namedOf(
	{ title, items }: Section,
	property: 'name' | 'title',
	dated: 'date' | 'releaseDate' | null,
): Json[] {
	return linesOf(items).map((line) => {
		const { group, columns, links } = line;
		const { name, summary, date, dates } = partsOf(line);
		const [first] = (links ?? []).filter(({ href }) => uriOf(href) !== undefined);
		const further = links?.filter((link) => link !== first);
		return {
			[property]: name,
			...(dated !== null && date !== undefined ? { [dated]: date } : {}),
			[property === 'name' && dated === null ? 'description' : 'summary']: summary,
			url: first && uriOf(first.href),
			links: further && further.length > 0 ? further : undefined,
			dates,
			section: title,
			group,
			columns,
		};
	});
}

type Parts = {
	readonly name: string;
	readonly summary?: string | undefined;
	/** `YYYY-MM` or `YYYY`. */
	readonly date?: string | undefined;
	/** As written. */
	readonly dates?: string | undefined;
};

/** A row begins with a name or a date; a list item is a name, and what stands below it tells about it. */
function partsOf(line: Line): Parts {
	const { label, isMarked, spans, nested, columns } = line;
	const said = wordsOf(spans);
	const below = nested.map(wholeText).join('\n') || undefined;
	if (label === null) return { name: said || (below ?? ''), summary: said === '' ? undefined : below };
	const date = readDates(label)?.start ?? undefined;
	if (date !== undefined) return { name: said, summary: below, date, dates: label };
	if (columns === undefined && !isMarked) return { name: wholeText({ ...line, nested: [] }), summary: below };
	return { name: label, summary: [said, below].filter(Boolean).join('\n') || undefined };
}
