import { describe, expect, test } from 'vitest';
import type { SectionKind } from '../../src/model/index.ts';
import { RECOGNIZERS } from '../../src/parse/entries/recognizers.ts';
import { findSectionFacts } from '../../src/parse/entries/section-facts.ts';
import { readBlocks } from '../../src/parse/markdown/blocks.ts';

describe('every way to write entries is found in its example', () => {
	test.each(RECOGNIZERS.map((recognizer) => [recognizer.name, recognizer] as const))(
		'%s',
		(name, { example, sections }) => {
			const kinds: readonly SectionKind[] = ['experience', 'publications', 'education', 'awards', 'projects'];
			const kind = kinds.find((one) => sections?.has(one) ?? true) ?? 'other';
			const blocks = readBlocks(example, 1);
			const place = {
				blocks,
				at: 0,
				kind,
				facts: findSectionFacts(blocks, kind),
				employer: null,
				within: null,
				year: null,
			};
			const first = RECOGNIZERS.find((other) => (other.sections?.has(kind) ?? true) && other.read(place) !== null);
			expect(first?.name).toBe(name);
		},
	);
});

test('a recogniser is looked for in its sections only', () => {
	const skills = RECOGNIZERS.filter(({ sections }) => !sections || sections.has('skills'));
	expect(skills.map(({ name }) => name)).toEqual(['headings', 'dates above a text']);
});
