import type { Block, BlockRole } from '../block.ts';
import type { Command } from '../commands/command.ts';
import type { Correction } from '../correction.ts';
import { blockIdOf, correctionIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import { pageAt } from '../document-pages.ts';
import type { BlockId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { type ReadingOffset, sourceOffset } from '../offset.ts';
import { ordinalBehind } from '../ordinals.ts';
import { piecesOf, type Reading, type ReadingPiece } from '../reading.ts';
import { changeIn } from '../reading-change.ts';
import { recordOf } from '../record-index.ts';
import { personOrigin } from '../status.ts';
import { articleEdit } from './article-edit.ts';
import { sourceBetween } from './correction-add.ts';
import { restorationOf } from './restoration-remove.ts';

/**
 * Splits a block in two where the reading text is at `at`. What is inserted there stays on the side of the cut where it is read. Null at
 * a block's edges and inside text that a correction supplies: there is no place in the source for it.
 */
export function splitBlock(document: ArticleDocument, reading: Reading, at: ReadingOffset): Edit | null {
  const place = reading.blocks.findIndex((each) => each.reading.start < at && at < each.reading.end);
  const block = reading.blocks[place]?.block;
  if (block === undefined) return null;
  const pieces = piecesOf(reading, place);
  const cut = cutAt(pieces, at);
  if (cut === null || cut === block.start || cut === block.end) return null;
  const second: Block = {
    ...block,
    id: blockIdOf(block.pageId, cut - pageAt(document, cut).shift),
    ordinal: ordinalBehind(block.ordinal, document.blocks),
    start: sourceOffset(cut),
  };
  return articleEdit(
    document,
    'block-split',
    [sourceBetween(document, block.start, block.end)],
    [
      { name: 'block.revise', payload: { revisions: [{ id: block.id, changes: { end: sourceOffset(cut) } }] } },
      { name: 'block.add', payload: { records: [second] } },
      ...keptOnTheirSides(document, pieces, cut, at),
    ],
  );
}

/** Where in the source the reading text is at an offset; null inside text that a correction supplies. */
function cutAt(pieces: readonly ReadingPiece[], at: ReadingOffset): number | null {
  const piece = pieces.find(({ reading }) => reading.start <= at && at < reading.end);
  if (piece === undefined) return null;
  if (piece.reading.start === at) return piece.source.start;
  return piece.correctionId === null ? piece.source.start + (at - piece.reading.start) : null;
}

/** What makes insertions at a cut go with the neighbour that is on their side of it. */
function keptOnTheirSides(
  document: ArticleDocument,
  pieces: readonly ReadingPiece[],
  cut: number,
  at: ReadingOffset,
): readonly Command[] {
  const revisions = pieces.flatMap(({ source, reading, correctionId }) => {
    const correction = recordOf(document.corrections, correctionId);
    if (correction === undefined || source.start !== cut || source.end !== cut) return [];
    const side = reading.end <= at ? ('before' as const) : ('after' as const);
    const change = changeIn(document.source, correction);
    if (change.side === side) return [];
    const changes = { start: sourceOffset(cut), end: sourceOffset(cut), now: change.reads, side };
    return [{ id: correction.id, changes }];
  });
  return revisions.length === 0 ? [] : [{ name: 'correction.revise', payload: { revisions } }];
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

/** Strikes a block as text that should not be there; null for one that is struck, and for one that a person supplied. */
export function strikeBlock(document: ArticleDocument, id: BlockId): Edit | null {
  return restorationOf(document, id) === null ? setStruck(document, id, true) : null;
}

/** Has a block read again that was struck; null for one that is not. */
export function unstrikeBlock(document: ArticleDocument, id: BlockId): Edit | null {
  return setStruck(document, id, false);
}

function setStruck(document: ArticleDocument, id: BlockId, struck: boolean): Edit | null {
  const block = recordOf(document.blocks, id);
  if (block === undefined || block.struck === struck) return null;
  return articleEdit(
    document,
    struck ? 'block-strike' : 'block-unstrike',
    [sourceBetween(document, block.start, block.end)],
    [{ name: 'block.revise', payload: { revisions: [{ id, changes: { struck } }] } }],
  );
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
  const { id: pageId, shift } = pageAt(document, start);
  return {
    id: correctionIdOf(pageId, start - shift, end - shift, ''),
    pageId,
    start: sourceOffset(start),
    end: sourceOffset(end),
    side: 'before',
    now: '',
    kind: 'line-join',
    certainty: 'high',
    note: '',
    status: 'accepted',
    origin: personOrigin,
    confidence: 1,
  };
}
