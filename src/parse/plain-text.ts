import type { Block } from '../model.ts';

/** A line of capitals that stands alone: `EXPERIENCE`, `SKILLS & TOOLS`. */
const CAPITALS = /^[ \t]*(\p{Lu}[\p{Lu}\d&/,.' -]{2,40}):?[ \t]*$/u;
/** A row of dashes that leads the eye from one column to the next. */
const LEADER = /[ \t]+[-.·_]{3,}[ \t]+/g;
const COLUMN_GAP = /(?<=\S) {3,}(?=\S)/g;

/**
 * The Markdown that a CV without any would be: one fenced block, or text whose headings are lines of capitals. Null when
 * the CV has headings, or nothing that could be one. The number of lines stays.
 */
export function readPlainText(blocks: readonly Block[], source: string): string | null {
	if (blocks.some(({ type }) => type === 'heading')) return null;
	const words = source.replace(/^[ \t]*(?:```|~~~).*$/gm, '');
	const isFenced = blocks.some(({ type }) => type === 'code');
	const lines = words.split('\n');
	const isTitle = (at: number) =>
		CAPITALS.test(lines[at] ?? '') && (lines[at - 1] ?? '').trim() === '' && (lines[at + 1] ?? '').trim() === '';
	if (!lines.some((_, at) => isTitle(at))) return null;
	return lines.map((line, at) => (isTitle(at) ? `## ${line.trim()}` : isFenced ? columns(line) : line)).join('\n');
}

/** A line whose parts stand in columns, with marks between them instead of space. */
function columns(line: string): string {
	return line.trim().replace(LEADER, ' | ').replace(COLUMN_GAP, ' | ');
}
