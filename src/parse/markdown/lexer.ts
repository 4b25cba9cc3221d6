import { Lexer, type Token, Tokenizer, type Tokens, type TokensList } from 'marked';
import { countLines } from '../line-numbers.ts';
import { mapLines } from './directives.ts';
import { type Element, endOf, readElement } from './elements.ts';
import { fitted } from './fitted.ts';
import { cellsOf, kramdownBlocks } from './kramdown.ts';
import { lineEnd, nextLine } from './lines.ts';
import { mathInline } from './math.ts';
import { BLOCK_ELEMENTS, readTag } from './tags.ts';

/** Lists and quotes nested deeper than this are read as text, because marked's lexer calls itself for each level. */
const MAX_DEPTH = 32;
/** Depth from which lists and quotes are counted, and how many such are read in one CV: each takes lines of its own in JSON. */
const [DEEP, MAX_DEEP] = [8, 2000];
/** Bold, italic, deleted and linked text nested deeper than this is read as text, for the same reason. */
const MAX_INLINE_DEPTH = 16;
/** Characters. A longer paragraph is read as plain text, because marked's inline lexer takes quadratic time on some. */
const MAX_PARAGRAPH = 65_536;
/** Cells. A larger table is read as text, because marked fills up each short row with empty cells. */
const MAX_CELLS = 100_000;
/** Characters that may be searched for missing end tags, added up over one CV. */
const MAX_LOOKAHEAD = 1_048_576;
/** The same for missing ends of emphasis; later emphasis is read when it ends within so many characters. */
const [MAX_EMPHASIS_LOOKAHEAD, MAX_EMPHASIS] = [4_194_304, 200];

/** A bullet typed as a character. Markdown does not know it as the start of an item. */
const TYPED_BULLET = /^([ \t]*)[•‣▪◦●∙][ \t]+(?=\S)/m;

/** Block HTML: an element with its content, or null for a tag or a comment that shows nothing. */
export type HtmlToken = Tokens.HTML & { readonly element: Element | null };

/** A token with text in which things may be marked. */
type InlineToken = { readonly text: string; readonly tokens?: readonly Token[] | undefined };

/** The blocks of a text, and what reads the text of one of them. All texts at once would fill the memory with tokens. */
export type LexedBlocks = {
	readonly tokens: readonly Token[];
	readonly inline: (token: InlineToken) => readonly Token[];
};

/** Turns Markdown into marked's tokens. Reference definitions of one call are known to all later calls. */
export type MarkdownLexer = {
	readonly blocks: (source: string) => LexedBlocks;
	readonly inline: (source: string) => readonly Token[];
};

/**
 * A lexer that reads Markdown as kramdown does with GFM input: an HTML element ends at its end tag, so it does not swallow
 * the heading below it, and a setext heading is one line. Create one for each CV.
 */
export function createLexer(): MarkdownLexer {
	const extensions = { block: [...kramdownBlocks], renderers: {}, childTokens: {} };
	const options = { gfm: true, tokenizer: new KramdownTokenizer(), extensions };
	// Without a prototype, or the reference `[constructor]` would find one.
	const links: TokensList['links'] = Object.create(null);
	const createPass = (source: string) => {
		const lexer = new Lexer(
			source.includes('$') ? { ...options, extensions: { ...extensions, ...mathInline } } : options,
		);
		lexer.tokens.links = links;
		return lexer;
	};
	return {
		blocks: (source) => {
			const lexer = createPass(source);
			const tokens = lexer.blockTokens(withBullets(source), lexer.tokens);
			lexer.inlineQueue = [];
			return { tokens, inline: (token) => inlineTokens(token, lexer) };
		},
		inline: (source) => createPass(source).inlineTokens(source),
	};
}

/** The text with hyphens for typed bullets, save in code. */
function withBullets(source: string): string {
	return TYPED_BULLET.test(source) ? mapLines(source, (line) => line.replace(TYPED_BULLET, '$1- ')) : source;
}

