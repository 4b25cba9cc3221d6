import { randomOf } from './random.ts';

/** Makes Markdown CVs: of every feature of the dialects, in any order, whole and broken. */
export type Fuzzer = { readonly next: () => string };

const WORDS =
	'Ada Byron Engine lead Notes Acme GmbH University of Hull the and 2019 kept 14 clocks 北京大学 工程师 שלום مهندس é ß 👩‍💻 naïve C++ a_b __x__ ** ~ | : - · • http://x.example www.y.example me@z.example &nbsp; &#27; &lt; {: .x} {{ x }} {% y %} \\hfill \\ [1] [^2] <b> </b> <br> <!-- $^*$ ``` ` \u202e \u200d \u00a0 \t'.split(
		' ',
	);
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
	const blocks: readonly (() => string)[] = [
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
	];
	const grown = () => {
		const head = one([
			'',
			`# ${words(3)}\n\n`,
			`---\ntitle: ${words(2)}\nlang: de\n---\n`,
			'---\nbroken: [\n---\n',
			'# Ada Byron\n<ada@x.example> | [Github](https://github.com/ada)\n\n',
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
