// pdfkit's edition for bundlers. The one for Node looks for its standard fonts in its own folder when it runs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = dirname(fileURLToPath(import.meta.resolve('pdfkit')));

/** An alias for the name of the package alone: its other entries are the same in both editions. */
export const PDFKIT = { pdfkit$: join(FOLDER, 'pdfkit.browser.mjs') };
