import type { Block, Span } from '../../model/index.ts';
import { readDates } from '../cv/dates.ts';
import { joinText, plainText, splitLines, tidySpans } from '../markdown/spans.ts';
import { isEmployment, isOrganization, isPlace, isRole, isSurePlace, STATE } from '../words/phrases.ts';
import type { Origin } from './facts.ts';
import { isGrade } from './grades.ts';
import { readLabelled } from './labels.ts';
import { piecesOf } from './pieces.ts';
import type { Head } from './recognizer.ts';
import { cutBold, isProperName, type Spans } from './split.ts';
import { type DatedLine, takeDates } from './take-dates.ts';

/** Characters. A longer line is text, not part of a head. */
export const MAX_LINE = 160;

/** A head with the name of its employer, which stands elsewhere, as its second line. */
export function atEmployer(head: Head, name: Spans): Head {
	return { ...head, lines: [...head.lines, name], origins: ['line', 'employer'] };
}

/** A head that names an employer, with the job there, which stands above it, as its first line. */
export function belowJob(head: Head, job: Spans, origin: 'heading' | 'line'): Head {
	return { ...head, lines: [job, ...head.lines], origins: [origin, 'employer'] };
}

/** `**Kiln Ltd** - Potter` beside dates is a head by itself, whatever stands above it. */
export function isOwnHead(line: Spans): boolean {
	const [bold, behind] = cutBold(line);
	return bold.length > 0 && /^\s*[,–—|-]\s/.test(joinText(behind));
}

/** Whether a short line is bold or italic as a whole. */
export function isMarked(line: Spans): boolean {
	return (
		joinText(line).length <= MAX_LINE && line.every((span) => span.strong || span.emphasis || span.text.trim() === '')
	);
}

/** Whether a line is short and no sentence; a legal form may end it: `Clay & Sons, Inc.` */
export function isShortStatement(line: Spans): boolean {
	const text = joinText(line);
	return text.length <= MAX_LINE / 2 && (!/[.!?:。：]$/.test(text) || /\b(?:Inc|Ltd|Co|Corp|Bros)\.$/.test(text));
}

/** Whether a line is text with a label in bold: `**Dean's List:** Fall 2019`, `**Tools:** Kilns`, but not `**Engineer:** Clay Ltd` or `**2019:** Engineer`. */
export function isNote(line: Spans): boolean {
	const [bold, behind] = cutBold(line);
	const label = joinText(bold).trimEnd();
	const isText =
		label.endsWith(':') && plainText(behind) !== '' && !isRole(label) && !isOrganization(label) && !readDates(label);
	return isText && readLabelled(line) === null;
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

/** The end of a sentence within a line, and not of an abbreviation: `Prof. Reed`. */
const SENTENCE_END = /(?<!\b(?:Prof|Dr|Mrs?|Ms|St|Inc|Ltd|Co|Corp|Dept|Univ))[.!?]\s/;

/** The dates of a line below a heading, when they are marked and stand first, or are most of the line. */
export function metaDates(line: Spans): DatedLine | null {
	const own = takeDates(line);
	if (!own) return null;
	const [first] = line;
	const isFirst = first !== undefined && isSetApart(first) && first.text.trim() === own.dated.text;
	const isShort = plainText(line).length <= 100 && !SENTENCE_END.test(plainText(own.rest));
	const rest = plainText(own.rest);
	const isMeta = areDatesAlone(own) || isMarked(line) || isFirst || (line.some(isSetApart) && isShort);
	// `Clay & Sons | 2019 - 2021`, but not `2nd place, 2019`.
	return isMeta || (isProperName(rest) && !/\d/.test(rest) && isApart(line, own)) ? own : null;
}

/**
 * Whether a line is dates, or these and a place, a grade or a kind of employment: `2019 - 2021 Leeds, UK`, `2019 - 2021 | GPA: 3.8`,
 * `2019 - 2021 · Full-time`.
 */
export function areDatesAlone({ side, rest }: DatedLine): boolean {
	if (side !== 'start') return side === 'whole';
	const text = plainText(rest);
	return isSurePlace(text) || /^C?GPA\b/.test(text) || isGrade(text) || isEmployment(text);
}

/** Whether a mark stands between dates and the words beside them: `2019 - 2021, Oslo`. */
export function isApart(line: Spans, { dated }: DatedLine): boolean {
	const text = joinText(line);
	const at = text.indexOf(dated.text);
	return (
		/[|｜·•,，;:：(（–—-]\s*$/u.test(text.slice(0, at)) ||
		/^\s*(?:[|｜·•.,;)）–—-]|\p{Extended_Pictographic}|:[a-z_]{3,20}:\s)/u.test(text.slice(at + dated.text.length))
	);
}

function isSetApart({ code, strong, emphasis }: Span): boolean {
	return Boolean(code || strong || emphasis);
}

/** Where the words beside dates stood: as the place, below a line that names a job and its employer: `Potter, Clay & Sons`, `Leeds · 2019`. */
export function originBesideDates(line: Spans, beside: Spans): Origin {
	const isPlaced = piecesOf(line).length > 1 && isPlace(piecesOf(beside)[0]?.text ?? '');
	return isPlaced ? 'beside dates' : 'line';
}

/** Lines as one text, line breaks between them. */
export function joinLines(lines: readonly Spans[]): Spans {
	return lines.flatMap((line, at) => (at > 0 ? [{ text: '\n' }, ...line] : line));
}

/** The first line of a paragraph; nothing of any other block. */
export function firstLine(block: Block | undefined): Spans {
	return (block?.type === 'paragraph' && splitLines(block.spans)[0]) || [];
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

/** Whether a line is a name with its city and country or state: `Harbour Lyceum, Visby, Sweden`, `Tide Labs | Hull, UK`. */
function endsInPlace(text: string): boolean {
	const [name = '', ...place] = text.split(', ');
	return isBesidePlace(text) || (place.length > 1 && isProperName(name) && isSurePlace(place.join(', ')));
}

/** Whether a line is a name and, behind a mark, its city with country or state: `Tide Labs | Hull, UK`, `Tide Labs – Hull, UK`. */
export function isBesidePlace(text: string): boolean {
	const [name = '', place = '', ...others] = text.split(/\s+[|｜·•–—-]\s+/u);
	return others.length === 0 && isProperName(name) && isSurePlace(place);
}

/** Whether a plain line below a name completes it: a job or a degree below an employer or a school, or the other way round. */
export function completes(name: Spans, line: Spans | undefined): boolean {
	if (!line || !isShortStatement(line)) return false;
	// `MA` behind a town is no degree.
	const [above, below] = [plainText(name), plainText(line).replace(STATE, '')];
	const isBoth = (text: string) => isRole(text) && isOrganization(text);
	if (isBoth(above) || isBoth(below)) return false;
	return isRole(above) ? isOrganization(below) || endsInPlace(plainText(line)) : isRole(below);
}

/** Whether a line in italics or bold below a school says what was studied there. */
export function isDegreeBelow(school: Spans, line: Spans): boolean {
	const name = plainText(school);
	return isOrganization(name) && !isRole(name) && isMarked(line) && !/[.:]$/.test(joinText(line)) && !takeDates(line);
}
