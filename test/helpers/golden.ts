import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Expects the text to be that of `test/golden/<name>`; `UPDATE_GOLDEN=1` writes the file instead. */
export function expectGolden(name: string, text: string): void {
	const file = fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
	if (process.env['UPDATE_GOLDEN'] === '1') {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	expect(text).toBe(readFileSync(file, 'utf8'));
}
