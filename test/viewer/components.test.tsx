import '../../src/viewer/polyfill.ts';
import { renderToString } from 'ink';
import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';
import { type Line, textOf } from '../../src/layout/line.ts';
import { Footer } from '../../src/viewer/components/footer.tsx';
import { Header } from '../../src/viewer/components/header.tsx';
import { Page } from '../../src/viewer/components/page.tsx';
import { Pane } from '../../src/viewer/components/pane.tsx';
import { Rule } from '../../src/viewer/components/rule.tsx';
import { Screen } from '../../src/viewer/components/screen.tsx';
import { SectionList } from '../../src/viewer/components/section-list.tsx';
import { actionFor } from '../../src/viewer/keys/bindings.ts';
import { modeOf, type State } from '../../src/viewer/state/state.ts';
import { update } from '../../src/viewer/state/update.ts';
import { firstRows, startOf } from '../../src/viewer/view.ts';
import { ada } from '../helpers/resumes.ts';
import { createFullView, partsOf, rowsOf } from '../helpers/views.ts';

const paint = textOf;
const line = (text: string): Line => ({ segments: [{ text, role: 'text' }], source: 0, offset: 0 });

/** The rows that a component draws, white space at their ends gone. */
function drawn(component: ReactElement, columns = 40): string[] {
	return renderToString(component, { columns })
		.split('\n')
		.map((row) => row.trimEnd());
}

describe('each component draws its data by itself', () => {
	test('the header puts the contacts beside the name, and below it where there is no room', () => {
		const data = {
			name: 'Ada Byron',
			headline: 'Analyst',
			contacts: [{ key: 'e', label: 'Email' }],
			ascii: false,
			marks: [],
		};
		expect(drawn(<Header data={data} width={40} height={2} paint={paint} />)).toEqual([
			'Ada Byron                        e Email',
			'Analyst',
		]);
		expect(drawn(<Header data={data} width={14} height={4} paint={paint} />).slice(0, 3)).toEqual([
			'Ada Byron',
			'Analyst',
			'e Email',
		]);
		expect(drawn(<Header data={data} width={14} height={1} paint={paint} />)).toEqual(['Ada Byron +1 o']);
	});

	test('the header cuts what is too long only where there is no row for it', () => {
		const data = { name: 'Ada Byron', headline: 'Analyst of Engines', contacts: [], ascii: false, marks: [] };
		expect(drawn(<Header data={data} width={12} height={3} paint={paint} />)).toEqual([
			'Ada Byron',
			'Analyst of',
			'Engines',
		]);
		expect(drawn(<Header data={data} width={12} height={2} paint={paint} />)).toEqual(['Ada Byron', 'Analyst of…']);
	});

	const list = {
		parts: ['About', 'Education', 'Work'].map((title, at) => ({ title, slug: title, number: at + 1 })),
		here: 1,
		last: 2,
		ascii: false,
		counts: new Map([[2, 7]]),
	};

	test('the section list marks the current section and counts the matches', () => {
		expect(drawn(<SectionList data={list} width={16} height={5} paint={paint} />)).toEqual([
			' 1 About',
			'▌2 Education',
			'│3 Work       7',
		]);
		expect(drawn(<SectionList data={list} width={16} height={1} paint={paint} />)).toEqual(['▌2 Education']);
	});

	test('a section list without room for all sections says how many there are above and below', () => {
		const parts = Array.from({ length: 12 }, (_, at) => ({ title: `Part ${at + 1}`, slug: `${at}`, number: at + 1 }));
		const data = { parts, here: 6, last: 6, ascii: false, counts: new Map() };
		expect(drawn(<SectionList data={data} width={16} height={5} paint={paint} />)).toEqual([
			'  ↑ 5 more',
			'  6 Part 6',
			'▌ 7 Part 7',
			'  8 Part 8',
			'  ↓ 4 more',
		]);
	});

	test('the page shows its rows from the top row on', () => {
		const data = { lines: ['one', 'two', 'three'].map(line), top: 1, matches: [], current: null };
		expect(drawn(<Page data={data} height={2} paint={paint} />)).toEqual(['two', 'three']);
	});

	test('the page marks the matches, the current one in another way', () => {
		const matches = [0, 1].map((row) => ({ row, part: 0, marks: [{ row, from: 0, to: 3 }], head: null }));
		const data = { lines: ['one', 'two'].map(line), top: 0, matches, current: matches[1] ?? null };
		const marks = ({ segments }: Line) => segments.map(({ text, mark }) => `${mark ?? ''}:${text}`).join(' ');
		expect(drawn(<Page data={data} height={2} paint={marks} />)).toEqual(['match:one', 'here:two']);
	});

	const item = (text: string) => ({ lines: [line(text)], text, enter: null, copy: text });

	test('a pane shows its list with a cursor, its count and its filter', () => {
		const data = {
			pane: { title: 'Links', items: [item('a'), item('b')], empty: 'None.' },
			filter: 'x',
			at: 1,
			top: 0,
			ascii: true,
		};
		expect(drawn(<Pane data={data} width={20} height={6} paint={paint} />).slice(0, 4)).toEqual([
			'Links  2/2  /x',
			'',
			'  a',
			'> b',
		]);
		const empty = { ...data, pane: { ...data.pane, items: [] }, filter: '' };
		expect(drawn(<Pane data={empty} width={20} height={3} paint={paint} />)).toContain('None.');
	});

	test('a rule ends with its word', () => {
		expect(drawn(<Rule width={12} ascii={true} word="1-2/3" paint={paint} />)).toEqual(['------ 1-2/3']);
	});

	test('a long message takes as many rows as it needs, and no more than there are', () => {
		const data = {
			type: 'message',
			text: 'Opened https://ada.example/notes/on/engines',
			items: [],
			ascii: true,
		} as const;
		const [rule, ...rows] = drawn(<Footer data={data} width={20} height={5} paint={paint} />);
		expect(rule).toBe('-'.repeat(20));
		expect(rows.join('').replaceAll(' ', '')).toBe(data.text.replaceAll(' ', ''));
		expect(drawn(<Footer data={data} width={20} height={2} paint={paint} />)).toHaveLength(2);
	});

	test('the footer shows keys, a message, or a text field', () => {
		const items = [
			{ text: '/ search', rank: 1 },
			{ text: 'q quit', rank: 0 },
		];
		expect(
			drawn(<Footer data={{ type: 'keys', items, position: () => '' }} width={40} height={1} paint={paint} />),
		).toEqual(['/ search  q quit']);
		expect(
			drawn(<Footer data={{ type: 'keys', items, position: () => '' }} width={10} height={1} paint={paint} />),
		).toEqual(['q quit']);
		const position = (room: number) => 'Work · 9 %'.slice(0, room);
		expect(drawn(<Footer data={{ type: 'keys', items, position }} width={30} height={1} paint={paint} />)).toEqual([
			'/ search  q quit    Work · 9 %',
		]);
		const message = { type: 'message', text: 'Opened', items, ascii: true } as const;
		expect(drawn(<Footer data={message} width={20} height={1} paint={paint} />)).toEqual(['Opened        q quit']);
		const hints = ['Enter keep', 'Esc clear'];
		const field = { type: 'field', sign: '/', before: 'ab', behind: 'c', result: '2 matches', hints } as const;
		expect(drawn(<Footer data={field} width={40} height={1} paint={paint} />)).toEqual([
			'/abc  2 matches  Enter keep  Esc clear',
		]);
	});
});

