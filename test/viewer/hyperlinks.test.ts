import xterm from '@xterm/headless';
import { afterEach, describe, expect, test } from 'vitest';
import { endSessions, fixture, open, openReady, SIZES } from '../helpers/viewer.ts';

afterEach(endSessions);

const CV = fixture('addresses.md');
const KEYS = [
	['right', 'Keeper'],
	['down', 'Keeper'],
	['right', 'two'],
	['o', 'Links  1/'],
	['end', 'Links  11/11'],
	['escape', 'q quit'],
	['v', 'Timeline'],
	['escape', 'q quit'],
	['s', 'Skills'],
	['escape', 'q quit'],
	['?', 'Keys'],
	['escape', '? help'],
	['/', 'Esc clear'],
	['内', 'no match'],
	['escape', '? help'],
] as const;

describe('on a terminal that shows links, whatever characters their addresses have', () => {
	test.each(SIZES)('every pane at %i×%i looks as it does without links', async (columns, rows) => {
		const [linked, plain] = await Promise.all([
			openReady({ columns, rows, env: { TERM: 'xterm-kitty' } }, [CV]),
			openReady({ columns, rows, env: { FORCE_HYPERLINK: '0' } }, [CV]),
		]);
		for (const [key, shown] of KEYS) {
			for (const session of [linked, plain]) {
				session.press(key);
				await session.waitFor(shown);
			}
			await linked.waitFor((screen) => screen.join('\n') === plain.screen().join('\n'));
			expect(linked.isWrapped()).toBe(false);
		}
		expect(linked.output()).toContain('\x1b]8;;https://');
		expect(plain.output()).not.toContain('\x1b]8;;');
		linked.press('q');
		expect(await linked.exit).toMatchObject({ code: 0 });
		expect(linked.modes()).toEqual({ alternate: false, cursor: true });
	});
});

/** What an emulator shows of an output. */
async function rowsOf(output: string, columns: number, rows: number): Promise<string[]> {
	const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
	await new Promise<void>((resolve) => terminal.write(output, resolve));
	return Array.from({ length: rows }, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '');
}

describe('the first screen', () => {
	test.each(SIZES)('is painted at %i×%i before Ink is loaded, and Ink changes nothing of it', async (columns, rows) => {
		const session = await openReady({ columns, rows, env: { TERM: 'xterm-kitty' } }, [CV]);
		// Ink opens the alternate screen once more.
		await session.waitFor(() => session.output().split('\x1b[?1049h').length === 3);
		const [, first = ''] = session.output().split('\x1b[?1049h');
		const shown = session.screen().map((row) => row.trimEnd());
		expect((await rowsOf(first, columns, rows)).map((row) => row.trimEnd())).toEqual(shown);
		session.press('down');
		session.press('q');
		expect(await session.exit).toMatchObject({ code: 0 });
	});

	test('keys typed before Ink is loaded are kept', async () => {
		const session = open({}, [CV]);
		await session.waitFor('q quit');
		// The first screen is shown by now; whether Ink reads keys already makes no difference.
		session.press('right', 'o', 'down');
		await session.waitFor('Links  2/11');
	});

	test('a signal before Ink is loaded leaves the terminal as it was', async () => {
		const session = open({}, [CV]);
		await session.waitFor('q quit');
		session.kill('SIGTERM');
		expect((await session.exit).code).toBe(143);
		expect(session.modes()).toEqual({ alternate: false, cursor: true });
	});
});
