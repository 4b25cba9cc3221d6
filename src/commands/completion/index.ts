import { createProgram, type Named } from '../program.ts';
import type { Shell } from '../request.ts';
import { bash } from './bash.ts';
import { fish } from './fish.ts';
import { powershell } from './powershell.ts';
import { type Completed, readCommands } from './words.ts';
import { zsh } from './zsh.ts';

const WRITERS: Readonly<Record<Shell, (commands: readonly Completed[], name: string) => string>> = {
	bash,
	zsh,
	fish,
	powershell,
};

/** The script that completes the commands and options in a shell, made from the program itself. */
export function completionFor(shell: Shell, named: Named): string {
	return `${WRITERS[shell](readCommands(createProgram(named)), named.name)}\n`;
}
