import { reportOf, UserError } from '../errors.ts';
import { prepareMeasure } from '../layout/wrap.ts';
import { type Document, readDocument } from './document.ts';
import { writeError } from './streams.ts';

/** The world as the program sees it. Node sets a stream up, at some cost, when it is first looked at. */
export type Io = Pick<NodeJS.Process, 'env' | 'platform' | 'stdin' | 'stdout'>;

/** Reads a CV and tells on stderr what was odd about it. Throws UserError when it cannot be read. */
export async function read(file: string | null, io: Io): Promise<Document> {
	const document = await readDocument(file, io);
	await prepareMeasure(JSON.stringify(document.resume));
	for (const warning of document.warnings) writeError(reportOf(new UserError(warning), false));
	return document;
}
