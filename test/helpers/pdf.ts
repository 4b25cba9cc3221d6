import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { UserError } from '../../src/errors.ts';
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

/** The path of the PDF of a CV; null where this machine has no font for it. */
export async function writeOrSkip(of: Resume): Promise<string | null> {
	try {
		return await writePdf(of);
	} catch (error) {
		if (error instanceof UserError && error.message.startsWith('no font of this system has')) return null;
		throw error;
	}
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

/** The text of the pages of a PDF, without the name and the number at the foot of each page but the first. */
export function textWithoutFeet(text: string, name: string | null): string {
	const pages = text.split('\f').slice(0, -1);
	return pages
		.map((page, at) => {
			if (at === 0) return page;
			const rows = page.trimEnd().split('\n');
			const foot = rows.pop() ?? '';
			expect(withoutSpaces(foot)).toBe(withoutSpaces(`${name === null ? '' : `${name}–`}${at + 1}/${pages.length}`));
			return rows.join('\n');
		})
		.join('\n');
}

/** `pdftotext -layout` moves signs that stand alone closer to each other. */
function withoutSpaces(text: string): string {
	return text.replace(/\s+/g, '');
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

/**
 * A letter of a script that writes no spaces, or a run of other letters and digits. Arabic is read letter by letter too: Poppler
 * cuts words at their vowel signs, and parts them from Latin ones beside them.
 */
const WORD =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}]]+/gv;

/**
 * Letters and digits, which no program that reads a page changes. Signs above a letter that has no form with them, as in `id̈m`,
 * are left out: as a page is seen, poppler leaves them out too.
 */
export function lettersIn(text: string): string[] {
	return (
		text
			.normalize('NFKC')
			.replace(/\p{Mn}/gu, '')
			.match(WORD) ?? []
	);
}

/** How the words of a page agree with those of the CV. All are shares of the words. */
export function agreementOf(page: string, texts: readonly string[]): { words: number; order: number; extra: number } {
	const [shown, wanted] = [lettersIn(page), texts.flatMap(lettersIn)];
	const pairs = (words: readonly string[]) => words.slice(1).map((word, at) => `${words[at]} ${word}`);
	return {
		words: common(wanted, shown) / Math.max(1, wanted.length),
		order: common(pairs(wanted), pairs(shown)) / Math.max(1, wanted.length - 1),
		extra: 1 - common(shown, wanted) / Math.max(1, shown.length),
	};
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
