// Takes the download addresses out of package-lock.json, so that it installs from whichever registry npm is set to; with
// --check it only says whether there are any. (npm's own option for that loses the packages of other platforms.)
import { readFile, writeFile } from 'node:fs/promises';

const before = await readFile('package-lock.json', 'utf8');
const after = before.replace(/^\s*"resolved": ".*",\n/gm, '');
if (!process.argv.includes('--check')) await writeFile('package-lock.json', after);
else if (before !== after) {
	console.error('package-lock.json names download addresses: run `npm run lock`');
	process.exitCode = 1;
}
