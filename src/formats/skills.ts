import { skillsOf } from '../career/skills.ts';
import { UserError } from '../errors.ts';
import { layoutSkills } from '../layout/skills.ts';
import { painter } from '../terminal/theme.ts';
import type { Format } from './format.ts';

/** The terms the CV marks, with the entries that mention each. Throws UserError when it marks none. */
export const skills: Format = (resume, options) => {
	const lines = layoutSkills(skillsOf(resume, options.today), options);
	if (lines.length === 0)
		throw new UserError('no terms are marked in this CV: bold and code in its entries and skills are');
	const paint = painter(options);
	return `${lines.map((line) => paint(line).trimEnd()).join('\n')}\n`;
};
