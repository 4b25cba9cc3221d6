import { asksFor, type Completed, type Value } from './words.ts';

/** A script for fish, which completes file names itself wherever it is not told otherwise. */
export function fish(commands: readonly Completed[], program: string): string {
	const [, ...others] = commands;
	const names = others.map(({ name }) => name).join(' ');
	const isIn = (name: string) =>
		name === '' ? `not __fish_seen_subcommand_from ${names}` : `__fish_seen_subcommand_from ${name}`;
	return [
		`# Completion of ${program} in fish: ${program} completion fish > ~/.config/fish/completions/${program}.fish`,
		`complete -c ${program} -e`,
		...others.map(
			({ name, description }) =>
				`complete -c ${program} -n '__fish_is_first_token' -a ${name} -d ${quoted(description)}`,
		),
		...commands.flatMap(({ name, options, values }) => [
			...options.map(({ flags, description, value }) =>
				[
					`complete -c ${program} -n ${quoted(isIn(name))}`,
					...flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)),
					...(value === null ? [] : [valueWords(value)]),
					`-d ${quoted(description)}`,
				].join(' '),
			),
			...values
				.slice(0, 1)
				.flatMap((value) =>
					value.type === 'files'
						? []
						: [`complete -c ${program} -n ${quoted(`${isIn(name)}; and __fish_is_nth_token 2`)} ${valueWords(value)}`],
				),
		]),
	].join('\n');
}

/** What stands behind an option or a command: `-x` keeps file names out, `-r` lets them in. */
function valueWords(value: Value): string {
	switch (value.type) {
		case 'words':
			return `-x -a ${quoted(value.words.join(' '))}`;
		case 'links':
			return `-x -a ${quoted(`(${asksFor('links', value.program)} | awk '{print $2}')`)}`;
		case 'sections':
			return `-x -a ${quoted(`(${asksFor('sections', value.program)} | string replace -r '^ *\\d* +(\\S+).*' '$1')`)}`;
		case 'files':
			return '-r';
		case 'text':
			return '-x';
	}
}

function quoted(text: string): string {
	return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
