import { Box, Text } from 'ink';
import { footerRows } from '../content/footer.ts';
import { MARGIN } from '../content/frame.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { Paint } from './lines.tsx';
import { Page } from './page.tsx';
import { Pane } from './pane.tsx';
import { Rule } from './rule.tsx';
import { type ScreenParts, TOO_SMALL } from './screen-parts.ts';
import { SectionList } from './section-list.tsx';

/** The whole screen: header, section list beside the CV or a pane, footer. */
export function Screen({ parts, paint }: { readonly parts: ScreenParts; readonly paint: Paint }) {
	const { frame, list, page, pane, position, ascii } = parts;
	const { width, left } = frame;
	if (frame.isTiny) return <Text wrap="truncate-end">{TOO_SMALL}</Text>;
	const inner = width - 2 * MARGIN;
	const hasList = !pane && frame.hasList;
	const rows = frame.pageRows - footerRows(parts.footer, inner, frame.pageRows).length + 1;
	return (
		<Box flexDirection="column" marginLeft={left} width={width} height={frame.height}>
			<Box paddingX={MARGIN}>
				<Header data={parts.header} width={inner} height={frame.headerRows} paint={paint} />
			</Box>
			{frame.hasRule && (
				<Box paddingX={MARGIN}>
					<Rule width={inner} ascii={ascii} word={position} paint={paint} />
				</Box>
			)}
			<Box height={rows}>
				{hasList && <SectionList data={list} width={frame.listWidth} height={rows} paint={paint} />}
				<Box paddingX={MARGIN}>
					{pane ? (
						<Pane data={pane} width={inner} height={rows} paint={paint} />
					) : (
						<Page data={page} height={rows} paint={paint} />
					)}
				</Box>
			</Box>
			<Box paddingX={MARGIN}>
				<Footer data={parts.footer} width={inner} height={frame.pageRows} paint={paint} />
			</Box>
		</Box>
	);
}
