import type { Entry, Resume } from '../model/index.ts';

/** The first job that goes on; null when none does. */
export function currentJob({ sections }: Resume): Entry | null {
	const jobs = sections
		.filter(({ kind }) => kind === 'experience')
		.flatMap(({ items }) => items.filter((item) => item.type === 'entry'));
	return jobs.find(({ end }) => end === 'present') ?? null;
}
