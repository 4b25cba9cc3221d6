import { prepareMeasure } from '../../src/layout/wrap.ts';

// Tests lay out text of every script.
await prepareMeasure('界');
