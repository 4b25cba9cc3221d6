import type { Context } from './context.ts';
import { hang, type Line } from './line.ts';
import { layoutTitle } from './section.ts';
import { layoutText } from './spans.ts';

/** The list stands on no line of the source. */
const NOWHERE = 0;

/** The numbered addresses, each whole on its own row. No row when no address has a number. */
export function layoutLinks(addresses: readonly string[], context: Context): Line[] {
	const numbered = addresses
		.flatMap((address) => ({ address, number: context.references.get(address) }))
		.filter((link): link is { address: string; number: number } => link.number !== undefined)
		.sort((a, b) => a.number - b.number);
	const last = numbered.at(-1);
	if (!last) return [];
	const column = `[${last.number}] `.length;
	return [
		...layoutTitle([{ text: 'Links' }], context, NOWHERE),
		...numbered.flatMap(({ address, number }) =>
			hang(
				layoutText(
					[{ text: address, role: 'address', href: address }],
					{ ...context, width: context.width - column },
					NOWHERE,
				),
				{ text: `[${number}] `.padStart(column), role: 'reference' },
				{ text: ' '.repeat(column), role: 'text' },
			),
		),
	];
}
