import type { AnchoredRange } from '../../../../model/anchor.ts';
import type { Block } from '../../../../model/block.ts';
import type { BlockId, PageId } from '../../../../model/ids.ts';
import { sourceOffset } from '../../../../model/offset.ts';
import { type Reading, readingOf, type SourceExcerpt } from '../../../../model/reading.ts';
import { groundOf, textOn } from '../../grounds.ts';
import type { ProjectionParts } from '../projection.ts';
import { acceptedCorrectionsIn, widened } from './accepted-corrections.ts';
import { blocksAround } from './blocks-around.ts';

/** A mention in one piece, or what could be one. */
export interface PlaceToRead {
  readonly id: string;
  readonly pageId: PageId;
  readonly range: AnchoredRange;
}

/** A block, and how it reads where some mentions stand and around them. */
export interface ReadBlock {
  readonly block: Block;
  readonly reading: Reading;
}

/** Reads something of each of some mentions in its block; nothing of those that do not stand in one block of an article. */
export type ReadInBlocks = <M extends PlaceToRead, What>(
  mentions: readonly M[],
  read: (block: ReadBlock, mention: M) => What | null,
) => Map<M['id'], What>;

/** @param margin how much of a block is read on either side of its mentions at least, in UTF-16 units of the reading text */
export function readInBlocks(parts: ProjectionParts, margin: number): ReadInBlocks {
  const { database, numbered, records, sources } = parts;
  const acceptedIn = acceptedCorrectionsIn(database, numbered);
  const aroundIn = blocksAround(parts);

  return function read<M extends PlaceToRead, What>(
    mentions: readonly M[],
    readOne: (block: ReadBlock, mention: M) => What | null,
  ): Map<M['id'], What> {
    const byBlock = new Map<BlockId, { readonly block: Block; readonly mentions: M[] }>();
    const blockAround = aroundIn(mentions.length);
    let last: Block | undefined;
    for (const mention of inSourceOrder(mentions)) {
      if (last === undefined || !isInside(last, mention)) last = blockAround(mention.pageId, mention.range);
      if (last === undefined) continue;
      const group = byBlock.get(last.id) ?? { block: last, mentions: [] };
      group.mentions.push(mention);
      byBlock.set(last.id, group);
    }
    const found = new Map<M['id'], What>();
    const sourceOf = sourcesRead();
    for (const { block, mentions: own } of byBlock.values()) {
      const source = sourceOf(block.pageId);
      const reading = source === null ? null : readingAround(source, block, own);
      if (reading === null) continue;
      for (const mention of own) {
        const what = readOne({ block, reading }, mention);
        if (what !== null) found.set(mention.id, what);
      }
    }
    return found;
  };

  /** Of pages that are read again and again. */
  function sourcesRead(): (pageId: PageId) => SourceExcerpt | null {
    const read = new Map<PageId, SourceExcerpt | null>();
    return (pageId) => {
      const known = read.get(pageId);
      if (known !== undefined) return known;
      const ground = groundOf(records, pageId);
      const source = ground === undefined ? null : { start: 0, text: textOn(sources, ground) };
      read.set(pageId, source);
      return source;
    };
  }

  /** @param mentions that stand in the block, at least one: only the text around them is read */
  function readingAround(source: SourceExcerpt, block: Block, mentions: readonly PlaceToRead[]): Reading {
    const extent = {
      start: mentions.reduce((start, { range }) => Math.min(start, range.start), Number.MAX_SAFE_INTEGER),
      end: mentions.reduce((end, { range }) => Math.max(end, range.end), 0),
    };
    const inBlock = widened(extent, margin, (stretch) =>
      acceptedIn(block.pageId, block.start, stretch).filter(({ end }) => end <= block.end),
    );
    const part: Block = {
      ...block,
      start: sourceOffset(Math.max(block.start, inBlock.start)),
      end: sourceOffset(Math.min(block.end, inBlock.end)),
    };
    const corrections = inBlock.corrections.map(({ id }) => records.correction.get(id));
    return readingOf(
      source,
      [part],
      corrections.filter((each) => each !== undefined),
    );
  }
}

function inSourceOrder<M extends PlaceToRead>(mentions: readonly M[]): M[] {
  const place = (a: PlaceToRead, b: PlaceToRead): number => (a.pageId < b.pageId ? -1 : Number(a.pageId > b.pageId));
  return [...mentions].sort((a, b) => place(a, b) || a.range.start - b.range.start);
}

/** Whether no other block can be meant: what has no length may stand where two meet. */
function isInside(block: Block, { pageId, range: { start, end } }: PlaceToRead): boolean {
  return block.pageId === pageId && block.start <= start && start < end && end <= block.end;
}
