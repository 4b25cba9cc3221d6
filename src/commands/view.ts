import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import type { ExitCode } from '../errors.ts';
import type { Document } from '../io/document.ts';
import type { Io } from '../io/streams.ts';
import { quiet } from '../io/streams.ts';
import { todayOf } from '../io/today.ts';
import { watchDocument } from '../io/watch.ts';
import { tableDrawer } from '../layout/table-drawer.ts';
import type { Terminal } from '../terminal/facts.ts';
import { hasTmuxMouse } from '../terminal/tmux.ts';
import { view as viewResume, type Watch } from '../viewer/index.ts';

/** The stream of keys: stdin, or the terminal itself when stdin is something else; null without either. */
export function openKeys(stdin: NodeJS.ReadStream): NodeJS.ReadStream | null {
	try {
		const keys = stdin.isTTY ? stdin : new ReadStream(openSync('/dev/tty', 'r'));
		quiet(keys);
		return keys;
	} catch {
		return null;
	}
}

/** The terminal of the viewer, and the place where the view starts. */
export type Viewed = {
	/** The stream from `openKeys`. */
	readonly keys: NodeJS.ReadStream;
	readonly terminal: Terminal;
	readonly section: number | null;
	readonly line: number | null;
	readonly search: string | null;
	/** What the status line says at the start. */
	readonly notice: string | null;
	/** The file that is looked at again when it changes, null for the CV of this package; undefined for none. */
	readonly watched: string | null | undefined;
};

/** Views the CV until the reader leaves; resolves to the exit code. */
export async function view(
	document: Document,
	io: Io,
	{ keys, terminal, section, line, search, notice, watched }: Viewed,
): Promise<ExitCode> {
	const { env, platform, stdin, stdout } = io;
	const { colors, hyperlinks, unicode } = terminal;
	quiet(stdout);
	const { resume } = document;
	const table = await tableDrawer(resume);
	try {
		return await viewResume(resume, {
			stdin: keys,
			stdout,
			colors,
			hyperlinks,
			hasMouse: () => hasTmuxMouse(env),
			ascii: !unicode,
			section,
			line,
			search,
			notice,
			today: todayOf(env),
			openLink: async (url) => (await import('../terminal/browser.ts')).linkOpener(env, platform)(url),
			copy: async (text, what) => {
				const { copier } = await import('../terminal/clipboard.ts');
				return copier((sequence) => stdout.write(sequence), env)(text, what);
			},
			table,
			watch: watched === undefined ? undefined : watcher(document, watched, io),
		});
	} finally {
		// An open terminal would keep the process alive.
		if (keys !== stdin) keys.destroy();
	}
}

/** Shows each new version of the CV when its file is saved. */
function watcher(first: Document, file: string | null, io: Io): Watch {
	return (show, say) =>
		watchDocument(first, file, io, {
			show: ({ resume }) => void tableDrawer(resume).then((table) => show(resume, table)),
			say,
		});
}
