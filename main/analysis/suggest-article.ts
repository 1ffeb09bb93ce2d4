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
import type { ArticleText, MentionProposal } from '../extract/recogniser.ts';
import type { Analyst, Extraction } from './analyst.ts';
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
  const whole = textToSearch(article, stop);
  const classifications = suggestedCategories(article.articleId, whole, analyst);
  const all = [...textInStretches(whole)].map(({ at, article: text }) =>
    suggestionsOf(analyst.extract(text), at, article, stop),
  );
  const [only] = all;
  if (only !== undefined && all.length === 1) return { ...only, classifications };
  return {
    mentions: all.flatMap(({ mentions }) => mentions),
    relations: all.flatMap(({ relations }) => relations),
    classifications,
  };
}

/** An article's text as it is searched; in stretches, where it is long: see {@link textInStretches}. */
export function textToSearch({ reading, issueDate }: ArticleToRead, stop: Stop): ArticleText {
  checkStop(stop);
  return { ...articleTextOf(reading, issueDate), stop };
}

/** What is suggested of the whole article. */
export function suggestedCategories(
  articleId: ArticleId,
  whole: ArticleText,
  analyst: Pick<Analyst, 'categorise'>,
): readonly Classification[] {
  return analyst.categorise(whole).map(({ scheme, code, confidence, origin }) => ({
    ...{ id: classificationIdOf(articleId, scheme, code), articleId, scheme, code, status: 'suggested' },
    ...{ confidence, origin },
  }));
}

/**
 * What was found in a stretch of an article, anchored in its document.
 *
 * @param at where the stretch begins in the reading
 * @throws {KanwuError} `cancelled`
 */
export function suggestionsOf(
  { mentions, relations }: Extraction,
  at: number,
  { pages, reading }: Pick<ArticleToRead, 'pages' | 'reading'>,
  stop: Stop,
): Omit<ArticleSuggestions, 'classifications'> {
  const look = stopInSteps(stop);
  // By their places in what was extracted; null for what goes over more than one page.
  const found = mentions.map((proposal) => {
    look();
    return mentionOf(proposal, at, pages, reading);
  });
  const related = relations.flatMap(({ type, subject, object, confidence, origin }): Relation[] => {
    look();
    const [from, to] = [found[subject] ?? null, found[object] ?? null];
    if (from === null || to === null) return [];
    const { id: subjectId, pageId } = from;
    const id = relationIdOf(type, subjectId, to.id);
    return [{ ...suggested, id, pageId, type, subjectId, objectId: to.id, confidence, origin }];
  });
  checkStop(stop);
  return { mentions: found.filter((mention) => mention !== null), relations: related };
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
