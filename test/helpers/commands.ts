import { execFileSync } from 'node:child_process';

/** Whether a line of sh ends well on this machine. */
export function runs(line: string): boolean {
	try {
		execFileSync('sh', ['-c', line], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** Whether this machine has the command. */
export function findsCommand(name: string): boolean {
	return runs(`command -v ${name}`);
}
