import { isEndWord, isSinceWord, monthOf, seasonOf } from '../../parse/cv/calendar.ts';
import { readDates } from '../../parse/cv/dates.ts';
import { wordsFor } from '../../parse/words/index.ts';
import type { Page } from '../page.ts';
import type { Problem } from '../problem.ts';
import { insideAny } from '../ranges.ts';

/** A year with letters for digits, behind a month or before a dash: `Jan 2O19`, `20l9 - 2021`. */
const MISTYPED_YEAR =
	/(?<![\p{Alphabetic}\d/.#@_-])(?:\p{Alphabetic}{3,9}\.? ?)?(?=\d*[OolI])[12lI][09oO][\dOolI]{2}(?![\p{Alphabetic}\d])/gu;
/** A word and a year: `Febuary 2019`. */
const WORD_AND_YEAR = /(?<![\p{Alphabetic}\d])(\p{Alphabetic}{6,10}),? (?:19|20)\d\d(?!\d)/gu;
const ENGLISH_MONTHS = 'january february august september october november december'.split(' ');
/** Pieces that stand by themselves: a line, a cell, code, words between stars. */
const PIECES = /[^`*|_\t]+/g;
const RANGE = new Set(wordsFor(({ until }) => until));
/** Characters; a longer line is prose. */
const MAX_LINE = 300;
const UNDERSTOOD_END = /[-–—~]|\bto\b/;

/** Text that is clearly meant as a date and cannot be read as one. */
export function* findUnreadableDates(page: Page): Iterable<Problem> {
	const seen = new Set<number>();
	const isAddress = insideAny([...page.tags, ...page.links]);
	for (const found of [...mistyped(page), ...misspelled(page), ...unreadPieces(page), ...unreadEnds(page)]) {
		const line = page.text.lastIndexOf('\n', found.from);
		if (seen.has(line) || isAddress(found.from)) continue;
		seen.add(line);
		yield {
			...found,
			message: `“${page.text.slice(found.from, found.to)}” cannot be read as a date`,
			fix: 'check its spelling and its digits',
		};
	}
}

type Place = { readonly from: number; readonly to: number };

function mistyped({ withCodeSpans: text }: Page): Place[] {
	return [...text.matchAll(MISTYPED_YEAR)].flatMap(({ index, 0: found }) => {
		const word = /^\p{Alphabetic}{3,}/u.exec(found)?.[0];
		const isBehindMonth = word !== undefined && monthOf(word) !== null;
		const rest = text.slice(index + found.length, index + found.length + 30);
		const isRange = /^\s*[-–—]\s*(?:\p{Alphabetic}+\.? ?)?\d{4}|^\s*[-–—]\s*present/iu.test(rest);
		return isBehindMonth || (isRange && word === undefined) ? [{ from: index, to: index + found.length }] : [];
	});
}

function misspelled({ withCodeSpans: text }: Page): Place[] {
	return [...text.matchAll(WORD_AND_YEAR)].flatMap(({ index, 0: found, 1: word = '' }) => {
		const isNear = monthOf(word) === null && ENGLISH_MONTHS.some((month) => isOneSlipFrom(word.toLowerCase(), month));
		return isNear ? [{ from: index, to: index + found.length }] : [];
	});
}

/** Pieces of only months, numbers and range words that are no dates: `13/2019`, `Jan 20199 - Present`. */
function unreadPieces({ withCodeSpans: text, starts }: Page): Place[] {
	return text.split('\n').flatMap((line, at) => {
		const start = starts[at] ?? 0;
		if (line.length > MAX_LINE) return [];
		return [...line.matchAll(PIECES)].flatMap(({ index, 0: piece }) => {
			const words = piece.trim();
			const from = start + index + piece.indexOf(words);
			return isMeantAsDates(words) && readDates(words) === null ? [{ from, to: from + words.length }] : [];
		});
	});
}

function isMeantAsDates(piece: string): boolean {
	if (piece.length > 40 || piece.length < 6) return false;
	const month = /^(\d\d?)[./-](?:19|20)\d\d(?:$|\s*[-–—])/.exec(piece)?.[1];
	if (month !== undefined && (Number(month) > 12 || Number(month) === 0)) return true;
	const words = piece.match(/[\p{Alphabetic}\d]+/gu) ?? [];
	const isKnown = (word: string) => monthOf(word) !== null || seasonOf(word) !== null || isEndWord(word);
	const isJoin = (word: string) => isSinceWord(word) || RANGE.has(word.toLowerCase());
	const numbers = words.filter((word) => /^\d+$/.test(word));
	return (
		/^[\p{Alphabetic}\d\s.,'’/()–—-]+$/u.test(piece) &&
		words.length <= 6 &&
		words.some((word) => monthOf(word) !== null) &&
		numbers.some((word) => word.length >= 3 && word.length <= 5) &&
		words.every((word) => isKnown(word) || isJoin(word) || /^\d{1,5}$/.test(word))
	);
}

/** A range whose end is no date. */
function unreadEnds({ dated }: Page): Place[] {
	return dated.filter(({ end, text }) => end === null && UNDERSTOOD_END.test(text));
}

/** Whether the words differ by one letter: added, left out, replaced or swapped with its neighbour. */
function isOneSlipFrom(word: string, month: string): boolean {
	if (word === month || Math.abs(word.length - month.length) > 1) return false;
	let head = 0;
	while (head < word.length && word[head] === month[head]) head++;
	let tail = 0;
	while (tail < Math.min(word.length, month.length) - head && word.at(-1 - tail) === month.at(-1 - tail)) tail++;
	const [rest, other] = [word.slice(head, word.length - tail), month.slice(head, month.length - tail)];
	return (rest.length <= 1 && other.length <= 1) || (rest.length === 2 && rest === [...other].reverse().join(''));
}
