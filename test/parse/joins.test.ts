import { expect, test, vi } from 'vitest';
import { JOINS } from '../../src/parse/entries/joins.ts';
import { parse } from '../../src/parse/index.ts';

test.each(JOINS.map((join) => [`${join.section}: ${join.example}`, join] as const))(
	'a mark between two pieces counts: %s',
	(_, join) => {
		const dates = join.section === 'Projects' ? '' : '2019';
		const weigh = vi.spyOn(join, 'weigh');
		parse(`# Ada Byron\n\n## ${join.section}\n\n### ${join.example}\n\n${dates}\n\n- Knotted nets.`);
		const decided = weigh.mock.results.some(({ value }) => value !== null);
		weigh.mockRestore();
		expect(decided).toBe(true);
	},
);
