import { type DrawTable, hasTable } from './layout/index.ts';
import type { Resume } from './model.ts';

/** What draws tables, loaded only for a CV that has one. */
export async function tableDrawer(resume: Resume): Promise<DrawTable | undefined> {
	return hasTable(resume) ? (await import('./layout/table.ts')).drawTable : undefined;
}
