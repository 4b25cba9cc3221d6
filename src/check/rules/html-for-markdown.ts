import { htmlEdits } from '../html-edits.ts';
import type { Page } from '../page.ts';
import { placeOf } from '../places.ts';
import type { Edit, Problem } from '../problem.ts';
import type { Tag } from '../tags.ts';

/** Elements for which Markdown has marks, with the attributes that the marks can express. */
type Marks = { readonly marks: string; readonly attributes: readonly string[] };
const MARKDOWN: ReadonlyMap<string, Marks> = new Map([
	['a', { marks: '[…](…)', attributes: ['href', 'title'] }],
	['b', { marks: '**…**', attributes: [] }],
	['strong', { marks: '**…**', attributes: [] }],
	['i', { marks: '*…*', attributes: [] }],
	['em', { marks: '*…*', attributes: [] }],
	['code', { marks: '`…`', attributes: [] }],
	['img', { marks: '![…](…)', attributes: ['src', 'alt', 'title'] }],
	['br', { marks: 'two spaces or a backslash at the end of the line', attributes: [] }],
	['hr', { marks: '---', attributes: [] }],
	['h1', { marks: '#', attributes: [] }],
	['h2', { marks: '##', attributes: [] }],
	['h3', { marks: '###', attributes: [] }],
	['h4', { marks: '####', attributes: [] }],
	['ul', { marks: '- …', attributes: [] }],
	['ol', { marks: '1. …', attributes: [] }],
	['blockquote', { marks: '> …', attributes: [] }],
]);
/** Line breaks alone on a line do what a blank line does. */
const ONLY_BREAKS = /^\s*(?:<br\s*\/?>\s*)+$/i;
/** Rows of tables and headings have one line, in which Markdown has no blocks. */
const BLOCKS = new Set(['br', 'hr', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4']);
const ONE_LINE = /^\s*\||\|\s*$|^ {0,3}#/;

/** HTML where Markdown has marks; one finding a line. HTML inside other HTML is left alone. */
export function* findHtmlForMarkdown(page: Page): Iterable<Problem> {
	const open: Tag[] = [];
	let lastLine = 0;
	let lastSpace = -1;
	const edits = htmlEdits(page, isPlain);
	for (const [at, tag] of page.tags.entries()) {
		const { line } = placeOf(page, tag.from);
		const text = page.lines[line - 1] ?? '';
		const isStart = tag.type === 'start' || tag.type === 'void';
		if (isStart && isPlain(tag) && open.length === 0 && line > lastLine && !isNeeded(tag, page.tags[at + 1], text)) {
			lastLine = line;
			const isSpacing = tag.name === 'br' && ONLY_BREAKS.test(text);
			if (!isSpacing || lastSpace < line - 1)
				yield { ...problemOf(tag, isSpacing), edits: isSpacing ? blankLines(page, line) : edits.get(line) };
			if (isSpacing) lastSpace = line;
		}
		updateOpen(open, tag);
	}
}

/** Blank lines in place of the line and of those below it that hold only breaks. */
function blankLines({ lines, starts }: Page, line: number): Edit[] {
	const count = lines.slice(line - 1).findIndex((text) => !ONLY_BREAKS.test(text));
	return lines.slice(line - 1, count < 0 ? undefined : line - 1 + count).map((text, at) => {
		const from = starts[line - 1 + at] ?? 0;
		return { from, to: from + text.length, text: '' };
	});
}

/** Whether Markdown can express the element and its attributes. */
function isPlain({ name, attributes }: Tag): boolean {
	const known = MARKDOWN.get(name);
	return known !== undefined && [...attributes.keys()].every((attribute) => known.attributes.includes(attribute));
}

/** Exceptions: blocks inside one line, links without an address (anchors), links around other HTML. */
function isNeeded(tag: Tag, next: Tag | undefined, line: string): boolean {
	if (tag.name === 'a')
		return !tag.attributes.has('href') || (next?.type !== 'end' && next !== undefined && !isPlain(next));
	return BLOCKS.has(tag.name) && ONE_LINE.test(line);
}

function problemOf({ name, from, to }: Tag, isSpacing: boolean): Problem {
	if (isSpacing) return { from, to, message: '<br> as a blank line', fix: 'leave the line blank' };
	return { from, to, message: `<${name}> where Markdown would do`, fix: `write ${MARKDOWN.get(name)?.marks}` };
}

/** The elements that Markdown cannot replace. */
function updateOpen(open: Tag[], tag: Tag): void {
	if (tag.type === 'start' && !tag.selfClosing && !isPlain(tag)) open.push(tag);
	const at = tag.type === 'end' ? open.findLastIndex(({ name }) => name === tag.name) : -1;
	if (at >= 0) open.splice(at);
}
