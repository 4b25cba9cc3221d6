import { describe, expect, test } from 'vitest';
import { layout } from '../../src/layout/index.ts';
import { type Line, textOf } from '../../src/layout/line.ts';
import { painter } from '../../src/terminal/theme.ts';
import { ada } from '../helpers/resumes.ts';

const lines = layout(ada, { width: 80, links: 'footnote', ascii: false });
const lineOf = (segment: Line['segments'][number]): Line => ({ segments: [segment], source: 1, offset: 0 });
const codes = (text: string) => [...text.matchAll(/\u001b\[([\d;]*)m/g)].map((match) => Number(match[1]));

describe('painting', () => {
	test('adds no escape code without colours, even where links are shown', () => {
		const paint = painter({ colors: 0, hyperlinks: true });
		expect(lines.map(paint)).toEqual(lines.map(textOf));
	});

	test('uses the sixteen colours of the terminal, but neither white, yellow nor black, and no background', () => {
		const used = new Set(lines.map(painter({ colors: 3, hyperlinks: false })).flatMap(codes));
		const allowed = [0, 1, 2, 3, 4, 7, 9, 22, 23, 24, 27, 29, 31, 32, 34, 35, 36, 39];
		expect([...used].filter((code) => !allowed.includes(code))).toEqual([]);
		expect(used.size).toBeGreaterThan(5);
	});

	test('leaves text undimmed', () => {
		const dim = codes(painter({ colors: 1, hyperlinks: false })(lineOf({ text: 'text', role: 'text' })));
		expect(dim).toEqual([]);
	});

	test('says with weight or underline what a title, a section and a link are', () => {
		const paint = painter({ colors: 1, hyperlinks: false });
		for (const role of ['name', 'section', 'title', 'heading'] as const)
			expect(codes(paint(lineOf({ text: 'x', role })))).toContain(1);
		for (const role of ['link', 'address'] as const) expect(codes(paint(lineOf({ text: 'x', role })))).toContain(4);
		expect(codes(paint(lineOf({ text: 'x', role: 'title', href: 'https://example.org' })))).toContain(4);
	});

	test('keeps what the author made strong, emphasised or struck', () => {
		const paint = painter({ colors: 1, hyperlinks: false });
		expect(codes(paint(lineOf({ text: 'x', role: 'text', strong: true, emphasis: true, strike: true })))).toEqual([
			1, 3, 9, 29, 23, 22,
		]);
	});

	test('links what may be opened, as the address that is opened', () => {
		const paint = painter({ colors: 1, hyperlinks: true });
		const linked = paint(lineOf({ text: 'Notes', role: 'text', href: 'HTTPS://example.org/a b' }));
		expect(linked).toBe('\u001b]8;;https://example.org/a%20b\u0007\u001b[4mNotes\u001b[24m\u001b]8;;\u0007');
		for (const href of ['tel:+44', 'javascript:alert(1)', 'file:///etc/passwd', 'https://a:b@example.org']) {
			expect(paint(lineOf({ text: 'x', role: 'text', href }))).not.toContain('\u001b]8');
		}
	});
});
