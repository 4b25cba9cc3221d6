import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/layout/line.ts';
import { widthOf } from '../../src/layout/wrap.ts';
import { parse } from '../../src/parse/index.ts';
import { footerRow } from '../../src/viewer/content/footer.ts';
import { actionFor, BINDINGS, footerItems } from '../../src/viewer/keys/bindings.ts';
import { contactBindings, hotContacts } from '../../src/viewer/keys/hot-contacts.ts';
import { modeOf, type State } from '../../src/viewer/state/state.ts';
import { update } from '../../src/viewer/state/update.ts';
import { createView, rowsOf } from '../../src/viewer/view.ts';
import { ada } from '../helpers/resumes.ts';

const settings = { ascii: false, today: '2026-11' };
const view = createView(ada, settings);
const { content } = view;
const start: State = {
	size: { columns: 80, rows: 20 },
	page: 0,
	top: 0,
	search: null,
	panes: [],
	message: null,
	asked: [],
};

const press = (state: State, ...keys: string[]): State =>
	keys.reduce((now, key) => {
		const action = actionFor(view.bindings, key, modeOf(now));
		return action ? update(now, action, content) : now;
	}, state);

const rows = (state: State): string[] => rowsOf(view, state).map(textOf);

describe('the key table', () => {
	const bindings = [...BINDINGS, ...contactBindings(hotContacts(ada.contacts))];

	test('says what every key does, and binds no key twice', () => {
		const keys = bindings.flatMap((binding) => binding.keys);
		expect(new Set(keys).size).toBe(keys.length);
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
			for (let width = 200; width >= 14; width--) {
				const text = textOf(footerRow({ type: 'keys', items: footerItems(mode, false) }, width));
				expect(widthOf(text)).toBeLessThanOrEqual(width);
				expect(text).toContain('? help');
				expect(text).toContain('q quit');
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
			for (const row of rows(state)) seen.add(row.slice(27));
			state = press(state, 'down');
		}
		expect(state.page).toBe(content.pages.list.length - 1);
		const { textWidth } = content.frameOf(state.size);
		const all = content.pages.list.flatMap((_, page) =>
			content.pages.lines(page, textWidth).map((line) => textOf(line)),
		);
		expect(all.filter((line) => !seen.has(line))).toEqual([]);
		for (let count = 0; count < 400; count++) state = press(state, 'up');
		expect(state).toEqual(start);
	});

	test('stays within the page and the CV, whatever is pressed at its ends', () => {
		expect(press(start, 'up', 'pageup', 'ctrl+u', 'left')).toEqual(start);
		const last = press(start, ...Array<string>(30).fill('right'), 'end');
		expect(press(last, 'down', 'pagedown', 'right')).toEqual(press(last, 'down'));
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
		expect(upper).toMatchObject({ search: { query: 'ANALYTICAL', isTyping: true } });
		expect(rows(upper).join('\n')).toMatch(/match 1\/\d/);
		const accented = search('ánálytical');
		expect(accented.search?.at).toBe(upper.search?.at);
		expect(rows(accented).join('\n')).toMatch(/match 1\/\d/);
	});

	test('steps through all matches across sections and comes round', () => {
		const kept = press(search('a'), 'enter');
		const total = Number(/match 1\/(\d+)/.exec(rows(kept).join('\n'))?.[1]);
		expect(total).toBeGreaterThan(5);
		const pages = new Set<number>();
		let state = kept;
		for (let count = 0; count < total; count++) {
			state = press(state, 'n');
			pages.add(state.page);
			expect(rows(state).join('\n')).toContain(`/${total}`);
		}
		expect(pages.size).toBeGreaterThan(1);
		expect(state.search?.at).toBe(kept.search?.at);
		expect(press(state, 'n', 'N').search?.at).toBe(state.search?.at);
	});

	test('every printable key is text in the field, q too, and Esc goes back to where it began', () => {
		const there = press(start, 'right', 'down');
		const typed = search('q?n', there);
		expect(typed).toMatchObject({ search: { query: 'q?n' }, asked: [] });
		expect(press(typed, 'backspace').search?.query).toBe('q?');
		expect(press(typed, 'escape')).toEqual(there);
		expect(press(press(there, '/'), 'backspace')).toEqual(there);
	});

	test('Esc ends a kept search and stays; n without one says how to search', () => {
		const kept = press(search('engine'), 'enter');
		expect(press(kept, 'escape')).toMatchObject({ search: null, page: kept.page, top: kept.top });
		expect(press(start, 'n').message).toContain('/');
	});

	test('says when nothing matches, and stays where it was', () => {
		const nothing = search('zzzz');
		expect(rows(nothing).at(-1)).toContain('no match');
		expect(nothing).toMatchObject({ page: start.page, top: start.top });
	});
});

describe('the list of links', () => {
	test('shows what is on the screen first, chooses by arrows and by number, and opens', () => {
		const open = press(start, 'o');
		const first = rows(open).find((row) => row.includes('▌')) ?? '';
		const onScreen = content.pages.lines(0, 52).flatMap(({ segments }) => segments.flatMap(({ href }) => href ?? []));
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
		expect(press(filtered, 'escape').panes.at(-1)?.filter).toBe('');
		expect(press(filtered, 'escape', 'escape')).toEqual(start);
		expect(rows(press(start, 'o', '/', ...'zzzz')).join('\n')).toContain('Nothing fits.');
	});
});

describe('the screen', () => {
	test('has one row less than the terminal and none too wide, at every size', () => {
		for (let columns = 1; columns <= 200; columns += 7) {
			for (let height = 2; height <= 50; height += 3) {
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
		expect(rowsOf(createView(bare, settings), start).map(textOf).join('\n')).toContain('Only a few words.');
	});

	test('the text column is never wider than 100', () => {
		expect(content.frameOf({ columns: 300, rows: 40 }).textWidth).toBe(100);
	});
});
