import { stripVTControlCharacters } from 'node:util';
import { widthOf } from '../../layout/measure.ts';

/**
 * What the build gives Ink for the package string-width: the same columns, found without its regular expressions for the
 * simple text that most screens are made of.
 */
export default function stringWidth(text: string): number {
	return widthOf(withoutEscapes(text));
}

/** The text without its escape sequences. */
export function withoutEscapes(text: string): string {
	return text.includes('\x1b') ? stripVTControlCharacters(text) : text;
}
