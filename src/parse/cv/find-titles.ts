import type { Block, Span } from '../../model/index.ts';
import { linesBetween, plainText, splitLines } from '../markdown/spans.ts';
import { isLabel } from '../words/phrases.ts';
import { kindOf } from './kinds.ts';

/*
 * Titles of sections that are not written as headings of the page: `<b>Education</b><br>`, a line by itself, a term of a
 * definition list, headings inside a bullet.
 */

type Heading = Extract<Block, { type: 'heading' }>;
type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** Characters and words of such a title. */
const [MAX_TITLE, MAX_WORDS] = [40, 4];
/** The level that the titles get. The name may stand above them. */
const LEVEL = 2;

/** The blocks with such titles as headings. A CV with headings keeps them alone, but for bold titles that are written like these. */
export function findTitles(blocks: readonly Block[]): readonly Block[] {
	const lifted = blocks.flatMap(liftHeadings);
	const headings = lifted.filter((block) => block.type === 'heading');
	if (headings.length > 1)
		return titlesLike(
			headings.filter(({ spans }) => isKnown(spans)),
			lifted,
		);
	const isColonTitle = isColonUsed(lifted);
	const isTitle = (line: readonly Span[], isAlone: boolean) => isTitleLine(line, isAlone, isColonTitle);
	const isRepeated = repeatedTitles(lifted, isTitle);
	return lifted.flatMap((block) => {
		if (block.type === 'definitions') return termsAsTitles(block);
		return block.type === 'paragraph'
			? linesAsTitles(block, (line, isAlone) => isTitle(line, isAlone) && !isRepeated(line))
			: [block];
	});
}

/** The blocks with bold lines as headings where all known titles are in capitals and end in a colon, as these do: `**EDUCATION:**`. */
function titlesLike([first, ...others]: readonly Heading[], blocks: readonly Block[]): readonly Block[] {
	const isAlike = (spans: readonly Span[]) => isInCapitals(plainText(spans)) && endsWithColon(spans) && isKnown(spans);
	if (!first || ![first, ...others].every(({ spans, level }) => isAlike(spans) && level === first.level)) return blocks;
	return blocks.flatMap((block) => {
		const [line = []] = block.type === 'paragraph' ? splitLines(block.spans) : [];
		if (block.type !== 'paragraph' || !isAllBold(line) || !isAlike(line)) return [block];
		return linesAsTitles(block, (own) => own === line).map((part) =>
			part.type === 'heading' ? { ...part, level: first.level } : part,
		);
	});
}

type IsTitle = (line: readonly Span[], isAlone: boolean) => boolean;

/** Whether a line stands more than once as a title of what a job has: `**Accomplishments**` below each. */
function repeatedTitles(blocks: readonly Block[], isTitle: IsTitle): (line: readonly Span[]) => boolean {
	const counts = new Map<string, number>();
	for (const block of blocks) {
		const lines = block.type === 'paragraph' ? splitLines(block.spans) : [];
		for (const line of lines) {
			const text = plainText(line);
			if (isLabel(text) && isTitle(line, lines.length === 1)) counts.set(text, (counts.get(text) ?? 0) + 1);
		}
	}
	return (line) => (counts.get(plainText(line)) ?? 0) > 1;
}

/** The blocks of a list whose items begin with headings of sections. */
function liftHeadings(block: Block): readonly Block[] {
	if (block.type !== 'list') return [block];
	const holdsSection = block.items.some(([first]) => first?.type === 'heading' && isKnown(first.spans));
	if (!holdsSection) return [block];
	return block.items.flatMap((item) => (item[0]?.type === 'heading' ? item : [{ ...block, items: [item] }]));
}

/** A definition list of which at least two terms are titles. */
function termsAsTitles(block: Extract<Block, { type: 'definitions' }>): readonly Block[] {
	const known = block.items.filter(({ term }) => isKnown(term));
	if (known.length < 2) return [block];
	return block.items.flatMap(({ term, blocks }) => [titleOf(term, block.line), ...blocks]);
}

/** The paragraph cut at its lines that are titles. */
function linesAsTitles(block: Paragraph, isTitle: IsTitle): readonly Block[] {
	const lines = splitLines(block.spans);
	const ats = lines.flatMap((line, at) => (isTitle(line, lines.length === 1) ? at : []));
	if (ats.length === 0) return [block];
	const above = ats[0] === 0 ? [] : [partOf(block, 0, ats[0])];
	return [
		...above,
		...ats.flatMap((at, count): Block[] => {
			const next = ats[count + 1] ?? lines.length;
			const below = at + 1 < next ? [partOf(block, at + 1, next)] : [];
			return [titleOf(lines[at] ?? [], block.line + at), ...below];
		}),
	];
}

function partOf(block: Paragraph, from: number, to: number | undefined): Block {
	return { ...block, spans: linesBetween(block.spans, from, to), line: block.line + from };
}

function titleOf(spans: readonly Span[], line: number): Heading {
	return { type: 'heading', level: LEVEL, spans: spans.map(({ strong: _, ...span }) => span), line };
}

/** A bold line with a known title, or with a colon in a CV that writes titles so; a known title on a line by itself. */
function isTitleLine(line: readonly Span[], isAlone: boolean, isColonTitle: boolean): boolean {
	const isBold = isAllBold(line);
	// `EDUCATION:` above the lines of its paragraph.
	if (isKnown(line) && isInCapitals(plainText(line))) return true;
	if (!isBold && !isAlone) return false;
	return (
		(isKnown(line) && (isBold || isWholeTitle(plainText(line)))) || (isBold && isColonTitle && endsWithColon(line))
	);
}

/** Whether at least two bold lines with a colon are known titles. */
function isColonUsed(blocks: readonly Block[]): boolean {
	const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? splitLines(block.spans) : []));
	return lines.filter((line) => isAllBold(line) && endsWithColon(line) && isKnown(line)).length > 1;
}

/** Whether a line is a few words in capitals. */
function isInCapitals(text: string): boolean {
	return /^\p{Uppercase}{4}[\p{Uppercase} &/]*[:：]?$/u.test(text) && text.split(/\s+/).length <= MAX_WORDS;
}

function endsWithColon(line: readonly Span[]): boolean {
	return /[:：]$/u.test(plainText(line));
}

function isAllBold(line: readonly Span[]): boolean {
	return line.every(({ text, strong }) => strong || /^[\s:：]*$/u.test(text));
}

function isKnown(spans: readonly Span[]): boolean {
	const text = plainText(spans);
	return text.length <= MAX_TITLE && kindOf(text) !== 'other' && spans.every(({ href }) => href === undefined);
}

/** A title in a script without capitals, of which a longer line would be a text: `工作经历`. */
const SHORT_TITLE = /^[\p{Ideographic}\u3040-\u30ff\uac00-\ud7af]{2,6}$/u;

/** Whether a line without any mark is a title: a few words without stops or numbers. */
function isWholeTitle(text: string): boolean {
	return (
		!/[.,;:!?\d|(]|^\S+ (?:to|for) /.test(text) &&
		text.split(/\s+/).length <= MAX_WORDS &&
		(text[0] !== text[0]?.toLowerCase() || SHORT_TITLE.test(text))
	);
}
