import type { Line } from '../../layout/line.ts';
import { truncate, widthOf } from '../../layout/wrap.ts';
import type { Page } from '../content/pages.ts';
import { row } from './rows.ts';

type List = {
	readonly pages: readonly Page[];
	readonly page: number;
	readonly ascii: boolean;
	/** How many matches of a search each page holds. */
	readonly counts: ReadonlyMap<number, number>;
};

/** The rows of the section list that fit, with the current section marked; the list moves along when it is longer. */
export function listLines({ pages, page, ascii, counts }: List, width: number, height: number): readonly Line[] {
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

/** The list folded into one line, with the place in the page at its right: `4/8 Experience`. */
export function foldedList({ pages, page, ascii }: List, position: string, width: number): Line {
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
