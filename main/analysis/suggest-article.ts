import type { Classification } from '../../model/category.ts';
import { classificationIdOf, mentionIdOf, relationIdOf } from '../../model/derived-ids.ts';
import type { DocumentPage } from '../../model/document.ts';
import { pageAt, rangeOnPage } from '../../model/document-pages.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { IsoDate } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import { readingOffset } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import { toSource } from '../../model/reading-places.ts';
import type { Relation } from '../../model/relation.ts';
import { checkStop, neverStop, type Stop, stopInSteps } from '../../model/stop.ts';
import type { MentionProposal } from '../extract/recogniser.ts';
import type { Analyst, CategoryProposal } from './analyst.ts';
import { articleTextOf } from './article-text.ts';
import { textInStretches } from './text-in-stretches.ts';

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
  article: ArticleToRead,
  analyst: Analyst,
  stop: Stop = neverStop,
): ArticleSuggestions {
  const all = [...suggestedInStretches(article, analyst, stop)];
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  return {
    mentions: all.flatMap(({ mentions }) => mentions),
    relations: all.flatMap(({ relations }) => relations),
    classifications: all.flatMap(({ classifications }) => classifications),
  };
}

/** The same of one stretch of the article after another; see {@link textInStretches}. */
export function* suggestedInStretches(
  { pages, articleId, reading, issueDate }: ArticleToRead,
  analyst: Analyst,
  stop: Stop = neverStop,
): Generator<ArticleSuggestions> {
  const whole = { ...articleTextOf(reading, issueDate), stop };
  const look = stopInSteps(stop);
  checkStop(stop);
  let classifications = classified(articleId, analyst.categorise(whole));
  for (const { at, article } of textInStretches(whole)) {
    const extraction = analyst.extract(article);
    // By their places in what was extracted; null for what goes over more than one page.
    const found = extraction.mentions.map((proposal) => {
      look();
      return mentionOf(proposal, at, pages, reading);
    });
    const relations = extraction.relations.flatMap(({ type, subject, object, confidence, origin }): Relation[] => {
      look();
      const [from, to] = [found[subject] ?? null, found[object] ?? null];
      if (from === null || to === null) return [];
      const { id: subjectId, pageId } = from;
      const id = relationIdOf(type, subjectId, to.id);
      return [{ ...suggested, id, pageId, type, subjectId, objectId: to.id, confidence, origin }];
    });
    checkStop(stop);
    yield { mentions: found.filter((mention) => mention !== null), relations, classifications };
    // They are the article's, and are said once.
    classifications = [];
  }
}

const suggested = { status: 'suggested' } as const;

/** @param at where the text begins in the reading that the proposal is made of */
function mentionOf(
  { ranges: ofReading, type, value, confidence, origin }: MentionProposal,
  at: number,
  pages: readonly DocumentPage[],
  reading: Reading,
): Mention | null {
  const ranges = ofReading.flatMap(({ start, end }) =>
    toSource(reading, { start: readingOffset(start + at), end: readingOffset(end + at) }),
  );
  const [first] = ranges;
  const page = first === undefined ? undefined : pageAt({ pages }, first.start);
  if (page === undefined || ranges.some(({ start }) => pageAt({ pages }, start) !== page)) return null;
  const onPage = ranges.map((range) => rangeOnPage(page, range));
  const id = mentionIdOf(page.id, onPage, type);
  const said = { type, value, confidence, origin, entityId: null, notForRelease: null, note: '' };
  return { ...suggested, id, pageId: page.id, ranges, ...said };
}

function classified(articleId: ArticleId, proposals: readonly CategoryProposal[]): readonly Classification[] {
  return proposals.map(({ scheme, code, confidence, origin }) => ({
    ...{ id: classificationIdOf(articleId, scheme, code), articleId, scheme, code, status: 'suggested' },
    ...{ confidence, origin },
  }));
}
