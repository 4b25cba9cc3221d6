import { version } from '../package.json' with { type: 'json' };
import { DEFAULT_REQUEST, type Request } from './commands/request.ts';
import { show } from './commands/show.ts';
import { type ExitCode, exitCodeOf, reportOf } from './errors.ts';
import { readsStdin } from './io/stdin.ts';
import type { Io } from './io/streams.ts';
import { isGone, outputOf, writeError, writeOut } from './io/streams.ts';

/** Runs the program with these arguments. Resolves to the exit code, never rejects. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
	try {
		return await answer(withStdin(await requestOf(args, io)), io);
	} catch (error) {
		writeError(reportOf(error, Boolean(io.env['DEBUG'])));
		return exitCodeOf(error);
	}
}

/** Runs in this process. Sets the exit code instead of exiting, so that pending output still gets out. */
export async function main(): Promise<void> {
	process.on('uncaughtException', (error) => {
		// A reader that has gone is nothing to report.
		if (isGone(error)) return;
		writeError(reportOf(error, Boolean(process.env['DEBUG'])));
		process.exitCode = 1;
	});
	process.exitCode = await run(process.argv.slice(2), process);
}

async function requestOf(args: readonly string[], io: Io): Promise<Request> {
	// Commander is not loaded for the most common call.
	if (args.length === 0) return DEFAULT_REQUEST;
	const { readArguments } = await import('./commands/program.ts');
	return readArguments(args, version, () => outputOf(io).columns);
}

/** The request with standard input as its CV when none is named and a file stands there: `darxtrix < cv.md`. */
function withStdin(request: Request): Request {
	switch (request.command) {
		case 'say':
		case 'completion':
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
		case 'completion':
			writeOut((await import('./commands/completion/index.ts')).completionFor(request.shell, version));
			return 0;
	}
}
