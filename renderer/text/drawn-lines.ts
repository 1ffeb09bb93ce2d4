import { RangeSet } from '@codemirror/state';
import type { Decoration, DecorationSet } from '@codemirror/view';
import { blockReadFrom } from '../../model/reading-places.ts';
import { blockLines } from './block-lines.ts';
import { lineDecorations } from './decorations.ts';
import type { PaneContent } from './pane-content.ts';
import type { Step } from './step.ts';
import { changedStretches } from './stretches.ts';

/** How each line looks by the block that it is of; after a change of the text, drawn anew in the blocks that it touches. */
export function drawnLines({ document, reading, phrases }: PaneContent, step: Step | null): DecorationSet {
  const restored = new Set(document.pages.filter(({ restoration }) => restoration !== null).map(({ id }) => id));
  const linesOf = (place: number) => lineDecorations(blockLines(reading, place, restored), phrases);
  if (step === null || step.was.phrases !== phrases) {
    return RangeSet.of<Decoration>(reading.blocks.flatMap((_, place) => linesOf(place)));
  }
  if (step.changes.empty) return step.layers.lines;
  const places = new Set<number>();
  for (const { start, end } of changedStretches(step.changes)) {
    for (let place = blockReadFrom(reading, start); (reading.blocks[place]?.reading.start ?? end) < end; place++) {
      places.add(place);
    }
  }
  return [...places].reduce((lines, place) => {
    const { start, end } = reading.blocks[place]?.reading ?? { start: 0, end: 0 };
    return lines.update({
      ...{ filterFrom: start, filterTo: end, filter: (from) => from < start || from > end },
      add: linesOf(place),
    });
  }, step.layers.lines.map(step.changes));
}
