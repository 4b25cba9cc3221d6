import type { Block } from '../../model/index.ts';
import { kindOf } from '../cv/kinds.ts';

/** A line of capitals that stands alone: `EXPERIENCE`, `SKILLS & TOOLS`. */
const CAPITALS = /^[ \t]*(\p{Uppercase}[\p{Uppercase}\d&/,.' -]{2,40}):?[ \t]*$/u;
/** A line in bold that stands alone: `**Experience**`, `__Skills:__`. */
const BOLD = /^[ \t]*(\*\*|__)([^*_\n]{3,40}?):?\1:?[ \t]*$/;
/** A row of dashes that leads the eye from one column to the next. */
const LEADER = /[ \t]+[-.·_]{3,}[ \t]+/g;
const COLUMN_GAP = /(?<=\S) {3,}(?=\S)/g;

/**
 * The Markdown that a CV without any would be: one fenced block, or text whose headings are lines of capitals or in bold.
 * Null when the CV has headings, or nothing that could be one. The number of lines stays.
 */
export function readPlainText(blocks: readonly Block[], source: string): string | null {
	if (blocks.some(({ type }) => type === 'heading')) return null;
	const words = source.replace(/^[ \t]*(?:```|~~~).*$/gm, '');
	const isFenced = blocks.some(({ type }) => type === 'code');
	const lines = words.split('\n');
	const isTitle = (at: number) =>
		isTitleLine(lines[at] ?? '') && (lines[at - 1] ?? '').trim() === '' && (lines[at + 1] ?? '').trim() === '';
	if (!lines.some((_, at) => isTitle(at))) return null;
	const width = Math.max(...new Set(lines.map((line) => line.trimEnd().length)));
	return lines
		.map((line, at) => {
			if (isTitle(at)) return `## ${line.trim()}`;
			if (!isFenced) return line;
			return line.trim() !== '' && line.trimEnd().length < width * FULL ? columns(line) + BREAK : columns(line);
		})
		.join('\n');
}

/** Capitals, or the bold name of something that CVs have sections for. */
function isTitleLine(line: string): boolean {
	const bold = BOLD.exec(line)?.[2];
	return bold === undefined ? CAPITALS.test(line) : kindOf(bold) !== 'other';
}

/** The part of the widest line that a wrapped one fills; a shorter one was ended by its author. */
const FULL = 0.7;
/** A line break as Markdown writes it. */
const BREAK = '  ';

/** A line whose parts stand in columns, with marks between them instead of space. */
function columns(line: string): string {
	return line.trim().replace(LEADER, ' | ').replace(COLUMN_GAP, ' | ');
}
