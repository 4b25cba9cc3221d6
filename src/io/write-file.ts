import {
	accessSync,
	chmodSync,
	chownSync,
	constants,
	fstatSync,
	readlinkSync,
	realpathSync,
	renameSync,
	rmSync,
	type Stats,
	statSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { systemCode, UserError, usageError } from '../errors.ts';
import { reasonOf, writeOut } from './streams.ts';

/** The name of standard output, as other programs have it. */
export const STDOUT_NAME = '-';
const STDOUT = 1;
/** The bits of a mode that say who may do what. */
const ALL_BITS = 0o7777;
/** Symbolic links that are followed to a file that does not exist. */
const MAX_LINKS = 40;
/** Names that are tried for the temporary file; an earlier run may have left some. */
const MAX_NAMES = 100;

/**
 * Writes a file. A regular one is replaced in one step, so that a failure leaves what was there; its mode and owner stay,
 * and symbolic links are followed. A device or a pipe is written to. Throws UserError, with exit code 2 when the file is
 * the one that was read.
 */
export function writeOutput(path: string, text: string | Uint8Array, input: string | null): void {
	const known = statOf(path);
	if (known && input !== null && isSameFile(known, statOf(input)))
		throw usageError(`${path} is the CV itself; name another file`);
	if (known?.isDirectory()) throw new UserError(`cannot write ${path}: it is a directory`);
	if (path === STDOUT_NAME || (known && isSameFile(known, statOf(STDOUT)))) {
		writeOut(text);
		return;
	}
	try {
		if (known && !known.isFile()) writeFileSync(path, text);
		else replaceFile(targetOf(path), text, known);
	} catch (error) {
		throw new UserError(`cannot write ${path}: ${reasonOf(error)}`);
	}
}

/** Writes the text in place of the regular file that was read, in one step. Throws UserError. */
export function rewriteFile(path: string, text: string): void {
	const known = statOf(path);
	if (!known?.isFile()) throw new UserError(`cannot write ${path}: it is no regular file`);
	try {
		replaceFile(targetOf(path), text, known);
	} catch (error) {
		throw new UserError(`cannot write ${path}: ${reasonOf(error)}`);
	}
}

function replaceFile(target: string, text: string | Uint8Array, known: Stats | null): void {
	if (known) accessSync(target, constants.W_OK);
	const temporary = writeTemporary(target, text);
	try {
		if (known && !keepOwner(temporary, known)) writeFileSync(target, text);
		else renameSync(temporary, target);
	} finally {
		rmSync(temporary, { force: true });
	}
}

/** Writes a new file beside the target, and returns its name. */
function writeTemporary(target: string, text: string | Uint8Array): string {
	for (let count = 0; ; count++) {
		const temporary = join(dirname(target), `.darxtrix-${process.pid}-${count}.tmp`);
		try {
			writeFileSync(temporary, text, { flag: 'wx' });
			return temporary;
		} catch (error) {
			const isTaken = systemCode(error) === 'EEXIST';
			if (!isTaken) rmSync(temporary, { force: true });
			if (!isTaken || count >= MAX_NAMES) throw error;
		}
	}
}

/** Gives the file the owner and the mode of the known one; false when this user may not. */
function keepOwner(path: string, { uid, gid, mode }: Stats): boolean {
	try {
		const own = statSync(path);
		if (own.uid !== uid || own.gid !== gid) chownSync(path, uid, gid);
		chmodSync(path, mode & ALL_BITS);
		return true;
	} catch {
		return false;
	}
}

/** The file that a path leads to, over symbolic links, whether it exists or not. */
function targetOf(path: string): string {
	let target = resolve(path);
	for (let count = 0, next = linkOf(target); next !== null; count++, next = linkOf(target)) {
		if (count >= MAX_LINKS) throw new Error('its links lead in a circle');
		target = resolve(dirname(target), next);
	}
	return join(realpathSync(dirname(target)), basename(target));
}

function linkOf(path: string): string | null {
	try {
		return readlinkSync(path);
	} catch {
		return null;
	}
}

/** The facts about a file, by its name or its open descriptor; null when there is no such file. */
function statOf(file: string | number): Stats | null {
	try {
		return typeof file === 'number' ? fstatSync(file) : statSync(file);
	} catch {
		return null;
	}
}

function isSameFile(one: Stats, other: Stats | null): boolean {
	return one.ino === other?.ino && one.dev === other.dev;
}
