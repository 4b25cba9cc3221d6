import type { ExitCode } from '../errors.ts';
import { readToShow } from '../io/document.ts';
import { type Io, writeOut } from '../io/streams.ts';
import { alignColumns } from '../layout/columns.ts';
import { linksOf } from '../model/links.ts';
import type { LinksRequest } from './request.ts';

/** Lists the links by the numbers and names under which they open. */
export async function listLinks({ file, format }: LinksRequest, io: Io): Promise<ExitCode> {
	const links = linksOf((await readToShow(file, io)).resume);
	const rows = links.map(({ number, name, url }) => [`${number}`, name, url]);
	writeOut(format === 'json' ? `${JSON.stringify(links, null, 2)}\n` : alignColumns(rows, 'right'));
	return 0;
}
