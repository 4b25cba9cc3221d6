import { contentsPane } from './contents.ts';
import { MARGIN, type Size } from './frame.ts';
import { helpPane } from './help.ts';
import type { PageContent } from './index.ts';
import { linksPane } from './links.ts';
import { messagePane } from './message.ts';
import type { Pane, PaneName } from './pane.ts';
import { GUTTER } from './pane-rows.ts';
import { evidencePane, skillsPane } from './skills.ts';
import { timelinePane } from './timeline.ts';

/** Everything the viewer shows of one CV. */
export type Content = PageContent & { readonly paneOf: (asked: AskedPane) => Pane };

/** A pane, and what stands on the screen below it. */
type AskedPane = {
	readonly name: PaneName;
	readonly subject: string | null;
	readonly size: Size;
	readonly top: number;
};

/** The same content with panes, each made when it is first asked for. */
export function withPanes(content: PageContent): Content {
	let kept: { key: string; pane: Pane } | null = null;
	return {
		...content,
		paneOf(asked) {
			const key = JSON.stringify([asked.name, asked.subject, asked.size, asked.top]);
			if (kept?.key !== key) kept = { key, pane: createPane(content, asked) };
			return kept.pane;
		},
	};
}

function createPane(content: PageContent, { name, subject, size, top }: AskedPane): Pane {
	const { resume, today, keys, parts, partOf, ascii } = content;
	const { width: columns, pageRows } = content.frameOf(size);
	const width = Math.max(1, columns - 2 * MARGIN - GUTTER);
	switch (name) {
		case 'help':
			return helpPane(keys, width, ascii);
		case 'message':
			return messagePane(subject ?? '', width);
		case 'contents':
			return contentsPane(resume, { parts, width, ascii });
		case 'links':
			return linksPane(resume, content.sheetOf(size).lines.slice(top, top + pageRows), width);
		case 'timeline':
			return timelinePane(resume, { width, ascii, today, partOf });
		case 'skills':
			return skillsPane(resume, { width, ascii, today });
		case 'evidence':
			return evidencePane(resume, subject ?? '', { today, width, partOf });
	}
}
