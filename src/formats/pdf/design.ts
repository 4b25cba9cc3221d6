/** Sizes are points. */
export type Design = {
	/** The size of text. */
	readonly size: number;
	/** The height of a row, in sizes of its text. */
	readonly leading: number;
	/** By how much the spaces between the parts are multiplied. */
	readonly looseness: number;
	/** Whether the titles of sections stand in a column of their own. */
	readonly hasColumn: boolean;
};

/** As the CV is set unless there is a reason to set it closer. */
export const ROOMY: Design = { size: 9.75, leading: 1.4, looseness: 1, hasColumn: true };

/** Closer and closer, for a last page with little on it. */
export const CLOSER: readonly Design[] = [
	{ ...ROOMY, looseness: 0.85, leading: 1.36 },
	{ ...ROOMY, looseness: 0.7, leading: 1.32 },
	{ ...ROOMY, looseness: 0.6, leading: 1.28 },
];

/** Closer still, when a number of pages is asked for: smaller text, then titles above their sections. */
export const CLOSEST: readonly Design[] = [
	...CLOSER,
	...[true, false].flatMap((hasColumn) =>
		[9.5, 9.25, 9].map((size): Design => ({ size, leading: 1.25, looseness: 0.5, hasColumn })),
	),
];

/** Sizes beside that of the text, in sizes of the text. */
export const SCALE = {
	name: 2.25,
	headline: 1.2,
	section: 1.25,
	division: 1.12,
	title: 1.05,
	code: 0.9,
	footer: 0.85,
} as const;

/** Spaces above, in sizes of the text. */
export const SPACE = {
	headline: 0.25,
	contacts: 0.45,
	intro: 0.8,
	/** Above the rule of a section, and between the rule and the section. */
	section: 1,
	rule: 0.6,
	belowTitle: 0.4,
	entry: 0.75,
	heading: 0.75,
	belowHead: 0.15,
	block: 0.4,
	item: 0.12,
	looseItem: 0.35,
	/** Between contacts beside each other, and between text and dates. */
	between: 1.5,
} as const;

/** Widths, in sizes of the text. */
export const WIDTH = { column: 11, gap: 1.8, bullet: 1.05, quote: 1.1, cell: 1.2, least: 12 } as const;

/** The colours of the web page on paper. */
export const COLOR = {
	ink: '#1b1a18',
	strong: '#000000',
	muted: '#55514b',
	line: '#c9c5be',
	wash: '#f4f3f0',
	accent: '#14596b',
} as const;
