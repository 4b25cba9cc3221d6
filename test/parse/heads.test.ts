import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from '../../src/formats/text.ts';
import type { Entry } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';

const OPTIONS = { width: 400, links: 'inline', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const;

/** The entries of a CV with one section. */
function entriesOf(source: string): Entry[] {
	return parse(source).sections.flatMap(({ items }) => items.filter((item) => item.type === 'entry'));
}

function cvWith(title: string, body: string): string {
	return `# Imogen Thorne\n\n## ${title}\n\n${body}\n`;
}

/** Every letter, digit, bracket and quotation mark, sorted, without the addresses of links. */
function signsOf(source: string): string {
	return [...source.replace(/\(https?:[^\s()]*\)/g, '')]
		.filter((sign) => /[\p{L}\p{N}()[\]"“”]/u.test(sign))
		.sort()
		.join('');
}

const word = fc.constantFrom(
	...['Engineer', 'Potter', 'Lead', 'Acme', 'Clay & Sons', 'University of Leeds', 'Kiln GmbH', 'PhD', 'BSc', 'Physics'],
	...[
		'Oslo',
		'Norway',
		'Remote',
		'CO',
		'of the second kiln',
		'(contract)',
		'(Leeds)',
		'“Red Clay”',
		'GPA 3.8/4',
		'clay.example',
	],
	...['工程师', '示例公司', 'Äpfel', 'team of 5', '[red] clay', 'R&D'],
);
const styled = word.chain((said) =>
	fc.constantFrom(said, `**${said}**`, `_${said}_`, `[${said}](http://clay.example/a)`),
);
const mark = fc.constantFrom(', ', ' - ', ' – ', ' | ', ': ', ' at ', ' in ', ' @ ', '; ', ' ', ' / ', '. ');
const dates = fc.constantFrom('2019 - 2021', 'Mar 2020 - Present', '2018', 'since 2017', 'Period: 2012 - 2014');
const line = fc
	.array(fc.tuple(styled, mark), { minLength: 1, maxLength: 5 })
	.map((parts) => parts.map(([said, between], at) => (at < parts.length - 1 ? said + between : said)).join(''));
const body = fc
	.tuple(line, line, dates)
	.chain(([first, second, when]) =>
		fc.constantFrom(
			`### ${first}\n\n\`${when}\`\n\n- Did things`,
			`### ${first} (${when})\n\n${second}`,
			`\`${when}\`\n**${first.replace(/\*/g, '')}**, ${second}`,
			`- ${first}, ${when}\n- ${second} (${when})`,
			`**${first.replace(/\*/g, '')}**\n\n- ${second}\n- ${when}`,
			`${when}\n: ${first}`,
			`| When | What | Where |\n|---|---|---|\n| ${when} | ${first.replace(/\|/g, ',')} | ${second.replace(/\|/g, ',')} |`,
		),
	);
const title = fc.constantFrom('Experience', 'Education', 'Projects', 'Awards', 'Talks', 'Publications', 'Miscellany');

describe('whatever a head says', () => {
	test('every letter, digit, bracket and quotation mark of it is printed', () => {
		fc.assert(
			fc.property(title, body, (section, said) => {
				const source = cvWith(section, said);
				const printed = text(parse(source), OPTIONS).replace(/[─│•]/g, '');
				const shown = said
					.replace(/\(((?:Period: )?\d{4}[^()]*|Mar[^()]*|since[^()]*|Period[^()]*)\)/g, '$1')
					.replace(/\]\(http[^)]*\)|^- |[*_`]|^#+ |^: /gm, '')
					.replace(/\[(?!red\])/g, '');
				for (const sign of new Set(signsOf(shown)))
					expect(signsOf(printed).split(sign).length, `${sign} of ${said} in ${printed}`).toBeGreaterThanOrEqual(
						signsOf(shown).split(sign).length,
					);
			}),
			{ numRuns: 300 },
		);
	});

	test('its parts are named, balanced, and no title is longer than a line', () => {
		fc.assert(
			fc.property(title, body, (section, said) => {
				for (const { title: name, organization, location } of entriesOf(cvWith(section, said))) {
					expect(name ?? organization, said).not.toBeNull();
					expect((name ?? '').length).toBeLessThanOrEqual(110);
					for (const part of [name, organization, location])
						expect(part?.split('(').length, `${part} of ${said}`).toBe(part?.split(')').length);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('a long one is cut short for its title and shown whole', () => {
		const long = `Taught ${'the turning of large pots and '.repeat(5)}their glazing`;
		const [entry] = entriesOf(cvWith('Experience', `### ${long}\n\n\`2019\`\n\n- Yes`));
		expect(entry?.phrase).toBe(long);
		expect(entry?.title).toBe(long.slice(0, long.slice(0, 110).lastIndexOf(' ')));
	});
});
