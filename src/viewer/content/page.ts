import type { Line } from '../../layout/line.ts';
import { markLine } from '../../layout/matches.ts';
import type { Match } from './matches.ts';
import { fillRows } from './rows.ts';

/** What is visible of the CV: its rows from the row `top` on. `current` is the match that the reader is at. */
export type PageData = {
	readonly lines: readonly Line[];
	readonly top: number;
	readonly matches: readonly Match[];
	readonly current: Match | null;
};

/** `height` rows of the CV, with the matches marked. */
export function pageRows({ lines, top, matches, current }: PageData, height: number): readonly Line[] {
	const rows = lines.slice(top, top + height);
	for (const match of matches) {
		for (const mark of match.marks) {
			const line = rows[mark.row - top];
			if (line) rows[mark.row - top] = markLine(line, mark, match === current);
		}
	}
	return fillRows(rows, height);
}
