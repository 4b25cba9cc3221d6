import './polyfill.ts';
import type { Instance } from 'ink';
import type { ExitCode } from '../errors.ts';
import type { DrawTable } from '../layout/table.ts';
import type { Resume } from '../model/index.ts';
import type { OpenLink } from '../terminal/browser.ts';
import type { Copy } from '../terminal/clipboard.ts';
import { type ColorLevel, painter, setColors } from '../terminal/theme.ts';
import type { Follow } from './app.tsx';
import { createView, firstRows, type StartPlace, startOf, type ViewSettings } from './view.ts';
import { createWheel, type HasMouse } from './wheel.ts';

export type ViewOptions = ViewSettings &
	StartPlace & {
		readonly stdin: NodeJS.ReadStream;
		readonly stdout: NodeJS.WriteStream;
		readonly colors: ColorLevel;
		/** Whether the terminal shows OSC 8 links. */
		readonly hyperlinks: boolean;
		readonly hasMouse: HasMouse;
		readonly openLink: OpenLink;
		readonly copy: Copy;
		readonly table?: DrawTable | undefined;
		readonly watch?: Watch | undefined;
	};

/** Calls `show` with each new version of the CV, and `say` when there is none to show. Returns what ends that. */
export type Watch = (
	show: (resume: Resume, table: DrawTable | undefined) => void,
	say: (text: string) => void,
) => () => void;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
/** What a terminal that goes away counts as: SIGHUP. */
const HANG_UP = 1;
const STREAM_ENDS = ['end', 'close', 'error'] as const;

/**
 * Shows the CV until the reader leaves. Resolves to the exit code with the terminal as it was found: 0, 130 on ctrl+c,
 * 128+n on a signal. Rejects when drawing fails, with the terminal restored as well.
 */
export async function view(resume: Resume, options: ViewOptions): Promise<ExitCode> {
	const { stdin, stdout } = options;
	const shown = createView(resume, options, options.table);
	const start = startOf(shown, { columns: stdout.columns, rows: stdout.rows }, options);
	setColors(options.colors);
	const paint = painter(options);
	const ending = Promise.withResolvers<ExitCode>();
	const stopListening = listenForEnds(options, ending);
	const wheel = createWheel(options, options.hasMouse);
	let app: Instance | null = null;
	try {
		// Raw mode comes before the first row, or keys pressed early would be echoed into it.
		stdin.setRawMode(true);
		paintFirst(stdout, firstRows(shown, start).map(paint));
		wheel.on();
		const { mount } = await import('./app.tsx');
		const follow: Follow = (send) =>
			options.watch?.(
				(next, table) => send(createView(next, options, table)),
				(text) => send({ type: 'say', text }),
			);
		const { openLink, copy } = options;
		app = mount({ view: shown, start, paint, openLink, copy, wheel, follow }, options);
		app.waitUntilExit().then((code) => {
			if (typeof code === 'number') ending.resolve(code);
			else ending.reject(new Error('the screen could not be drawn'));
		}, ending.reject);
		return await ending.promise;
	} finally {
		wheel.off();
		await leaveScreen(app, options);
		stopListening();
	}
}

/**
 * Ends the view on a signal, when the terminal goes away and on an error that nobody catches. Returns what stops that.
 */
function listenForEnds(
	{ stdin, stdout }: ViewOptions,
	ending: { readonly resolve: (code: ExitCode) => void; readonly reject: (error: unknown) => void },
): () => void {
	// A signal listener of ours switches Ink's own clean-up off; `view` unmounts.
	const leave = (_signal: NodeJS.Signals, number: number) => ending.resolve(128 + number);
	const hangUp = () => leave('SIGHUP', HANG_UP);
	for (const signal of SIGNALS) process.on(signal, leave);
	for (const event of STREAM_ENDS) stdin.once(event, hangUp);
	stdout.once('error', hangUp);
	process.setUncaughtExceptionCaptureCallback(ending.reject);
	return () => {
		process.setUncaughtExceptionCaptureCallback(null);
		for (const signal of SIGNALS) process.off(signal, leave);
		for (const event of STREAM_ENDS) stdin.off(event, hangUp);
		stdout.off('error', hangUp);
	};
}

/**
 * Shows the first screen on the alternate screen before Ink is loaded. Ink begins at the cursor, so it goes back home.
 */
function paintFirst(stdout: NodeJS.WriteStream, rows: readonly string[]): void {
	stdout.write(`\x1b[?1049h\x1b[?25l\x1b[H${rows.join('\r\n')}\x1b[H`);
}

/** Gives the terminal back as it was, even when Ink fails to. */
async function leaveScreen(app: Instance | null, { stdin, stdout }: ViewOptions): Promise<void> {
	try {
		app?.unmount();
		await app?.waitUntilExit();
	} catch {
		// Unmounting draws once more, and drawing may be what failed.
		app = null;
	}
	if (app === null) stdout.write('\x1b[?2026l\x1b[?2004l\x1b[?1049l\x1b[?25h');
	if (!stdin.destroyed) stdin.setRawMode(false);
	stdin.unref();
}
