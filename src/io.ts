import { type Document, readDocument } from './document.ts';
import { reportOf, UserError } from './errors.ts';
import { prepareMeasure } from './layout/wrap.ts';
import { writeTo } from './output.ts';

/** The world as the program sees it. */
export type Io = {
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
};

/** Reads a CV and tells on stderr what was odd about it. Throws UserError when it cannot be read. */
export async function read(file: string | null, io: Io): Promise<Document> {
	const document = await readDocument(file, io.stdin);
	await prepareMeasure(JSON.stringify(document.resume));
	for (const warning of document.warnings) await writeTo(io.stderr, reportOf(new UserError(warning), false));
	return document;
}
