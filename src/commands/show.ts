import { type ExitCode, reportOf, UserError, usageError } from '../errors.ts';
import { type FormatOptions, formatFor, formats } from '../formats/index.ts';
import type { Document } from '../io/document.ts';
import { type Io, read } from '../io/io.ts';
import { outputOf, writeError, writeOut } from '../io/streams.ts';
import { todayOf } from '../io/today.ts';
import { writeOutput } from '../io/write-file.ts';
import { tableDrawer } from '../layout/table-drawer.ts';
import type { Resume } from '../model/index.ts';
import { referencesOf } from '../model/references.ts';
import { terminalOf } from '../terminal/facts.ts';
import type { ShowRequest } from './request.ts';

/** Columns of printed text, unless more are asked for. */
const MAX_WIDTH = 100;

/** Shows a CV: in the viewer on a terminal, else as the format that is asked for. */
export async function show(request: ShowRequest, io: Io): Promise<ExitCode> {
	const terminal = terminalOf(outputOf(io), io.env, request.color);
	const isPlain = request.plain || io.env['INK_SCREEN_READER'] === 'true';
	const isViewed =
		!request.format && !request.output && !request.list && !isPlain && terminal.isTerminal && io.env['TERM'] !== 'dumb';
	// The viewer loads while the CV is read.
	const viewer = isViewed ? Promise.all([import('./view.ts'), import('../viewer/index.tsx')]) : null;
	const document = await read(request.file, io);
	const [viewing, tui] = (await viewer) ?? [];
	const keys = viewing?.openKeys(io.stdin);
	if (request.watch && !keys && request.output === null)
		throw usageError('--watch needs the viewer, or -o and a file to write');
	if (request.list) return (await import('./list.ts')).listSections(document.resume);
	if (viewing && tui && keys) {
		const { findSections } = await import('../model/selection.ts');
		const [start] = request.sections.flatMap((name) => findSections(document.resume, name));
		return viewing.view(tui, document, io, {
			keys,
			terminal,
			section: start?.section ?? 0,
			line: start?.entry?.line ?? null,
			search: request.search,
			watched: request.watch ? request.file : undefined,
		});
	}
	const code = await print(document, { ...request, plain: isPlain }, io);
	return request.watch ? watch(document, { ...request, plain: isPlain }, io) : code;
}

/** Writes the file again whenever the CV changes, until ctrl+c. */
async function watch(first: Document, request: ShowRequest, io: Io): Promise<ExitCode> {
	const { watchDocument } = await import('../io/watch.ts');
	const tell = (text: string) => writeError(reportOf(new UserError(text), false));
	return new Promise((resolve) => {
		const stop = watchDocument(first, request.file, {
			show: (document) =>
				void print(document, request, io).then(
					(code) => tell(code === 0 ? `wrote ${request.output}` : `nothing found for ${request.output}`),
					(error: unknown) => writeError(reportOf(error, false)),
				),
			say: tell,
		});
		process.once('SIGINT', () => {
			stop();
			resolve(130);
		});
	});
}

async function print(document: Document, request: ShowRequest, io: Io): Promise<ExitCode> {
	const { format, output } = request;
	const name = format ?? (output === null ? null : formatOf(output)) ?? (outputOf(io).isTTY ? 'ansi' : 'text');
	const resume = await asked(document.resume, request, name === 'text' || name === 'ansi');
	// Nothing found is told as grep does: in silence.
	if (!resume) return 1;
	// A part of the CV keeps the numbers of the whole.
	const references = resume === document.resume ? undefined : referencesOf(document.resume);
	const text = await render(resume, name, request, io, references);
	if (output === null) writeOut(text);
	else writeOutput(output, text, document.path);
	return 0;
}

function formatOf(output: string): string {
	const format = formatFor(output);
	if (format === null)
		throw usageError(
			`no format ends like ${output}: add --format, or one of ${formats.flatMap(({ extension }) => extension ?? []).join(' ')}`,
		);
	return format;
}

/** What of the CV is asked for; a page of text shows only that, data keeps whose it is. Null when nothing is found. */
async function asked(resume: Resume, { sections, search }: ShowRequest, isPage: boolean): Promise<Resume | null> {
	const selected =
		sections.length > 0 ? (await import('../model/selection.ts')).select(resume, sections, !isPage) : resume;
	if (search === null) return selected;
	const found = (await import('../model/search.ts')).searchResume(selected, search);
	return found && isPage ? { ...found, name: null } : found;
}

async function render(
	resume: Resume,
	name: string,
	request: ShowRequest,
	io: Io,
	references: FormatOptions['references'],
): Promise<string> {
	const isAsked = name === 'ansi' && request.color === 'auto' && !io.env['NO_COLOR'];
	const terminal = terminalOf(outputOf(io), io.env, isAsked ? 'always' : request.color);
	const options: FormatOptions = {
		width: request.width ?? Math.min(terminal.columns, MAX_WIDTH),
		links: request.links,
		ascii: request.plain || !terminal.unicode,
		colors: terminal.colors,
		hyperlinks: terminal.hyperlinks && request.output === null,
		references,
		today: todayOf(io.env),
		table: await tableDrawer(resume),
	};
	const format = await formats.find((one) => one.name === name)?.load();
	if (!format) throw usageError(`no format "${name}"`);
	return format(resume, options);
}
