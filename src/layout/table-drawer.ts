import type { Resume } from '../model/index.ts';
import { type DrawTable, hasTable } from './index.ts';

/** Loads the table drawer when the CV has a table. */
export async function tableDrawer(resume: Resume): Promise<DrawTable | undefined> {
	return hasTable(resume) ? (await import('./table.ts')).drawTable : undefined;
}
