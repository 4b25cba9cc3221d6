// Checks the package as it is published: publint on its files, attw on the types that each way of importing finds.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const [PACK, OURS] = [['pack', '--json', '--ignore-scripts', '--pack-destination', 'build'], { stdio: 'inherit' }];

execFileSync(process.execPath, ['scripts/types.mjs'], OURS);
mkdirSync('build', { recursive: true });
const packed = execFileSync('npm', PACK, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const [{ filename }] = JSON.parse(packed);
execFileSync('npx', ['--no-install', 'publint', '--strict', `build/${filename}`], OURS);
// Node 10 knows no `exports`; the program needs Node 20.
execFileSync('npx', ['--no-install', 'attw', `build/${filename}`, '--profile', 'node16', '--quiet'], OURS);
