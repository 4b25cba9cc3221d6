#!/usr/bin/env node
require('../dist/index.cjs').run({ resume: `${__dirname}/../resume.md`, name: 'darxtrix' });
