import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { coveredMonths, monthsOf, sayDuration, sayMonths } from '../../src/career/months.ts';
import { skillsOf } from '../../src/career/skills.ts';
import { timelineOf } from '../../src/career/timeline.ts';
import { textOf } from '../../src/layout/line.ts';
import { layoutSkills } from '../../src/layout/skills.ts';
import { layoutTimeline } from '../../src/layout/timeline.ts';
import { prepareMeasure, widthOf } from '../../src/layout/wrap.ts';
import type { Entry, Resume, SectionKind } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import { expectGolden } from '../helpers/golden.ts';
import { entry, paragraph, resume, section } from '../helpers/resumes.ts';

const TODAY = '2026-11';
const FIXTURES = new URL('../fixtures/', import.meta.url);

function read(name: string): Resume {
	return parse(readFileSync(new URL(name, FIXTURES), 'utf8'), { readYaml: (text) => load(text) });
}

function jobs(kind: SectionKind, ...ranges: readonly (readonly [string, string | null])[]): Resume {
	const entries = ranges.map(([start, end], at) =>
		entry(at + 1, { title: `Job ${at}`, dates: `${start}-${end}`, start, end }),
	);
	return resume({ sections: [{ ...section(1, 'Work', ...entries), kind }] });
}

function rowsOf(cv: Resume): string[] {
	return timelineOf(cv, TODAY).flatMap(({ rows }) =>
		rows.map((row) =>
			row.type === 'gap'
				? `gap ${sayMonths(row.months.to - row.months.from + 1)}`
				: `${row.entry.title} ${row.duration}`,
		),
	);
}

beforeAll(() => prepareMeasure('界'));

describe('durations', () => {
	test.each([
		['2019-08', 'present', '7 yrs 4 mos'],
		['2017-12', '2018-10', '11 mos'],
		['2016-05', '2016-06', '2 mos'],
		['2020-01', '2020-12', '1 yr'],
		['2012', '2016', '~4 yrs'],
		['2020', 'present', '~6 yrs'],
		['2014', '2014', ''],
		['1667', null, ''],
	])('%s to %s is %s', (start, end, said) => {
		const months = monthsOf({ start, end }, TODAY);
		expect(months && sayDuration({ start, end }, months)).toBe(said);
	});

	test('nothing is known of dates that have no value, or end before they begin', () => {
		expect(monthsOf({ start: null, end: null }, TODAY)).toBeNull();
		expect(monthsOf({ start: '2020-05', end: '2019-01' }, TODAY)).toBeNull();
		expect(monthsOf({ start: '2030', end: 'present' }, TODAY)).toBeNull();
	});

	test('months that two ranges share count once', () => {
		expect(coveredMonths([])).toBe(0);
		expect(
			coveredMonths([
				{ from: 1, to: 3 },
				{ from: 2, to: 5 },
				{ from: 10, to: 10 },
			]),
		).toBe(6);
		expect(
			coveredMonths([
				{ from: 1, to: 9 },
				{ from: 2, to: 5 },
			]),
		).toBe(9);
	});
});

describe('the timeline', () => {
	test('has the newest first, and marks gaps of more than three months', () => {
		const cv = jobs('experience', ['2018-01', '2018-12'], ['2019-04', '2019-12'], ['2020-05', 'present']);
		expect(rowsOf(cv)).toEqual(['Job 2 6 yrs 7 mos', 'gap 4 mos', 'Job 1 9 mos', 'Job 0 1 yr']);
	});

	test('finds no gap that another entry of the kind fills, and none among talks', () => {
		const filled = jobs('experience', ['2015-01', '2020-12'], ['2016-01', '2016-03'], ['2018-01', '2018-03']);
		expect(rowsOf(filled).filter((row) => row.startsWith('gap'))).toEqual([]);
		expect(rowsOf(jobs('talks', ['2015-01', '2015-01'], ['2018-01', '2018-01']))).toHaveLength(2);
	});

	test('looks for gaps within one kind, over all its sections', () => {
		const cv = jobs('experience', ['2018-01', '2018-06'], ['2019-01', '2019-06']);
		const filler = entry(9, { title: 'Study', dates: '2018', start: '2018-07', end: '2018-12' });
		const studies = { ...section(9, 'Studies', filler), kind: 'education' as const };
		expect(rowsOf({ ...cv, sections: [...cv.sections, studies] })).toContain('gap 6 mos');
		const contracts = { ...studies, kind: 'experience' as const };
		expect(rowsOf({ ...cv, sections: [...cv.sections, contracts] }).join()).not.toContain('gap');
	});

	test.each([
		[120, false],
		[80, false],
		[80, true],
		[40, false],
	])('is drawn in %i columns, ASCII %s', (width, ascii) => {
		const rows = layoutTimeline(timelineOf(read('jekyll.md'), TODAY), { width, ascii });
		expectGolden(
			`career/timeline-${width}${ascii ? '-ascii' : ''}.txt`,
			`${rows.map(({ line }) => textOf(line)).join('\n')}\n`,
		);
	});
});

