import { stat } from 'node:fs';
import { UserError } from '../errors.ts';
import { prepareMeasure } from '../layout/wrap.ts';
import { type Document, readDocument } from './document.ts';
import type { Io } from './streams.ts';

/** Milliseconds between two looks at the file. */
const INTERVAL = 150;

/** Receives each new version of the CV, and messages about versions that cannot be read. */
export type Watcher = { readonly show: (document: Document) => void; readonly say: (text: string) => void };

/**
 * Reads a CV again whenever its file changes, until the function it returns is called. It looks at the file itself, not at
 * its folder: so it follows files that editors replace, that go and come back, and those of network disks. What is empty
 * or cannot be read is only said; it may be half written.
 */
export function watchDocument(first: Document, file: string | null, io: Io, { show, say }: Watcher): () => void {
	const path = first.path ?? '';
	let known = first.source.text;
	const readAgain = async () => {
		try {
			// Opening a pipe would wait for a writer.
			if (!(await isRegular(path))) throw new UserError(`${path} is no regular file any more`);
			const document = await readDocument(file, io);
			if (document.source.text === known) return;
			await prepareMeasure(JSON.stringify(document.resume));
			known = document.source.text;
			show(document);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			await prepareMeasure(error.message);
			say(`kept as it was: ${error.message}`);
		}
	};
	let seen: string | null = null;
	let next: NodeJS.Timeout | null = null;
	let isWatching = true;
	const look = async () => {
		// Taken before the file is read, so that a later save gives another stamp.
		const stamp = await stampOf(path);
		if (stamp !== seen) await readAgain();
		seen = stamp;
		if (isWatching) next = setTimeout(look, INTERVAL);
	};
	void look();
	return () => {
		isWatching = false;
		if (next) clearTimeout(next);
	};
}

/** Whether it is a regular file, or no file at all: then reading it gives the message. */
function isRegular(path: string): Promise<boolean> {
	return new Promise((resolve) => stat(path, (error, stats) => resolve(error !== null || stats.isFile())));
}

/** A text that changes when the file is written or replaced; empty while there is no file. */
function stampOf(path: string): Promise<string> {
	return new Promise((resolve) => {
		stat(path, { bigint: true }, (error, stats) => {
			resolve(error ? '' : [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join());
		});
	});
}
