import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { systemCode, UserError, usageError } from './errors.ts';

/** Writes to a stream and waits until it is out. A reader that closed the pipe is no error; a full disk is a UserError. */
export async function writeTo(stream: Writable, text: string): Promise<void> {
	const failure = await new Promise<Error | null | undefined>((resolve) => stream.write(text, resolve));
	const code = systemCode(failure);
	if (!failure || code === 'EPIPE' || code === 'EIO' || code === 'ERR_STREAM_DESTROYED') return;
	throw new UserError(`cannot write: ${REASONS[code ?? ''] ?? failure.message}`);
}

/**
 * Writes a file by way of a temporary one beside it, so that a failure leaves what was there. Throws UserError, with exit
 * code 2 when the file is the one that was read.
 */
export async function writeOutput(path: string, text: string, input: string | null): Promise<void> {
	if (input !== null && (await isSameFile(path, input)))
		throw usageError(`${path} is the CV itself; name another file`);
	const target = await realpath(path).catch(() => path);
	const temporary = join(dirname(target), `.darxtrix-${process.pid}.tmp`);
	try {
		if ((await stat(target).catch(() => null))?.isDirectory())
			throw new UserError(`cannot write ${path}: it is a directory`);
		await writeFile(temporary, text, { flag: 'wx' });
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		if (error instanceof UserError) throw error;
		throw new UserError(`cannot write ${path}: ${REASONS[systemCode(error) ?? ''] ?? (error as Error).message}`);
	}
}

const REASONS: Readonly<Record<string, string>> = {
	ENOSPC: 'no space is left on the disk',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	EROFS: 'the disk is read-only',
	ENOENT: 'there is no such folder',
	ENOTDIR: 'there is no such folder',
	EDQUOT: 'the disk quota is used up',
};

async function isSameFile(a: string, b: string): Promise<boolean> {
	const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => null)));
	return one != null && other != null && one.ino === other.ino && one.dev === other.dev;
}
