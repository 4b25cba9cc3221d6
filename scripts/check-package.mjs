// Checks the package as it is published: publint on its files, attw on the types that each way of importing finds.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

mkdirSync('build', { recursive: true });
const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', 'build'], {
	encoding: 'utf8',
	stdio: ['ignore', 'pipe', 'ignore'],
});
const [{ filename }] = JSON.parse(packed);
const check = (...args) => execFileSync('npx', ['--no-install', ...args], { stdio: 'inherit' });
check('publint', '--strict', `build/${filename}`);
// Node 10 knows no `exports`; the program needs Node 20.
check('attw', `build/${filename}`, '--profile', 'node16', '--quiet');
