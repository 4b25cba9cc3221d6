import type { Row } from './rows.ts';

/** A row on its page; `top` is its distance from the first row of the page. */
export type PageRow = { readonly row: Row; readonly top: number };
/** Points. `used` is how far its last row reaches. */
export type Page = { readonly rows: readonly PageRow[]; readonly used: number };

/**
 * All pages of a CV. `count` is how many they are, `lastUsed` how far the last one is used; a document that is longer than any CV
 * has neither, and its pages are made while they are gone through.
 */
export type Pages = {
	readonly all: Iterable<Page>;
	readonly known: { readonly count: number; readonly lastUsed: number } | null;
};

/** Pages, and pieces of text, that are kept while they are counted: those of a longer document would take most of the memory. */
const [MAX_KEPT, MAX_PIECES] = [200, 20_000];

/** Counts the pages, unless they are known to be at least so many that they are not kept. */
export function gather(pages: Generator<Page>, least = 0): Pages {
	if (least > MAX_KEPT) return { all: pages, known: null };
	const kept: Page[] = [];
	let [lastUsed, pieces] = [0, 0];
	for (let next = pages.next(); !next.done; next = pages.next()) {
		kept.push(next.value);
		for (const { row } of next.value.rows) pieces += row.pieces.length;
		if (kept.length > MAX_KEPT || pieces > MAX_PIECES) return { all: followed(kept, pages), known: null };
		lastUsed = next.value.used;
	}
	return { all: kept, known: { count: kept.length, lastUsed } };
}

/** The pages that were kept, then the others. */
function* followed(kept: readonly Page[], others: Iterator<Page>): Generator<Page> {
	yield* kept;
	for (let next = others.next(); !next.done; next = others.next()) yield next.value;
}

/**
 * The rows on pages of this height, each page as soon as it is full. Rows that stick together stay together, unless a page is too
 * short for them.
 */
export function* pagesOf(rows: Iterable<Row>, height: number): Generator<Page> {
	let placed: PageRow[] = [];
	let used = 0;
	const place = (row: Row) => {
		const top = placed.length === 0 ? 0 : used + row.gap;
		placed.push({ row, top });
		used = top + row.height;
	};
	for (const row of rows) {
		while (placed.length > 0 && used + row.gap + row.height > height) {
			const page = cut(placed);
			yield page;
			const rest = placed.slice(page.rows.length);
			placed = [];
			for (const one of rest) place(one.row);
		}
		place(row);
	}
	if (placed.length > 0) yield { rows: placed, used };
}

/** The rows up to the last one after which the page may end. */
function cut(placed: readonly PageRow[]): Page {
	const last = placed.findLastIndex(({ row }) => !row.sticks);
	const rows = last < 0 ? placed : placed.slice(0, last + 1);
	const { row, top } = rows.at(-1) ?? { row: null, top: 0 };
	return { rows, used: top + (row?.height ?? 0) };
}
