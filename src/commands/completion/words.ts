import type { createProgram } from '../program.ts';

type Program = ReturnType<typeof createProgram>;
type Option = Program['options'][number];
type Argument = Program['registeredArguments'][number];

/** What stands behind an option or a command: one of a few words, a name from a CV, a file, any text. */
export type Value =
	| { readonly type: 'words'; readonly words: readonly string[] }
	| { readonly type: 'sections' | 'links' | 'files' | 'text' };

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

/** How a CV's names are asked for in each shell's own way: the second word of each row of `links`, the first name of each row of the list. */
export const NAMES_FROM = {
	links: 'darxtrix links 2>/dev/null',
	sections: 'darxtrix --list 2>/dev/null',
} as const;

/** The program and its commands as the scripts need them. */
export function readCommands(program: Program): readonly Completed[] {
	const names = program.commands.map((command) => command.name());
	return [program, ...program.commands].map((command) => ({
		name: command === program ? '' : command.name(),
		description: command.description(),
		options: command.createHelp().visibleOptions(command).map(optionOf),
		values: command.registeredArguments.map((argument) => valueFor(argument, names)),
		isRepeatable: command.registeredArguments.at(-1)?.variadic ?? false,
	}));
}

function optionOf({ short, long, description, required, argChoices }: Option): CompletedOption {
	const name = long?.slice(2) ?? '';
	const value: Value = argChoices
		? { type: 'words', words: argChoices }
		: { type: name === 'output' || name === 'css' ? 'files' : name === 'section' ? 'sections' : 'text' };
	return {
		flags: [short, long].flatMap((flag) => flag ?? []),
		description,
		value: required ? value : null,
		isRepeatable: name === 'section',
	};
}

function valueFor(argument: Argument, commands: readonly string[]): Value {
	const name = argument.name();
	if (argument.argChoices) return { type: 'words', words: argument.argChoices };
	if (name === 'command') return { type: 'words', words: commands };
	return { type: name === 'link' ? 'links' : 'files' };
}
