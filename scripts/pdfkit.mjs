// pdfkit's edition for bundlers. Its edition for Node looks for its standard fonts in its own folder when it runs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = join(dirname(fileURLToPath(import.meta.resolve('pdfkit'))), 'pdfkit.browser.mjs');

/** The alias for Vite and Vitest. It is for the name of the package alone: its other entries are the same in both editions. */
export const PDFKIT_ALIAS = { find: /^pdfkit$/, replacement: FILE };

/**
 * The same for the bundler, which leaves out what is `false`: what unpacks web fonts (WOFF2), which `--font` does not take;
 * what breaks lines, which src/formats/pdf/lines.ts does; pictures; encryption.
 */
export const PDFKIT = {
	pdfkit$: FILE,
	'brotli/decompress.js': false,
	linebreak: false,
	'png-js': false,
	'@noble/ciphers/aes': false,
};
