import { timelineOf } from '../../career/timeline.ts';
import { labelOf, layoutTimeline } from '../../layout/timeline.ts';
import type { Resume } from '../../model/index.ts';
import type { Pane, PaneItem } from './pane.ts';

type Options = {
	readonly width: number;
	readonly ascii: boolean;
	readonly today: string;
	/** The part that shows a section; both are counted from 0. */
	readonly partOf: (section: number) => number;
};

/** The dated entries on an axis of years; Enter goes to the entry. */
export function timelinePane(resume: Resume, { width, ascii, today, partOf }: Options): Pane {
	const rows = layoutTimeline(timelineOf(resume, today), { width, ascii });
	/** The rows of one entry are one item. */
	const items = rows.flatMap(({ line, stint }, at): readonly PaneItem[] => {
		if (stint === null) return [{ lines: [line], text: '', enter: null, copy: null }];
		if (rows[at - 1]?.stint === stint) return [];
		const { section, entry } = stint;
		return [
			{
				lines: rows.filter((row) => row.stint === stint).map((row) => row.line),
				text: `${labelOf(stint)} ${entry.dates ?? ''}`,
				enter: { type: 'goTo', part: partOf(section), line: entry.line },
				copy: null,
			},
		];
	});
	return { title: 'Timeline', items, empty: 'Nothing in this CV has dates that can be read.' };
}
