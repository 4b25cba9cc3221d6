import { openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ReadStream } from 'node:tty';
import { linkOpener } from './browser.ts';
import { type Document, readDocument } from './document.ts';
import { type ExitCode, exitCodeOf, reportOf, systemCode, UserError, usageError } from './errors.ts';
import { type FormatOptions, formatFor, formats } from './formats/index.ts';
import { type DrawTable, hasTable } from './layout/index.ts';
import { prepareMeasure, widthOf } from './layout/wrap.ts';
import { findLink, linksOf, referencesOf } from './links.ts';
import type { Resume } from './model.ts';
import { writeOutput, writeTo } from './output.ts';
import {
	type CheckRequest,
	DEFAULT_REQUEST,
	type LinksRequest,
	type OpenRequest,
	type Request,
	type ShowRequest,
} from './request.ts';
import { findSections, select } from './selection.ts';
import { type Terminal, terminalOf } from './terminal.ts';

/** The world as the program sees it. */
export type Io = {
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
};

/** Columns of printed text, unless more are asked for. */
const MAX_WIDTH = 100;

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
			return listLinks(request, io);
		case 'open':
			return openLink(request, io);
		case 'check':
			return check(request, io);
	}
}

async function show(request: ShowRequest, io: Io): Promise<ExitCode> {
	const terminal = terminalOf(io.stdout, io.env, request.color);
	const isPlain = request.plain || io.env['INK_SCREEN_READER'] === 'true';
	const isViewed =
		!request.format && !request.output && !request.list && !isPlain && terminal.isTerminal && io.env['TERM'] !== 'dumb';
	// The viewer loads while the CV is read.
	const viewer = isViewed ? import('./tui/index.tsx') : null;
	const document = await read(request.file, io);
	if (request.list) return listSections(document.resume, io);
	if (viewer) {
		const [start] = request.sections.flatMap((name) => findSections(document.resume, name));
		const keys = openKeys(io.stdin);
		if (keys)
			return view(await viewer, document.resume, {
				...io,
				stdin: keys,
				terminal,
				section: start?.section ?? 0,
				line: start?.entry?.line ?? null,
			});
	}
	return print(document, { ...request, plain: isPlain }, io);
}

async function print(document: Document, request: ShowRequest, io: Io): Promise<ExitCode> {
	const { format, output } = request;
	const name = format ?? (output === null ? null : formatOf(output)) ?? (io.stdout.isTTY ? 'ansi' : 'text');
	const text = await render(document.resume, name, request, io);
	if (output === null) await writeTo(io.stdout, text);
	else await writeOutput(output, text, document.path);
	return 0;
}

/** Reads the CV and tells what was odd about it. */
async function read(file: string | null, io: Io): Promise<Document> {
	const document = await readDocument(file, io.stdin);
	await prepareMeasure(JSON.stringify(document.resume));
	for (const warning of document.warnings) await writeTo(io.stderr, reportOf(new UserError(warning), false));
	return document;
}

function formatOf(output: string): string {
	const format = formatFor(output);
	if (format === null)
		throw usageError(
			`no format ends like ${output}: add --format, or one of ${formats.map(({ extension }) => extension).join(' ')}`,
		);
	return format;
}

async function render(resume: Resume, name: string, request: ShowRequest, io: Io): Promise<string> {
	const isAsked = name === 'ansi' && request.color === 'auto' && !io.env['NO_COLOR'];
	const terminal = terminalOf(io.stdout, io.env, isAsked ? 'always' : request.color);
	const options: FormatOptions = {
		width: request.width ?? Math.min(terminal.columns, MAX_WIDTH),
		links: request.links,
		ascii: request.plain || !terminal.unicode,
		colors: terminal.colors,
		hyperlinks: terminal.hyperlinks && request.output === null,
		references: referencesOf(resume),
		table: await tableDrawer(resume),
	};
	const format = await formats.find((one) => one.name === name)?.load();
	if (!format) throw usageError(`no format "${name}"`);
	const isPage = name === 'text' || name === 'ansi';
	return format(request.sections.length > 0 ? select(resume, request.sections, !isPage) : resume, options);
}

/** What draws tables, loaded only for a CV that has one. */
async function tableDrawer(resume: Resume): Promise<DrawTable | undefined> {
	return hasTable(resume) ? (await import('./layout/table.ts')).drawTable : undefined;
}

/** The keys of the viewer: those of stdin, or of the terminal itself when stdin is something else; null without either. */
function openKeys(stdin: NodeJS.ReadStream): NodeJS.ReadStream | null {
	if (stdin.isTTY) return stdin;
	try {
		return new ReadStream(openSync('/dev/tty', 'r'));
	} catch {
		return null;
	}
}

type Viewed = Io & { readonly terminal: Terminal; readonly section: number; readonly line: number | null };

async function view(viewer: typeof import('./tui/index.tsx'), resume: Resume, io: Viewed): Promise<ExitCode> {
	const { stdin, stdout, terminal, section, line } = io;
	const { colors, hyperlinks, unicode } = terminal;
	const openLink = linkOpener(io.env, io.platform);
	const table = await tableDrawer(resume);
	try {
		return await viewer.view(resume, {
			stdin,
			stdout,
			colors,
			hyperlinks,
			ascii: !unicode,
			section,
			line,
			openLink,
			table,
		});
	} finally {
		// An open terminal would keep the process alive.
		if (stdin !== process.stdin) stdin.destroy();
	}
}

async function listSections({ sections }: Resume, io: Io): Promise<ExitCode> {
	const rows = sections.map(({ slug, title }, at) => [`${at + 1}`, slug, title] as const);
	await writeTo(io.stdout, rows.length > 0 ? table(rows, 'right') : '');
	return 0;
}

async function listLinks({ file, format }: LinksRequest, io: Io): Promise<ExitCode> {
	const links = linksOf((await read(file, io)).resume);
	const text =
		format === 'json'
			? `${JSON.stringify(links, null, 2)}\n`
			: table(
					links.map(({ name, url }) => [name, url] as const),
					'left',
				);
	await writeTo(io.stdout, text);
	return 0;
}

async function openLink({ link, file }: OpenRequest, io: Io): Promise<ExitCode> {
	const { resume } = await read(file, io);
	const opened = await linkOpener(io.env, io.platform)(findLink(linksOf(resume), link).url);
	if (opened.outcome === 'opened') {
		await writeTo(io.stderr, `opened ${opened.url}\n`);
		return 0;
	}
	await writeTo(io.stdout, `${opened.url}\n`);
	throw new UserError(`${opened.reason}; the address is printed instead`);
}

async function check(request: CheckRequest, io: Io): Promise<ExitCode> {
	const { checkFiles } = await import('./check-files.ts');
	const { text, complaints, failed } = await checkFiles(request, (file) => readDocument(file, io.stdin), io.env);
	await writeTo(io.stdout, text);
	if (complaints !== '') await writeTo(io.stderr, complaints);
	return failed ? 1 : 0;
}

/** Rows with their columns aligned, the first one as told; the last one is as wide as it is. */
function table(rows: readonly (readonly string[])[], first: 'left' | 'right'): string {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
	return rows
		.map((row) =>
			row
				.map((cell, column) => {
					const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
					if (column === row.length - 1) return cell;
					return column === 0 && first === 'right' ? space + cell : cell + space;
				})
				.join('  '),
		)
		.map((row) => `${row}\n`)
		.join('');
}
