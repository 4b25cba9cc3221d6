/** How printed text shows the target of a link: as a number for the list at the end, behind the text, or not at all. */
export type LinkStyle = 'footnote' | 'inline' | 'none';

import type { DrawTable } from './table.ts';

export type LayoutOptions = {
	/** Columns. */
	readonly width: number;
	readonly links: LinkStyle;
	/** Rules and bullets in ASCII only. */
	readonly ascii: boolean;
	/** Footnote numbers by address. When absent, they are counted in the résumé that is laid out. */
	readonly references?: ReadonlyMap<string, number> | undefined;
	/** Draws tables. Without it, or when a table does not fit, each row of a table becomes a block. */
	readonly table?: DrawTable | undefined;
	/**
	 * For a screen, not for a printed page: an address wider than a row is broken behind `/ ? & -`, and the rule of a
	 * section stands beside its title.
	 */
	readonly onScreen?: boolean;
};

/** The options for one part of the page. `width` is what is left at its place. */
export type Context = Required<Omit<LayoutOptions, 'table' | 'references'>> & {
	readonly references: ReadonlyMap<string, number>;
	readonly table?: DrawTable | undefined;
	/** Lists around this place. */
	readonly depth: number;
};

const NARROWEST = 4;

/** The context behind a prefix of `columns`; null when no room is left there. */
export function behind(context: Context, columns: number): Context | null {
	const width = context.width - columns;
	return width < NARROWEST ? null : { ...context, width };
}
