import type { Block } from '../../model/index.ts';
import { takeDates } from '../entries/take-dates.ts';
import { kindOf } from './kinds.ts';

/** A line of capitals that stands alone: `EXPERIENCE`, `SKILLS & TOOLS`. */
const CAPITALS = /^[ \t]*(\p{Uppercase}[\p{Uppercase}\d&/,.' -]{2,40}):?[ \t]*$/u;
/** Dashes or dots between two columns: `Acme ..... 2019`. */
const LEADER = /(?<![ \t])[ \t]+[-.·_]{3,}[ \t]+/g;
const COLUMN_GAP = /(?<=\S) {3,}(?=\S)/g;

/**
 * Turns a plain-text CV, or one that was copied from a page, into Markdown; null for any other. The number of lines stays
 * the same.
 */
export function readPlainText(blocks: readonly Block[], source: string): string | null {
	return readCapitals(blocks, source) ?? readCopiedText(blocks, source);
}

/**
 * Turns a plain-text CV (in a fenced block or not) into Markdown: lines in capitals become headings. Null when the CV has
 * headings already, or no such line with the words of a title.
 */
function readCapitals(blocks: readonly Block[], source: string): string | null {
	// One heading may be the name.
	if (blocks.filter(({ type }) => type === 'heading').length > 1) return null;
	const words = source.replace(/^[ \t]*(?:```|~~~).*$/gm, '');
	const isFenced = blocks.some(({ type }) => type === 'code');
	const lines = words.split('\n');
	const isTitle = (at: number) =>
		CAPITALS.test(lines[at] ?? '') && (lines[at - 1] ?? '').trim() === '' && (lines[at + 1] ?? '').trim() === '';
	// Names of tools are written in capitals, too.
	if (!lines.some((line, at) => isTitle(at) && kindOf(line) !== 'other')) return null;
	const width = Math.max(...new Set(lines.map((line) => line.trimEnd().length)));
	return lines
		.map((line, at) => {
			if (isTitle(at)) return `## ${line.trim()}`;
			if (!isFenced) return line;
			return line.trim() !== '' && line.trimEnd().length < width * FULL
				? separateColumns(line) + BREAK
				: separateColumns(line);
		})
		.join('\n');
}

/** A line shorter than this share of the widest one was ended by its author on purpose. */
const FULL = 0.7;
/** A line break as Markdown writes it. */
const BREAK = '  ';

/** Replaces the space between columns by ` | `. */
function separateColumns(line: string): string {
	return line.trim().replace(LEADER, ' | ').replace(COLUMN_GAP, ' | ');
}

/** A bullet that is typed as a sign. */
const TYPED_BULLET = /^[ \t]*[•‣▪◦●∙][ \t]*\S/u;
/** Of these and of titles a text that was copied from a page has at least as many. */
const [MIN_BULLETS, MIN_TITLES] = [3, 2];
/** Characters of a line with a title, and of one with the head of an entry. */
const [MAX_TITLE, MAX_HEAD] = [40, 100];

/**
 * Turns a text that was copied from a page into Markdown: known titles that stand on a line of their own begin sections, and
 * lines that end with dates begin entries. Null for a CV with headings or without typed bullets (`▪ Built a kiln`).
 */
function readCopiedText(blocks: readonly Block[], source: string): string | null {
	if (blocks.some(({ type }) => type === 'heading' || type === 'code')) return null;
	const lines = source.split('\n');
	if (lines.filter((line) => TYPED_BULLET.test(line)).length < MIN_BULLETS) return null;
	const titles = lines.filter(isKnownTitle);
	if (titles.length < MIN_TITLES) return null;
	const known = new Set(titles);
	return lines
		.map((line) => (known.has(line) ? `## ${line.trim()}` : isHead(line) ? `### ${line.trim()}` : line))
		.join('\n');
}

/** `Career History` */
function isKnownTitle(line: string): boolean {
	const title = line.trim();
	const words = title.length <= MAX_TITLE ? title.split(/\s+/) : [];
	return words.length > 0 && words.every((word) => TITLE_WORD.test(word)) && kindOf(title) !== 'other';
}

const TITLE_WORD = /^(?:\p{Uppercase}\p{Alphabetic}*|&|and)$/u;

/** `Clay & Sons – Hull, UK Apr 2021 – Sep 2021` */
function isHead(line: string): boolean {
	const text = line.trim();
	return /^\p{Uppercase}/u.test(text) && text.length <= MAX_HEAD && takeDates([{ text }])?.side === 'end';
}

/** Dates at the start of a line and a tab behind them: `2019 - 2021<TAB>Potter, Clay & Sons`. */
const DATES_AND_TAB = /^(?:\p{Alphabetic}{3,9}\.? )?(?:19|20)\d\d[^\t\n]{0,25}\t/u;

/**
 * The source with a break before each line that begins with dates and a tab, as a word processor leaves them: it is no part of
 * the line above. The number of lines stays the same.
 */
export function breakDatedLines(source: string): string {
	if (!source.includes('\t')) return source;
	const lines = source.split('\n');
	let isCode = false;
	return lines
		.map((line, at) => {
			if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
			const isAbove = !isCode && line.trim() !== '' && DATES_AND_TAB.test(lines[at + 1] ?? '');
			return isAbove ? line.trimEnd() + BREAK : line;
		})
		.join('\n');
}

/** pandoc: rows of two columns between two lines of dashes. */
const COLUMNS = /^-{3,} +-{3,}\n((?:(?!---)[^\n]{1,200}\n){1,9})-{3,} +-{3,}$/m;

/** The source with such columns of contacts one below the other. The number of lines stays the same. */
export function readColumns(source: string): string {
	return source.replace(COLUMNS, (all: string, text: string) => {
		const rows = text.split('\n').map((row) => row.split(/ {3,}/));
		const cells = [0, 1].flatMap((at) => rows.flatMap((row) => row[at] || []));
		return text.includes('@') ? cells.join('<br>') + '\n'.repeat(rows.length) : all;
	});
}
