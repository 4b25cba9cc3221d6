import type { Row } from './rows.ts';

/** A row on its page; `top` is its distance from the first row of the page. */
export type PageRow = { readonly row: Row; readonly top: number };
/** Points. `used` is how far its last row reaches. */
export type Page = { readonly rows: readonly PageRow[]; readonly used: number };

/** The rows on pages of this height. Rows that stick together stay together, unless a page is too short for them. */
export function pagesOf(rows: readonly Row[], height: number): readonly Page[] {
	const pages: Page[] = [];
	for (let from = 0; from < rows.length; ) {
		const page = fill(rows, from, height);
		pages.push(page);
		from += page.rows.length;
	}
	return pages;
}

/** The page that begins with row `from`. */
function fill(rows: readonly Row[], from: number, height: number): Page {
	const placed: PageRow[] = [];
	let used = 0;
	for (let at = from; at < rows.length; at++) {
		const row = rows[at] as Row;
		const top = at === from ? 0 : used + row.gap;
		if (at > from && top + row.height > height) return cut(placed);
		placed.push({ row, top });
		used = top + row.height;
	}
	return { rows: placed, used };
}

/** The rows up to the last one after which the page may end. */
function cut(placed: readonly PageRow[]): Page {
	const last = placed.findLastIndex(({ row }) => !row.sticks);
	const rows = last < 0 ? placed : placed.slice(0, last + 1);
	const { row, top } = rows.at(-1) ?? { row: null, top: 0 };
	return { rows, used: top + (row?.height ?? 0) };
}
