// Runs the program from src/ without a build: `npm run dev -- cv.md`.
import { createServer } from 'vite';
import { PDFKIT_ALIASES } from './pdfkit.mjs';

const server = await createServer({
	appType: 'custom',
	logLevel: 'error',
	resolve: { alias: PDFKIT_ALIASES },
	server: { middlewareMode: true, watch: null, ws: false },
	optimizeDeps: { noDiscovery: true },
});
const { run } = await server.ssrLoadModule('/src/index.ts');
await run({ resume: 'resume.md', name: 'darxtrix' });
await server.close();
