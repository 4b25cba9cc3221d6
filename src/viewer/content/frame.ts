/** The size of the terminal, in columns and rows. */
export type Size = { readonly columns: number; readonly rows: number };

/** How the screen is divided; everything is in columns and rows. */
export type Frame = {
	/** The screen is too small to show anything but a request for more room. */
	readonly isTiny: boolean;
	/** Whether the section list stands beside the CV. */
	readonly hasList: boolean;
	/** Whether a rule stands above the CV; it says where the reader is. */
	readonly hasRule: boolean;
	/** Columns that stay empty at the left: a wide screen shows everything in its middle. */
	readonly left: number;
	/** Columns of everything that is shown. */
	readonly width: number;
	/** Rows Ink may draw: one less than the screen has, or Ink clears the scrollback. */
	readonly height: number;
	/** Rows of name, headline and contacts. */
	readonly headerRows: number;
	readonly listWidth: number;
	readonly textWidth: number;
	/** Rows of the CV. */
	readonly pageRows: number;
};

/** What the frame must have room for. */
export type Wanted = {
	/** Columns of the longest section title with its number and mark. */
	readonly listWidth: number;
	/** The rows that name, headline and contacts need at a width, `most` at most. */
	readonly headerRows: (width: number, most: number) => number;
};

/** Columns that stay empty left of everything but the rules and the section list. */
export const MARGIN = 1;
/** Columns behind the longest title: for the number of its matches, and a gap to the CV. */
const GAP = 4;

const MIN_COLUMNS = 20;
const MIN_ROWS = 6;
/** Columns from which the section list is shown. */
const WIDE = 72;
const MAX_TEXT = 100;
/** Rows from which the contacts may have a row of their own, the rule is drawn, and the headline is shown. */
const [WITH_CONTACTS, WITH_RULE, WITH_HEADLINE] = [20, 14, 10];

/** Divides a screen. */
export function frameOf({ columns, rows }: Size, wanted: Wanted): Frame {
	const hasList = columns >= WIDE;
	const hasRule = rows >= WITH_RULE;
	const listWidth = hasList ? Math.min(wanted.listWidth + GAP, Math.floor(columns / 3) - MARGIN) : 0;
	const width = Math.min(columns, listWidth + MAX_TEXT + 2 * MARGIN);
	const height = Math.max(1, rows - 1);
	// The rule and the footer.
	const otherRows = hasRule ? 2 : 1;
	const most = rows >= WITH_CONTACTS ? 4 : hasRule ? 3 : rows >= WITH_HEADLINE ? 2 : 1;
	const headerRows = wanted.headerRows(Math.max(1, width - 2 * MARGIN), most);
	return {
		isTiny: columns < MIN_COLUMNS || rows < MIN_ROWS,
		hasList,
		hasRule,
		left: Math.floor((columns - width) / 2),
		width,
		height,
		headerRows,
		listWidth,
		textWidth: Math.max(1, width - listWidth - 2 * MARGIN),
		pageRows: Math.max(1, height - otherRows - headerRows),
	};
}
