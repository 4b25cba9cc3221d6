import { randomOf } from './random.ts';

/** Makes Markdown CVs: of every feature of the dialects, in any order, whole and broken. */
export type Fuzzer = { readonly next: () => string };

const WORDS =
	'Ada Byron Engine lead Notes Acme GmbH University of Hull the and 2019 kept 14 clocks 北京大学 工程师 שלום مهندس é ß 👩‍💻 naïve C++ a_b __x__ ** ~ | : - · • http://x.example www.y.example me@z.example &nbsp; &#27; &lt; {: .x} {{ x }} {% y %} \\hfill \\ [1] [^2] <b> </b> <br> <!-- $^*$ ``` ` \u202e \u200d \u00a0 \t'.split(
		' ',
	);
/** Pieces of lines that other readers got wrong. */
const PIECES = [
	'![Python](p.svg)',
	'[![](g.svg)](https://github.com/ada)',
	'<a href="mailto:ada@x.example"><i class="icon"></i></a>',
	'<img src="a.png" alt="Rust">',
	'10<sup>6</sup>',
	'x<sub>i</sub>',
	'$O(n \\log n)$',
	'costs $5 and $6',
	'?a=1&copy=2&region;',
	'[link](https://x.example/a?p=1&section=2)',
	'[of two\nlines](https://x.example/b)',
	'*a*,**b**c',
	'a**b**,_c_d',
	'**a *b* c**',
	'~~**x**~~y',
	'`` a`b ``',
	'**[bold](https://x.example)**',
	'[con*stru*ctor]',
	'[constructor]',
	'[__proto__][toString]',
	'@ada@social.example',
	'[words]{.small}',
	'\uFDD0\uFFFE\u0001\u3164\u115F',
	"https://x.example/(a),b;c!d'e*f$g[h]|i+j",
	`${'pneumono'.repeat(12)}`,
	'界'.repeat(30),
	'ﷺ ﷽ ก็็็ 🇩🇰🇩🇰',
	'Aug 2010 -\nMay 2012',
	'B.Sc. in x.',
];
/** Cells of tables. */
const CELLS = [
	'a',
	'',
	'x<br>y',
	'a \\| b',
	'x^\\*\\|\\|\\*^y',
	'\\*\\|\\*\\|\\*\\|\\*',
	'a*#COLON\\|*b',
	'`a|b`',
	'**x**',
	'界面',
];
/** What stands around and between the marks of styles. */
const PUNCTUATION = [
	'(',
	')',
	',',
	'.',
	'"',
	'“',
	'”',
	'!',
	'?',
	':',
	'—',
	'/',
	'#',
	'&',
	'+',
	"'",
	' ',
	' ',
	'  ',
	'\n',
];
const MARKS: readonly (readonly [open: string, close: string])[] = [
	['*', '*'],
	['**', '**'],
	['_', '_'],
	['__', '__'],
	['***', '***'],
	['~~', '~~'],
	['`', '`'],
	['<b>', '</b>'],
	['<em>', '</em>'],
	['<del>', '</del>'],
	['<code>', '</code>'],
	['<sup>', '</sup>'],
	['[', '](https://x.example)'],
	['[', '](mailto:a@x.example)'],
	['<span>', ''],
	['', '**'],
];
/** Pieces of cells that are escaped, or end a cell. */
const SIGNS = [
	'\\',
	'|',
	'\\|',
	'*',
	'\\*',
	'`',
	'#',
	'^',
	'_',
	'\\`',
	'&#124;',
	'[',
	']',
	'<br>',
	'{',
	'}',
	':',
	'a',
	' ',
];
/** Code points that HTML forbids, and their neighbours, as entities. */
const FORBIDDEN = [
	'&#0;',
	'&#1;',
	'&#x0b;',
	'&#x7f;',
	'&#128;',
	'&#x9f;',
	'&#xFDD0;',
	'&#xFFFE;',
	'&#x1FFFF;',
	'&#xD800;',
	'&#xAD;',
	'&#x110000;',
	'\uFFFF',
	'\u{10FFFF}',
	'\uD83D',
	'\u0085',
	'\u2028',
	'\uFEFF',
];
/** Pieces of values that a vCard must escape, fold or encode. */
const VALUES = [
	'+44',
	' (0)20',
	'-7946',
	' ext. 5',
	';x=1',
	',',
	'\\',
	'\\n',
	':',
	'%0d%0a',
	'"',
	'@',
	'ada',
	'.example',
	'x.example/',
	'?q=ü',
	'#界',
	' ',
	'<br>',
	'&#10;',
	'工程师',
	'/',
	'~',
	'^',
	'|',
];
const SCHEMES = ['https://', 'http://', 'mailto:', 'tel:', 'xmpp:', 'sms:', 'javascript:', '//', '', 'HTTPS://'];
/** Lines above the first section. */
const CONTACTS = [
	'[Email](mailto:ada@x.example), [GitHub](https://github.com/ada) / [Site](https://ada.example)',
	'ada@x.example; +44 20 7946 0958',
	'- Site: x<br>EMAIL:evil@x.example<br>NOTE:x',
	'- Phone: +1 (555) 010-0199 ext. 5',
	'[call](tel:+44;x=<y>)',
	'address:',
	'12 Sea Lane; Hull, England',
	'[odd](https://x.example/ü%zz{}\u{1F600}"<>)',
];
const DATES = [
	'2019',
	'2012-2016',
	'Aug 19-Present',
	'`2017.10-?`',
	'2017年6月〜現在',
	'Seit Mai 2024',
	'_2014 - 2015_',
	'(2033--)',
	'Dec 17-Oct 18',
	'3/2022- 4/2022',
	'1390 - 1394',
	'Spring 2022, Fall 2023',
	'**Jan 2O19**',
];
const TITLES = [
	'Experience',
	'Ausbildung',
	'工作经验',
	'Skills',
	'Talks',
	'Publications',
	'About me',
	'Languages',
	'Awards',
	'Links:',
	'Other things',
];

