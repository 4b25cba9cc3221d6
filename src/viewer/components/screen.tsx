import { Box, Text } from 'ink';
import { MARGIN } from '../content/frame.ts';
import { FoldedList } from './folded-list.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { Paint } from './lines.tsx';
import { Page } from './page.tsx';
import { Pane } from './pane.tsx';
import { Rule } from './rule.tsx';
import { type ScreenParts, TOO_SMALL } from './screen-parts.ts';
import { SectionList } from './section-list.tsx';

/** The whole screen: header, section list beside page or pane, footer. */
export function Screen({ parts, paint }: { readonly parts: ScreenParts; readonly paint: Paint }) {
	const { frame, list, page, pane, position, ascii } = parts;
	const { width, pageRows } = frame;
	if (frame.isTiny) return <Text wrap="truncate-end">{TOO_SMALL}</Text>;
	const inner = width - 2 * MARGIN;
	const isListed = !pane && !frame.isNarrow;
	return (
		<Box flexDirection="column" width={width} height={frame.height} overflow="hidden">
			<Box paddingX={MARGIN}>
				<Header data={parts.header} width={inner} height={frame.headerRows} paint={paint} />
			</Box>
			<Rule width={width} ascii={ascii} paint={paint} />
			{frame.isNarrow && (
				<Box paddingX={MARGIN}>
					<FoldedList data={list} position={position} width={inner} paint={paint} />
				</Box>
			)}
			<Box height={pageRows}>
				{isListed && <SectionList data={list} width={frame.listWidth} height={pageRows} paint={paint} />}
				<Box paddingX={MARGIN}>
					{pane ? (
						<Pane data={pane} width={inner} height={pageRows} paint={paint} />
					) : (
						<Page data={page} height={pageRows} paint={paint} />
					)}
				</Box>
			</Box>
			<Rule width={width} ascii={ascii} word={isListed ? position : ''} paint={paint} />
			<Box paddingX={MARGIN}>
				<Footer data={parts.footer} width={inner} paint={paint} />
			</Box>
		</Box>
	);
}
