import { execFileSync, spawn } from 'node:child_process';
import {
	chmodSync,
	constants,
	copyFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BIN, NODE } from '../helpers/bundle.ts';
import { fixture, run, runShell } from '../helpers/cli.ts';

const CV = fixture('viewer.md');

function folder(): string {
	return mkdtempSync(join(tmpdir(), 'darxtrix-'));
}

function fileWith(content: string | Buffer, name = 'cv.md'): string {
	const path = join(folder(), name);
	writeFileSync(path, content);
	return path;
}

/** One line on stderr, nothing on stdout. */
async function expectFailure(args: readonly string[], code: number, message: string | RegExp): Promise<void> {
	const { code: actual, stdout, stderr } = await run(args);
	expect({ code: actual, stdout }).toEqual({ code, stdout: '' });
	expect(stderr).toMatch(/^darxtrix: [^\n]+\n$/);
	expect(stderr).toMatch(message);
}

describe('printing', () => {
	test('prints the CV of the package as plain text into a pipe', async () => {
		const { code, stdout, stderr } = await run([], { cwd: folder() });
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toMatch(/^Ankush Sharma\n/);
		expect(stdout).toContain('[1] https://medium.com/@darxtrix');
		expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
		expect(stdout.endsWith('\n')).toBe(true);
	});

	test('takes the CV of the package, not one that lies in the current folder', async () => {
		const cwd = folder();
		writeFileSync(join(cwd, 'resume.md'), '# Somebody Else\n');
		expect((await run([], { cwd })).stdout).toMatch(/^Ankush Sharma\n/);
	});

	test('prints a named file, and standard input for -', async () => {
		const named = await run([CV]);
		const piped = await run(['-'], { input: readFileSync(CV) });
		expect(named.stdout).toMatch(/^Imogen Thorne\nKeeper of clocks\n/);
		expect(piped.stdout).toBe(named.stdout);
	});

	test('is as wide as asked for, or as COLUMNS says, or 80 columns, and never more than 100 unasked', async () => {
		const widest = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
			Math.max(...(await run([CV, '--links', 'none', ...args], { env })).stdout.split('\n').map((line) => line.length));
		expect(await widest([])).toBe(80);
		expect(await widest(['-w', '60'])).toBe(60);
		expect(await widest([], { COLUMNS: '70' })).toBe(70);
		expect(await widest([], { COLUMNS: '200' })).toBe(100);
		expect(await widest(['--width', '140'])).toBe(140);
	});

	test('shows addresses as footnotes, beside their words, or not at all', async () => {
		const about = async (style: string) => (await run([CV, '-s', 'interests', '--links', style])).stdout;
		expect(await about('footnote')).toMatch(/moondials\[\d+\]\.[\s\S]+\[\d+\] https:\/\/moondials\.example\//);
		expect(await about('inline')).toContain('moondials <https://moondials.example/>');
		expect(await about('none')).not.toContain('https:');
	});

	test('prints only the sections asked for, by number, slug, title, prefix, kind or entry', async () => {
		for (const name of ['3', 'education', 'Education', 'edu']) {
			const { stdout } = await run([CV, '-s', name]);
			expect(stdout).toMatch(/^Education\n/);
			expect(stdout).not.toContain('Experience\n');
		}
		expect((await run([CV, '-s', 'summary'])).stdout).toMatch(/^About\n/);
		expect((await run([CV, '-s', 'experience/greenwich'])).stdout).toContain('Chief Horologist');
		const two = (await run([CV, '-s', 'interests', '-s', 'about'])).stdout;
		expect(two.indexOf('About')).toBeLessThan(two.indexOf('Interests'));
	});

	test('lists sections and links with the names by which they are asked for', async () => {
		const { stdout: list } = await run([CV, '--list']);
		const rows = list.split('\n').map((row) => row.trim().split(/ {2,}/));
		expect(rows.slice(0, 3)).toEqual([
			['1', 'about', 'About'],
			['2', 'experience', 'Experience'],
			['experience/greenwich', 'Chief Horologist, Greenwich', 'Mar 2015-Present'],
		]);
		for (const name of rows
			.flatMap(([first = '', second = '']) => (first.includes('/') ? first : second))
			.filter(Boolean)) {
			expect((await run([CV, '-s', name])).code).toBe(0);
		}
		const { stdout } = await run(['links', CV]);
		expect(stdout).toContain('github     https://github.com/imogen-thorne\n');
		expect(stdout).toContain('moondials  https://moondials.example/\n');
		const links = JSON.parse((await run(['links', CV, '--format', 'json'])).stdout) as { name: string }[];
		expect(links.map(({ name }) => name)).toEqual(['blog', 'email', 'github', 'twitter', 'phone', 'moondials']);
	});

	test('colours only where colour is asked for', async () => {
		const colored = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
			(await run([CV, ...args], { env })).stdout.includes('\x1b[');
		expect(await colored([])).toBe(false);
		expect(await colored(['-f', 'ansi'])).toBe(true);
		expect(await colored(['-f', 'ansi'], { NO_COLOR: '1' })).toBe(false);
		expect(await colored([], { FORCE_COLOR: '3' })).toBe(true);
		expect(await colored(['--color', 'always'])).toBe(true);
		expect(await colored(['-f', 'text'], { FORCE_COLOR: '1' })).toBe(false);
	});

	test('draws with ASCII signs and without escape codes when plain, and on a dumb terminal', async () => {
		const plain = await run([CV, '--plain', '--color', 'always'], { env: { FORCE_HYPERLINK: '1' } });
		expect(plain.stdout).toMatch(/^[\x20-\x7e\n]*$/);
		expect((await run([CV, '--plain', '-f', 'ansi'])).stdout).toBe(plain.stdout);
		expect((await run([CV], { env: { TERM: 'dumb' } })).stdout).toBe(plain.stdout);
	});

	test('marks what a search finds, where there are colours', async () => {
		const inverse = async (...args: string[]) =>
			[...(await run([CV, '--search', 'MOON', ...args])).stdout.matchAll(/\x1b\[7m(.*?)\x1b\[27m/g)].map(
				([, text]) => text,
			);
		expect(new Set((await inverse('--color', 'always')).map((text) => text?.toLowerCase()))).toEqual(new Set(['moon']));
		expect(await inverse()).toEqual([]);
		expect(await inverse('--plain', '--color', 'always')).toEqual([]);
	});

	test('lists sections as data', async () => {
		const { stdout } = await run([CV, '--list', '-f', 'json']);
		const [, experience] = JSON.parse(stdout) as { readonly [name: string]: unknown }[];
		expect(experience).toMatchObject({
			number: 2,
			name: 'experience',
			title: 'Experience',
			kind: 'experience',
			entries: [{ name: 'experience/greenwich', title: 'Chief Horologist, Greenwich  Mar 2015-Present' }],
		});
		const cwd = folder();
		expect(await run([CV, '--list', '-o', 'list.json'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
		expect(readFileSync(join(cwd, 'list.json'), 'utf8')).toBe(stdout);
		await expectFailure([CV, '--list', '-f', 'html'], 2, /as text or as json, not as html/);
	});

	test('reads the names of formats in any case and by their extensions', async () => {
		const json = (await run([CV, '-f', 'json'])).stdout;
		expect((await run([CV, '-f', 'JSON'])).stdout).toBe(json);
		expect((await run([CV, '-f', 'resume.json'])).stdout).toBe((await run([CV, '-f', 'json-resume'])).stdout);
		expect((await run(['links', CV, '-f', 'Json'])).stdout).toMatch(/^\[/);
	});
});

describe('files and pipes', () => {
	test('writes a file in the format of its extension, and leaves nothing else behind', async () => {
		const cwd = folder();
		for (const [name, start] of [
			['cv.txt', 'Imogen Thorne\n'],
			['cv.json', '{'],
			['cv.ans', '\x1b['],
		] as const) {
			expect(await run([CV, '-o', name], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
			expect(readFileSync(join(cwd, name), 'utf8').startsWith(start)).toBe(true);
		}
		expect(readdirSync(cwd).sort()).toEqual(['cv.ans', 'cv.json', 'cv.txt']);
	});

	test('adds a style sheet to the web page, and to nothing else', async () => {
		const css = fileWith('h1 { color: teal; }', 'own.css');
		expect((await run([CV, '-f', 'html', '--css', css])).stdout).toContain('h1 { color: teal; }\n</style>');
		await expectFailure([CV, '--css', css], 2, /--css is for the web page/);
		await expectFailure([CV, '-f', 'html', '--css', `${css}.not`], 1, /there is no such file/);
	});

	test('never writes over the CV it reads, under whatever name', async () => {
		const cv = fileWith(readFileSync(CV));
		const link = join(folder(), 'link.txt');
		symlinkSync(cv, link);
		await expectFailure([cv, '-f', 'text', '-o', cv], 2, /is the CV itself/);
		await expectFailure([cv, '-o', link], 2, /is the CV itself/);
		expect(readFileSync(cv, 'utf8')).toBe(readFileSync(CV, 'utf8'));
	});

	test('says what is wrong with a file it cannot write', async () => {
		await expectFailure([CV, '-o', join(folder(), 'nowhere', 'cv.txt')], 1, /there is no such folder/);
		await expectFailure([CV, '-f', 'text', '-o', folder()], 1, /is a directory/);
		await expectFailure([CV, '-o', 'cv.xyz'], 2, /no format ends like cv\.xyz.*\.txt/);
		await expectFailure([CV, '-o', 'cv.docx'], 2, /word processors open web pages: write -o cv\.html/);
	});

	test('ends quietly when its reader does', async () => {
		expect(await runShell(`darxtrix "${CV}" | head -1`)).toEqual({ code: 0, stdout: 'Imogen Thorne\n', stderr: '' });
		expect(await runShell(`darxtrix "${CV}" -f json | true`)).toEqual({ code: 0, stdout: '', stderr: '' });
		expect(await runShell(`darxtrix "${CV}" >&-`)).toMatchObject({ stderr: '' });
	});

	test.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
		const { code, stderr } = await runShell(`darxtrix "${CV}" > /dev/full`);
		expect({ code, stderr }).toEqual({ code: 1, stderr: 'darxtrix: cannot write: no space is left on the disk\n' });
	});

	test('writes all of a long CV into a slow pipe', async () => {
		const long = fileWith(`# Long\n\n## Part\n\n${'A line of some length to fill the pipe with.\n\n'.repeat(10_000)}`);
		const { code, stdout } = await runShell(`darxtrix "${long}" | (sleep 0.3; cat) | wc -l`);
		expect({ code, lines: Number(stdout) }).toMatchObject({ code: 0, lines: 20_003 });
	});

	test('waits for a pipe that refuses to block', async () => {
		const long = fileWith(`# Long\n\n## Part\n\n${'A line of some length to fill the pipe with.\n\n'.repeat(10_000)}`);
		const pipe = join(folder(), 'pipe');
		execFileSync('mkfifo', [pipe]);
		const end = openSync(pipe, constants.O_RDWR);
		const child = spawn(NODE, [BIN, long], { stdio: ['ignore', end, 'inherit'] });
		const exit = new Promise((resolve) => child.on('close', resolve));
		// A socket on the same open file makes it refuse to block, for the program as well.
		const reader = new Socket({ fd: end, readable: true, writable: false });
		let lines = 0;
		await new Promise<void>((resolve) => {
			reader.on('data', (bytes) => {
				lines += bytes.toString('latin1').split('\n').length - 1;
				if (lines >= 20_003) resolve();
			});
		});
		expect(await exit).toBe(0);
		expect(lines).toBe(20_003);
		reader.destroy();
	});
});

describe('bad input', () => {
	test('is told in one line with the right exit code', async () => {
		await expectFailure(['nowhere.md'], 1, /cannot read nowhere\.md: there is no such file/);
		await expectFailure([folder()], 1, /it is a directory/);
		await expectFailure([fileWith('')], 1, /is empty/);
		await expectFailure([fileWith(' \n\t\n')], 1, /is empty/);
		await expectFailure([fileWith(Buffer.from('\ufeff# Ada', 'utf16le'))], 1, /UTF-16/);
		await expectFailure([fileWith(Buffer.from('# Ada Byron', 'utf16le'))], 1, /UTF-16/);
		await expectFailure([fileWith(Buffer.from([0x23, 0x20, 0x41, 0, 0x42, 0x43, 0x44, 0x45, 0x46]))], 1, /not text/);
		await expectFailure([fileWith(Buffer.alloc(1_048_577, 'a'))], 1, /larger than 1 MiB/);
		if (existsSync('/dev/zero')) await expectFailure(['/dev/zero'], 1, /larger than 1 MiB/);
		await expectFailure([CV, 'other.md'], 2, /one CV at a time/);
		await expectFailure(['https://example.org/cv.md'], 2, /never uses the network/);
		await expectFailure([CV, '-s', 'experiense'], 2, /did you mean experience\?/);
		await expectFailure([CV, '-s', 'experience/grenwich'], 2, /did you mean greenwich\?/);
		await expectFailure([CV, '--frmat', 'json'], 2, /Did you mean --format/);
		await expectFailure([CV, '-f', 'jsno'], 2, /no format "jsno": did you mean json\?/);
		await expectFailure([CV, '-f', 'zzzzzzzz'], 2, /there are text, ansi, markdown, json/);
		await expectFailure([CV, '--links', 'inlin'], 2, /did you mean inline\?/);
		await expectFailure(['chekc'], 2, /no file and no command "chekc": did you mean check\?/);
		await expectFailure(['chekc', CV], 2, /no command "chekc": did you mean check\?/);
		await expectFailure(['help', 'chekc'], 2, /no command "chekc": did you mean check\?/);
		await expectFailure(['open', '99', CV], 1, /no link "99": the links are numbered from 1 to 6\n/);
		await expectFailure([CV, '-w', 'wide'], 2, /from 8 to 1000/);
		await expectFailure(['open', 'gihub', CV], 1, /did you mean github\?/);
	});

	test('never brings a character of a file name to the terminal that steers it or turns the text around', async () => {
		const { stderr } = await run(['evil\x1b]0;owned\x07\u202edm.md']);
		expect(stderr).toMatch(/evil.*owned.*dm\.md: there is no such file\n$/);
		expect(stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
	});

	test('a CV with no sections is printed all the same', async () => {
		expect(await run(['-'], { input: 'Just a few words.\n' })).toEqual({
			code: 0,
			stdout: 'Just a few words.\n',
			stderr: '',
		});
	});

	test('a byte order mark and CRLF are read over, broken UTF-8 with one warning', async () => {
		const plain = await run(['-'], { input: '# Ada\n\n## Skills\n\n- Sums\n' });
		expect(await run(['-'], { input: '\ufeff# Ada\r\n\r\n## Skills\r\n\r\n- Sums\r\n' })).toEqual(plain);
		const broken = await run(['-'], { input: Buffer.from([0x23, 0x20, 0x41, 0xff, 0x0a]) });
		expect(broken).toEqual({
			code: 0,
			stdout: 'A\ufffd\n',
			stderr: 'darxtrix: standard input has bytes that are not UTF-8; they are shown as \ufffd\n',
		});
	});

	test('a broken front matter is a warning, and its lines of a key and a text are read', async () => {
		const { code, stdout, stderr } = await run(['-'], { input: '---\nname: "Ada Byron"\ntags: [\n---\n- Sums\n' });
		expect({ code, stdout }).toEqual({ code: 0, stdout: 'Ada Byron\n\n  • Sums\n' });
		expect(stderr).toMatch(/^darxtrix: the front matter of standard input is read line by line: [^\n]+\n$/);
	});
});

describe('standard input that nobody asked for', () => {
	test('a file is read, as nothing can hang there', async () => {
		const cv = fileWith('# Ada Byron\n\n## Skills\n\n- [Sums](https://sums.example)\n');
		expect((await runShell(`darxtrix < "${cv}" | head -1`)).stdout).toBe('Ada Byron\n');
		expect((await runShell(`darxtrix links < "${cv}"`)).stdout).toBe('1  sums  https://sums.example\n');
		expect((await runShell(`darxtrix check < "${cv}"`)).stdout).toMatch(/^-:1:/);
	});

	test('but not when a file is named, when it is empty, or when a file takes the output', async () => {
		const cv = fileWith('# Ada Byron\n');
		expect((await runShell(`darxtrix "${CV}" < "${cv}" | head -1`)).stdout).toBe('Imogen Thorne\n');
		const own = (await run([])).stdout;
		expect((await runShell(`: > "${cv}.empty"; darxtrix < "${cv}.empty"`)).stdout).toBe(own);
		expect((await runShell(`darxtrix < "${cv}" > "${cv}.txt"; cat "${cv}.txt"`)).stdout).toBe(own);
	});

	test('a pipe is not read, and scripts are told nothing', async () => {
		const own = await run([]);
		expect(await runShell('echo "# Ada Byron" | darxtrix')).toEqual(own);
		expect(own.stderr).toBe('');
	});
});

describe('opening links', () => {
	function browserThatWrites(): { readonly browser: string; readonly opened: string } {
		const cwd = folder();
		const [browser, opened] = [join(cwd, 'browser'), join(cwd, 'opened')];
		writeFileSync(browser, `#!/bin/sh\necho "$1" > "${opened}"\n`);
		chmodSync(browser, 0o755);
		return { browser, opened };
	}

	test.each([
		['github', 'https://github.com/imogen-thorne'],
		['moon', 'https://moondials.example/'],
		['email', 'mailto:imogen@thorne.example'],
	])('hands %s to $BROWSER and does not wait for it', async (name, url) => {
		const { browser, opened } = browserThatWrites();
		expect(await run(['open', name, CV], { env: { BROWSER: browser } })).toEqual({
			code: 0,
			stdout: '',
			stderr: `opened ${url}\n`,
		});
		await expect.poll(() => existsSync(opened) && readFileSync(opened, 'utf8')).toBe(`${url}\n`);
	});

	test('prints the address where there is no browser', async () => {
		const { code, stdout, stderr } = await run(['open', 'github', CV], { env: { SSH_TTY: '/dev/pts/1' } });
		expect({ code, stdout }).toEqual({ code: 1, stdout: 'https://github.com/imogen-thorne\n' });
		expect(stderr).toBe('darxtrix: no browser over SSH; the address is printed instead\n');
	});

	test('prints the address where $BROWSER does not exist', async () => {
		const { code, stdout } = await run(['open', 'github', CV], { env: { BROWSER: '/nowhere/browser' } });
		expect({ code, stdout }).toEqual({ code: 1, stdout: 'https://github.com/imogen-thorne\n' });
	});

	test.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://ada:secret@example.org/'])(
		'never opens %s',
		async (address) => {
			const { browser, opened } = browserThatWrites();
			const cv = fileWith(`# Ada\n\n## Links\n\n[Trap](${address}) [Fine](https://fine.example/)\n`);
			const links = JSON.parse((await run(['links', cv, '-f', 'json'])).stdout) as { name: string; url: string }[];
			for (const { name } of links.filter(({ url }) => url !== 'https://fine.example/')) {
				expect((await run(['open', name, cv], { env: { BROWSER: browser } })).code).toBe(1);
			}
			expect(existsSync(opened)).toBe(false);
		},
	);
});

test('a resume.md that was replaced is shown as it is now, without another build', async () => {
	const copy = folder();
	const root = fileURLToPath(new URL('../..', import.meta.url));
	for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(copy, name), { recursive: true });
	writeFileSync(join(copy, 'resume.md'), '# Somebody New\n\n## Skills\n\n- Starting\n');
	expect((await runShell(`"${process.execPath}" "${copy}/bin/darxtrix.js"`)).stdout).toMatch(/^Somebody New\n/);
});

describe('help', () => {
	test('names every option, format and command, with examples', async () => {
		const { code, stdout } = await run(['--help']);
		expect(code).toBe(0);
		for (const word of [
			'--section',
			'--output',
			'--no-color',
			'open <link> [file]',
			'links',
			'ansi',
			'.json',
			'Examples:',
		]) {
			expect(stdout).toContain(word);
		}
		for (const words of ['Exit codes:', 'Environment:', 'NO_COLOR']) expect(stdout).toContain(words);
		expect((await run(['help-me-not.md'])).code).toBe(1);
	});

	test('is no wider than 80 columns, or than the terminal', async () => {
		const { stdout } = await run(['--help']);
		expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
		expect(stdout).toMatch(/^ {2}json-ld +\.jsonld +a schema\.org Person/m);
	});

	test('is asked for by its word too', async () => {
		expect(await run(['help'])).toEqual(await run(['--help']));
		expect(await run(['help', 'check'])).toEqual(await run(['check', '--help']));
		expect((await run(['help', 'check'])).stdout).toMatch(/^Usage: darxtrix check /);
	});

	test('a file may be called as a command nearly is', async () => {
		const cwd = folder();
		writeFileSync(join(cwd, 'chekc'), '# Ada Byron\n');
		expect((await run(['chekc'], { cwd })).stdout).toBe('Ada Byron\n');
	});

	test('tells the version of the package', async () => {
		const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
			version: string;
		};
		expect((await run(['--version'])).stdout).toBe(`${version}\n`);
	});
});

test('a CV copied elsewhere is still the CV: nothing depends on the current folder', async () => {
	const cwd = folder();
	copyFileSync(CV, join(cwd, 'mine.md'));
	expect((await run(['mine.md'], { cwd })).stdout).toBe((await run([CV])).stdout);
});
