import type { Line, Segment } from '../../layout/line.ts';
import { textOf } from '../../layout/line.ts';
import { truncate, widthOf } from '../../layout/wrap.ts';

/** A row of the screen that shows no place of the CV, cut to `width` columns. */
export function row(segments: readonly Segment[], width: number): Line {
	return { segments: cut(segments, width), source: 0, offset: 0 };
}

/** An empty row. */
export const EMPTY_ROW: Line = { segments: [], source: 0, offset: 0 };

/** Two rows beside each other; the second one starts at a column, counted from 0. */
export function beside(left: Line, right: Line, column: number): Line {
	const gap = Math.max(0, column - widthOf(textOf(left)));
	return { ...right, segments: [...left.segments, { text: ' '.repeat(gap), role: 'text' }, ...right.segments] };
}

/** A rule of `width` columns with a word at its right end. */
export function ruleRow(width: number, ascii: boolean, word = ''): Line {
	const sign = ascii ? '-' : '─';
	const end = word === '' ? '' : ` ${word}`;
	return row(
		[
			{ text: sign.repeat(Math.max(0, width - widthOf(end))), role: 'rule' },
			{ text: end, role: 'dates' },
		],
		width,
	);
}

/** The lines, cut or filled up with empty rows to a number of rows. */
export function fillRows(lines: readonly Line[], rows: number): readonly Line[] {
	return [...lines.slice(0, rows), ...Array.from({ length: Math.max(0, rows - lines.length) }, () => EMPTY_ROW)];
}

function cut(segments: readonly Segment[], width: number): Segment[] {
	const kept: Segment[] = [];
	let room = width;
	for (const segment of segments) {
		const text = widthOf(segment.text) <= room ? segment.text : truncate(segment.text, room);
		if (text !== '') kept.push({ ...segment, text });
		room -= widthOf(text);
		if (text !== segment.text) break;
	}
	return kept;
}
