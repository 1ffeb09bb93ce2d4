import { type ArrangedBlock, type Arrangement, blockOf } from '../../arrangement/arrangement.ts';
import type { LinePlace } from '../../arrangement/printed-lines.ts';
import type { Command } from '../../commands/command.ts';
import type { BlockId } from '../../ids.ts';
import { cutOut } from './block-cut.ts';

/** Lines that a person chose, one after another as they are shown. */
export interface ChosenLines {
  /** Where each begins; at least one. */
  readonly places: readonly LinePlace[];
  /** Where the block of the last one goes on behind it; null where it ends with it. */
  readonly behind: LinePlace | null;
}

/** Chosen lines as blocks of their own. */
export interface ChosenBlocks {
  /** In the order of the lines; at least one. */
  readonly blocks: readonly [ArrangedBlock, ...ArrangedBlock[]];
  /** What makes them so; nothing where they are. */
  readonly commands: readonly Command[];
  readonly after: Arrangement;
}

/** Null where one of the blocks can't be cut there. */
export function chosenBlocks(arrangement: Arrangement, { places, behind }: ChosenLines): ChosenBlocks | null {
  const [from] = places;
  if (from === undefined) return null;
  const cut = cutOut(arrangement, from, behind);
  if (cut === null) return null;
  const ids: ReadonlySet<BlockId> = new Set(
    places.map(({ blockId }) => (blockId === from.blockId ? cut.first : blockId)),
  );
  const [first, ...others] = [...ids].flatMap((id) => blockOf(cut.after, id) ?? []);
  return first === undefined ? null : { blocks: [first, ...others], commands: cut.commands, after: cut.after };
}
