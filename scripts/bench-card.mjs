// A card with the CV of this package, to be measured beside it: made by `init`, installed from the packed program.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from './pack.mjs';

/** Makes the card. Returns its program, its tarball and that of darxtrix; `remove` takes all away. */
export function createCard() {
	const work = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	const own = pack('.', work);
	const folder = join(work, 'card');
	execFileSync(process.execPath, ['bin/darxtrix.js', 'init', folder, '--yes', '--from', 'resume.md'], {
		stdio: 'ignore',
	});
	const file = join(folder, 'package.json');
	const published = readFileSync(file, 'utf8');
	const content = JSON.parse(published);
	writeFileSync(file, JSON.stringify({ ...content, dependencies: { darxtrix: `file:${own.file}` } }));
	const npm = (...args) => execFileSync('npm', args, { cwd: folder, stdio: 'ignore' });
	npm('install', '--offline', '--no-audit', '--no-fund');
	npm('run', 'prepack');
	writeFileSync(file, published);
	return {
		program: join(folder, 'card.js'),
		packed: pack(folder, work),
		own,
		remove: () => rmSync(work, { recursive: true }),
	};
}
