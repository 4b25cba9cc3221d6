import { configureGlobal } from 'fast-check';
import { prepareMeasure } from '../../src/layout/wrap.ts';

// Every run tries the same values and so says the same; FC_SEED names others.
configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 1842) });

// Tests lay out text of every script.
await prepareMeasure('界');
