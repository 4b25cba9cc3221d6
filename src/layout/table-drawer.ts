import type { Resume } from '../model/index.ts';
import { type DrawTable, tablesIn } from './index.ts';

/** Tables. Of a CV with more none is drawn, because marked-terminal takes a tenth of a millisecond for each. */
const MAX_TABLES = 1000;

/** Loads the table drawer when the CV has a table. */
export async function tableDrawer(resume: Resume): Promise<DrawTable | undefined> {
	const count = tablesIn(resume);
	return count > 0 && count <= MAX_TABLES ? (await import('./table.ts')).drawTable : undefined;
}
