import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/layout/line.ts';
import { widthOf } from '../../src/layout/wrap.ts';
import { parse } from '../../src/parse/index.ts';
import { footerRows } from '../../src/viewer/content/footer.ts';
import { beginningOf, partAt } from '../../src/viewer/content/sheet.ts';
import { BINDINGS, footerItems } from '../../src/viewer/keys/bindings.ts';
import { contactBindings, hotContacts } from '../../src/viewer/keys/hot-contacts.ts';
import { NO_PRESSES, PATIENCE, type Presses, press as pressKey, settle } from '../../src/viewer/keys/presses.ts';
import { fieldOf } from '../../src/viewer/state/field.ts';
import { startAt } from '../../src/viewer/state/page.ts';
import { matchesOf } from '../../src/viewer/state/search.ts';
import { modeOf, type State } from '../../src/viewer/state/state.ts';
import { update } from '../../src/viewer/state/update.ts';
import { ada } from '../helpers/resumes.ts';
import { isSlow } from '../helpers/slow.ts';
import { createFullView, rowsOf } from '../helpers/views.ts';

const settings = { ascii: false, today: '2026-11' };
const view = createFullView(ada, settings);
const { content } = view;
const start = startAt({ columns: 80, rows: 20 }, null, content);

/** Presses the keys one after the other, so many milliseconds between two. */
function pressSlowly(gap: number, state: State, ...keys: string[]): State {
	let [now, presses, at]: [State, Presses, number] = [state, NO_PRESSES, 0];
	const wait = () => {
		for (const action of settle(presses, view.bindings, modeOf(now))) now = update(now, action, content);
		presses = { ...presses, waiting: null };
	};
	for (const key of keys) {
		at += gap;
		if (gap >= PATIENCE) wait();
		const pressed = pressKey(presses, { key, at, mode: modeOf(now) }, view.bindings);
		presses = pressed.presses;
		for (const action of pressed.actions) now = update(now, action, content);
	}
	wait();
	return now;
}

const press = (state: State, ...keys: string[]): State => pressSlowly(10, state, ...keys);
const sheetOf = (state: State) => content.sheetOf(state.size);
const titleOf = (state: State) => content.parts[partAt(sheetOf(state), state.top)]?.title;

const rows = (state: State): string[] => rowsOf(view, state).map(textOf);

test('a search makes the text ready before the first letter is typed', () => {
	const asked: string[] = [];
	const find: typeof content.find = (query, width) => {
		asked.push(query);
		return content.find(query, width);
	};
	const opened = press(start, '/');
	expect(matchesOf(opened, { ...content, find })).toEqual([]);
	expect(matchesOf(start, { ...content, find })).toEqual([]);
	expect(asked).toEqual(['']);
});

describe('the key table', () => {
	const bindings = [...BINDINGS, ...contactBindings(hotContacts(ada.contacts))];

	test('says what every key does, and gives no key two meanings in a mode', () => {
		for (const mode of ['page', 'list', 'help', 'field'] as const) {
			const keys = bindings.filter(({ modes }) => modes.includes(mode)).flatMap((binding) => binding.keys);
			expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
		}
		for (const { help, shown } of bindings) expect(help.length * shown.length).toBeGreaterThan(0);
	});

	test('gives contacts the first free letter of their name, never one that is taken', () => {
		expect(hotContacts(ada.contacts).map(({ key, label }) => `${key} ${label}`)).toEqual([
			'b Blog',
			'e Email',
			'g GitHub',
			'p Phone',
		]);
		const twins = hotContacts(
			[...ada.contacts, ...ada.contacts].map((contact) => ({ ...contact, label: 'hjklnoqsvy' })),
		);
		expect(twins.filter(({ key }) => key !== null && 'hjklnoqsvy'.includes(key))).toEqual([]);
	});

	test('the footer drops whole items, the least important first, and keeps help and quit to the end', () => {
		for (const mode of ['page', 'list'] as const) {
			for (let width = 200; width >= 17; width--) {
				const data = { type: 'keys', items: footerItems(mode, false), position: () => '' } as const;
				const text = footerRows(data, width, 1).map(textOf).join('\n');
				expect(widthOf(text)).toBeLessThanOrEqual(width);
				expect(text).toContain('? help');
				expect(text).toContain(mode === 'page' ? 'q quit' : 'Esc close');
				for (const item of text.split('  ')) expect(BINDINGS.map(({ footer }) => footer?.[mode]?.text)).toContain(item);
			}
		}
	});
});

