import type { Block } from '../../model/index.ts';
import { plainText } from '../markdown/spans.ts';
import { namedBy } from './person-name.ts';
import { piecesOf } from './pieces.ts';

const LABELLED = /^([^:：]{1,30})[:：]\s*(.+)$/u;
/** Another fact behind the name on one line: `姓名：林月 性别：女`. */
const NEXT_FACT = /\s+[^\s:：]{1,12}[:：].*$|\s*[/|｜].*$/u;

/** The name behind its label: `Name: Ada Byron`, `姓名：…`, a row of a table, `First name` and `Last name`. */
export function labelledName(blocks: readonly Block[]): string | null {
	const parts = new Map<'given' | 'family', string>();
	let label = '';
	for (const { spans } of blocks.flatMap(piecesOf)) {
		const text = plainText(spans);
		const [, before = label, value = text] = LABELLED.exec(text) ?? [];
		const part = namedBy(before);
		// The value may be a piece of its own: `姓名 | 林月`.
		label = part === null && namedBy(text) !== null ? text : '';
		if (part === null || value === before) continue;
		const name = value
			.replace(NEXT_FACT, '')
			.replace(/\s*[(（][^)）]*$/u, '')
			.trim();
		if (part === 'full') return name;
		parts.set(part, name);
	}
	const [given, family] = [parts.get('given'), parts.get('family')];
	return given === undefined || family === undefined ? null : `${given} ${family}`;
}