/** What marked's `lex` does for each text once all blocks are found. Only a checkbox may stand in a token before. */
function inlineTokens({ text, tokens = [] }: InlineToken, lexer: Lexer): readonly Token[] {
	const [first] = tokens;
	if (first && first.type !== 'checkbox') return tokens;
	lexer.state.inRawBlock = false;
	const read = lexer.inlineTokens(first ? text.slice(first.raw.length) : text);
	return first ? [first, ...read] : read;
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
	#deep = 0;
	#inlineDepth = 0;
	#emphasisLookahead = MAX_EMPHASIS_LOOKAHEAD;

	override list(source: string): Tokens.List | undefined {
		const list = this.#nested(() => super.list(source));
		if (!list) return undefined;
		for (const item of list.items) item.tokens = fitted(item.tokens);
		return { ...list, items: fitted(list.items) };
	}

	override blockquote(source: string): Tokens.Blockquote | undefined {
		const quote = QUOTE.test(source) ? this.#nested(() => super.blockquote(source)) : undefined;
		return quote && { ...quote, tokens: fitted(quote.tokens) };
	}

	override table(source: string): Tokens.Table | undefined {
		if (!TABLE.test(source) || !hasEvenRule(source)) return undefined;
		const raw = this.rules.block.table.exec(source)?.[0] ?? '';
		const columns = raw.slice(0, lineEnd(raw, 0)).split('|').length;
		return columns * countLines(raw) > MAX_CELLS ? undefined : super.table(source);
	}

	/** White space up to the first line with other text. marked's pattern overflows the stack on a million lines. */
	override space(source: string): Tokens.Space | undefined {
		const end = blankLinesEnd(source, 0);
		return end === 0 ? undefined : { type: 'space', raw: source.slice(0, end) };
	}

	/** Indented lines and the blank lines between them. marked's pattern overflows the stack here, too. */
	override code(source: string): Tokens.Code | undefined {
		let [end, at] = [0, 0];
		while (at < source.length && INDENTED.test(source.slice(at, at + TAB_STOP))) {
			end = nextLine(source, at);
			at = blankLinesEnd(source, end);
		}
		if (end === 0) return undefined;
		// Blank lines below the block are a token of their own, with the line end before them.
		const raw = source.slice(0, source.slice(end, at).includes('\n') ? end - 1 : at);
		return { type: 'code', raw, codeBlockStyle: 'indented', text: raw.replace(INDENT, '') };
	}

	override paragraph(source: string): Tokens.Paragraph | undefined {
		const raw = PARAGRAPH.exec(source)?.[0];
		if (raw === undefined) return undefined;
		const text = raw.endsWith('\n') ? raw.slice(0, -1) : raw;
		const isLong = raw.length > MAX_PARAGRAPH;
		const tokens = isLong ? [{ type: 'text', raw, text: raw }] : this.lexer.inline(text);
		return { type: 'paragraph', raw, text: isLong ? raw : text, tokens };
	}

	/** Emphasis. marked looks for each missing end in all of the paragraph. */
	override emStrong(source: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
		if (!/^[*_]/.test(source)) return undefined;
		if (this.#emphasisLookahead > 0 || source.length <= MAX_EMPHASIS) {
			const found = this.#nestedInline(() => super.emStrong(source, masked, before));
			if (!found && source.length > MAX_EMPHASIS) this.#emphasisLookahead -= source.length;
			return found;
		}
		const start = masked.length - source.length;
		const near = masked.slice(Math.max(0, start - MAX_EMPHASIS), start + MAX_EMPHASIS);
		return this.#nestedInline(() => super.emStrong(source.slice(0, MAX_EMPHASIS), near, before));
	}

	override del(...given: Parameters<Tokenizer['del']>): Tokens.Del | undefined {
		return this.#nestedInline(() => super.del(...given));
	}

	override link(source: string): Tokens.Link | Tokens.Image | undefined {
		return this.#nestedInline(() => super.link(source));
	}

	override reflink(...given: Parameters<Tokenizer['reflink']>): ReturnType<Tokenizer['reflink']> {
		return this.#nestedInline(() => super.reflink(...given));
	}

	/** An address without angle brackets. marked's pattern takes quadratic time on long words with dots. */
	override url(source: string): Tokens.Link | undefined {
		return ADDRESS_START.test(source) ? super.url(source) : undefined;
	}

	/** Text up to the next character that may mean something. marked's pattern takes quadratic time on long words. */
	override inlineText(source: string): Tokens.Text | undefined {
		const raw = source.slice(0, textEnd(source));
		return { type: 'text', raw, text: raw, escaped: false };
	}

	#nested<T>(read: () => T): T | undefined {
		if (this.#depth >= (this.#deep < MAX_DEEP ? MAX_DEPTH : DEEP)) return undefined;
		if (this.#depth >= DEEP) this.#deep++;
		this.#depth++;
		try {
			return read();
		} finally {
			this.#depth--;
		}
	}

	#nestedInline<T>(read: () => T): T | undefined {
		if (this.#inlineDepth >= MAX_INLINE_DEPTH) return undefined;
		this.#inlineDepth++;
		try {
			return read();
		} finally {
			this.#inlineDepth--;
		}
	}
}

/** Where the blank lines end that start at `from`. Only white space is looked at, because the line may be long. */
function blankLinesEnd(source: string, from: number): number {
	VISIBLE.lastIndex = from;
	const found = VISIBLE.exec(source);
	return found ? Math.max(from, source.lastIndexOf('\n', found.index) + 1) : source.length;
}

const VISIBLE = /\S/g;

/** Where an address starts: with a scheme, with `www.`, or with at most 64 characters before an `@` (RFC 5321). */
const ADDRESS_START = /^(?:(?:https?|ftp):\/\/|www\.|(?:mailto|xmpp):|[\w.+-]{1,64}@)/i;
/** What may mean something inside a line. */
const INLINE_START = /[\\<![`*_~$@]|(?<! ) {2,}\n|(?<![a-z\d])(?:(?:https?|ftp):\/\/|www\.|(?:mailto|xmpp):)/gi;

/** Where the text ends that starts there; at least one character, or a whole run of backticks or tildes, is text. */
function textEnd(source: string): number {
	INLINE_START.lastIndex = /^(?:`+|~+)/.exec(source)?.[0].length ?? 1;
	for (let found = INLINE_START.exec(source); found; found = INLINE_START.exec(source)) {
		if (found[0] !== '@') return found.index;
		const start = found.index - localPartLength(source, found.index);
		if (start > 0 && start < found.index) return start;
	}
	return source.length;
}

/** The characters before an `@` that may be the name in an e-mail address; 0 when there are none, or too many. */
function localPartLength(source: string, at: number): number {
	let length = 0;
	while (length <= MAX_LOCAL_PART && /[\w.+-]/.test(source[at - length - 1] ?? '')) length++;
	return length <= MAX_LOCAL_PART ? length : 0;
}

const MAX_LOCAL_PART = 64;
/** marked's pattern for a paragraph. It looks through all rows of a table to see that one begins; here two lines tell. */
const PARAGRAPH = new RegExp(withoutRows(Lexer.rules.block.gfm.paragraph.source));

function withoutRows(pattern: string): string {
	const [first, last] = ['(?:\\n((?:(?! *\\n|', '.*(?:\\n|$))*)\\n*|$)'];
	const start = pattern.indexOf(first);
	const end = pattern.indexOf(last, start);
	if (start < 0 || end < 0) throw new Error('marked writes its pattern for a paragraph in another way now');
	return `${pattern.slice(0, start)}(?:\\n|$)${pattern.slice(end + last.length)}`;
}

const TAB_STOP = 4;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const INDENT = /^(?: {0,3}\t| {1,4})/gm;
const QUOTE = /^ {0,3}>/;
/** A line followed by a line of dashes with pipes or colons. */
const TABLE = /^[^\n]+\n(?=[^\n]*[:|])[ |:]*-[ |:-]*(?:\n|$)/;

/** Whether the head of a table has as many cells as the line below it, so that marked need not look at all its rows. */
function hasEvenRule(source: string): boolean {
	const [head = '', rule = ''] = source.slice(0, lineEnd(source, nextLine(source, 0))).split('\n');
	return cellsOf(head).length === cellsOf(rule).length;
}

/** A heading without a space behind its `#`. A single one stands before a title in words, with no other such line below it. */
const TIGHT_HEADING =
	/^( {0,3}#{2,6}|#(?=[^\s#][^\n#]*#[ \t]*(?:\n|$)|(?:\p{Uppercase}|\p{Lo}{3})[\p{Alphabetic} \t&/,'’-]{1,60}(?:\n(?!#\S)|$)))(?=[^\s#])/u;
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

	/** `##Title##` and `#Work Experience` are headings, too. `#1` and a row of `#rust` are not. */
	override heading(source: string): Tokens.Heading | undefined {
		const tight = TIGHT_HEADING.exec(source);
		if (!tight) return super.heading(source);
		const [marks] = tight;
		const heading = super.heading(`${marks} ${source.slice(marks.length, lineEnd(source, 0))}`);
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
