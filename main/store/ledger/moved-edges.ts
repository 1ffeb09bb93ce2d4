import type { AnchoredRange } from '../../../model/anchor.ts';
import type { ArticleId, MentionId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { readingOffset } from '../../../model/offset.ts';
import { toReading, toSource } from '../../../model/reading-places.ts';
import { type EdgeMoves, withEdgesMoved } from '../../../model/register/edge-moves.ts';
import { readInBlocks } from '../projections/names/read-in-blocks.ts';
import { placedMention } from '../projections/places/placed-mentions.ts';
import type { ProjectionParts } from '../projections/projection.ts';

/** So much is read on either side of a mention: more than edges are moved. */
const around = 100;

/** Where a mention stands and how it reads with its edges moved. */
export interface Moved {
  readonly range: AnchoredRange;
  readonly name: string;
  readonly articleId: ArticleId;
}

/** Moves the edges of mentions in one piece, within their blocks; nothing of those that would read nothing, or can't be moved so far. */
export type MovedEdges = (mentions: readonly Mention[], moves: EdgeMoves) => ReadonlyMap<MentionId, Moved>;

export function movedEdges(parts: ProjectionParts): MovedEdges {
  const read = readInBlocks(parts, around);
  return (mentions, moves) =>
    read(
      mentions.flatMap((mention) => placedMention(mention) ?? []),
      ({ block: { articleId }, reading }, { range }): Moved | null => {
        const found = toReading(reading, range);
        if (found === null || articleId === null) return null;
        const { text } = reading;
        const as = { before: text.slice(0, found.start), name: text.slice(found.start, found.end) };
        const moved = withEdgesMoved({ ...as, after: text.slice(found.end) }, moves);
        if (moved === null) return null;
        const start = moved.before.length;
        const place = { start: readingOffset(start), end: readingOffset(start + moved.name.length) };
        const [only, ...others] = toSource(reading, place);
        if (only === undefined || others.length > 0) return null;
        return { range: only, name: moved.name.replaceAll(/\s+/g, ' '), articleId };
      },
    );
}
