import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { fix } from '../src/check/fix.ts';
import { UserError } from '../src/errors.ts';
import type { FormatOptions } from '../src/formats/format.ts';
import { formats } from '../src/formats/index.ts';
import { layout } from '../src/layout/index.ts';
import { textOf } from '../src/layout/line.ts';
import { drawTable } from '../src/layout/table.ts';
import { prepareMeasure, widthOf } from '../src/layout/wrap.ts';
import type { Resume } from '../src/model/index.ts';
import { referencesOf } from '../src/model/references.ts';
import { FORM, FORM_KEY } from '../src/parse/cv/own-markdown.ts';
import { readPlainText } from '../src/parse/cv/plain-text.ts';
import { readFrontMatter } from '../src/parse/front-matter.ts';
import { parse } from '../src/parse/index.ts';
import { readBlocks } from '../src/parse/markdown/blocks.ts';
import { dropDirectives } from '../src/parse/markdown/directives.ts';
import { sanitize } from '../src/parse/sanitize.ts';
import { startOf } from '../src/viewer/view.ts';
import { fixtureNames } from './helpers/fixtures.ts';
import { createFuzzer } from './helpers/fuzz.ts';
import { withoutLines } from './helpers/resumes.ts';
import { processorTime } from './helpers/time.ts';
import { createFullView, rowsOf } from './helpers/views.ts';
import { textsOf, wordsIn } from './helpers/words.ts';

/** How many texts, and from where: FUZZ_TEXTS and FUZZ_SEED. A count, so that every machine reads the same texts. */
const TEXTS = Number(process.env['FUZZ_TEXTS'] ?? 100);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1842);
/** Milliseconds in which any of these texts is read, on a busy machine too. */
const TIME = 2000;

/** Columns that no word is too long for: beside dates, a word that is broken is no longer found in the joined rows. */
const WIDE = 2000;

const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2060-\u2069]/u;
const FIXTURES = fixtureNames.map((name) =>
	readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), 'utf8'),
);

