import { asksFor, type Completed, type Value } from './words.ts';

/**
 * A script for bash 3.2 and later. Readline completes file names itself where the function finds nothing. `=` cuts words
 * in bash, so the option stands two words before the value in `--format=json`.
 */
export function bash(commands: readonly Completed[], program: string): string {
	const [, ...others] = commands;
	const cases = commands.flatMap(({ name, options }) =>
		options.flatMap(({ flags, value }) =>
			value === null
				? []
				: [`\t\t${flags.map((flag) => `"${name} ${flag}"`).join('|')}) ${wordsFor(value)}; return ;;`],
		),
	);
	return `# Completion of ${program} in bash. In ~/.bashrc: eval "$(${program} completion bash)"
_${program}() {
	local IFS=$'\\n' command= at=$COMP_CWORD
	local cur=\${COMP_WORDS[at]} prev=\${COMP_WORDS[at - 1]}
	if [[ $cur == '=' ]]; then cur=; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[at - 2]}; fi
	COMPREPLY=()
	((at > 1)) && case \${COMP_WORDS[1]} in
		${others.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[1]} ;;
	esac
	case "$command $prev" in
${cases.join('\n')}
	esac
	if [[ $cur == -* ]]; then
		case $command in
${commands.map((command) => `\t\t\t${command.name || "''"}) ${among(flagsOf(command))} ;;`).join('\n')}
		esac
		return
	fi
	case $command:$at in
		:1) COMPREPLY=($(compgen -W ${quoted(others.map(({ name }) => name))} -- "$cur"; compgen -f -- "$cur")) ;;
${others.flatMap(({ name, values }) => values.flatMap((value, at) => (value.type === 'files' ? [] : [`\t\t${name}:${at + 2}) ${wordsFor(value)} ;;`]))).join('\n')}
	esac
}
complete -o default -o filenames -F _${program} ${program}`;
}

function flagsOf({ options }: Completed): readonly string[] {
	return options.flatMap(({ flags }) => flags);
}

function wordsFor(value: Value): string {
	switch (value.type) {
		case 'words':
			return among(value.words);
		case 'links':
			return `COMPREPLY=($(compgen -W "$(${asksFor('links', value.program)} | awk '{print $2}')" -- "$cur"))`;
		case 'sections':
			return `COMPREPLY=($(compgen -W "$(${asksFor('sections', value.program)} | sed 's/^ *[0-9]*  *//; s/ .*//')" -- "$cur")); compopt +o filenames 2>/dev/null`;
		case 'files':
		case 'text':
			return ':';
	}
}

function among(words: readonly string[]): string {
	return `COMPREPLY=($(compgen -W ${quoted(words)} -- "$cur"))`;
}

/** Words as one word of bash, a line each. */
function quoted(words: readonly string[]): string {
	return `$'${words.join('\\n')}'`;
}
