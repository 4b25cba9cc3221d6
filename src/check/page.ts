import type { Resume } from '../model/index.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import { type Dated, readDated } from './dated.ts';
import { type Heading, readHeadings } from './headings.ts';
import { type HtmlBlock, readHtmlBlocks } from './html-blocks.ts';
import { type Link, readLinks } from './links.ts';
import { maskCode } from './mask.ts';
import { readTags, type Tag } from './tags.ts';

/** All that rules look at. Places are characters of `text`, counted from 0. */
export type Page = {
	/** The source; its line ends are `\n`. */
	readonly text: string;
	/** The same, place by place, with front matter, code and comments blotted out. */
	readonly words: string;
	/** The same with the words of code spans, in which dates stand. */
	readonly said: string;
	readonly lines: readonly string[];
	/** Where each line starts. */
	readonly starts: readonly number[];
	/** Where the Markdown starts, below a front matter. */
	readonly body: number;
	/** HTML blocks as CommonMark ends them. */
	readonly htmlBlocks: readonly HtmlBlock[];
	readonly tags: readonly Tag[];
	readonly links: readonly Link[];
	readonly headings: readonly Heading[];
	/** Entries whose dates are understood, in the order of the page. */
	readonly dated: readonly Dated[];
	readonly resume: Resume;
	/** `YYYY-MM`. */
	readonly today: string;
};

/** The parts of a page that say where things stand. */
export type Places = Pick<Page, 'text' | 'lines' | 'starts'>;

/** Looks at a source from every side that rules need, once. */
export function createPage(source: string, resume: Resume, today: string): Page {
	const text = source.replace(/\r\n?/g, '\n');
	const lines = text.split('\n');
	const places = { text, lines, starts: startsOf(lines) };
	const { body: markdown } = readFrontMatter(text);
	const body = text.length - markdown.length;
	const head = blank(text.slice(0, body));
	const words = head + maskCode(markdown);
	const tags = readTags(words);
	return {
		...places,
		words,
		said: head + maskCode(markdown, true),
		body,
		htmlBlocks: readHtmlBlocks(markdown, body),
		tags,
		links: readLinks(text, words, tags),
		headings: readHeadings(places, words, tags),
		dated: readDated(places, resume),
		resume,
		today,
	};
}

/** The 1-based line and column of a character. */
export function placeOf({ starts }: Pick<Places, 'starts'>, at: number): { line: number; column: number } {
	let [low, high] = [0, starts.length];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) <= at) low = middle;
		else high = middle;
	}
	return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
}

/** Where the words of a 1-based line stand, the marks before them left aside. */
export function wordsOfLine({ lines, starts }: Places, line: number): { from: number; to: number } {
	const text = lines[line - 1] ?? '';
	const start = starts[line - 1] ?? 0;
	const marks = /^\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+|>\s+)*/.exec(text)?.[0].length ?? 0;
	const end = text
		.trimEnd()
		.replace(/(?<!#)#+$/, '')
		.trimEnd().length;
	return { from: start + (marks < end ? marks : 0), to: start + end };
}

/** Spaces in place of all but line ends. */
function blank(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}

function startsOf(lines: readonly string[]): number[] {
	let at = 0;
	return lines.map((line) => {
		const start = at;
		at += line.length + 1;
		return start;
	});
}
