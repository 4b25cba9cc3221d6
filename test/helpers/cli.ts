import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BIN, NODE } from './bundle.ts';

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type RunOptions = {
	/** What stands on standard input; without it stdin is empty. */
	readonly input?: string | Buffer;
	readonly env?: Readonly<Record<string, string>>;
	readonly cwd?: string;
	/** Milliseconds after which it is killed; without them it is waited for. */
	readonly timeout?: number;
};

/** Runs the program with its output piped. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
	return runCommand(NODE, [BIN, ...args], options);
}

/** Runs a line of sh in which `$darxtrix` is the program. */
export function runShell(line: string, options: RunOptions = {}): Promise<Run> {
	// Without the user's own settings, which bash reads when its input is a socket: `--norc` keeps it from that.
	return runCommand(
		'bash',
		['--norc', '-c', `set -o pipefail; darxtrix() { "${NODE}" "${BIN}" "$@"; }; ${line}`],
		options,
	);
}

/** The path of a file below test/fixtures. */
export function fixture(name: string): string {
	return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

function runCommand(
	file: string,
	args: readonly string[],
	{ input = '', env = {}, cwd, timeout }: RunOptions,
): Promise<Run> {
	const { PATH = '', HOME = '' } = process.env;
	return new Promise((resolve, reject) => {
		const child = spawn(file, args, { env: { PATH, HOME, LANG: 'C.UTF-8', TZ: 'UTC', ...env }, cwd, timeout });
		let [stdout, stderr] = ['', ''];
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			stdout += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			stderr += text;
		});
		child.stdin.on('error', () => {});
		child.stdin.end(input);
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, stdout, stderr }));
	});
}
