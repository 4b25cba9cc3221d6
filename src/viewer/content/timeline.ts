import { type Stint, timelineOf } from '../../career/timeline.ts';
import { type Line, textOf } from '../../layout/line.ts';
import { labelOf, layoutTimeline } from '../../layout/timeline.ts';
import { wrap } from '../../layout/wrap.ts';
import type { Resume } from '../../model/index.ts';
import type { Pane, PaneItem } from './pane.ts';
import { row } from './rows.ts';

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
		const own = rows.filter((row) => row.stint === stint).map((row) => row.line);
		return [
			{
				lines: own,
				whole: wholeRows(stint, own, width),
				text: `${labelOf(stint)} ${entry.dates ?? ''}`,
				enter: { type: 'goTo', part: partOf(section), line: entry.line },
				copy: [labelOf(stint), entry.dates ?? '', stint.duration].filter((text) => text !== '').join('\n'),
			},
		];
	});
	return { title: 'Timeline', items, empty: 'No dates found.' };
}

/** The rows of an entry at the cursor: with nothing cut, and with its dates. */
function wholeRows(stint: Stint, lines: readonly Line[], width: number): readonly Line[] {
	const { entry, duration } = stint;
	const label = labelOf(stint);
	const [first] = lines;
	const isBar = lines.length === 1;
	const isCut = !first || !textOf(first).includes(label);
	const dates = [entry.dates ?? '', isBar || !isCut ? '' : duration].filter((text) => text !== '').join('  ');
	const wrapped = (text: string, role: 'title' | 'dates') =>
		wrap([{ text, role }], Math.max(1, width - INDENT.length)).map(({ segments }) =>
			row([{ text: INDENT, role: 'text' }, ...segments], width),
		);
	return [
		...(first && (isBar || !isCut) ? [first] : []),
		...(isCut ? wrapped(label, 'title') : []),
		...wrapped(dates, 'dates'),
	];
}

const INDENT = '  ';
