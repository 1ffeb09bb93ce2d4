import type { Block, BlockRole } from '../block.ts';
import type { Command } from '../commands/command.ts';
import { blockIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import { pageAt } from '../document-pages.ts';
import type { BlockId } from '../ids.ts';
import type { Edit } from '../journal.ts';
import { type ReadingOffset, sourceOffset } from '../offset.ts';
import { ordinalBehind } from '../ordinals.ts';
import { piecesOf, type Reading, type ReadingPiece } from '../reading.ts';
import { changeIn } from '../reading-change.ts';
import { recordOf } from '../record-index.ts';
import { articleEdit } from './article-edit.ts';
import { sourceBetween } from './correction-add.ts';
import { restorationOf } from './restoration-remove.ts';
import { settledRole, settledStart } from './settled.ts';

/**
 * Splits a block in two where the reading text is at `at`, or parts two that are one paragraph. What is inserted there stays on the side of the cut where it is read. Null at
 * a block's edges and inside text that a correction supplies: there is no place in the source for it.
 */
export function splitBlock(document: ArticleDocument, reading: Reading, at: ReadingOffset): Edit | null {
  const seam = reading.blocks.find((each) => each.continues && each.reading.start === at);
  if (seam !== undefined) return partFromPrevious(document, seam.block.id);
  const place = reading.blocks.findIndex((each) => each.reading.start < at && at < each.reading.end);
  const block = reading.blocks[place]?.block;
  if (block === undefined) return null;
  const pieces = piecesOf(reading, place);
  const cut = cutAt(pieces, at);
  if (cut === null || cut === block.start || cut === block.end) return null;
  const second: Block = {
    ...block,
    continues: false,
    startConfidence: null,
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

/** Makes a block one paragraph with the one before it, whose role it takes; null where there is none, or they are one already. */
export function joinWithPrevious(document: ArticleDocument, id: BlockId): Edit | null {
  const place = document.blocks.findIndex((each) => each.id === id);
  const [previous, block] = [document.blocks[place - 1], document.blocks[place]];
  if (previous === undefined || block === undefined || block.continues || block.struck || previous.struck) return null;
  const others = paragraphAround(document, id).filter((each) => each.role !== previous.role && each.id !== id);
  const revisions = [
    {
      id,
      changes: {
        ...{ continues: true, ...settledStart(block) },
        ...(block.role === previous.role ? {} : settledRole(block, previous.role)),
      },
    },
    ...others.map((each) => ({ id: each.id, changes: settledRole(each, previous.role) })),
  ];
  return articleEdit(document, 'block-merge', textsAround(document, previous, block), [
    { name: 'block.revise', payload: { revisions } },
  ]);
}

/** Makes a block a paragraph of its own again; null for one that is. */
export function partFromPrevious(document: ArticleDocument, id: BlockId): Edit | null {
  const place = document.blocks.findIndex((each) => each.id === id);
  const [previous, block] = [document.blocks[place - 1], document.blocks[place]];
  if (previous === undefined || block === undefined || !block.continues) return null;
  return articleEdit(document, 'block-part', textsAround(document, previous, block), [
    { name: 'block.revise', payload: { revisions: [{ id, changes: { continues: false } }] } },
  ]);
}

/** The end of one block and the beginning of the other. */
function textsAround(document: ArticleDocument, previous: Block, block: Block): readonly string[] {
  return [
    `${sourceBetween(document, Math.max(previous.start, previous.end - shownAround), previous.end)}|${sourceBetween(
      document,
      block.start,
      Math.min(block.end, block.start + shownAround),
    )}`,
  ];
}

/** How much of each of two blocks names the place where they meet, in UTF-16 units. */
const shownAround = 8;

/** The blocks that are one paragraph with a block, itself among them. */
export function paragraphAround({ blocks }: Pick<ArticleDocument, 'blocks'>, id: BlockId): readonly Block[] {
  const place = blocks.findIndex((each) => each.id === id);
  let [first, behind] = [place, place + 1];
  while (first > 0 && blocks[first]?.continues === true) first--;
  while (blocks[behind]?.continues === true) behind++;
  return blocks.slice(Math.max(0, first), behind);
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

/** Gives a block, with what is one paragraph with it, another role; null when it has it. */
export function setBlockRole(document: ArticleDocument, id: BlockId, role: BlockRole): Edit | null {
  const block = recordOf(document.blocks, id);
  const revised = paragraphAround(document, id).filter((each) => each.role !== role);
  if (block === undefined || revised.length === 0) return null;
  return articleEdit(
    document,
    'block-revise',
    [sourceBetween(document, block.start, block.end)],
    [
      {
        name: 'block.revise',
        payload: { revisions: revised.map((each) => ({ id: each.id, changes: settledRole(each, role) })) },
      },
    ],
  );
}
