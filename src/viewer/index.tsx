import './polyfill.ts';
import { constants } from 'node:os';
import { render } from 'ink';
import type { ExitCode } from '../errors.ts';
import type { DrawTable } from '../layout/table.ts';
import type { Resume } from '../model/index.ts';
import { referencesOf } from '../model/references.ts';
import type { OpenLink } from '../terminal/browser.ts';
import type { Copy } from '../terminal/clipboard.ts';
import { type ColorLevel, painter } from '../terminal/theme.ts';
import { App, type Changes, type Stage } from './app.tsx';
import { createScene } from './components/screen.ts';
import { createBook } from './content/pages.ts';
import { startAt } from './state/page.ts';
import { startSearch } from './state/search.ts';
import { createWorld } from './world.ts';

export type ViewOptions = {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly colors: ColorLevel;
	readonly hyperlinks: boolean;
	readonly ascii: boolean;
	/** The section to start at, counted from 0. */
	readonly section: number;
	/** The line of the source to start at, inside that section; null for its top. */
	readonly line: number | null;
	/** What is searched for at the start; null for nothing. */
	readonly search: string | null;
	/** The month to which open ends run: `YYYY-MM`. */
	readonly today: string;
	readonly openLink: OpenLink;
	readonly copy: Copy;
	readonly table?: DrawTable | undefined;
	readonly follow?: Follow | undefined;
};

/** Calls `show` with each new state of the CV and `say` when there is none to show; returns what ends that. */
export type Follow = (
	show: (resume: Resume, table: DrawTable | undefined) => void,
	say: (text: string) => void,
) => () => void;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/**
 * Shows the CV until the reader leaves; resolves to the exit code with the terminal as it was found: 0, 130 on ctrl+c,
 * 128+n on a signal. Rejects, the terminal restored as well, when drawing fails.
 */
export async function view(resume: Resume, options: ViewOptions): Promise<ExitCode> {
	const { stdin, stdout, colors, hyperlinks, openLink, copy } = options;
	const stageOf = (of: Resume, table: DrawTable | undefined) => createStage(of, { ...options, table });
	const stage = stageOf(resume, options.table);
	const { world } = stage;
	const size = { columns: stdout.columns, rows: stdout.rows };
	const first = startAt(size, world.book.pageOf(options.section), options.line, world);
	const start = options.search === null ? first : startSearch(first, options.search, world);
	// Before the first frame, or keys pressed early would be echoed into it.
	stdin.setRawMode(true);
	const paint = painter({ colors, hyperlinks });
	const follow: Changes = (send) =>
		options.follow?.(
			(of, table) => send(stageOf(of, table)),
			(text) => send({ type: 'say', text }),
		);
	const app = render(<App {...{ stage, start, paint, openLink, copy, follow }} />, {
		stdin,
		stdout,
		alternateScreen: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
		maxFps: 120,
		incrementalRendering: true,
	});
	const broken = Promise.withResolvers<never>();
	let interrupted: ExitCode | null = null;
	// A listener of ours switches Ink's own clean-up off, so it unmounts first.
	const leave = (signal: NodeJS.Signals) => {
		interrupted = 128 + constants.signals[signal];
		app.unmount();
	};
	const gone = () => leave('SIGHUP');
	const fail = (error: unknown) => {
		try {
			app.unmount();
		} catch {
			// It draws once more, which may be what fails.
			restoreTerminal(stdin, stdout);
		}
		broken.reject(error);
	};
	for (const signal of SIGNALS) process.on(signal, leave);
	for (const event of ['end', 'close', 'error'] as const) stdin.once(event, gone);
	stdout.once('error', gone);
	process.setUncaughtExceptionCaptureCallback(fail);
	try {
		const code = await Promise.race([app.waitUntilExit(), broken.promise]);
		if (interrupted !== null) return interrupted;
		if (typeof code !== 'number') throw new Error('the screen could not be drawn');
		return code;
	} finally {
		process.setUncaughtExceptionCaptureCallback(null);
		if (!stdin.destroyed) stdin.setRawMode(false);
		for (const signal of SIGNALS) process.off(signal, leave);
		for (const event of ['end', 'close', 'error'] as const) stdin.off(event, gone);
		stdout.off('error', gone);
	}
}

/** A CV laid out for the viewer. */
function createStage(resume: Resume, { table, ascii, today }: ViewOptions): Stage {
	const references = referencesOf(resume);
	const book = createBook(resume, { table, links: 'none', ascii, references, breakAddresses: true });
	const scene = createScene(resume, book, { ascii, today });
	return { scene, world: createWorld(scene) };
}

/** Leaves the alternate screen, shows the cursor, ends bracketed paste and raw mode, whatever Ink still could. */
function restoreTerminal(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): void {
	stdout.write('\x1b[?2026l\x1b[?2004l\x1b[?1049l\x1b[?25h');
	stdin.setRawMode(false);
	stdin.unref();
}
