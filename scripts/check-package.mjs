// Checks the package as it is published: publint on its files, attw on the types that each way of importing finds.
import { execFileSync } from 'node:child_process';
import { pack } from './pack.mjs';

const { file } = pack('.', 'build');
const check = (...args) => execFileSync('npx', ['--no-install', ...args], { stdio: 'inherit' });
check('publint', '--strict', file);
// Node 10 knows no `exports`; the program needs Node 20.
check('attw', file, '--profile', 'node16', '--quiet');
