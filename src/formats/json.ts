import type { Format } from './format.ts';

/** The model itself, as `schema/resume.schema.json` describes it. */
export const json: Format = (resume) => `${JSON.stringify(resume, null, 2)}\n`;
