import type { Block, BlockRole } from '../block.ts';
import type { Command } from '../commands/command.ts';
import type { Correction } from '../correction.ts';
import { blockIdOf, correctionIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import { pageAt } from '../document-pages.ts';
import type { BlockId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { type ReadingOffset, readingOffset, sourceOffset } from '../offset.ts';
import { ordinalBehind } from '../ordinals.ts';
import type { Reading } from '../reading.ts';
import { toSource } from '../reading-places.ts';
import { personOrigin } from '../status.ts';
import { articleEdit } from './article-edit.ts';
import { sourceBetween } from './correction-add.ts';

/**
 * Splits a block in two where the reading text is at `at`. Null at a block's edges and inside text that a correction
 * supplies: there is no place in the source for it.
 */
export function splitBlock(document: ArticleDocument, reading: Reading, at: ReadingOffset): Edit | null {
  const found = reading.blocks.find((each) => each.reading.start < at && at < each.reading.end);
  const [before] = found === undefined ? [] : toSource(reading, { start: readingOffset(at - 1), end: at });
  const [after] = found === undefined ? [] : toSource(reading, { start: at, end: readingOffset(at + 1) });
  if (found === undefined || before === undefined || after === undefined) return null;
  if (before.endInset !== 0 || after.startInset !== 0 || before.end > after.start) return null;
  const { block } = found;
  const second: Block = {
    ...block,
    id: blockIdOf(block.pageId, after.start - pageAt(document, after.start).shift),
    ordinal: ordinalBehind(block.ordinal, document.blocks),
    start: after.start,
  };
  return articleEdit(
    document,
    'block-split',
    [sourceBetween(document, block.start, block.end)],
    [
      { name: 'block.revise', payload: { revisions: [{ id: block.id, changes: { end: before.end } }] } },
      { name: 'block.add', payload: { records: [second] } },
    ],
  );
}

/**
 * Joins a block with the one after it. White space that stands between them in the source goes by a line-join correction.
 * Null when there is no block after it on the page, or other text lies between the two.
 */
export function joinBlocks(document: ArticleDocument, first: BlockId): Edit | null {
  const index = document.blocks.findIndex((block) => block.id === first);
  const block = document.blocks[index];
  const next = document.blocks[index + 1];
  if (block === undefined || next === undefined || next.pageId !== block.pageId || next.start < block.end) return null;
  const gap = sourceBetween(document, block.end, next.start);
  if (gap.trim() !== '') return null;
  const commands: Command[] = [
    { name: 'block.remove', payload: { ids: [next.id] } },
    { name: 'block.revise', payload: { revisions: [{ id: block.id, changes: { end: next.end } }] } },
  ];
  if (gap !== '') {
    commands.push({ name: 'correction.add', payload: { records: [lineJoin(document, block.end, next.start)] } });
  }
  return articleEdit(document, 'block-merge', [sourceBetween(document, block.start, block.end)], commands);
}

/** Gives a block another role; null when it has it. */
export function setBlockRole(document: ArticleDocument, id: BlockId, role: BlockRole): Edit | null {
  const block = document.blocks.find((each) => each.id === id);
  if (block === undefined || block.role === role) return null;
  return articleEdit(
    document,
    'block-revise',
    [sourceBetween(document, block.start, block.end)],
    [{ name: 'block.revise', payload: { revisions: [{ id, changes: { role } }] } }],
  );
}

function lineJoin(document: ArticleDocument, start: number, end: number): Correction {
  const { page, shift } = pageAt(document, start);
  return {
    id: correctionIdOf(page.id, start - shift, end - shift, ''),
    pageId: page.id,
    start: sourceOffset(start),
    end: sourceOffset(end),
    now: '',
    kind: 'line-join',
    certainty: 'high',
    note: '',
    status: 'accepted',
    origin: personOrigin,
    confidence: 1,
  };
}
