import type { ArticleId, MentionId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { toReading } from '../../../model/reading-places.ts';
import { type PlaceToRead, readInBlocks } from '../projections/names/read-in-blocks.ts';
import { placedMention } from '../projections/places/placed-mentions.ts';
import type { ProjectionParts } from '../projections/projection.ts';

/** How a mention reads, and in which article. */
export interface MentionRead {
  readonly name: string;
  /** The same with its spaces and line ends. */
  readonly text: string;
  readonly articleId: ArticleId;
}

/** Reads places in the text, each by its id; nothing of one that stands in no article. */
export type ReadPlaces = <P extends PlaceToRead>(places: readonly P[]) => ReadonlyMap<P['id'], MentionRead>;

/** Reads mentions of names, wherever they stand; nothing of one that stands in no article. */
export type ReadMentions = (mentions: readonly Mention[]) => ReadonlyMap<MentionId, MentionRead>;

export function readPlaces(parts: ProjectionParts): ReadPlaces {
  const read = readInBlocks(parts, 0);
  return (places) =>
    read(places, ({ block: { articleId }, reading }, { range }): MentionRead | null => {
      const found = toReading(reading, range);
      if (found === null || articleId === null) return null;
      const text = reading.text.slice(found.start, found.end);
      return { articleId, text, name: text.replaceAll(/\s+/g, ' ').trim() };
    });
}

export function readMentions(read: ReadPlaces): ReadMentions {
  return (mentions) => read(mentions.flatMap((mention) => placedMention(mention) ?? []));
}
