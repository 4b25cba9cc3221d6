import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutSection } from '../../src/layout/index.ts';
import { textOf } from '../../src/layout/line.ts';
import { drawTable } from '../../src/layout/table.ts';
import { tableDrawer } from '../../src/layout/table-drawer.ts';
import type { Block, Span } from '../../src/model/index.ts';
import { resume, section } from '../helpers/resumes.ts';

const cell = (text: string): Span[] => [{ text }];

function drawn(head: readonly string[], rows: readonly (readonly string[])[], width: number, ascii = false): string[] {
	const table: Block = { type: 'table', head: head.map(cell), rows: rows.map((row) => row.map(cell)), line: 1 };
	const options = { width, links: 'none', ascii, table: drawTable } as const;
	return layoutSection(section(1, 'T', table), options)
		.slice(ascii ? 1 : 2)
		.map(textOf);
}

describe('tables', () => {
	test('are drawn where every column fits its longest word', () => {
		expect(
			drawn(
				['Wind', 'Kite'],
				[
					['light', 'paper'],
					['strong', 'silk and bamboo'],
				],
				40,
			),
		).toEqual([
			'┌────────┬─────────────────┐',
			'│ Wind   │ Kite            │',
			'├────────┼─────────────────┤',
			'│ light  │ paper           │',
			'├────────┼─────────────────┤',
			'│ strong │ silk and bamboo │',
			'└────────┴─────────────────┘',
		]);
	});

	test('wrap their words where there is less room', () => {
		expect(drawn([], [['strong', 'silk and bamboo']], 20, true)).toEqual([
			'+--------+---------+',
			'| strong | silk    |',
			'|        | and     |',
			'|        | bamboo  |',
			'+--------+---------+',
		]);
	});

	test('are one block a row where a word does not fit, or the width of a script is counted otherwise', () => {
		expect(drawn(['Wind', 'Kite'], [['light', 'https://kites.example/paper']], 34)).toEqual([
			'Wind: light',
			'Kite: https://kites.example/paper',
		]);
		expect(drawn([], [['風', '凧']], 40)).toEqual(['風 · 凧']);
	});

	test('are never wider than the width and lose no word', () => {
		const text = fc.array(fc.stringMatching(/^[a-z:*_&;|`]{1,12}$/), { maxLength: 6 }).map((words) => words.join(' '));
		const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(rows, fc.integer({ min: 8, max: 200 }), (texts, width) => {
				const lines = drawTable({ head: [], rows: texts }, { width, ascii: true });
				if (!lines) return;
				for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
				const words = (all: string) => (all.match(/[a-z:*_&;`]+/g) ?? []).sort();
				expect(words(lines.join(' '))).toEqual(words(texts.flat().join(' ')));
			}),
		);
	});
});

test('a table of more than 1,000 rows is shown row by row', () => {
	const lines = (rows: number) =>
		drawn(
			[],
			Array.from({ length: rows }, () => ['a', 'b']),
			40,
		);
	expect(lines(1000)[0]).toMatch(/^┌/);
	expect(lines(1001)[0]).toBe('a · b');
});

test('of more than 1,000 tables none is drawn', async () => {
	const table: Block = { type: 'table', head: [], rows: [[cell('a')]], line: 1 };
	const tables = (count: number) => resume({ intro: Array.from({ length: count }, () => table) });
	expect(await tableDrawer(tables(0))).toBeUndefined();
	expect(await tableDrawer(tables(1000))).toBe(drawTable);
	expect(await tableDrawer(tables(1001))).toBeUndefined();
});
