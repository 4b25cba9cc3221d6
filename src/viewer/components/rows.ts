import type { Line, Segment } from '../../layout/line.ts';
import { textOf } from '../../layout/line.ts';
import { truncate, widthOf } from '../../layout/wrap.ts';

/** A row of the screen that belongs to no place of the CV, cut to the width. */
export function row(segments: readonly Segment[], width: number): Line {
	return { segments: cut(segments, width), source: 0, offset: 0 };
}

/** An empty row. */
export const EMPTY_ROW: Line = { segments: [], source: 0, offset: 0 };

/** Two rows beside each other, the second at a column. */
export function beside(left: Line, right: Line, column: number): Line {
	const gap = Math.max(0, column - widthOf(textOf(left)));
	return { ...right, segments: [...left.segments, { text: ' '.repeat(gap), role: 'text' }, ...right.segments] };
}

/** A rule over the whole width with a word at its right end. */
export function rule(width: number, ascii: boolean, word = ''): Line {
	const sign = ascii ? '-' : '─';
	const end = word === '' ? '' : ` ${word} ${sign}`;
	return row(
		[
			{ text: sign.repeat(Math.max(0, width - widthOf(end))), role: 'rule' },
			{ text: end, role: 'text' },
		],
		width,
	);
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
