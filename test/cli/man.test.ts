import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../helpers/cli.ts';

const PAGE = fileURLToPath(new URL('../../man/darxtrix.1', import.meta.url));
const isHere = spawnSync('man', ['--version']).status === 0;

test.skipIf(!isHere)('man shows the page without a warning, with all that the help says', async () => {
	const env = { ...process.env, MANWIDTH: '200', LC_ALL: 'C.UTF-8' };
	const { stdout, stderr, status } = spawnSync('man', ['--warnings', '-l', PAGE], { encoding: 'utf8', env });
	expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
	const page = stdout.replace(/.\x08|\x1b\[[\d;]*m/g, '').replace(/\s+/g, ' ');
	const help = (await run(['--help'])).stdout;
	const words = help.match(/--[a-z-]+|\b[A-Z_]{4,}\b|^ {2}[a-z-]{4,}/gm) ?? [];
	expect(words.length).toBeGreaterThan(30);
	expect(words.map((word) => word.trim()).filter((word) => !page.includes(word))).toEqual([]);
});
