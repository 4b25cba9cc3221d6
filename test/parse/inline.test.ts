import { describe, expect, test } from 'vitest';
import { vcard } from '../../src/formats/vcard.ts';
import { layout } from '../../src/layout/index.ts';
import { textOf } from '../../src/layout/line.ts';
import { drawTable } from '../../src/layout/table.ts';
import { prepareMeasure } from '../../src/layout/wrap.ts';
import { linksOf } from '../../src/model/links.ts';
import { parse } from '../../src/parse/index.ts';

await prepareMeasure('☑');

/** The rows of a section with this body, below its title. */
function rowsOf(body: string): string[] {
	const options = { width: 78, links: 'none', ascii: false, table: drawTable } as const;
	const rows = layout(parse(`# Ada Byron\n\n## Notes\n\n${body}\n`), options).map(textOf);
	return rows.slice(rows.findIndex((row) => row.startsWith('──')) + 1);
}

const contactsOf = (head: string) =>
	parse(`# Ada Byron\n\n${head}\n\n## Work\n\nText.\n`).contacts.map(({ kind, label, url }) => [kind, label, url]);

describe('what a line says comes out as it went in', () => {
	test.each([
		[
			'a name without its semicolon',
			'R&copy D, &lt;b&gt; and Sm&oslashrrebr&oslash;d',
			'R&copy D, <b> and Sm&oslashrrebrød',
		],
		['an address with such names', 'https://e.example/?a=1&reg=2&para=3', 'https://e.example/?a=1&reg=2&para=3'],
		['pictures in a row', '![Rust](r.svg) ![Zig](z.svg)', 'Rust Zig'],
		['pictures without a space between them', '![Rust](r.svg)![Zig](z.svg)', 'Rust Zig'],
		['a picture in a sentence', 'Runs on ![Kubernetes](k.svg) now.', 'Runs on Kubernetes now.'],
		['a picture of HTML in a sentence', 'Runs on <img src="k.svg" alt="Nomad"> now.', 'Runs on Nomad now.'],
		['a picture whose text is a file name', 'Runs on ![k.svg](k.svg) now.', 'Runs on now.'],
		['a portrait', '![Me](me.jpg) Ada is a nurse. ![Profile photo](p.jpg)', 'Ada is a nurse.'],
		['mathematics', 'Sorts in $\\Theta(n \\log_2 n)$ steps', 'Sorts in $\\Theta(n \\log_2 n)$ steps'],
		['stars and lines in mathematics', 'As $a_1 * b_2 * c_3$ says', 'As $a_1 * b_2 * c_3$ says'],
		['prices', 'Cut $5m to **$4m** a year', 'Cut $5m to $4m a year'],
		['words behind a backslash', 'type \\foo or C:\\temp\\new here', 'type \\foo or C:\\temp\\new here'],
		['styled words of TeX', 'A \\textbf{weaver \\emph{of} rugs} {\\small in Oslo}', 'A weaver of rugs in Oslo'],
		['coloured words of TeX', 'In \\textcolor[rgb]{.2,.2,0.4}{Leeds} and \\textcolor{blue}{Hull}', 'In Leeds and Hull'],
		['an address in TeX', 'See \\url{https://knots.example}', 'See https://knots.example'],
		['a link in TeX', 'See \\href{https://knots.example}{the knots}', 'See the knots'],
		['the link of a heading to itself', 'Knots [#](#knots)', 'Knots'],
		['the same in HTML', 'Knots <a class="anchor" href="#knots">¶</a>', 'Knots'],
		['the key of a TeX reference', 'See \\bibentry{lind2019}', 'See [lind2019]'],
		[
			'a table of TeX',
			'\\begin{tabular}{ll}\n2012 & \\textbf{Weaver}\\newline\n  Wool \\& silk%\n\\end{tabular}',
			'2012 Weaver Wool & silk',
		],
		['TeX in code', 'the `\\newpage` command', 'the \\newpage command'],
		['a raised number', 'About 10<sup>9</sup> rows', 'About 10⁹ rows'],
		['a lowered number', 'CO<sub>2</sub> sensors', 'CO₂ sensors'],
		['a raised word', 'the 1<sup>st</sup> of 3', 'the 1st of 3'],
		['a raised text with digits', 'x<sup>2k</sup>', 'x^2k'],
		['small dates', 'Potter <sub><sup>Sept 2013 - Aug 2015</sup></sub>', 'Potter Sept 2013 - Aug 2015'],
		['pandoc’s attributes behind a link', '[nets](https://nets.example){ target=_blank .big } here', 'nets here'],
		['pandoc’s span with a class', 'some [small caps]{.smallcaps} here', 'some small caps here'],
	])('%s', (_, markdown, shown) => {
		expect(rowsOf(markdown).join(' ')).toBe(shown);
	});

	test('a box that is checked and one that is not', () => {
		expect(rowsOf('- [x] Diver\n- [ ] Pilot')).toEqual(['  • ☑ Diver', '  • ☐ Pilot']);
	});

	test('breaks in the cells of a table, and bars', () => {
		expect(rowsOf('| Sea | Air |\n|---|---|\n| Hull<br>Oslo | 1<br>2 |\n| a \\| b | `^*\\|\\|*^` |')).toEqual([
			'┌───────┬────────┐',
			'│ Sea   │ Air    │',
			'├───────┼────────┤',
			'│ Hull  │ 1      │',
			'│ Oslo  │ 2      │',
			'├───────┼────────┤',
			'│ a | b │ ^*||*^ │',
			'└───────┴────────┘',
		]);
	});

	test('footnotes one below the other', () => {
		expect(rowsOf('Won[^m] twice.[^n]\n\n[^m]: In Hull.\n[^n]: In Oslo.')).toEqual([
			'Won¹ twice.²',
			'',
			'¹ In Hull.',
			'² In Oslo.',
		]);
	});

	test('an alert by its name', () => {
		expect(rowsOf('> [!TIP]\n> Ask for the demo.')).toEqual(['│ Tip', '│ ', '│ Ask for the demo.']);
	});

	test('pandoc’s definitions', () => {
		expect(rowsOf('Go\n  ~ five years')).toEqual(['Go', '  five years']);
	});

	test('nothing for kramdown’s table of contents', () => {
		expect(rowsOf('* TOC\n{:toc}\n\nText.')).toEqual(['Text.']);
	});

	test('stars of a rating are no words', () => {
		expect(rowsOf(`Danish ${'![star](s.svg)'.repeat(5)}`)).toEqual(['Danish']);
	});
});

