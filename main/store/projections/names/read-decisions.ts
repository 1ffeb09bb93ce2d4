import type { Block } from '../../../../model/block.ts';
import { contextLength, type Decision, decisionOf } from '../../../../model/decision.ts';
import type { BlockId, MentionId } from '../../../../model/ids.ts';
import { sourceOffset } from '../../../../model/offset.ts';
import { readingOf } from '../../../../model/reading.ts';
import { groundOf, textOn } from '../../grounds.ts';
import { idOf } from '../../id-bytes.ts';
import type { ProjectionParts } from '../projection.ts';
import { acceptedCorrectionsIn, widened } from './accepted-corrections.ts';
import type { DecidedMention } from './decided-mentions.ts';

/** Reads what was decided of some mentions; of those that do not stand in one block of an article nothing. */
export type ReadDecisions = (mentions: readonly DecidedMention[]) => Map<MentionId, Decision>;

export function readDecisions({ database, numbered, records, sources }: ProjectionParts): ReadDecisions {
  const acceptedIn = acceptedCorrectionsIn(database, numbered);
  // Blocks do not overlap, but one may be empty and two may meet where a mention without length stands.
  const findBlock = database
    .prepare<[number, number, number], Uint8Array>(
      `SELECT id FROM (SELECT id, article_id, start_offset, end_offset FROM block WHERE page = ? AND start_offset <= ?
         ORDER BY start_offset DESC, end_offset DESC, id LIMIT 3)
       WHERE end_offset >= ?
         AND EXISTS (SELECT 1 FROM article JOIN issue ON issue.id = article.issue_id WHERE article.id = article_id)
       ORDER BY start_offset DESC, end_offset DESC, id LIMIT 1`,
    )
    .pluck();
  const blockAround = ({ pageId, range: { start, end } }: DecidedMention): Block | undefined => {
    const id = findBlock.get(numbered.known(pageId), start, end);
    return id === undefined ? undefined : records.block.get(idOf<BlockId>(id));
  };

  return (mentions) => {
    const byBlock = new Map<BlockId, { readonly block: Block; readonly mentions: DecidedMention[] }>();
    let last: Block | undefined;
    for (const mention of inSourceOrder(mentions)) {
      if (last === undefined || !isInside(last, mention)) last = blockAround(mention);
      if (last === undefined) continue;
      const group = byBlock.get(last.id) ?? { block: last, mentions: [] };
      group.mentions.push(mention);
      byBlock.set(last.id, group);
    }
    return new Map([...byBlock.values()].flatMap((group) => decisionsIn(group.block, group.mentions)));
  };

  /** @param mentions that stand in the block, at least one: only the text around them is read */
  function decisionsIn(block: Block, mentions: readonly DecidedMention[]): [MentionId, Decision][] {
    const ground = groundOf(records, block.pageId);
    if (ground === undefined) return [];
    const extent = {
      start: mentions.reduce((start, { range }) => Math.min(start, range.start), Number.MAX_SAFE_INTEGER),
      end: mentions.reduce((end, { range }) => Math.max(end, range.end), 0),
    };
    const inBlock = widened(extent, contextLength, (stretch) =>
      acceptedIn(block.pageId, block.start, stretch).filter(({ end }) => end <= block.end),
    );
    const part: Block = {
      ...block,
      start: sourceOffset(Math.max(block.start, inBlock.start)),
      end: sourceOffset(Math.min(block.end, inBlock.end)),
    };
    const corrections = inBlock.corrections.map(({ id }) => records.correction.get(id));
    const source = { start: 0, text: textOn(sources, ground) };
    const reading = readingOf(
      source,
      [part],
      corrections.filter((each) => each !== undefined),
    );
    return mentions.flatMap(({ range, ...mention }): [MentionId, Decision][] => {
      const decision = decisionOf(reading, { ...mention, ranges: [range] });
      return decision === null ? [] : [[mention.id, decision]];
    });
  }
}

function inSourceOrder(mentions: readonly DecidedMention[]): DecidedMention[] {
  const place = (a: DecidedMention, b: DecidedMention): number =>
    a.pageId < b.pageId ? -1 : Number(a.pageId > b.pageId);
  return [...mentions].sort((a, b) => place(a, b) || a.range.start - b.range.start);
}

/** Whether no other block can be meant. */
function isInside(block: Block, { pageId, range }: DecidedMention): boolean {
  return block.pageId === pageId && block.start < range.start && range.end < block.end;
}
