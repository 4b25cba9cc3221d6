import type { Line } from '../../layout/line.ts';
import { truncate, widthOf } from '../../layout/wrap.ts';
import type { Page } from './pages.ts';
import { row } from './rows.ts';

/** What the section list shows. */
export type SectionListData = {
	readonly pages: readonly Page[];
	readonly page: number;
	readonly ascii: boolean;
	/** How many matches of a search each page holds. */
	readonly counts: ReadonlyMap<number, number>;
};

/** The rows of the section list, with the current section marked. A list of more than `height` rows moves along. */
export function listRows(
	{ pages, page, ascii, counts }: SectionListData,
	width: number,
	height: number,
): readonly Line[] {
	const from = Math.max(0, Math.min(page - Math.floor(height / 2), pages.length - height));
	const digits = `${pages.length}`.length;
	return pages.slice(from, from + height).map(({ title }, at) => {
		const isHere = from + at === page;
		const mark = isHere ? (ascii ? '>' : '▌') : ' ';
		const number = `${from + at + 1}`.padStart(digits);
		const count = counts.get(from + at);
		const found = count === undefined ? '' : ` ${count}`;
		const text = `${number} ${truncate(title, width - digits - 3 - found.length, ascii ? '.' : '…')}`;
		const gap = ' '.repeat(Math.max(0, width - 1 - widthOf(text) - found.length - 1));
		return row(
			[
				{ text: mark, role: 'bullet' },
				{ text, role: isHere ? 'title' : 'text' },
				{ text: found === '' ? '' : gap + found, role: 'reference', strong: true },
			],
			width,
		);
	});
}

/** The list as one row, `position` at its right end: `4/8 Experience      1–24/61`. */
export function foldedRow({ pages, page, ascii }: SectionListData, position: string, width: number): Line {
	const count = `${page + 1}/${pages.length} `;
	const title = truncate(pages[page]?.title ?? '', width - count.length - position.length - 2, ascii ? '.' : '…');
	const gap = width - count.length - widthOf(title) - position.length;
	return row(
		[
			{ text: count, role: 'text' },
			{ text: title, role: 'title' },
			{ text: ' '.repeat(Math.max(1, gap)), role: 'text' },
			{ text: position, role: 'text' },
		],
		width,
	);
}
