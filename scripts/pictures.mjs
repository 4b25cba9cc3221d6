// Draws docs/*.svg: frames of the built viewer, as a terminal emulator shows them, each on a dark and on a light ground; and
// docs/page.png: page one of the PDF, as Poppler shows it. Another folder may be named.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const BIN = fileURLToPath(new URL('../bin/darxtrix.js', import.meta.url));
const FOLDER = process.argv[2] ?? fileURLToPath(new URL('../docs', import.meta.url));
// Frames show the same month whenever they are drawn.
const ENV = {
	PATH: process.env.PATH,
	HOME: process.env.HOME,
	LANG: 'C.UTF-8',
	TERM: 'xterm-256color',
	SOURCE_DATE_EPOCH: '1795000000',
};

/** Each picture: its size in columns and rows, and the keys, each with all that the screen shows once it has acted. */
const PICTURES = [
	{ name: 'reading', columns: 120, rows: 40, keys: [['4', ['▌4', 'Engineering Lead']]] },
	{
		name: 'search',
		columns: 80,
		rows: 24,
		keys: [
			['/', ['Esc clear']],
			// The keys may arrive one by one, each with a frame of its own.
			['python', ['/python', 'match 1/']],
		],
	},
	{ name: 'timeline', columns: 120, rows: 30, keys: [['v', ['Timeline  1/']]] },
	{ name: 'narrow', columns: 60, rows: 16, keys: [['4', ['1/3', 'Engineering Lead']]] },
];

const [CELL, LINE, PAD, SIZE] = [8.4, 18, 14, 14];

/** The colours of a terminal: its ground, its text, what is dim, and the first eight of its sixteen. */
const THEMES = [
	{
		suffix: '',
		paper: '#16181d',
		ink: '#d7dae0',
		dim: '#7d8590',
		colors: ['#16181d', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d7dae0'],
	},
	{
		suffix: '-light',
		paper: '#ffffff',
		ink: '#24292f',
		dim: '#6e7781',
		colors: ['#24292f', '#cf222e', '#116329', '#e9c46a', '#0969da', '#8250df', '#1b7c83', '#6e7781'],
	},
];

await mkdir(FOLDER, { recursive: true });
for (const picture of PICTURES) {
	const frame = await frameOf(picture);
	for (const theme of THEMES)
		await writeFile(join(FOLDER, `${picture.name}${theme.suffix}.svg`), svgOf(picture, frame, theme));
}
await drawPage(join(FOLDER, 'page'));

/** Draws page one of the PDF, where Poppler is. */
async function drawPage(path) {
	const file = join(await mkdtemp(join(tmpdir(), 'darxtrix-')), 'cv.pdf');
	execFileSync(process.execPath, [BIN, '-o', file, '--paper', 'a4'], { env: ENV });
	try {
		execFileSync('pdftocairo', ['-png', '-singlefile', '-r', '90', file, path]);
	} catch (error) {
		if (error.code !== 'ENOENT') throw error;
		console.warn('skipped: no pdftocairo here, so the page is not drawn');
	}
}

/** The cells of the screen behind the keys: text and look of each run, row by row. */
function frameOf({ columns, rows, keys }) {
	const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
	const pty = spawn(process.execPath, [BIN], { cols: columns, rows, env: ENV });
	const waiting = [['', ['q quit']], ...keys];
	return new Promise((resolve, reject) => {
		const late = setTimeout(() => reject(new Error(`the viewer never showed "${waiting[0]?.[1]}"`)), 20_000);
		let output = '';
		pty.onData((data) => {
			terminal.write(data, () => {
				// What the emulator has read so far: more may have arrived already.
				output += data;
				// Half a frame is no picture.
				const isDrawing = output.lastIndexOf('\x1b[?2026h') > output.lastIndexOf('\x1b[?2026l');
				if (isDrawing || waiting.length === 0 || !waiting[0][1].every((text) => textOf(terminal).includes(text)))
					return;
				waiting.shift();
				if (waiting[0]) return pty.write(waiting[0][0]);
				clearTimeout(late);
				pty.kill('SIGKILL');
				resolve(runsOf(terminal));
			});
		});
	});
}

function textOf({ buffer, rows }) {
	return Array.from({ length: rows }, (_, row) => buffer.active.getLine(row)?.translateToString(true) ?? '').join('\n');
}

function runsOf({ buffer, rows, cols }) {
	return Array.from({ length: rows }, (_, row) => {
		const runs = [];
		for (let column = 0; column < cols; column++) {
			const cell = buffer.active.getLine(row)?.getCell(column);
			if (!cell || cell.getWidth() === 0) continue;
			const look = lookOf(cell);
			const last = runs.at(-1);
			if (last?.look === look) last.text += cell.getChars() || ' ';
			else runs.push({ column, look, text: cell.getChars() || ' ' });
		}
		return runs;
	});
}

/** How a run looks, whatever the theme. Colours are numbers of the terminal's. */
function lookOf(cell) {
	return JSON.stringify({
		color: cell.isFgDefault() ? null : cell.getFgColor() % 8,
		ground: cell.isBgDefault() ? null : cell.getBgColor() % 8,
		isInverse: Boolean(cell.isInverse()),
		isDim: Boolean(cell.isDim()),
		font: [
			cell.isBold() ? 'font-weight="700"' : '',
			cell.isItalic() ? 'font-style="italic"' : '',
			cell.isUnderline() ? 'text-decoration="underline"' : '',
		].filter(Boolean),
	});
}

/** The ground of a run, empty when it is that of the page, and the attributes of its text. */
function paintOf(look, { paper, ink, dim, colors }) {
	const { color, ground, isInverse, isDim, font } = JSON.parse(look);
	const own = color === null ? (isDim ? dim : ink) : colors[color];
	const below = ground === null ? '' : colors[ground];
	return { box: isInverse ? own : below, attributes: [`fill="${isInverse ? paper : own}"`, ...font].join(' ') };
}

function svgOf({ name, columns, rows }, frame, theme) {
	const [width, height] = [columns * CELL + 2 * PAD, rows * LINE + 2 * PAD];
	const parts = frame.flatMap((runs, row) =>
		runs.flatMap(({ column, look, text }) => {
			const { box, attributes } = paintOf(look, theme);
			const [x, y] = [round(PAD + column * CELL), PAD + row * LINE];
			const drawn = text.trimEnd();
			const length = round([...drawn].length * CELL);
			return [
				box === ''
					? ''
					: `<rect x="${x}" y="${y}" width="${round([...text].length * CELL)}" height="${LINE}" fill="${box}"/>`,
				drawn === ''
					? ''
					: `<text x="${x}" y="${y + SIZE}" textLength="${length}" lengthAdjust="spacingAndGlyphs" ${attributes}>${escaped(drawn)}</text>`,
			];
		}),
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${height}" role="img" aria-label="The viewer: ${name}">`,
		`<rect width="100%" height="100%" rx="8" fill="${theme.paper}"/>`,
		`<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${SIZE}">`,
		...parts.filter((part) => part !== ''),
		'</g>\n</svg>\n',
	].join('\n');
}

function round(number) {
	return Math.round(number * 10) / 10;
}

function escaped(text) {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '\u00a0');
}
