import type { Resume } from '../model/index.ts';
import { type DrawTable, hasTable } from './index.ts';

/** What draws tables, loaded only for a CV that has one. */
export async function tableDrawer(resume: Resume): Promise<DrawTable | undefined> {
	return hasTable(resume) ? (await import('./table.ts')).drawTable : undefined;
}
