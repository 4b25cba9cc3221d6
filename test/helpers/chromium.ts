import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
	process.env['CHROMIUM'],
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
];

/** The browser that this machine has; null when there is none, which a line on stderr says. */
export const CHROMIUM = CANDIDATES.find((path) => path !== undefined && existsSync(path)) ?? null;

/** Whether this machine reads the text of a PDF. */
export const HAS_PDFTOTEXT = runs('pdftotext', '-v');

if (CHROMIUM === null) console.warn('skipped: no Chromium here, so pages are not looked at in a browser');
else if (!HAS_PDFTOTEXT) console.warn('skipped: no pdftotext here, so printed pages are not read back');

function runs(command: string, ...args: string[]): boolean {
	try {
		execFileSync(command, args, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
