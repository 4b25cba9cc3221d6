import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { followable } from '../../src/model/address.ts';
import { linksOf } from '../../src/model/links.ts';
import { parse } from '../../src/parse/index.ts';
import { HAS_HAN } from '../helpers/chromium.ts';
import { agreementOf, HAS_POPPLER, linksOfPdf, textOfPdf, writePdf } from '../helpers/pdf.ts';
import { textsOf } from '../helpers/words.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
/** `CVS` names more folders, parted by colons: their figures are printed. */
const MORE = (process.env['CVS'] ?? '').split(':').filter(Boolean);
const CVS = [`${FIXTURES}/dialects`, `${FIXTURES}/pdf`, ...MORE].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => `${folder}/${name}`),
);

/** A page may repeat the head of a column in each row, and the name of the person on each page. */
const FLOOR = { words: 0.998, order: 0.93, extra: 0.03 };
/** Poppler turns letters that are joined in Arabic around, and cuts a word at its vowels. */
const ARABIC = { words: 0.85, order: 0.5, extra: 0.2 };

type Figures = { readonly words: number; readonly order: number; readonly extra: number; readonly links: number };
const figures: Figures[] = [];

describe.skipIf(!HAS_POPPLER)('the words and links of a PDF', () => {
	test.each(CVS.map((path) => [path.replace(`${FIXTURES}/`, ''), path]))(
		'%s',
		async (_, path) => {
			const resume = parse(readFileSync(path, 'utf8'), { readYaml });
			const texts = textsOf(resume);
			if (!HAS_HAN && /[\p{Script=Han}\p{Script=Hangul}]/u.test(texts.join(''))) return;
			const isArabic = /\p{Script=Arabic}/u.test(texts.join(''));
			const floor = isArabic ? ARABIC : FLOOR;
			const file = await writePdf(resume);
			const shown = new Set(linksOfPdf(file));
			const wanted = linksOf(resume).flatMap(({ url }) => followable(url) ?? []);
			const links = wanted.filter((url) => shown.has(url)).length / Math.max(1, wanted.length);
			for (const order of ['-raw', '-layout'] as const) {
				const found = agreementOf(textOfPdf(file, order), texts);
				figures.push({ ...found, links: wanted.length === 0 ? 1 : links });
				expect(found.words).toBeGreaterThanOrEqual(floor.words);
				expect(found.extra).toBeLessThanOrEqual(floor.extra);
				if (order === '-raw') expect(found.order).toBeGreaterThanOrEqual(floor.order);
			}
			if (wanted.length > 0) expect(wanted.filter((url) => !shown.has(url))).toEqual([]);
		},
		60_000,
	);

	afterAll(() => {
		if (MORE.length === 0) return;
		const mean = (figure: keyof Figures) =>
			(figures.reduce((sum, one) => sum + one[figure], 0) / figures.length).toFixed(4);
		console.log((['words', 'order', 'extra', 'links'] as const).map((name) => `${name} ${mean(name)}`).join(', '));
	});
});

function readYaml(text: string): unknown {
	try {
		return load(text);
	} catch {
		return null;
	}
}
