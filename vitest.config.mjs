import { defineConfig } from 'vitest/config';
import { PDFKIT_ALIASES } from './scripts/pdfkit.mjs';

export default defineConfig({
	resolve: { alias: PDFKIT_ALIASES },
	test: {
		include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
		// What takes half a minute and more is run with `SLOW=1`, as .ci/run does.
		exclude: process.env['SLOW'] === '1' ? [] : ['test/growth.test.ts'],
		// Read by Vite, so that the alias counts inside of it.
		server: { deps: { inline: [/\/pdfkit\//] } },
		globalSetup: 'test/helpers/bundle.ts',
		setupFiles: ['test/helpers/setup.ts'],
		// No test changes what the modules of another hold, so they are loaded once: a seventh of the time.
		isolate: false,
		// Many times what a test takes: on a busy machine it must not fail.
		testTimeout: 60_000,
		// `npm test -- --coverage`. What runs only in the bundle is not counted: the commands, the viewer's terminal.
		coverage: {
			provider: 'v8',
			include: ['src/**'],
			reporter: ['text-summary'],
			thresholds: { statements: 87, branches: 83, functions: 88, lines: 88 },
		},
		// The tests of the bundle start processes; two at a time keep a machine of two cores responsive.
		maxWorkers: 2,
	},
});
