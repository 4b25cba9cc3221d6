import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse/index.ts';
import { sanitize } from '../../src/parse/sanitize.ts';

const DANGEROUS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/;

describe('sanitising', () => {
	test.each([
		['\x1b[31mred\x1b[0m', 'red'],
		['\x1b]0;title\x07text', 'text'],
		['\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\', 'link'],
		['\x9b31mred', 'red'],
		['a\u202eb\u2066c', 'abc'],
		['zero\u200bwidth\ufeff', 'zerowidth'],
		['one\r\ntwo\rthree', 'one\ntwo\nthree'],
		['می\u200cخواهم', 'می\u200cخواهم'],
		['👩\u200d🔬 a\u200d b', '👩\u200d🔬 a b'],
		['tab\tstays', 'tab\tstays'],
	])('%j becomes %j', (text, clean) => {
		expect(sanitize(text)).toBe(clean);
	});

	test('leaves nothing that could steer a terminal, keeps the number of lines, and does nothing twice', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('\x1b[', '\x1b]8;;', '\x07', '\x9b', '31m', '\u202e', '\u200d', 'e', '\n', '\r\n'),
		);
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const text = pieces.join('');
				const clean = sanitize(text);
				expect(clean).not.toMatch(DANGEROUS);
				expect(clean.split('\n')).toHaveLength(text.split(/\r\n?|\n/).length);
				expect(sanitize(clean)).toBe(clean);
			}),
		);
	});

	test('holds for what YAML escapes in the front matter', () => {
		const source =
			'---\nname: "\\e[31mAda\\e]0;owned\\a Byron"\nemail: "\\x9b2Ja@b.example"\nlang: "e\\u202en"\n---\nText.\n';
		const { name, contacts, lang } = parse(source, { readYaml: load });
		expect({ name, lang, contacts: contacts.map(({ value }) => value) }).toEqual({
			name: 'Ada Byron',
			lang: 'en',
			contacts: ['a@b.example'],
		});
	});

	test('holds for the whole model, whatever the source says and however it is encoded', () => {
		const piece = fc.constantFrom(
			'# ',
			'## ',
			'- ',
			'`',
			'**',
			'<b>',
			'<a href="',
			'">',
			'</a>',
			'<pre>',
			'&#27;',
			'&#x9b;',
			'&#8238;',
			'\x1b[2J',
			'](',
			'[',
			')',
			'|',
			': ',
			'\n',
			'\n\n',
			'a',
			'2012 - ',
			'x@y.example',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
				expect(JSON.stringify(parse(pieces.join('')))).not.toMatch(
					/\\u00[01]|\\u001b|[\x7f-\x9f\u202a-\u202e\u2066-\u2069]/,
				);
			}),
		);
	});
});
