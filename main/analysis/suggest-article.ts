import type { Classification } from '../../model/category.ts';
import { classificationIdOf, mentionIdOf, relationIdOf } from '../../model/derived-ids.ts';
import type { DocumentPage } from '../../model/document.ts';
import { pageAt, rangeOnPage } from '../../model/document-pages.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { IsoDate } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import type { Reading } from '../../model/reading.ts';
import { toSource } from '../../model/reading-places.ts';
import type { Relation } from '../../model/relation.ts';
import { checkStop, neverStop, type Stop, stopInSteps } from '../../model/stop.ts';
import type { Analyst } from './analyst.ts';
import { articleTextOf } from './article-text.ts';

/** What the program suggests for one article. */
export interface ArticleSuggestions {
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly classifications: readonly Classification[];
}

export interface ArticleToRead {
  /** The pages that the article stands on. */
  readonly pages: readonly DocumentPage[];
  readonly articleId: ArticleId;
  /** The reading that the analyst is given: with the line-joins that are suggested, if they are not decided yet. */
  readonly reading: Reading;
  readonly issueDate: IsoDate | null;
}

/** Has an article read, and anchors what was found in its document. @throws {KanwuError} `cancelled` */
export function suggestForArticle(
  { pages, articleId, reading, issueDate }: ArticleToRead,
  analyst: Analyst,
  stop: Stop = neverStop,
): ArticleSuggestions {
  const article = { ...articleTextOf(reading, issueDate), stop };
  const extraction = analyst.extract(article);
  const suggested = { status: 'suggested' } as const;

  // By their places in what was extracted; null for what goes over more than one page.
  const look = stopInSteps(stop);
  const found = extraction.mentions.map(({ ranges: ofReading, type, value, confidence, origin }): Mention | null => {
    look();
    const ranges = ofReading.flatMap((range) => toSource(reading, range));
    const [first] = ranges;
    const page = first === undefined ? undefined : pageAt({ pages }, first.start);
    if (page === undefined || ranges.some(({ start }) => pageAt({ pages }, start) !== page)) return null;
    const onPage = ranges.map((range) => rangeOnPage(page, range));
    const id = mentionIdOf(page.id, onPage, type);
    return {
      ...suggested,
      id,
      pageId: page.id,
      ranges,
      type,
      value,
      confidence,
      origin,
      entityId: null,
      note: '',
    };
  });
  const mentions = found.filter((mention) => mention !== null);
  const relations = extraction.relations.flatMap(({ type, subject, object, confidence, origin }): Relation[] => {
    look();
    const [from, to] = [found[subject] ?? null, found[object] ?? null];
    if (from === null || to === null) return [];
    const { id: subjectId, pageId } = from;
    const id = relationIdOf(type, subjectId, to.id);
    return [{ ...suggested, id, pageId, type, subjectId, objectId: to.id, confidence, origin }];
  });
  checkStop(stop);
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
