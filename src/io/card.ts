import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json' with { type: 'json' };
import { usageError } from '../errors.ts';

/** A program that shows a CV of its own, under a name of its own. */
export type Card = {
	/** What one types to run it: it stands in the help and before each message. */
	readonly name: string;
	/** The file with its CV. */
	readonly cv: string;
};

type Named = { readonly name?: string; readonly version?: string };

/** What one can type without quotes. */
const NAME = /^[a-z\d][\w.-]*$/i;

/** The program's own name and version. */
export const [OWN_NAME, OWN_VERSION] = ['darxtrix', version];

/** The card of this name and this CV. Throws a UserError for a name that cannot be typed. */
export function cardOf(name: string, resume: string | URL): Card {
	if (!isCommandName(name)) throw usageError(`no name for a program: "${name}"`);
	return { name, cv: resume instanceof URL ? fileURLToPath(resume) : resume };
}

/** Whether a command can have this name. */
export function isCommandName(name: string): boolean {
	return NAME.test(name);
}

/** The version of the package in which the CV stands and, when it is another package, that of darxtrix in brackets. */
export function versionOf({ cv }: Card): string {
	const own = `${OWN_NAME} ${OWN_VERSION}`;
	try {
		const found = JSON.parse(readFileSync(join(dirname(cv), 'package.json'), 'utf8')) as Named;
		if (found.version !== undefined) return found.name === OWN_NAME ? found.version : `${found.version} (${own})`;
	} catch {
		// A CV may stand anywhere.
	}
	return own;
}

/** The file beside a CV that holds it parsed: `resume.compiled.json`. */
export function compiledPathOf(cv: string): string {
	return join(dirname(cv), `${basename(cv, extname(cv))}.compiled.json`);
}

/** The versions that read CVs alike and have one model: `0.1` of `0.1.7`. */
export const READER = OWN_VERSION.split('.', 2).join('.');
