// Writes the tables of README.md from the key table, the format registry and the rules of `check`; with --check it only says whether they are out of date.
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const TABLES = 'build/tables.mjs';
await build({
	stdin: {
		contents:
			"export { BINDINGS } from './src/tui/keymap.ts'; export { formats } from './src/formats/index.ts'; export { rules } from './src/check/rules/index.ts';",
		resolveDir: '.',
	},
	bundle: true,
	logLevel: 'error',
	outfile: TABLES,
	format: 'esm',
	platform: 'node',
	packages: 'external',
});
const { BINDINGS, formats, rules } = await import(new URL(`../${TABLES}`, import.meta.url).href);

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const keys = (shown) =>
	shown
		.split(' ')
		.map((key) => (key === '…' ? key : `\`${key}\``))
		.join(' ');
const tables = {
	keys: table(
		['key', 'does'],
		BINDINGS.map(({ shown, help }) => [keys(shown), help]),
	),
	formats: table(
		['`--format`', '`-o` extension', 'is'],
		formats.map(({ name, extension, description }) => [name, extension ? `\`${extension}\`` : '', description]),
	),
	rules: table(
		['rule', 'severity', 'finds'],
		rules.map(({ name, severity, description }) => [`\`${name}\``, severity, description]),
	),
};

const before = await readFile('README.md', 'utf8');
const after = Object.entries(tables).reduce(
	(readme, [name, content]) =>
		readme.replace(
			new RegExp(`(<!-- ${name}: .*?-->\n)[\\s\\S]*?(<!-- /${name} -->)`),
			(_, start, end) => `${start}\n${content}\n\n${end}`,
		),
	before,
);
if (!process.argv.includes('--check')) await writeFile('README.md', after);
else if (before !== after) {
	console.error('README.md is out of date: run `npm run docs`');
	process.exitCode = 1;
}
