import { textOf } from '../layout/line.ts';
import { GUTTER, header, type Scene } from './components/screen.ts';
import { helpPane } from './content/help.ts';
import { linksPane } from './content/links.ts';
import { createFind } from './content/matches.ts';
import type { Pane } from './content/pane.ts';
import { evidencePane, skillsPane } from './content/skills.ts';
import { timelinePane } from './content/timeline.ts';
import { frameOf } from './state/frame.ts';
import type { PaneState, Size, State, World } from './state/state.ts';

/** Columns of a section that is copied. */
const COPY_WIDTH = 80;

/** What the reducer may ask about a scene. */
export function createWorld(scene: Scene): World {
	const { book } = scene;
	const frame = (size: Size) => frameOf(size, header(scene, size).length);
	let kept: { key: string; pane: Pane } | null = null;
	const world: World = {
		book,
		frameOf: frame,
		find: createFind(book),
		pane(pane, state) {
			const key = JSON.stringify([pane.name, pane.subject, state.size, state.page, state.top]);
			if (kept?.key !== key) kept = { key, pane: drawPane(pane, state, scene, world) };
			return kept.pane;
		},
		copyOf: (page) =>
			`${book
				.lines(page, COPY_WIDTH)
				.map((line) => textOf(line).trimEnd())
				.join('\n')}\n`,
	};
	return world;
}

function drawPane(
	{ name, subject }: PaneState,
	{ size, page, top }: State,
	scene: Scene,
	{ book, frameOf: frame }: World,
): Pane {
	const { textWidth, pageRows } = frame(size);
	const width = Math.max(1, size.columns - 2 - GUTTER);
	switch (name) {
		case 'help':
			return helpPane(scene.bindings, width, scene.ascii);
		case 'links':
			return linksPane(scene.resume, book.lines(page, textWidth).slice(top, top + pageRows), width);
		case 'timeline':
			return timelinePane(scene.resume, { width, ascii: scene.ascii, today: scene.today });
		case 'skills':
			return skillsPane(scene.resume, { width, ascii: scene.ascii, today: scene.today });
		case 'evidence':
			return evidencePane(scene.resume, scene.today, { name: subject ?? '', width });
	}
}
