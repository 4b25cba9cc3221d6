import { type ExitCode, usageError } from '../errors.ts';
import { readToShow } from '../io/document.ts';
import { type Io, outputOf } from '../io/streams.ts';
import { terminalOf } from '../terminal/facts.ts';
import { print, printAgain } from './print.ts';
import type { ShowRequest } from './request.ts';

/** Shows a CV: in the viewer on a terminal, else in the format that is asked for. */
export async function show(request: ShowRequest, io: Io): Promise<ExitCode> {
	const terminal = terminalOf(outputOf(io), io.env, request.color);
	const isPlain = request.plain || io.env['INK_SCREEN_READER'] === 'true';
	const isViewed =
		!request.format && !request.output && !request.list && !isPlain && terminal.isTerminal && io.env['TERM'] !== 'dumb';
	// The viewer loads while the CV is read.
	const loading = isViewed ? import('./view.ts') : null;
	const document = await readToShow(request.file, io);
	const viewing = await loading;
	const keys = viewing?.openKeys(io.stdin);
	if (request.watch && !keys && request.output === null)
		throw usageError('--watch needs the viewer, or -o and a file to write');
	if (request.list) return (await import('./list.ts')).listSections(document.resume);
	if (viewing && keys) {
		const { findSections } = await import('../model/selection.ts');
		const [start] = request.sections.flatMap((name) => findSections(document.resume, name));
		return viewing.view(document, io, {
			keys,
			terminal,
			section: start?.section ?? null,
			line: start?.entry?.line ?? null,
			search: request.search,
			watched: request.watch ? request.file : undefined,
		});
	}
	const printed = { ...request, plain: isPlain };
	const code = await print(document, printed, io);
	return request.watch ? printAgain(document, printed, io) : code;
}
