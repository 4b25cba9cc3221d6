import type { LinkStyle } from '../layout/index.ts';
import type { DrawTable } from '../layout/table.ts';
import type { Resume } from '../model/index.ts';
import type { ColorLevel } from '../terminal/theme.ts';

export type FormatOptions = {
	/** Columns. */
	readonly width: number;
	readonly links: LinkStyle;
	readonly ascii: boolean;
	readonly colors: ColorLevel;
	readonly hyperlinks: boolean;
	readonly table?: DrawTable | undefined;
	/** Footnote numbers of the whole CV, for a part of it. */
	readonly references?: ReadonlyMap<string, number> | undefined;
	/** The text that is searched for: formats with colours mark it. */
	readonly search?: string | null | undefined;
	/** The month to which open ends run: `YYYY-MM`. */
	readonly today: string;
};

/** Writes a CV as text that ends with a newline. */
export type Format = (resume: Resume, options: FormatOptions) => string;
