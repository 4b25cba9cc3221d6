import type { ExitCode } from '../errors.ts';
import { readExplained } from '../io/document.ts';
import { type Io, writeOut } from '../io/streams.ts';
import { alignColumns } from '../layout/columns.ts';
import type { ExplainedEntry, ExplainedSection } from '../parse/explain.ts';
import type { ExplainRequest } from './request.ts';

/** Says how a CV is understood: the kind of every section, the parts of every entry and the reasons for them. */
export async function explainCv({ file, format }: ExplainRequest, io: Io): Promise<ExitCode> {
	const sections = await readExplained(file, io);
	writeOut(format === 'json' ? `${JSON.stringify(sections, null, 2)}\n` : sections.map(sectionText).join('\n'));
	return 0;
}

function sectionText({ title, kind, line, entries }: ExplainedSection): string {
	return [`${line}: ${title} (${kind})\n`, ...entries.map(entryText)].join('\n');
}

function entryText({ line, parts }: ExplainedEntry): string {
	const rows = parts.map(({ part, text, reasons }, at) => [
		at === 0 ? `${line}:` : '',
		part,
		text.replace(/\s+/g, ' '),
		reasons.join('; '),
	]);
	return alignColumns(rows, 'right');
}