describe('the reducer', () => {
	test('reads the whole CV with one key, forward and back', () => {
		let state = start;
		const seen = new Set<string>();
		for (let count = 0; count < 400; count++) {
			for (const row of rows(state)) seen.add(row.slice(content.frameOf(state.size).listWidth + 1));
			state = press(state, 'down');
		}
		const { lines, starts } = sheetOf(state);
		expect(titleOf(state)).toBe('Everything Else');
		expect(state.top).toBeGreaterThanOrEqual(starts.at(-1) ?? 0);
		expect(lines.map(textOf).filter((line) => !seen.has(line))).toEqual([]);
		for (let count = 0; count < 400; count++) state = press(state, 'up');
		expect(state).toEqual(start);
	});

	test('stays within the CV, whatever is pressed at its ends', () => {
		expect(press(start, 'up', 'pageup', 'ctrl+u', 'left', '[', 'wheelup')).toEqual(start);
		const last = press(start, ...Array<string>(400).fill('down'));
		expect(press(last, 'down', 'pagedown', 'right', 'wheeldown', 'G')).toEqual(last);
	});

	test('brings each section to the top row, the last one too', () => {
		let state = start;
		for (const [at, row] of sheetOf(start).starts.entries()) {
			expect(state.top).toBe(row);
			expect(partAt(sheetOf(state), state.top)).toBe(at);
			state = press(state, 'right');
		}
		expect(press(state, 'left').top).toBe(sheetOf(start).starts.at(-2));
	});

	test('goes from entry to entry and back', () => {
		const { entries } = sheetOf(start);
		const seen: number[] = [];
		for (let state = press(start, ']'); seen.at(-1) !== state.top; state = press(state, ']')) seen.push(state.top);
		expect(seen).toEqual(entries.map(({ row }) => row));
		expect(press(start, ']', '}', '{').top).toBe(press(start, 'shift+down', 'shift+down', 'shift+up').top);
		expect(rows(press(start, ']', ']')).join('\n')).toContain('Experience · 2/2 · ');
	});

	test('a screen down reads everything, and stops where the end comes into view', () => {
		const { lines } = sheetOf(start);
		const { pageRows } = content.frameOf(start.size);
		let state = start;
		for (let screens = 1; state.top + pageRows < lines.length; screens++) {
			expect(screens).toBeLessThanOrEqual(Math.ceil(lines.length / pageRows));
			const next = press(state, 'space');
			expect(next.top).toBeGreaterThan(state.top);
			expect(next.top).toBeLessThanOrEqual(state.top + pageRows);
			state = next;
		}
		expect(state.top + pageRows).toBe(lines.length);
	});

	test.each([7, 8, 9, 10, 12])(
		'a screen down of %i rows passes over no word, and begins with no empty row',
		(height) => {
			const { lines } = sheetOf(start);
			const isEmpty = (row: number) => lines[row]?.segments.length === 0;
			const at = { ...start, size: { columns: 80, rows: height } };
			const { pageRows } = content.frameOf(at.size);
			for (
				let state = press(at, 'space'), before = 0;
				state.top + pageRows < lines.length;
				state = press(state, 'space')
			) {
				expect(isEmpty(state.top)).toBe(false);
				expect(state.top === before + pageRows || isEmpty(state.top - 1)).toBe(true);
				before = state.top;
			}
		},
	);

	test('gg goes to the top and opens nothing; g alone opens after a while, once', () => {
		const there = press(start, 'right', 'down');
		expect(press(there, 'g', 'g')).toEqual(start);
		expect(press(there, 'g', 'g', 'g', 'g', 'g')).toEqual(start);
		expect(press(there, 'g').asked).toMatchObject([{ type: 'open', url: 'https://github.com/ada' }]);
		// A key that is held down: it comes again after half a second, and then fast.
		expect(pressSlowly(500, there, 'g', 'g').asked).toHaveLength(1);
		expect(press(there, 'b', 'b', 'b', 'b').asked).toHaveLength(1);
		expect(pressSlowly(2000, there, 'b', 'b').asked).toHaveLength(2);
		// Another key behind it is no second half.
		const moved = press(start, 'g', 'j');
		expect(moved).toMatchObject({ top: 1, asked: [{ type: 'open' }] });
	});

	test('two digits in a row are one number', () => {
		const source = Array.from({ length: 12 }, (_, at) => `## Part ${at + 1}\n\nWords.\n`).join('\n');
		const many = createFullView(parse(`# Ada\n\n${source}`), settings).content;
		const go = (...digits: string[]) => {
			const [first, ...others] = digits.map((key, at) => pressKey(NO_PRESSES, { key, at, mode: 'page' }, BINDINGS));
			expect(others.length + (first ? 1 : 0)).toBe(digits.length);
			let [state, presses]: [State, Presses] = [startAt(start.size, null, many), NO_PRESSES];
			for (const [at, key] of digits.entries()) {
				const pressed = pressKey(presses, { key, at, mode: 'page' }, BINDINGS);
				presses = pressed.presses;
				for (const action of pressed.actions) state = update(state, action, many);
			}
			return many.parts[partAt(many.sheetOf(state.size), state.top)]?.title;
		};
		expect(go('1', '2')).toBe('Part 12');
		expect(go('1')).toBe('Part 1');
		expect(go('3', '4')).toBe('Part 4');
		expect(go('1', '0')).toBe('Part 10');
	});

	test('Esc and Backspace come back to the list that was left, at the row it was left', () => {
		const there = press(start, 'down', 'down');
		for (const back of ['escape', 'backspace']) {
			for (const keys of [
				['v', 'down'],
				['enter', 'down', 'down'],
			]) {
				const list = press(there, ...keys);
				const gone = press(list, 'enter');
				expect(gone.panes).toEqual([]);
				expect(rows(gone).at(-1)).toContain('Esc back');
				expect(press(gone, 'down', back)).toEqual(list);
			}
		}
		expect(press(there, 'v', 'enter', 'escape', 'escape', 'escape')).toEqual(there);
	});

	test('q closes what is open, and quits when nothing is', () => {
		expect(press(start, 'v', 'q')).toEqual(start);
		expect(press(start, 'enter', 'q')).toEqual(start);
		expect(press(start, '?', 'q')).toEqual(start);
		expect(press(start, '?', 'q', 'q').asked).toEqual([{ type: 'exit', code: 0 }]);
	});

	test('says so when there is nothing behind an item of a list', () => {
		const listed = createFullView(parse('# Ada\n\n## Skills\n\n- Fortran\n'), settings).content;
		const open = update(startAt(start.size, null, listed), { type: 'pane', pane: 'skills', subject: null }, listed);
		expect(update(open, { type: 'enter' }, listed).message).toContain('y copies it');
	});

	test('people of vi leave with :q and ZZ', () => {
		for (const keys of [
			['Z', 'Z'],
			['Z', 'Q'],
			[':', 'q', 'enter'],
			[':', 'q', '!', 'enter'],
			[':', 'w', 'q', 'enter'],
		]) {
			expect(press(start, ...keys).asked).toEqual([{ type: 'exit', code: 0 }]);
			expect(press(press(start, 'o'), ...keys).asked).toEqual([{ type: 'exit', code: 0 }]);
		}
		expect(press(start, ':', 'h', 'enter').panes).toMatchObject([{ name: 'help' }]);
		expect(press(start, ':', 'x', 'y', 'enter')).toMatchObject({
			command: null,
			asked: [],
			message: expect.stringContaining('xy'),
		});
		expect(press(start, ':', 'q', 'escape')).toEqual(start);
		expect(press(start, ':', 'backspace')).toEqual(start);
	});

	test('help opens, scrolls and closes without losing the place', () => {
		const there = press(start, 'right', 'down');
		const help = press(there, '?', 'down', 'down', 'pagedown');
		expect(help.panes.at(-1)).toMatchObject({ name: 'help' });
		expect(help.panes.at(-1)?.top).toBeGreaterThan(0);
		expect(press(help, 'escape')).toEqual(there);
		expect(press(help, '?')).toEqual(there);
		expect(press(there, 'escape')).toEqual(there);
	});

	test('only quitting, opening and copying do anything outside', () => {
		const contacts = ['b', 'e', 'g', 'p'].flatMap((key) => press(start, key).asked);
		expect(contacts.map((effect) => (effect.type === 'open' ? effect.url : effect.type))).toEqual([
			'https://medium.com/@ada',
			'mailto:ada@example.org',
			'https://github.com/ada',
			'copy',
		]);
		expect(press(start, 'q').asked).toEqual([{ type: 'exit', code: 0 }]);
		expect(press(start, 'ctrl+c').asked).toEqual([{ type: 'exit', code: 130 }]);
		expect(press(start, 'y').asked).toMatchObject([{ type: 'copy', what: '“Introduction”' }]);
		for (const key of ['down', 'right', '/', 'o', '?', 'escape', 'space', 'enter', 'n'])
			expect(press(start, key).asked).toEqual([]);
	});
});

