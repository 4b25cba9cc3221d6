import { describe, expect, test } from 'vitest';
import { run } from '../helpers/cli.ts';

/** Sources that make a careless reader take forever or overflow its stack. */
const HOSTILE: Readonly<Record<string, string>> = {
	'underscores that nearly pair': '_a__b'.repeat(20_000),
	'nested quotes': '>'.repeat(2000),
	'lists 1,000 deep': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
	'open brackets': '['.repeat(50_000),
	'a single line of 1 MiB': 'a'.repeat(1_048_000),
	'elements that never close': '<div>'.repeat(50_000),
	'elements nested 20,000 deep': `${'<div>'.repeat(20_000)}x${'</div>'.repeat(20_000)}`,
	'50,000 sections': '# a\n'.repeat(50_000),
	'30,000 entries': '2012 - 2014 x\n\n'.repeat(30_000),
	'50,000 definitions': 'a\n: b\n\n'.repeat(50_000),
	'comments that never end': '<!--'.repeat(50_000),
	'escape sequences as entities': '&#27;[31m'.repeat(50_000),
};

describe('hostile sources are read in a moment, without a stack trace or a control character', () => {
	test.each(Object.entries(HOSTILE))('%s', async (_, source) => {
		const start = performance.now();
		const { code, stdout, stderr } = await run(['-'], { input: `# Ada\n\n## Experience\n\n${source}\n` });
		// They take about a second. The bound leaves room for a busy machine, and none for quadratic growth.
		expect(performance.now() - start).toBeLessThan(30_000);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
	});
});
