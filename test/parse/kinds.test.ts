import { expect, test } from 'vitest';
import { kindOf } from '../../src/parse/cv/kinds.ts';

test.each([
	['Work Experience', 'experience'],
	['Programming Languages', 'skills'],
	['Languages and Tools', 'skills'],
	['Languages & Frameworks', 'skills'],
	['Languages', 'languages'],
	['Language Skills', 'languages'],
	['Project Experience', 'projects'],
	['Academic Positions', 'experience'],
	['Academic Background', 'education'],
	['Academic Service', 'volunteering'],
	['Personal Information', 'contact'],
	['Berufserfahrung', 'experience'],
	['工作经历', 'experience'],
	['Knots', 'other'],
])('a section called "%s" is one of %s', (title, kind) => {
	expect(kindOf(title)).toBe(kind);
});
