import type { Block, SectionKind, Span } from '../../model/index.ts';
import { joinText, plainText, tidySpans } from '../markdown/spans.ts';
import type { Spans } from './split.ts';
import type { Survey } from './survey.ts';
import { type Dated, type DatedLine, takeDates } from './take-dates.ts';

export type { Spans } from './split.ts';

/** A heading block. */
export type Heading = Extract<Block, { type: 'heading' }>;

/** The head of an entry: its lines without the dates, and the blocks that belong to the body. */
export type Head = {
	readonly lines: readonly Spans[];
	/** A place that stood beside the dates. */
	readonly place?: Spans;
	readonly dated: Dated | null;
	readonly body: readonly Block[];
	/** Whether it is a project within the job above. */
	readonly isWithin?: boolean;
	/** Whether the dates stand in the heading itself. */
	readonly isDatedBeside?: boolean;
	readonly line: number;
};

/** One or more entries that begin here, and the number of blocks that their heads take. */
export type Found = {
	readonly heads: readonly Head[];
	readonly taken: number;
	/** The blocks above the first entry. */
	readonly before?: readonly Block[];
};

/** The input of a recogniser: the blocks of the section, the block it looks at, facts about the section. */
export type Place = {
	readonly blocks: readonly Block[];
	readonly at: number;
	readonly kind: SectionKind;
	readonly survey: Survey;
	/** The heading above, when it holds an employer whose roles have headings of their own. */
	readonly employer: Spans | null;
};

/** Finds the entries that begin at a block; null when none does. */
export type Recognizer = (place: Place) => Found | null;

/** Sections whose headings, lists and tables are no entries. */
export const WITHOUT_ENTRIES: ReadonlySet<SectionKind> = new Set([
	'summary',
	'skills',
	'contact',
	'interests',
	'languages',
	'references',
]);

/** Characters. A longer line is text, not part of a head. */
export const MAX_LINE = 160;

/** Whether a short line is bold or italic as a whole. */
export function isMarked(line: Spans): boolean {
	return (
		joinText(line).length <= MAX_LINE && line.every((span) => span.strong || span.emphasis || span.text.trim() === '')
	);
}

/** Whether a line is short and no sentence. */
export function isShortStatement(line: Spans): boolean {
	return joinText(line).length <= MAX_LINE / 2 && !/[.!?:]$/.test(joinText(line));
}

/** Whether a line is only dates, or begins with dates that are marked, stand in a column or before bold words. */
export function isDateLine(line: Spans): boolean {
	const own = takeDates(line);
	if (!own) return false;
	if (own.side !== 'start') return own.side === 'whole';
	const text = joinText(line);
	const isPlain = line[0] !== undefined && !line[0].strong && !line[0].emphasis;
	const isBeforeBold = isPlain && own.rest[0]?.strong === true;
	const isColumn = isPlain && text.startsWith(own.dated.text) && /^\s*[|｜]/.test(text.slice(own.dated.text.length));
	return isBeforeBold || isColumn || line.some((span) => span.code && span.text.includes(own.dated.text));
}

/** The dates of a line below a heading, when they are marked and stand first, or are most of the line. */
export function metaDates(line: Spans): DatedLine | null {
	const own = takeDates(line);
	if (!own) return null;
	const [first] = line;
	const isFirst = first !== undefined && isSetApart(first) && first.text.trim() === own.dated.text;
	const isShort = plainText(line).length <= 100 && !/[.!?]\s/.test(plainText(own.rest));
	return own.side === 'whole' || isMarked(line) || isFirst || (line.some(isSetApart) && isShort) ? own : null;
}

function isSetApart({ code, strong, emphasis }: Span): boolean {
	return Boolean(code || strong || emphasis);
}

/** Lines as one text, line breaks between them. */
export function joinLines(lines: readonly Spans[]): Spans {
	return lines.flatMap((line, at) => (at > 0 ? [{ text: '\n' }, ...line] : line));
}

/** A paragraph of the spans; nothing when there are none. */
export function paragraph(spans: Spans, line: number): Block[] {
	return spans.length > 0 ? [{ type: 'paragraph', spans: tidySpans(spans), line }] : [];
}

/** The blocks below a heading, up to the next one of its level or a higher one. */
export function blocksBelow(blocks: readonly Block[], at: number, level: number): readonly Block[] {
	let end = at + 1;
	for (let block = blocks[end]; block && (block.type !== 'heading' || block.level > level); block = blocks[end]) end++;
	return blocks.slice(at + 1, end);
}