describe('the skills', () => {
	const entryWith = (line: number, start: string, end: string, ...marked: string[]): Entry => ({
		...entry(line, { title: 'Builder of Docker', start, end, dates: 'then' }),
		blocks: [paragraph(line, ...marked.flatMap((text) => [{ text, strong: true as const }, ' ']))],
	});

	test('are cut at commas and words, and counted once however they are written', () => {
		const cv = resume({
			sections: [
				section(
					1,
					'Work',
					entryWith(1, '2020-01', '2020-12', 'Kubernetes, JAVA & Go'),
					entryWith(2, '2020-07', '2021-06', 'Java', 'Java'),
				),
			],
		});
		expect(
			skillsOf(cv, TODAY).map(({ name, months, mentions, years }) => [name, months, mentions.length, years]),
		).toEqual([
			['Java', 18, 2, { first: 2020, last: 2021 }],
			['Go', 12, 1, { first: 2020, last: 2020 }],
			['Kubernetes', 12, 1, { first: 2020, last: 2020 }],
		]);
	});

	test('are no titles, organisations, dates, labels or sentences', () => {
		const marked = ['Builder of Docker', 'May 2014', 'Stack:', 'We shipped the whole thing on a Friday.', 'Rust'];
		const cv = resume({ sections: [section(1, 'Work', entryWith(1, '2020', '2021', ...marked))] });
		expect(skillsOf(cv, TODAY).map(({ name }) => name)).toEqual(['Rust']);
	});

	test('are no products that one job mentions once, nor terms of education, nor labels', () => {
		const kinds = [
			['experience', 'Built **Pushman** and **Loop**; used **Rust**, **Qfoo** and **Redis**.'],
			['experience', 'Kept **Quux** up.'],
			['experience', 'Kept Quux up again, in **Zig**.'],
			['education', '**CGPA** 8.2, with **Matlab**'],
			['projects', '**Stack:** x **Tools:** y, `make`'],
			['talks', 'Spoke of **Haskell**'],
		];
		const source = kinds.map(
			([kind, text], at) => `## ${kind} ${at}\n\n### Job ${at}, Acme ${at}\n\n201${at}\n\n${text}\n`,
		);
		const names = skillsOf(parse(`# Ada\n\n${source.join('\n')}`), TODAY).map(({ name }) => name);
		expect(names.sort()).toEqual(['make', 'Qfoo', 'Quux', 'Redis', 'Rust', 'Zig'].sort());
	});

	test('of lines with labels count without the labels, and stay lines', () => {
		const cv = parse('# Ada\n\n## Skills\n\n**Languages:** Python, Java\n**Tools:** Docker\n');
		expect(skillsOf(cv, TODAY).map(({ name }) => name)).toEqual(['Docker', 'Java', 'Python']);
		expect(cv.sections[0]?.items).toMatchObject([{ spans: [{}, { text: ' Python, Java\n' }, {}, {}] }]);
	});

	test('took as long as the timeline says', () => {
		const cv = resume({
			sections: [{ ...section(1, 'Work', entryWith(1, '2012', '2016', 'Rust')), kind: 'experience' }],
		});
		const said = layoutSkills(skillsOf(cv, TODAY), { width: 80, ascii: false }).map(textOf).join();
		const [group] = timelineOf(cv, TODAY);
		expect(group?.rows).toMatchObject([{ duration: '~4 yrs' }]);
		expect(said).toContain('~4 yrs');
	});

	test('are found as whole words, short ones as they are written', () => {
		const text = entryWith(2, '2021', '2021', 'C++');
		const cv = resume({
			sections: [
				section(1, 'Work', entryWith(1, '2020', '2020', 'C, Go'), {
					...text,
					blocks: [...text.blocks, paragraph(3, 'to go on, in Django')],
				}),
			],
		});
		expect(Object.fromEntries(skillsOf(cv, TODAY).map(({ name, mentions }) => [name, mentions.length]))).toEqual({
			C: 1,
			Go: 1,
			'C++': 1,
		});
	});

	test('of the skills section count by being listed there', () => {
		const cv = read('jekyll.md');
		expect(skillsOf(cv, TODAY).length).toBeGreaterThan(3);
		expectGolden(
			'career/skills-80.txt',
			`${layoutSkills(skillsOf(cv, TODAY), { width: 80, ascii: false }).map(textOf).join('\n')}\n`,
		);
		expectGolden(
			'career/skills-40.txt',
			`${layoutSkills(skillsOf(cv, TODAY), { width: 40, ascii: true }).map(textOf).join('\n')}\n`,
		);
	});
});

test('no row is wider than the screen, for every fixture and width', () => {
	const names = [
		'jekyll.md',
		'viewer.md',
		...readdirSync(new URL('dialects/', FIXTURES)).map((name) => `dialects/${name}`),
	];
	for (const cv of names.map(read)) {
		for (let width = 20; width <= 200; width += 9) {
			const rows = layoutTimeline(timelineOf(cv, TODAY), { width, ascii: false }).map(({ line }) => line);
			for (const line of [...rows, ...layoutSkills(skillsOf(cv, TODAY), { width, ascii: false })]) {
				expect(widthOf(textOf(line))).toBeLessThanOrEqual(width);
			}
		}
	}
});
