import { RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import type { PaneContent } from './pane-content.ts';
import type { Step } from './step.ts';
import { type StruckBlock, struckBlocks } from './struck-blocks.ts';
import { StruckWidget } from './struck-widget.ts';

/** The blocks that are struck, each on lines of its own between those that are read. */
export function drawnStruck({ document, reading, phrases }: PaneContent, step: Step | null): DecorationSet {
  const isSame =
    step !== null &&
    step.was.document.blocks === document.blocks &&
    step.was.document.source === document.source &&
    step.was.phrases === phrases;
  if (isSame) return step.changes.empty ? step.layers.struck : step.layers.struck.map(step.changes);
  const blocks = struckBlocks(document, reading);
  if (blocks.length === 0) return Decoration.none;
  return RangeSet.of<Decoration>(
    blocks.map((block, place) => drawn(block, place).range(block.at)),
    true,
  );

  function drawn(block: StruckBlock, place: number): Decoration {
    const side = block.side === 'before' ? place - blocks.length : place + 1;
    return Decoration.widget({ widget: new StruckWidget(block, phrases), block: true, side });
  }
}
