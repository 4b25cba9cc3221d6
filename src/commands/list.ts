import { type ExitCode, UserError } from '../errors.ts';
import { type Io, read } from '../io/io.ts';
import { writeError, writeOut } from '../io/streams.ts';
import { widest, widthOf } from '../layout/wrap.ts';
import type { Entry, Resume } from '../model/index.ts';
import { findLink, linksOf } from '../model/links.ts';
import { linkOpener } from '../terminal/browser.ts';
import type { LinksRequest, OpenRequest } from './request.ts';

/** Lists the sections, and below each the entries that have an address of their own. */
export function listSections({ sections }: Resume): ExitCode {
	const rows = sections.flatMap(({ slug, title, items }, at) => [
		[`${at + 1}`, slug, title],
		...items.flatMap((item) => (item.type === 'entry' ? [['', `${slug}/${item.slug}`, titleOf(item)]] : [])),
	]);
	writeOut(rows.length > 0 ? table(rows, 'right') : '');
	return 0;
}

/** Lists the links by the names under which they open. */
export async function listLinks({ file, format }: LinksRequest, io: Io): Promise<ExitCode> {
	const links = linksOf((await read(file, io)).resume);
	const text =
		format === 'json'
			? `${JSON.stringify(links, null, 2)}\n`
			: table(
					links.map(({ name, url }) => [name, url] as const),
					'left',
				);
	writeOut(text);
	return 0;
}

/** Opens a link, or prints it where there is no browser. Throws UserError then, and when there is no such link. */
export async function openLink({ link, file }: OpenRequest, io: Io): Promise<ExitCode> {
	const { resume } = await read(file, io);
	const opened = await linkOpener(io.env, io.platform)(findLink(linksOf(resume), link).url);
	if (opened.outcome === 'opened') {
		writeError(`opened ${opened.url}\n`);
		return 0;
	}
	writeOut(`${opened.url}\n`);
	throw new UserError(`${opened.reason}; the address is printed instead`);
}

/** Rows with their columns aligned, the first one as told; the last one is as wide as it is. */
function table(rows: readonly (readonly string[])[], first: 'left' | 'right'): string {
	const widths = (rows[0] ?? []).map((_, column) => widest(rows.map((row) => row[column] ?? '')));
	return rows
		.map((row) =>
			row
				.map((cell, column) => {
					const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
					if (column === row.length - 1) return cell;
					return column === 0 && first === 'right' ? space + cell : cell + space;
				})
				.join('  '),
		)
		.map((row) => `${row}\n`)
		.join('');
}

function titleOf({ phrase, title, organization, dates }: Entry): string {
	return [phrase ?? ([title, organization].filter((part) => part !== null).join(', ') || null), dates]
		.filter((part) => part !== null)
		.join('  ');
}
