/** How the target of a link is shown: a number that leads to the list at the end, the address behind the text, not at all. */
export type LinkStyle = 'footnote' | 'inline' | 'none';

import type { DrawTable } from './table.ts';

export type LayoutOptions = {
	/** Columns. */
	readonly width: number;
	readonly links: LinkStyle;
	/** Rules and bullets in ASCII only. */
	readonly ascii: boolean;
	/** Numbers of the links, by address; those of the résumé that is laid out when absent. */
	readonly references?: ReadonlyMap<string, number> | undefined;
	/** Draws tables; without it, or where it cannot, a table is one block a row. */
	readonly table?: DrawTable | undefined;
	/** Break addresses behind `/ ? & -` rather than let them be wider than a row: for a screen, not for print. */
	readonly breakAddresses?: boolean;
};

/** What the layout of a part is told: the options, with the width that is left where the part stands. */
export type Context = Required<Omit<LayoutOptions, 'table' | 'references'>> & {
	readonly references: ReadonlyMap<string, number>;
	readonly table?: DrawTable | undefined;
	/** Lists around this place. */
	readonly depth: number;
};

const NARROWEST = 4;

/** The context of what stands behind a prefix of that many columns; null when there is no room left to stand in. */
export function behind(context: Context, columns: number): Context | null {
	const width = context.width - columns;
	return width < NARROWEST ? null : { ...context, width };
}
