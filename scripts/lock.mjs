// Makes package-lock.json install anywhere, without warnings: takes out the download addresses, so that it serves whichever
// registry npm is set to, and adds the packages for other platforms with their integrity. With --check it only compares.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/**
 * Ink 8, Chalk 6 and what they bring ask for Node 22. Here they only go into the bundle, which is built for Node 20 and
 * tested there, so npm need not warn of them.
 */
const BUNDLED = /^node_modules\/(?:ansi-styles|chalk|cli-truncate|ink|slice-ansi)$/;

const isCheck = process.argv.includes('--check');
const before = await readFile('package-lock.json', 'utf8');
const after = `${JSON.stringify(await complete(JSON.parse(before)), null, '\t')}\n`;
if (!isCheck) await writeFile('package-lock.json', after);
else if (before !== after) {
	console.error('package-lock.json does not install anywhere: run `npm run lock`');
	process.exitCode = 1;
}

async function complete(lock) {
	const packages = Object.entries(lock.packages).map(([path, { resolved, engines, ...rest }]) => [
		path,
		{ ...rest, ...(engines && !BUNDLED.test(path) && { engines }) },
	]);
	const known = new Set(packages.map(([path]) => path));
	for (const [, { optionalDependencies = {} }] of [...packages]) {
		for (const [name, version] of Object.entries(optionalDependencies)) {
			const path = `node_modules/${name}`;
			if (known.has(path)) continue;
			known.add(path);
			packages.push([path, { version, ...platformOf(name), dev: true, optional: true }]);
		}
	}
	for (const [path, own] of packages) if (path !== '') own.integrity ??= await integrityOf(path, own.version);
	const [root, ...others] = packages.map(([path, own]) => [path, sorted(own)]);
	return { ...lock, packages: Object.fromEntries([root, ...others.sort(([a], [b]) => a.localeCompare(b, 'en'))]) };
}

/** The integrity that the registry states for a version of a package; a check asks nobody and fails without one. */
async function integrityOf(path, version) {
	if (isCheck) return 'missing';
	const name = path.replace(/^.*node_modules\//, '');
	const { stdout } = await promisify(execFile)('npm', ['view', `${name}@${version}`, 'dist.integrity']);
	const integrity = stdout.trim();
	if (!integrity.startsWith('sha512-')) throw new Error(`${name}@${version} has no integrity`);
	return integrity;
}

/** Version and integrity first, as npm writes them. */
function sorted({ name, version, integrity, ...rest }) {
	return { ...(name && { name }), version, ...(integrity && { integrity }), ...rest };
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
