import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { fix } from '../../src/check/fix.ts';
import { check } from '../../src/check/index.ts';
import { parse } from '../../src/parse/index.ts';
import { fixtureNames, readFixtureText } from '../helpers/fixtures.ts';
import { isSlow } from '../helpers/slow.ts';
import { textsOf, wordsIn } from '../helpers/words.ts';

const TODAY = '2026-11';
const mend = (source: string) => fix(source, parse, TODAY);
const findings = (source: string) => check(source, parse(source), { today: TODAY });

/** The letters that a renderer of CommonMark shows, such as GitHub's. */
function shownByCommonMark(source: string): string {
	const html = marked.parse(source, { async: false });
	return DomUtils.textContent(parseDocument(html)).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What nobody sees is no part of a word. */
const wordsOf = (source: string) =>
	textsOf(parse(source)).flatMap((text) => wordsIn(text.replace(/[\p{Default_Ignorable_Code_Point}]/gu, '')));

describe.each(fixtureNames)('mending %s', (name) => {
	const before = readFixtureText(name);
	const { source: after, count } = mend(before);

	test('changes no word, for us and for CommonMark', () => {
		expect(wordsOf(after)).toEqual(wordsOf(before));
		expect(shownByCommonMark(after)).toBe(shownByCommonMark(before));
	});

	test('leaves fewer findings, and nothing to mend', () => {
		if (count === 0) expect(after).toBe(before);
		else expect(findings(after).length).toBeLessThan(findings(before).length);
		expect(mend(after)).toEqual({ source: after, count: 0 });
	});
});

describe('what is mended', () => {
	const body = (text: string) => mend(`# Ada\n\n${text}\n`).source.slice('# Ada\n\n'.length, -1);

	test.each([
		['Kept <strong>the cards</strong> and <i>wheels</i>.', 'Kept **the cards** and *wheels*.'],
		['<b><a href="https://a.example">Notes</a></b>, old', '**[Notes](https://a.example)**, old'],
		[
			'Wrote <code>x = 1</code> in <a href="https://a.example/x?y=1">notes</a>.',
			'Wrote `x = 1` in [notes](https://a.example/x?y=1).',
		],
		['One\n\n<br/>\n<br>\n\nTwo', 'One\n\n\n\n\nTwo'],
		['<div>x</div>\n## Work\n\nText', '<div>x</div>\n\n## Work\n\nText'],
		['wo\u200brd', 'word'],
		['[mail](ada@example.org)', '[mail](mailto:ada@example.org)'],
	])('%j', (before, after) => {
		expect(body(before)).toBe(after);
	});

	test.each([
		'[page](www.example.org/ada)',
		'in<b>side</b> a word',
		'<b> spaced </b> text',
		'<b>a*b</b> text',
		'<code>a &lt; b</code>',
		'<a href="https://a.example/(x)">x</a>',
		'<a href="https://a.example" target="_blank">x</a>',
		'<div align="right"><b>x</b></div>',
		'| a <br> b | <u>c</u> |\n| --- | --- |\n| d | e |',
		'`<b>x</b>`',
		'<pre>\n## Work\n</pre>',
		'one\u2028two',
	])('%j stays as it is', (before) => {
		expect(body(before)).toBe(before);
	});

	test('lines end as they did', () => {
		const source = '# Ada\r\n\r\nKept <b>cards</b>.\r\n\r\n<div>x</div>\r\n## Work\r\n\r\nText\r\nmore\n';
		expect(mend(source).source).toBe(
			'# Ada\r\n\r\nKept **cards**.\r\n\r\n<div>x</div>\r\n\r\n## Work\r\n\r\nText\r\nmore\n',
		);
	});
});

test('no text loses or gains a word, whatever stands around the elements', () => {
	const piece = fc.constantFrom(
		...[
			'<b>',
			'</b>',
			'<i>x</i>',
			'<strong>two words</strong>',
			'<a href="https://a.example">',
			'</a>',
			'<br>',
			'<br/>\n',
		],
		...[
			'<code>c</code>',
			'**',
			'*',
			'_',
			'`',
			'\n',
			'\n\n',
			'## Work',
			'### Role, Acme',
			'- ',
			'| a | b |',
			'\u200b',
			' ',
		],
		...[
			'word',
			'Ada',
			'2019 - 2020',
			'[x](ada@example.org)',
			'<div>',
			'</div>',
			'<pre>',
			'</pre>',
			'&amp;',
			'\\',
			'<!-- x -->',
		],
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
			const before = `# Ada Byron\n\n${pieces.join('')}\n`;
			const { source: after } = mend(before);
			expect(wordsOf(after)).toEqual(wordsOf(before));
		}),
		{ numRuns: isSlow ? 1500 : 400 },
	);
});
