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
		async function start() {
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
			return session;
		}

		test.each([
			['a command', 'darxtrix chec\t', 'darxtrix check'],
			['a format', 'darxtrix -f json-r\t', 'darxtrix -f json-resume'],
			['a value behind =', 'darxtrix --color=al\t', 'darxtrix --color=always'],
			['an option', 'darxtrix --sect\t', 'darxtrix --section'],
			['an option of a command', 'darxtrix check --qu\t', 'darxtrix check --quiet'],
			['the name of a link', 'darxtrix open gith\t', 'darxtrix open github'],
			['the name of a section', 'darxtrix -s educ\t', 'darxtrix -s education'],
			['a shell', 'darxtrix completion pow\t', 'darxtrix completion powershell'],
			['a file', 'darxtrix my-o\t', 'darxtrix my-own-cv.md'],
			['a file to be checked', 'darxtrix check my-o\t', 'darxtrix check my-own-cv.md'],
		])('completes %s', async (_, typed, completed) => {
			const session = await start();
			session.write(typed);
			await session.waitFor(completed);
		});

		test('lists the commands', async () => {
			const session = await start();
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
