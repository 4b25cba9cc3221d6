import type { Line } from '../../layout/line.ts';
import { truncate, widest, widthOf } from '../../layout/wrap.ts';
import { row } from './rows.ts';
import type { Part } from './sheet.ts';

/** What the section list shows. */
export type SectionListData = {
	readonly parts: readonly Part[];
	/** The part that is read: the one at the top of the screen. */
	readonly here: number;
	/** The last part of which a row is visible. */
	readonly last: number;
	readonly ascii: boolean;
	/** How many matches of a search each part holds. */
	readonly counts: ReadonlyMap<number, number>;
};

/** Columns of the list in which no title is cut. */
export function listWidthOf(parts: readonly Part[]): number {
	return digitsOf(parts) + 2 + widest(parts.map(({ title }) => title));
}

/**
 * The rows of the section list, with a mark at the section that is read and a thin one at those that are visible. A list
 * of more than `height` rows moves along, and says how many sections are above and below.
 */
export function listRows(data: SectionListData, width: number, height: number): readonly Line[] {
	const { parts, here, ascii } = data;
	const from = Math.max(0, Math.min(here - Math.floor(height / 2), parts.length - height));
	const to = Math.min(parts.length, from + height);
	const rows = parts.slice(from, to).map((_, at) => partRow(data, from + at, width));
	const more = (count: number, arrow: string) => row([{ text: `  ${arrow} ${count} more`, role: 'rule' }], width);
	// The row of the current section is never given away.
	if (from > 0 && here > from) rows[0] = more(from + 1, ascii ? '^' : '↑');
	if (to < parts.length && here < to - 1) rows[rows.length - 1] = more(parts.length - to + 1, ascii ? 'v' : '↓');
	return rows;
}

function partRow({ parts, here, last, ascii, counts }: SectionListData, at: number, width: number): Line {
	const part = parts[at];
	const digits = digitsOf(parts);
	const isHere = at === here;
	const mark = isHere ? (ascii ? '>' : '▌') : at > here && at <= last ? (ascii ? '|' : '│') : ' ';
	const count = counts.get(at);
	const found = count === undefined ? '' : ` ${count}`;
	const number = `${part?.number ?? ''}`.padStart(digits);
	const title = truncate(part?.title ?? '', width - digits - 3 - found.length, ascii ? '.' : '…');
	const gap = ' '.repeat(Math.max(0, width - digits - 3 - widthOf(title) - found.length));
	return row(
		[
			{ text: mark, role: isHere ? 'bullet' : 'rule' },
			{ text: `${number} `, role: isHere ? 'title' : 'dates' },
			{ text: title, role: isHere ? 'title' : 'text' },
			{ text: found === '' ? '' : gap + found, role: 'contact', strong: true },
		],
		width,
	);
}

function digitsOf(parts: readonly Part[]): number {
	return `${parts.length}`.length;
}
