import type { ExitCode } from '../errors.ts';
import { readToShow } from '../io/document.ts';
import { type Io, writeOut } from '../io/streams.ts';
import { alignColumns } from '../layout/columns.ts';
import { linksOf } from '../model/links.ts';
import type { LinksRequest } from './request.ts';

/** Lists the links by the names under which they open. */
export async function listLinks({ file, format }: LinksRequest, io: Io): Promise<ExitCode> {
	const links = linksOf((await readToShow(file, io)).resume);
	const rows = links.map(({ name, url }) => [name, url]);
	writeOut(format === 'json' ? `${JSON.stringify(links, null, 2)}\n` : alignColumns(rows, 'left'));
	return 0;
}
