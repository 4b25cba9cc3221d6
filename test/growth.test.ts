import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { check } from '../src/check/index.ts';
import { UserError } from '../src/errors.ts';
import { formats } from '../src/formats/index.ts';
import { drawTable } from '../src/layout/table.ts';
import { prepareMeasure } from '../src/layout/wrap.ts';
import { linksOf } from '../src/model/links.ts';
import { referencesOf } from '../src/model/references.ts';
import { parse } from '../src/parse/index.ts';

/** Characters of the two texts that are compared, and how much more each of them may cost in the second. */
const [SMALL, FACTOR, MAX_GROWTH] = [16_384, 8, 2.5];
/** Milliseconds that are too few to be measured, and tries before a growth is believed: a busy machine adds to both. */
const [MEASURABLE, TRIES] = [20, 3];

const repeated =
	(unit: string, head = '# A\n\n## S\n\n', end = '') =>
	(size: number) =>
		head + unit.repeat(Math.ceil(size / unit.length)) + end;
const numbered =
	(unit: (at: number) => string, head = '# A\n\n## S\n\n') =>
	(size: number) =>
		head + Array.from({ length: Math.ceil(size / unit(100).length) }, (_, at) => unit(at)).join('');

/** Texts that once took time, or memory, with the square of their length. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
	'links with one label': numbered((at) => `- [here](https://e.example/${at})\n`),
	'links side by side': repeated('[a](b)'),
	'contacts in a list': numbered((at) => `- a${at}@e.example\n`, '# A B\n\n'),
	'contacts in a line': numbered((at) => `a${at}@e.example | `, '# A B\n\n'),
	'lines that end in two spaces': repeated('a  \n'),
	'wrapped paragraphs': repeated(`${`${'word '.repeat(14)}\n`.repeat(3)}\n`),
	'one wrapped paragraph': repeated(`${'word '.repeat(14)}\n`),
	'lines that end in a backslash': repeated('a\\\n'),
	'items that are not closed': repeated('<li>x', '<ul>'),
	'items that are closed': repeated('<li>x</li>\n', '<ul>'),
	'nested elements': repeated('<div>'),
	'elements in lines': repeated('<div>\n'),
	'paragraphs of HTML': repeated('<p>x\n'),
	'rules of HTML': repeated('<hr>'),
	'tables in tables': repeated('<table><tr><td>'),
	'a table with short rows': repeated('|b|\n', `# A\n\n${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n`),
	'a table with long cells': repeated('word ', '# A\n\n## S\n\n|a|b|\n|-|-|\n|', '|d|\n'),
	'a table with many rows': repeated('|c|d|\n', '# A\n\n## S\n\n|a|b|\n|-|-|\n'),
	'heads of tables without rows': repeated('a|b\n|-|\n'),
	'comments of Liquid': repeated('{% comment %}'),
	'tags of Liquid': repeated('{% a '),
	'spaces before an attribute list': repeated(' ', '# A\n\nx', '{#a\n'),
	'spaces alone': repeated(' ', '# A\n\n## Skills\n\n'),
	'tabs alone': repeated('\t', '# A\n\n## Skills\n\n'),
	'indented lines with blank ones': repeated('    x\n\n'),
	'underscores in a word': repeated('__a'),
	'emphasis without an end': repeated('[*a b '),
	'emphasis in emphasis': (size) => `${'*a '.repeat(size / 6)}x${' a*'.repeat(size / 6)}`,
	'spaces in the target of a link': repeated(' ', '# A\n\n## S\n\n[a](', 'x\n'),
	'spaces behind the name of a reference': repeated(' ', '# A\n\n## S\n\n[a]:', '<\n'),
	'tildes before a backtick': repeated('~', '# A\n\n## S\n\n', '`\n'),
	'brackets behind a language': repeated('(', '# A\n\n## Languages\n\n- a ', 'x\n'),
	'stars in a word': repeated('界**'),
	'a long name in an address': repeated('a.', '# A\n\n', '@b\n'),
	'spaces in plain text': repeated(' ', '```\nSKILLS\n\na', 'b\n```\n'),
	'columns in plain text': repeated('a --- ', '```\n\nSKILLS\n\n', '\n```\n'),
	'items with dates': repeated('- Knots, 2019\n', '# A\n\n## Volunteering\n\n### Leeds College\n\n'),
	'items with dates and no employer': repeated('- Knots, 2019\n', '# A\n\n## Volunteering\n\n'),
	'items with blank lines': repeated('- x\n\n'),
	'items in items': repeated(`${'- '.repeat(40)}x\n`),
	'entries with dates': numbered((at) => `### E${at}\n\n2019 - 2020\n\nx\n\n`, '# A\n\n## Experience\n\n'),
	'dashes in front matter': repeated('--\n', '---\n'),
	'runs of backticks': (size) =>
		`# A\n\n${Array.from({ length: Math.sqrt(2 * size) }, (_, at) => '`'.repeat(at)).join(' ')}`,
	'skills with commas': numbered((at) => `**s${at}**, `, '# A\n\n## Skills\n\n'),
	'skills in code': numbered((at) => `\`k${at}\` \`m${at}\`\n\n`, '# A\n\n## Skills\n\n'),
	'dates with commas': repeated('2019, ', '# A\n\n## Experience\n\n### E\n\n'),
	'dates with bars': repeated('2019 | ', '# A\n\n## Experience\n\n### E\n\n'),
	'periods behind dates': repeated('- 8 months ', '# A\n\n## Experience\n\n### E\n\n2019 - 2020 '),
	'dashes and spaces': repeated('- ', 'x\n\n', 'x\n'),
	'nested quotes around a long text': repeated('>'),
	'elements in one line': repeated('<hr>'),
	'tags that are not ended': repeated('<p\n'),
	'attributes that are not ended': repeated('<p style="display:none'),
	'a table with many columns and short rows': (size) =>
		`${'|a'.repeat(Math.sqrt(size))}|\n${'|-'.repeat(Math.sqrt(size))}|\n${'|b|\n'.repeat(size / 4)}`,
	'one mapping of the front matter, named many times': (size) =>
		`---\na: &a {${Array.from({ length: size / 16 }, (_, at) => `k${at}: v`).join(',')}}\n${Array.from({ length: size / 16 }, (_, at) => `b${at}: *a\n`).join('')}---\n# A\n`,
	brackets: repeated('['),
	stars: repeated('*a '),
	dollars: repeated('$a '),
};

/** Milliseconds of the processor that a text costs, read, written in every format, and checked. */
async function costOf(text: string): Promise<number> {
	const start = process.cpuUsage();
	const resume = parse(text, { readYaml: readYaml });
	const options = {
		...({ width: 80, links: 'footnote', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const),
		references: referencesOf(resume),
		table: drawTable,
	};
	for (const format of formats) {
		if (!('load' in format)) continue;
		const write = await format.load();
		try {
			write(resume, options);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
		}
	}
	check(text, resume, { today: '2026-11' });
	linksOf(resume);
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

function readYaml(text: string): unknown {
	try {
		return load(text);
	} catch {
		return null;
	}
}

test.each(Object.entries(TEXTS))(
	'the time for %s grows with their length, not with its square',
	async (_, make) => {
		await prepareMeasure('界');
		await costOf(make(SMALL));
		let least = Number.POSITIVE_INFINITY;
		for (let count = 0; count < TRIES && least > MAX_GROWTH; count++) {
			const small = Math.max(MEASURABLE, await costOf(make(SMALL)));
			least = Math.min(least, (await costOf(make(SMALL * FACTOR))) / small / FACTOR);
		}
		expect(least).toBeLessThanOrEqual(MAX_GROWTH);
	},
	120_000,
);
