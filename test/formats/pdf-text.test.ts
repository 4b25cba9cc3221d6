import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { runsLeft } from '../../src/formats/pdf/characters.ts';
import { followable } from '../../src/model/address.ts';
import { linksOf } from '../../src/model/links.ts';
import { parse } from '../../src/parse/index.ts';
import { createFuzzer } from '../helpers/fuzz.ts';
import {
	agreementOf,
	HAS_POPPLER,
	lettersIn,
	linksOfPdf,
	textOfPdf,
	textWithoutFeet,
	writeOrSkip,
	writePdf,
} from '../helpers/pdf.ts';
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
/** The share of neighbours that stay neighbours. As it is seen, a table has the rows of its cells beside each other. */
const ORDER = { '-raw': 1, '-layout': 0.995 } as const;
/** As a page is seen, poppler gives a sign above a letter without a form of its own, `id̈m`, and what follows it another row. */
const ORDER_WITH_SIGNS = { '-raw': 1, '-layout': 0.99 } as const;
/** Poppler turns letters that are joined in Arabic around, and reads a page that runs to the left in another order. */
const ORDER_TO_LEFT = { '-raw': 0.94, '-layout': 0.75 } as const;

type Figures = { readonly words: number; readonly order: number; readonly extra: number; readonly links: number };
const figures: Figures[] = [];

describe.skipIf(!HAS_POPPLER)('the words and links of a PDF', () => {
	test.each(CVS.map((path) => [path.replace(`${FIXTURES}/`, ''), path]))(
		'%s',
		async (_, path) => {
			const resume = parse(readFileSync(path, 'utf8'), { readYaml });
			const texts = textsOf(resume, true);
			const all = texts.join('\n').normalize('NFKC');
			const leastOrder = runsLeft(all) ? ORDER_TO_LEFT : /\p{Mn}/u.test(all) ? ORDER_WITH_SIGNS : ORDER;
			const file = await writeOrSkip(resume);
			if (file === null) return;
			const shown = new Set(linksOfPdf(file));
			const wanted = linksOf(resume).flatMap(({ url }) => followable(url) ?? []);
			const links = wanted.filter((url) => shown.has(url)).length / Math.max(1, wanted.length);
			for (const order of ['-raw', '-layout'] as const) {
				const found = agreementOf(textWithoutFeet(textOfPdf(file, order), resume.name), texts);
				figures.push({ ...found, links: wanted.length === 0 ? 1 : links });
				expect(found).toMatchObject({ words: 1, extra: 0 });
				expect(found.order).toBeGreaterThanOrEqual(leastOrder[order]);
			}
			if (wanted.length > 0) expect(wanted.filter((url) => !shown.has(url))).toEqual([]);
		},
		60_000,
	);

	test('no word of texts of the fuzzer is lost', async () => {
		const fuzzer = createFuzzer(1842, SOURCES);
		let written = 0;
		for (let count = 0; count < 25; count++) {
			const resume = parse(fuzzer.next(), { readYaml });
			const file = await writePdf(resume).catch(withoutFont);
			// No font here has one of its letters.
			if (file === null) continue;
			written++;
			const page = lettersIn(textOfPdf(file, '-raw')).join('');
			// What runs from right to left is read back in another order.
			const words = textsOf(resume)
				.flatMap(lettersIn)
				.filter((word) => !/[\u0590-\u08ff]/.test(word));
			expect(words.filter((word) => !page.includes(word))).toEqual([]);
		}
		expect(written).toBeGreaterThan(0);
	}, 60_000);

	afterAll(() => {
		if (MORE.length === 0) return;
		const mean = (figure: keyof Figures) =>
			(figures.reduce((sum, one) => sum + one[figure], 0) / figures.length).toFixed(4);
		console.log((['words', 'order', 'extra', 'links'] as const).map((name) => `${name} ${mean(name)}`).join(', '));
	});
});

/** Nothing for the error that no font has a letter; any other is thrown again. */
function withoutFont(error: unknown): null {
	if (error instanceof UserError && error.message.startsWith('no font')) return null;
	throw error;
}

function readYaml(text: string): unknown {
	try {
		return load(text);
	} catch {
		return null;
	}
}
