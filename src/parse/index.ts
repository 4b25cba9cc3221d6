import { titleLinksIn } from '../model/head-links.ts';
import type { Block, Resume } from '../model/index.ts';
import { createSlugger } from '../model/slug.ts';
import { findTitles } from './cv/find-titles.ts';
import { readHead } from './cv/head.ts';
import { FORM, FORM_KEY, readWritten } from './cv/own-markdown.ts';
import { breakDatedLines, readColumns, readPlainText } from './cv/plain-text.ts';
import { raiseTitles } from './cv/raise-titles.ts';
import { type Cut, cutSections } from './cv/sections.ts';
import { readItems } from './entries/index.ts';
import { type ExplainedSection, explainSection, explainWritten } from './explain.ts';
import { type FrontMatter, type FrontMatterReaders, readFrontMatter } from './front-matter.ts';
import { readBlocks } from './markdown/blocks.ts';
import { dropDirectives } from './markdown/directives.ts';
import { readMkDocs } from './markdown/mkdocs.ts';
import { unwrapLines } from './markdown/unwrap-lines.ts';
import { forgetAfter } from './remember.ts';
import { sanitize } from './sanitize.ts';

export type ParseOptions = FrontMatterReaders;

/** Reads a Markdown CV as its author's web page shows it. Throws only what the readers of front matter throw. */
export function parse(source: string, options: ParseOptions = {}): Resume {
	return forgetAfter(() => readResume(source, options));
}

function readResume(source: string, options: ParseOptions): Resume {
	const { data, lang, cut } = readSource(source, options);
	if (!('sections' in cut)) return { ...readWritten(cut.written), updated: null, lang };
	const { intro, ...person } = readHead(cut, data);
	const slugOf = createSlugger('section');
	return {
		...person,
		intro: unwrapLines(intro),
		sections: cut.sections.map(({ heading, title, kind, blocks }) => ({
			title,
			slug: slugOf(title),
			kind,
			...titleLinksIn(title, heading.spans),
			items: unwrapLines(readItems(blocks, kind)),
			line: heading.line,
		})),
		updated: null,
		lang,
	};
}

/**
 * How a CV is understood: the kind of each section, and each entry with its parts and the reasons for them. Throws what
 * `parse` throws.
 */
export function explain(source: string, options: ParseOptions = {}): readonly ExplainedSection[] {
	return forgetAfter(() => {
		const { cut } = readSource(source, options);
		if ('sections' in cut) return cut.sections.map(explainSection);
		return readWritten(cut.written).sections.map((section) => explainWritten(section));
	});
}

/** A CV cut into sections, or the blocks of one that this program wrote itself. */
type Read = {
	readonly data: FrontMatter['data'];
	readonly lang: string | null;
	readonly cut: Cut | { readonly written: readonly Block[] };
};

function readSource(source: string, options: ParseOptions): Read {
	const { data, body, line } = readFrontMatter(sanitize(source), options);
	const lang = typeof data['lang'] === 'string' ? data['lang'] : null;
	if (data[FORM_KEY] === FORM) return { data, lang, cut: { written: unwrapLines(readBlocks(body, line)) } };
	const markdown = breakDatedLines(readColumns(readMkDocs(dropDirectives(body))));
	const blocks = readBlocks(markdown, line);
	const plain = readPlainText(blocks, markdown);
	return { data, lang, cut: cutSections(raiseTitles(findTitles(plain === null ? blocks : readBlocks(plain, line)))) };
}
