import { type Places, wordsOfLine } from './places.ts';
import { insideAny } from './ranges.ts';
import { rawElements, type Tag } from './tags.ts';

/** A heading of any form; its words stand at `from` to `to`. */
export type Heading = { readonly level: number; readonly from: number; readonly to: number };

/** `## Title`, and `##Title` as kramdown reads it. */
const ATX = /^ {0,3}(#{1,6})(?:[ \t]+\S|(?<=##)[^\s#])/;
const SETEXT = /^ {0,3}(=+|-{2,})[ \t]*$/;
const SETEXT_TITLE = /^ {0,3}(?![-*+>|#=<]|\d+[.)])\S/;

/** The headings from top to bottom, HTML headings too. */
export function readHeadings(places: Places, words: string, tags: readonly Tag[]): Heading[] {
	const lines = words.split('\n');
	const isRaw = insideAny(rawElements(tags));
	const written = lines.flatMap((line, at) => {
		if (isRaw(places.starts[at] ?? 0)) return [];
		const level = ATX.exec(line)?.[1]?.length ?? setextLevel(lines, at);
		return level === null ? [] : [{ level, ...wordsOfLine(places, at + 1) }];
	});
	const html = tags.flatMap(({ name, type, from, to }) =>
		type === 'start' && /^h[1-6]$/.test(name) ? [{ level: Number(name[1]), from, to }] : [],
	);
	return [...written, ...html].sort((a, b) => a.from - b.from);
}

function setextLevel(lines: readonly string[], at: number): number | null {
	const mark = SETEXT.exec(lines[at + 1] ?? '')?.[1];
	const isTitle = SETEXT_TITLE.test(lines[at] ?? '') && (lines[at - 1] ?? '').trim() === '';
	return mark === undefined || !isTitle ? null : mark.startsWith('=') ? 1 : 2;
}
