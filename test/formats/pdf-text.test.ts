import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { followable } from '../../src/model/address.ts';
import type { Resume } from '../../src/model/index.ts';
import { linksOf } from '../../src/model/links.ts';
import { parse } from '../../src/parse/index.ts';
import { createFuzzer } from '../helpers/fuzz.ts';
import { agreementOf, HAS_POPPLER, lettersIn, linksOfPdf, textOfPdf, writePdf } from '../helpers/pdf.ts';
import { textsOf } from '../helpers/words.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
/** `CVS` names more folders, parted by colons: their figures are printed. */
const MORE = (process.env['CVS'] ?? '').split(':').filter(Boolean);
const CVS = [`${FIXTURES}/dialects`, `${FIXTURES}/pdf`, ...MORE].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => `${folder}/${name}`),
);

const SOURCES = CVS.filter((path) => path.includes('/dialects/')).map((path) => readFileSync(path, 'utf8'));
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
			const isArabic = /\p{Script=Arabic}/u.test(texts.join(''));
			const floor = isArabic ? ARABIC : FLOOR;
			const file = await writeOrSkip(resume);
			if (file === null) return;
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

	test('no word of texts of the fuzzer is lost', async () => {
		const fuzzer = createFuzzer(1842, SOURCES);
		for (let count = 0; count < 25; count++) {
			const resume = parse(fuzzer.next(), { readYaml });
			const page = lettersIn(textOfPdf(await writePdf(resume), '-raw')).join('');
			// What runs from right to left is read back in another order.
			const words = textsOf(resume)
				.flatMap(lettersIn)
				.filter((word) => !/[\u0590-\u08ff]/.test(word));
			expect(words.filter((word) => !page.includes(word))).toEqual([]);
		}
	}, 60_000);

	afterAll(() => {
		if (MORE.length === 0) return;
		const mean = (figure: keyof Figures) =>
			(figures.reduce((sum, one) => sum + one[figure], 0) / figures.length).toFixed(4);
		console.log((['words', 'order', 'extra', 'links'] as const).map((name) => `${name} ${mean(name)}`).join(', '));
	});
});

/** The path of the PDF of a CV; null where this machine has no font for it. */
async function writeOrSkip(of: Resume): Promise<string | null> {
	try {
		return await writePdf(of);
	} catch (error) {
		if (error instanceof UserError && error.message.startsWith('no font of this system has')) return null;
		throw error;
	}
}

function readYaml(text: string): unknown {
	try {
		return load(text);
	} catch {
		return null;
	}
}
