import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BIN, NODE } from './bundle.ts';
import { type Session, type SessionOptions, startSession } from './pty.ts';

/** A CV of the fixtures, by its name. */
export const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** The CV that the viewer shows when a test names none. */
export const CV = fixture('viewer.md');

/** Writes a CV into a file of its own. */
export function cvOf(source: string): string {
	const path = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'cv.md');
	writeFileSync(path, source);
	return path;
}

/** The sizes at which everything must work. */
export const SIZES: readonly (readonly [number, number])[] = [
	[120, 40],
	[80, 24],
	[60, 16],
	[40, 10],
];

/** The command line of the program, for a shell. */
export const PROGRAM: readonly [string, string] = [NODE, BIN];

const sessions: Session[] = [];

/** Starts the program, or another command, in a terminal that `endSessions` will close. */
export function open(options: SessionOptions = {}, args: readonly string[] = [CV]): Session {
	const session = startSession(args, options);
	sessions.push(session);
	return session;
}

/** Ink asks for pasted text in one piece when its first frame is drawn, over the screen that was shown before. */
const INK_IS_THERE = '\x1b[?2004h';

/** The viewer with the first frame of Ink drawn. */
export async function openReady(options: SessionOptions = {}, args: readonly string[] = [CV]): Promise<Session> {
	const session = open(options, args);
	await session.waitFor((rows) => rows.join('\n').includes('q quit') && session.output().includes(INK_IS_THERE));
	return session;
}

/** Ends what a test has left running; for `afterEach`. */
export async function endSessions(): Promise<void> {
	for (const session of sessions.splice(0)) {
		try {
			session.kill('SIGKILL');
		} catch {
			// It has left already.
		}
		await session.exit;
	}
}

/** The section that the list marks, or that the position names; on a small screen the title on the screen. */
function current(rows: readonly string[]): string {
	const first = (pattern: RegExp) => rows.flatMap((row) => pattern.exec(row)?.[1] ?? [])[0];
	const said = first(/ ([^─·]+?) · (?:\d+\/\d+ · )?\d+ %(?: ─)?$/)
		?.split('  ')
		.at(-1);
	const position = said === undefined || /^\d+\/\d+$/.test(said) ? undefined : said;
	return first(/^ *▌ *\d* (.*?)(?: {2}|$)/)?.replace(/(…) \d+$/, '$1') ?? position ?? first(/^ (.*?) ─+$/) ?? '';
}

/** Waits until a section is the current one. */
export function waitForSection(session: Session, title: string, timeout?: number): Promise<void> {
	// A small screen may cut the title.
	return session.waitFor((rows) => {
		const shown = current(rows);
		return shown === title || (shown.endsWith('…') && title.startsWith(shown.slice(0, -1)));
	}, timeout);
}

/** Waits until the first row of the CV on a screen with a rule shows a text. */
export function waitForTop(session: Session, text: string): Promise<void> {
	return session.waitFor((rows) => rows[rows.findIndex((row) => /^ *─{3}/.test(row)) + 1]?.includes(text) === true);
}

/** A browser that writes down what it is asked to open. */
export function fakeBrowser(): { readonly path: string; readonly opened: () => string } {
	const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	const [path, opened] = [join(folder, 'browser'), join(folder, 'opened')];
	writeFileSync(path, `#!/bin/sh\necho "$1" >> "${opened}"\n`);
	writeFileSync(opened, '');
	chmodSync(path, 0o755);
	return { path, opened: () => readFileSync(opened, 'utf8') };
}
