// pdfkit's edition for bundlers, without what a CV never asks for.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = dirname(fileURLToPath(import.meta.resolve('pdfkit')));

/**
 * Aliases for the bundler. pdfkit's edition for Node looks for its standard fonts in its own folder when it runs; the alias is
 * for the name of the package alone, its other entries are the same in both editions. A module that is `false` is left out:
 * what unpacks web fonts (WOFF2), which `--font` does not take; what breaks lines, which src/formats/pdf/lines.ts does;
 * pictures; encryption.
 */
export const PDFKIT = {
	pdfkit$: join(FOLDER, 'pdfkit.browser.mjs'),
	'brotli/decompress.js': false,
	linebreak: false,
	'png-js': false,
};
