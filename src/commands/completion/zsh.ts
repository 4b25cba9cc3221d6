import { asksFor, type Completed, type CompletedOption, type Value } from './words.ts';

/** A script for zsh: sourced behind `compinit`, or as the file `_darxtrix` in a folder of `$fpath`. */
export function zsh(commands: readonly Completed[], program: string): string {
	const [whole, ...others] = commands;
	return `#compdef ${program}
# Completion of ${program} in zsh. In ~/.zshrc, behind compinit: source <(${program} completion zsh)
_${program}_links() {
	local -a names=(\${(f)"$(${asksFor('links', program)} | awk '{print $2}')"})
	compadd -a names
}
_${program}_sections() {
	local -a names=(\${\${\${(f)"$(${asksFor('sections', program)})"}## #[0-9]# ##}%% *})
	compadd -a names
}
_${program}_first() {
	local -a subcommands=(
${others.map(({ name, description }) => `\t\t${quoted(`${name}:${description}`)}`).join('\n')}
	)
	_describe -t commands command subcommands
	_files
}
_${program}() {
	setopt localoptions extendedglob
	local curcontext=$curcontext state line
	typeset -A opt_args
	case $words[2] in
${others.map((command) => `\t\t${command.name}) shift words; ((CURRENT--)); ${argumentsOf(command, valuesOf(command))} ;;`).join('\n')}
		*) ${whole ? argumentsOf(whole, [`'1:CV:_${program}_first'`, "'*:CV:_files'"]) : ''} ;;
	esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _${program} "$@"; else compdef _${program} ${program}; fi`;
}

function argumentsOf({ options }: Completed, values: readonly string[]): string {
	return ['_arguments -s', ...options.map(optionWords), ...values].join(' \\\n\t\t\t');
}

function valuesOf({ values, isRepeatable }: Completed): string[] {
	return values.map((value, at) => {
		const place = isRepeatable && at === values.length - 1 ? '*' : `${at + 1}`;
		return quoted(`${place}:${value.type}:${actionFor(value)}`);
	});
}

/** `'(-f --format)'{-f,--format=}'[description]:value:action'`. */
function optionWords({ flags, description, value, isRepeatable }: CompletedOption): string {
	const text = `[${description.replace(/[[\]\\]/g, '\\$&')}]`;
	const action = value === null ? '' : `:${value.type}:${actionFor(value)}`;
	const names = flags.map((flag) => (value !== null && flag.startsWith('--') ? `${flag}=` : flag));
	const [first = ''] = names;
	const excluded = isRepeatable ? '*' : `(${flags.join(' ')})`;
	return names.length === 1
		? quoted(`${excluded}${first}${text}${action}`)
		: `${quoted(excluded)}{${names.join(',')}}${quoted(text + action)}`;
}

function actionFor(value: Value): string {
	switch (value.type) {
		case 'words':
			return `(${value.words.join(' ')})`;
		case 'links':
		case 'sections':
			return `_${value.program}_${value.type}`;
		case 'files':
			return '_files';
		case 'text':
			return ' ';
	}
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
