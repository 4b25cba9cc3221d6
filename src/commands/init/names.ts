import { isBuiltin } from 'node:module';
import { usageError } from '../../errors.ts';
import { isCommandName, OWN_NAME } from '../../io/card.ts';
import { slugify } from '../../model/slug.ts';

/** A name of a package that npm takes today, with or without a scope. */
const PACKAGE = /^(?:@[a-z\d][a-z\d._-]*\/)?[a-z\d][a-z\d._-]*$/;
const MAX_LENGTH = 214;
/** npm's own, and the package on which a card depends. */
const RESERVED = new Set(['node_modules', 'favicon.ico', OWN_NAME]);

/**
 * The name, when npm takes it for a package, else a UserError: npm help package.json, "name"
 * and https://github.com/npm/validate-npm-package-name. Whether somebody has it already only the registry knows.
 */
export function takePackageName(name: string): string {
	const problem = packageNameProblem(name);
	if (problem !== null) throw usageError(`"${name}" is no name for a package: ${problem}`);
	return name;
}

function packageNameProblem(name: string): string | null {
	if (name.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
	if (!PACKAGE.test(name)) return 'npm takes small letters, digits, dots, dashes and underscores, as in me or @me/cv';
	return RESERVED.has(name) || isBuiltin(name) ? 'it is taken' : null;
}

/** The name, when a command can have it, else a UserError. */
export function takeCommandName(name: string): string {
	if (!isCommandName(name))
		throw usageError(`"${name}" is no name for a command: it has letters, digits, dots, dashes and underscores`);
	return name;
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
