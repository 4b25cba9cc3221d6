import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { usageError } from '../errors.ts';
import { formatNamed, formats } from '../formats/index.ts';
import { PAPERS, type PaperName } from '../formats/pdf/paper.ts';
import type { LinkStyle } from '../layout/index.ts';
import { nearest } from '../model/nearest.ts';
import type { ColorChoice } from '../terminal/facts.ts';
import { furtherHelp } from './help.ts';
import { DEFAULT_REQUEST, type Request, SHELLS, type Shell, type ShowRequest } from './request.ts';

/** The least and the most columns of a line. */
const [MIN_WIDTH, MAX_WIDTH] = [8, 1000];

/** Columns of the help where there is no terminal. */
const HELP_WIDTH = 80;

/** Letters in which a mistyped command may differ from the one that is meant. */
const MAX_SLIP = 2;

const TEXT_OR_JSON = ['text', 'json'] as const;
type TextOrJson = (typeof TEXT_OR_JSON)[number];

/**
 * Reads the arguments; a text that is asked for is as wide as `columnsOf` says, or 80 columns. Throws a UserError (exit
 * code 2, one line) for arguments that make no sense.
 */
export function readArguments(
	args: readonly string[],
	named: Named,
	columnsOf: () => number | undefined = () => undefined,
): Request {
	let request: Request = DEFAULT_REQUEST;
	let said = '';
	const program = createProgram(named, (next) => {
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

/** What the program is called, and its version. */
export type Named = { readonly name: string; readonly version: string };

/** The commands and options. `ask` gets what is asked for. */
export function createProgram({ name, version }: Named, ask: (request: Request) => void = () => {}): Command {
	const program = new Command(name)
		.description(
			'An interactive résumé for the terminal: reads one CV, in Markdown or JSON Resume, for people, pipes and programs.',
		)
		.usage('[options] [file]')
		.argument('[file...]', 'a CV in Markdown or JSON Resume; - reads standard input (default: the CV of this package)')
		.addOption(
			new Option('-f, --format <name>', 'print it in this format')
				.choices(formats.map(({ name }) => name))
				.argParser(formatNamed),
		)
		.option('-o, --output <file>', 'write it there; the extension picks the format')
		.option('-s, --section <name>', 'only this section, or start there in the viewer (repeatable)', collect)
		.option('-l, --list', 'list the sections')
		.option('--search <text>', 'only the entries and blocks that hold it, or start with that search in the viewer')
		.option('-w, --width <columns>', 'width of printed text', readWidth)
		.addOption(choice('--links <style>', 'how printed text shows addresses', ['footnote', 'inline', 'none']))
		.addOption(choice('--color <when>', 'use colours', ['auto', 'always', 'never']))
		.option('--no-color', 'the same as --color never')
		.addOption(choice('--vcard <version>', 'the version of -f vcard', ['4', '3']))
		.addOption(
			new Option('--paper <size>', 'the paper of -f pdf (default: by the language)')
				.choices(PAPERS)
				.argParser((size) => oneOf(PAPERS, 'paper', size)),
		)
		.option('--pages <number>', 'the pages of -f pdf at most: set it closer', readPages)
		.option('--font <file>', 'a font for -f pdf (repeatable: its bold, its italic)', collect)
		.option('--css <file>', 'add this style sheet to the web page of -f html')
		.option('--plain', 'no viewer, no escape codes and no drawing characters, as for a screen reader')
		.option('--watch', 'look again when the file changes: in the viewer, or with -o')
		.version(version, '-V, --version', 'print the version')
		.helpOption('-h, --help', 'print this help')
		.helpCommand(false)
		.enablePositionalOptions()
		.showSuggestionAfterError()
		.addHelpText('after', ({ command }) =>
			furtherHelp(name, command.configureOutput().getOutHelpWidth?.() ?? HELP_WIDTH),
		)
		.action((files: readonly string[], options: Options) => ask(showRequest(files, options, program)));
	program
		.command('open <link> [file]')
		.description('open a link of the CV in the browser: github, blog, email, 7 …')
		.action((link: string, file: string | undefined) => ask({ command: 'open', link, file: fileOf(file) }));
	program
		.command('links [file]')
		.description('list the links of the CV with the names by which they open')
		.addOption(choice('-f, --format <name>', 'print them in this format', TEXT_OR_JSON))
		.action((file: string | undefined, { format }: { format: TextOrJson }) =>
			ask({ command: 'links', file: fileOf(file), format }),
		);
	program
		.command('explain [file]')
		.description('say how the CV is understood: sections, entries, their parts and the reasons')
		.addOption(choice('-f, --format <name>', 'say it in this format', TEXT_OR_JSON))
		.action((file: string | undefined, { format }: { format: TextOrJson }) =>
			ask({ command: 'explain', file: fileOf(file), format }),
		);
	program
		.command('check [files...]')
		.description('say what is wrong with CVs, as file:line:column; exit code 1 when an error is found')
		.addOption(choice('-f, --format <name>', 'say it in this format', TEXT_OR_JSON))
		.option('-q, --quiet', 'only errors')
		.option('--fix', 'mend in the files what can be mended without changing a word, and say what is left')
		.action((files: readonly string[], { format, quiet = false, fix = false }: CheckOptions) => {
			if (fix && (files.length === 0 || files.includes('-'))) throw usageError('--fix writes into files: name the CV');
			ask({ command: 'check', files: files.map(pathOf), format, quiet, fix });
		});
	program
		.command('init [folder]')
		.description('make a package of your own CV, so that npx and its name show it; into a new folder')
		.option('--from <file>', 'the CV, in Markdown or JSON Resume; starter for one to be filled in')
		.option('--name <package>', 'the name of the package')
		.option('--bin <command>', 'the name of the command')
		.option('-y, --yes', 'ask nothing: the starter, names from the folder')
		.action((folder: string | undefined, { from, name: packageName, bin, yes = false }: InitOptions) =>
			ask({
				command: 'init',
				folder: folder ?? null,
				from: fileOf(from),
				name: packageName ?? null,
				bin: bin ?? null,
				yes,
			}),
		);
	program
		.command('compile [file]')
		.description('write the CV parsed, beside its file, so that a package shows it sooner')
		.action((file: string | undefined) => ask({ command: 'compile', file: fileOf(file) }));
	program
		.command('completion')
		.description('print the script by which the tab key completes all this')
		.addArgument(
			new Argument('<shell>', SHELLS.join(', ')).choices(SHELLS).argParser((shell) => oneOf(SHELLS, 'shell', shell)),
		)
		.action((shell: Shell) => ask({ command: 'completion', shell }));
	program
		.command('help [command]')
		.description('print this help, or that of a command')
		.action((asked: string | undefined) => (asked === undefined ? program : commandNamed(program, asked)).help());
	return program;
}

/** An option with a few values, of which the first is the default. */
function choice(flags: string, description: string, choices: readonly [string, ...string[]]): Option {
	const option = new Option(flags, description).choices(choices).default(choices[0]);
	return option.argParser((value: string) => oneOf(choices, option.attributeName(), value));
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
	readonly vcard: '3' | '4';
	readonly paper?: PaperName;
	readonly pages?: number;
	readonly font?: readonly string[];
	readonly css?: string;
	readonly plain?: true;
	readonly watch?: true;
};

type InitOptions = {
	readonly from?: string;
	readonly name?: string;
	readonly bin?: string;
	readonly yes?: boolean;
};

type CheckOptions = { readonly format: TextOrJson; readonly quiet?: boolean; readonly fix?: boolean };

function showRequest([file, ...others]: readonly string[], options: Options, program: Command): ShowRequest {
	const meant = file === undefined ? null : commandMeant(program, file);
	if (others.length > 0)
		throw usageError(
			meant === null
				? `one CV at a time, not ${[file, ...others].join(' and ')}`
				: `no command "${file}": did you mean ${meant}?`,
		);
	if (options.watch && file === '-') throw usageError('--watch needs a file: standard input is read once');
	return {
		command: 'show',
		file: fileOf(file),
		meant,
		format: options.format ?? null,
		output: options.output ?? null,
		sections: options.section ?? [],
		list: options.list ?? false,
		search: options.search ?? null,
		width: options.width ?? null,
		links: options.links,
		color: typeof options.color === 'string' ? options.color : options.color ? 'auto' : 'never',
		vcard: options.vcard,
		paper: options.paper ?? null,
		pages: options.pages ?? null,
		fonts: options.font ?? [],
		css: options.css ?? null,
		plain: options.plain ?? false,
		watch: options.watch ?? false,
	};
}

/** The command that a word may mean that is no path: `chekc`. */
function commandMeant({ commands }: Command, word: string): string | null {
	if (!/^[a-z]{3,}$/i.test(word)) return null;
	const names = commands.map((command) => command.name());
	return nearest(word.toLowerCase(), names, MAX_SLIP)[0] ?? null;
}

function commandNamed(program: Command, name: string): Command {
	const found = program.commands.find((command) => command.name() === name.toLowerCase());
	if (found) return found;
	const names = program.commands.map((command) => command.name());
	throw usageError(`no command "${name}": ${adviceOn(name, names)}`);
}

/** The value in the spelling of the choices. Throws UserError for any other value. */
function oneOf<Value extends string>(choices: readonly Value[], what: string, value: string): Value {
	const found = choices.find((one) => one === value.toLowerCase());
	if (found !== undefined) return found;
	throw usageError(`no ${what} "${value}": ${adviceOn(value, choices)}`);
}

function adviceOn(value: string, choices: readonly string[]): string {
	const [meant] = nearest(value.toLowerCase(), choices);
	return meant === undefined ? `there are ${choices.join(', ')}` : `did you mean ${meant}?`;
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

function readPages(value: string): number {
	if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
	throw new InvalidArgumentError('It must be a number of pages from 1 to 999.');
}

function collect(value: string, all: readonly string[] = []): string[] {
	return [...all, value];
}

function readWidth(value: string): number {
	const width = Number(value);
	if (Number.isInteger(width) && width >= MIN_WIDTH && width <= MAX_WIDTH) return width;
	throw new InvalidArgumentError(`It must be a number of columns from ${MIN_WIDTH} to ${MAX_WIDTH}.`);
}

/** Commander's message without its prefix and line ends. */
function oneLine(message: string): string {
	return message
		.replace(/^error: /, '')
		.replace(/\s*\n\s*/g, ' ')
		.trim();
}
