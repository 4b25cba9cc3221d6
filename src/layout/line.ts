/** What a piece of a line shows. src/terminal/theme.ts says how each role looks. */
export type Role =
	| 'text'
	| 'name'
	| 'headline'
	| 'contact'
	| 'section'
	| 'title'
	| 'organization'
	| 'dates'
	| 'heading'
	| 'bullet'
	| 'quote'
	| 'code'
	| 'rule'
	| 'link'
	/** A whole address: never broken where it is printed. */
	| 'address'
	| 'reference';

/** A run of text of one role; `href` is where it leads. */
export type Segment = {
	readonly text: string;
	readonly role: Role;
	readonly strong?: true;
	readonly emphasis?: true;
	readonly strike?: true;
	readonly href?: string;
	/** A match of a search, `here` the one that is looked at; the cursor of a text field. */
	readonly mark?: 'match' | 'here' | 'cursor';
};

/**
 * One row as it will be shown, no wider than the layout's width unless it is an address.
 * `source` is the model line of the thing it shows and `offset` the characters of that thing shown on earlier rows:
 * together they name the same place at every width.
 */
export type Line = {
	readonly segments: readonly Segment[];
	readonly source: number;
	readonly offset: number;
};

/** The line without its roles. */
export function textOf(line: { readonly segments: readonly Segment[] }): string {
	let text = '';
	for (const segment of line.segments) text += segment.text;
	return text;
}

/** An empty row at a place of the thing on `source`. */
export function blankLine(source: number, offset = 0): Line {
	return { segments: [], source, offset };
}

/**
 * Puts `first` before the first line and `rest` before the others. An empty row gets no white space. A prefix that a line
 * has already is made longer in its place: copies of each line for each of 32 nested quotes take seconds.
 */
export function hang(lines: readonly Line[], first: Segment, rest: Segment): Line[] {
	let longer: Map<Segment, Segment> | null = null;
	return lines.map((line, index) => {
		const prefix = index === 0 ? first : rest;
		const [inner] = line.segments;
		if (prefix.text === '' || (!inner && prefix.text.trim() === '')) return line;
		if (!inner || !isPrefix(inner) || inner.role !== prefix.role)
			return { segments: [prefix, ...line.segments], source: line.source, offset: line.offset };
		longer ??= new Map();
		const whole = (prefix === rest && longer.get(inner)) || { ...prefix, text: prefix.text + inner.text };
		if (prefix === rest) longer.set(inner, whole);
		(line.segments as Segment[])[0] = whole;
		return line;
	});
}

function isPrefix({ role, text, href }: Segment): boolean {
	return role === 'quote' || role === 'bullet' || (role === 'text' && href === undefined && text.trim() === '');
}

/** A rule over the whole width, for the text on line `source`, behind `offset` characters of it. */
export function ruleLine(place: { readonly width: number; readonly ascii: boolean }, source: number, offset = 0): Line {
	return { segments: [{ text: ruleOf(place.ascii ? '-' : '─', place.width), role: 'rule' }], source, offset };
}

let lastRule = '';

/** A rule of these signs. Most are as long as the last one, which is given again. */
function ruleOf(sign: string, width: number): string {
	if (lastRule.length !== width || !lastRule.startsWith(sign)) lastRule = sign.repeat(width);
	return lastRule;
}
