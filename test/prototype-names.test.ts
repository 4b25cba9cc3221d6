import { expect, test } from 'vitest';
import { check } from '../src/check/index.ts';
import { UserError } from '../src/errors.ts';
import type { Format, FormatOptions } from '../src/formats/format.ts';
import { formats } from '../src/formats/index.ts';
import { prepareMeasure } from '../src/layout/wrap.ts';
import type { Resume } from '../src/model/index.ts';
import { findLink, linksOf } from '../src/model/links.ts';
import { referencesOf } from '../src/model/references.ts';
import { searchResume } from '../src/model/search.ts';
import { select } from '../src/model/selection.ts';
import { parse } from '../src/parse/index.ts';
import { hotContacts } from '../src/viewer/keys/hot-contacts.ts';

/** What every plain object of JavaScript answers to, whether it was put there or not. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);

/** A CV in which the name stands wherever a CV has words of its own. */
const cvWith = (name: string) => `# ${name}

${name}: https://${name.toLowerCase().replaceAll('_', '')}.example
[${name}](https://example.org/${name}) | ${name}@example.org

## ${name}

### ${name}, ${name}

${name} 2019 - ${name} 2020

Uses a [${name}] here, [words][${name}], ![${name}] and [^${name}], \`${name}\`, **${name}**, &${name};, $${name}$.

<${name} ${name}="${name}">${name}</${name}> <a ${name} href="${name}">${name}</a>

<${name}>

<div ${name}="x">

- [${name}] {: .${name}}
- ${name}: ${name} <img alt="${name}">

</div>

| ${name} | ${name} |
| --- | --- |
| ${name} | ${name} |

${name}
: ${name}

> [!${name}]
> ${name}

## Skills

- **${name}**: ${name}, ${name}

[^${name}]: ${name}
`;

test.each(NAMES)('a CV may use the word %s anywhere', async (name) => {
	const source = cvWith(name);
	const resume = parse(source, { readYaml: () => ({ [name]: name, author: name }) });
	await prepareMeasure(JSON.stringify(resume));
	expect(check(source, resume, { today: '2026-11' })).toBeInstanceOf(Array);
	for (const link of linksOf(resume)) expect(findLink(linksOf(resume), link.name).url).toBe(link.url);
	expect(select(resume, [`${resume.sections.length}`], true).sections).toHaveLength(1);
	expect(searchResume(resume, name)).not.toBeNull();
	for (const { label } of hotContacts(resume.contacts)) expect(typeof label).toBe('string');
	const options = {
		...({ width: 80, links: 'footnote', ascii: false, colors: 0, hyperlinks: false, today: '2026-11' } as const),
		references: referencesOf(resume),
	};
	const said = name.replaceAll('__', '');
	for (const format of formats) {
		if (!('load' in format)) continue;
		const text = written(await format.load(), resume, options);
		if (format.name === 'text')
			expect(text.replace(/\s+/g, ' ')).toContain(`Uses a [${said}] here, [words][${said}], `);
		expect(text).not.toMatch(/native code|\[object /);
	}
});

/** What the format makes of the CV; nothing when it has nothing to say about it. */
function written(write: Format, resume: Resume, options: FormatOptions): string {
	try {
		return write(resume, options);
	} catch (error) {
		if (error instanceof UserError) return '';
		throw error;
	}
}
