import { relative } from 'node:path';
import { check, isError } from '../check/index.ts';
import { type Reported, reportJson, reportText } from '../check/report.ts';
import { reportOf, UserError } from '../errors.ts';
import type { Document } from '../io/document.ts';
import type { CheckRequest } from './request.ts';

export type Checked = {
	/** What was found, for stdout. */
	readonly text: string;
	/** Files that could not be read and other oddities, a line each, for stderr. */
	readonly complaints: string;
	/** Whether an error was found, or a file could not be read. */
	readonly failed: boolean;
};

/** Checks files one after the other; one that cannot be read does not keep the others from being checked. */
export async function checkFiles(
	{ files, format, quiet }: CheckRequest,
	read: (file: string | null) => Promise<Document>,
	today: string,
): Promise<Checked> {
	const findings: Reported[] = [];
	let [complaints, failed] = ['', false];
	for (const file of files.length > 0 ? files : [null]) {
		try {
			const { source, resume, path, warnings } = await read(file);
			const name = file ?? relative('', path ?? '');
			// The rules say where the bytes are that are not UTF-8.
			const unsaid = warnings.filter((warning) => warning !== source.warning);
			complaints += unsaid.map((warning) => reportOf(new UserError(warning), false)).join('');
			for (const finding of check(source.text, resume, { today })) findings.push({ file: name, ...finding });
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			complaints += reportOf(error, false);
			failed = true;
		}
	}
	const isFailed = failed || findings.some(isError);
	const shown = quiet ? findings.filter(isError) : findings;
	return { text: format === 'json' ? reportJson(shown) : reportText(shown), complaints, failed: isFailed };
}
