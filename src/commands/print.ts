import { type ExitCode, messageOf, reportOf, usageError } from '../errors.ts';
import type { FormatOptions } from '../formats/format.ts';
import { formatOfFile, formats } from '../formats/index.ts';
import type { Document } from '../io/document.ts';
import { readSource } from '../io/source.ts';
import { type Io, outputOf, writeError, writeOut } from '../io/streams.ts';
import { nowOf, todayOf } from '../io/today.ts';
import { STDOUT_NAME, writeOutput } from '../io/write-file.ts';
import { tableDrawer } from '../layout/table-drawer.ts';
import type { Resume } from '../model/index.ts';
import { referencesOf } from '../model/references.ts';
import { terminalOf } from '../terminal/facts.ts';
import type { ShowRequest } from './request.ts';

/** Columns of printed text, unless more are asked for. */
const MAX_WIDTH = 100;

/** Prints a CV, or writes it to the file that `--output` names. The exit code is 1 when a search finds nothing. */
export async function print(document: Document, request: ShowRequest, io: Io): Promise<ExitCode> {
	const { format, output } = request;
	const isFile = output !== null && output !== STDOUT_NAME;
	const name = format ?? (isFile ? formatOfFile(output) : null) ?? (isColorful(request, io) ? 'ansi' : 'text');
	const resume = await requestedPart(document.resume, request, name === 'text' || name === 'ansi');
	// A search that finds nothing says nothing, as with grep.
	if (!resume) return 1;
	// A part of the CV keeps the link numbers of the whole.
	const references = resume === document.resume ? undefined : referencesOf(document.resume);
	const written = await render(resume, name, request, io, references);
	if (output === null) writeOut(written);
	else writeOutput(output, written, document.path);
	return 0;
}

/** Whether text is printed with escape codes: on a terminal, and wherever colours are asked for. */
function isColorful({ plain, color }: ShowRequest, io: Io): boolean {
	const { isTerminal, colors } = terminalOf(outputOf(io), io.env, color);
	return !plain && (colors > 0 || (isTerminal && io.env['TERM'] !== 'dumb'));
}

/** Writes the file of `--output` again whenever the CV changes, until ctrl+c. */
export async function printAgain(first: Document, request: ShowRequest, io: Io): Promise<ExitCode> {
	const { watchDocument } = await import('../io/watch.ts');
	const tell = (text: string) => writeError(messageOf(io.card.name, text));
	return new Promise((resolve) => {
		const stop = watchDocument(first, request.file, io, {
			show: (document) =>
				void print(document, request, io).then(
					(code) => tell(code === 0 ? `wrote ${request.output}` : `nothing found for ${request.output}`),
					(error: unknown) => writeError(reportOf(error, false, io.card.name)),
				),
			say: tell,
		});
		process.once('SIGINT', () => {
			stop();
			resolve(130);
		});
	});
}

/**
 * The part of the CV that `--section` and `--search` ask for; null when nothing is found. Printed text shows that part
 * alone; data keeps the name of the person.
 */
async function requestedPart(
	resume: Resume,
	{ sections, search }: ShowRequest,
	isText: boolean,
): Promise<Resume | null> {
	const selected =
		sections.length > 0 ? (await import('../model/selection.ts')).select(resume, sections, !isText) : resume;
	if (search === null) return selected;
	const found = (await import('../model/search.ts')).searchResume(selected, search);
	return found && isText ? { ...found, name: null } : found;
}

async function render(
	resume: Resume,
	name: string,
	request: ShowRequest,
	io: Io,
	references: FormatOptions['references'],
): Promise<string | Uint8Array> {
	const isColorAsked = name === 'ansi' && request.color === 'auto' && !io.env['NO_COLOR'];
	const terminal = terminalOf(outputOf(io), io.env, isColorAsked ? 'always' : request.color);
	const options: FormatOptions = {
		width: request.width ?? Math.min(terminal.columns, MAX_WIDTH),
		links: request.links,
		ascii: request.plain || !terminal.unicode,
		colors: request.plain ? 0 : terminal.colors,
		hyperlinks: terminal.hyperlinks && request.output === null && !request.plain,
		search: request.search,
		vcard: request.vcard,
		references,
		today: todayOf(io.env),
		table: await tableDrawer(resume),
	};
	if (request.css !== null && name !== 'html')
		throw usageError('--css is for the web page: add -f html, or -o cv.html');
	const ofPages = [request.paper && '--paper', request.pages && '--pages', request.fonts.length > 0 && '--font'];
	const [unused] = ofPages.filter(Boolean);
	if (unused && name !== 'pdf') throw usageError(`${unused} is for a PDF: add -f pdf, or -o cv.pdf`);
	const css = request.css === null ? undefined : readSource(request.css).text;
	const format = formats.find((one) => one.name === name);
	if (!format) throw usageError(`no format "${name}"`);
	if ('load' in format) return (await format.load(css))(resume, options);
	const isShown = request.output === null || request.output === STDOUT_NAME;
	if (isShown && terminal.isTerminal) throw usageError(`a terminal cannot show ${name}: add -o cv${format.extension}`);
	const [{ pdf }, { fontShelf }] = await Promise.all([import('../formats/pdf/index.ts'), import('../io/fonts.ts')]);
	const { bytes, note } = await pdf(resume, {
		now: nowOf(io.env),
		locale: io.env['LC_ALL'] || io.env['LC_PAPER'] || io.env['LANG'],
		paper: request.paper,
		pages: request.pages,
		fonts: fontShelf(request.fonts, io),
	});
	if (note !== null) writeError(messageOf(io.card.name, note));
	return bytes;
}
