import { homedir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { readToShow } from '../../io/document.ts';
import type { Io } from '../../io/streams.ts';
import { todayOf } from '../../io/today.ts';
import { isJson } from '../../parse/json-resume/is-json.ts';

/** The CV to start from when none is named: one of an invented person, to be written over. */
export const STARTER = 'starter';

/** The bundle runs in dist/, the source in src/commands/init/. */
const PACKAGE = join(import.meta.dirname, import.meta.dirname.endsWith('dist') ? '..' : '../../..');

/** A CV in Markdown, and the name of its owner. */
export type Start = { readonly cv: string; readonly person: string | null };

/**
 * Reads the CV of a card from a file. A Markdown CV stays as it is, a JSON Resume is written as Markdown. Throws a
 * UserError for a file that is no CV.
 */
export async function startFrom(from: string, io: Io): Promise<Start> {
	if (from === '-' && io.stdin.isTTY) throw new UserError('name a file: the terminal is for the answers');
	const { source, resume } = await readToShow(pathOf(from), io);
	const person = from === STARTER ? null : resume.name;
	if (!isJson(source.text, source.name)) return { cv: source.text, person };
	const { markdown } = await import('../../formats/markdown/index.ts');
	const today = todayOf(io.env);
	const cv = markdown(resume, { width: 80, links: 'footnote', ascii: false, colors: 0, hyperlinks: false, today });
	return { cv, person };
}

function pathOf(from: string): string {
	if (from === STARTER) return join(PACKAGE, 'templates/starter.md');
	// No shell has seen what was typed as an answer.
	return from.replace(/^~(?=[/\\])/, homedir());
}
