import { type Handler, Parser, type ParserOptions } from 'htmlparser2';
import { fitted } from './fitted.ts';

/** A part of HTML with its place in the source: the characters from `from` up to `to`. Comments are hidden. */
export type Node = Element | { type: 'blank' | 'text' | 'hidden'; readonly from: number; to: number };

/** An element. Without an end tag, it ends where the tag ends that closes it implicitly. */
export type Element = {
	readonly type: 'element';
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly from: number;
	to: number;
	children: Node[];
};

/** kramdown allows `<br/>`, `<div/>` and custom elements to close themselves. */
export const HTML_OPTIONS: ParserOptions = { recognizeSelfClosing: true };
/** Characters that are read at a time. */
export const CHUNK = 2048;
/** Elements that may be open at once. */
const MAX_OPEN = 200;

/**
 * The element at the start of the text, with its children. Null when it does not end within `budget` characters. The
 * positions of its nodes count from the start of the text.
 */
export function readElement(text: string, budget: number): Element | null {
	if (budget <= 0) return null;
	const tree = new Tree();
	const parser = new Parser(tree, HTML_OPTIONS);
	const limit = Math.min(text.length, budget);
	// htmlparser2 takes time quadratic in the depth of a page, which no CV has.
	for (let at = 0; at < limit && !tree.root && tree.open.length <= MAX_OPEN; at += CHUNK)
		parser.write(text.slice(at, at + CHUNK));
	return tree.root;
}

/** Where the contents of an element end in the source; of one without an end tag, before the tag that closes it. */
export function endOf(element: Element, source: string): number {
	const { name, from, to } = element;
	const last = source.lastIndexOf('<', to - 1);
	if (last === from) return to;
	return source.slice(last, to).toLowerCase().startsWith(`</${name}`) ? to : last;
}

/**
 * Builds the first element that is whole. What a node is and where it stands are all that is kept of it, less than half of
 * what the nodes of domhandler take: a list of 200,000 items is read with little memory.
 */
class Tree implements Partial<Handler> {
	/** The element, when it is whole. */
	root: Element | null = null;
	/** The elements that are open, the outermost first. */
	readonly open: Element[] = [];
	#parser: Parser | null = null;

	onparserinit(parser: Parser): void {
		this.#parser = parser;
	}

	onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
		const element: Element = { type: 'element', name, attributes, ...this.#place(), children: [] };
		this.open.at(-1)?.children.push(element);
		this.open.push(element);
	}

	onclosetag(): void {
		const element = this.open.pop();
		if (!element) return;
		element.to = this.#place().to;
		element.children = fitted(element.children);
		if (this.open.length > 0) return;
		this.root ??= element;
		this.#parser?.pause();
	}

	ontext(text: string): void {
		const siblings = this.open.at(-1)?.children ?? [];
		const last = siblings.at(-1);
		const type = text.trim() === '' ? 'blank' : 'text';
		if (last?.type !== 'text' && last?.type !== 'blank') {
			siblings.push({ type, ...this.#place() });
			return;
		}
		last.to = this.#place().to;
		if (type === 'text') last.type = type;
	}

	oncomment(): void {
		this.#hide();
	}

	onprocessinginstruction(): void {
		this.#hide();
	}

	#hide(): void {
		this.open.at(-1)?.children.push({ type: 'hidden', ...this.#place() });
	}

	#place(): { from: number; to: number } {
		const { startIndex = 0, endIndex = -1 } = this.#parser ?? {};
		return { from: startIndex, to: endIndex + 1 };
	}
}
