import { formats } from '../formats/index.ts';

/** What the help and the manual page say about a call: what one types or finds, and what it means. */
export type Described = readonly (readonly [name: string, meaning: string])[];

/** Calls of the program of this name. */
export const examplesFor = (name: string): Described => [
	[name, 'view the CV of this package'],
	[`${name} cv.md`, 'view any Markdown CV'],
	[`${name} cv.md | less`, 'the same as plain text'],
	[`${name} -s education`, 'one section'],
	[`${name} --search kafka`, 'what mentions it'],
	[`${name} open github`, 'open a link in the browser'],
	[`${name} explain cv.md`, 'how it is understood, and why'],
	[`${name} check cv.md`, 'what is wrong with a CV, line by line'],
	[`${name} init me`, 'a package of your own CV'],
	[`${name} help check`, 'more about a command'],
	[`${name} cv.md -o cv.pdf`, 'as pages to send and to print'],
	[`${name} cv.md -o cv.json`, 'the whole CV as data'],
	[`${name} resume.json -o cv.md`, 'from JSON Resume to Markdown'],
	[`curl … | ${name} -`, 'a CV from standard input'],
];

export const EXIT_CODES: Described = [
	['0', 'done; also when the reader closed the pipe'],
	['1', 'could not: no such file, not text, no browser, no font; nothing found; check found an error'],
	['2', 'wrong usage'],
	['130, 128+n', 'interrupted; ended by signal n'],
];

export const ENVIRONMENT: Described = [
	['NO_COLOR', 'no colours, when it is not empty'],
	['FORCE_COLOR', 'colours in a pipe too: 1, 2 or 3 for more, 0 for none'],
	['CLICOLOR_FORCE', 'colours in a pipe too; CLICOLOR=0 means none'],
	['COLUMNS', 'the width of printed text where there is no terminal'],
	['TERM=dumb', 'no viewer, no escape codes, no drawing characters'],
	['BROWSER', 'opens links in this browser'],
	['FORCE_HYPERLINK', '1 prints links that terminals follow, 0 does not'],
	['SOURCE_DATE_EPOCH', 'stands for now, in seconds: where open dates end, when a PDF is made'],
	['DEBUG', 'shows where in the program an error comes from'],
];

/** What stands below the options in the help of the program `name`, no wider than `width` columns. */
export function furtherHelp(name: string, width: number): string {
	const rows = formats.map(
		({ name: format, extension, description }) => [`${format.padEnd(11)}  ${extension ?? ''}`, description] as const,
	);
	return [
		...titled('Formats', rows, width),
		...titled('Examples', examplesFor(name), width),
		...titled('Exit codes', EXIT_CODES, width),
		...titled('Environment', ENVIRONMENT, width),
		'',
		'It reads files and never uses the network.',
	].join('\n');
}

/** Names and meanings in two columns below a title. */
function titled(title: string, rows: Described, width: number): string[] {
	const column = Math.max(...rows.map(([name]) => name.length)) + 4;
	const lines = rows.flatMap(([name, meaning]) =>
		wrapped(meaning, Math.max(20, width - column)).map(
			(text, at) => (at === 0 ? `  ${name}` : '').padEnd(column) + text,
		),
	);
	return ['', `${title}:`, ...lines];
}

function wrapped(text: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
