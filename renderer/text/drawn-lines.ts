import { type Range, RangeSet } from '@codemirror/state';
import type { Decoration, DecorationSet } from '@codemirror/view';
import { append } from '../../model/append.ts';
import type { Reading } from '../../model/reading.ts';
import { blockReadFrom } from '../../model/reading-places.ts';
import { blockLines, paragraphEnd } from './block-lines.ts';
import { lineDecorations } from './decorations.ts';
import type { PaneContent } from './pane-content.ts';
import type { Step } from './step.ts';
import { changedStretches } from './stretches.ts';

/** How each line looks by the block that it is of; after a change of the text, drawn anew in the paragraphs that it touches. */
export function drawnLines({ document, reading, phrases }: PaneContent, step: Step | null): DecorationSet {
  const restored = new Set(document.pages.filter(({ restoration }) => restoration !== null).map(({ id }) => id));
  const linesOf = (place: number): Range<Decoration>[] =>
    lineDecorations(blockLines(reading, place, restored), phrases);
  if (step === null || step.was.phrases !== phrases) {
    const lines: Range<Decoration>[] = [];
    for (const place of reading.blocks.keys()) append(lines, linesOf(place));
    return RangeSet.of<Decoration>(lines);
  }
  if (step.changes.empty) return step.layers.lines;
  const places = new Set<number>();
  for (const { start, end } of changedStretches(step.changes)) {
    for (let place = blockReadFrom(reading, start); (reading.blocks[place]?.reading.start ?? end) < end; place++) {
      places.add(paragraphStart(reading, place));
    }
  }
  return [...places].reduce((lines, place) => {
    const start = reading.blocks[place]?.reading.start ?? 0;
    const end = paragraphEnd(reading, place);
    return lines.update({
      ...{ filterFrom: start, filterTo: end, filter: (from) => from < start || from > end },
      add: linesOf(place),
    });
  }, step.layers.lines.map(step.changes));
}

/** The place of the block that begins the paragraph which a block is of. */
function paragraphStart({ blocks }: Reading, place: number): number {
  let first = place;
  while (blocks[first]?.continues === true) first--;
  return first;
}
