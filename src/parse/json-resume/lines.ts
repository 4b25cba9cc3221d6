import type { Block, Span } from '../../model/index.ts';
import { mergeLists } from '../markdown/merge-lists.ts';
import { tidySpans } from '../markdown/spans.ts';
import { type Fields, joinTexts, type Text } from './fields.ts';
import { blocksOf, lineOf, restOf } from './texts.ts';

/** The properties of an item that is a line of a list: its name, how well it is known, and what is told of it. */
export type LineForm = { readonly name: string; readonly level: string | null; readonly text: string };

/** An item as a line: `**Name** (level): text`. */
export function readLine(item: Fields, { name, level, text }: LineForm): readonly Block[] {
	const called = item.take(name);
	const known = level === null ? null : item.take(level);
	const keywords = item.takeTexts(text);
	const told = keywords.length > 0 ? { text: joinTexts(keywords), line: item.line } : item.take(text);
	const head: Span[] = [
		...(called ? [{ text: lineOf(called), strong: true as const }] : []),
		...(known ? [{ text: called ? ` (${lineOf(known)})` : lineOf(known) }] : []),
	];
	return mergeLists([...withText(head, told, item.line), ...restOf(item.rest())]);
}

/** The head and, behind a colon, the first paragraph of the text. */
function withText(head: readonly Span[], told: Text | null, line: number): Block[] {
	const blocks = told ? blocksOf(told) : [];
	const [first, ...others] = blocks;
	if (head.length === 0) return blocks;
	if (first?.type !== 'paragraph') return [{ type: 'paragraph', spans: head, line }, ...blocks];
	return [{ type: 'paragraph', spans: tidySpans([...head, { text: ': ' }, ...first.spans]), line }, ...others];
}
