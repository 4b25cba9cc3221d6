// Writes the tables of README.md from the key table, the format registry and the rules of `check`, and the manual page from
// the program; with --check it only says whether they are out of date.
import { readFile, writeFile } from 'node:fs/promises';
import { rolldown } from 'rolldown';
import { manPage } from './man.mjs';

const TABLES = 'build/tables';
const bundle = await rolldown({
	input: {
		keymap: 'src/viewer/keys/bindings.ts',
		formats: 'src/formats/index.ts',
		rules: 'src/check/rules/index.ts',
		jsonRules: 'src/check/json-resume.ts',
		program: 'src/commands/program.ts',
		help: 'src/commands/help.ts',
	},
	platform: 'node',
	external: /^[a-z@]/,
});
await bundle.write({ dir: TABLES, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
await bundle.close();
const load = (name) => import(new URL(`../${TABLES}/${name}.mjs`, import.meta.url).href);
const [{ BINDINGS }, { formats }, { rules }, { jsonRules }, { createProgram }, help] = await Promise.all(
	['keymap', 'formats', 'rules', 'jsonRules', 'program', 'help'].map(load),
);

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const keys = (shown) =>
	shown
		.split(' ')
		.map((key) => (key === '…' ? key : `\`${key}\``))
		.join(' ');
const tables = {
	keys: table(
		['to', 'key', 'does'],
		BINDINGS.map(({ group, shown, help }, at) => [group === BINDINGS[at - 1]?.group ? '' : group, keys(shown), help]),
	),
	formats: table(
		['`--format`', '`-o` extension', 'is'],
		formats.map(({ name, extension, description }) => [name, extension ? `\`${extension}\`` : '', description]),
	),
	rules: table(
		['rule', 'severity', 'finds'],
		[...rules, ...jsonRules].map(({ name, severity, description }) => [`\`${name}\``, severity, description]),
	),
};

const readme = (before) =>
	Object.entries(tables).reduce(
		(text, [name, content]) =>
			text.replace(
				new RegExp(`(<!-- ${name}: .*?-->\n)[\\s\\S]*?(<!-- /${name} -->)`),
				(_, start, end) => `${start}\n${content}\n\n${end}`,
			),
		before,
	);
const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
const written = {
	'README.md': readme,
	'man/darxtrix.1': () => manPage({ createProgram, formats, ...help }, { name, version }),
};
for (const [file, write] of Object.entries(written)) {
	const before = await readFile(file, 'utf8').catch(() => '');
	const after = write(before);
	if (!process.argv.includes('--check')) await writeFile(file, after);
	else if (before !== after) {
		console.error(`${file} is out of date: run \`npm run docs\``);
		process.exitCode = 1;
	}
}
