import { type ExitCode, UserError } from '../errors.ts';
import { readToShow } from '../io/document.ts';
import { type Io, writeError, writeOut } from '../io/streams.ts';
import { findLink, linksOf } from '../model/links.ts';
import { linkOpener } from '../terminal/browser.ts';
import type { OpenRequest } from './request.ts';

/** Opens a link, or prints it where there is no browser. Throws UserError then, and when there is no such link. */
export async function openLink({ link, file }: OpenRequest, io: Io): Promise<ExitCode> {
	const { resume } = await readToShow(file, io);
	const opened = await linkOpener(io.env, io.platform)(findLink(linksOf(resume), link).url);
	if (opened.outcome === 'opened') {
		writeError(`opened ${opened.url}\n`);
		return 0;
	}
	writeOut(`${opened.url}\n`);
	throw new UserError(`${opened.reason}; the address is printed instead`);
}
