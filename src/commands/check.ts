import { relative } from 'node:path';
import { check, isError } from '../check/index.ts';
import { type Reported, reportJson, reportText } from '../check/report.ts';
import { type ExitCode, messageOf, UserError } from '../errors.ts';
import { readDocument, readerFor } from '../io/document.ts';
import { type Io, writeError, writeOut } from '../io/streams.ts';
import { todayOf } from '../io/today.ts';
import { rewriteFile } from '../io/write-file.ts';
import { isJson } from '../parse/json-resume/is-json.ts';
import type { CheckRequest } from './request.ts';

/**
 * Checks files one after the other; a file that cannot be read does not keep the others from being checked. Findings go
 * to stdout, files that cannot be read to stderr. The exit code is 1 when an error is found or a file cannot be read.
 */
export async function checkFiles({ files, format, quiet, fix }: CheckRequest, io: Io): Promise<ExitCode> {
	const findings: Reported[] = [];
	let [complaints, isUnread] = ['', false];
	for (const file of files.length > 0 ? files : [null]) {
		try {
			if (fix && file !== null) complaints += await fixFile(file, io);
			const { source, resume, path, warnings } = await readDocument(file, io);
			const name = file ?? relative('', path ?? '');
			// A rule says where the bytes are that are not UTF-8, so the reader's warning is left out.
			const others = warnings.filter((warning) => warning !== source.warning);
			complaints += others.map((warning) => messageOf(io.card.name, warning)).join('');
			const found = isJson(source.text, source.name)
				? (await import('../check/json-resume.ts')).checkJsonResume(source.text, source.name)
				: check(source.text, resume, { today: todayOf(io.env) });
			for (const finding of found) findings.push({ file: name, ...finding });
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			complaints += messageOf(io.card.name, error.message);
			isUnread = true;
		}
	}
	const shown = quiet ? findings.filter(isError) : findings;
	writeOut(format === 'json' ? reportJson(shown) : reportText(shown));
	if (complaints !== '') writeError(complaints);
	return isUnread || findings.some(isError) ? 1 : 0;
}

/** Mends a file, and says how much. Bytes that are not UTF-8 could not be written back, so such a file stays as it is. */
async function fixFile(file: string, io: Io): Promise<string> {
	const { source } = await readDocument(file, io);
	if (source.warning !== null) return messageOf(io.card.name, `${file} is not mended: it is not UTF-8`);
	if (isJson(source.text, source.name)) return messageOf(io.card.name, `${file} is JSON, in which --fix mends nothing`);
	const { fix } = await import('../check/fix.ts');
	const { source: text, count } = fix(source.text, await readerFor(source, []), todayOf(io.env));
	if (count > 0) rewriteFile(file, `${source.hasMark ? '\ufeff' : ''}${text}`);
	const said = count === 0 ? 'nothing to mend' : `mended ${count} ${count === 1 ? 'place' : 'places'}`;
	return messageOf(io.card.name, `${said} in ${file}`);
}
