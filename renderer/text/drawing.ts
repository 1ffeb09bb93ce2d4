import { ChangeSet } from '@codemirror/state';
import type { Reading } from '../../model/reading.ts';
import { placesReadAgain } from '../../model/reading-again.ts';
import { drawnComments } from './drawn-comments.ts';
import { drawnCorrections } from './drawn-corrections.ts';
import { drawnHeld } from './drawn-held.ts';
import { drawnLines } from './drawn-lines.ts';
import { drawnMentions } from './drawn-mentions.ts';
import { drawnRing } from './drawn-ring.ts';
import { drawnSeams } from './drawn-seams.ts';
import { drawnStruck } from './drawn-struck.ts';
import type { Layers } from './layers.ts';
import type { PaneContent } from './pane-content.ts';
import { everywhere, type Stretch } from './stretches.ts';
import { textChanges } from './text-changes.ts';

/** Content, drawn. */
export interface Drawing {
  readonly content: PaneContent;
  readonly layers: Layers;
  /** What made its text out of the one drawn before. */
  readonly changes: ChangeSet;
  /** Where in the reading text its mentions are drawn. */
  readonly within: Stretch;
}

/**
 * Draws content: all of it, or what differs from what is drawn already.
 *
 * @param known how the text of what is drawn becomes the content's, where that is known
 * @param sight where mentions are to be drawn at least: what is drawn before is gone on from where that is the very stretch of it
 */
export function draw(
  content: PaneContent,
  before: Drawing | null,
  known: ChangeSet | null = null,
  sight: Stretch = everywhere,
): Drawing {
  const changes = known ?? changesBetween(before?.content.reading ?? content.reading, content.reading);
  const step =
    before !== null && sameBlocks(before.content.reading, content.reading)
      ? { was: before.content, layers: before.layers, changes }
      : null;
  const between = {
    seams: drawnSeams(content, step),
    corrections: drawnCorrections(content, step),
    comments: drawnComments(content, step),
  };
  const goesOn = before !== null && (before.within === everywhere || before.within === sight);
  const { within, ...mentions } = drawnMentions(content, goesOn ? step : null, goesOn ? before.within : sight, sight);
  return {
    ...{ content, changes, within },
    layers: {
      ...between,
      held: drawnHeld(content.reading.text, between, changes.empty ? (step?.layers ?? null) : null),
      lines: drawnLines(content, step),
      struck: drawnStruck(content, step),
      ...mentions,
      ring: drawnRing(content, step),
    },
  };
}

function changesBetween(before: Reading, after: Reading): ChangeSet {
  const { length } = before.text;
  return before === after ? ChangeSet.empty(length) : ChangeSet.of(textChanges(before, after), length, '\n');
}

function sameBlocks(before: Reading, after: Reading): boolean {
  if (before === after || placesReadAgain(before, after) !== null) return true;
  if (before.blocks.length !== after.blocks.length) return false;
  return before.blocks.every(({ block, continues }, place) => {
    const other = after.blocks[place];
    const now = other?.block;
    if (now === undefined || continues !== other?.continues) return false;
    return (
      block === now ||
      (block.id === now.id && block.role === now.role && block.start === now.start && block.end === now.end)
    );
  });
}
