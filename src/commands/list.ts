import type { ExitCode } from '../errors.ts';
import { writeOut } from '../io/streams.ts';
import { alignColumns } from '../layout/columns.ts';
import { labelOf } from '../layout/timeline.ts';
import type { Entry, Resume } from '../model/index.ts';

/** Lists the sections, and below each section its entries with the names that `--section` takes. */
export function listSections({ sections }: Resume): ExitCode {
	const rows = sections.flatMap(({ slug, title, items }, at) => [
		[`${at + 1}`, slug, title],
		...items.flatMap((item) => (item.type === 'entry' ? [['', `${slug}/${item.slug}`, titleOf(item)]] : [])),
	]);
	writeOut(rows.length > 0 ? alignColumns(rows, 'right') : '');
	return 0;
}

function titleOf(entry: Entry): string {
	return [labelOf({ entry }), entry.dates].filter((part) => part !== null).join('  ');
}
