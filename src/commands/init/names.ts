import { isBuiltin } from 'node:module';
import { isCommandName } from '../../io/card.ts';
import { slugify } from '../../model/slug.ts';

/** A name of a package that npm takes today, with or without a scope. */
const PACKAGE = /^(?:@[a-z\d][a-z\d._-]*\/)?[a-z\d][a-z\d._-]*$/;
const MAX_LENGTH = 214;
const RESERVED = new Set(['node_modules', 'favicon.ico', 'darxtrix']);

/**
 * Why npm would not take this name for a package, null when it would: https://docs.npmjs.com/cli/configuring-npm/package-json#name
 * and https://github.com/npm/validate-npm-package-name. Whether somebody has it already only the registry knows.
 */
export function packageNameProblem(name: string): string | null {
	if (name.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
	if (!PACKAGE.test(name)) return 'npm takes small letters, digits, dots, dashes and underscores, as in me or @me/cv';
	return RESERVED.has(name) || isBuiltin(name) ? 'that name is taken' : null;
}

/** Why a command cannot have this name, null when it can. */
export function commandNameProblem(name: string): string | null {
	return isCommandName(name) ? null : 'a command has letters, digits, dots, dashes and underscores';
}

/** A name for the package: the first of these texts of which one can be made. */
export function packageNameFrom(...texts: readonly (string | null)[]): string {
	const names = texts.map((text) =>
		slugify(text ?? '')
			.normalize('NFD')
			.replace(/[^a-z\d-]/g, ''),
	);
	return names.find((name) => packageNameProblem(name) === null) ?? 'my-cv';
}

/** The command that a package is called by: the name behind its scope. */
export function commandOf(packageName: string): string {
	return packageName.replace(/^@[^/]*\//, '');
}
