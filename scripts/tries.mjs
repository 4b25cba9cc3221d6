// The tables of Unicode's properties in fontkit and its packages: files of the bundle, not text in its code.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, inflateRawSync } from 'node:zlib';

/** Such a table: base64 of three numbers of four bytes, then of data that was deflated twice. */
const TRIE = /(?<=\bnew \(0, \$\w+\$unicodetrie\)\()\(0, \$[\w$]+\)(?:\.toByteArray)?\("([\w+/=]+)"\)/g;
const HEADER = 12;

/** The words of a file from one byte to another: little-endian on every machine, as the tables are. */
const readerOf = (file) => `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
const TABLES = brotliDecompressSync(readFileSync(join(__dirname, '${file}')));
function readWords(from, to) {
	return Uint32Array.from({ length: (to - from) / 4 }, (_, word) => TABLES.readUInt32LE(from + 4 * word));
}`;

/**
 * The tables of each package as a file in the folder `dir`, given to unicode-trie as what it makes of them
 * (https://github.com/foliojs/unicode-trie: `data`, `highStart`, `errorValue`). Brotli packs once what was deflated twice and
 * written as text: 6 kB of the package.
 */
export const triesIn = (dir) => ({
	name: 'tries',
	transform: {
		filter: { id: /\/node_modules\/(?:fontkit|unicode-properties)\/dist\/module\.mjs$/ },
		async handler(code, id) {
			const [, name] = /\/node_modules\/([\w-]+)\/dist\//.exec(id);
			const tables = [];
			let end = 0;
			const rest = code.replace(TRIE, (_, text) => {
				const bytes = Buffer.from(text, 'base64');
				const table = inflateRawSync(inflateRawSync(bytes.subarray(HEADER)));
				tables.push(table);
				const start = end;
				end += table.length;
				return `{ data: readWords(${start}, ${end}), highStart: ${bytes.readUInt32LE(0)}, errorValue: ${bytes.readUInt32LE(4)} }`;
			});
			if (end === 0) throw new Error(`${name}'s tables of properties are others now`);
			await writeFile(join(dir, `${name}.br`), brotliCompressSync(Buffer.concat(tables)));
			return `${readerOf(`${name}.br`)}\n${rest}`;
		},
	},
});
