import type { Document } from './document.ts';
import { type ExitCode, reportOf, usageError } from './errors.ts';
import { type FormatOptions, formatFor, formats } from './formats/index.ts';
import { type Io, read } from './io.ts';
import { referencesOf } from './links.ts';
import type { Resume } from './model.ts';
import { writeOutput, writeTo } from './output.ts';
import type { ShowRequest } from './request.ts';
import { searchResume } from './search.ts';
import { findSections, select } from './selection.ts';
import { tableDrawer } from './table-drawer.ts';
import { terminalOf } from './terminal.ts';
import { todayOf } from './today.ts';

/** Columns of printed text, unless more are asked for. */
const MAX_WIDTH = 100;

/** Shows a CV: in the viewer on a terminal, else as the format that is asked for. */
export async function show(request: ShowRequest, io: Io): Promise<ExitCode> {
	const terminal = terminalOf(io.stdout, io.env, request.color);
	const isPlain = request.plain || io.env['INK_SCREEN_READER'] === 'true';
	const isViewed =
		!request.format && !request.output && !request.list && !isPlain && terminal.isTerminal && io.env['TERM'] !== 'dumb';
	// The viewer loads while the CV is read.
	const viewer = isViewed ? Promise.all([import('./view.ts'), import('./tui/index.tsx')]) : null;
	const document = await read(request.file, io);
	const [viewing, tui] = (await viewer) ?? [];
	const keys = viewing?.openKeys(io.stdin);
	if (request.watch && !keys && request.output === null)
		throw usageError('--watch needs the viewer, or -o and a file to write');
	if (request.list) return (await import('./listing.ts')).listSections(document.resume, io);
	if (viewing && tui && keys) {
		const [start] = request.sections.flatMap((name) => findSections(document.resume, name));
		return viewing.view(tui, document, {
			...io,
			stdin: keys,
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
	const { watchDocument } = await import('./watch.ts');
	const tell = (text: string) => void writeTo(io.stderr, `darxtrix: ${text}\n`);
	return new Promise((resolve) => {
		const stop = watchDocument(first, request.file, {
			show: (document) =>
				void print(document, request, io).then(
					(code) => tell(code === 0 ? `wrote ${request.output}` : `nothing found for ${request.output}`),
					(error: unknown) => void writeTo(io.stderr, reportOf(error, false)),
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
	const name = format ?? (output === null ? null : formatOf(output)) ?? (io.stdout.isTTY ? 'ansi' : 'text');
	const resume = asked(document.resume, request, name === 'text' || name === 'ansi');
	// Nothing found is told as grep does: in silence.
	if (!resume) return 1;
	const text = await render(resume, name, request, { ...io, references: referencesOf(document.resume) });
	if (output === null) await writeTo(io.stdout, text);
	else await writeOutput(output, text, document.path);
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
function asked(resume: Resume, { sections, search }: ShowRequest, isPage: boolean): Resume | null {
	const selected = sections.length > 0 ? select(resume, sections, !isPage) : resume;
	if (search === null) return selected;
	const found = searchResume(selected, search);
	return found && isPage ? { ...found, name: null } : found;
}

type Rendered = Io & { readonly references: ReadonlyMap<string, number> };

async function render(resume: Resume, name: string, request: ShowRequest, io: Rendered): Promise<string> {
	const isAsked = name === 'ansi' && request.color === 'auto' && !io.env['NO_COLOR'];
	const terminal = terminalOf(io.stdout, io.env, isAsked ? 'always' : request.color);
	const options: FormatOptions = {
		width: request.width ?? Math.min(terminal.columns, MAX_WIDTH),
		links: request.links,
		ascii: request.plain || !terminal.unicode,
		colors: terminal.colors,
		hyperlinks: terminal.hyperlinks && request.output === null,
		references: io.references,
		today: todayOf(io.env),
		table: await tableDrawer(resume),
	};
	const format = await formats.find((one) => one.name === name)?.load();
	if (!format) throw usageError(`no format "${name}"`);
	return format(resume, options);
}
