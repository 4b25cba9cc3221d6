// Writes what the bundle is made of as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), to a file or to stdout.
import { readFile, writeFile } from 'node:fs/promises';
import { packagesOf } from './notices.mjs';

const metafile = JSON.parse(await readFile('build/meta.json', 'utf8'));
const own = JSON.parse(await readFile('package.json', 'utf8'));
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const component = ({ name, version, license, ...more }) => ({
	...more,
	'bom-ref': purl({ name, version }),
	name,
	version,
	licenses: [/ |\(/.test(license) ? { expression: license } : { license: { id: license } }],
	purl: purl({ name, version }),
});
const packages = await packagesOf(metafile);
const sbom = {
	$schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
	bomFormat: 'CycloneDX',
	specVersion: '1.6',
	version: 1,
	metadata: { component: component({ ...pick(own), type: 'application' }) },
	components: packages.map((one) => component({ ...pick(one), type: 'library' })),
	dependencies: [{ ref: purl(own), dependsOn: packages.map(purl) }],
};
const text = `${JSON.stringify(sbom, null, 2)}\n`;
if (process.argv[2]) await writeFile(process.argv[2], text);
else process.stdout.write(text);

function pick({ name, version, license }) {
	return { name, version, license };
}
