import { type Arrangement, blockOf } from '../../arrangement/arrangement.ts';
import { arrangementAfter } from '../../arrangement/arrangement-after.ts';
import type { LinePlace } from '../../arrangement/printed-lines.ts';
import type { Block } from '../../block.ts';
import type { Command } from '../../commands/command.ts';
import { blockIdOf } from '../../derived-ids.ts';
import type { BlockId } from '../../ids.ts';
import { sourceOffset } from '../../offset.ts';
import { ordinalBehind } from '../../ordinals.ts';

/** An arrangement in which a block begins at a place, and how it comes about. */
export interface CutBlock {
  /** Of the block that begins there. */
  readonly id: BlockId;
  readonly commands: readonly Command[];
  readonly after: Arrangement;
}

/**
 * Has a block begin at a place; nothing is to be done where one does. The line end before it, and what is blank there, is in neither block,
 * unless an accepted correction has a part in it. Line joins over the place that are only suggested are rejected by it.
 * Null where it can't: within a correction that is accepted, in what a person supplied, where no text would be left before it or after it.
 */
export function cutBlock(arrangement: Arrangement, { blockId, offset }: LinePlace): CutBlock | null {
  const block = blockOf(arrangement, blockId);
  if (block === undefined) return null;
  if (offset === 0) return { id: blockId, commands: [], after: arrangement };
  const cut = block.start + offset;
  if (block.isRestored || block.text.slice(0, offset).trim() === '' || block.text.slice(offset).trim() === '')
    return null;
  const over = arrangement.overLineEnds.filter(
    ({ pageId, start, end }) => pageId === block.pageId && start < cut && cut <= end,
  );
  if (over.some(({ status, end }) => status === 'accepted' && cut < end)) return null;
  const inkEnd = block.start + block.text.slice(0, offset).trimEnd().length;
  const isBlankRead = arrangement.overLineEnds.some(
    ({ pageId, status, start, end }) =>
      pageId === block.pageId && status === 'accepted' && start <= cut && end > inkEnd,
  );
  const end = sourceOffset(isBlankRead ? cut : inkEnd);
  const { text: _text, isRestored: _isRestored, ...record } = block;
  const second: Block = {
    ...record,
    ...{ id: blockIdOf(block.pageId, cut), ordinal: ordinalBehind(block.ordinal, inArticleOf(arrangement, block)) },
    ...{ start: sourceOffset(cut), continues: false, startConfidence: null },
  };
  const rejected = over.filter(({ status }) => status === 'suggested').map(({ id }) => id);
  const commands: Command[] = [
    { name: 'block.add', payload: { records: [second] } },
    { name: 'block.revise', payload: { revisions: [{ id: blockId, changes: { end } }] } },
    ...(rejected.length === 0
      ? []
      : [
          {
            name: 'correction.revise' as const,
            payload: { revisions: rejected.map((id) => ({ id, changes: { status: 'rejected' as const } })) },
          },
        ]),
  ];
  return { id: second.id, commands, after: arrangementAfter(arrangement, commands) };
}

function inArticleOf({ blocks }: Arrangement, { articleId }: Block): readonly Block[] {
  return blocks.filter((each) => each.articleId === articleId);
}

/**
 * Has the lines from one place to another be blocks of their own, from the beginning of the one to that of what comes after the other.
 *
 * @param behind where the text goes on that does not belong to them; null at the end of the last block
 */
export function cutOut(
  arrangement: Arrangement,
  from: LinePlace,
  behind: LinePlace | null,
): { readonly first: BlockId; readonly commands: readonly Command[]; readonly after: Arrangement } | null {
  // From behind, so that the places before it stay what they are.
  const last = behind === null ? { commands: [], after: arrangement } : cutBlock(arrangement, behind);
  const first = last === null ? null : cutBlock(last.after, from);
  if (last === null || first === null) return null;
  return { first: first.id, commands: [...last.commands, ...first.commands], after: first.after };
}
