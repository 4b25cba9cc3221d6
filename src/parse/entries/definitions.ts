import type { Block, SectionKind } from '../../model/index.ts';
import { dropLines, joinText, plainText, sliceSpans, splitLines, splitSpans, trimSpans } from '../markdown/spans.ts';
import { wordsOf } from '../words/letters.ts';
import { isSurePlace } from '../words/phrases.ts';
import { atEmployer, isMarked, isShortStatement, joinLines, metaDates, paragraph } from './entry-head.ts';
import { headOfItem } from './items.ts';
import { LISTS_OF_TITLES } from './kinds.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import { readsAsReference, referenceHead } from './reference-lists.ts';
import { datesInReference } from './references/dates.ts';
import { datedSentence } from './sentences.ts';
import type { Spans } from './split.ts';
import { type DatedLine, type EntryDates, takeDates } from './take-dates.ts';

/** Definitions whose terms are dates, or whose descriptions begin with a line of dates. */
export function definitionsOfEntries({ blocks, at, kind }: RecognizerInput): Found | null {
	const list = blocks[at];
	if (list?.type !== 'definitions') return null;
	const several = headsOfEmployers(list);
	if (several) return { heads: several, taken: 1 };
	const areDates = list.items.some(({ term }) => takeDates(term)?.side === 'whole');
	const heads = list.items.map(({ term, blocks: description }) =>
		headOfDefinition(term, description, { kind, areDates, line: lineOf(description, list.line) }),
	);
	if (heads.every((head) => head !== null)) return { heads, taken: 1 };
	const merged = areDates ? withMore(heads, list) : null;
	if (merged) return { heads: merged, taken: 1 };
	const told = heads.map((head, index) => head ?? definedHead(list.items[index], list.line));
	// `**Pot Planner**`, `: Plans pots for potters.`
	if (LISTS_OF_TITLES.has(kind) && list.items.every(({ term }) => isMarked(term) && isShortStatement(term)))
		return { heads: told, taken: 1 };
	return told.filter(({ dated }) => dated).length * 2 >= told.length ? { heads: told, taken: 1 } : null;
}

/** Below dates as terms, a term of another kind tells more of the entry above it: `Supervisor`, `: Ada Reed`. */
function withMore(
	heads: readonly (Head | null)[],
	list: Extract<Block, { type: 'definitions' }>,
): readonly Head[] | null {
	const merged: Head[] = [];
	for (const [at, item] of list.items.entries()) {
		const head = heads[at];
		const above = merged.at(-1);
		if (head) merged.push(head);
		else if (!above) return null;
		else {
			const more: Block = { type: 'definitions', items: [item], line: lineOf(item.blocks, list.line) };
			merged.splice(-1, 1, { ...above, body: [...above.body, more] });
		}
	}
	return merged;
}

/** `Acme College`, `: BSc, 2012.`, `: MSc, 2014.`: terms that name employers or schools, of which one at least has several dated descriptions. */
function headsOfEmployers({ items }: Extract<Block, { type: 'definitions' }>): readonly Head[] | null {
	if (!items.some(({ blocks }) => blocks.length > 1) || items.some(({ term }) => takeDates(term))) return null;
	const heads = items.flatMap(({ term, blocks }) =>
		blocks.map((block): Head | null => {
			const head = headOfItem([block]);
			const isOneLine = head?.dated && head.lines.length === 1 && isShortStatement(head.lines[0] ?? []);
			return isOneLine ? atEmployer(head, term) : null;
		}),
	);
	const read = heads.flatMap((head) => head ?? []);
	return read.length === heads.length ? read : null;
}

/** A term that names an entry; its dates end the first sentence of the description: `Physics, BSc; 1991.` */
function definedHead(item: Definition | undefined, start: number): Head {
	const { term = [], blocks: [block, ...body] = [] } = item ?? {};
	const line = lineOf(item?.blocks ?? [], start);
	const spans = block?.type === 'paragraph' ? block.spans : [];
	const [first = []] = splitSpans(spans, /\n/);
	const own = takeDates(first);
	const sentence =
		own?.side === 'end' ? { ...own, more: trimSpans(sliceSpans(spans, joinText(first).length)) } : datedSentence(spans);
	if (!block) return { lines: [term], dated: null, body, line };
	// `Functional Programming, Haskell; December 2014; certificate`: the dates stay where they are.
	if (!sentence) return { lines: [term], dated: datesInReference(spans), body: [block, ...body], line };
	const lines = sentence.rest.length > 0 ? [term, sentence.rest] : [term];
	return { lines, dated: sentence.dated, body: [...paragraph(sentence.more, block.line), ...body], line };
}

/** The line of a term: the one above its description, which is never above the list. */
function lineOf([description]: readonly Block[], start: number): number {
	return Math.max(start, (description?.line ?? start) - 1);
}

type Definition = Extract<Block, { type: 'definitions' }>['items'][number];

/** A description that is a place alone: `Austin, TX (and elsewhere)`. */
function placeIn(block: Block | undefined): Spans {
	if (block?.type !== 'paragraph') return [];
	return isSurePlace(plainText(block.spans).replace(/ \([^()]*\)$/, '')) ? block.spans : [];
}

function headOfDefinition(
	term: Spans,
	[block, ...body]: readonly Block[],
	{ kind, areDates, line }: { readonly kind: SectionKind; readonly areDates: boolean; readonly line: number },
): Head | null {
	if (block?.type !== 'paragraph') return null;
	const own = takeDates(term);
	// `In press` among the years of a list stands for a year.
	const stood = own ?? (areDates && wordsOf(joinText(term)).length <= 2 ? datesInWords(term) : null);
	if (stood && stood.rest.length === 0 && readsAsReference(block.spans, kind))
		return referenceHead(block.spans, stood.dated, body, line);
	if (own) {
		// A description that is wrapped in the source is one line to its reader.
		const [first = [], ...others] = splitSpans(block.spans, /\n/);
		const named = own.rest.length > 0 ? [own.rest, first] : [first];
		const place = placeIn(body[0]);
		const text = [...paragraph(joinLines(others), block.line + 1), ...body.slice(place.length > 0 ? 1 : 0)];
		return { lines: named, dated: own.dated, place, body: text, line };
	}
	const lines = splitLines(block.spans);
	const below = lines.length === 1 ? datesBelow(body) : null;
	if (below) return { lines: [term, block.spans], dated: below, body: body.slice(1), line };
	const dateAt = lines.slice(0, 3).findIndex((spans) => metaDates(spans) !== null);
	const dates = lines[dateAt] && metaDates(lines[dateAt]);
	if (!dates) return null;
	const before = lines.slice(0, dateAt);
	const said = paragraph(joinLines(before.filter((between) => !isMarked(between))), block.line);
	const rest = paragraph(dropLines(block.spans, dateAt + 1), block.line + dateAt + 1);
	return {
		lines: [term, ...before.filter(isMarked), ...(dates.rest.length > 0 ? [dates.rest] : [])],
		dated: dates.dated,
		body: [...said, ...rest, ...body],
		line,
	};
}

/** Words in the place of dates, which have no value. */
function datesInWords(line: Spans): Pick<DatedLine, 'dated' | 'rest'> {
	return { dated: { text: plainText(line), range: { start: null, end: null } }, rest: [] };
}

/** The dates that a second description consists of: `: Acme` above `: 2019 - 2021`. */
function datesBelow([block]: readonly Block[]): EntryDates | null {
	const own = block?.type === 'paragraph' ? takeDates(block.spans) : null;
	return own?.side === 'whole' ? own.dated : null;
}
