import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { BIN, NODE } from './bundle.ts';

/** Escape sequences of the keys, as terminals send them. */
const KEYS: Readonly<Record<string, string>> = {
	up: '\x1b[A',
	down: '\x1b[B',
	right: '\x1b[C',
	left: '\x1b[D',
	home: '\x1b[H',
	end: '\x1b[F',
	pageup: '\x1b[5~',
	pagedown: '\x1b[6~',
	tab: '\t',
	'shift+tab': '\x1b[Z',
	space: ' ',
	enter: '\r',
	escape: '\x1b',
	'ctrl+c': '\x03',
	'shift+up': '\x1b[1;2A',
	'shift+down': '\x1b[1;2B',
	'ctrl+b': '\x02',
	'ctrl+d': '\x04',
	'ctrl+e': '\x05',
	'ctrl+f': '\x06',
	'ctrl+y': '\x19',
	'ctrl+w': '\x17',
	'ctrl+u': '\x15',
	'ctrl+l': '\x0c',
	'ctrl+z': '\x1a',
	backspace: '\x7f',
	delete: '\x1b[3~',
};

type Exit = { readonly code: number; readonly signal: number | undefined };

/** A program in a real pseudo-terminal, its screen read by a real emulator. */
export type Session = {
	readonly pid: number;
	/** The rows of the screen without what was never written at their ends. */
	readonly screen: () => string[];
	/** Waits until the screen shows the text, or fits; rejects with the screen when it does not in time (milliseconds). */
	readonly waitFor: (wanted: string | RegExp | ((rows: string[]) => boolean), timeout?: number) => Promise<void>;
	/** The text that is shown inverse or on a coloured ground, row by row. */
	readonly marked: () => string[];
	/** Whether a row was wider than the screen, so that the emulator broke it. */
	readonly isWrapped: () => boolean;
	/** Writes over the screen as another program would. */
	readonly scribble: (text: string) => void;
	readonly press: (...keys: string[]) => void;
	readonly write: (text: string) => void;
	readonly resize: (columns: number, rows: number) => void;
	readonly kill: (signal: string) => void;
	readonly exit: Promise<Exit>;
	/** Everything the program wrote. */
	readonly output: () => string;
	/** Whether the alternate screen is shown and the cursor is to be seen, as the emulator has them. */
	readonly modes: () => { readonly alternate: boolean; readonly cursor: boolean };
};

export type SessionOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: Readonly<Record<string, string>>;
	/** The command instead of Node and the program, such as a shell. */
	readonly command?: readonly [string, ...string[]];
};

/** Starts the program in a terminal of 80×24, or as told. */
export function startSession(args: readonly string[], options: SessionOptions = {}): Session {
	const { columns = 80, rows = 24 } = options;
	const [file, ...rest] = options.command ?? [NODE, BIN, ...args];
	const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
	const pty = spawn(file, rest, {
		name: options.env?.['TERM'] ?? 'xterm-256color',
		cols: columns,
		rows,
		env: { ...baseEnv(), ...options.env },
	});
	let output = '';
	/** The part of the output that the emulator has read. */
	let drawn = '';
	let cursor = true;
	const watchers = new Set<() => void>();
	/** Whether a frame has begun (synchronized update, mode 2026) and is not complete yet. */
	const isDrawing = () => drawn.lastIndexOf('\x1b[?2026h') > drawn.lastIndexOf('\x1b[?2026l');
	const notify = () => {
		for (const watch of watchers) watch();
	};
	pty.onData((data) => {
		output += data;
		for (const [, mode] of data.matchAll(/\x1b\[\?25([hl])/g)) cursor = mode === 'h';
		terminal.write(data, () => {
			drawn += data;
			notify();
		});
	});
	const exit = new Promise<Exit>((resolve) =>
		pty.onExit(({ exitCode, signal }) => terminal.write('', () => resolve({ code: exitCode, signal }))),
	);
	const screen = () => {
		const { active } = terminal.buffer;
		return Array.from(
			{ length: terminal.rows },
			(_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
		);
	};
	return {
		pid: pty.pid,
		screen,
		waitFor: (wanted, timeout = 10_000) =>
			new Promise((resolve, reject) => {
				const fits = typeof wanted === 'function' ? wanted : (lines: string[]) => matches(lines.join('\n'), wanted);
				const timer = setTimeout(() => {
					watchers.delete(watch);
					reject(new Error(`the screen never showed ${String(wanted)}:\n${screen().join('\n')}`));
				}, timeout);
				const watch = () => {
					if (isDrawing() || !fits(screen())) return;
					clearTimeout(timer);
					watchers.delete(watch);
					resolve();
				};
				watchers.add(watch);
				watch();
			}),
		marked() {
			const { active } = terminal.buffer;
			return Array.from({ length: terminal.rows }, (_, row) => {
				const line = active.getLine(active.baseY + row);
				return Array.from({ length: terminal.cols }, (_cell, column) => {
					const cell = line?.getCell(column);
					return cell && (cell.isInverse() || !cell.isBgDefault()) ? cell.getChars() : '';
				}).join('');
			}).filter((text) => text !== '');
		},
		isWrapped() {
			const { active } = terminal.buffer;
			return Array.from({ length: terminal.rows }, (_, row) => active.getLine(active.baseY + row)?.isWrapped).some(
				Boolean,
			);
		},
		scribble: (text) => terminal.write(text, notify),
		press: (...keys) => pty.write(keys.map((key) => KEYS[key] ?? key).join('')),
		write: (text) => pty.write(text),
		resize(width, height) {
			terminal.resize(width, height);
			try {
				pty.resize(width, height);
			} catch (error) {
				// The program may have left, and its terminal with it, before anybody was told.
				if (!String(error).includes('EBADF')) throw error;
			}
		},
		kill: (signal) => process.kill(pty.pid, signal),
		exit,
		output: () => output,
		modes: () => ({ alternate: terminal.buffer.active.type === 'alternate', cursor }),
	};
}

function matches(text: string, wanted: string | RegExp): boolean {
	return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

function baseEnv(): Record<string, string> {
	const { PATH = '', HOME = '' } = process.env;
	return { PATH, HOME, TERM: 'xterm-256color', LANG: 'C.UTF-8', TZ: 'UTC' };
}
