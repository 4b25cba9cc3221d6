import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { BIN, NODE } from '../helpers/bundle.ts';
import { run } from '../helpers/cli.ts';
import { endSessions, open } from '../helpers/viewer.ts';

afterEach(endSessions);

const isHere = (shell: string) => spawnSync(shell, ['--version']).status === 0;

/** How each shell starts without the settings of its user, and reads the script. */
const SHELLS = {
	bash: { command: ['bash', '--norc', '--noprofile', '-i'], load: 'eval "$(darxtrix completion bash)"' },
	zsh: {
		command: ['zsh', '-f', '-i'],
		load: 'autoload -U compinit; compinit -u -D; zstyle ":completion:*" menu no; source <(darxtrix completion zsh)',
	},
	fish: { command: ['fish', '--no-config', '-i'], load: 'darxtrix completion fish | source' },
} as const;

/** What is typed before the tab key, and what stands there behind it. */
const WORDS = [
	['darxtrix chec', 'darxtrix check'],
	['darxtrix -f json-r', 'darxtrix -f json-resume'],
	['darxtrix --color=al', 'darxtrix --color=always'],
	['darxtrix --sect', 'darxtrix --section'],
	['darxtrix check --qu', 'darxtrix check --quiet'],
	['darxtrix open gith', 'darxtrix open github'],
	['darxtrix -s educ', 'darxtrix -s education'],
	['darxtrix completion pow', 'darxtrix completion powershell'],
	['darxtrix my-o', 'darxtrix my-own-cv.md'],
	['darxtrix check my-o', 'darxtrix check my-own-cv.md'],
] as const;

/** The key ctrl+u. */
const CLEAR_LINE = '\x15';

/** A folder with the program under its own name, and with a CV. */
function folder(): string {
	const path = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	writeFileSync(join(path, 'darxtrix'), `#!/bin/sh\nexec "${NODE}" "${BIN}" "$@"\n`);
	chmodSync(join(path, 'darxtrix'), 0o755);
	writeFileSync(join(path, 'my-own-cv.md'), '# Ada Byron\n');
	return path;
}

for (const [shell, { command, load }] of Object.entries(SHELLS)) {
	describe.skipIf(!isHere(shell))(`in ${shell}`, () => {
		test('completes words, and lists the commands', async () => {
			const cwd = folder();
			const env = {
				PATH: `${cwd}:${process.env['PATH']}`,
				HOME: cwd,
				PS1: '$ ',
				XDG_CONFIG_HOME: cwd,
				XDG_DATA_HOME: cwd,
			};
			const session = open({ command: [...command], columns: 110, rows: 40, env });
			session.write(`cd "${cwd}"; ${load}; echo "re"ady\r`);
			await session.waitFor(/^ready$/m);
			for (const [typed, completed] of WORDS) {
				session.write(`${typed}\t`);
				await session.waitFor(completed);
				session.write(CLEAR_LINE);
			}
			session.write('darxtrix \t\t');
			await session.waitFor((rows) =>
				['open', 'links', 'check', 'completion', 'help'].every((name) => rows.join('\n').includes(name)),
			);
		});
	});
}

test('every shell gets a script, and any other word says which there are', async () => {
	for (const shell of ['bash', 'zsh', 'fish', 'powershell'])
		expect((await run(['completion', shell])).stdout).toMatch(/^#[\s\S]*format[\s\S]*json-resume/);
	expect(await run(['completion', 'tcsh'])).toMatchObject({
		code: 2,
		stderr: expect.stringMatching(/no shell "tcsh".*\n$/),
	});
	expect((await run(['completion', 'Bash'])).code).toBe(0);
});
