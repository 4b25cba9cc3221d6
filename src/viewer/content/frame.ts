/** The size of the terminal, in columns and rows. */
export type Size = { readonly columns: number; readonly rows: number };

/** How the screen is divided; everything is in columns and rows. */
export type Frame = {
	/** The screen is too small to show anything but a request for more room. */
	readonly isTiny: boolean;
	/** The screen is too narrow for the section list beside the page. */
	readonly isNarrow: boolean;
	readonly width: number;
	/** Rows Ink may draw: one less than the screen has, or Ink clears the scrollback. */
	readonly height: number;
	/** Rows of name and contacts that are shown. */
	readonly headerRows: number;
	readonly listWidth: number;
	readonly textWidth: number;
	readonly pageRows: number;
};

/** Columns that stay empty left of everything but the rules and the section list. */
export const MARGIN = 1;

const MIN_COLUMNS = 20;
const MIN_ROWS = 6;
const NARROW = 72;
const LIST = 26;
const MAX_TEXT = 100;

/** Divides a screen in which name and contacts need `headerRows`. */
export function frameOf({ columns, rows }: Size, headerRows: number): Frame {
	const isNarrow = columns < NARROW;
	const listWidth = isNarrow ? 0 : LIST;
	const height = Math.max(1, rows - 1);
	// The rules above and below the page, the footer, and on a narrow screen the line that stands for the list.
	const otherRows = 3 + (isNarrow ? 1 : 0);
	const shownRows = Math.max(0, Math.min(headerRows, height - otherRows - 1));
	return {
		isTiny: columns < MIN_COLUMNS || rows < MIN_ROWS,
		isNarrow,
		width: columns,
		height,
		headerRows: shownRows,
		listWidth,
		textWidth: Math.max(1, Math.min(columns - listWidth - 2 * MARGIN, MAX_TEXT)),
		pageRows: Math.max(1, height - otherRows - shownRows),
	};
}
