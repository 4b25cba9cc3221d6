import { saysAddress } from './address.ts';
import type { Block, Entry, Resume, Span } from './index.ts';
import { spansIn } from './walk.ts';

/** The spans of one link, or of the text between two links. */
export type Run = { readonly href: string | null; readonly text: string; readonly spans: readonly Span[] };

/** A link where it stands. */
export type FoundLink = {
	readonly label: string;
	readonly url: string;
	/** The title of the section; null above the first. */
	readonly section: string | null;
	readonly line: number;
};

/** Cuts spans into links and the text between them. */
export function runsOf(spans: readonly Span[]): Run[] {
	const runs: { href: string | null; text: string; spans: Span[] }[] = [];
	for (const span of spans) {
		const href = span.href ?? null;
		const last = runs.at(-1);
		if (last && last.href === href) {
			last.text += span.text;
			last.spans.push(span);
		} else runs.push({ href, text: span.text, spans: [span] });
	}
	return runs;
}

/**
 * Every link of the introduction and the sections, in the order of the CV. An address that stands twice is told twice.
 */
export function* linksIn({ intro, sections }: Resume): Generator<FoundLink> {
	yield* linksOfBlocks(intro, null);
	for (const { title, links = [], items, line } of sections) {
		for (const { text, href } of links) yield { label: text, url: href, section: title, line };
		for (const item of items) yield* item.type === 'entry' ? linksOfEntry(item, title) : linksOfBlocks([item], title);
	}
}

/**
 * The number of each address that is printed as a footnote: every address whose link says other words. Counted from 1.
 */
export function referencesOf(resume: Resume): ReadonlyMap<string, number> {
	const references = new Map<string, number>();
	for (const { label, url } of linksIn(resume)) {
		if (!references.has(url) && !saysAddress(label, url)) references.set(url, references.size + 1);
	}
	return references;
}

function* linksOfEntry({ links, blocks, line }: Entry, section: string): Generator<FoundLink> {
	for (const { text, href } of links) yield { label: text, url: href, section, line };
	yield* linksOfBlocks(blocks, section);
}

/** The links of blocks, in reading order. */
export function* linksOfBlocks(blocks: readonly Block[], section: string | null = null): Generator<FoundLink> {
	for (const { spans, line } of spansIn(blocks)) {
		if (!spans.some(({ href }) => href !== undefined)) continue;
		for (const { href, text } of runsOf(spans))
			if (href !== null) yield { label: text.trim(), url: href, section, line };
	}
}
