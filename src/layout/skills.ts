import { sayLength } from '../career/months.ts';
import type { Skill } from '../career/skills.ts';
import type { Line, Segment } from './line.ts';
import { truncate, widest, widthOf } from './measure.ts';

const GAP = 2;
/** Columns from which the duration, the years and the number of mentions are shown. */
const [WITH_DURATION, WITH_YEARS, WITH_MENTIONS] = [20, 48, 60];

type Options = { readonly width: number; readonly ascii: boolean };

/** A row for each term: its name, when and for how long it is mentioned, and in how many entries. */
export function layoutSkills(skills: readonly Skill[], { width, ascii }: Options): readonly Line[] {
	const cells = skills.map((skill) => ({
		name: skill.name,
		others: [
			...(width >= WITH_YEARS ? [sayYears(skill)] : []),
			...(width >= WITH_DURATION ? [sayDuration(skill)] : []),
			...(width >= WITH_MENTIONS ? [sayMentions(skill)] : []),
		],
	}));
	const widths = (cells[0]?.others ?? []).map((_, at) => widest(cells.map(({ others }) => others[at] ?? '')));
	const taken = widths.reduce((sum, column) => sum + column + GAP, 0);
	const room = Math.max(1, Math.min(widest(cells.map(({ name }) => name)), width - taken));
	return cells.map(({ name, others }) => {
		const shown = truncate(name, room, ascii ? '.' : '…');
		const segments: Segment[] = [{ text: shown + ' '.repeat(room - widthOf(shown)), role: 'title' }];
		for (const [at, text] of others.entries()) {
			const space = ' '.repeat((widths[at] ?? 0) - widthOf(text));
			segments.push({ text: `${' '.repeat(GAP)}${space}${text}`, role: at === others.length - 1 ? 'text' : 'dates' });
		}
		return { segments, source: 0, offset: 0 };
	});
}

function sayDuration({ months, isRough }: Skill): string {
	return months > 0 ? sayLength(months, isRough) : '';
}

function sayYears({ years }: Skill): string {
	if (years === null) return '';
	return years.first === years.last ? `${years.first}` : `${years.first}-${years.last}`;
}

function sayMentions({ mentions: { length } }: Skill): string {
	return length === 0 ? 'in the list only' : `mentioned in ${length} ${length === 1 ? 'entry' : 'entries'}`;
}
