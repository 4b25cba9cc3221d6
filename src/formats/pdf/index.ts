import type { Resume } from '../../model/index.ts';
import { spansIn, textsIn } from '../../model/walk.ts';
import type { BinaryFormat } from '../format.ts';
import { directionOf, languageOf } from '../html/language.ts';
import { settable } from './characters.ts';
import { CLOSER, CLOSEST, type Design, ROOMY } from './design.ts';
import { findFaces } from './faces.ts';
import { flowRows } from './flow.ts';
import { endDocument, KeptDocument } from './library.ts';
import type { Setter } from './lines.ts';
import { gather, type Pages, pagesOf } from './pages.ts';
import { paintPages } from './paint.ts';
import { type Paper, paperOf } from './paper.ts';

/** The format: the CV as pages that are selectable, linked and tagged. */
export const pdf: BinaryFormat = async (resume, { paper: asked, pages: most, locale, now, fonts: shelf }) => {
	const language = languageOf(resume);
	const paper = paperOf(asked, language, locale);
	const document = createDocument(resume, language, now);
	const faces = findFaces(textsOf(resume), language, { document, shelf });
	const setter: Setter = { faces, direction: directionOf(language) ?? 'ltr' };
	const { design, pages } = chooseDesign(
		(closer) => {
			const rows = flowRows(resume, paper.width - 2 * paper.margin.side, { design: closer, setter });
			return gather(pagesOf(rows, heightOf(paper)), leastPages(resume, heightOf(paper)));
		},
		{ most, height: heightOf(paper) },
	);
	const count = paintPages(document, pages, { paper, design, setter, name: resume.name });
	const isLonger = most !== null && count > most;
	const note = isLonger ? `the CV takes ${count} pages at ${design.size} points, not ${most}` : null;
	return { bytes: endDocument(document), note };
};

function heightOf({ height, margin }: Paper): number {
	return height - margin.top - margin.bottom;
}

/** Pages that the CV surely takes: no section is lower than half a row. */
function leastPages({ sections }: Resume, height: number): number {
	return (sections.length * ROOMY.size) / 2 / height;
}

/** Less of a last page than this is avoided where setting the CV closer does it. */
const LEAST_USED = 0.2;
/** Pages of a CV for which a closer setting is tried. */
const MAX_TRIED = 12;

type Fitted = { readonly design: Design; readonly pages: Pages };

/** The roomiest design with at most so many pages, and with a last page that is not nearly empty, as far as there is one. */
function chooseDesign(
	set: (design: Design) => Pages,
	{ most, height }: { readonly most: number | null; readonly height: number },
): Fitted {
	const roomy = { design: ROOMY, pages: set(ROOMY) };
	if (roomy.pages.known === null) return roomy;
	const { count, lastUsed } = roomy.pages.known;
	const isShort = count > 1 && lastUsed < height * LEAST_USED;
	const isLong = most !== null && count > most;
	if (count > MAX_TRIED * (most ?? 1) || !(isShort || isLong)) return roomy;
	let closest: Fitted = roomy;
	for (const design of isLong ? CLOSEST : CLOSER) {
		closest = { design, pages: set(design) };
		if ((closest.pages.known?.count ?? count) <= (isLong ? most : count - 1)) return closest;
	}
	return isLong ? closest : roomy;
}

function createDocument(resume: Resume, language: string, now: Date): KeptDocument {
	const { name, headline } = resume;
	const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
	return new KeptDocument({
		pdfVersion: '1.7',
		tagged: true,
		lang: language,
		displayTitle: true,
		autoFirstPage: false,
		font: null,
		info: {
			Title: escapedInXml(oneLine(name ?? headline ?? resume.sections[0]?.title ?? 'CV')),
			...(name !== null && { Author: escapedInXml(oneLine(name)) }),
			...(headline !== null && { Subject: escapedInXml(oneLine(headline)) }),
			Creator: 'darxtrix',
			CreationDate: now,
		},
	});
}

/** A text that pdfkit writes as it is into the document, and into its XML in the form that `toString` gives. */
function escapedInXml(text: string): object {
	const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	return Object.assign(new String(text), { toString: () => escaped });
}

/** Everything that is shown of a CV. */
function* textsOf({ name, headline, contacts, intro, sections }: Resume): Generator<string> {
	yield settable(name ?? '');
	yield settable(headline ?? '');
	for (const { label, value } of contacts) yield settable(`${label} ${value}`);
	for (const { spans } of spansIn(intro)) for (const { text } of spans) yield settable(text);
	for (const { title, items } of sections) {
		yield settable(title);
		for (const item of items) {
			if (item.type === 'entry')
				for (const part of [item.phrase, item.title, item.organization, item.location, item.dates])
					yield settable(part ?? '');
			for (const text of textsIn(item.type === 'entry' ? item.blocks : [item])) {
				if (text.type === 'code') yield settable(text.text);
				else for (const span of text.spans) yield settable(span.text);
			}
		}
	}
}
