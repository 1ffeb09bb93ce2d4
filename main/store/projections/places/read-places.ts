import type { ArticleId, MentionId } from '../../../../model/ids.ts';
import { nameForm } from '../../../../model/names/name-form.ts';
import { toReading } from '../../../../model/reading-places.ts';
import { readInBlocks } from '../names/read-in-blocks.ts';
import type { ProjectionParts } from '../projection.ts';
import { contextKey, keyUnits } from './context-key.ts';
import { dayOf } from './days.ts';
import type { PlacedMention } from './placed-mentions.ts';

/** What stands where a name is mentioned. */
export interface ReadPlace {
  /** Of the name as it reads. */
  readonly form: string;
  /** Of its issue: see {@link dayOf}. */
  readonly day: number;
  /** 1 where its article is done. */
  readonly done: 0 | 1;
  /** See {@link contextKey}. */
  readonly before: Buffer;
  readonly after: Buffer;
}

/** Reads the places of mentions; there is none of those that do not stand in one block of an article, or read nothing. */
export type ReadPlaces = (mentions: readonly PlacedMention[]) => Map<MentionId, ReadPlace>;

export function readPlaces(parts: ProjectionParts): ReadPlaces {
  const { records } = parts;
  const read = readInBlocks(parts, keyUnits);
  return (mentions) => {
    const known = new Map<ArticleId | null, Pick<ReadPlace, 'day' | 'done'>>();
    const articleOf = (id: ArticleId | null): Pick<ReadPlace, 'day' | 'done'> => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const article = id === null ? undefined : records.article.get(id);
      const issue = article === undefined ? undefined : records.issue.get(article.issueId);
      const place = { day: dayOf(issue?.date ?? null), done: article?.state === 'done' ? 1 : 0 } as const;
      known.set(id, place);
      return place;
    };
    return read(mentions, ({ block, reading }, { range }): ReadPlace | null => {
      const found = toReading(reading, range);
      const form = found === null ? '' : nameForm(reading.text.slice(found.start, found.end));
      if (found === null || form === '') return null;
      const { before, after } = contextKey(reading.text, found.start, found.end);
      return { form, ...articleOf(block.articleId), before, after };
    });
  };
}
