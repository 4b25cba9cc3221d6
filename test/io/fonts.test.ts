import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rankOf } from '../../src/io/font-ranks.ts';
import { fontShelf } from '../../src/io/fonts.ts';

/** A shelf of a Windows whose folder of fonts has these files. */
function shelfOf(...names: readonly string[]) {
	const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
	mkdirSync(join(folder, 'Fonts'));
	for (const name of names) writeFileSync(join(folder, 'Fonts', name), '');
	return fontShelf([], { env: { WINDIR: folder, LOCALAPPDATA: folder }, platform: 'win32' });
}

const sorted = (families: readonly string[], language: string, kind: 'sans' | 'serif' = 'sans') =>
	families.toSorted((one, other) => (rankOf(one, language, kind) ?? 0) - (rankOf(other, language, kind) ?? 0));
const bestOf = (language: string, ...families: readonly string[]) => sorted(families, language)[0];

describe('the fonts in the folders of a system', () => {
	test('are found with their bold and italic ones, those for text first', () => {
		const shelf = shelfOf(
			'seguiemj.ttf',
			'ariali.ttf',
			'arialbd.ttf',
			'arialbi.ttf',
			'arial.ttf',
			'consola.TTF',
			'arial.fon',
		);
		const [first, ...others] = [...shelf.having(['ż'], 'pl', 'sans')];
		const files = [first?.regular, first?.bold, first?.italic, first?.boldItalic];
		expect(files.map((file) => file && basename(file.path))).toEqual([
			'arial.ttf',
			'arialbd.ttf',
			'ariali.ttf',
			'arialbi.ttf',
		]);
		expect(others.map(({ regular }) => basename(regular.path))).toEqual(['consola.TTF', 'seguiemj.ttf']);
	});

	test('are those with serifs, where these are asked for', () => {
		const shelf = shelfOf('arial.ttf', 'times.ttf', 'timesbd.ttf');
		const [times, ...others] = [...shelf.having(['ż'], 'pl', 'serif')];
		expect([times?.regular, times?.bold].map((file) => file && basename(file.path))).toEqual([
			'times.ttf',
			'timesbd.ttf',
		]);
		expect(others).toEqual([]);
	});

	test('are chosen from a collection by the language, and not a bold one', () => {
		const names = ['jp-Bold', 'jp-Regular', 'sc-Bold', 'sc-Regular'].map((name) => `NotoSansCJK${name}`);
		const chosen = (language: string) => {
			const [family] = shelfOf('NotoSansCJK-Regular.ttc').having(['字'], language, 'sans');
			return family?.regular.choose?.(names);
		};
		expect(chosen('zh')).toBe('NotoSansCJKsc-Regular');
		expect(chosen('ja')).toBe('NotoSansCJKjp-Regular');
	});
});

describe('the rank of a family', () => {
	test('goes by the language that writes Han characters', () => {
		const all = ['TC', 'SC', 'JP', 'KR'].map((region) => `Noto Sans CJK ${region}`);
		expect(bestOf('zh', ...all)).toBe('Noto Sans CJK SC');
		expect(bestOf('zh-Hant-TW', ...all)).toBe('Noto Sans CJK TC');
		expect(bestOf('ja', ...all)).toBe('Noto Sans CJK JP');
		expect(bestOf('ko', ...all)).toBe('Noto Sans CJK KR');
	});

	test('is worst for pictures in colours, and bad for what is no text', () => {
		const families = ['Noto Color Emoji', 'DejaVu Sans Mono', 'Noto Kufi Arabic', 'Noto Sans Arabic'];
		expect(bestOf('ar', ...families)).toBe('Noto Sans Arabic');
		expect(sorted(families, 'ar').at(-1)).toBe('Noto Color Emoji');
	});

	test('is none for a family without serifs, where these are asked for', () => {
		expect(rankOf('Arial', 'pl', 'serif')).toBeNull();
		expect(rankOf('Noto Serif', 'pl', 'serif')).not.toBeNull();
	});

	test('is best for what looks like the standard fonts, so that a Polish CV looks like an English one', () => {
		expect(bestOf('pl', 'DejaVu Sans', 'Noto Sans', 'Liberation Sans')).toBe('Liberation Sans');
		expect(sorted(['DejaVu Serif', 'Noto Serif', 'Liberation Serif'], 'pl', 'serif')[0]).toBe('Liberation Serif');
	});
});
