import { widest } from '../../layout/measure.ts';
import { withoutEscapes } from './string-width.ts';

/** What the build gives Ink to measure a text: without Ink's cache, which would keep thousands of screens. */
export default function measureText(text: string): { readonly width: number; readonly height: number } {
	const rows = withoutEscapes(text).split('\n');
	return { width: widest(rows), height: rows.length };
}
