// Makes package-lock.json install anywhere: takes out the download addresses, so that it serves whichever registry npm is
// set to, and adds the packages for other platforms that such a registry may not have. With --check it only compares.
import { readFile, writeFile } from 'node:fs/promises';

const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

const before = await readFile('package-lock.json', 'utf8');
const after = `${JSON.stringify(complete(JSON.parse(before)), null, '\t')}\n`;
if (!process.argv.includes('--check')) await writeFile('package-lock.json', after);
else if (before !== after) {
	console.error('package-lock.json does not install anywhere: run `npm run lock`');
	process.exitCode = 1;
}

function complete(lock) {
	const packages = Object.entries(lock.packages).map(([path, { resolved, ...rest }]) => [path, rest]);
	const known = new Set(packages.map(([path]) => path));
	for (const [, { optionalDependencies = {} }] of [...packages]) {
		for (const [name, version] of Object.entries(optionalDependencies)) {
			const path = `node_modules/${name}`;
			if (known.has(path)) continue;
			known.add(path);
			packages.push([path, { version, ...platformOf(name), dev: true, optional: true }]);
		}
	}
	const [root, ...others] = packages;
	return { ...lock, packages: Object.fromEntries([root, ...others.sort(([a], [b]) => a.localeCompare(b, 'en'))]) };
}

/** What the name of a package for one platform says about it. */
function platformOf(name) {
	const words = name.split(/[/-]/);
	const [os, cpu] = [OS, CPU].map((list) => list.filter((word) => words.includes(word)));
	const libc = words.some((word) => word.startsWith('musl'))
		? ['musl']
		: words.some((word) => word.startsWith('gnu'))
			? ['glibc']
			: [];
	return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}
