import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import type { Resume } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

/** The CVs below test/fixtures. */
export const fixtureNames: readonly string[] = [
	'jekyll.md',
	'viewer.md',
	...readdirSync(`${FIXTURES}/dialects`).map((name) => `dialects/${name}`),
];

/** One of them, parsed. */
export function readFixture(name: string): Resume {
	return parse(readFixtureText(name), { readYaml: load });
}

/** The source of one of them. */
export function readFixtureText(name: string): string {
	return readFileSync(`${FIXTURES}/${name}`, 'utf8');
}
