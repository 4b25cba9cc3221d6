import type { createProgram } from '../program.ts';

type Program = ReturnType<typeof createProgram>;
type Option = Program['options'][number];
type Argument = Program['registeredArguments'][number];

/** What stands behind an option or a command: one of a few words, a name from a CV, a file, any text. */
export type Value =
	| { readonly type: 'words'; readonly words: readonly string[] }
	| { readonly type: 'sections' | 'links'; readonly program: string }
	| { readonly type: 'files' | 'text' };

export type CompletedOption = {
	/** `-f` and `--format`. */
	readonly flags: readonly string[];
	readonly description: string;
	/** Null for an option that stands alone. */
	readonly value: Value | null;
	readonly isRepeatable: boolean;
};

/** A command, or the program itself under the name ''. */
export type Completed = {
	readonly name: string;
	readonly description: string;
	readonly options: readonly CompletedOption[];
	/** What stands behind it, in order. The last of a repeatable command stands for all that follow. */
	readonly values: readonly Value[];
	readonly isRepeatable: boolean;
};

/** What asks for a CV's names. Each shell takes the second word of each row of `links`, the first name of each row of the list. */
export function asksFor(type: 'sections' | 'links', program: string): string {
	return `${program} ${type === 'links' ? 'links' : '--list'} 2>/dev/null`;
}

/** The program and its commands as the scripts need them. */
export function readCommands(program: Program): readonly Completed[] {
	const names = program.commands.map((command) => command.name());
	return [program, ...program.commands].map((command) => ({
		name: command === program ? '' : command.name(),
		description: command.description(),
		options: command
			.createHelp()
			.visibleOptions(command)
			.map((option) => optionOf(option, program.name())),
		values: command.registeredArguments.map((argument) => valueFor(argument, names, program.name())),
		isRepeatable: command.registeredArguments.at(-1)?.variadic ?? false,
	}));
}

function optionOf({ short, long, description, required, argChoices }: Option, program: string): CompletedOption {
	const name = long?.slice(2) ?? '';
	const value: Value = argChoices
		? { type: 'words', words: argChoices }
		: name === 'section'
			? { type: 'sections', program }
			: { type: ['output', 'css', 'from'].includes(name) ? 'files' : 'text' };
	return {
		flags: [short, long].flatMap((flag) => flag ?? []),
		description,
		value: required ? value : null,
		isRepeatable: name === 'section',
	};
}

function valueFor(argument: Argument, commands: readonly string[], program: string): Value {
	const name = argument.name();
	if (argument.argChoices) return { type: 'words', words: argument.argChoices };
	if (name === 'command') return { type: 'words', words: commands };
	return name === 'link' ? { type: 'links', program } : { type: 'files' };
}
