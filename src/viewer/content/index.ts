import { type Line, textOf } from '../../layout/line.ts';
import type { DrawTable } from '../../layout/table.ts';
import type { Resume } from '../../model/index.ts';
import { referencesOf } from '../../model/references.ts';
import { type Frame, frameOf, MARGIN, type Size } from './frame.ts';
import { type HeaderContact, type HeaderData, headerRows } from './header.ts';
import { helpPane, type KeyHelp } from './help.ts';
import { linksPane } from './links.ts';
import { createFind, type Find } from './matches.ts';
import { createPages, type Pages } from './pages.ts';
import type { Pane, PaneName } from './pane.ts';
import { GUTTER } from './pane-rows.ts';
import { evidencePane, skillsPane } from './skills.ts';
import { timelinePane } from './timeline.ts';

/** Everything the viewer shows of one CV. No key changes it. */
export type Content = {
	readonly header: HeaderData;
	readonly pages: Pages;
	/** Rules, marks and keys in ASCII only. */
	readonly ascii: boolean;
	readonly find: Find;
	readonly frameOf: (size: Size) => Frame;
	readonly paneOf: (asked: AskedPane) => Pane;
	/** A page as `y` copies it. */
	readonly copyOf: (page: number) => string;
};

/** A pane, and what stands on the screen below it. */
type AskedPane = {
	readonly name: PaneName;
	readonly subject: string | null;
	readonly size: Size;
	readonly page: number;
	readonly top: number;
};

export type ContentOptions = {
	readonly ascii: boolean;
	/** The month to which open ends run: `YYYY-MM`. */
	readonly today: string;
	readonly contacts: readonly HeaderContact[];
	readonly keys: readonly KeyHelp[];
	readonly table?: DrawTable | undefined;
};

/** Columns of a page that is copied. */
const COPY_WIDTH = 80;

/** Prepares a CV for the viewer. Pages, matches and panes are worked out when they are first asked for. */
export function createContent(resume: Resume, { ascii, today, contacts, keys, table }: ContentOptions): Content {
	const references = referencesOf(resume);
	const pages = createPages(resume, { table, links: 'none', ascii, references, breakAddresses: true });
	const header: HeaderData = { name: resume.name, headline: resume.headline, contacts };
	const frame = (size: Size) => frameOf(size, headerRows(header, size.columns - 2 * MARGIN).length);
	let kept: { key: string; pane: Pane } | null = null;
	return {
		header,
		pages,
		ascii,
		find: createFind(pages),
		frameOf: frame,
		paneOf(asked) {
			const key = JSON.stringify([asked.name, asked.subject, asked.size, asked.page, asked.top]);
			if (kept?.key !== key) kept = { key, pane: createPane(asked) };
			return kept.pane;
		},
		copyOf: (page) => `${pages.lines(page, COPY_WIDTH).map(trimmedText).join('\n')}\n`,
	};

	function createPane({ name, subject, size, page, top }: AskedPane): Pane {
		const width = Math.max(1, size.columns - 2 * MARGIN - GUTTER);
		switch (name) {
			case 'help':
				return helpPane(keys, width, ascii);
			case 'links': {
				const { textWidth, pageRows } = frame(size);
				return linksPane(resume, pages.lines(page, textWidth).slice(top, top + pageRows), width);
			}
			case 'timeline':
				return timelinePane(resume, { width, ascii, today });
			case 'skills':
				return skillsPane(resume, { width, ascii, today });
			case 'evidence':
				return evidencePane(resume, today, { name: subject ?? '', width });
		}
	}
}

function trimmedText(line: Line): string {
	return textOf(line).trimEnd();
}