describe('a link without words is named after its target', () => {
	test.each([
		['[![](i.svg)](https://gitlab.com/ada)', 'GitLab'],
		['<a href="mailto:ada@e.example"><i class="icon-mail"></i></a>', 'Email'],
		['[](https://www.ada.example/x)', 'ada.example'],
		['_here: <a href="https://www.ada.example/x">&nbsp;_ and on', 'ada.example'],
		['<a href="https://github.com/ada"><img src="g.png" alt=""></a>', 'GitHub'],
	])('%s', (markdown, label) => {
		const [link] = linksOf(parse(`# Ada\n\n## Notes\n\nThe drawings of the engine are all there: ${markdown}\n`));
		expect(link?.label).toBe(label);
	});
});

test('a link that holds nothing but another link is named after its target', () => {
	const markdown = '# Ada\n\n## Notes\n\nSee <a href="https://gitlab.com/ada"> [mail](mailto:ada@e.example)\n';
	expect(linksOf(parse(markdown)).map(({ label }) => label)).toEqual(['mail', 'GitLab']);
});

describe('contacts', () => {
	test.each([
		['commas', '[Mail](mailto:ada@e.example), [Code](https://github.com/ada)'],
		['slashes', '[Mail](mailto:ada@e.example) / [Code](https://github.com/ada)'],
		['nothing but spaces', '[![Mail](m.svg)](mailto:ada@e.example) [![Code](c.svg)](https://github.com/ada)'],
	])('of a row with %s between them', (_, head) => {
		expect(contactsOf(head)).toEqual([
			['email', 'Mail', 'mailto:ada@e.example'],
			['url', 'Code', 'https://github.com/ada'],
		]);
	});

	test('a list of plain texts is a row, too; a place is not', () => {
		expect(contactsOf('ada@e.example, +44 20 7946 0958').map(([kind]) => kind)).toEqual(['email', 'phone']);
		expect(contactsOf('Hull, England').map(([kind]) => kind)).toEqual(['location']);
	});

	test('a Mastodon handle is a profile and no e-mail address', () => {
		expect(contactsOf('ada@e.example | Mastodon: @ada@sea.example')).toEqual([
			['email', 'ada@e.example', 'mailto:ada@e.example'],
			['url', 'Mastodon', 'https://sea.example/@ada'],
		]);
	});

	test('a break in a contact writes no line of its own into a vCard', () => {
		const cv = parse('---\ncv-form: fixed\n---\n\n# Ada\n\n- Web: x<br>NOTE:y\n', {
			readYaml: () => ({ 'cv-form': 'fixed' }),
		});
		const options = { width: 80, links: 'none', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const;
		expect(vcard(cv, { ...options, references: new Map() })).not.toMatch(/^NOTE/m);
	});
});

describe('the head of a file', () => {
	test('TOML between plus signs', () => {
		const readToml = (text: string) => (text === 'title = "Ada Byron"' ? { title: 'Ada Byron' } : null);
		expect(parse('+++\ntitle = "Ada Byron"\n+++\n\n## Work\n\nText.\n', { readToml })).toMatchObject({
			name: 'Ada Byron',
			intro: [],
		});
	});

	test('authors as a list of mappings, with a subtitle', () => {
		const data = { subtitle: 'Engineer', author: [{ name: 'Ada Byron', email: 'ada@e.example' }] };
		const cv = parse('---\n-\n---\n\n## Work\n\nText.\n', { readYaml: () => data });
		expect(cv).toMatchObject({ name: 'Ada Byron', headline: 'Engineer', contacts: [{ value: 'ada@e.example' }] });
	});

	test('the e-mail address of an author who has a page, too', () => {
		const data = { author: [{ name: 'Ada Byron', email: 'ada@e.example', url: 'https://byron.example' }] };
		const { contacts } = parse('---\n-\n---\n\n## Work\n\nText.\n', { readYaml: () => data });
		expect(contacts.map(({ url }) => url)).toEqual(['mailto:ada@e.example', 'https://byron.example']);
	});

	test('pandoc’s title block', () => {
		expect(parse('% Ada Byron\n% Engineer\n\n## Work\n\nText.\n')).toMatchObject({
			name: 'Ada Byron',
			headline: 'Engineer',
		});
	});
});