const textFormats = formats.flatMap((format) => ('load' in format ? format : []));
const writers = await Promise.all(textFormats.map(async ({ name, load: open }) => ({ name, write: await open() })));
const optionsOf = (resume: Resume): FormatOptions => ({
	...({ width: 80, links: 'footnote', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const),
	references: referencesOf(resume),
});

function readYaml(text: string): unknown {
	try {
		return load(text);
	} catch {
		return null;
	}
}

const squeezed = (text: string) => text.replace(/[\s\u200b-\u200d│]+/gu, '');

/** Reads texts; the same text once, because what is written and what is mended is often the same again. */
function createReader(): (text: string) => Resume {
	const known = new Map<string, Resume>();
	return (text) => {
		const resume = known.get(text) ?? parse(text, { readYaml });
		known.set(text, resume);
		return resume;
	};
}

/** One `expect` for many: each by itself takes longer than what it compares. */
function expectEach<Item>(items: readonly Item[], holds: (item: Item) => boolean): void {
	expect(items.filter((item) => !holds(item))).toEqual([]);
}

/** What must hold for the CV that a text is read as; throws what does not. */
function hold(source: string): void {
	const read = createReader();
	const start = performance.now();
	const resume = read(source);
	// The clock is asked first, because asking for the processor's time takes as long as a short text.
	if (performance.now() - start >= TIME) expect(processorTime(() => parse(source, { readYaml }))).toBeLessThan(TIME);
	for (const width of [8, 20, 80, 200]) {
		const rows = layout(resume, { width, links: 'none', ascii: false, onScreen: true }).map(textOf);
		expectEach(rows, (row) => widthOf(row) <= width);
	}
	for (const width of [20, 80]) expectEach(drawn(resume, width), (row) => widthOf(row) <= width);
	const options = optionsOf(resume);
	const written = new Map(
		writers.flatMap(({ name, write }) => {
			try {
				return [[name, write(resume, options)] as const];
			} catch (error) {
				if (error instanceof UserError) return [];
				throw error;
			}
		}),
	);
	for (const [name, text] of written)
		expect(name === 'vcard' ? text.replaceAll('\r\n', '\n') : text).not.toMatch(UNSAFE);
	// Without the numbers that stand between the words of a link and what follows; the addresses behind those numbers below.
	const printed = (['none', 'footnote'] as const).flatMap((links) =>
		layout(resume, { width: WIDE, links, ascii: false }),
	);
	const text = squeezed(printed.map(textOf).join('\n'));
	// The label of a contact in a section joins a term to the text of a link, `Blog: Of engines`, or the parts of a head.
	const words = textsOf(resume).flatMap((said) => said.split(/[:,]?(?:\s+|$)/));
	// A head writes its own marks between its parts: `Engineer, Acme` where the label is `Engineer | Acme`.
	const marks = new Set(
		resume.contacts.flatMap(({ label }) => wordsIn(label).filter((word) => !/[\p{L}\p{N}]/u.test(word))),
	);
	expectEach(words, (word) => marks.has(word) || text.includes(squeezed(word)));
	for (const name of ['json', 'json-resume', 'json-ld']) JSON.parse(written.get(name) ?? '');
	const again = read(written.get('markdown') ?? '');
	const kept = squeezed(textsOf(again).join('\n'));
	expectEach(
		textsOf(resume).flatMap((said) => said.split(/\s+/)),
		(word) => kept.includes(squeezed(word)),
	);
	// Of a CV that a person wrote the whole model comes back (test/formats/markdown.test.ts); of any text what was read back.
	const writeMarkdown = writers.find(({ name }) => name === 'markdown')?.write;
	const third = read(writeMarkdown?.(again, options) ?? '');
	expect(withoutLines(third)).toEqual(withoutLines(again));
	expect(difference(kept, squeezed(textsOf(resume).join('\n')))).toBeNull();
	const drawnText = squeezed(drawn(resume, WIDE).join('\n'));
	expectEach(wordsOfTables(resume), (word) => drawnText.includes(word));
	holdCard(written.get('vcard') ?? '');
	holdMended(source, read);
	expect(written.get('html')).not.toMatch(FORBIDDEN_IN_HTML);
	loseNothing(source, resume);
	const view = createFullView(resume, { ascii: false, today: '2026-11' });
	for (const size of [
		{ columns: 80, rows: 24 },
		{ columns: 20, rows: 6 },
	]) {
		const lines = rowsOf(view, startOf(view, size, { section: 0, line: null, search: null }));
		expect(lines.length).toBeLessThan(size.rows);
		expectEach(lines.map(textOf), (row) => widthOf(row) <= size.columns);
	}
}

/** Where two texts begin to differ; null for the same. */
function difference(one: string, other: string): string | null {
	if (one === other) return null;
	let at = 0;
	while (one[at] === other[at]) at++;
	return `…${one.slice(Math.max(0, at - 20), at + 20)}… is not …${other.slice(Math.max(0, at - 20), at + 20)}…`;
}

/** The rows of a CV whose tables are drawn. */
function drawn(resume: Resume, width: number): string[] {
	const rows = layout(resume, { width, links: 'none', ascii: false, onScreen: true, table: drawTable });
	return rows.map(textOf);
}

function wordsOfTables({ sections }: Resume): string[] {
	const blocks = sections.flatMap(({ items }) => items.flatMap((item) => (item.type === 'entry' ? item.blocks : item)));
	const cells = blocks.flatMap((block) => (block.type === 'table' ? [...block.head, ...block.rows.flat()] : []));
	return cells.flatMap((spans) => wordsIn(spans.map(({ text }) => text).join('')).map(squeezed));
}

/** Mending a text changes no word of it. */
function holdMended(source: string, read: (text: string) => Resume): void {
	const { source: mended } = fix(source, read, '2026-11');
	expect(difference(seen(read(mended)), seen(read(source)))).toBeNull();
}

function seen(resume: Resume): string {
	return squeezed(textsOf(resume).join('\n')).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

/** Each line of a vCard is a property, and the addresses hold only what RFC 3986 allows. */
function holdCard(card: string): void {
	const lines = card.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
	for (const line of lines) {
		expect(line).toMatch(
			/^(?:item\d+\.)?(?:BEGIN|VERSION|FN|N|TITLE|ORG|EMAIL|TEL|ADR|IMPP|URL|X-ABLabel|(?:X-)?SOCIALPROFILE|END)[;:][^\r\n]*$/,
		);
		const [, address] =
			/^(?:item\d+\.)?(?:TEL|URL|IMPP|(?:X-)?SOCIALPROFILE)(?:;[A-Z-]+=(?:"[^"]*"|[^":;]*))*:(.*)$/.exec(line) ?? [];
		if (address !== undefined) expect(address).toMatch(/^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-fA-F]{2})*$/);
	}
}

