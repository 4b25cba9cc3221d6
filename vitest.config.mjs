import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
		globalSetup: 'test/helpers/bundle.ts',
		setupFiles: ['test/helpers/measure.ts'],
		testTimeout: 20_000,
		// The tests of the bundle start processes; two at a time keep a machine of two cores responsive.
		maxWorkers: 2,
	},
});
