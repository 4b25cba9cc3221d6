import { UserError } from './errors.ts';
import { ioOf, outputOf } from './io/streams.ts';
import { prepareMeasure } from './layout/measure.ts';
import type { Resume } from './model/index.ts';
import { terminalOf } from './terminal/facts.ts';

export { type RunOptions, run } from './cli.ts';
export * from './core.ts';

/** Where the viewer starts. */
export type ViewOptions = {
	/** A section: its number, name, title, or the start of it. */
	readonly section?: string;
	/** A search that is open at the start. */
	readonly search?: string;
};

/**
 * Shows a CV in the viewer until the reader leaves it. Resolves to the exit code. Rejects where there is no terminal, and
 * when there is no such section.
 *
 * @example
 * await view(await parse(source), { section: 'experience' });
 */
export async function view(resume: Resume, { section, search }: ViewOptions = {}): Promise<number> {
	const [viewer, { findSections }] = await Promise.all([import('./commands/view.ts'), import('./model/selection.ts')]);
	const io = ioOf({ name: 'darxtrix', cv: '' });
	const [start] = section === undefined ? [] : findSections(resume, section);
	const terminal = terminalOf(outputOf(io), io.env, 'auto');
	const keys = terminal.isTerminal ? viewer.openKeys(io.stdin) : null;
	if (!keys) throw new UserError('the viewer needs a terminal');
	await prepareMeasure(JSON.stringify(resume));
	return viewer.view({ resume, source: { text: '', name: '', warning: null }, path: null, warnings: [] }, io, {
		keys,
		terminal,
		section: start?.section ?? null,
		line: start?.entry?.line ?? null,
		search: search ?? null,
		notice: null,
		watched: undefined,
	});
}
