import { existsSync } from 'node:fs';
import { type ExitCode, messageOf, usageError } from '../errors.ts';
import { readToShow } from '../io/document.ts';
import { stdinKind } from '../io/stdin.ts';
import { type Io, outputOf, writeError } from '../io/streams.ts';
import type { Resume } from '../model/index.ts';
import type { Selected } from '../model/selection.ts';
import { terminalOf } from '../terminal/facts.ts';
import { print, printAgain } from './print.ts';
import type { ShowRequest } from './request.ts';

const STDERR = 2;

/** Shows a CV: in the viewer on a terminal, else in the format that is asked for. */
export async function show(request: ShowRequest, io: Io): Promise<ExitCode> {
	const terminal = terminalOf(outputOf(io), io.env, request.color);
	const isPlain = request.plain || io.env['INK_SCREEN_READER'] === 'true';
	const isViewed =
		!request.format && !request.output && !request.list && !isPlain && terminal.isTerminal && io.env['TERM'] !== 'dumb';
	if (request.file !== null && request.meant !== null && !existsSync(request.file))
		throw usageError(`no file and no command "${request.file}": did you mean ${request.meant}?`);
	// Said instead of showing another CV without a word: a pipe is not read unless it is asked for.
	const isUnread = request.file === null && stdinKind() === 'pipe';
	const notice = isUnread ? `standard input is not read: ${io.card.name} -` : null;
	// The viewer loads while the CV is read.
	const loading = isViewed ? import('./view.ts') : null;
	const document = await readToShow(request.file, io);
	const viewing = await loading;
	const keys = viewing?.openKeys(io.stdin);
	if (request.watch && !keys && request.output === null)
		throw usageError('--watch needs the viewer, or -o and a file to write');
	// Scripts leave pipes on standard input that mean nothing, so only a person is told.
	if (notice !== null && !keys && (await import('node:tty')).isatty(STDERR))
		writeError(messageOf(io.card.name, notice));
	if (request.list) return (await import('./list.ts')).listSections(document, request);
	if (viewing && keys) {
		const [start] = request.sections.length > 0 ? await findAsked(document.resume, request.sections) : [];
		return viewing.view(document, io, {
			keys,
			terminal,
			section: start?.section ?? null,
			line: start?.entry?.line ?? null,
			search: request.search,
			notice,
			watched: request.watch ? request.file : undefined,
		});
	}
	const printed = { ...request, plain: isPlain };
	const code = await print(document, printed, io);
	return request.watch ? printAgain(document, printed, io) : code;
}

async function findAsked(resume: Resume, names: readonly string[]): Promise<readonly Selected[]> {
	const { findSections } = await import('../model/selection.ts');
	return names.flatMap((name) => findSections(resume, name));
}
