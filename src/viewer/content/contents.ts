import { truncate } from '../../layout/measure.ts';
import { labelOf } from '../../layout/timeline.ts';
import type { Resume } from '../../model/index.ts';
import type { Pane, PaneItem } from './pane.ts';
import { row } from './rows.ts';
import type { Part } from './sheet.ts';

type Options = {
	readonly parts: readonly Part[];
	readonly width: number;
	readonly ascii: boolean;
};

/** The sections, and below each one its entries; Enter goes there. */
export function contentsPane({ sections }: Resume, { parts, width, ascii }: Options): Pane {
	const digits = `${sections.length}`.length;
	const cut = (text: string, room: number) => truncate(text, room, ascii ? '.' : '…');
	const items = parts.flatMap(({ title, number }, part): readonly PaneItem[] => {
		const section = number === null ? null : sections[number - 1];
		const sign = `${number ?? ''}`.padStart(digits);
		const line = row(
			[
				{ text: `${sign} `, role: 'contact', strong: true },
				{ text: cut(title, width - digits - 1), role: 'title' },
			],
			width,
		);
		const entries = (section?.items ?? []).flatMap((item): readonly PaneItem[] => {
			if (item.type !== 'entry') return [];
			const label = labelOf({ entry: item });
			const text = cut(label, width - digits - 3);
			return [
				{
					lines: [row([{ text: `${' '.repeat(digits + 3)}${text}`, role: 'text' }], width)],
					text: label,
					enter: { type: 'goTo', part, line: item.line },
					copy: label,
					number: null,
				},
			];
		});
		return [{ lines: [line], text: title, enter: { type: 'goTo', part, line: null }, copy: title, number }, ...entries];
	});
	return { title: 'Contents', items, empty: 'This CV is empty.' };
}
