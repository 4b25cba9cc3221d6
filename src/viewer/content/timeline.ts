import type { Stint } from '../../career/timeline.ts';
import { timelineOf } from '../../career/timeline.ts';
import { labelOf, layoutTimeline, type TimelineRow } from '../../layout/timeline.ts';
import type { Resume } from '../../model/index.ts';
import type { Pane, PaneItem } from './pane.ts';

type Options = { readonly width: number; readonly ascii: boolean; readonly today: string };

/** The dated entries on an axis of years; Enter goes to the entry. */
export function timelinePane(resume: Resume, { width, ascii, today }: Options): Pane {
	const rows = layoutTimeline(timelineOf(resume, today), { width, ascii });
	return { title: 'Timeline', items: itemsOf(rows), empty: 'Nothing in this CV has dates that can be read.' };
}

/** The rows of one entry are one item. */
function itemsOf(rows: readonly TimelineRow[]): readonly PaneItem[] {
	return rows.flatMap(({ line, stint }, at) => {
		if (stint === null) return [{ lines: [line], text: '', enter: null, copy: null }];
		if (rows[at - 1]?.stint === stint) return [];
		return [
			itemOf(
				stint,
				rows.filter((row) => row.stint === stint).map((row) => row.line),
			),
		];
	});
}

function itemOf(stint: Stint, lines: PaneItem['lines']): PaneItem {
	const { section, entry } = stint;
	const text = `${labelOf(stint)} ${entry.dates ?? ''}`;
	return { lines, text, enter: { type: 'goTo', section, line: entry.line }, copy: null };
}
