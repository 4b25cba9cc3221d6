import type { Block, SectionKind } from '../../model/index.ts';
import { dropLines, joinText, plainText, splitLines } from '../markdown/spans.ts';
import { isPrize } from '../words/phrases.ts';
import { joinLines, paragraph } from './entry-head.ts';
import { LISTS_OF_REFERENCES, MAY_HAVE_REFERENCES } from './kinds.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import { beginsWithAuthor } from './references/authors.ts';
import { datesInReference, pagesAt, yearBehindAuthors } from './references/dates.ts';
import {
	beginsWithAuthors,
	beginsWithYear,
	hasSureSign,
	inLines,
	isUnpublished,
	looksLikeReference,
} from './references/signs.ts';
import { isOfLinks, type Spans } from './split.ts';
import { type EntryDates, inYear, MAX_DATED_LINE, takeDates } from './take-dates.ts';

/** A list of references: every item is an entry. */
export function listOfReferences({ blocks, at, kind, year }: RecognizerInput): Found | null {
	const list = blocks[at];
	if (list?.type !== 'list' || !isListOfReferences(list, kind, year !== null)) return null;
	const heads = list.items.flatMap(([block, ...body]) =>
		block?.type === 'paragraph' ? [withYear(referenceHead(block.spans, null, body, block.line), year)] : [],
	);
	return { heads, taken: 1 };
}

/** Whether every item of a list is a reference. Below the heading of a year every item is one. */
export function isListOfReferences(list: Block | undefined, kind: SectionKind, isBelowYear = false): boolean {
	if (list?.type !== 'list') return false;
	const texts = list.items.flatMap(([block]) => (block?.type === 'paragraph' ? [block.spans] : []));
	const filled = list.items.filter((item) => item.length > 0);
	return texts.length === filled.length && (isBelowYear || areReferences(texts, kind));
}

function withYear(head: Head, year: EntryDates | null): Head {
	return { ...head, dated: head.dated ? inYear(head.dated, year?.range.start) : year };
}

/** A paragraph that is a reference, beside others; or several, each a line that ends in a full stop. */
export function referenceParagraph({ blocks, at, kind }: RecognizerInput): Found | null {
	const block = blocks[at];
	if (block?.type !== 'paragraph' || !isDated(block.spans)) return null;
	const isReference = LISTS_OF_REFERENCES.has(kind)
		? readsAsReference(block.spans, kind)
		: looksLikeReference(block.spans) && beginsWithAuthor(block.spans);
	if (!isReference) return null;
	const lines = splitLines(block.spans);
	if (
		lines.length > 1 &&
		lines.every((line) => isDated(line) && /\.$/.test(plainText(line)) && looksLikeReference(line))
	)
		return { heads: lines.map((line, index) => referenceHead(line, null, [], block.line + index)), taken: 1 };
	return { heads: [referenceHead(block.spans, null, [], block.line)], taken: 1 };
}

/** `### Knots of the north`, and below it `Ada Byron, Carol Reed` and where the paper came out. */
export function paperInHeading({ blocks, at }: RecognizerInput): Found | null {
	const [heading, block] = [blocks[at], blocks[at + 1]];
	if (heading?.type !== 'heading' || block?.type !== 'paragraph' || takeDates(heading.spans)) return null;
	const lines = splitLines(block.spans);
	const end = lines.findIndex((line, index) => index > 0 && isOfLinks(line));
	const count = end < 0 ? lines.length : end;
	if (!beginsWithAuthors(lines[0] ?? []) || count > MAX_LINES) return null;
	const title = heading.spans.map((span) => ({ ...span, strong: true as const }));
	const spans = joinLines([title, ...lines.slice(0, count)]);
	const body = paragraph(dropLines(block.spans, count), block.line + count);
	const head = referenceHead(spans, null, body, heading.line);
	return head.dated ? { heads: [head], taken: 2 } : null;
}

/** Lines below a heading that a reference has. */
const MAX_LINES = 3;

/** The head of a reference whose dates, when they do not stand before it, are found in it. */
export function referenceHead(spans: Spans, before: EntryDates | null, body: readonly Block[], line: number): Head {
	const year = before ?? yearBehindAuthors(spans);
	const text = joinText(spans);
	const taken = year || text.length > MAX_DATED_LINE ? null : takeDates(spans);
	const own = taken && pagesAt(text, text.indexOf(taken.dated.text)) === 0 ? taken : null;
	const dated = year ?? own?.dated ?? datesInReference(spans);
	return {
		lines: [inLines(own?.rest ?? spans)],
		dated,
		body,
		isReference: true,
		...(own?.side === 'start' && beginsWithYear(spans) && { isBehindYear: true }),
		line,
	};
}

/** Whether a text is a reference in a section of this kind; elsewhere than in lists of papers it must have more signs of one. */
export function readsAsReference(spans: Spans, kind: SectionKind): boolean {
	if (LISTS_OF_REFERENCES.has(kind)) {
		const own = takeDates(spans);
		// `2019 | A. Reed, B. Clay`, and the title below.
		return looksLikeReference(own?.side === 'start' ? own.rest : spans) || beginsWithYear(spans);
	}
	return (
		MAY_HAVE_REFERENCES.has(kind) &&
		looksLikeReference(spans) &&
		hasSureSign(spans) &&
		!(kind === 'awards' && isPrize(plainText(spans)))
	);
}

function areReferences(texts: readonly Spans[], kind: SectionKind): boolean {
	const like = texts.filter((text) => isDated(text) && readsAsReference(text, kind));
	if (kind === 'publications')
		return like.length * 2 >= texts.length || texts.filter(isDated).length * 3 >= texts.length * 2;
	return like.length * 3 >= texts.length * 2 && texts.length > 1;
}

function isDated(spans: Spans): boolean {
	return /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.test(joinText(spans)) || isUnpublished(spans) || takeDates(spans) !== null;
}
