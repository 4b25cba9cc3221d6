import { realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError, usageError } from '../errors.ts';
import { reasonOf } from './streams.ts';

/**
 * Writes a file by way of a temporary one beside it, so that a failure leaves what was there. Throws UserError, with exit
 * code 2 when the file is the one that was read.
 */
export function writeOutput(path: string, text: string, input: string | null): void {
	const known = statOf(path);
	if (known && input !== null && isSameFile(known, statOf(input)))
		throw usageError(`${path} is the CV itself; name another file`);
	if (known?.isDirectory()) throw new UserError(`cannot write ${path}: it is a directory`);
	// What a link leads to is replaced, not the link.
	const target = known ? realpathSync(path) : path;
	const temporary = join(dirname(target), `.darxtrix-${process.pid}.tmp`);
	try {
		writeFileSync(temporary, text, { flag: 'wx' });
		renameSync(temporary, target);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw new UserError(`cannot write ${path}: ${reasonOf(error)}`);
	}
}

function statOf(path: string): Stats | null {
	try {
		return statSync(path);
	} catch {
		return null;
	}
}

function isSameFile(one: Stats, other: Stats | null): boolean {
	return one.ino === other?.ino && one.dev === other.dev;
}
