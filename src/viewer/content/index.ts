import { layoutIntro, layoutSection } from '../../layout/index.ts';
import { type Line, textOf } from '../../layout/line.ts';
import type { DrawTable } from '../../layout/table.ts';
import type { Contact, Resume } from '../../model/index.ts';
import { referencesOf } from '../../model/references.ts';
import { contentsPane } from './contents.ts';
import { type Frame, frameOf, MARGIN, type Size } from './frame.ts';
import { type HeaderContact, type HeaderData, headerRows, headTexts } from './header.ts';
import { helpPane, type KeyHelp } from './help.ts';
import { linksPane } from './links.ts';
import { createFind, type Find, type HeadText } from './matches.ts';
import { messagePane } from './message.ts';
import type { Pane, PaneName } from './pane.ts';
import { GUTTER } from './pane-rows.ts';
import { listWidthOf } from './section-list.ts';
import { createSheets, type Part, type Sheet } from './sheet.ts';
import { evidencePane, skillsPane } from './skills.ts';
import { timelinePane } from './timeline.ts';

/** Everything the viewer shows of one CV. No key changes it. */
export type Content = {
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
	readonly paneOf: (asked: AskedPane) => Pane;
	/** A part as `y` copies it. */
	readonly copyOf: (part: number) => string;
};

/** A pane, and what stands on the screen below it. */
type AskedPane = {
	readonly name: PaneName;
	readonly subject: string | null;
	readonly size: Size;
	readonly top: number;
};

export type ContentOptions = {
	readonly ascii: boolean;
	/** The month to which open ends run: `YYYY-MM`. */
	readonly today: string;
	readonly contacts: readonly (HeaderContact & { readonly contact: Contact })[];
	readonly keys: readonly KeyHelp[];
	readonly table?: DrawTable | undefined;
};

/** Columns of a part that is copied. */
const COPY_WIDTH = 80;

/** Prepares a CV for the viewer. Rows, matches and panes are worked out when they are first asked for. */
export function createContent(resume: Resume, { ascii, today, contacts, keys, table }: ContentOptions): Content {
	const options = { table, links: 'none', ascii, references: referencesOf(resume) } as const;
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
	const sheetOf = (size: Size) => sheets.at(frame(size).textWidth);
	let keptPane: { key: string; pane: Pane } | null = null;
	return {
		header,
		head,
		parts,
		partOf,
		ascii,
		find: createFind(head, sheets),
		frameOf: frame,
		sheetOf,
		paneOf(asked) {
			const key = JSON.stringify([asked.name, asked.subject, asked.size, asked.top]);
			if (keptPane?.key !== key) keptPane = { key, pane: createPane(asked) };
			return keptPane.pane;
		},
		copyOf: (part) => `${printed(part).map(trimmedText).join('\n')}\n`,
	};

	function createPane({ name, subject, size, top }: AskedPane): Pane {
		const { width: columns, pageRows } = frame(size);
		const width = Math.max(1, columns - 2 * MARGIN - GUTTER);
		switch (name) {
			case 'help':
				return helpPane(keys, width, ascii);
			case 'message':
				return messagePane(subject ?? '', width);
			case 'contents':
				return contentsPane(resume, { parts, width, ascii });
			case 'links':
				return linksPane(resume, sheetOf(size).lines.slice(top, top + pageRows), width);
			case 'timeline':
				return timelinePane(resume, { width, ascii, today, partOf });
			case 'skills':
				return skillsPane(resume, { width, ascii, today });
			case 'evidence':
				return evidencePane(resume, subject ?? '', { today, width, partOf });
		}
	}

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
