import type { BlockId } from '../ids.ts';
import { type ArrangedArticle, type ArrangedBlock, type Arrangement, sectionsOf } from './arrangement.ts';

/** A place in an arrangement: a block, and how many UTF-16 units behind its beginning. */
export interface LinePlace {
  readonly blockId: BlockId;
  readonly offset: number;
}

/** A line of a block as it stands in the source. */
export interface PrintedLine extends LinePlace {
  readonly block: ArrangedBlock;
  /** The article that it belongs to; null outside articles. */
  readonly article: ArrangedArticle | null;
  /** Without the white space around it. */
  readonly text: string;
  /** Whether it is the first of its block, of its section. */
  readonly isBlockStart: boolean;
  readonly isSectionStart: boolean;
}

/** All lines of an issue in the order of {@link sectionsOf}. */
export function printedLines(arrangement: Arrangement): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const { article, blocks } of sectionsOf(arrangement)) {
    for (const [place, block] of blocks.entries()) {
      for (const [at, { offset, text }] of linesIn(block.text).entries()) {
        const isBlockStart = at === 0;
        lines.push({
          ...{ blockId: block.id, offset, block, article, text },
          ...{ isBlockStart, isSectionStart: isBlockStart && place === 0 },
        });
      }
    }
  }
  return lines;
}

/** The lines of a block's text that are not blank; at least one. */
function linesIn(text: string): readonly { readonly offset: number; readonly text: string }[] {
  const found = [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].flatMap((match) => {
    const ink = match[0].trim();
    const lead = match[0].length - match[0].trimStart().length;
    return ink === '' ? [] : [{ offset: match.index + lead, text: ink }];
  });
  const [first, ...others] = found;
  return first === undefined ? [{ offset: 0, text: text.trim() }] : [{ ...first, offset: 0 }, ...others];
}

/** Which of the lines a place is in: the last of its block that begins there or before; -1 where the block is gone. */
export function lineAt(lines: readonly PrintedLine[], { blockId, offset }: LinePlace): number {
  const found = lines.findLastIndex((line) => line.blockId === blockId && line.offset <= offset);
  return found >= 0 ? found : lines.findIndex((line) => line.blockId === blockId);
}
