import { describe, expect, test } from 'vitest';
import { type LayoutOptions, layoutIntro } from '../../src/layout/index.ts';
import type { Block } from '../../src/model/index.ts';
import { countText, createFind } from '../../src/viewer/content/matches.ts';
import { createSheets } from '../../src/viewer/content/sheet.ts';
import { paragraph, resume } from '../helpers/resumes.ts';
import { processorTime } from '../helpers/time.ts';

const options: LayoutOptions = { width: 40, links: 'none', ascii: false, onScreen: true };
const WIDTH = 40;

/** A search in the text above the first section, which is laid out already, as it is shown when the search begins. */
function finderIn(...intro: readonly Block[]) {
	const sheets = createSheets(resume({ intro }), options);
	sheets.at(WIDTH);
	const find = createFind([], sheets);
	return (query: string) => find(query, WIDTH);
}

/** Milliseconds after which a key is felt to hang, on a machine ten times as slow as it should be. */
const TIME = 1000;
const MIB = 1_048_576;

describe('a search in a CV of 1 MiB takes no time that one feels', () => {
	test.each([
		['one word', 'a'.repeat(MIB), ['b', 'ab']],
		['one word of the letter that is looked for', 'a'.repeat(MIB), ['a', 'aa', 'aaa']],
		['characters that are not ASCII', '界é'.repeat(MIB / 5), ['x', 'é', 'éx']],
		['one paragraph', 'a b c '.repeat(MIB / 6), ['a', 'a b', 'x']],
	])('%s', (_, text, queries) => {
		const find = finderIn(paragraph(1, text));
		for (const query of queries)
			expect({ query, isSlow: processorTime(() => find(query)) > TIME }).toEqual({ query, isSlow: false });
	});

	test('a page of text that is pasted and arrives letter by letter', () => {
		const find = finderIn(...Array.from({ length: 10_000 }, (_, at) => paragraph(at + 1, `line ${at} of a long text`)));
		const pasted = 'nothing of this is in it '.repeat(720);
		const time = processorTime(() => {
			for (let end = 1; end <= pasted.length; end++) find(pasted.slice(0, end));
		});
		expect(time).toBeLessThan(4 * TIME);
	});
});

test('no more than 20,000 matches are found', () => {
	expect(finderIn(paragraph(1, 'a '.repeat(30_000)))('a').length).toBe(20_000);
	expect([1, 19_999, 20_000, 20_003].map(countText)).toEqual(['1', '19999', '20,000 or more', '20,000 or more']);
});

test('words that were wrapped are found on both rows, words of two paragraphs are not', () => {
	const find = finderIn(paragraph(1, `${'x'.repeat(33)} needle in hay`), paragraph(2, 'stack'));
	const rows = layoutIntro(resume({ intro: [paragraph(1, `${'x'.repeat(33)} needle in hay`)] }), options);
	expect(rows.length).toBe(2);
	expect(find('needle in').map(({ marks }) => marks)).toEqual([
		[
			{ row: 0, from: 34, to: 41 },
			{ row: 1, from: 0, to: 2 },
		],
	]);
	expect(find('hay stack')).toEqual([]);
});
