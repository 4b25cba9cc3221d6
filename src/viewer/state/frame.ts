import type { Size } from './state.ts';

/** How the screen is divided; all in columns and rows. */
export type Frame = {
	/** Too small to show anything but a request for more room. */
	readonly isTiny: boolean;
	/** Too narrow for the list of sections beside the page. */
	readonly isNarrow: boolean;
	readonly width: number;
	/** Rows Ink may draw: one less than the screen has, or it clears the scrollback. */
	readonly height: number;
	/** Rows of name and contacts that are shown. */
	readonly headerRows: number;
	readonly listWidth: number;
	readonly textWidth: number;
	readonly pageRows: number;
};

const MIN_COLUMNS = 20;
const MIN_ROWS = 6;
const NARROW = 72;
const LIST = 26;
const MAX_TEXT = 100;
const MARGIN = 1;

/** Divides a screen: `headerRows` are what name and contacts take. */
export function frameOf({ columns, rows }: Size, headerRows: number): Frame {
	const isNarrow = columns < NARROW;
	const listWidth = isNarrow ? 0 : LIST;
	const height = Math.max(1, rows - 1);
	// Rules above and below the page, the footer, and when narrow the line that stands for the list.
	const chrome = 3 + (isNarrow ? 1 : 0);
	const shownRows = Math.max(0, Math.min(headerRows, height - chrome - 1));
	return {
		isTiny: columns < MIN_COLUMNS || rows < MIN_ROWS,
		isNarrow,
		width: columns,
		height,
		headerRows: shownRows,
		listWidth,
		textWidth: Math.max(1, Math.min(columns - listWidth - 2 * MARGIN, MAX_TEXT)),
		pageRows: Math.max(1, height - chrome - shownRows),
	};
}
