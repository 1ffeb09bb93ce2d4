import type { Classification } from '../../model/category.ts';
import { classificationIdOf, mentionIdOf, relationIdOf } from '../../model/derived-ids.ts';
import type { ArticleId, IssueId } from '../../model/ids.ts';
import type { IsoDate } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import type { Reading } from '../../model/reading.ts';
import { toSource } from '../../model/reading-places.ts';
import type { Relation } from '../../model/relation.ts';
import { neverStop, type Stop } from '../../model/stop.ts';
import type { Analyst } from './analyst.ts';
import { articleTextOf } from './article-text.ts';

/** What the program suggests for one article. */
export interface ArticleSuggestions {
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly classifications: readonly Classification[];
}

export interface ArticleToRead {
  readonly issueId: IssueId;
  readonly articleId: ArticleId;
  /** The reading that the analyst is given: with the line-joins that are suggested, if they are not decided yet. */
  readonly reading: Reading;
  readonly issueDate: IsoDate | null;
}

/** Has an article read, and anchors what was found in the issue's source. @throws {KanwuError} `cancelled` */
export function suggestForArticle(
  { issueId, articleId, reading, issueDate }: ArticleToRead,
  analyst: Analyst,
  stop: Stop = neverStop,
): ArticleSuggestions {
  const article = { ...articleTextOf(reading, issueDate), stop };
  const extraction = analyst.extract(article);
  const suggested = { issueId, status: 'suggested' } as const;

  const mentions = extraction.mentions.map(({ ranges: found, type, value, confidence, origin }): Mention => {
    const ranges = found.flatMap((range) => toSource(reading, range));
    const id = mentionIdOf(issueId, ranges, type);
    return { ...suggested, id, ranges, type, value, confidence, origin, entityId: null, note: '' };
  });
  const relations = extraction.relations.flatMap(({ type, subject, object, confidence, origin }): Relation[] => {
    const [subjectId, objectId] = [mentions[subject]?.id, mentions[object]?.id];
    if (subjectId === undefined || objectId === undefined) return [];
    return [
      { ...suggested, id: relationIdOf(type, subjectId, objectId), type, subjectId, objectId, confidence, origin },
    ];
  });
  const classifications = analyst.categorise(article).map(
    ({ scheme, code, confidence, origin }): Classification => ({
      ...{
        id: classificationIdOf(articleId, scheme, code),
        articleId,
        scheme,
        code,
        status: 'suggested',
        confidence,
        origin,
      },
    }),
  );
  return { mentions, relations, classifications };
}