/** https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream */
const FORBIDDEN_IN_HTML = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/u;

/** The texts of these keys, or of all, however deep. */
function stringsOf(value: unknown, keys: readonly string[] | null): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		typeof inner === 'string' && (keys === null || keys.includes(key)) ? inner : stringsOf(inner, keys),
	);
}

/** Every word of the blocks that the text was read as stands somewhere in the CV. */
function loseNothing(source: string, resume: Resume): void {
	const { data, body, line } = readFrontMatter(sanitize(source), { readYaml });
	const markdown = data[FORM_KEY] === FORM ? body : dropDirectives(body);
	const blocks = readBlocks(markdown, line);
	// Read anew as another text.
	if (readPlainText(blocks, markdown) !== null) return;
	// `Ada Byron's` is her name; dates may end between scripts, `2017年May`.
	const letters = (text: string) =>
		text
			.toLowerCase()
			.replace(/['’`]s(?!\p{L})|个?人?简历/gu, ' ')
			.match(/\p{Script=Latin}+|(?:(?!\p{Script=Latin})\p{L})+/gu) ?? [];
	const contacts = resume.contacts.flatMap(({ label, value, url }) => [label, value, url ?? '']);
	const told = letters([...textsOf(resume), ...contacts].join('\n')).join('');
	// Of `个人简历` a style may begin inside, and `Ada Byron's CV` is her name.
	const words = stringsOf(blocks, ['text']).flatMap(letters);
	expectEach(words, (word) => told.includes(word) || '个人简历'.includes(word) || word === 'cv');
	// What says that this program wrote it has no links elsewhere than it writes them.
	if (data[FORM_KEY] === FORM) return;
	const addresses = stringsOf(resume, null).join('\n').toLowerCase();
	const digits = addresses.replace(/[^\d\n]/g, '');
	expectEach(stringsOf(blocks, ['href']), (href) => {
		const address = href
			.toLowerCase()
			.replace(/^[a-z]+:(?:\/\/)?/, '')
			.replace(/\/$/, '');
		// A number that stands twice is one contact, however it is written.
		return addresses.includes(address) || (/^tel:.*\d/i.test(href) && digits.includes(href.replace(/\D/g, '')));
	});
}

/** The least of the lines that still fails, so that a person can read it. */
function shrink(source: string): string {
	let lines = source.split('\n');
	for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
		for (let at = 0; at < lines.length; at += size) {
			const fewer = [...lines.slice(0, at), ...lines.slice(at + size)];
			if (fails(fewer.join('\n')) !== null) [lines, at] = [fewer, at - size];
		}
	}
	return lines.join('\n');
}

function fails(source: string): Error | null {
	try {
		hold(source);
		return null;
	} catch (error) {
		return error as Error;
	}
}

test(
	`whatever a CV is made of, it is read, laid out and written whole (${TEXTS} texts, seed ${SEED})`,
	async () => {
		await prepareMeasure('界');
		const fuzzer = createFuzzer(SEED, FIXTURES);
		for (let count = 0; count < TEXTS; count++) {
			const source = fuzzer.next();
			if (fails(source) === null) continue;
			const least = shrink(source);
			throw new Error(`seed ${SEED}, text ${count}: ${fails(least)?.message}\n${JSON.stringify(least)}`);
		}
	},
	60_000 + TEXTS * 200,
);
