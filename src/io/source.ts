import { closeSync, openSync, readSync } from 'node:fs';
import { systemCode, UserError } from '../errors.ts';

/** Bytes. */
const [MAX_SIZE, CHUNK] = [1_048_576, 65_536];

/** The source of a CV: its text, its name in messages, and a warning about its bytes. */
export type Source = {
	readonly text: string;
	readonly name: string;
	readonly warning: string | null;
	/** Whether a byte order mark stands before the text. */
	readonly hasMark?: boolean;
};

/** Reads a CV from a file. Throws UserError unless it is readable text of at most 1 MiB. */
export function readSource(path: string): Source {
	try {
		return decode(readBytes(path), path);
	} catch (error) {
		if (error instanceof UserError) throw error;
		throw new UserError(`cannot read ${path}: ${REASONS[systemCode(error) ?? ''] ?? (error as Error).message}`);
	}
}

/** The bytes of a file, a device or a named pipe; the latter two tell no size in advance. */
function readBytes(path: string): Buffer {
	const file = openSync(path, 'r');
	try {
		const chunks: Buffer[] = [];
		for (let size = 0, read = CHUNK; read !== 0; size += read) {
			if (size > MAX_SIZE) throw tooLarge(path);
			const chunk = Buffer.allocUnsafe(CHUNK);
			read = readSync(file, chunk);
			chunks.push(chunk.subarray(0, read));
		}
		return Buffer.concat(chunks);
	} finally {
		closeSync(file);
	}
}

/** Reads a CV from standard input, to its end. */
export async function readStream(stream: AsyncIterable<Buffer | string>): Promise<Source> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of stream) {
		const bytes = Buffer.from(chunk);
		size += bytes.length;
		if (size > MAX_SIZE) throw tooLarge('standard input');
		chunks.push(bytes);
	}
	return decode(Buffer.concat(chunks), 'standard input');
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file',
	EISDIR: 'it is a directory; name the Markdown file in it',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ENOTDIR: 'there is no such file',
	ENAMETOOLONG: 'the name is too long',
	ELOOP: 'its links lead in a circle',
};

function decode(bytes: Buffer, name: string): Source {
	if (isUtf16(bytes)) throw new UserError(`cannot read ${name}: it is UTF-16 text; save it as UTF-8`);
	if (bytes.includes(0)) throw new UserError(`cannot read ${name}: it is not text`);
	const whole = bytes.toString('utf8');
	const hasMark = whole.startsWith('\ufeff');
	const text = hasMark ? whole.slice(1) : whole;
	if (text.trim() === '') throw new UserError(`${name} is empty`);
	const isBroken = text.includes('\ufffd') && !bytes.includes('\ufffd');
	return {
		text,
		name,
		hasMark,
		warning: isBroken ? `${name} has bytes that are not UTF-8; they are shown as \ufffd` : null,
	};
}

/** Whether the bytes start with a UTF-16 mark, or look like Latin text in UTF-16: every other byte is zero. */
function isUtf16(bytes: Buffer): boolean {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
	const start = bytes.subarray(0, 64);
	const zeros = (parity: number) => start.filter((byte, at) => at % 2 === parity && byte === 0).length;
	return start.length >= 4 && (zeros(0) > start.length / 4 || zeros(1) > start.length / 4);
}

function tooLarge(name: string): UserError {
	return new UserError(`cannot read ${name}: it is larger than 1 MiB`);
}
