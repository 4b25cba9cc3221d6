import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Font, GlyphRun } from 'fontkit';
import { describe, expect, test, vi } from 'vitest';
import type { FontShelf } from '../../src/formats/pdf/fonts.ts';
import { pdf } from '../../src/formats/pdf/index.ts';
import { readFont } from '../../src/formats/pdf/library.ts';
import { setLines } from '../../src/formats/pdf/lines.ts';
import type { Look } from '../../src/formats/pdf/look.ts';
import { gather, type PageRow, pagesOf } from '../../src/formats/pdf/pages.ts';
import type { Row } from '../../src/formats/pdf/rows.ts';
import { fontShelf } from '../../src/io/fonts.ts';
import type { Block, Resume } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import { findsCommand } from '../helpers/commands.ts';
import {
	HAS_POPPLER,
	HAS_QPDF,
	infoOfPdf,
	keepPdf,
	lettersIn,
	linksOfPdf,
	NO_FONTS,
	PDF_OPTIONS,
	textOfPdf,
	writeOrSkip,
	writePdf,
} from '../helpers/pdf.ts';
import { ada, bullets, entry, paragraph, resume, section } from '../helpers/resumes.ts';
import { textsOf } from '../helpers/words.ts';

/** The example without its one line in Japanese, for machines without such a font. */
const western: Resume = JSON.parse(JSON.stringify(ada).replace(/\p{Script=Han}[^"]*/gu, 'Japanese'));
const fixture = (name: string) =>
	parse(readFileSync(new URL(`../fixtures/pdf/${name}.md`, import.meta.url), 'utf8'), {
		readYaml: (text) =>
			Object.fromEntries(
				text
					.trim()
					.split('\n')
					.map((row) => row.split(': ')),
			),
	});
const pagesIn = (path: string) => textOfPdf(path, '-raw').split('\f').slice(0, -1);
/** Where a word begins and ends on its row, in points. */
function boxOf(path: string, word: string): { readonly from: number; readonly to: number } {
	const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
	const [, from, to] = new RegExp(`xMin="([\\d.]+)".*xMax="([\\d.]+)".*>${word}<`).exec(boxes) ?? [];
	return { from: Number(from), to: Number(to) };
}
/** A CV of one section with so many short paragraphs. */
const long = (count: number, name = 'Ada Example') =>
	resume({
		name,
		sections: [section(3, 'Notes', ...Array.from({ length: count }, (_, at) => paragraph(at, `Note number ${at}.`)))],
	});

describe('the file', () => {
	test('is the same for the same CV and moment, and tells the moment', async () => {
		const [one, same, later] = await Promise.all([
			pdf(western, PDF_OPTIONS),
			pdf(western, PDF_OPTIONS),
			pdf(western, { ...PDF_OPTIONS, now: new Date('2027-01-01T00:00:00Z') }),
		]);
		expect(Buffer.compare(one.bytes, same.bytes)).toBe(0);
		expect(Buffer.compare(one.bytes, later.bytes)).not.toBe(0);
	});

	test('needs no font for the letters of Western Europe', async () => {
		const { bytes } = await pdf(resume({ name: 'Zoë Müller-Ñuñez “Ø”', headline: '€ – œuvre' }), {
			...PDF_OPTIONS,
			fonts: NO_FONTS,
		});
		expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/FontFile/);
	});

	test.skipIf(!HAS_QPDF)('has no mistake that qpdf finds, even for an empty CV', async () => {
		for (const of of [western, resume({}), long(200)])
			execFileSync('qpdf', ['--check', await writePdf(of)], { stdio: 'ignore' });
	});

	test.skipIf(!HAS_POPPLER)('names the CV, its author, its subject and its language', async () => {
		const file = await writePdf({ ...western, name: 'Ada & <Co>', lang: 'en-GB' });
		const info = infoOfPdf(file);
		expect(info).toMatch(/^Title: +Ada & <Co>$/m);
		expect(info).toMatch(/^Author: +Ada & <Co>$/m);
		expect(info).toMatch(/^Subject: +Engineer of analytical engines$/m);
		expect(info).toMatch(/^Tagged: +yes$/m);
		expect(infoOfPdf(file, '-meta')).toContain('Ada &amp; &lt;Co&gt;');
		expect(readFileSync(file, 'latin1')).toContain('/Lang (en-GB)');
	});

	test('has words that are names of JavaScript', async () => {
		const words = 'constructor __proto__ toString hasOwnProperty';
		const file = await writePdf(long(1, words));
		if (HAS_POPPLER) expect(textOfPdf(file, '-raw')).toContain(words);
	});
});

describe.skipIf(!HAS_POPPLER)('the structure', () => {
	/** The types of the elements, indented by their depth, and their texts. */
	const structureOf = async (of: Resume) => infoOfPdf(await writePdf(of), '-struct-text');

	test('has headings, lists, tables and links', async () => {
		const structure = await structureOf(western);
		expect(structure).toMatch(/^ {2}H1 \(block\)\n {4}"Ada Example"$/m);
		expect(structure).toMatch(/^ {4}H2 \(block\)\n {6}"Experience"$/m);
		expect(structure).toMatch(/^ {4}H3 \(block\)\n {6}"Lead Programmer"$/m);
		expect(structure).toMatch(/LI \(block\)\n +Lbl \(block\)\n +"•"\n +LBody \(block\)\n/);
		expect(structure).toMatch(/Table \(block\)\n +TR\n +TH:\n +\/Scope \/Column\n +"Year"/);
		expect(structure).toMatch(/TD\n +Link \(inline\)\n +"Medal"\n +Object \d+ 0/);
		expect(structure).toMatch(/BlockQuote\n +P \(block\)\n/);
		expect(structure).toMatch(/Code \(inline\)\n +"for n in numbers:/);
	});

	test('holds every word once, in reading order, without the numbers of pages', async () => {
		for (const of of [western, { ...western, sections: Array(6).fill(western.sections).flat() }]) {
			const texts = (await structureOf(of)).split('\n').flatMap((row) => /^ *"(.*)"$/.exec(row)?.[1] ?? []);
			const shown = texts.flatMap(lettersIn);
			expect(shown.join('')).toBe(textsOf(of, true).flatMap(lettersIn).join(''));
		}
	});

	test('leaves out no level of headings, and no cell of a table', async () => {
		const heading = (text: string): Block => ({ type: 'heading', level: 3, spans: [{ text }], line: 3 });
		const [head, rows] = [[[{ text: 'A' }], [{ text: 'B' }]], [[[], [{ text: 'b' }]]]];
		const job = entry(2, { title: 'Job', blocks: [heading('Done')] });
		const none = entry(5, { blocks: [heading('Alone'), { type: 'table', head, rows, line: 6 }] });
		const structure = await structureOf(resume({ sections: [section(1, 'Work', job), section(4, 'More', none)] }));
		const types = [...structure.matchAll(/^ +(H\d|TR|TH|TD)\b/gm)].map(([, type]) => type);
		expect(types).toEqual(['H1', 'H2', 'H3', 'H1', 'H2', 'TR', 'TH', 'TH', 'TR', 'TD', 'TD']);
	});

	test('tells how the items of a list are marked', async () => {
		const structure = await structureOf(western);
		expect(structure).toMatch(/L \(block\):\n +\/ListNumbering \/Disc\n +LI \(block\)\n +Lbl \(block\)\n +"•"/);
		expect(structure).toMatch(/L \(block\):\n +\/ListNumbering \/Decimal\n +LI \(block\)\n +Lbl \(block\)\n +"9\."/);
	});

	test('has links only to what may be followed, with the address as their text for those who listen', async () => {
		const hrefs = [
			'https://a.example/?b=c&d',
			'mailto:a@b.example',
			'javascript:alert(1)',
			'file:///etc/passwd',
			'#top',
		];
		const of = resume({ intro: [paragraph(1, ...hrefs.map((href) => ({ text: 'here ', href })))] });
		const file = await writePdf(of);
		expect(linksOfPdf(file)).toEqual(hrefs.slice(0, 2));
		expect(readFileSync(file, 'latin1')).toContain('/Contents (mailto:a@b.example)');
	});

	test('is one paragraph a page for what is longer than any CV', async () => {
		const structure = await structureOf(long(12_000));
		expect(structure).not.toContain('H2');
		expect(structure.match(/^ {2}P \(block\)$/gm)?.length).toBeGreaterThan(200);
		// Or has more pieces, such as words in bold or in Arabic.
		const words = Array.from({ length: 41_000 }, (_, at) => ({
			text: `${at} `,
			...(at % 2 === 0 && { strong: true as const }),
		}));
		const bold = await structureOf(resume({ sections: [section(1, 'Work', paragraph(2, ...words))] }));
		expect(bold).not.toContain('H2');
	});

	test.skipIf(!HAS_QPDF)('has an outline of the sections and their entries', async () => {
		const json = execFileSync('qpdf', ['--json', '--json-key=outlines', await writePdf(western)], { encoding: 'utf8' });
		type Item = { readonly title: string; readonly destpageposfrom1: number; readonly kids: readonly Item[] };
		const { outlines } = JSON.parse(json) as { outlines: readonly Item[] };
		expect(outlines.map(({ title }) => title)).toEqual(['Experience', 'Everything Else']);
		expect(outlines[0]?.kids.map(({ title }) => title)).toEqual([
			'Lead Programmer',
			'Mathematician with a remarkably long title that does not stand beside its dates on narrow screens',
		]);
		expect(outlines[0]?.destpageposfrom1).toBe(1);
	});
});

describe.skipIf(!HAS_POPPLER)('the page', () => {
	test.each([
		[{ paper: 'a4' as const, locale: 'en_US.UTF-8' }, 'en', 'A4'],
		[{ paper: 'letter' as const }, 'en', 'letter'],
		[{ locale: 'en_US.UTF-8' }, 'en', 'letter'],
		[{ locale: 'C' }, 'en', 'A4'],
		[{ locale: 'en_US.UTF-8' }, 'en-GB', 'A4'],
		[{ locale: 'de_DE.UTF-8' }, 'es-MX', 'letter'],
	])('on %j for a CV in %s is %s', async (options, lang, size) => {
		expect(infoOfPdf(await writePdf({ ...western, lang }, options))).toMatch(new RegExp(`Page size:.*\\(${size}\\)`));
	});

	test('has the name and its number from the second page on', async () => {
		const pages = pagesIn(await writePdf(long(120)));
		expect(pages.length).toBe(3);
		expect(pages[0]).not.toContain('1 / 3');
		expect(pages[1]?.trimEnd().split('\n').at(-1)).toBe('Ada Example – 2 / 3');
		expect(pages[2]?.trimEnd().split('\n').at(-1)).toBe('Ada Example – 3 / 3');
	});

	test('has its number alone where the name is too long to stand beside it', async () => {
		const pages = pagesIn(await writePdf(long(120, 'Maximiliana '.repeat(5))));
		expect(pages[1]?.trimEnd().split('\n').at(-1)).toBe(`${'Maximiliana '.repeat(5).trim()} – 2 / 3`);
		const [, second] = pagesIn(await writePdf(long(120, 'Maximiliana '.repeat(12))));
		expect(second?.trimEnd().split('\n').at(-1)).toMatch(/^2 \/ \d$/);
	});

	test('has the dates at the right edge, beside the last row of their head', async () => {
		const file = await writePdf(western);
		const rows = textOfPdf(file, '-layout').split('\n');
		expect(rows.find((row) => row.includes('Aug 1842-Present'))).toMatch(/Analytical Engines, London \(England\) +Aug/);
		const at = rows.findIndex((row) => row.includes('1838-1842'));
		// Only that row leaves room for them.
		expect(rows[at - 1]?.trimEnd().length).toBeGreaterThan(rows[at]?.indexOf('1838') ?? 0);
		const [first, second] = ['1842-Present', '1838-1842'].map((word) => boxOf(file, word));
		expect(first?.to).toBeGreaterThan(540);
		expect(first?.to).toBeCloseTo(second?.to ?? 0, 0);
	});

	test('has titles of sections in a column, where each takes one row of it', async () => {
		const beside = /^Experience +Lead Programmer/m;
		expect(textOfPdf(await writePdf(western), '-layout')).toMatch(beside);
		const sections = western.sections.map((one, at) =>
			at === 1 ? { ...one, title: 'Everything Else That Counts' } : one,
		);
		expect(textOfPdf(await writePdf({ ...western, sections }), '-layout')).not.toMatch(beside);
	});

	test('is set closer when the last one would be nearly empty', async () => {
		const counts = new Map<number, number>();
		for (let notes = 30; notes < 60; notes++) counts.set(notes, pagesIn(await writePdf(long(notes))).length);
		const first = [...counts].find(([, pages]) => pages === 2)?.[0] ?? 0;
		const second = pagesIn(await writePdf(long(first)))[1] ?? '';
		// What needs a second page now fills a fifth of it.
		expect(second.match(/Note number/g)?.length).toBeGreaterThanOrEqual(6);
	});

	test('is one, when one is asked for and enough, or the user is told', async () => {
		expect(pagesIn(await writePdf(long(55))).length).toBe(2);
		expect(pagesIn(await writePdf(long(55), { pages: 1 })).length).toBe(1);
		expect((await pdf(long(55), { ...PDF_OPTIONS, pages: 1 })).note).toBeNull();
		const { note, bytes } = await pdf(long(100), { ...PDF_OPTIONS, pages: 1 });
		expect(note).toBe('the CV takes 2 pages at 9 points, not 1');
		expect(pagesIn(keepPdf(bytes)).length).toBe(2);
	});

	test('has tables in columns, and those that are too wide as a block a row', async () => {
		const table = (columns: number, word: string) =>
			resume({
				sections: [
					section(1, 'T', {
						type: 'table',
						head: Array.from({ length: columns }, (_, at) => [{ text: `Head${at}` }]),
						rows: [Array.from({ length: columns }, (_, at) => [{ text: `${word}${at}` }])],
						line: 2,
					}),
				],
			});
		expect(textOfPdf(await writePdf(table(4, 'cell')), '-layout')).toMatch(/cell0 +cell1 +cell2 +cell3/);
		expect(textOfPdf(await writePdf(table(12, 'averylongword')), '-layout')).toMatch(/Head0: averylongword0\n/);
	});

	test('has all of a word that is wider than it', async () => {
		const word = 'a1b2'.repeat(300);
		expect(lettersIn(textOfPdf(await writePdf(resume({ intro: [paragraph(1, word)] })), '-raw')).join('')).toBe(word);
	});
});

describe('text that no CV has', () => {
	test('is set in parts, because a font takes time with the square of the signs above a letter', () => {
		const asked: number[] = [];
		const face = { key: 'a', source: 'a', lacksBold: false, lacksItalic: false };
		const widthOf = (text: string) => {
			asked.push(text.length);
			return 1;
		};
		const faces = { facesOf: (text: string) => [{ text, face }], widthOf };
		const look: Look = { family: 'sans', strong: false, italic: false, strike: false, size: 10, color: '#000' };
		const text = `a${'\u0301'.repeat(5000)}\u{1f600} b`;
		const lines = setLines([{ text, look, link: null, tag: null }], 1000, { faces, direction: 'ltr' });
		expect([...lines].flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')).toBe(text);
		expect(Math.max(...asked)).toBeLessThanOrEqual(301);
	});

	test('in quotations in quotations has a bar for the first of them', async () => {
		const quoted = (depth: number): Block =>
			depth === 0 ? paragraph(1, 'word '.repeat(500)) : { type: 'quote', blocks: [quoted(depth - 1)], line: 1 };
		const sizeOf = async (depth: number) => (await pdf(resume({ intro: [quoted(depth)] }), PDF_OPTIONS)).bytes.length;
		expect(await sizeOf(30)).toBeLessThan(1.5 * (await sizeOf(6)));
	});
});

describe('pages of a long document', () => {
	test('are made when they are gone through, and not counted before', () => {
		let made = 0;
		const pages = function* (count: number) {
			for (; made < count; made++) yield { rows: [], used: made };
		};
		expect(gather(pages(200))).toMatchObject({ known: { count: 200, lastUsed: 199 } });
		made = 0;
		const { all, known } = gather(pages(500));
		expect([known, made]).toEqual([null, 200]);
		expect([...all].map(({ used }) => used)).toEqual(Array.from({ length: 500 }, (_, at) => at));
	});

	test('are not made before they are gone through when the sections tell that they are many', () => {
		const made = vi.fn();
		const pages = (function* () {
			for (let used = 0; used < 300; used++) {
				made();
				yield { rows: [], used };
			}
		})();
		const { all, known } = gather(pages, 201);
		expect([known, made.mock.calls.length]).toEqual([null, 0]);
		expect([...all]).toHaveLength(300);
	});

	test.skipIf(!HAS_POPPLER)('have their numbers, and the user is told how many they are', async () => {
		const { bytes, note } = await pdf(long(12_000), { ...PDF_OPTIONS, pages: 1 });
		const pages = pagesIn(keepPdf(bytes));
		expect(note).toBe(`the CV takes ${pages.length} pages at 9.75 points, not 1`);
		expect(pages.at(-1)?.trimEnd().split('\n').at(-1)).toBe(`Ada Example – ${pages.length}`);
	});
});

describe('breaks', () => {
	const row = (sticks: boolean, name = ''): Row => ({
		...{ height: 10, gap: 0, sticks, pieces: [], shapes: [] },
		marks: [{ title: name, level: 0 }],
	});
	const lengths = (rows: readonly Row[], height: number) => [...pagesOf(rows, height)].map((page) => page.rows.length);

	test('come behind the last row that may end a page', () => {
		expect(lengths([row(false), row(false), row(true), row(false)], 30)).toEqual([2, 2]);
		expect(lengths([row(false), row(true), row(true), row(true), row(false)], 40)).toEqual([1, 4]);
	});

	test('come where the page is full when no row may end it', () => {
		expect(lengths([row(true), row(true), row(true)], 20)).toEqual([2, 1]);
	});

	test('drop the space above the first row of a page', () => {
		const tops = [...pagesOf([row(false), { ...row(false), gap: 5 }, { ...row(false), gap: 5 }], 25)].map(({ rows }) =>
			rows.map(({ top }: PageRow) => top),
		);
		expect(tops).toEqual([[0, 15], [0]]);
	});

	test.skipIf(!HAS_POPPLER)('never part a head from its first two rows, nor one row from its paragraph', async () => {
		const text = 'These words are so many that they take three rows of a page, whatever its size is. '.repeat(3);
		for (let before = 30; before < 50; before++) {
			const filler = Array.from({ length: before }, (_, at) => paragraph(at, `Note ${at}.`));
			const of = resume({ sections: [section(1, 'Notes', ...filler), section(2, 'Title', paragraph(3, text))] });
			const [first = '', second = ''] = pagesIn(await writePdf(of, { paper: 'a4' }));
			const rowsIn = (page: string) =>
				page.split('\n').filter((line) => /\b(?:words|page|rows|size)\b/.test(line)).length;
			expect(rowsIn(first)).not.toBe(1);
			expect(rowsIn(second)).not.toBe(1);
			expect(first.includes('Title')).toBe(rowsIn(first) > 0);
			const list = resume({
				sections: [section(1, 'Notes', ...filler), section(2, 'Title', bullets(3, 'x1', 'x2', 'x3'))],
			});
			const [page = ''] = pagesIn(await writePdf(list, { paper: 'a4' }));
			if (page.includes('Title')) expect(page).toContain('x2');
		}
	});

	test.skipIf(!HAS_POPPLER)('never part the head of an entry without a text', async () => {
		for (let before = 30; before < 40; before++) {
			const notes = Array.from({ length: before }, (_, at) => `Note ${at}.`).join('\n\n');
			const jobs = Array.from({ length: 20 }, (_, at) => `### Potter ${at}\n\n_Clay ${at} GmbH_ \`2019\``).join('\n\n');
			const [first = ''] = pagesIn(await writePdf(parse(`## Notes\n\n${notes}\n\n## Experience\n\n${jobs}\n`)));
			const countOf = (word: RegExp) => first.match(word)?.length ?? 0;
			expect(countOf(/Potter/g)).toBeGreaterThan(0);
			expect(countOf(/Clay/g)).toBe(countOf(/Potter/g));
		}
	});
});

const FONTS = findsCommand('fc-list')
	? execFileSync('fc-list', ['--format', '%{file}\n', ':family=Liberation Sans'], { encoding: 'utf8' })
	: '';
const fontFile = (style: string) => new RegExp(`^.*LiberationSans-${style}\\.ttf$`, 'm').exec(FONTS)?.[0] ?? '';
const hasFont = ['Regular', 'Bold', 'Italic'].every((style) => fontFile(style) !== '');
if (!hasFont) console.warn('skipped: no Liberation Sans here, so fonts are not embedded');
const hasScript = (language: string) =>
	findsCommand('fc-list') && execFileSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }) !== '';

describe('fonts', () => {
	const io = { env: {}, platform: process.platform };
	const fontsOf = (path: string) => execFileSync('pdffonts', [path], { encoding: 'utf8' });
	const polish = resume({
		name: 'Łucja Żak',
		headline: 'Inżynier',
		intro: [paragraph(1, { text: 'źle', emphasis: true })],
	});

	test('that have no letter are told with the first one, and what to do', async () => {
		const write = pdf(resume({ name: 'Aż', headline: 'ł' }), { ...PDF_OPTIONS, fonts: NO_FONTS });
		await expect(write).rejects.toThrow(
			'no font of this system has ż (U+017C): name one that has it with --font FILE, or install one such as Noto Sans',
		);
	});

	test('are not needed for pictures and icons, which are left out', async () => {
		const file = await writePdf(resume({ name: 'Ada 😀\u{1f1e9}\u{1f1ea}\ue001', headline: 'x' }), { fonts: NO_FONTS });
		if (HAS_POPPLER) expect(textOfPdf(file, '-raw').split('\n')[0]?.trim()).toBe('Ada');
	});

	test('that are none are told', () => {
		const path = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'cv.ttf');
		writeFileSync(path, 'no font');
		const write = () => pdf(polish, { ...PDF_OPTIONS, fonts: fontShelf([path], io) });
		return expect(write()).rejects.toThrow(/cv\.ttf is no font that can be embedded: name a TTF, OTF or TTC file/);
	});

	test('that are not there are told', () => {
		expect(() => fontShelf(['nowhere.ttf'], io)).toThrow('cannot read nowhere.ttf: there is no such file');
	});

	test.skipIf(!hasFont)('set a word that comes again as before, whatever became of it', () => {
		const font = readFont(readFileSync(fontFile('Regular'))) as Font;
		const [features, copy] = [{ liga: false }, (places: readonly object[]) => places.map((place) => ({ ...place }))];
		const first = font.layout('words', features) as GlyphRun & { readonly glyphs: object };
		const places = copy(first.positions);
		for (const place of first.positions) Object.assign(place, { xAdvance: 0 });
		const second = font.layout('words', features) as GlyphRun & { readonly glyphs: object };
		expect(copy(second.positions)).toEqual(places);
		expect(second.glyphs).toBe(first.glyphs);
	});

	describe.skipIf(!hasFont || !HAS_POPPLER)('of the user', () => {
		test('come with the bold and italic beside them', async () => {
			const folder = mkdtempSync(join(tmpdir(), 'darxtrix-'));
			for (const style of ['Regular', 'Bold', 'Italic'])
				copyFileSync(fontFile(style), join(folder, `Own${style === 'Regular' ? '' : style}.ttf`));
			const fonts = fontsOf(await writePdf(polish, { fonts: fontShelf([join(folder, 'Own.ttf')], io) }));
			for (const style of ['LiberationSans', 'LiberationSans-Bold', 'LiberationSans-Italic'])
				expect(fonts).toMatch(new RegExp(`\\+${style} .* yes yes yes `, 'm'));
			expect(fonts).not.toMatch(/Times|Helvetica/);
		});

		test('may be named one by one, whatever they are called', async () => {
			const named = ['Regular', 'Bold', 'Italic'].map(fontFile);
			const fonts = fontsOf(await writePdf(polish, { fonts: fontShelf(named, io) }));
			expect(fonts.match(/LiberationSans/g)?.length).toBe(3);
		});

		test('are drawn bold and slanted when they have no such style', async () => {
			const path = join(mkdtempSync(join(tmpdir(), 'darxtrix-')), 'alone.ttf');
			copyFileSync(fontFile('Regular'), path);
			const file = await writePdf(polish, { fonts: fontShelf([path], io) });
			expect(fontsOf(file).match(/\+LiberationSans /g)?.length).toBeGreaterThan(0);
			expect(textOfPdf(file, '-raw')).toContain('Łucja Żak');
		});
	});

	test('in the file make it one that keeps to PDF/UA-1: all is marked, named and tabbed through in order', async () => {
		const id = '<pdfuaid:part>1</pdfuaid:part>';
		expect(Buffer.from((await pdf(western, PDF_OPTIONS)).bytes).toString('latin1')).not.toContain(id);
		const file = hasScript('pl') ? await writeOrSkip({ ...polish, lang: 'pl' }) : null;
		if (file === null) return;
		const text = readFileSync(file, 'latin1');
		for (const part of [id, '/Marked true', '/DisplayDocTitle true', '/Lang (pl)', '/Tabs /S', '<dc:title>'])
			expect(text).toContain(part);
	});

	test.skipIf(!hasScript('pl') || !HAS_POPPLER)('of the system are found, embedded and read back', async () => {
		const file = await writePdf(polish);
		expect(fontsOf(file)).toMatch(/ yes yes yes /);
		expect(textOfPdf(file, '-raw').split('\n').slice(0, 3)).toEqual(['Łucja Żak', 'Inżynier', 'źle']);
	});

	test('are looked for with serifs for the name, where there are some', async () => {
		const kinds: string[] = [];
		const shelf: FontShelf = {
			named: [],
			having: (_letters, _language, kind) => {
				kinds.push(kind);
				return [];
			},
		};
		await expect(pdf(polish, { ...PDF_OPTIONS, fonts: shelf })).rejects.toThrow('Ł (U+0141)');
		expect(kinds).toContain('sans');
		const having: FontShelf['having'] = (letters, language, kind) =>
			kind === 'serif' ? [] : PDF_OPTIONS.fonts.having(letters, language, kind);
		if (!hasScript('pl') || !HAS_POPPLER) return;
		const none = await writePdf(polish, { fonts: { named: [], having } });
		expect(textOfPdf(none, '-raw')).toContain('Łucja Żak');
	});

	test('are not looked for forever, however many letters no font has', async () => {
		let searches = 0;
		const shelf: FontShelf = {
			named: [],
			having: () => {
				searches++;
				return [];
			},
		};
		const letters = String.fromCodePoint(...Array.from({ length: 5000 }, (_, at) => 0x20000 + at));
		await expect(pdf(resume({ name: letters }), { ...PDF_OPTIONS, fonts: shelf })).rejects.toThrow('U+20000');
		expect(searches).toBeLessThan(50);
	});

	test.skipIf(!hasScript('zh-cn') || !HAS_POPPLER)('of Chinese break anywhere but before a full stop', async () => {
		const sentence = '我有九年后端开发经验。';
		for (let count = 0; count < 8; count++) {
			const intro = [paragraph(1, '字'.repeat(count) + sentence.repeat(12))];
			const rows = textOfPdf(await writePdf(resume({ intro, lang: 'zh' })), '-raw')
				.split('\n')
				.filter(Boolean);
			expect(rows.length).toBeGreaterThan(1);
			for (const row of rows) expect(row).not.toMatch(/^。/);
			expect(rows.join('').replace(/\s/g, '')).toContain('字'.repeat(count) + sentence.repeat(12));
		}
	});

	test.skipIf(!HAS_QPDF).each(['hebrew', 'arabic'])('of %s are said as they are read, word for word', async (name) => {
		const of = fixture(name);
		const file = await writeOrSkip(of);
		if (file === null) return;
		const json = execFileSync('qpdf', ['--json', file], { encoding: 'utf8' });
		const said = [...json.matchAll(/"\/ActualText": "(?:u:)?(.*?)"/g)].map(([, word]) => word ?? '');
		const wanted = textsOf(of).flatMap((text) => text.match(/[\p{Script=Hebrew}\p{Script=Arabic}\p{M}]+/gu) ?? []);
		expect(said.join(' ').match(/[\p{Script=Hebrew}\p{Script=Arabic}\p{M}]+/gu)).toEqual(wanted);
	});

	test.skipIf(!hasScript('he') || !HAS_POPPLER)('of Hebrew run from the right edge to the left', async () => {
		const file = await writePdf(fixture('hebrew'));
		// pdftotext writes these words with their letters as they are seen, from left to right.
		const [first, second, date] = ['נועה', 'ברק', '3202'].map((word) => boxOf(file, [...word].reverse().join('')));
		expect(first?.to).toBeGreaterThan(540);
		expect(first?.from).toBeGreaterThan(second?.to ?? 0);
		expect(date?.from).toBeLessThan(100);
	});
});
