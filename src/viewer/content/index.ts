import { layoutIntro, layoutSection } from '../../layout/index.ts';
import { type Line, textOf } from '../../layout/line.ts';
import type { DrawTable } from '../../layout/table.ts';
import type { Contact, Resume } from '../../model/index.ts';
import { type Frame, frameOf, type Size } from './frame.ts';
import { type HeaderContact, type HeaderData, headerRows, headTexts } from './header.ts';
import type { KeyHelp } from './help.ts';
import { createFind, type Find, type HeadText } from './matches.ts';
import { listWidthOf } from './section-list.ts';
import { createSheets, type Part, type Sheet } from './sheet.ts';

/** What the viewer shows of one CV but its panes, which the first screen does not need. No key changes it. */
export type PageContent = {
	readonly resume: Resume;
	/** The month to which open ends run: `YYYY-MM`. */
	readonly today: string;
	readonly keys: readonly KeyHelp[];
	readonly header: HeaderData;
	/** What a search looks at above the CV. */
	readonly head: readonly HeadText[];
	readonly parts: readonly Part[];
	/** The part that shows a section; both are counted from 0. */
	readonly partOf: (section: number) => number;
	/** Rules, marks and keys in ASCII only. */
	readonly ascii: boolean;
	readonly find: Find;
	readonly frameOf: (size: Size) => Frame;
	/** The CV as a screen of that size shows it. */
	readonly sheetOf: (size: Size) => Sheet;
	/** Its beginning, enough for one screen. */
	readonly beginningOf: (size: Size) => Sheet;
	/** A part as `y` copies it. */
	readonly copyOf: (part: number) => string;
};

export type ContentOptions = {
	readonly ascii: boolean;
	readonly today: string;
	readonly contacts: readonly (HeaderContact & { readonly contact: Contact })[];
	readonly keys: readonly KeyHelp[];
	readonly table?: DrawTable | undefined;
};

/** Columns of a part that is copied. */
const COPY_WIDTH = 80;

/** Prepares a CV for the viewer. Rows and matches are worked out when they are first asked for. */
export function createContent(resume: Resume, { ascii, today, contacts, keys, table }: ContentOptions): PageContent {
	const options = { table, links: 'none', ascii } as const;
	const sheets = createSheets(resume, { ...options, onScreen: true });
	const { parts } = sheets;
	const header = headerOf(resume, contacts, ascii);
	const head = headTexts(header, contacts);
	const listWidth = listWidthOf(parts);
	const partOf = (section: number) => section + parts.length - resume.sections.length;
	let keptFrame: { size: Size; frame: Frame } | null = null;
	const frame = (size: Size): Frame => {
		if (keptFrame?.size.columns !== size.columns || keptFrame.size.rows !== size.rows)
			keptFrame = {
				size,
				frame: frameOf(size, { listWidth, headerRows: (width, most) => headerRows(header, width, most).length }),
			};
		return keptFrame.frame;
	};
	return {
		resume,
		today,
		keys,
		header,
		head,
		parts,
		partOf,
		ascii,
		find: createFind(head, sheets),
		frameOf: frame,
		sheetOf: (size) => sheets.at(frame(size).textWidth),
		beginningOf(size) {
			const { textWidth, pageRows } = frame(size);
			return sheets.beginning(textWidth, pageRows);
		},
		copyOf: (part) => `${printed(part).map(trimmedText).join('\n')}\n`,
	};

	function printed(part: number): readonly Line[] {
		const section = resume.sections[(parts[part]?.number ?? 0) - 1];
		const asPrinted = { ...options, width: COPY_WIDTH };
		return section ? layoutSection(section, asPrinted) : layoutIntro({ ...resume, headline: null }, asPrinted);
	}
}

function headerOf(
	{ name, headline, contacts: all }: Resume,
	contacts: readonly HeaderContact[],
	ascii: boolean,
): HeaderData {
	const places = all.flatMap(({ kind, value }) => (kind === 'location' ? value : []));
	const said = [headline, ...places].filter((text) => text !== null).join(ascii ? ' - ' : ' · ');
	return { name, headline: said === '' ? null : said.replaceAll('\n', ' '), contacts, ascii, marks: [] };
}

function trimmedText(line: Line): string {
	return textOf(line).trimEnd();
}
