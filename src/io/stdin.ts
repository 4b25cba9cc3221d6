import { fstatSync } from 'node:fs';

const [STDIN, STDOUT] = [0, 1];

/**
 * What stands on standard input: `file` for a regular file with something in it, which can be read without waiting;
 * `pipe`, which nobody may ever close; `other` for a terminal and the like.
 */
export function stdinKind(): 'file' | 'pipe' | 'other' {
	const stats = statsOf(STDIN);
	if (stats?.isFile()) return stats.size > 0 ? 'file' : 'other';
	return stats?.isFIFO() ? 'pipe' : 'other';
}

/** Whether a CV that nobody named is read from standard input: `darxtrix < cv.md`, unless a file takes the output. */
export function readsStdin(): boolean {
	return stdinKind() === 'file' && statsOf(STDOUT)?.isFile() !== true;
}

function statsOf(descriptor: number) {
	try {
		return fstatSync(descriptor);
	} catch {
		return null;
	}
}
