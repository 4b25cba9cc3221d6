import type { Environment } from './facts.ts';

/** Milliseconds that tmux has for its answer. */
const PATIENCE = 1000;

/** Whether tmux is around the program and takes the mouse for itself: its option `mouse` is on. */
export async function hasTmuxMouse(env: Environment): Promise<boolean> {
	if (!env['TMUX']) return false;
	const { execFile } = await import('node:child_process');
	return new Promise((resolve) => {
		execFile('tmux', ['display-message', '-p', '#{mouse}'], { timeout: PATIENCE }, (error, said) =>
			resolve(!error && /^(?:1|on)$/.test(said.trim())),
		);
	});
}
