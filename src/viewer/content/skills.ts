import { type Skill, skillsOf } from '../../career/skills.ts';
import { layoutSkills } from '../../layout/skills.ts';
import { labelOf } from '../../layout/timeline.ts';
import { truncate, widthOf } from '../../layout/wrap.ts';
import type { Resume } from '../../model/index.ts';
import { entryText, fold, needleOf } from '../../model/search.ts';
import type { Pane } from './pane.ts';
import { row } from './rows.ts';

const GAP = 2;

type Options = { readonly width: number; readonly ascii: boolean; readonly today: string };

/** The skills of the CV; Enter shows where one is mentioned. */
export function skillsPane(resume: Resume, { today, width, ascii }: Options): Pane {
	const skills = skillsOf(resume, today);
	const lines = layoutSkills(skills, { width, ascii });
	return {
		title: 'Skills',
		items: skills.map(({ name, mentions }, at) => ({
			lines: lines.slice(at, at + 1),
			text: name,
			enter: mentions.length > 0 ? ({ type: 'pane', pane: 'evidence', subject: name } as const) : null,
			copy: name,
		})),
		empty: 'No skills found.',
	};
}

/** The entries that mention a term, with the words around it; Enter goes there. */
export function evidencePane(
	resume: Resume,
	name: string,
	{ today, width, partOf }: Pick<Options, 'today' | 'width'> & { readonly partOf: (section: number) => number },
): Pane {
	const skill = skillsOf(resume, today).find((one) => one.name === name);
	return {
		title: `${name}: mentioned in`,
		items: (skill?.mentions ?? []).map(({ section, entry }) => {
			const label = labelOf({ entry });
			const dates = truncate(entry.dates ?? '', Math.floor(width / 2));
			const title = truncate(label, Math.max(1, width - widthOf(dates) - GAP));
			const gap = ' '.repeat(Math.max(0, width - widthOf(title) - widthOf(dates)));
			const quote = quoteOf(entryText(entry), name);
			return {
				lines: [
					row(
						[
							{ text: title, role: 'title' },
							{ text: gap + dates, role: 'dates' },
						],
						width,
					),
					...(quote === '' ? [] : [row([{ text: truncate(`  ${quote}`, width), role: 'text' }], width)]),
				],
				text: `${label} ${quote}`,
				enter: { type: 'goTo', part: partOf(section), line: entry.line } as const,
				copy: [label, entry.dates ?? '', quote].filter((text) => text !== '').join('\n'),
			};
		}),
		empty: 'No entry mentions it.',
	};
}

/** Characters before the term in what is quoted. */
const BEFORE = 24;

/** The words around the first mention. */
function quoteOf(text: string, name: Skill['name']): string {
	const lines = text.split('\n').map((line) => line.trim());
	const needle = needleOf(name);
	const line = lines.find((one) => fold(one).text.includes(needle)) ?? '';
	const at = fold(line).text.indexOf(needle);
	const start = at <= BEFORE ? 0 : line.indexOf(' ', at - BEFORE) + 1;
	return `${start > 0 ? '… ' : ''}${line.slice(start)}`;
}
