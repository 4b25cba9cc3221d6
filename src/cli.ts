import { createRequire } from 'node:module';
import { readDocument } from './document.ts';
import { type ExitCode, exitCodeOf, reportOf, systemCode } from './errors.ts';
import type { Io } from './io.ts';
import { writeTo } from './output.ts';
import { type CheckRequest, DEFAULT_REQUEST, type Request } from './request.ts';
import { show } from './show.ts';
import { todayOf } from './today.ts';

export type { Io } from './io.ts';

/** Does what the arguments ask and resolves to the exit code. Never rejects. */
export async function run(io: Io): Promise<ExitCode> {
	try {
		return await answer(await requestOf(io.args), io);
	} catch (error) {
		await writeTo(io.stderr, reportOf(error, Boolean(io.env['DEBUG'])));
		return exitCodeOf(error);
	}
}

/** Runs in this process: its exit code is set, so that what is written still gets out. */
export async function main(): Promise<void> {
	const { argv, env, platform, stdin, stdout, stderr } = process;
	for (const stream of [stdin, stdout, stderr]) stream.on('error', endQuietly);
	process.on('uncaughtException', (error) => {
		process.stderr.write(reportOf(error, Boolean(env['DEBUG'])));
		process.exitCode = 1;
	});
	process.exitCode = await run({ args: argv.slice(2), env, platform, stdin, stdout, stderr });
}

/** Streams that are gone are nothing to report; what else fails on them is told to whoever writes. */
function endQuietly(error: Error): void {
	if (systemCode(error) === 'EPIPE' || systemCode(error) === 'EIO') process.exitCode = process.exitCode ?? 0;
}

async function requestOf(args: readonly string[]): Promise<Request> {
	// Commander is not loaded for the most common call.
	if (args.length === 0) return DEFAULT_REQUEST;
	const { readArguments } = await import('./program.ts');
	const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
	return readArguments(args, version);
}

async function answer(request: Request, io: Io): Promise<ExitCode> {
	switch (request.command) {
		case 'say':
			await writeTo(io.stdout, request.text);
			return 0;
		case 'show':
			return show(request, io);
		case 'links':
			return (await import('./listing.ts')).listLinks(request, io);
		case 'open':
			return (await import('./listing.ts')).openLink(request, io);
		case 'check':
			return check(request, io);
	}
}

async function check(request: CheckRequest, io: Io): Promise<ExitCode> {
	const { checkFiles } = await import('./check-files.ts');
	const { text, complaints, failed } = await checkFiles(
		request,
		(file) => readDocument(file, io.stdin),
		todayOf(io.env),
	);
	await writeTo(io.stdout, text);
	if (complaints !== '') await writeTo(io.stderr, complaints);
	return failed ? 1 : 0;
}
