import { type ExitCode, messageOf, UserError } from '../errors.ts';
import { compiledPathOf } from '../io/card.ts';
import { compiledText, readAnew } from '../io/document.ts';
import { type Io, writeError } from '../io/streams.ts';
import { writeOutput } from '../io/write-file.ts';
import type { CompileRequest } from './request.ts';

/** Writes a CV parsed, beside its file, where the program looks for it. */
export async function compileCv({ file }: CompileRequest, io: Io): Promise<ExitCode> {
	const document = await readAnew(file, io);
	if (document.path === null) throw new UserError('a CV from standard input has no file to be compiled beside');
	const path = compiledPathOf(document.path);
	writeOutput(path, compiledText(document), document.path);
	writeError(messageOf(io.card.name, `wrote ${path}`));
	return 0;
}
