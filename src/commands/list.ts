import type { ExitCode } from '../errors.ts';
import { writeOut } from '../io/streams.ts';
import { alignColumns } from '../layout/columns.ts';
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

function titleOf({ phrase, title, organization, dates }: Entry): string {
	return [phrase ?? ([title, organization].filter((part) => part !== null).join(', ') || null), dates]
		.filter((part) => part !== null)
		.join('  ');
}
