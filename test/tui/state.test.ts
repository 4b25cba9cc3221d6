import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/layout/line.ts';
import { widthOf } from '../../src/layout/wrap.ts';
import { parse } from '../../src/parse/index.ts';
import { createBook } from '../../src/tui/book.ts';
import { effectFor } from '../../src/tui/effects.ts';
import { footerLine } from '../../src/tui/footer.ts';
import { actionFor, BINDINGS, contactBindings, hotContacts } from '../../src/tui/keymap.ts';
import { createScene, screenLines, worldOf } from '../../src/tui/screen.ts';
import { type State, update } from '../../src/tui/state.ts';
import { ada } from '../helpers/resumes.ts';

const scene = createScene(ada, createBook(ada, { links: 'none', ascii: false, breakAddresses: true }), false);
const world = worldOf(scene);
const start: State = { size: { columns: 80, rows: 20 }, page: 0, top: 0, help: null, message: null };

const press = (state: State, ...keys: string[]): State =>
	keys.reduce((now, key) => {
		const action = actionFor(scene.bindings, key);
		return action ? update(now, action, world) : now;
	}, state);

const rows = (state: State): string[] => screenLines(state, scene).map(textOf);

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
		for (let width = 200; width >= 14; width--) {
			const text = textOf(footerLine(width, false));
			expect(widthOf(text)).toBeLessThanOrEqual(width);
			expect(text).toContain('? help');
			expect(text).toContain('q quit');
			for (const item of text.split('  ')) expect(BINDINGS.map(({ footer }) => footer?.text)).toContain(item);
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
		expect(state.page).toBe(scene.book.pages.length - 1);
		const { textWidth } = world.frameOf(state.size);
		const all = scene.book.pages.flatMap((_, page) => scene.book.lines(page, textWidth).map((line) => textOf(line)));
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
		const help = press(there, '?', 'down');
		expect(help.help).not.toBeNull();
		expect(press(help, 'escape')).toEqual({ ...there, message: null });
		expect(press(there, 'escape')).toEqual(there);
	});

	test('only quitting and opening do anything outside', () => {
		const effects = scene.bindings.flatMap(({ keys, action }) => keys.flatMap((key) => effectFor(action(key)) ?? []));
		expect(effects.map((effect) => (effect.type === 'exit' ? effect.code : effect.url))).toEqual([
			0,
			130,
			'https://medium.com/@ada',
			'mailto:ada@example.org',
			'https://github.com/ada',
		]);
	});
});

describe('the screen', () => {
	test('has one row less than the terminal and none too wide, at every size', () => {
		for (let columns = 1; columns <= 200; columns += 7) {
			for (let height = 2; height <= 50; height += 3) {
				const state = update(press(start, 'right'), { type: 'resize', columns, rows: height }, world);
				const lines = rows(state);
				expect(lines.length).toBeLessThanOrEqual(height - 1);
				expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
			}
		}
	});

	test('a CV without sections or name is shown by what it has', () => {
		const bare = parse('Only a few words.\n');
		const other = createScene(bare, createBook(bare, { links: 'none', ascii: false }), false);
		expect(screenLines(start, other).map(textOf).join('\n')).toContain('Only a few words.');
	});

	test('the text column is never wider than 100', () => {
		expect(world.frameOf({ columns: 300, rows: 40 }).textWidth).toBe(100);
	});
});
