import type { Block } from '../../model/index.ts';
import { dropLines, joinText, plainText, splitLines } from '../markdown/spans.ts';
import { isOrganization, isRole, isSubject, isSurePlace, namedIn } from '../words/phrases.ts';
import { MAX_APART } from './bold.ts';
import { firstLine, isShortStatement, MAX_LINE, paragraph } from './entry-head.ts';
import { isLabelledItem, withDetails } from './lists.ts';
import { piecesOf } from './pieces.ts';
import type { Found, Head, RecognizerInput } from './recognizer.ts';
import { cutBold, isProperName, type Spans, trimMarks } from './split.ts';
import { takeDates } from './take-dates.ts';

/** `BSc Pottery, University of Leeds` without dates: a line, an item, or the first line of a paragraph. */
export function undatedDegrees({ blocks, at, within }: RecognizerInput): Found | null {
	const block = blocks[at];
	if (within?.dated && !(within.lines[0]?.[0]?.strong && isBoldDegree(block))) return null;
	if (block?.type === 'list') {
		const heads = block.items.map(([first, ...body]): Head | null =>
			first?.type === 'paragraph' && isDegree(first.spans)
				? { lines: [first.spans], dated: null, body, line: first.line }
				: degreeBelow(first, body),
		);
		const areAll = heads[0] && block.items.every((item, index) => heads[index] || isLabelledItem(item));
		return areAll ? { heads: withDetails(block, heads), taken: 1 } : null;
	}
	if (block?.type !== 'paragraph') return null;
	const lines = splitLines(block.spans);
	if (lines.length > 1 && lines.every(isDegree)) {
		const heads = lines.map(
			(line, index): Head => ({ lines: [line], dated: null, body: [], line: block.line + index }),
		);
		return { heads, taken: 1 };
	}
	const [first = [], second = [], third = []] = lines;
	// `Hollis College`, `Leeds, UK` and `BA Pottery`
	const count = isSurePlace(plainText(second)) && isSchoolAbove(first, third) ? 3 : 2;
	if (count > 2 || isBoldDegree(block) || isSchoolAbove(first, second)) {
		const body = paragraph(dropLines(block.spans, count), block.line + count);
		return { heads: [{ lines: lines.slice(0, count), dated: null, body, line: block.line }], taken: 1 };
	}
	if (!isDegree(first) && !(within?.lines[0]?.[0]?.strong && isBoldBeforeName(first))) return null;
	const body = paragraph(dropLines(block.spans, 1), block.line + 1);
	return { heads: [{ lines: [first], dated: null, body, line: block.line }], taken: 1 };
}

/** `**Trainee Potter**, Kiln Ltd` alone in a paragraph, below a job that begins in bold, too, or above one of this form. */
export function undatedJobs({ blocks, at, within }: RecognizerInput): Found | null {
	const block = blocks[at];
	if (!isBoldJob(block)) return null;
	const isBelow = within?.lines[0]?.[0]?.strong === true;
	if (!isBelow && (within || !blocks.slice(at + 1, at + 1 + MAX_APART).some(isBoldJob))) return null;
	return { heads: [{ lines: [block.spans], dated: null, body: [], line: block.line }], taken: 1 };
}

function isBoldJob(block: Block | undefined): block is Extract<Block, { type: 'paragraph' }> {
	return block?.type === 'paragraph' && isBoldBeforeName(block.spans);
}

/** Whether a paragraph begins with a degree in bold and, on the next line, its school: `**BA Pottery**`, `Hollis College, Leeds`. */
function isBoldDegree(block: Block | undefined): boolean {
	const [degree = [], school = []] = block?.type === 'paragraph' ? splitLines(block.spans) : [];
	const isBold = degree.length > 0 && degree.every(({ strong }) => strong);
	return isBold && isSchoolAbove(school, degree);
}

/** Whether two lines without dates are a school, perhaps with its place, and a degree: `Hollis College, Leeds` above `BA Pottery`. */
function isSchoolAbove(school: Spans, degree: Spans): boolean {
	const areShort = isShortStatement(school) && isShortStatement(degree) && !takeDates(school) && !takeDates(degree);
	return areShort && isOrganization(joinText(school)) && !isRole(joinText(school)) && isRole(joinText(degree));
}

/** The degree in the first item of a list below its school: `Hollis College, Leeds`, `- BA Pottery`. */
function degreeBelow(school: Block | undefined, [list, ...more]: readonly Block[]): Head | null {
	if (school?.type !== 'paragraph' || list?.type !== 'list') return null;
	const [[degree, ...told] = [], ...others] = list.items;
	if (degree?.type !== 'paragraph' || !isSchoolAbove(school.spans, degree.spans)) return null;
	// Of several degrees each is an entry.
	if (others.some(([item]) => isRole(joinText(firstLine(item))))) return null;
	const rest: Block[] = others.length > 0 ? [{ ...list, items: others }] : [];
	return { lines: [degree.spans, school.spans], dated: null, body: [...told, ...rest, ...more], line: school.line };
}

/** Whether a job or a degree in bold stands before a name, which no word need tell to be a school: `**BSc, Pottery**, Hollis Tech`. */
function isBoldBeforeName(line: Spans): boolean {
	const [degree, behind] = cutBold(line);
	// `**Honours**, Knot Club`
	const isDegreeName = plainText(degree).includes(' ') && isRole(plainText(degree)) && joinText(behind).startsWith(',');
	const isShort = joinText(line).length <= MAX_LINE && !/[.!?:]$/.test(plainText(line));
	return isDegreeName && isShort && isProperName(plainText(trimMarks(behind))) && !takeDates(line);
}

/** Whether a line without dates names a school and, beside it, a degree or what is studied. */
function isDegree(line: Spans): boolean {
	const text = joinText(line);
	if (text.length > MAX_LINE || /[.!?]$|[:：]/.test(text) || takeDates(line)) return false;
	const names = piecesOf(line).map((piece) => ({
		text: piece.text,
		isSchool: namedIn(piece.text).noun === 'organization',
	}));
	return (
		names.some(({ isSchool }) => isSchool) &&
		names.some((name) => !name.isSchool && (isRole(name.text) || isSubject(name.text)))
	);
}
