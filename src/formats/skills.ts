import { skillsOf } from '../career/skills.ts';
import { UserError } from '../errors.ts';
import { layoutSkills } from '../layout/skills.ts';
import { painter } from '../terminal/theme.ts';
import type { Format } from './format.ts';

/** The skills of the CV, with the entries that mention each. Throws UserError when it names none. */
export const skills: Format = (resume, options) => {
	const lines = layoutSkills(skillsOf(resume, options.today), options);
	if (lines.length === 0)
		throw new UserError(
			'no skills are found in this CV: it needs a skills section, or technologies in bold in its jobs and projects',
		);
	const paint = painter(options);
	return `${lines.map((line) => paint(line).trimEnd()).join('\n')}\n`;
};
