import { DEFAULT_REQUEST, type Request } from './commands/request.ts';
import { show } from './commands/show.ts';
import { type ExitCode, exitCodeOf, reportOf } from './errors.ts';
import { cardOf, versionOf } from './io/card.ts';
import { readsStdin } from './io/stdin.ts';
import type { Io } from './io/streams.ts';
import { ioOf, isGone, outputOf, writeError, writeOut } from './io/streams.ts';

/** What `run` runs. */
export type RunOptions = {
	/** The file with the CV: a path or a `file:` URL. The version is that of the `package.json` beside it. */
	readonly resume: string | URL;
	/** The name of the command: the help and all messages say it. */
	readonly name: string;
	/** The arguments; those of the process unless they are told. */
	readonly argv?: readonly string[];
};

/**
 * Runs the whole program on a CV of your own, under a name of your own: the viewer, `--format`, `check` and all else.
 * Resolves to the exit code, which it also sets, instead of exiting, so that pending output still gets out.
 *
 * @example
 * import { run } from 'darxtrix';
 * run({ resume: new URL('resume.md', import.meta.url), name: 'me' });
 */
export async function run({ resume, name, argv = process.argv.slice(2) }: RunOptions): Promise<number> {
	const report = (error: unknown) => writeError(reportOf(error, Boolean(process.env['DEBUG']), name));
	process.on('uncaughtException', (error) => {
		// A reader that has gone is nothing to report.
		if (isGone(error)) return;
		report(error);
		process.exitCode = 1;
	});
	try {
		const io = ioOf(cardOf(name, resume));
		process.exitCode = await answer(withStdin(await requestOf(argv, io)), io);
	} catch (error) {
		report(error);
		process.exitCode = exitCodeOf(error);
	}
	return process.exitCode;
}

async function requestOf(args: readonly string[], io: Io): Promise<Request> {
	// Commander is not loaded for the most common call.
	if (args.length === 0) return DEFAULT_REQUEST;
	const { readArguments } = await import('./commands/program.ts');
	return readArguments(args, namedBy(io), () => outputOf(io).columns);
}

function namedBy({ card }: Io) {
	return { name: card.name, version: versionOf(card) };
}

/** The request with standard input as its CV when none is named and a file stands there: `darxtrix < cv.md`. */
function withStdin(request: Request): Request {
	switch (request.command) {
		case 'say':
		case 'completion':
		case 'compile':
		case 'init':
			return request;
		case 'check':
			return request.files.length === 0 && readsStdin() ? { ...request, files: ['-'] } : request;
		case 'show':
			return request.file === null && !request.watch && readsStdin() ? { ...request, file: '-' } : request;
		case 'links':
		case 'explain':
		case 'open':
			return request.file === null && readsStdin() ? { ...request, file: '-' } : request;
	}
}

async function answer(request: Request, io: Io): Promise<ExitCode> {
	switch (request.command) {
		case 'say':
			writeOut(request.text);
			return 0;
		case 'show':
			return show(request, io);
		case 'explain':
			return (await import('./commands/explain.ts')).explainCv(request, io);
		case 'links':
			return (await import('./commands/links.ts')).listLinks(request, io);
		case 'open':
			return (await import('./commands/open.ts')).openLink(request, io);
		case 'check':
			return (await import('./commands/check.ts')).checkFiles(request, io);
		case 'init':
			return (await import('./commands/init/index.ts')).initCard(request, io);
		case 'compile':
			return (await import('./commands/compile.ts')).compileCv(request, io);
		case 'completion':
			writeOut((await import('./commands/completion/index.ts')).completionFor(request.shell, namedBy(io)));
			return 0;
	}
}
