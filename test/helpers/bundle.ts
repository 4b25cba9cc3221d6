import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program as it is published; `DARXTRIX_BIN` names another, such as an unpacked tarball's. */
export const BIN = process.env['DARXTRIX_BIN'] ?? fileURLToPath(new URL('../../bin/darxtrix.js', import.meta.url));

/** The Node that runs it; `DARXTRIX_NODE` names another version's. */
export const NODE = process.env['DARXTRIX_NODE'] ?? process.execPath;

/** Says at once when there is no bundle to test. What the tests write lies in one folder, which is removed after them. */
export default function setup(): () => void {
	const bundle = fileURLToPath(new URL('../../dist/index.cjs', import.meta.url));
	if (!existsSync(bundle)) throw new Error('dist/index.cjs is missing: run `npm run build` first');
	const folder = mkdtempSync(join(tmpdir(), 'darxtrix-tests-'));
	process.env['TMPDIR'] = folder;
	return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
