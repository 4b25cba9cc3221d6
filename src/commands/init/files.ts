import { OWN_NAME, OWN_VERSION } from '../../io/card.ts';

/** What a card is made of. */
export type Plan = {
	/** Of the package. */
	readonly name: string;
	/** Of the command. */
	readonly command: string;
	/** The CV in Markdown. */
	readonly cv: string;
	/** The name in it. */
	readonly person: string | null;
};

/** The files of a card, path and text. */
export function filesOf(plan: Plan): readonly (readonly [path: string, text: string])[] {
	return [
		['package.json', packageJson(plan)],
		['card.js', cardJs(plan)],
		['resume.md', plan.cv],
		['README.md', readme(plan)],
		['.gitignore', 'node_modules/\nresume.compiled.json\ncv.html\n*.tgz\n'],
		['.github/workflows/check.yml', CHECK],
		['.github/workflows/publish.yml', PUBLISH],
	];
}

function packageJson({ name, command, person }: Plan): string {
	const content = {
		name,
		version: '1.0.0',
		description: `The résumé of ${person ?? name}, for the terminal`,
		...(person === null ? {} : { author: person }),
		license: 'UNLICENSED',
		keywords: ['resume', 'cv'],
		engines: { node: '>=20' },
		bin: { [command]: 'card.js' },
		files: ['resume.md', 'resume.compiled.json'],
		scripts: {
			start: 'node card.js',
			test: 'node card.js check',
			html: 'node card.js -o cv.html',
			prepack: 'node card.js compile',
		},
		publishConfig: { access: 'public' },
		dependencies: { [OWN_NAME]: `^${OWN_VERSION}` },
	};
	return `${JSON.stringify(content, null, '\t')}\n`;
}

function cardJs({ command }: Plan): string {
	return `#!/usr/bin/env node
const { run } = require('${OWN_NAME}');
run({ resume: \`\${__dirname}/resume.md\`, name: '${command}' });
`;
}

function readme({ name, command, person }: Plan): string {
	const isCalledSo = name === command;
	return `# ${person ?? name}

My résumé, for the terminal.

\`\`\`sh
npx ${name}
npx ${name} | less
\`\`\`
${isCalledSo ? '' : `\nInstalled, the command is \`${command}\`.\n`}
## Change it

The CV is \`resume.md\`.

\`\`\`sh
npm install
npm start             # look at it; npm start -- --watch shows it again when it is saved
npm test              # what is wrong with it
npm run html          # cv.html, to be looked at or printed
\`\`\`

## Publish it

\`\`\`sh
npm login
npm publish
\`\`\`

From then on a tag publishes, once this repository is a trusted publisher of the package (on the site of npm, in the settings of the package: GitHub Actions, workflow \`publish.yml\`):

\`\`\`sh
npm version minor
git push --follow-tags
\`\`\`

Thanks to darxtrix, which draws it.
`;
}

/** The actions that the workflows use, pinned by commit. */
const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';
const SETUP_NODE = 'actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0';

/** The job that both workflows begin with: the card is installed and checked. */
const CHECKED = `    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${CHECKOUT}
      - uses: ${SETUP_NODE}
        with:
          node-version: 24
      - run: npm install --ignore-scripts
      - run: npm test
`;

const CHECK = `name: Check

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  check:
${CHECKED}`;

const PUBLISH = `name: Publish

on:
  push:
    tags: ['v*']

permissions:
  contents: read
  # For npm's trusted publishing, which needs no token, and for the provenance statement.
  id-token: write

jobs:
  publish:
${CHECKED}      - name: The tag is the version
        run: test "v$(node -p 'require("./package.json").version')" = "$GITHUB_REF_NAME"
      - name: The repository is the one that publishes
        run: npm pkg set "repository.type=git" "repository.url=git+$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git"
      - run: npm publish --provenance --access public
`;
