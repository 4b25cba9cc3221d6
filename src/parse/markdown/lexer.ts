import type { Element } from 'domhandler';
import { Lexer, type Token, Tokenizer, type Tokens, type TokensList } from 'marked';
import { kramdownBlocks } from './kramdown.ts';
import { BLOCK_ELEMENTS, endOf, readElement, readTag } from './tags.ts';

/** Lists and quotes nested deeper than this are read as text, because marked's lexer calls itself for each level. */
const MAX_DEPTH = 32;
/** Characters. A longer paragraph is read as plain text, because marked's inline lexer takes quadratic time on some. */
const MAX_PARAGRAPH = 65_536;
/** Characters that may be searched for missing end tags, added up over one CV. */
const MAX_LOOKAHEAD = 1_048_576;

/** A bullet typed as a character. Markdown does not know it as the start of an item. */
const TYPED_BULLET = /^([ \t]*)[•‣▪◦●∙][ \t]+(?=\S)/gm;

/** Block HTML: an element with its content, or null for a tag or a comment that shows nothing. */
export type HtmlToken = Tokens.HTML & { readonly element: Element | null };

/** Turns Markdown into marked's tokens. Reference definitions of one call are known to all later calls. */
export type MarkdownLexer = {
	readonly blocks: (source: string) => Token[];
	readonly inline: (source: string) => Token[];
};

/**
 * A lexer that reads Markdown as kramdown does with GFM input: an HTML element ends at its end tag, so it does not swallow
 * the heading below it, and a setext heading is one line. Create one for each CV.
 */
export function createLexer(): MarkdownLexer {
	const options = {
		gfm: true,
		tokenizer: new KramdownTokenizer(),
		extensions: { block: [...kramdownBlocks], renderers: {}, childTokens: {} },
	};
	const links: TokensList['links'] = {};
	const createPass = () => {
		const lexer = new Lexer(options);
		lexer.tokens.links = links;
		return lexer;
	};
	return {
		blocks: (source) => createPass().lex(source.replace(TYPED_BULLET, '$1- ')),
		inline: (source) => createPass().inlineTokens(source),
	};
}

/** A lexer that reads blocks as CommonMark and GitHub do, with the limits of `createLexer`. */
export function createCommonMarkLexer(): (source: string) => Token[] {
	return (source) => new Lexer({ gfm: true, tokenizer: new LimitedTokenizer() }).blockTokens(source, []);
}

/**
 * marked's tokenizer with limits. A cheap test goes before the patterns for quotes and tables, because each of those takes
 * a millisecond to compile.
 */
class LimitedTokenizer extends Tokenizer {
	#depth = 0;

	override list(source: string): Tokens.List | undefined {
		return this.#nested(() => super.list(source));
	}

	override blockquote(source: string): Tokens.Blockquote | undefined {
		return QUOTE.test(source) ? this.#nested(() => super.blockquote(source)) : undefined;
	}

	override table(source: string): Tokens.Table | undefined {
		return TABLE.test(source) ? super.table(source) : undefined;
	}

	override paragraph(source: string): Tokens.Paragraph | undefined {
		const raw = this.rules.block.paragraph.exec(source)?.[0];
		if (raw === undefined || raw.length <= MAX_PARAGRAPH) return super.paragraph(source);
		return { type: 'paragraph', raw, text: raw, tokens: [{ type: 'text', raw, text: raw }] };
	}

	#nested<T>(read: () => T): T | undefined {
		if (this.#depth >= MAX_DEPTH) return undefined;
		this.#depth++;
		try {
			return read();
		} finally {
			this.#depth--;
		}
	}
}

const QUOTE = /^ {0,3}>/;
/** A line followed by a line of dashes, pipes and colons. */
const TABLE = /^[^\n]+\n[ |:]*-[ |:-]*(?:\n|$)/;
/** A line with `===` or `---` below it. */
const SETEXT_HEADING = /^[^\n]+\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/;

class KramdownTokenizer extends LimitedTokenizer {
	#lookahead = MAX_LOOKAHEAD;

	override html(source: string): HtmlToken | undefined {
		const indent = source.search(/\S/);
		if (indent > 3 || source[indent] !== '<') return undefined;
		const html = indent ? source.slice(indent) : source;
		if (html.startsWith('<!--')) return htmlToken(source, indent + commentLength(html), null);
		const tag = readTag(html);
		if (!tag || !BLOCK_ELEMENTS.has(tag.name)) return undefined;
		const element = tag.closing ? null : readElement(html, this.#lookahead);
		if (element) return htmlToken(source, indent + endOf(element, html), element);
		if (!tag.closing) this.#lookahead -= Math.min(this.#lookahead, html.length);
		return htmlToken(source, indent + tag.length, null);
	}

	/** `##Title##` is a heading, too. A single `#` needs a space, because `#1` is none. */
	override heading(source: string): Tokens.Heading | undefined {
		const tight = /^( {0,3}#{2,6}|#(?=[^\s#][^\n]*#[ \t]*(?:\n|$)))(?=[^\s#])/.exec(source);
		if (!tight) return super.heading(source);
		const [marks] = tight;
		const heading = super.heading(`${marks} ${source.slice(marks.length)}`);
		const closed = heading && {
			...heading,
			raw: heading.raw.replace(`${marks} `, marks),
			text: heading.text.replace(/#+$/, ''),
		};
		return closed && { ...closed, tokens: this.lexer.inline(closed.text) };
	}

	override lheading(source: string): Tokens.Heading | undefined {
		return SETEXT_HEADING.test(source) ? super.lheading(source) : undefined;
	}
}

function commentLength(html: string): number {
	const end = html.indexOf('-->');
	return end < 0 ? html.length : end + 3;
}

/** The token includes the rest of its last line when only spaces are left there. */
function htmlToken(source: string, length: number, element: Element | null): HtmlToken {
	const rest = /^[ \t]*(?:\n|$)/.exec(source.slice(length, length + 200))?.[0].length ?? 0;
	const raw = source.slice(0, length + rest);
	return { type: 'html', raw, text: raw, block: true, pre: false, element };
}
