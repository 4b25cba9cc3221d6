import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Segment } from '../../src/layout/line.ts';
import { textOf } from '../../src/layout/line.ts';
import { truncate, widthOf, wrap } from '../../src/layout/wrap.ts';
import { isSlow } from '../helpers/slow.ts';
import { processorTime } from '../helpers/time.ts';

const plain = (text: string): Segment[] => [{ text, role: 'text' }];
const rowsOf = (segments: readonly Segment[], width: number, breakAddresses = false) =>
	wrap(segments, width, breakAddresses).map(textOf);

describe('wrapping', () => {
	test('breaks at white space and drops it there', () => {
		expect(rowsOf(plain('one two  three'), 8)).toEqual(['one two', 'three']);
	});

	test('keeps a no-break space together', () => {
		expect(rowsOf(plain('about 20\u00a0years'), 8)).toEqual(['about', '20\u00a0years']);
	});

	test('starts a row where the author asked for one', () => {
		expect(rowsOf(plain('one\ntwo three'), 20)).toEqual(['one', 'two three']);
	});

	test('keeps the roles of what it cuts', () => {
		const segments: Segment[] = [
			{ text: 'one ', role: 'text' },
			{ text: 'two three', role: 'link', href: 'https://example.org' },
			{ text: '.', role: 'text' },
		];
		expect(wrap(segments, 8).map((row) => row.segments)).toEqual([
			[
				{ text: 'one ', role: 'text' },
				{ text: 'two', role: 'link', href: 'https://example.org' },
			],
			[
				{ text: 'three', role: 'link', href: 'https://example.org' },
				{ text: '.', role: 'text' },
			],
		]);
	});

	test('says where in the text each row starts', () => {
		expect(wrap(plain('one two three'), 7).map((row) => row.offset)).toEqual([0, 8]);
	});

	test('does not part a reference from its text', () => {
		const reference: Segment = { text: '[1]', role: 'reference' };
		expect(rowsOf([...plain('see Koinex'), reference], 11)).toEqual(['see', 'Koinex[1]']);
		expect(rowsOf([...plain('日本語の本'), reference], 10)).toEqual(['日本語の', '本[1]']);
	});

	test('breaks a word wider than the row, behind / ? & - where it can', () => {
		expect(rowsOf(plain('abcdefghij'), 4)).toEqual(['abcd', 'efgh', 'ij']);
		expect(rowsOf(plain('input/output-driven'), 8)).toEqual(['input/', 'output-', 'driven']);
	});

	test('never breaks an address in print, and breaks it on a screen', () => {
		const address: Segment[] = [{ text: 'https://example.org/talks/2014', role: 'address' }];
		expect(rowsOf([...plain('See '), ...address, ...plain('.')], 16)).toEqual([
			'See',
			'https://example.org/talks/2014.',
		]);
		expect(rowsOf(address, 16, true)).toEqual(['https://', 'example.org/', 'talks/2014']);
		expect(rowsOf(address, 22, true)).toEqual(['https://example.org/', 'talks/2014']);
	});

	test('breaks Chinese and Japanese between characters, but not before a closing mark or behind an opening one', () => {
		expect(rowsOf(plain('日本語文章'), 4)).toEqual(['日本', '語文', '章']);
		expect(rowsOf(plain('日本。語'), 4)).toEqual(['日', '本。', '語']);
		expect(rowsOf(plain('日本「語」文'), 6)).toEqual(['日本', '「語」', '文']);
	});

	test('keeps Korean words whole', () => {
		expect(rowsOf(plain('대한민국 서울'), 10)).toEqual(['대한민국', '서울']);
	});

	test('never cuts a character of several code points', () => {
		const family = '👩‍👩‍👧';
		expect(rowsOf(plain(family.repeat(3)), 4)).toEqual([family.repeat(2), family]);
		expect(rowsOf(plain('e\u0301e\u0301e\u0301'), 2)).toEqual(['e\u0301e\u0301', 'e\u0301']);
	});

	test('takes time linear in the length of a text without spaces', () => {
		for (const text of ['日本語'.repeat(100_000), 'é'.repeat(300_000), 'x'.repeat(1_000_000)])
			expect(processorTime(() => wrap(plain(text), 8))).toBeLessThan(5000);
	});
});

fc.configureGlobal({ numRuns: 1000 });

const character = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...'abcdeXYZ0123/?&-.,:;()[]"\'') },
	{ weight: 3, arbitrary: fc.constantFrom(' ', ' ', '  ', '\n', '\u00a0', '\u3000') },
	{ weight: 3, arbitrary: fc.constantFrom(...'日本語の、。「」ー한국어سلامשלוםéßЖ') },
	{ weight: 1, arbitrary: fc.constantFrom('👩‍👩‍👧', '🇮🇳', 'e\u0301', 'ن\u200cک', '❤️', '—', '…') },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
const words = fc.array(character, { maxLength: 120 }).map((characters) => characters.join(''));
const role = fc.constantFrom('text', 'link', 'title', 'code', 'reference') as fc.Arbitrary<Segment['role']>;
const segmentsArbitrary = fc.array(fc.record({ text: words, role }), { maxLength: 6 });
const width = fc.integer({ min: 8, max: 200 });
const withoutSpace = (text: string) => text.replace(/[\s\u200b]/g, '');

describe('every wrapped text', () => {
	test('has no row wider than the width', () => {
		fc.assert(
			fc.property(segmentsArbitrary, width, (segments, columns) => {
				for (const row of rowsOf(segments, columns)) expect(widthOf(row)).toBeLessThanOrEqual(columns);
			}),
		);
	});

	test('loses nothing but white space, in order', () => {
		fc.assert(
			fc.property(segmentsArbitrary, width, (segments, columns) => {
				expect(withoutSpace(rowsOf(segments, columns).join(''))).toBe(withoutSpace(textOf({ segments })));
			}),
		);
	});

	test('keeps words whole that fit on a row', () => {
		const ascii = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 60 });
		fc.assert(
			fc.property(ascii, width, (list, columns) => {
				expect(rowsOf(plain(list.join(' ')), columns).flatMap((row) => row.split(' '))).toEqual(list);
			}),
		);
	});

	test('names with its offsets the places its rows start at', () => {
		fc.assert(
			fc.property(segmentsArbitrary, width, (segments, columns) => {
				const text = textOf({ segments });
				for (const row of wrap(segments, columns)) expect(text.startsWith(textOf(row), row.offset)).toBe(true);
			}),
		);
	});
});

describe('measuring', () => {
	test('counts columns, not characters', () => {
		expect(widthOf('plain')).toBe(5);
		expect(widthOf('日本')).toBe(4);
		expect(widthOf('e\u0301')).toBe(1);
		expect(widthOf('👩‍👩‍👧')).toBe(2);
	});

	test('agrees with string-width on the characters of the first plane', () => {
		const wrong: string[] = [];
		// With `SLOW=1` on every one, without it on every seventh.
		for (let code = 0x20; code <= 0xffff; code += isSlow ? 1 : 7) {
			const character = String.fromCharCode(code);
			if (widthOf(character) !== stringWidth(character)) wrong.push(code.toString(16));
		}
		expect(wrong).toEqual([]);
	});

	test('cuts a text to a width and says so', () => {
		expect(truncate('Experience', 10)).toBe('Experience');
		expect(truncate('Internships and Contract work', 16)).toBe('Internships and…');
		expect(truncate('日本語文章', 6)).toBe('日本…');
		expect(truncate('Experience', 6, '...')).toBe('Exp...');
		expect(truncate('Experience', 0)).toBe('');
	});
});
