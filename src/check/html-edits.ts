import type { HtmlBlock } from './html-blocks.ts';
import { type Places, placeOf } from './places.ts';
import type { Edit } from './problem.ts';
import { insideAny } from './ranges.ts';
import type { Tag } from './tags.ts';

/** The marks of Markdown around the text of an element. */
const MARKS: ReadonlyMap<string, string> = new Map([
	['strong', '**'],
	['b', '**'],
	['em', '*'],
	['i', '*'],
	['code', '`'],
]);
/** A text that marks can stand around: no marks, code and cells in it, no space at its ends. */
const MARKABLE = /^(?=\S)[^*_`<>|\n]*\S$/;
/** Beside marks stand spaces and punctuation, or they mark nothing in some renderers. */
const BESIDE = /^[^\p{Alphabetic}\p{N}*_`~\\]?$/u;
/** An address and a label that can stand in `[…](…)` as they are. */
const ADDRESS = /^[^\s()<>{}|*_\\]+$/;
const LABEL = /^(?=\S)[^[\]<>|\n]*\S$/;

type Source = Places & { readonly tags: readonly Tag[]; readonly htmlBlocks: readonly HtmlBlock[] };

/**
 * The edits that write elements as Markdown, by the 1-based line: `<b>`, `<i>`, `<code>` and links that begin and end in a
 * line of a paragraph and hold no other element. `isPlain` tells whether Markdown can express a tag.
 */
export function htmlEdits(page: Source, isPlain: (tag: Tag) => boolean): ReadonlyMap<number, readonly Edit[]> {
	const isHtml = insideAny(page.htmlBlocks);
	const edits = new Map<number, Edit[]>();
	for (const [at, tag] of page.tags.entries()) {
		const end = page.tags[at + 1];
		if (tag.type !== 'start' || end?.type !== 'end' || end.name !== tag.name || !isPlain(tag) || isHtml(tag.from))
			continue;
		const marks = marksFor(tag, page.text.slice(tag.to, end.from), [page.text[tag.from - 1], page.text[end.to]]);
		if (marks === null) continue;
		const { line } = placeOf(page, tag.from);
		const [before, behind] = marks;
		edits.set(line, [
			...(edits.get(line) ?? []),
			{ from: tag.from, to: tag.to, text: before },
			{ from: end.from, to: end.to, text: behind },
		]);
	}
	return edits;
}

/** What replaces the two tags around a text; null when that is not sure to show the same. */
function marksFor(
	{ name, attributes }: Tag,
	text: string,
	[before = '', after = '']: readonly (string | undefined)[],
): readonly [string, string] | null {
	if (name === 'a') {
		const address = attributes.get('href')?.value ?? '';
		const isSure = attributes.size === 1 && ADDRESS.test(address) && LABEL.test(text) && !/[\\!]/.test(before);
		return isSure ? ['[', `](${address})`] : null;
	}
	const mark = MARKS.get(name);
	// HTML's entities stay as they are in code.
	const isSure = MARKABLE.test(text) && !(name === 'code' && /[&\\]/.test(text));
	return mark !== undefined && isSure && BESIDE.test(before) && BESIDE.test(after) ? [mark, mark] : null;
}
