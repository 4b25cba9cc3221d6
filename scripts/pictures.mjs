// Draws docs/*.svg: frames of the built viewer, as a terminal emulator shows them. Another folder may be named.
import { mkdir, writeFile } from 'node:fs/promises';
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
	{ name: 'reading', columns: 100, rows: 27, keys: [['4', ['▌4', 'Engineering Lead']]] },
	{
		name: 'search',
		columns: 100,
		rows: 27,
		keys: [
			['/', ['Esc clear']],
			// The keys may arrive one by one, each with a frame of its own.
			['python', ['/python', 'match 1/']],
		],
	},
	{ name: 'timeline', columns: 100, rows: 27, keys: [['v', ['Timeline  1/']]] },
	{ name: 'narrow', columns: 46, rows: 20, keys: [['4', ['1/3', 'Engineering Lead']]] },
];

const [CELL, LINE, PAD, SIZE] = [8.4, 18, 14, 14];
const [PAPER, INK, DIM] = ['#16181d', '#d7dae0', '#7d8590'];
const COLORS = ['#16181d', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d7dae0'];

await mkdir(FOLDER, { recursive: true });
for (const picture of PICTURES)
	await writeFile(join(FOLDER, `${picture.name}.svg`), svgOf(picture, await frameOf(picture)));

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

/** The attributes of a run as SVG writes them, behind the colour of its ground. */
function lookOf(cell) {
	const color = cell.isFgDefault() ? (cell.isDim() ? DIM : INK) : COLORS[cell.getFgColor() % 8];
	const ground = cell.isBgDefault() ? '' : COLORS[cell.getBgColor() % 8];
	const attributes = [
		`fill="${cell.isInverse() ? PAPER : color}"`,
		cell.isBold() ? 'font-weight="700"' : '',
		cell.isItalic() ? 'font-style="italic"' : '',
		cell.isUnderline() ? 'text-decoration="underline"' : '',
	];
	return `${cell.isInverse() ? color : ground}|${attributes.filter(Boolean).join(' ')}`;
}

function svgOf({ name, columns, rows }, frame) {
	const [width, height] = [columns * CELL + 2 * PAD, rows * LINE + 2 * PAD];
	const parts = frame.flatMap((runs, row) =>
		runs.flatMap(({ column, look, text }) => {
			const [box = '', attributes = ''] = look.split('|');
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
		`<rect width="100%" height="100%" rx="8" fill="${PAPER}"/>`,
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
