import { createCommonMarkLexer } from '../parse/markdown/lexer.ts';

/** An HTML block, from its first tag to where CommonMark ends it. */
export type HtmlBlock = { readonly from: number; readonly to: number };

/** A line that may begin an HTML block. */
const HTML_START = /^ {0,3}</m;

/**
 * The HTML blocks of a Markdown text, as CommonMark renderers such as GitHub's cut it:
 * https://spec.commonmark.org/0.31.2/#html-blocks. Places count from `offset`.
 */
export function readHtmlBlocks(markdown: string, offset: number): HtmlBlock[] {
	// Most CVs have none, and need not be lexed again.
	if (!HTML_START.test(markdown)) return [];
	let at = offset;
	return createCommonMarkLexer()(markdown).flatMap(({ type, raw }) => {
		const from = at;
		at += raw.length;
		return type === 'html' ? [{ from, to: at }] : [];
	});
}
