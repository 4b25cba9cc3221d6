import { sanitize } from '../parse/sanitize.ts';
import type { Finding } from './finding.ts';

/** A finding with its file, named as the user named it. */
export type Reported = Finding & { readonly file: string };

/** `file:line:col: severity rule: message (what to do)`, one line each; in a JSON file with the JSON pointer of the place. */
export function reportText(findings: readonly Reported[]): string {
	return findings
		.map(({ file, line, column, severity, rule, message, fix, pointer }) => {
			const name = sanitize(file).replace(/\n/g, ' ');
			return `${name}:${line}:${column}: ${severity} ${rule}: ${pointer === undefined ? '' : `${pointer}: `}${message} (${fix})\n`;
		})
		.join('');
}

/** The findings as a JSON array. */
export function reportJson(findings: readonly Reported[]): string {
	const rows = findings.map(({ file, ...finding }) => ({ file: sanitize(file), ...finding }));
	return `${JSON.stringify(rows, null, 2)}\n`;
}
