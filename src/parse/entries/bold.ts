import type { Block, SectionKind } from '../../model/index.ts';
import { dropLines, joinText, plainText, sliceSpans, splitLines } from '../markdown/spans.ts';
import { isOrganization } from '../words/phrases.ts';
import { isMarked, MAX_LINE, metaDates, paragraph, WITHOUT_ENTRIES } from './entry-head.ts';
import type { Found, RecognizerInput } from './recognizer.ts';
import type { Spans } from './split.ts';
import { type EntryDates, takeDates } from './take-dates.ts';

/** Lines of a head below its first. */
const MAX_HEAD = 3;

/** `**Role, Organisation**` with its dates behind it, on one of the next lines or in the next paragraph. */
export function boldThenDates({ blocks, at, kind }: RecognizerInput): Found | null {
	const [block, next] = [blocks[at], blocks[at + 1]];
	if (block?.type !== 'paragraph' || WITHOUT_ENTRIES.has(kind)) return null;
	const [first = [], ...more] = splitLines(block.spans);
	if (!first[0]?.strong || joinText(first).length > MAX_LINE) return null;
	const own = takeDates(first);
	if (own && own.rest.length > 0)
		return found([own.rest], own.dated, paragraph(dropLines(block.spans, 1), block.line + 1), block, 1);
	const dateAt = more.slice(0, MAX_HEAD).findIndex((line) => metaDates(line) !== null);
	const below = more[dateAt] && metaDates(more[dateAt]);
	const between = more.slice(0, Math.max(0, dateAt));
	if (below && between.every((line) => isMarked(line) || isOrganization(plainText(line)))) {
		const lines = [first, ...between, ...(below.rest.length > 0 ? [below.rest] : [])];
		return found(lines, below.dated, paragraph(dropLines(block.spans, dateAt + 2), block.line + dateAt + 2), block, 1);
	}
	if (more.length > 0 || next?.type !== 'paragraph') return null;
	const [dateLine = [], ...others] = splitLines(next.spans);
	const dates = metaDates(dateLine);
	if (!dates || (dates.rest.length > 0 && others.length === 0 && blocks[at + 2]?.type === 'paragraph')) return null;
	const lines = dates.rest.length > 0 ? [first, dates.rest] : [first];
	return found(lines, dates.dated, paragraph(dropLines(next.spans, 1), next.line + 1), block, 2);
}

function found(
	lines: readonly Spans[],
	dated: EntryDates,
	body: readonly Block[],
	{ line }: Block,
	taken: number,
): Found {
	return { heads: [{ lines, dated, body, line }], taken };
}

/** `**Organisation**`, then a list in which one item is the dates and another the role. */
export function boldThenList({ blocks, at, kind }: RecognizerInput): Found | null {
	const [block, list] = [blocks[at], blocks[at + 1]];
	if (block?.type !== 'paragraph' || list?.type !== 'list' || !isMarked(block.spans) || WITHOUT_ENTRIES.has(kind))
		return null;
	const items = list.items.map((item) => (item.length === 1 && item[0]?.type === 'paragraph' ? item[0].spans : []));
	const dateAt = items.findIndex((item) => takeDates(item)?.side === 'whole');
	const named = items.slice(0, Math.max(0, dateAt));
	// An item that holds more than a line names no role.
	if (dateAt < 0 || dateAt > 2 || named.some((item) => item.length === 0)) return null;
	const dated = takeDates(items[dateAt] ?? [])?.dated ?? null;
	const others = list.items.slice(dateAt + 1);
	const body: Block[] = others.length > 0 ? [{ ...list, items: others }] : [];
	return { heads: [{ lines: [...named, block.spans], dated, body, line: block.line }], taken: 2 };
}

/** `**Title**` with its text on the next lines of the same paragraph, one such paragraph after another. */
export function boldAboveText({ blocks, at, kind }: RecognizerInput): Found | null {
	const block = blocks[at];
	if (!LISTS_OF_TITLES.has(kind) || block?.type !== 'paragraph' || !isTitled(block)) return null;
	if (!isTitled(blocks[at - 1]) && !isTitled(blocks[at + 1])) return null;
	const [first = []] = splitLines(block.spans);
	const body = paragraph(dropLines(block.spans, 1), block.line + 1);
	return { heads: [{ lines: [first], dated: null, body, line: block.line }], taken: 1 };
}

const LISTS_OF_TITLES: ReadonlySet<SectionKind> = new Set([
	'experience',
	'projects',
	'volunteering',
	'awards',
	'talks',
]);

function isTitled(block: Block | undefined): boolean {
	const [first = [], second] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	return (
		second !== undefined &&
		first.every((span) => span.strong) &&
		joinText(first).length <= MAX_LINE / 2 &&
		!isMarked(second)
	);
}

/**
 * A bold line that stands for a heading: `**Tow Path:**`, text below it, and others like it in a section without
 * headings.
 */
export function boldHeading({ blocks, at, kind, facts }: RecognizerInput): Found | null {
	const block = blocks[at];
	if (WITHOUT_ENTRIES.has(kind) || kind === 'other' || !facts.hasBoldHeadings || !isBoldHeading(block, blocks[at + 1]))
		return null;
	const end = joinText(block.spans).replace(/\s*[:：]$/u, '').length;
	return { heads: [{ lines: [sliceSpans(block.spans, 0, end)], dated: null, body: [], line: block.line }], taken: 1 };
}

export function isBoldHeading(
	block: Block | undefined,
	next: Block | undefined,
): block is Extract<Block, { type: 'paragraph' }> {
	if (block?.type !== 'paragraph' || !block.spans.every((span) => span.strong) || splitLines(block.spans).length > 1)
		return false;
	return (
		joinText(block.spans).length <= MAX_LINE / 2 &&
		(next?.type === 'list' || (next?.type === 'paragraph' && !isMarked(next.spans)))
	);
}
