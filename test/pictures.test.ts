import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findsCommand } from './helpers/commands.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

test('the pictures of the README are drawn from the built program, and show what they say', () => {
	const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	execFileSync(process.execPath, ['scripts/pictures.mjs', folder], { cwd: ROOT, timeout: 60_000 });
	const frames = readdirSync(folder).filter((name) => name.endsWith('.svg'));
	expect(frames.sort()).toEqual(
		['narrow', 'reading', 'search', 'timeline'].flatMap((name) => [`${name}-light.svg`, `${name}.svg`]),
	);
	if (findsCommand('pdftocairo')) expect(readFileSync(join(folder, 'page.png'), 'latin1')).toMatch(/^\x89PNG/);
	const textOf = (name: string) => readFileSync(join(folder, name), 'utf8').replaceAll('\u00a0', ' ');
	for (const name of frames) expect(textOf(name)).toMatch(/^<svg [\s\S]*Ankush Sharma[\s\S]*<\/svg>\n$/);
	expect(textOf('search.svg')).toMatch(/<rect [^>]*\/>\n<text [^>]*>Python</);
	expect(textOf('timeline.svg')).toContain('█');
	expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toMatch(
		/docs\/reading\.svg[\s\S]*docs\/search\.svg[\s\S]*docs\/timeline\.svg[\s\S]*docs\/page\.png/,
	);
});
