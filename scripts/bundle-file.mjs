// Bundles one file as the program is bundled: `bundle-file.mjs FILE FOLDER` writes FOLDER/main.cjs.
import { mkdirSync } from 'node:fs';
import { bundle } from './bundle.mjs';

const [file, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
await bundle({ input: { main: file }, dir: folder });
