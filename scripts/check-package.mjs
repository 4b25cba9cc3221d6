// Checks the package as it is published: publint on its files, attw on the types that each way of importing finds.
import { execFileSync } from 'node:child_process';
import { pack } from './pack.mjs';

const [{ file }, OURS] = [pack('.', 'build'), { stdio: 'inherit' }];
execFileSync('npx', ['--no-install', 'publint', '--strict', file], OURS);
// Node 10 knows no `exports`; the program needs Node 20.
execFileSync('npx', ['--no-install', 'attw', file, '--profile', 'node16', '--quiet'], OURS);