describe('the search', () => {
	const search = (text: string, from = start) => press(from, '/', ...text);

	test('goes to the first match while typing, without regard to case and accents', () => {
		const upper = search('ANALYTICAL');
		expect(upper).toMatchObject({ search: { query: fieldOf('ANALYTICAL'), isTyping: true } });
		expect(rows(upper).join('\n')).toMatch(/match 1\/\d/);
		const accented = search('ánálytical');
		expect(accented.search?.at).toBe(upper.search?.at);
		expect(rows(accented).join('\n')).toMatch(/match 1\/\d/);
	});

	test('steps through all matches across sections and comes round', () => {
		const kept = press(search('a'), 'enter');
		const total = Number(/match 1\/(\d+)/.exec(rows(kept).join('\n'))?.[1]);
		expect(total).toBeGreaterThan(5);
		const titles = new Set<string | undefined>();
		let state = kept;
		for (let count = 0; count < total; count++) {
			state = press(state, 'n');
			titles.add(titleOf(state));
			expect(rows(state).join('\n')).toContain(`/${total}`);
		}
		expect(titles.size).toBeGreaterThan(1);
		expect(state.search?.at).toBe(kept.search?.at);
		expect(press(state, 'n', 'N').search?.at).toBe(state.search?.at);
	});

	test('every printable key is text in the field, q too, and Esc goes back to where it began', () => {
		const there = press(start, 'right', 'down');
		const typed = search('q?n', there);
		expect(typed).toMatchObject({ search: { query: fieldOf('q?n') }, asked: [] });
		expect(press(typed, 'backspace').search?.query).toEqual(fieldOf('q?'));
		expect(press(typed, 'escape')).toEqual(there);
		expect(press(press(there, '/'), 'backspace')).toEqual(there);
	});

	test('Esc ends a kept search and stays; n without one says how to search', () => {
		const kept = press(search('engine'), 'enter');
		expect(press(kept, 'escape')).toMatchObject({ search: null, top: kept.top });
		expect(press(start, 'n').message).toContain('/');
	});

	test('says when nothing matches, after Enter too, and stays where it was', () => {
		const nothing = search('zzzz');
		expect(rows(nothing).at(-1)).toContain('no match');
		expect(nothing.top).toBe(start.top);
		expect(rows(press(nothing, 'enter', 'n')).join('\n')).toContain('no match');
	});

	test('its field moves and erases as a shell does, and up brings the last searches back', () => {
		const query = (...keys: string[]) => press(search('brown  clock'), ...keys).search?.query;
		expect(query('left', 'left', 'X')).toEqual({ before: 'brown  cloX', behind: 'ck' });
		expect(query('home', 'right', 'delete')).toEqual({ before: 'b', behind: 'own  clock' });
		expect(query('ctrl+w')).toEqual(fieldOf('brown  '));
		expect(query('ctrl+w', 'ctrl+w')).toEqual(fieldOf(''));
		expect(query('left', 'ctrl+u')).toEqual({ before: '', behind: 'k' });
		expect(query('left', 'end')).toEqual(fieldOf('brown  clock'));
		const twice = press(search('number', press(search('engine'), 'enter')), 'enter', '/');
		expect(press(twice, 'up').search?.query).toEqual(fieldOf('number'));
		expect(press(twice, 'up', 'up', 'up').search?.query).toEqual(fieldOf('engine'));
		expect(press(twice, 'up', 'up', 'down', 'down').search?.query).toEqual(fieldOf(''));
	});

	test('goes to the row with the beginning of its entry in view', () => {
		const found = press(search('steel'), 'enter');
		const { pageRows } = content.frameOf(found.size);
		const { lines } = sheetOf(found);
		const row = lines.findIndex((line) => textOf(line).includes('steel'));
		expect(found.top).toBeLessThanOrEqual(beginningOf(sheetOf(found), row));
		expect(row).toBeLessThan(found.top + pageRows);
	});
});