/** A generator of which every text is told by the seed; the fixtures are what mutations start from. */
export function createFuzzer(seed: number, fixtures: readonly string[]): Fuzzer {
	const random = randomOf(seed);
	const below = (count: number) => Math.floor(random() * count);
	const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
	const words = (count: number) => Array.from({ length: 1 + below(count) }, () => one(WORDS)).join(' ');
	const many = (count: number, make: () => string) => Array.from({ length: 1 + below(count) }, make);
	const joined = (pieces: readonly string[], count: number) => many(count, () => one(pieces)).join('');
	const styled = (depth = 0): string => {
		const [open, close] = one(MARKS);
		const inner = many(3, () => (depth < 3 && random() < 0.3 ? styled(depth + 1) : one([...PUNCTUATION, one(WORDS)])));
		return open + inner.join('') + close;
	};
	const contact = () => {
		const value = joined(VALUES, 6);
		return one([
			() => `[${one([value, 'Site', ''])}](${one(SCHEMES)}${value})`,
			() => `${one(['Phone', 'Site', 'Address', 'E-Mail', '电话'])}: ${value}`,
			() => `<${one(SCHEMES)}${value}>`,
			() => value,
		])();
	};
	const blocks: readonly (() => string)[] = [
		() => many(6, () => (random() < 0.5 ? styled() : one([...PUNCTUATION, one(WORDS)]))).join(''),
		() => {
			const row = () => `| ${many(3, () => (random() < 0.7 ? joined(SIGNS, 5) : styled())).join(' | ')} |`;
			return `${row()}\n|---|:-:|\n${many(3, row).join('\n')}`;
		},
		() => many(4, () => one([one(FORBIDDEN), one(WORDS)])).join(one(['', ' '])),
		() => `<${one(['p', 'li', 'td', 'a href="https://x.example"'])}>${joined(FORBIDDEN, 3)}${words(2)}${styled()}`,
		() =>
			many(
				3,
				() =>
					`${one(['- ', '1. '])}${words(2)} ${one([...DATES, '[of it](https://x.example', '2019 -'])}\n${one(['  ', '', '   '])}${one([...DATES, ')', 'Present', styled()])} ${words(2)}`,
			).join('\n'),
		() => `${'#'.repeat(1 + below(6))}${one([' ', ''])}${words(4)}${one(['', ' ##', ' {#id}', '<br>'])}`,
		() => `${words(3)}\n${one(['===', '---'])}`,
		() => `### ${words(3)}${one([', ', ' | ', ' at ', '\n### '])}${words(3)}\n\n\`${one(DATES)}\`\n`,
		() => `\`${one(DATES)}\`\n__${words(3)}__, ${words(2)}`,
		() => `**${words(3)}** ${one(['_', ''])}${one(DATES)}\n`,
		() => many(4, () => `${'  '.repeat(below(4))}${one(['- ', '* ', '+\t', '• ', '1. '])}${words(6)}`).join('\n'),
		() => `${one(DATES)}\n: ${words(5)}\n: ${words(2)}\n`,
		() => `| ${words(2)} | ${words(2)} |\n|---|---|\n${many(3, () => `| ${words(3)} | ${one(DATES)} |`).join('\n')}`,
		() =>
			`<${one(['div', 'p', 'pre', 'table', 'ul', 'details', 'field', 'h2'])} ${one(['', 'class=x', 'markdown="1"', 'hidden'])}>${words(4)}\n${one(['', '- x<br/>\n', '## In\n'])}${one(['</div>', '</p></pre>', '</ul>', ''])}`,
		() =>
			`[${words(2)}](${one(['https://x.example/a(b)', '#', 'javascript:x', 'mailto: a@b.c', '../cv.pdf', 'x y'])}) ${words(3)}`,
		() => `> ${words(5)}\n>> ${words(3)}`,
		() => `\`\`\`\n${words(6)}\n\`\`\``,
		() => one(['---', '***', '____', '', ':::', '{: .x}', '<br/>', '\u000c', '\\newpage']),
		() => words(30),
		() => many(6, () => (random() < 0.4 ? words(2) : one(PIECES))).join(one([' ', '', ', ', '\n'])),
		() => many(3, () => `${one(['- [x] ', '- [ ] ', '- ', '1. '])}${one(PIECES)}`).join('\n'),
		() => {
			const row = () => `|${many(4, () => ` ${one(CELLS)} |`).join('')}`;
			return `${row()}\n|---|---|\n${many(3, row).join('\n')}`;
		},
		() =>
			`<table><tr><th>${one(CELLS)}</th></tr>${many(3, () => `<tr><td>${one(CELLS)}<td>${one(PIECES)}`).join('')}</table>`,
		() => `> [!${one(['NOTE', 'TIP', 'x'])}]\n> ${one(PIECES)}`,
		() => `${words(2)}\n${one([': ', '~ '])}${one(PIECES)}`,
		() => `Fact[^a] and[^b].\n\n[^a]: ${words(3)}\n[^b]: ${one(PIECES)}`,
		() => `    ${words(3)}\n\n        ${words(2)}\n`,
		() => `* toc\n{:toc}`,
	];
	const grown = () => {
		const head = one([
			'',
			`# ${words(3)}\n\n`,
			`---\ntitle: ${words(2)}\nlang: de\n---\n`,
			'---\nbroken: [\n---\n',
			'# Ada Byron\n<ada@x.example> | [Github](https://github.com/ada)\n\n',
			`# Dr. Ada Byron, PhD\n\n${one(CONTACTS)}\n${one(CONTACTS)}\n\n`,
			`# Ada <br> ${one(PIECES)}\n\n${one(CONTACTS)} | ${one(CONTACTS)}\n\n`,
			`+++\ntitle = "${words(1).replace(/["\\\\]/g, '')}"\n+++\n`,
			`% ${words(2)}\n% ${words(2)}\n\n`,
			'---\nauthor:\n  - name: Ada Byron\n    email: ada@x.example\n---\n',
			`---\ncv-form: fixed\n---\n\n# Ada\n\n${one(CONTACTS)}\n\n`,
			`# Ada Byron\n\n${many(4, contact).join(one([' | ', '\n- ', '<br>', ' · ', '\n\n', ', ']))}\n\n`,
		]);
		const body = many(14, () => (random() < 0.25 ? `## ${one(TITLES)}` : one(blocks)()));
		return head + body.join(one(['\n\n', '\n', '\r\n', '\n\n\n']));
	};
	const mutated = () => {
		const lines = one(fixtures).split('\n');
		for (let count = below(8); count >= 0; count--) {
			const at = below(lines.length);
			const line = lines[at] ?? '';
			const cut = below(line.length + 1);
			const changes: readonly (() => void)[] = [
				() => lines.splice(at, 1 + below(3)),
				() => lines.splice(at, 0, lines[below(lines.length)] ?? ''),
				() => lines.splice(at, 1, line.slice(cut)),
				() => lines.splice(at, 1, line.slice(0, cut) + one(WORDS) + line.slice(cut)),
				() => lines.splice(at, 0, one(blocks)()),
				() => lines.splice(at, lines.length, ...one(fixtures).split('\n').slice(below(40))),
			];
			one(changes)();
		}
		return lines.join('\n');
	};
	return { next: () => (random() < 0.6 ? grown() : mutated()) };
}
