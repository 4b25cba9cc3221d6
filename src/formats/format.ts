import type { LinkStyle } from '../layout/index.ts';
import type { DrawTable } from '../layout/table.ts';
import type { Resume } from '../model/index.ts';
import type { ColorLevel } from '../terminal/theme.ts';
import type { FontShelf } from './pdf/fonts.ts';
import type { PaperName } from './pdf/paper.ts';

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
	/** The version of a vCard: 4 unless it is told. */
	readonly vcard?: '3' | '4' | undefined;
	/** The month to which open ends run: `YYYY-MM`. */
	readonly today: string;
};

/** Writes a CV as text that ends with a newline. */
export type Format = (resume: Resume, options: FormatOptions) => string;

/** What a format of pages asks for. */
export type PageOptions = {
	/** When the file is made. */
	readonly now: Date;
	/** The locale of the user: `en_US.UTF-8`. */
	readonly locale?: string | undefined;
	/** By the language of the CV, then by the locale, unless it is told. */
	readonly paper: PaperName | null;
	/** The pages that the CV should have at most; null for any number. */
	readonly pages: number | null;
	readonly fonts: FontShelf;
};

/** Writes a CV as the bytes of a file. `note` is what the user should know about it. */
export type BinaryFormat = (
	resume: Resume,
	options: PageOptions,
) => Promise<{ readonly bytes: Uint8Array; readonly note: string | null }>;
