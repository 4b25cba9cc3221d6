import { fstatSync, writeSync } from 'node:fs';
import { systemCode, UserError } from '../errors.ts';
import type { Output } from '../terminal/facts.ts';
import type { Card } from './card.ts';

/** What the program uses of its process. Node sets up a stream when it is first used, which takes time. */
export type Io = Pick<NodeJS.Process, 'env' | 'platform' | 'stdin' | 'stdout'> & { readonly card: Card };

/** The process with the card. The streams are asked for late, because Node sets them up when they are. */
export function ioOf(card: Card): Io {
	const { env, platform } = process;
	return {
		card,
		env,
		platform,
		get stdin() {
			return process.stdin;
		},
		get stdout() {
			return process.stdout;
		},
	};
}

const [STDOUT, STDERR] = [1, 2];

/** Milliseconds until a full pipe is tried again. */
const PAUSE = 5;

/**
 * Writes all of the text, or of the bytes, to stdout before it returns. A reader that closed the pipe is no error; a full disk is a
 * UserError.
 */
export function writeOut(text: string | Uint8Array): void {
	try {
		write(STDOUT, text);
	} catch (error) {
		if (isGone(error)) return;
		throw new UserError(`cannot write: ${reasonOf(error)}`);
	}
}

/** Writes to stderr, if that can be done. */
export function writeError(text: string): void {
	try {
		write(STDERR, text);
	} catch {
		// There is nobody left to tell.
	}
}

/**
 * Writes to the descriptor, because setting up Node's stream takes longer than reading the CV. A terminal needs the
 * stream.
 */
function write(descriptor: number, text: string | Uint8Array): void {
	const stream = mayBeTerminal(descriptor) ? (descriptor === STDOUT ? process.stdout : process.stderr) : null;
	if (stream?.isTTY) {
		// A Windows console takes bytes in its code page; Unicode needs the stream.
		quiet(stream);
		stream.write(text);
		return;
	}
	const bytes = typeof text === 'string' ? Buffer.from(text) : text;
	let at = 0;
	while (at < bytes.length) {
		try {
			at += writeSync(descriptor, bytes, at);
		} catch (error) {
			if (systemCode(error) !== 'EAGAIN') throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
		}
	}
}

/** The stream of stdout when it may be a terminal; an empty object for a pipe or a file. */
export function outputOf(io: { readonly stdout: Output }): Output {
	return mayBeTerminal(STDOUT) ? io.stdout : {};
}

function mayBeTerminal(descriptor: number): boolean {
	try {
		return fstatSync(descriptor).isCharacterDevice();
	} catch {
		return true;
	}
}

/** Keeps errors of a stream from ending the program. Readers and writers notice them in other ways. */
export function quiet(stream: NodeJS.EventEmitter): void {
	if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore);
}

function ignore(): void {}

/** Whether the error says that the reader or the terminal is gone. */
export function isGone(error: unknown): boolean {
	return ['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED'].includes(systemCode(error) ?? '');
}

/** The reason why a write failed, in words. */
export function reasonOf(error: unknown): string {
	return REASONS[systemCode(error) ?? ''] ?? (error as Error).message;
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
