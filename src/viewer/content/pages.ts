import { type LayoutOptions, layoutIntro, layoutSection } from '../../layout/index.ts';
import type { Line } from '../../layout/line.ts';
import type { Resume } from '../../model/index.ts';

/** A page of the viewer: a section, or the text above the first section. */
export type Page = { readonly title: string; readonly slug: string };

/** The CV as pages. Each page is laid out once for each width. */
export type Pages = {
	readonly list: readonly Page[];
	/** The page that shows a section of the CV; both are counted from 0. */
	readonly pageOf: (section: number) => number;
	/** The rows of a page at `width` columns. */
	readonly lines: (page: number, width: number) => readonly Line[];
};

/** Lays out a page when it is first asked for, and keeps the pages of the last width. */
export function createPages(resume: Resume, options: Omit<LayoutOptions, 'width'>): Pages {
	const intro = layoutIntro({ ...resume, headline: null }, { ...options, width: 80 });
	const first = intro.length > 0 || resume.sections.length === 0 ? 1 : 0;
	const list = [
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
		list,
		pageOf: (section) => section + first,
		lines(page, width) {
			if (width !== keptWidth) [kept, keptWidth] = [new Map(), width];
			const lines = kept.get(page) ?? draw(page, width);
			kept.set(page, lines);
			return lines;
		},
	};
}
