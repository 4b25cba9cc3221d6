import type { Block, Entry, SectionKind, Span } from '../model.ts';
import { type DateRange, readDates } from './dates.ts';
import { createSlugger } from './slug.ts';
import { dropLines, joinText, plainText, sliceSpans, splitLines } from './spans.ts';

/** The parts of an entry's head, as spans so that their links are not lost; `rest` has no field and becomes a block. */
type Parts = {
	readonly title: readonly Span[];
	readonly organization: readonly Span[];
	readonly location: readonly Span[];
	readonly rest: readonly Span[];
};

type Dated = { readonly dates: string; readonly range: DateRange };

/** The head of an entry and the number of blocks it takes. */
type Head = Parts & {
	readonly dated: Dated | null;
	/** What stands behind the head in its last block. */
	readonly body: readonly Block[];
	readonly taken: number;
};

/** Blocks that the head of an entry may take. */
const MAX_HEAD = 4;

const NO_PARTS: Parts = { title: [], organization: [], location: [], rest: [] };

/** Kinds of sections whose headings part the text instead of starting entries. */
const WITHOUT_ENTRIES: ReadonlySet<SectionKind> = new Set(['summary', 'skills', 'contact', 'interests', 'languages']);

/** How an entry may begin, in the order in which they are tried. */
const RECOGNIZERS: readonly ((blocks: readonly Block[]) => Head | null)[] = [headingPair, headingAlone, datedParagraph];

/** The blocks of a section with its entries found: each takes the blocks up to the next one. */
export function readItems(blocks: readonly Block[], kind: SectionKind): (Block | Entry)[] {
	const level = Math.min(...blocks.flatMap((block) => (block.type === 'heading' ? block.level : [])));
	const isDivision = (block: Block) => block.type === 'heading' && (block.level > level || WITHOUT_ENTRIES.has(kind));
	const slugOf = createSlugger('entry');
	const items: (Block | Entry)[] = [];
	let body: Block[] = items as Block[];
	for (let at = 0; at < blocks.length; ) {
		const [block] = blocks.slice(at, at + 1) as [Block];
		const head = isDivision(block) ? null : recognize(blocks.slice(at, at + MAX_HEAD));
		if (head) {
			body = [...head.body];
			items.push(entryOf(head, body, slugOf, block.line));
		} else {
			if (block.type === 'heading' && block.level <= level) body = items as Block[];
			body.push(block);
		}
		at += head?.taken ?? 1;
	}
	return items;
}

function recognize(blocks: readonly Block[]): Head | null {
	for (const recognizer of RECOGNIZERS) {
		const head = recognizer(blocks);
		if (head) return head;
	}
	return null;
}

/** `### Role`, `### Organisation, City (Country)`: two headings, one entry. */
function headingPair([first, second, ...others]: readonly Block[]): Head | null {
	if (first?.type !== 'heading' || second?.type !== 'heading' || first.level !== second.level) return null;
	const [organization, location] = cutAtComma(second.spans);
	return withMeta({ ...NO_PARTS, title: first.spans, organization, location }, others, 2);
}

/** `### Title`, with or without dates below it. */
function headingAlone([heading, ...others]: readonly Block[]): Head | null {
	return heading?.type === 'heading' ? withMeta({ ...NO_PARTS, title: heading.spans }, others, 1) : null;
}

/** `dates` alone on a line, then a line that says what happened then. */
function datedParagraph([block]: readonly Block[]): Head | null {
	const [dateLine = [], headLine] = linesOf(block);
	const dated = datesOf(dateLine);
	if (block?.type !== 'paragraph' || !dated || !headLine) return null;
	const parts = readHeadLine(headLine);
	const body = [...paragraphOf(parts.rest, block.line + 1), ...paragraphOf(dropLines(block.spans, 2), block.line + 2)];
	return { ...parts, dated, body, taken: 1 };
}

/** The head with the dates on the first line of the block below it; what follows them on further lines is text. */
function withMeta(parts: Parts, [block]: readonly Block[], taken: number): Head {
	const [dateLine = []] = linesOf(block);
	const dated = datesOf(dateLine);
	if (block?.type !== 'paragraph' || !dated) return { ...parts, dated: null, body: [], taken };
	return { ...parts, dated, body: paragraphOf(dropLines(block.spans, 1), block.line + 1), taken: taken + 1 };
}

/** `__Organisation__, place`, `Role, __Organisation, place__`: the bold words tell the parts; without them all is title. */
function readHeadLine(spans: readonly Span[]): Parts {
	const from = spans.findIndex((span) => span.strong);
	if (from < 0) return { ...NO_PARTS, title: spans };
	const after = spans.findIndex((span, at) => at > from && !span.strong);
	const to = after < 0 ? spans.length : after;
	const before = trimMarks(spans.slice(0, from));
	const bold = trimMarks(spans.slice(from, to));
	const behind = trimMarks(spans.slice(to));
	if (before.length > 0) {
		const [organization, location] = cutAtComma(bold);
		return { title: before, organization, location, rest: behind };
	}
	if (isPlace(plainText(behind))) return { ...NO_PARTS, organization: bold, location: behind };
	return { ...NO_PARTS, title: bold, rest: behind };
}

/** One to three capitalised names: `Occam`, `Lisbon, Portugal`. */
function isPlace(text: string): boolean {
	return /^\p{Lu}[^\d,;:!?%]{1,30}(?:, \p{Lu}[^\d,;:!?%]{1,30}){0,2}$/u.test(text);
}

function cutAtComma(spans: readonly Span[]): [readonly Span[], readonly Span[]] {
	const comma = /,\s+/.exec(joinText(spans));
	if (!comma) return [spans, []];
	return [sliceSpans(spans, 0, comma.index), sliceSpans(spans, comma.index + comma[0].length)];
}

/** The spans without white space and commas at either end. */
function trimMarks(spans: readonly Span[]): Span[] {
	const text = joinText(spans);
	const start = text.search(/[^\s,]/);
	return start < 0 ? [] : sliceSpans(spans, start, text.replace(/[\s,]+$/, '').length);
}

function datesOf(line: readonly Span[]): Dated | null {
	const dates = plainText(line);
	const range = line.every((span) => span.code || span.emphasis || span.text.trim() === '') ? readDates(dates) : null;
	return range && { dates, range };
}

function linesOf(block: Block | undefined): Span[][] {
	return block?.type === 'paragraph' ? splitLines(block.spans) : [];
}

function paragraphOf(spans: readonly Span[], line: number): Block[] {
	return spans.length > 0 ? [{ type: 'paragraph', spans, line }] : [];
}

function entryOf(head: Head, blocks: readonly Block[], slugOf: (text: string) => string, line: number): Entry {
	const text = (spans: readonly Span[]) => plainText(spans) || null;
	const parts = [head.title, head.organization, head.location];
	const [title, organization, location] = parts.map(text) as [string | null, string | null, string | null];
	return {
		type: 'entry',
		title,
		organization,
		location,
		dates: head.dated?.dates ?? null,
		start: head.dated?.range.start ?? null,
		end: head.dated?.range.end ?? null,
		blocks,
		slug: slugOf(organization ?? title ?? ''),
		links: parts.flat().flatMap(({ text: label, href }) => (href === undefined ? [] : [{ text: label.trim(), href }])),
		line,
	};
}
