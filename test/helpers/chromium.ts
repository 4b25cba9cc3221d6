import { existsSync } from 'node:fs';
import { findsCommand, runs } from './commands.ts';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const NAMED = process.env['CHROMIUM'];

/** The browser that `CHROMIUM` names or this machine has; null when there is none, which a line on stderr says. */
export const CHROMIUM = (NAMED === undefined ? CANDIDATES : [NAMED]).find(existsSync) ?? null;

/** Whether this machine reads the text of a PDF. */
export const HAS_PDFTOTEXT = findsCommand('pdftotext');

/** Whether this machine has a font for Chinese and Japanese; without one a PDF holds neither. */
export const HAS_HAN = runs('fc-list :lang=zh | grep -q .');

if (CHROMIUM === null) console.warn('skipped: no Chromium here, so pages are not looked at in a browser');
else if (!HAS_PDFTOTEXT) console.warn('skipped: no pdftotext here, so printed pages are not read back');
else if (!HAS_HAN) console.warn('skipped: no Chinese font here, so printed pages in Chinese are not read back');