describe('the list of links', () => {
	test('shows what is on the screen first, chooses by arrows and by number, and opens', () => {
		const open = press(start, 'o');
		const first = rows(open).find((row) => row.includes('▌')) ?? '';
		const onScreen = sheetOf(start)
			.lines.slice(0, content.frameOf(start.size).pageRows)
			.flatMap(({ segments }) => segments.flatMap(({ href }) => href ?? []));
		expect(onScreen.some((url) => first.includes(url.slice(0, 20)))).toBe(true);
		expect(press(open, 'down').panes.at(-1)?.at).toBe(1);
		expect(press(open, '3').panes.at(-1)?.at).toBe(2);
		const [effect] = press(open, '3', 'enter').asked;
		expect(effect).toMatchObject({ type: 'open' });
		expect(press(open, '3', 'y').asked).toMatchObject([
			{ type: 'copy', text: effect?.type === 'open' ? effect.url : '' },
		]);
	});

	test('a filter leaves what fits; Esc takes the filter back first, then closes', () => {
		const filtered = press(start, 'o', '/', ...'medium', 'enter');
		expect(rows(filtered).join('\n')).toContain('1/1');
		expect(press(filtered, 'escape').panes.at(-1)?.filter).toEqual(fieldOf(''));
		expect(press(filtered, 'escape', 'escape')).toEqual(start);
		expect(rows(press(start, 'o', '/', ...'zzzz')).join('\n')).toContain('Nothing fits.');
	});
});

