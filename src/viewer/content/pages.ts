import { type LayoutOptions, layoutIntro, layoutSection } from '../../layout/index.ts';
import type { Line } from '../../layout/line.ts';
import type { Resume } from '../../model/index.ts';

/** A page of the viewer: a section, or what stands above the first one. */
export type Page = { readonly title: string; readonly slug: string };

/** The CV in pages, each laid out once for each width. */
export type Book = {
	readonly pages: readonly Page[];
	/** The page that holds a section of the CV. */
	readonly pageOf: (section: number) => number;
	/** The rows of a page at that many columns. */
	readonly lines: (page: number, width: number) => readonly Line[];
};

/** Lays out the pages of a CV when they are first asked for, and keeps those of the last width. */
export function createBook(resume: Resume, options: Omit<LayoutOptions, 'width'>): Book {
	const intro = layoutIntro({ ...resume, headline: null }, { ...options, width: 80 });
	const first = intro.length > 0 || resume.sections.length === 0 ? 1 : 0;
	const pages = [
		...(first === 1 ? [{ title: 'Introduction', slug: 'introduction' }] : []),
		...resume.sections.map(({ title, slug }) => ({ title, slug })),
	];
	let kept = new Map<number, readonly Line[]>();
	let keptWidth = 0;
	const draw = (page: number, width: number): readonly Line[] => {
		const section = resume.sections[page - first];
		return section
			? layoutSection(section, { ...options, width })
			: layoutIntro({ ...resume, headline: null }, { ...options, width });
	};
	return {
		pages,
		pageOf: (section) => section + first,
		lines(page, width) {
			if (width !== keptWidth) [kept, keptWidth] = [new Map(), width];
			const lines = kept.get(page) ?? draw(page, width);
			kept.set(page, lines);
			return lines;
		},
	};
}
