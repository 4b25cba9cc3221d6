import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { textOf } from '../../src/layout/line.ts';
import { prepareMeasure, widthOf } from '../../src/layout/wrap.ts';
import { parse } from '../../src/parse/index.ts';
import { NO_PRESSES, press, settle } from '../../src/viewer/keys/presses.ts';
import { modeOf } from '../../src/viewer/state/state.ts';
import { update } from '../../src/viewer/state/update.ts';
import { startOf } from '../../src/viewer/view.ts';
import { randomOf } from '../helpers/random.ts';
import { endSessions, fixture, openReady } from '../helpers/viewer.ts';
import { createFullView, rowsOf } from '../helpers/views.ts';

afterEach(endSessions);

const SEED = 20261123;
const NAMED = [
	'up',
	'down',
	'left',
	'right',
	'home',
	'end',
	'pageup',
	'pagedown',
	'tab',
	'shift+tab',
	'shift+up',
	'shift+down',
	'wheelup',
	'wheeldown',
	'space',
	'delete',
	'enter',
	'escape',
	'backspace',
	'ctrl+d',
	'ctrl+u',
	'ctrl+f',
	'ctrl+b',
	'ctrl+e',
	'ctrl+y',
	'ctrl+w',
	'ctrl+l',
];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzNSG0123456789/?<>[]{}:.é界'];

/** A key, and never one that ends or stops the program. */
function keyOf(random: () => number, isField: boolean): string {
	const keys = random() < 0.5 ? NAMED : LETTERS;
	const key = keys[Math.floor(random() * keys.length)] ?? 'down';
	return key === 'q' && !isField ? 'o' : key;
}

test('1,000 random keys and 200 random sizes never draw a row too wide or too many', async () => {
	await prepareMeasure('界');
	const view = createFullView(parse(readFileSync(fixture('jekyll.md'), 'utf8')), { ascii: false, today: '2026-11' });
	const random = randomOf(SEED);
	let presses = NO_PRESSES;
	let state = startOf(view, { columns: 80, rows: 24 }, { section: null, line: null, search: null });
	for (let count = 0; count < 1000; count++) {
		if (count % 5 === 0) {
			const [columns, rows] = [1 + Math.floor(random() * 200), 2 + Math.floor(random() * 60)];
			state = update(state, { type: 'resize', columns, rows }, view.content);
		}
		const key = keyOf(random, modeOf(state) === 'field');
		const pressed = press(presses, { key, at: count * 100, mode: modeOf(state) }, view.bindings);
		const isOver = random() < 0.3;
		presses = isOver ? { ...pressed.presses, waiting: null } : pressed.presses;
		const late = isOver ? settle(pressed.presses, view.bindings, modeOf(state)) : [];
		for (const action of [...pressed.actions, ...late]) state = update(state, action, view.content);
		expect(state.top).toBeLessThan(view.content.sheetOf(state.size).lines.length);
		const lines = rowsOf(view, state);
		expect(lines.length).toBeLessThanOrEqual(Math.max(1, state.size.rows - 1));
		expect(Math.max(...lines.map((line) => widthOf(textOf(line))))).toBeLessThanOrEqual(state.size.columns);
	}
});

test('1,000 random keys and 200 random sizes in a terminal leave the program running and the terminal whole', async () => {
	const random = randomOf(SEED + 1);
	const session = await openReady({ env: { BROWSER: 'true' } }, [fixture('jekyll.md')]);
	for (let count = 0; count < 1000; count++) {
		session.press(keyOf(random, false));
		if (count % 5 === 0) session.resize(20 + Math.floor(random() * 160), 6 + Math.floor(random() * 50));
		// Keys and sizes meet in every order only when the program gets a turn between them.
		if (count % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
	}
	session.resize(80, 24);
	// Out of the field and the panes that are open, one by one.
	for (let count = 0; count < 4; count++) {
		session.press('escape');
		await session.waitFor((rows) => rows.length === 24 && rows.some((row) => /q quit|Esc clear/.test(row)), 30_000);
	}
	session.press('down');
	// What came of the last link may be said beside it. On a busy machine keys may still be on their way and open a pane.
	await session.waitFor((rows) => {
		const isFree = rows.some((row) => row.includes('q quit'));
		if (!isFree) session.press('escape');
		return isFree;
	}, 30_000);
	// Frames for other sizes may still have been on their way; the screen is drawn anew when sizes settle.
	await session.waitFor(() => !session.isWrapped());
	session.press('ctrl+c');
	expect(await session.exit).toEqual({ code: 130, signal: 0 });
	expect(session.modes()).toEqual({ alternate: false, cursor: true });
}, 60_000);
