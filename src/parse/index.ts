import type { Resume } from '../model/index.ts';
import { createSlugger } from '../model/slug.ts';
import { findTitles } from './cv/find-titles.ts';
import { readHead } from './cv/head.ts';
import { GENERATOR, readWritten } from './cv/own-markdown.ts';
import { readPlainText } from './cv/plain-text.ts';
import { cutSections } from './cv/sections.ts';
import { readItems } from './entries/index.ts';
import { type FrontMatterReaders, readFrontMatter } from './front-matter.ts';
import { readBlocks } from './markdown/blocks.ts';
import { dropDirectives } from './markdown/directives.ts';
import { unwrapLines } from './markdown/unwrap-lines.ts';
import { sanitize } from './sanitize.ts';

export type ParseOptions = FrontMatterReaders;

/** Reads a Markdown CV as its author's web page shows it. Throws only what the readers of front matter throw. */
export function parse(source: string, options: ParseOptions = {}): Resume {
	const { data, body, line } = readFrontMatter(sanitize(source), options);
	const isOwn = data['generator'] === GENERATOR;
	const markdown = isOwn ? body : dropDirectives(body);
	const blocks = readBlocks(markdown, line);
	const lang = typeof data['lang'] === 'string' ? data['lang'] : null;
	if (isOwn) return { ...readWritten(unwrapLines(blocks)), updated: null, lang };
	const plain = readPlainText(blocks, markdown);
	const cut = cutSections(findTitles(plain === null ? blocks : readBlocks(plain, line)));
	const { intro, ...person } = readHead(cut, data);
	const slugOf = createSlugger('section');
	return {
		...person,
		intro: unwrapLines(intro),
		sections: cut.sections.map(({ heading, title, kind, blocks }) => ({
			title,
			slug: slugOf(title),
			kind,
			items: unwrapLines(readItems(blocks, kind)),
			line: heading.line,
		})),
		updated: null,
		lang,
	};
}
