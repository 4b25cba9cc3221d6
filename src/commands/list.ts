import { type ExitCode, usageError } from '../errors.ts';
import { formatOfFile } from '../formats/index.ts';
import type { Document } from '../io/document.ts';
import { STDOUT_NAME, writeOutput } from '../io/write-file.ts';
import { alignColumns } from '../layout/columns.ts';
import { labelOf } from '../layout/timeline.ts';
import type { Entry, Resume } from '../model/index.ts';
import type { ShowRequest } from './request.ts';

/** Lists the sections, and below each section its entries with the names that `--section` takes. */
export function listSections({ resume, path }: Document, { format, output }: ShowRequest): ExitCode {
	const isFile = output !== null && output !== STDOUT_NAME;
	const name = format ?? (isFile ? formatOfFile(output) : 'text');
	if (name !== 'text' && name !== 'json') throw usageError(`--list is printed as text or as json, not as ${name}`);
	writeOutput(output ?? STDOUT_NAME, name === 'json' ? asJson(resume) : asText(resume), path);
	return 0;
}

function asText({ sections }: Resume): string {
	const rows = sections.flatMap(({ slug, title, items }, at) => [
		[`${at + 1}`, slug, title],
		...items.flatMap((item) => (item.type === 'entry' ? [['', `${slug}/${item.slug}`, titleOf(item)]] : [])),
	]);
	return rows.length > 0 ? alignColumns(rows, 'right') : '';
}

/** The same as data, with the kind of each section and the lines of the source. */
function asJson({ sections }: Resume): string {
	const list = sections.map(({ slug, title, kind, items, line }, at) => ({
		number: at + 1,
		name: slug,
		title,
		kind,
		line,
		entries: items.flatMap((item) =>
			item.type === 'entry' ? [{ name: `${slug}/${item.slug}`, title: titleOf(item), line: item.line }] : [],
		),
	}));
	return `${JSON.stringify(list, null, 2)}\n`;
}

function titleOf(entry: Entry): string {
	return [labelOf({ entry }), entry.dates].filter((part) => part !== null).join('  ');
}
