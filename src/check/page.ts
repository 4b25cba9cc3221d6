import type { Resume } from '../model/index.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import { type DatedEntry, readDatedEntries } from './dated-entries.ts';
import { type Heading, readHeadings } from './headings.ts';
import { type HtmlBlock, readHtmlBlocks } from './html-blocks.ts';
import { type Link, readLinks } from './links.ts';
import { maskCode } from './mask.ts';
import { type Places, readPlaces } from './places.ts';
import { readTags, type Tag } from './tags.ts';

/** Everything the rules look at. Positions are characters of `text`, counted from 0. */
export type Page = Places & {
	/** The source, place by place, with front matter, code and comments blanked out. */
	readonly words: string;
	/** The same with the words of code spans kept: dates often stand in them. */
	readonly withCodeSpans: string;
	/** Where the Markdown starts, below a front matter. */
	readonly body: number;
	/** HTML blocks as CommonMark ends them. */
	readonly htmlBlocks: readonly HtmlBlock[];
	readonly tags: readonly Tag[];
	readonly links: readonly Link[];
	readonly headings: readonly Heading[];
	/** The entries whose dates are understood, in the order of the source. */
	readonly dated: readonly DatedEntry[];
	readonly resume: Resume;
	/** `YYYY-MM`. */
	readonly today: string;
};

/** Reads everything that the rules need from a source, once. */
export function createPage(source: string, resume: Resume, today: string): Page {
	const text = source.replace(/\r\n?/g, '\n');
	const places = readPlaces(text);
	const { body: markdown } = readFrontMatter(text);
	const body = text.length - markdown.length;
	const head = blank(text.slice(0, body));
	const masked = maskCode(markdown);
	const words = head + masked.words;
	const tags = readTags(words);
	return {
		...places,
		words,
		withCodeSpans: head + masked.withCodeSpans,
		body,
		htmlBlocks: readHtmlBlocks(markdown, body),
		tags,
		links: readLinks(text, words, tags),
		headings: readHeadings(places, words, tags),
		dated: readDatedEntries(places, resume),
		resume,
		today,
	};
}

/** Spaces in place of all but line ends. */
function blank(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}
