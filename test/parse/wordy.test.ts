import { expect, test } from 'vitest';
import { isWordy } from '../../src/parse/entries/split.ts';

test.each([
	['tools', true],
	['eBay', false],
	['web前端工程师', false],
	['built nets for the harbour', true],
	['made iPad apps', true],
])('%s reads like a sentence: %s', (text, isLike) => {
	expect(isWordy(text)).toBe(isLike);
});
