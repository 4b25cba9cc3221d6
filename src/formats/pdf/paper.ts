/** The sizes of paper on which a CV is set. */
export const PAPERS = ['a4', 'letter'] as const;
export type PaperName = (typeof PAPERS)[number];

/** Points. */
export type Paper = { readonly width: number; readonly height: number; readonly margin: Margin };
type Margin = { readonly top: number; readonly side: number; readonly bottom: number };

const POINTS_OF_MM = 72 / 25.4;
const SIZES: Readonly<Record<PaperName, readonly [width: number, height: number]>> = {
	a4: [595.28, 841.89],
	letter: [612, 792],
};
/** Regions that write on Letter: https://www.unicode.org/reports/tr35/tr35-general.html#Measurement_System_Data */
const LETTER_REGIONS = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/**
 * The paper that is asked for, else that of the region in the language of the CV (`en-US`) or in the locale of the user
 * (`en_US.UTF-8`), else A4.
 */
export function paperOf(asked: PaperName | null, language: string, locale = ''): Paper {
	const region = regionOf(language) ?? regionOf(locale) ?? '';
	const [width, height] = SIZES[asked ?? (LETTER_REGIONS.has(region) ? 'letter' : 'a4')];
	const mm = (length: number) => length * POINTS_OF_MM;
	return { width, height, margin: { top: mm(14), side: mm(16), bottom: mm(15) } };
}

function regionOf(locale: string): string | undefined {
	return /[-_]([A-Z]{2})(?![A-Za-z])/.exec(locale)?.[1];
}
