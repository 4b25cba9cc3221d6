// The manual page, made from the program that prints the help.

/** The text of `man/darxtrix.1`, in the macros of man(7). */
export function manPage({ createProgram, examplesFor, EXIT_CODES, ENVIRONMENT, formats }, named) {
	const program = createProgram(named);
	const { name, version } = named;
	const help = program.createHelp();
	const optionsOf = (command) =>
		help.visibleOptions(command).filter(({ long }) => command === program || long !== '--help');
	const usageOf = (command) => command.usage().replace(optionsOf(command).length > 0 ? '' : '[options] ', '');
	const commands = program.commands.flatMap((command) => [
		`.SS ${bold(`${name} ${command.name()}`)} ${roff(usageOf(command))}`,
		roff(command.description()),
		...optionsOf(command).flatMap(optionRows),
	]);
	return [
		'.\\" Written by `npm run docs` from the program.',
		`.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User Commands"`,
		'.SH NAME',
		`${name} \\- an interactive r\\['e]sum\\['e] for the terminal`,
		'.SH SYNOPSIS',
		...['[options] [file]', ...program.commands.map((command) => `${command.name()} ${usageOf(command)}`)].flatMap(
			(rest, at) => [...(at > 0 ? ['.br'] : []), `.B ${name}`, roff(rest.trim())],
		),
		'.SH DESCRIPTION',
		roff(program.description()),
		'On a terminal it opens a viewer, in a pipe it prints plain text.',
		'Without a file it shows the CV of its package.',
		'It reads files and never uses the network.',
		'.SH OPTIONS',
		...optionsOf(program).flatMap(optionRows),
		'.SH COMMANDS',
		...commands,
		'.SH FORMATS',
		...formats.flatMap(({ name: format, extension, description }) =>
			row(bold(format) + (extension ? roff(` (${extension})`) : ''), description),
		),
		'.SH EXIT STATUS',
		...EXIT_CODES.flatMap(([code, meaning]) => row(bold(code), meaning)),
		'.SH ENVIRONMENT',
		...ENVIRONMENT.flatMap(([variable, meaning]) => row(bold(variable), meaning)),
		'.SH EXAMPLES',
		...examplesFor(name).flatMap(([command, meaning]) => row(bold(command), meaning)),
		'',
	].join('\n');
}

function optionRows({ flags, description, defaultValue, argChoices }) {
	const more = [
		...(argChoices ? [`One of ${argChoices.join(', ')}`] : []),
		...(typeof defaultValue === 'string' ? [`${defaultValue} unless told otherwise`] : []),
	].join('; ');
	return row(bold(flags), more === '' ? description : `${description}. ${more}.`);
}

function row(term, text) {
	return ['.TP', term, roff(text)];
}

function bold(text) {
	return `\\fB${roff(text)}\\fR`;
}

/** Text in which roff finds no request and no escape; `-` as it is typed. */
function roff(text) {
	return text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replaceAll('…', '...')
		.replaceAll('é', "\\['e]")
		.replace(/^(?=[.'])/gm, '\\&');
}
