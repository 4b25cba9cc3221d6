import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { findSections, select } from '../../src/model/selection.ts';
import { entry, paragraph, resume, section } from '../helpers/resumes.ts';

const cv = resume({
	name: 'Ada Example',
	sections: [
		{ ...section(1, 'About'), kind: 'summary' },
		{
			...section(
				3,
				'Work Experience',
				entry(5, { title: 'Engineer', slug: 'engines' }),
				entry(9, { title: 'Tutor', slug: 'school' }),
				paragraph(12, 'More.'),
			),
			kind: 'experience',
		},
		{ ...section(14, 'Work Abroad', entry(15, { title: 'Cook', slug: 'ship' })), kind: 'experience' },
		section(18, '教育'),
	],
});

const where = (name: string) =>
	findSections(cv, name).map(({ section: at, entry: one }) => `${at}${one ? `/${one.slug}` : ''}`);

describe('sections are found', () => {
	test.each([
		['2', ['1']],
		['work-experience', ['1']],
		['Work Experience', ['1']],
		['work exp', ['1']],
		['abroad', ['2']],
		['experience', ['1', '2']],
		['summary', ['0']],
		['教育', ['3']],
		['experience/school', ['1/school']],
		['2/eng', ['1/engines']],
	])('by %s', (name, found) => {
		expect(where(name)).toEqual(found);
	});

	test.each([
		['wrok', /no section "wrok".*work-abroad/],
		['work', /fits several sections: work-experience, work-abroad/],
		['9', /no section "9"/],
		['experience/scool', /no entry "scool": did you mean school\?/],
		['', /no section ""/],
	])('%s is refused, and the nearest named', (name, message) => {
		expect(() => findSections(cv, name)).toThrow(message);
		expect(() => findSections(cv, name)).toThrow(UserError);
	});
});

test('a selection keeps the order of the CV, and the head only where it is wanted', () => {
	const part = select(cv, ['abroad', 'about'], false);
	expect(part.sections.map(({ title }) => title)).toEqual(['About', 'Work Abroad']);
	expect(part.name).toBeNull();
	expect(select(cv, ['about'], true).name).toBe('Ada Example');
	expect(select(cv, ['experience/school'], true).sections[0]?.items).toEqual([cv.sections[1]?.items[1]]);
});