describe('the whole screen', () => {
	const view = createFullView(ada, { ascii: false, today: '2026-11' });
	const press = (state: State, ...keys: string[]): State =>
		keys.reduce((now, key) => {
			const action = actionFor(view.bindings, key, modeOf(now));
			return action ? update(now, action, view.content) : now;
		}, state);

	test.each([
		[120, 40],
		[80, 24],
		[60, 16],
		[40, 10],
		[20, 6],
		[10, 3],
		[200, 50],
	])('Ink draws at %i×%i what is painted before Ink is loaded, in every mode', (columns, rows) => {
		const start = startOf(view, { columns, rows }, { section: null, line: null, search: null });
		for (const keys of [[], ['right', 'down'], ['o'], ['?'], ['v'], ['s'], ['/', 'e'], ['/', 'z', 'z'], ['n']]) {
			const state = press(start, ...keys);
			const painted = rowsOf(view, state).map((row) => textOf(row).trimEnd());
			const screen = drawn(<Screen parts={partsOf(view, state)} paint={paint} />, columns);
			expect(screen).toEqual(painted);
		}
	});

	test('the first screen has what Ink draws after it, but for the place of the reader in the rule', () => {
		const [columns, rows] = [120, 14];
		const start = startOf(view, { columns, rows }, { section: null, line: null, search: null });
		const [first, whole] = [firstRows(view, start), rowsOf(view, start)].map((lines) => lines.map(textOf));
		expect(whole?.filter((row, at) => row !== first?.[at])).toEqual([expect.stringMatching(/─ .+ · \d+ % *$/)]);
		expect(first).toHaveLength(rows - 1);
	});

	test.each([
		['on a small screen', { columns: 60, rows: 12 }, { section: null, search: null }],
		['at a section', { columns: 120, rows: 40 }, { section: 1, search: null }],
		['at a match', { columns: 120, rows: 40 }, { section: null, search: 'e' }],
	])('%s the first screen is all that Ink draws', (_, size, place) => {
		const start = startOf(view, size, { ...place, line: null });
		expect(firstRows(view, start)).toEqual(rowsOf(view, start));
	});
});
