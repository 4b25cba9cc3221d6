import { type LayoutOptions, layoutIntro, layoutSection } from '../../layout/index.ts';
import { blankLine, type Line } from '../../layout/line.ts';
import type { Resume, Section } from '../../model/index.ts';

/** A section, or the text above the first one. */
export type Part = {
	readonly title: string;
	readonly slug: string;
	/** The number of the section, counted from 1; null for the text above the first one. */
	readonly number: number | null;
};

/** The whole CV at one width: its rows one below the other, and where its parts and entries begin. */
export type Sheet = {
	readonly lines: readonly Line[];
	/** The first row of each part; the title of a section. */
	readonly starts: readonly number[];
	/** In the order of the CV. */
	readonly entries: readonly EntryPlace[];
	/** Whether it goes on to the end of the CV. */
	readonly isWhole: boolean;
};

/** Where an entry begins. The first one below a title begins with the title, so that both are seen. */
export type EntryPlace = { readonly part: number; readonly row: number };

/** The parts of a CV, and its sheet at a width. */
export type Sheets = {
	readonly parts: readonly Part[];
	readonly at: (width: number) => Sheet;
	/** The parts from the first one on until there are so many rows: the rest of a long CV takes longer than its screen. */
	readonly beginning: (width: number, rows: number) => Sheet;
};

/** Lays the CV out when it is first asked for, and keeps the sheet of the last width. */
export function createSheets(resume: Resume, options: Omit<LayoutOptions, 'width'>): Sheets {
	const layoutHead = (width: number) => layoutIntro({ ...resume, headline: null }, { ...options, width });
	const hasHead = layoutHead(80).length > 0 || resume.sections.length === 0;
	const parts: readonly Part[] = [
		...(hasHead ? [{ title: 'Introduction', slug: 'introduction', number: null }] : []),
		...resume.sections.map(({ title, slug }, at) => ({ title, slug, number: at + 1 })),
	];
	let kept: { width: number; sheet: Sheet } | null = null;
	return {
		parts,
		at(width) {
			if (kept?.width !== width) kept = { width, sheet: draw(width, Number.POSITIVE_INFINITY) };
			return kept.sheet;
		},
		beginning: draw,
	};

	function draw(width: number, enough: number): Sheet {
		const lines: Line[] = [];
		const starts: number[] = [];
		const entries: EntryPlace[] = [];
		const add = (rows: readonly Line[]): number => {
			if (lines.length > 0) lines.push(blankLine(rows[0]?.source ?? 0));
			starts.push(lines.length);
			for (const row of rows) lines.push(row);
			return lines.length - rows.length;
		};
		if (hasHead) add(layoutHead(width));
		for (const section of resume.sections) {
			if (lines.length >= enough) return { lines, starts, entries, isWhole: false };
			const rows = layoutSection(section, { ...options, width });
			const start = add(rows);
			for (const row of entryRows(section, rows)) entries.push({ part: starts.length - 1, row: start + row });
		}
		return { lines, starts, entries, isWhole: true };
	}
}

/** The rows of a section at which its entries begin. */
function entryRows({ items }: Section, rows: readonly Line[]): readonly number[] {
	let row = -1;
	return items.flatMap((item) => {
		if (item.type !== 'entry') return [];
		const isBefore = ({ source, segments }: Line) => source < item.line || segments.length === 0;
		do row++;
		while (isBefore(rows[row] ?? END));
		if (row >= rows.length) return [];
		return [row === 1 ? 0 : row];
	});
}

/** What stands behind the last row. */
const END: Line = { segments: [{ text: '', role: 'text' }], source: Number.POSITIVE_INFINITY, offset: 0 };

/** The part that a row belongs to. The empty row above a title belongs to the title. */
export function partAt({ starts }: Sheet, row: number): number {
	return Math.max(
		0,
		starts.findLastIndex((start) => start - 1 <= row),
	);
}

/** The entries of a part. */
export function entriesOf({ entries }: Sheet, part: number): readonly EntryPlace[] {
	return entries.filter((entry) => entry.part === part);
}

/** How many entries of a part begin at a row or above it. */
export function begunAt(sheet: Sheet, part: number, row: number): number {
	return entriesOf(sheet, part).filter((entry) => entry.row <= row).length;
}

/** The row at which what stands on a row begins: its entry, or its part where no entry has begun. */
export function beginningOf({ starts, entries }: Sheet, row: number): number {
	const start = starts.findLast((one) => one <= row) ?? 0;
	return Math.max(start, entries.findLast((entry) => entry.row <= row)?.row ?? 0);
}

/** The first visible row when the last row of the CV stands at the bottom. */
export function endTop({ lines }: Sheet, height: number): number {
	return Math.max(0, lines.length - height);
}

/** The last row that scrolling brings to the top: the title of the last part, when the end of the CV is above it. */
export function lastTop(sheet: Sheet, height: number): number {
	return Math.max(endTop(sheet, height), sheet.starts.at(-1) ?? 0);
}
