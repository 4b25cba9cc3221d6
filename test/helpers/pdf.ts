import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageOptions } from '../../src/formats/format.ts';
import { pdf } from '../../src/formats/pdf/index.ts';
import { fontShelf } from '../../src/io/fonts.ts';
import type { Resume } from '../../src/model/index.ts';
import { findsCommand } from './commands.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'darxtrix-pdf-'));
let files = 0;

/** Whether the tools are here that read a PDF back: those of Poppler. */
export const HAS_POPPLER = findsCommand('pdftotext') && findsCommand('pdfinfo');
/** Whether the tool is here that looks for mistakes in a PDF. */
export const HAS_QPDF = findsCommand('qpdf');

if (!HAS_POPPLER) console.warn('skipped: no pdftotext and pdfinfo here, so PDFs are not read back');
else if (!HAS_QPDF) console.warn('skipped: no qpdf here, so PDFs are not checked');

/** The shelf of a system without fonts. */
export const NO_FONTS = { named: [], having: () => [] };

/** What a PDF is written with, unless a test asks for something else. */
export const PDF_OPTIONS: PageOptions = {
	now: new Date('2026-11-01T00:00:00Z'),
	locale: 'en_GB.UTF-8',
	paper: null,
	pages: null,
	fonts: fontShelf([], { env: {}, platform: process.platform }),
};

/** The path of the PDF of a CV. */
export async function writePdf(of: Resume, options: Partial<PageOptions> = {}): Promise<string> {
	return keepPdf((await pdf(of, { ...PDF_OPTIONS, ...options })).bytes);
}

/** The path of a new file with these bytes. */
export function keepPdf(bytes: Uint8Array): string {
	const path = join(FOLDER, `${files++}.pdf`);
	writeFileSync(path, bytes);
	return path;
}

/** The text of a PDF: as it is seen, or in the order in which it is written. */
export function textOfPdf(path: string, order: '-layout' | '-raw'): string {
	return execFileSync('pdftotext', ['-enc', 'UTF-8', order, path, '-'], { encoding: 'utf8' });
}

/** What `pdfinfo` says about a PDF. */
export function infoOfPdf(path: string, ...options: readonly string[]): string {
	return execFileSync('pdfinfo', ['-enc', 'UTF-8', ...options, path], { encoding: 'utf8' });
}

/** The addresses behind its links. */
export function linksOfPdf(path: string): string[] {
	return infoOfPdf(path, '-url')
		.split('\n')
		.flatMap((row) => /^ *\d+ +Annotation +(\S.*)$/.exec(row)?.[1] ?? []);
}

/** A letter of a script that writes no spaces, or a run of other letters and digits. */
const WORD =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv;

/** Letters and digits, which no program that reads a page changes. */
export function lettersIn(text: string): string[] {
	return text.normalize('NFKC').match(WORD) ?? [];
}

/** How the words of a page agree with those of the CV. All are shares of the words. */
export function agreementOf(page: string, texts: readonly string[]): { words: number; order: number; extra: number } {
	const [shown, wanted] = [lettersIn(page), texts.flatMap(lettersIn)];
	const pairs = (words: readonly string[]) => words.slice(1).map((word, at) => `${words[at]} ${word}`);
	return {
		words: common(wanted, shown) / Math.max(1, wanted.length),
		order: common(pairs(wanted), pairs(shown)) / Math.max(1, wanted.length - 1),
		// The numbers of pages and of items are no words of the CV.
		extra: 1 - common(shown.filter(isWord), wanted.filter(isWord)) / Math.max(1, shown.filter(isWord).length),
	};
}

function isWord(text: string): boolean {
	return !/^\d+$/.test(text);
}

/** How many of the words are among the others, each as often as it is there. */
function common(words: readonly string[], others: readonly string[]): number {
	const left = new Map<string, number>();
	for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
	let count = 0;
	for (const word of words) {
		const many = left.get(word) ?? 0;
		if (many > 0) count++;
		left.set(word, many - 1);
	}
	return count;
}