describe('the screen', () => {
	test('has one row less than the terminal and none too wide, at every size', () => {
		const [wider, higher] = isSlow ? [7, 3] : [13, 7];
		for (let columns = 1; columns <= 200; columns += wider) {
			for (let height = 2; height <= 50; height += higher) {
				for (const keys of [['right'], ['o'], ['?'], ['/', 'e'], ['v'], ['s']]) {
					const state = update(press(start, ...keys), { type: 'resize', columns, rows: height }, content);
					const lines = rows(state);
					expect(lines.length).toBeLessThanOrEqual(height - 1);
					expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
				}
			}
		}
	});

	test('a CV without sections or name is shown by what it has', () => {
		const bare = parse('Only a few words.\n');
		expect(rowsOf(createFullView(bare, settings), start).map(textOf).join('\n')).toContain('Only a few words.');
	});

	test('the text column is never wider than 100, and stands in the middle of a wide screen', () => {
		const { textWidth, left, width } = content.frameOf({ columns: 300, rows: 40 });
		expect(textWidth).toBe(100);
		expect(left + width + left).toBe(300);
		for (const row of rows({ ...start, size: { columns: 300, rows: 40 } }))
			expect(widthOf(row)).toBeLessThanOrEqual(left + width);
	});

	test('keeps the row at the top when the size changes, in every part of the CV', () => {
		for (let top = 0; top < sheetOf(start).lines.length; top++) {
			const state = { ...start, top };
			const text = textOf(sheetOf(state).lines[top] ?? { segments: [] });
			if (text === '') continue;
			const back = [{ columns: 46, rows: 12 }, start.size].reduce(
				(now, size) => update(now, { type: 'resize', ...size }, content),
				state,
			);
			expect(titleOf(back)).toBe(titleOf(state));
			expect(back.top).toBeLessThanOrEqual(top);
		}
	});
});
