import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { usageError } from '../errors.ts';
import { formats } from '../formats/index.ts';
import type { LinkStyle } from '../layout/index.ts';
import type { ColorChoice } from '../terminal/facts.ts';
import { DEFAULT_REQUEST, type Request, type ShowRequest } from './request.ts';

/** The least and the most columns of a line. */
const [MIN_WIDTH, MAX_WIDTH] = [8, 1000];

/** Columns of the help where there is no terminal. */
const HELP_WIDTH = 80;

const EXAMPLES = `
Examples:
  darxtrix                         view the CV of this package
  darxtrix cv.md                   view any Markdown CV
  darxtrix cv.md | less            the same as plain text
  darxtrix -s education            one section
  darxtrix --search kafka          what mentions it
  darxtrix open github             open a link in the browser
  darxtrix explain cv.md           how it is understood, and why
  darxtrix check cv.md             what is wrong with a CV, line by line
  darxtrix cv.md -o cv.json        the whole CV as data
  curl … | darxtrix -              a CV from standard input

It reads files and never uses the network.
`;

/**
 * Reads the arguments; a text that is asked for is as wide as `columnsOf` says, or 80 columns. Throws a UserError (exit
 * code 2, one line) for arguments that make no sense.
 */
export function readArguments(
	args: readonly string[],
	version: string,
	columnsOf: () => number | undefined = () => undefined,
): Request {
	let request: Request = DEFAULT_REQUEST;
	let said = '';
	const program = createProgram(version, (next) => {
		request = next;
	});
	const output = {
		writeOut: (text: string) => (said += text),
		writeErr: () => {},
		// Commander would ask the streams, which sets them up.
		getOutHasColors: () => false,
		getErrHasColors: () => false,
		getOutHelpWidth: () => columnsOf() ?? HELP_WIDTH,
		getErrHelpWidth: () => HELP_WIDTH,
	};
	for (const command of [program, ...program.commands]) command.exitOverride().configureOutput(output);
	try {
		program.parse(args, { from: 'user' });
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode !== 0) throw usageError(oneLine(error.message));
		return { command: 'say', text: said };
	}
	return request;
}

function createProgram(version: string, ask: (request: Request) => void): Command {
	const program = new Command('darxtrix')
		.description('An interactive résumé for the terminal: reads one Markdown CV, for people, pipes and programs.')
		.usage('[options] [file]')
		.argument('[file...]', 'a Markdown CV; - reads standard input (default: the CV of this package)')
		.addOption(new Option('-f, --format <name>', 'print it in this format').choices(formats.map(({ name }) => name)))
		.option('-o, --output <file>', 'write it there; the extension picks the format')
		.option('-s, --section <name>', 'only this section, or start there in the viewer (repeatable)', collect)
		.option('-l, --list', 'list the sections')
		.option('--search <text>', 'only the entries and blocks that hold it, or start with that search in the viewer')
		.option('-w, --width <columns>', 'width of printed text', readWidth)
		.addOption(
			new Option('--links <style>', 'how printed text shows addresses')
				.choices(['footnote', 'inline', 'none'])
				.default('footnote'),
		)
		.addOption(new Option('--color <when>', 'use colours').choices(['auto', 'always', 'never']).default('auto'))
		.option('--no-color', 'the same as --color never')
		.option('--plain', 'no viewer and no drawing characters, as for a screen reader')
		.option('--watch', 'look again when the file changes: in the viewer, or with -o')
		.version(version, '-V, --version', 'print the version')
		.helpOption('-h, --help', 'print this help')
		.helpCommand(false)
		.enablePositionalOptions()
		.showSuggestionAfterError()
		.addHelpText('after', () => `\nFormats:\n${formatHelp()}${EXAMPLES}`)
		.action((files: readonly string[], options: Options) => ask(showRequest(files, options)));
	program
		.command('open <link> [file]')
		.description('open a link of the CV in the browser: github, blog, email, 7 …')
		.action((link: string, file: string | undefined) => ask({ command: 'open', link, file: fileOf(file) }));
	program
		.command('links [file]')
		.description('list the links of the CV with the names by which they open')
		.addOption(new Option('-f, --format <name>', 'print them in this format').choices(['text', 'json']).default('text'))
		.action((file: string | undefined, { format }: { format: 'text' | 'json' }) =>
			ask({ command: 'links', file: fileOf(file), format }),
		);
	program
		.command('explain [file]')
		.description('say how the CV is understood: sections, entries, their parts and the reasons')
		.addOption(new Option('-f, --format <name>', 'say it in this format').choices(['text', 'json']).default('text'))
		.action((file: string | undefined, { format }: { format: 'text' | 'json' }) =>
			ask({ command: 'explain', file: fileOf(file), format }),
		);
	program
		.command('check [files...]')
		.description('say what is wrong with CVs, as file:line:column; exit code 1 when an error is found')
		.addOption(new Option('-f, --format <name>', 'say it in this format').choices(['text', 'json']).default('text'))
		.option('-q, --quiet', 'only errors')
		.action((files: readonly string[], { format, quiet = false }: { format: 'text' | 'json'; quiet?: boolean }) =>
			ask({ command: 'check', files: files.map(pathOf), format, quiet }),
		);
	return program;
}

type Options = {
	readonly format?: string;
	readonly output?: string;
	readonly section?: readonly string[];
	readonly list?: true;
	readonly search?: string;
	readonly width?: number;
	readonly links: LinkStyle;
	readonly color: ColorChoice | boolean;
	readonly plain?: true;
	readonly watch?: true;
};

function showRequest([file, ...others]: readonly string[], options: Options): ShowRequest {
	if (others.length > 0) throw usageError(`one CV at a time, not ${[file, ...others].join(' and ')}`);
	if (options.watch && file === '-') throw usageError('--watch needs a file: standard input is read once');
	return {
		command: 'show',
		file: fileOf(file),
		format: options.format ?? null,
		output: options.output ?? null,
		sections: options.section ?? [],
		list: options.list ?? false,
		search: options.search ?? null,
		width: options.width ?? null,
		links: options.links,
		color: typeof options.color === 'string' ? options.color : options.color ? 'auto' : 'never',
		plain: options.plain ?? false,
		watch: options.watch ?? false,
	};
}

function fileOf(file: string | undefined): string | null {
	return file === undefined ? null : pathOf(file);
}

function pathOf(file: string): string {
	if (/^[a-z][a-z\d+.-]+:\/\//i.test(file)) {
		throw usageError(`${file} is an address; save the page as a file first, this program never uses the network`);
	}
	return file;
}

function collect(value: string, all: readonly string[] = []): string[] {
	return [...all, value];
}

function readWidth(value: string): number {
	const width = Number(value);
	if (Number.isInteger(width) && width >= MIN_WIDTH && width <= MAX_WIDTH) return width;
	throw new InvalidArgumentError(`It must be a number of columns from ${MIN_WIDTH} to ${MAX_WIDTH}.`);
}

function formatHelp(): string {
	return formats
		.map(({ name, extension, description }) => `  ${name.padEnd(12)} ${(extension ?? '').padEnd(14)} ${description}\n`)
		.join('');
}

/** Commander's message without its prefix and line ends. */
function oneLine(message: string): string {
	return message
		.replace(/^error: /, '')
		.replace(/\s*\n\s*/g, ' ')
		.trim();
}
